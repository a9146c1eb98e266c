"""What a server needs to be told to host the site, as it wants to be told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from credo.hosting.policy import Policy

ALWAYS: Final = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
)
FOR_GOOD: Final = r"/(search/[0-9a-f]+|assets/data)/"
"""Files that are named by what is in them: a browser may keep them."""
YEAR: Final = "public, max-age=31536000, immutable"
ASK: Final = "no-cache"


def nginx(policy: Policy) -> str:
    """For nginx: to be included in the ``server`` block."""
    headers = "\n".join(
        f'add_header {name} "{value}" always;'
        for name, value in (("Content-Security-Policy", str(policy)), *ALWAYS)
    )
    inner = headers.replace("\n", "\n    ")
    return f"""{_comment(policy)}
{headers}
add_header Cache-Control "{ASK}" always;
error_page 404 /404.html;
gzip on;
gzip_types text/css text/javascript application/javascript application/json image/svg+xml application/xml;
location ~ ^(?:/.*)?{FOR_GOOD} {{
    # nginx forgets the headers above where it is given others
    {inner}
    add_header Cache-Control "{YEAR}" always;
}}
"""


def caddy(policy: Policy) -> str:
    """For Caddy: to be imported in the site's block."""
    headers = "\n".join(
        f'    {name} "{value}"' for name, value in (("Content-Security-Policy", str(policy)), *ALWAYS)
    )
    return f"""{_comment(policy)}
encode zstd gzip
header {{
{headers}
}}
@kept path_regexp {FOR_GOOD}
header @kept Cache-Control "{YEAR}"
@asked not path_regexp {FOR_GOOD}
header @asked Cache-Control "{ASK}"
handle_errors {{
    @missing expression {{http.error.status_code}} == 404
    rewrite @missing /404.html
    file_server
}}
"""


def apache(policy: Policy) -> str:
    """For Apache, with ``mod_headers``: to be included in the ``VirtualHost`` or put into ``.htaccess``."""
    headers = "\n".join(
        f'Header always set {name} "{value}"'
        for name, value in (("Content-Security-Policy", str(policy)), *ALWAYS)
    )
    return f"""{_comment(policy)}
{headers}
Header always set Cache-Control "{ASK}"
Header always set Cache-Control "{YEAR}" "expr=%{{REQUEST_URI}} =~ m#{FOR_GOOD}#"
ErrorDocument 404 /404.html
<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript
    AddOutputFilterByType DEFLATE application/json application/xml image/svg+xml
</IfModule>
"""


SERVERS: Final[Mapping[str, Callable[[Policy], str]]] = {"nginx": nginx, "caddy": caddy, "apache": apache}


def _comment(policy: Policy) -> str:
    lines = [
        "# Written by `credo headers`. To be written again when Credo or Material for MkDocs is updated.",
        "# No script runs but the site's own files and those whose hash is named; nothing is asked of another host.",
    ]
    lines += [f"# Exception: {name}. Reason: {reason}." for name, reason in policy.exceptions]
    return "\n".join(lines)

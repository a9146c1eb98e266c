"""The policy of a site: what its pages hold in themselves, and nothing else."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from credo.hosting.policy import DEEPEST, Policy, inline_parts, policy
from credo.hosting.snippets import SERVERS

SCOPE = '__md_scope=new URL("../..",location),x=1'


def of(root: Path, *pages: str) -> Policy:
    for number, page in enumerate(pages):
        (root / f"page-{number}.html").write_text(page, encoding="utf-8")
    return policy(inline_parts(root))


def sources(found: Policy, name: str) -> tuple[str, ...]:
    return dict(found.directives)[name]


def sha(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_a_script_in_a_page_runs_by_its_hash_and_only_so(tmp_path: Path) -> None:
    found = of(tmp_path, "<script>let a = 'é' && 1</script><script src='b.js'></script>")
    assert sources(found, "script-src") == ("'self'", sha("let a = 'é' && 1"))
    assert "unsafe" not in str(found)
    assert found.exceptions == ()


def test_data_is_no_script(tmp_path: Path) -> None:
    found = of(tmp_path, '<script type="application/json">{"a": 1}</script>')
    assert sources(found, "script-src") == ("'self'",)


def test_a_new_page_in_a_deeper_folder_changes_nothing(tmp_path: Path) -> None:
    found = of(tmp_path, f"<script>{SCOPE}</script>")
    (tmp_path / "deeper").mkdir()
    deeper = SCOPE.replace("../..", "../../../..")
    assert found == of(tmp_path / "deeper", f"<script>{deeper}</script>")
    assert sha(SCOPE.replace("../..", ".")) in sources(found, "script-src")
    assert len(sources(found, "script-src")) == DEEPEST + 2


def test_an_exception_is_named_with_its_reason(tmp_path: Path) -> None:
    found = of(tmp_path, "<p style='color: red'>", '<pre class="mermaid"><code>a</code></pre>')
    assert sources(found, "style-src-elem") == ("'self'", "'unsafe-inline'")
    assert sources(found, "style-src-attr") == ("'unsafe-inline'",)
    reasons = " ".join(reason for _, reason in found.exceptions)
    assert "page-0.html" in reasons
    assert "page-1.html" in reasons
    for write in SERVERS.values():
        assert all(reason in write(found) for _, reason in found.exceptions)


def test_a_style_sheet_in_a_page_counts_by_its_hash(tmp_path: Path) -> None:
    assert sources(of(tmp_path, "<style>a{}</style>"), "style-src-elem") == ("'self'", sha("a{}"))


@pytest.mark.parametrize("server", SERVERS)
def test_every_server_gets_the_whole_policy(tmp_path: Path, server: str) -> None:
    found = of(tmp_path, f"<script>{SCOPE}</script>")
    text = SERVERS[server](found)
    assert f'"{found}"' in text
    assert "/404.html" in text
    assert "immutable" in text

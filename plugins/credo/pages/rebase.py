"""Links moved along with the text they stand in: from a content file to the page that shows or quotes it."""

from __future__ import annotations

from credo.graph.handbook import Handbook
from credo.graph.targets import SAFE_SCHEMES, is_external, is_relative, relative, target
from credo.source.links import destination, links


def rebase(text: str, handbook: Handbook, source: str, uri: str, *, quoted_from: str | None = None) -> str:
    """Rewrite the links of a Markdown text so that they lead to the same places from another page.

    ``source`` is the address of the content file the text stands in, ``uri`` the page it is going to. A link to a
    record's file becomes a link to the record's page; one that leads nowhere stays as it is, for the checks to
    report. A bare ``#part`` keeps to its page: for a quotation, that is ``quoted_from``, the page quoted.
    """
    done: list[str] = []
    at = 0
    for link in links(text):
        to = _moved(link.to, handbook, source, uri, quoted_from)
        if to != link.to and link.start >= at:
            done += (text[at : link.start], to)
            at = link.end
    return "".join((*done, text[at:])) if done else text


def _moved(to: str, handbook: Handbook, source: str, uri: str, quoted_from: str | None) -> str:
    if is_external(to):
        scheme = to.split(":", 1)[0].lower()
        return to if to.startswith("//") or scheme in SAFE_SCHEMES else "#"
    if to.startswith("#") and quoted_from and quoted_from != uri:
        return destination(relative(uri, quoted_from)) + to
    if not is_relative(to):
        return to
    found = target(handbook, source, to)
    return destination(relative(uri, found.uri)) + found.rest if found else to

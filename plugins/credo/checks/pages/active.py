"""Active content: a handbook is read, not run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from credo.checks.pages.html_page import read_html
from credo.checks.pages.programs import Culprit, may_run
from credo.checks.pages.rendering import Reader, reader
from credo.checks.pages.texts import Text, bodies, fields, strings
from credo.checks.rule import Check, Look, rule
from credo.source.finding import Finding, Place, Severity
from credo.source.links import without_code

_HELP: Final = "Take it out. Pictures, links, tables and folding boxes can all be written in Markdown."
_PICTURE_HELP: Final = "Export the picture again without scripts (“plain SVG”), or take the file out."
_FILE_HELP: Final = "Write what it says as a page in Markdown, or take the file out."
_OPENED: Final = (".svg", ".html", ".htm", ".xhtml", ".xml")
_TAG: Final = re.compile(
    r"(?<!\\)<(?!(?:https?://|mailto:)[^\s<>]+>|[^\s<>@]+@[^\s<>]+>)(?:/?[a-zA-Z][^<>]*>|!--)"
)
_BRACES: Final = re.compile(r"(?<!\\)\{:?[ ]*(?:[.#][\w-]|[\w-]+[ ]*=)[^{}\n]*\}")


@rule("PAG007", "active-content", Severity.ERROR)
def active_content(look: Look) -> Iterator[Finding]:
    """A page holds something that would run in the reader's browser.

    What: the text of a page or record, a record's field or a plain page's title holds a script, an event handler
    (`onclick` and its like, also in an attribute list), an address that runs (`javascript:`, also disguised), a page
    inside the page (`srcdoc`), a redirection or a style that runs.

    Why it matters: whoever may edit one page could act in the name of every reader of the whole intranet.

    How to fix: take it out. Pictures, links, tables and folding boxes can all be written in Markdown; what the whole
    handbook needs is added by whoever looks after `mkdocs.yml`.
    """
    read = reader(look.subject.extensions)
    for text in (*bodies(look), *fields(look)):
        if may_run(text.text):
            page = read.page(text.text)
            for culprit, offset, length in _placed(page.active, text.text):
                yield text.finding(look, offset, length, culprit.message, _HELP)
    for page_file in look.handbook.pages:
        # The engine writes a plain page's title and description into every page's frame as they are.
        for trail, value in strings(page_file.fields):
            if trail in (("title",), ("description",)) and "<" in value:
                for culprit in read_html(value).active:
                    place = page_file.place(*trail)
                    yield look.in_settings(page_file.path, place, culprit.message, _HELP)


@rule("FLD006", "html-in-field", Severity.ERROR)
def html_in_field(look: Look) -> Iterator[Finding]:
    """A text field holds HTML.

    What: a front matter field of a record holds an HTML tag such as `<b>`, an HTML comment, or an attribute list in
    braces.

    Why it matters: fields are quoted on many pages and in print, where HTML does not belong and would be shown as it
    is written.

    How to fix: use Markdown (`*emphasis*`, `**strong**`), put an example of code between backticks, or write the sign
    as a word.
    """
    read = reader(look.subject.extensions)
    for text in fields(look):
        if "<" not in text.text and "{" not in text.text:
            continue
        plain = without_code(text.text) if "`" in text.text else text.text
        match = _TAG.search(plain) or _BRACES.search(plain)
        if match and not _runs(read, text):
            shown = match.group() if len(match.group()) <= 40 else match.group()[:39] + "…"
            help = "Use Markdown, for example `*emphasis*`; put an example of code between backticks."
            yield text.finding(
                look, match.start(), len(match.group()), f"`{shown}` is HTML, which fields don't take.", help
            )


@rule("PAG011", "active-file", Severity.ERROR)
def active_file(look: Look) -> Iterator[Finding]:
    """A picture or HTML file in the content folder holds a program.

    What: an `.svg`, `.html`, `.htm`, `.xhtml` or `.xml` file in the content folder holds a script, an event handler or
    an address that runs.

    Why it matters: such a file is published beside the pages, and whoever opens it by its address runs what is in it
    with the intranet's rights.

    How to fix: have the picture exported again without scripts (in most programs “plain SVG”). What an HTML file says
    can be written as a page in Markdown.
    """
    content = look.subject.yml.content
    for uri in sorted(look.handbook.assets):
        file = content / uri
        if not uri.lower().endswith(_OPENED) or not file.is_file():
            continue
        html = file.read_bytes().decode("utf-8", "replace")
        path = file.relative_to(look.subject.yml.root).as_posix() if content != look.subject.yml.root else uri
        help = _PICTURE_HELP if uri.lower().endswith(".svg") else _FILE_HELP
        for culprit, offset, length in _placed(read_html(html).active, html):
            before = html[:offset]
            place = Place(before.count("\n") + 1, offset - before.rfind("\n"), length)
            yield look.in_settings(path, place, culprit.message, help)


def _runs(read: Reader, text: Text) -> bool:
    return bool(read.page(text.text).active)


def _placed(culprits: tuple[Culprit, ...], text: str) -> Iterator[tuple[Culprit, int, int]]:
    """Each culprit with the place it was written at: the first of its kind belongs to the first match, and so on."""
    plain, seen = without_code(text), Counter[str]()
    for culprit in culprits:
        matches = list(re.finditer(culprit.pattern, plain, re.IGNORECASE))
        at = seen[culprit.pattern]
        if at >= len(matches):
            # What looks like code to the scanner was none after all.
            matches = list(re.finditer(culprit.pattern, text, re.IGNORECASE))
        seen[culprit.pattern] += 1
        if matches:
            match = matches[min(at, len(matches) - 1)]
            yield culprit, match.start(), len(match.group())
        else:
            yield culprit, len(text) - len(text.lstrip()), 1


ACTIVE: Final[tuple[Check, ...]] = (active_content, active_file, html_in_field)

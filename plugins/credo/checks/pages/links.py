"""Links: every one leads somewhere, from every place the handbook may be put."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final
from urllib.parse import unquote

from credo.checks.pages.destinations import Destinations, is_template
from credo.checks.pages.record_parts import record_parts, without_count
from credo.checks.pages.rendering import reader
from credo.checks.pages.slips import PATH_HELP, meant_by
from credo.checks.pages.texts import Text
from credo.checks.pages.written_links import as_read, is_link, written_links
from credo.checks.rule import Check, Look, rule
from credo.graph.generated import GENERATED
from credo.graph.targets import is_external, leads_out, relative, split_destination, target
from credo.schema.nearest import nearest
from credo.source.finding import Finding, Severity
from credo.source.links import Link

_OWN_COMPUTER: Final = re.compile(r"file:|[a-zA-Z]:[\\/]", re.IGNORECASE)
_OWN_NETWORK: Final = re.compile(r"\\{2}|\\[^\W_]|smb:|file:/{4,}|file://(?!/|localhost/)", re.IGNORECASE)
_MOVE_IN: Final = "Put the file into the content folder and write its path from here."


@rule("PAG001", "broken-link", Severity.ERROR)
def broken_link(look: Look) -> Iterator[Finding]:
    """A link or picture leads to a file that does not exist.

    What: the destination of a link or picture, in the text of a page or in a record's field, is no file of the
    content folder and no page that Credo makes, it leads out of that folder, or it lies on a network drive or on
    somebody's own computer (`file:`, `C:/`).

    Why it matters: the reader who clicks wanted to know more just then, and is told that there is nothing.

    How to fix: write the path from this file to the one you mean, for example `../values/notice-first.md`. The
    finding proposes a file with the same or nearly the same name, if there is one. On a plain page this is a warning:
    a handbook that moves in as it is must not be shut out for one old link.
    """
    destinations, read = Destinations(look.handbook), reader(look.subject.extensions)
    for text, link in written_links(look):
        own = _OWN_NETWORK.match(link.to) or _OWN_COMPUTER.match(link.to)
        if own is None and not _leads_nowhere(look, destinations, text, link):
            continue
        if not is_link(read, text, link):
            continue
        if own:
            where = (
                "a network drive, which browsers don't open"
                if own.re is _OWN_NETWORK
                else "somebody's own computer; nobody else can open it"
            )
            message, help = f"`{link.to}` lies on {where}.", _MOVE_IN
        else:
            path = split_destination(link.to)[0]
            message = f"There is no file `{path}`."
            help = meant_by(link.to, destinations.like(text.file, link.to))
            if leads_out(text.file.uri, path):
                message = f"`{path}` leads out of the content folder; only what is in it is published."
                help = _MOVE_IN if help.startswith(PATH_HELP) else help
        finding = text.finding(look, link.start, len(link.to), message, help)
        yield finding if text.file.is_record else replace(finding, severity=Severity.WARNING)


@rule("PAG002", "broken-anchor", Severity.WARNING)
def broken_anchor(look: Look) -> Iterator[Finding]:
    """A link leads to a part of a page that is not there.

    What: the part after `#` in a link is no heading (or other named place) of the page it leads to. A record's page has
    the headings of its text and those it is given, such as `#why` on a standard's.

    Why it matters: the page opens at its top, and the reader looks for something that may have been renamed or
    removed.

    How to fix: write the name of the heading as the finding proposes: in lower case, with hyphens for spaces.
    """
    pages = {page.uri: page for page in look.handbook.pages if page.uri not in GENERATED}
    records = {record.uri: record for record in look.handbook.records}
    read = reader(look.subject.extensions)
    if not read.knows_ids:
        return
    for text, link in written_links(look):
        path, rest = split_destination(link.to)
        wanted = unquote(as_read(rest.partition("#")[2]))
        if (
            not wanted
            or wanted == "top"
            or wanted.startswith(":~:")
            or is_template(link.to)
            or is_external(path)
        ):
            continue
        own = look.handbook.by_uri.get(text.file.uri)
        found = target(look.handbook, text.file.uri, path) if path else None
        uri = found.uri if found else "" if path else own.uri if own else text.file.uri
        if uri in records:
            record = records[uri]
            there, given = read.page(f"# {record.title}\n\n{record.file.body}"), record_parts(record.kind)
        elif uri in pages:
            there, given = read.page(pages[uri].body), frozenset()
        else:
            continue
        known = there.ids | given
        if there.failure or {wanted, without_count(wanted)} & known or not is_link(read, text, link):
            continue
        like = nearest(wanted, (id for id in known if not id.startswith("__")))
        where = f"`{path}`" if path else "this page"
        if like:
            help = f"Did you mean `{path}#{like}`?"
        elif path:
            help = f"{_parts(given)}Write `{path}` to lead to the page itself."
        else:
            help = "Write the name of a heading of this page, or take the link out."
        yield text.finding(look, link.start, len(link.to), f"There is no part `#{wanted}` in {where}.", help)


@rule("PAG003", "fragile-link", Severity.WARNING)
def fragile_link(look: Look) -> Iterator[Finding]:
    """A link names an address instead of a file.

    What: a link begins with `/`, which counts from the top of the whole server, or leads to a folder or a page's
    address (`../kitchen/`) instead of a file (`../kitchen/index.md`).

    Why it matters: such a link works only where the handbook lies today. In an edition's folder, from a memory
    stick or in print it leads nowhere, and nobody can check it.

    How to fix: write the path from this file to the other file, as the finding proposes. A page of another program on
    the same server gets its whole address, with `https://`.
    """
    destinations, read = Destinations(look.handbook), reader(look.subject.extensions)
    for text, link in written_links(look):
        path, rest = split_destination(link.to)
        if is_template(link.to) or is_external(link.to) or not path:
            continue
        if path.startswith("/"):
            meant = destinations.at_address(path)
            message = (
                f"`{link.to}` is counted from the top of the web server; the handbook may lie elsewhere."
            )
        elif target(look.handbook, text.file.uri, path) is None:
            meant = destinations.meant(text.file, link)
            message = f"`{link.to}` is an address, not a file."
            if meant is None:
                continue
        else:
            continue
        if is_link(read, text, link):
            help = "Write the path from this file; for another program on the server, its whole `https://` address."
            help = f"Write `{relative(text.file.uri, meant)}{rest}`." if meant else help
            yield text.finding(look, link.start, len(link.to), message, help)


@rule("PAG004", "unfilled-link", Severity.NOTE)
def unfilled_link(look: Look) -> Iterator[Finding]:
    """A link's address is a template that another program would have filled in.

    What: the address of a link holds `{{ … }}` or `{% … %}`, as Jekyll and other generators write it. Only the first
    one of a file is reported.

    Why it matters: unless something fills it in, the page shows the signs instead of a link, or the link leads
    nowhere. Credo can't tell where it was to lead.

    How to fix: write the path from this file to the other one, for example `../travel/index.md`.
    """
    seen: set[str] = set()
    for text, link in written_links(look):
        if is_template(link.to) and text.file.path not in seen:
            seen.add(text.file.path)
            whole = text.text[link.start :].split(")")[0].split("\n")[0]
            message = f"Nothing fills in `{whole}`, so this link leads nowhere."
            yield text.finding(look, link.start, len(whole), message, f"{PATH_HELP} `../travel/index.md`.")


def _leads_nowhere(look: Look, destinations: Destinations, text: Text, link: Link) -> bool:
    path, _ = split_destination(link.to)
    if not path or path.startswith("/") or is_external(as_read(link.to)) or is_template(link.to):
        return False
    return target(look.handbook, text.file.uri, path) is None and destinations.meant(text.file, link) is None


def _parts(ids: frozenset[str]) -> str:
    """A sentence that names the parts a record's page has of its own; empty for another page."""
    named = [f"`#{id}`" for id in sorted(ids)]
    return f"A page of this kind may have {', '.join(named[:-1])} and {named[-1]}. " if named else ""


LINKS: Final[tuple[Check, ...]] = (broken_link, broken_anchor, fragile_link, unfilled_link)

"""What the engine complains of, in words for people who have never heard of it: file, line, what to write instead."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable
from typing import Final

from credo.checks.pages.destinations import is_template
from credo.checks.report import Report
from credo.graph.load import Loaded
from credo.schema.nearest import did_you_mean
from credo.source.file import SourceFile
from credo.source.finding import Finding
from credo.source.yaml_nodes import place_in

_LINK: Final = re.compile(r"Doc file '(?P<page>[^']*)' contains an? [\w ]*link '(?P<to>.*?)', ")
_NAV: Final = re.compile(
    r"A (?:reference to|relative path to|absolute path to) '(?P<to>.*?)' is included in the 'nav'"
)
_SETTING: Final = re.compile(r"Config value '(?P<name>[^']*)': (?P<reason>.*)", re.DOTALL)
_PAGE: Final = re.compile(
    r"Error (?P<doing>reading|building) page '(?P<page>[^']*)':? ?(?P<reason>.*)", re.DOTALL
)
_LANGUAGE: Final = re.compile(r"'partials/languages/(?P<language>[^']*)\.html' not found")

_REASONS: Final[tuple[tuple[str, str], ...]] = (
    (
        r"Expected nav to be a list",
        "a list belongs here, for example: `- Start: index.md` on a line of its own.",
    ),
    (
        r"The URL isn't valid",
        "this is no address; write it with https://, for example: https://handbook.example/",
    ),
    (r"Expected type: <class 'list'>", "a list belongs here, each entry on a line of its own after `- `."),
    (r"Expected type: <class 'bool'>", "write `true` or `false`."),
    (r"Expected type: <class 'str'>", "one text belongs here."),
    (r"Expected type: <class 'int'>", "a whole number belongs here."),
    (r"Expected type: <class 'dict'>", "settings of the form `name: text` belong here, indented below."),
    (r"Expected a multiline string", "one text belongs here, each pattern on a line of its own below `|`."),
    (r".*path '(?P<what>[^']*)' isn't an existing", "there is no `{what}`."),
    (r"The path set in custom_dir \('(?P<what>[^']*)'\)", "there is no folder `{what}` for `custom_dir`."),
    (
        r"The \"(?P<what>[^\"]*)\" plugin is not installed",
        "there is no plugin `{what}` on this computer. Check its spelling, install it, or take the line out.",
    ),
    (
        r"Plugin '(?:material/)?(?P<what>[^']*)' option '(?P<option>[^']*)': Unrecognised",
        "the plugin `{what}` has no setting `{option}`. Check its spelling, or take the line out.",
    ),
    (
        r"Required configuration not provided",
        "this is missing; add a line, for example: `site_name: Our handbook`.",
    ),
    (r"Must be a string of format 'IP:PORT'", "write an address and a port, for example: 127.0.0.1:8000."),
    (r".*Expected one of \[(?P<what>[^\]]*)\], got (?P<option>.*)", "{option} is none of {what}."),
)
"""How the engine begins, and what that means."""


def in_plain_words(message: str, loaded: Loaded, known: Iterable[str]) -> str:
    """One of the engine's messages, told to an editor; as it is if it is none of those an editor can meet.

    ``known`` are the names of the engine's settings.
    """
    if (link := _LINK.match(message)) is not None:
        where = _source(link["page"], loaded) + _link_line(link["page"], link["to"], loaded)
        return f"{where}: the link `{link['to']}` leads to no page, or to no part of one."
    if (nav := _NAV.match(message)) is not None:
        help = "Write a path below the content folder, or take the line out."
        return f"{_line_of(nav['to'], loaded)}: `nav` names `{nav['to']}`, and there is no such file. {help}"
    if (page := _PAGE.match(message)) is not None:
        where = _source(page["page"], loaded)
        if page["doing"] == "reading":
            return f"{where}: this cannot be made into a page: {page['reason']}"
        help = "Look at `theme` and `extra` in mkdocs.yml and at templates of your own."
        return f"{where}: the theme cannot draw this page: {page['reason']}. {help}"
    if (setting := _SETTING.match(message)) is not None:
        name = setting["name"]
        if setting["reason"].startswith("Unrecognised configuration name"):
            return f"{_place(name, loaded)}: there is no setting `{name}`. {did_you_mean(name, known)}"
        return f"{_place(name, loaded)}: `{name}`: {_reason(setting['reason'])}"
    return message


def stumbled(error: Exception, loaded: Loaded) -> list[str]:
    """What an exception in one of the theme's templates comes from; nothing for any other exception."""
    if (language := _LANGUAGE.search(str(error))) is not None:
        help = "Write the code of one it has, for example: `language: de`."
        return [
            f"{_place('theme', loaded)}: the theme has no words in the language `{language['language']}`. {help}"
        ]
    frames = traceback.extract_tb(error.__traceback__)
    template = next((frame for frame in reversed(frames) if frame.filename.endswith(".html")), None)
    if template is None:
        return []
    where = f"{template.filename.rsplit('/', 1)[-1]}, line {template.lineno}"
    help = f"Look at `theme` and `extra` in {loaded.yml.name} and at templates of your own."
    return [f"The theme stumbles in its template {where}: {error}. {help}"]


def is_told(message: str, loaded: Loaded, report: Report) -> bool:
    """Whether the checks have said, or were asked not to say, what the engine says about a link."""
    link = _LINK.match(message)
    if link is None:
        return False
    path = _source(link["page"], loaded)
    file, _, part = link["to"].partition("#")
    if is_template(link["to"]):  # of which the checks name the first in a file
        return any(f.path == path and f.name == "unfilled-link" for f in _said(report))
    signs = [sign for sign in (f"`#{part}`" if part else "", file.rsplit("/", 1)[-1]) if sign]
    return any(
        f.path == path and _is_about_links(f) and any(sign in f.message for sign in signs)
        for f in _said(report)
    )


def _said(report: Report) -> tuple[Finding, ...]:
    return (*report.findings, *(each.finding for each in report.suppressed))


def _is_about_links(finding: Finding) -> bool:
    return finding.rule.startswith("PAG00")


def _reason(reason: str) -> str:
    for pattern, words in _REASONS:
        if found := re.match(pattern, reason):
            return words.format(**found.groupdict())
    return reason


def _source(uri: str, loaded: Loaded) -> str:
    """The file that a page of the engine was made of, from the handbook's root."""
    file = _file(uri, loaded)
    return file.path if file else loaded.handbook.folder + uri


def _file(uri: str, loaded: Loaded) -> SourceFile | None:
    handbook = loaded.handbook
    record = next((record for record in handbook.records if record.uri == uri), None)
    return record.file if record else next((page for page in handbook.pages if page.uri == uri), None)


def _link_line(uri: str, to: str, loaded: Loaded) -> str:
    """A colon and the line that first names a link's file or part: a record's links are rebased on the way."""
    file = _file(uri, loaded)
    at = file.text.find(to.rsplit("/", 1)[-1]) if file else -1
    return f":{file.text.count(chr(10), 0, at) + 1}" if file and at >= 0 else ""


def _place(name: str, loaded: Loaded) -> str:
    place = place_in(loaded.yml.text, (name,), key=True)
    return f"{loaded.yml.name}:{place.line}" if place else loaded.yml.name


def _line_of(path: str, loaded: Loaded) -> str:
    """The line of the settings file on which ``nav`` names a path."""
    start = place_in(loaded.yml.text, ("nav",), key=True)
    lines = loaded.yml.text.split("\n")
    first = start.line if start else 0
    found = next((at for at in range(first, len(lines)) if path in lines[at]), None)
    return f"{loaded.yml.name}:{found + 1}" if found is not None else loaded.yml.name

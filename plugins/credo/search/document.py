"""What can be found: a record with what it says itself, a section of a plain page, a list with its title alone."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from pydantic import BaseModel

from credo.graph.handbook import Handbook
from credo.pages.kind_words import SINGULAR
from credo.pages.markdown_text import spoken
from credo.pages.meta import gist
from credo.pages.page import Page, Site
from credo.schema.validate import AnyRecord

_NO_TEXT: Final = frozenset(
    {
        "kind",
        "id",
        "title",
        "status",
        "formerly",
        "tags",
        "hide",
        "icon",
        "search",
        "allow",
        "values",
        "practice",
    }
)
"""Fields that are names or settings; what they name is told by ``names``."""
_MAIN: Final = ("statement", "purpose", "felt", "lesson", "function", "description")
_LINK: Final = re.compile(r"!?\[([^\]]*)\](?:\([^()\s]*(?:\([^()]*\))?[^()]*\)|\[[^\]]*\])")
_NOISE: Final = re.compile(r"<[^<>]*>|\{[^{}]*\}|^\s*\[[^\]]+\]:.*$", re.MULTILINE)
_SIGN: Final = re.compile(r"(?<!\w)[*_~#>]+|[*_~]+(?!\w)|`")
_GIST: Final = 180


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a rendered page: its address with the part after ``#``, its heading and its text, all plain."""

    address: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """One thing to be found: where it is, what a hit shows, what is looked through, and how it ranks.

    ``group`` stands beside the kind in a hit, ``gist`` below the title: a standard's why.
    """

    address: str
    title: str
    kind: str
    group: str
    gist: str
    main: str
    names: str
    text: str
    rank: float


def documents(
    handbook: Handbook, site: Site, addresses: Mapping[str, str], sections: Mapping[str, Iterable[Section]]
) -> tuple[Document, ...]:
    """Everything the search can find, by address.

    ``addresses`` says where a page is on the site, ``sections`` what a plain page looks like there, both by the
    page's path. A page that wants to stay out of the search is left out.
    """
    records = {record.uri: record for record in handbook.records}
    mentions: dict[tuple[str, str], set[str]] = {}
    for reference in handbook.references:
        kind, id = reference.target
        named = handbook.get(kind, id)
        title = named.title if named else handbook.settings.customers.get(id, id)
        mentions.setdefault(reference.source, set()).add(title)
    found: list[Document] = []
    for page in site.pages:
        wish = page.meta.get("search") or {}
        if wish.get("exclude") or page.uri not in addresses:
            continue
        rank = float(wish.get("boost", 1))
        record = records.get(page.uri)
        label = site.labels.get(page.uri, ())
        if record is not None:
            about = sorted(mentions.get(record.key, ()))
            found.append(_of_record(record, addresses[page.uri], label, about, rank))
        elif page.kind == "page":
            found.extend(_of_plain(page, addresses[page.uri], sections.get(page.uri, ()), rank))
        else:
            text = html.unescape(str(page.meta.get("description", "")))
            found.append(Document(addresses[page.uri], page.title, "page", "", text, text, "", "", rank))
    return tuple(sorted(found, key=lambda document: document.address))


def _of_record(
    record: AnyRecord, address: str, label: tuple[str, ...], about: Iterable[str], rank: float
) -> Document:
    fields = record.fields
    main = [_prose(str(text)) for name in _MAIN if (text := getattr(fields, name, None))]
    names = (SINGULAR[record.kind], *label[1:], *fields.tags, *about, record.id, *fields.formerly)
    rest = [
        text
        for name in sorted(type(fields).model_fields)
        if name not in (*_NO_TEXT, *_MAIN)
        for text in _texts(getattr(fields, name))
    ]
    body = _prose(record.file.body)
    return Document(
        address,
        record.title,
        record.kind,
        label[1] if len(label) > 1 else "",
        _shortened(spoken(gist(record)) or body),
        " ".join(main),
        " ".join(names).replace("-", " "),
        " ".join((*map(_prose, rest), body)),
        rank,
    )


def _of_plain(page: Page, address: str, sections: Iterable[Section], rank: float) -> Iterator[Document]:
    """A plain page, which may be long: each of its sections is found by itself."""
    description = html.unescape(str(page.meta.get("description", "")))
    tags = html.unescape(" ".join(page.meta.get("tags", ())))
    for section in sections:
        if section.address == address:
            text = f"{section.heading} {section.text}"
            gist = _shortened(description or section.text)
            yield Document(address, page.title, "page", "", gist, description, tags, text, rank)
        else:
            yield Document(
                section.address,
                section.heading,
                "page",
                page.title,
                _shortened(section.text),
                "",
                page.title,
                section.text,
                rank,
            )


def _prose(markdown: str) -> str:
    """Whole Markdown's words without its signs, and without where its links lead."""
    return " ".join(_SIGN.sub("", _NOISE.sub(" ", _LINK.sub(r"\1", markdown))).split())


def _shortened(text: str) -> str:
    if len(text) <= _GIST:
        return text
    return text[:_GIST].rsplit(" ", 1)[0].rstrip(" ,;:.–-") + " …"


def _texts(value: Any) -> Iterator[str]:
    """Every text in a field's value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        for name in sorted(type(value).model_fields):
            yield from _texts(getattr(value, name))
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from _texts(inner)

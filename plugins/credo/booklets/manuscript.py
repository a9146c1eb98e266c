"""From the booklet as a value to what the typesetter reads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from credo.booklets.closing_parts import back_cover, changes, notes, questions, sign_off
from credo.booklets.dates import day_in_words
from credo.booklets.desk import Desk
from credo.booklets.look import look
from credo.booklets.opening_parts import contents, cover, letter, owner_page, vision
from credo.booklets.paper import Paper
from credo.booklets.people_parts import programme, roles, values
from credo.booklets.picture import Picture
from credo.booklets.rules_parts import others, standards, stories
from credo.booklets.typst_code import Markup
from credo.pages.orientation.booklet import Booklet
from credo.pages.theme import theme_folder
from credo.source.finding import Finding

TEMPLATES: Final = ("frame.typ", "text.typ", "binding.typ", "booklet.typ")
Part = Callable[[Desk, Booklet], Iterator[Markup]]
_PARTS: Final[Mapping[str, Part]] = MappingProxyType(
    {
        "letter": letter,
        "vision": vision,
        "values": values,
        "roles": roles,
        "programme": programme,
        "standards": standards,
        "stories": stories,
        "questions": questions,
        "changes": changes,
        "sign-off": sign_off,
        "notes": notes,
    }
)


@dataclass(frozen=True)
class Manuscript:
    """Everything the typesetter reads, by file name; what it is to be called; and what was found on the way."""

    files: Mapping[str, bytes]
    findings: tuple[Finding, ...]


def manuscript(booklet: Booklet, desk: Desk, paper: Paper) -> Manuscript:
    """Write a booklet's manuscript for a paper."""
    settings = desk.handbook.settings
    company = settings.company or "Handbook"
    day = day_in_words(desk.handbook, booklet.imprint.day)
    order = booklet.order
    parts = [*cover(desk, booklet), *owner_page(desk, booklet), *contents(desk, booklet)]
    for name in booklet.sections:
        parts += _PARTS[name](desk, booklet)
        if name == "stories":
            parts += others(desk, booklet)
    parts += back_cover(desk, booklet)
    text = "\n\n".join(part.text for part in parts)
    face = look(
        paper,
        desk.fonts,
        colour=settings.colour,
        company=company,
        language=settings.language,
        title=order.title,
        document=f"{order.title} – {order.readers}" if order.readers != order.title else order.title,
        description=f"{company}, {booklet.copy} copy, {booklet.imprint.line}, {day}",
        edition=f"{booklet.imprint.line} · {day}",
    )
    files = files_to_set("booklet.typ", f"#show: frame\n\n{text}", face, desk.pictures())
    return Manuscript(files, tuple(desk.findings()))


def files_to_set(form: str, text: str, face: str, pictures: Iterable[Picture] = ()) -> dict[str, bytes]:
    """All the typesetter reads: a text, the ``form`` it is set in (a template's name), the look, and the pictures."""
    return {
        "main.typ": f'#import "/print/{form}": *\n{text}\n'.encode(),
        "look.typ": face.encode(),
        **{f"print/{name}": template(name) for name in (*TEMPLATES, form)},
        **{picture.name.lstrip("/"): picture.content for picture in pictures},
    }


def template(name: str) -> bytes:
    """A template of the theme's print folder."""
    return (theme_folder() / ".print" / name).read_bytes()

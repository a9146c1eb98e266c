"""Booklets in the browser: a page that offers them all, and each as one long page, to be printed from there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from markupsafe import Markup

from credo.graph.generated import PRINT_INDEX, print_uri
from credo.graph.handbook import Handbook
from credo.pages.headings import lowered
from credo.pages.kind_words import PRACTICE
from credo.pages.meta import page_meta
from credo.pages.orientation.booklet import Booklet, Copy, compose
from credo.pages.orientation.order import further_orders, orders
from credo.pages.orientation.pdf_names import (
    PDF_FOLDER,
    cards_name,
    folds,
    further,
    pdf_name,
    trial_name,
    whole_sheet,
)
from credo.pages.orientation.print_parts import print_parts
from credo.pages.page import Entry, Page
from credo.pages.pen import Pen
from credo.pages.theme import templates
from credo.schema.validate import AnyRecord
from credo.source.links import without_code

TITLE: Final = "Print"
_QUESTIONS: Final = (
    ("What are we here to do?", "mission"),
    ("What makes us different?", "difference"),
    ("What do we want to be said about us?", "customers_say"),
    ("How should everyone feel whom we meet?", "feelings"),
)
_NOTE: Final = re.compile(r"\[\^(?=[^\]\s]+\])")


def print_pages(handbook: Handbook, today: date) -> Iterator[Page]:
    """The page that offers the booklets, and a page for each; nothing if there is no booklet."""
    booklets = [compose(handbook, order, Copy.NEWCOMER, today)[0] for order in orders(handbook, ())[0]]
    if not booklets:
        return
    settings = handbook.settings.booklets
    written = {booklet.order.id: tuple(_booklet_pages(handbook, booklet)) for booklet in booklets}
    text = (
        templates()
        .get_template("print/index.md")
        .render(
            pen=Pen(handbook, PRINT_INDEX),
            booklets=booklets,
            others=further_orders(handbook)[0] if settings.build else (),
            built=settings.build,
            folds=folds(settings),
            sheet=whole_sheet(settings.paper).capitalize(),
            trial=f"{PDF_FOLDER}/{trial_name(settings.paper)}",
            pages=lambda booklet: [page.uri for page in written[booklet.order.id]],
            read=lambda order, copy: f"{PDF_FOLDER}/{pdf_name(order.id, Copy(copy), settings.paper)}",
            further=lambda order, copy: [
                (words, f"{PDF_FOLDER}/{name}") for words, name in further(order.id, Copy(copy), settings)
            ],
            cards=lambda order: (
                f"{PDF_FOLDER}/{cards_name(order.id, settings.paper)}"
                if any(role.fields.may_decide for role in order.roles)
                else ""
            ),
        )
    )
    meta = {**page_meta({}, TITLE), "search": {"boost": 0.5}}
    yield Page(PRINT_INDEX, TITLE, text, "print-index", None, meta)
    for pages in written.values():
        yield from pages


def print_entry(handbook: Handbook) -> Entry | None:
    """The page's entry in the navigation."""
    return Entry(TITLE, PRINT_INDEX) if handbook.booklets else None


def _booklet_pages(handbook: Handbook, booklet: Booklet) -> Iterator[Page]:
    uri = print_uri(booklet.order.id)
    pen = Pen(handbook, uri)

    def body(record: AnyRecord) -> Markup:
        return Markup(own_notes(lowered(str(pen.body(record)), 2), record.id))  # noqa: S704  # as the pen gave it

    text = (
        templates()
        .get_template("print/booklet.md")
        .render(pen=pen, booklet=booklet, body=body, questions=_QUESTIONS, practices=PRACTICE)
    )
    parts = print_parts(text)
    uris = [uri, *(print_uri(booklet.order.id, part) for part in range(2, len(parts) + 1))]
    # Everything on it is found on its own page; a long copy would only crowd the search.
    wishes = {"search": {"exclude": True}, "hide": ["navigation", "toc", "footer"]}
    source = booklet.order.record.file.uri if booklet.order.record else None
    for number, (here, part) in enumerate(zip(uris, parts, strict=True), 1):
        title = f"{booklet.order.title}, to print" + (f", part {number}" if number > 1 else "")
        context = {"booklet": booklet, "text": Markup(part), "uris": uris, "here": here}  # noqa: S704  # rendered above
        written = templates().get_template("print/part.md").render(pen=pen, **context)
        yield Page(here, title, written, "print", source, {**page_meta({}, title), **wishes})


def own_notes(text: str, id: str) -> str:
    """A Markdown text whose footnotes keep apart from those of other texts on the page."""
    plain = without_code(text)
    done, at = [], 0
    for match in _NOTE.finditer(plain):
        done.append(text[at : match.end()])
        done.append(f"{id}-")
        at = match.end()
    return "".join((*done, text[at:]))

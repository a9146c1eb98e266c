"""Pocket cards: what a role may decide on its own, eight to a sheet, to be cut out and carried."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from credo.booklets.dates import day_in_words
from credo.booklets.desk import Desk
from credo.booklets.look import look
from credo.booklets.manuscript import Manuscript, files_to_set
from credo.booklets.paper import Paper
from credo.booklets.typst_code import Markup, call
from credo.checks.print_rules import NOT_SET
from credo.pages.orientation.imprint import Imprint
from credo.pages.orientation.order import Order
from credo.schema.kinds import Role
from credo.schema.kinds.role import Decision
from credo.schema.record import Record
from credo.source.finding import Finding, Severity


def cards(order: Order, desk: Desk, paper: Paper, state: Imprint) -> Manuscript:
    """The sheets of cards for an order's roles: a role's decisions, as many to a card as there is room for."""
    settings = desk.handbook.settings
    shown = []
    for role in order.roles:
        for rights in _packed(role):
            decisions = [
                (
                    desk.field(role, one.what, "may_decide", at, "what") or Markup(""),
                    desk.field(role, one.limit, "may_decide", at, "limit"),
                    desk.field(role, one.tell, "may_decide", at, "tell"),
                )
                for at, one in rights
            ]
            shown.append((desk.title(role), decisions))
        desk.missing += _too_long(role)
    company = settings.company or "Handbook"
    words = f"{state.line} · {day_in_words(desk.handbook, state.day)}"
    face = look(
        paper,
        desk.fonts,
        colour=settings.colour,
        company=company,
        language=settings.language,
        title=order.title,
        document=f"Pocket cards – {order.readers}",
        description=f"{company}, what may be decided alone, {words}",
        edition=words,
    )
    text = call("card-sheets", shown)
    files = files_to_set("cards.typ", f"#show: card-frame\n\n{text.text}", face, desk.pictures())
    return Manuscript(files, tuple(desk.findings()))


PER_CARD: Final = 3
"""Decisions on one card; with four its text would be too small to read in a corridor."""
LETTERS_OF_A_CARD: Final = 520
"""As many are read well; a single decision that is longer has a card to itself, in smaller type."""
LONGEST_RIGHT: Final = 1500
"""Letters; more are not on a card even in the smallest type."""


def _packed(role: Record[Role]) -> Iterator[list[tuple[int, Decision]]]:
    """A role's decisions with their places, as many to a card as are read well on it."""
    card: list[tuple[int, Decision]] = []
    for at, one in enumerate(role.fields.may_decide):
        if card and (
            len(card) == PER_CARD or sum(_letters(o) for _, o in card) + _letters(one) > LETTERS_OF_A_CARD
        ):
            yield card
            card = []
        card.append((at, one))
    if card:
        yield card


def _letters(one: Decision) -> int:
    return sum(len(text or "") for text in (one.what, one.limit, one.tell))


def _too_long(role: Record[Role]) -> Iterator[Finding]:
    for at, one in enumerate(role.fields.may_decide):
        if _letters(one) > LONGEST_RIGHT:
            message = f"This decision has {_letters(one)} letters; a pocket card holds {LONGEST_RIGHT}."
            help = "Say it in a sentence, and tell the rest in the text below the front matter."
            field = f"may_decide.{at}"
            place = role.file.place("may_decide", at)
            yield Finding.by(
                NOT_SET, role.path, message, help, place=place, field=field, severity=Severity.WARNING
            )

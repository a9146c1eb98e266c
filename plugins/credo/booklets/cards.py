"""Pocket cards: what a role may decide on its own, eight to a sheet, to be cut out and carried."""

from __future__ import annotations

from credo.booklets.dates import day_in_words
from credo.booklets.desk import Desk
from credo.booklets.look import look
from credo.booklets.manuscript import TEMPLATES, Manuscript, template
from credo.booklets.paper import Paper
from credo.booklets.typst_code import Markup, call
from credo.pages.orientation.imprint import Imprint
from credo.pages.orientation.order import Order


def cards(order: Order, desk: Desk, paper: Paper, state: Imprint) -> Manuscript:
    """The sheets of cards for an order's roles: a role's decisions, as many to a card as there is room for."""
    settings = desk.handbook.settings
    shown = []
    for role in order.roles:
        decisions = [
            (
                desk.field(role, one.what, "may_decide", at, "what") or Markup(""),
                desk.field(role, one.limit, "may_decide", at, "limit"),
                desk.field(role, one.tell, "may_decide", at, "tell"),
            )
            for at, one in enumerate(role.fields.may_decide)
        ]
        shown += [
            (desk.title(role), decisions[at : at + PER_CARD]) for at in range(0, len(decisions), PER_CARD)
        ]
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
    text = call("card-sheets", shown, len(order.roles) == 1)
    files = {
        "main.typ": f'#import "/print/cards.typ": *\n#show: card-frame\n\n{text.text}\n'.encode(),
        "look.typ": face.encode(),
        "print/cards.typ": template("cards.typ"),
        **{f"print/{name}": template(name) for name in TEMPLATES},
        **{picture.name.lstrip("/"): picture.content for picture in desk.pictures()},
    }
    return Manuscript(files, tuple(desk.findings()))


PER_CARD = 3
"""Decisions on one card; with four its text would be too small to read in a corridor."""

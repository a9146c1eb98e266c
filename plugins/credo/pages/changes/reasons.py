"""The reasons people gave, as a page may print them today."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from credo.editions.account import Account
from credo.editions.difference import Turn
from credo.pages.changes.chronicle import Chronicle
from credo.pages.markdown_text import plain, spoken
from credo.pages.pen import Pen
from credo.schema.validate import AnyRecord


def reasons(pen: Pen, chronicle: Chronicle, account: Account) -> tuple[Markup, ...]:
    """Why it changed. What still stands in the record keeps its links; of the rest, where they led may be gone."""
    return tuple(_told(pen, chronicle, account))


def _told(pen: Pen, chronicle: Chronicle, account: Account) -> Iterator[Markup]:
    record = chronicle.record(account)
    texts = [reason.text for reason in account.reasons]
    if account.turn is Turn.RETIRED and account.because and account.because not in texts:
        texts.append(account.because)
    for text in texts:
        if record is not None and text in _standing(record):
            yield pen.inline(record, text)
        elif not chronicle.hides(text):
            yield plain(spoken(text))


def _standing(record: AnyRecord) -> set[str | None]:
    return {entry.why for entry in record.fields.changes} | {record.fields.retired_because}

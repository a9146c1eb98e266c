"""The letter that opens an edition, as a first draft: what changed and the reasons people gave."""

from __future__ import annotations

import posixpath
from typing import Final

from credo.editions.comparison import Comparison
from credo.editions.difference import RecordChange, Turn
from credo.editions.sentences import summary, weighty
from credo.graph.targets import is_relative, relative
from credo.pages.markdown_text import inline, plain
from credo.source.links import links

_SAID: Final = {
    Turn.RETIRED: " (retired)",
    Turn.ADDED: " (new)",
    Turn.PUBLISHED: " (new)",
    Turn.REMOVED: " (gone)",
    Turn.WITHHELD: " (a draft again)",
    Turn.RESTORED: " (back in force)",
}


def edition_letter(comparison: Comparison | None, uri: str) -> str:
    """A letter in Markdown for the record at ``uri`` below the content folder; ``None`` is the first edition."""
    if comparison is None:
        return "This is the first edition of our handbook."
    before = comparison.old.edition or comparison.old.name
    record = comparison.new.handbook.get("edition", before)
    since = record.title if record else before
    if not comparison.difference:
        return f"Nothing has changed since {plain(since)}."
    lines = [_line(change, uri) for change in weighty(comparison.difference)]
    head = f"What is different since {plain(since)}: {plain(summary(comparison.difference))}"
    return "\n".join((head, "", *filter(None, lines)))


def _line(change: RecordChange, uri: str) -> str:
    """What happened to a record; nothing for what readers don't see, or see only worded otherwise."""
    record = change.record
    came_as_draft = change.turn is Turn.ADDED and not record.is_active
    only_worded = change.turn is Turn.CHANGED and change.is_editorial
    if record.kind == "edition" or came_as_draft or only_worded:
        return ""
    reasons = [entry.why for entry in change.whys if entry.why and not entry.editorial]
    if change.turn is Turn.RETIRED and record.fields.retired_because:
        reasons.append(record.fields.retired_because)
    said = " ".join(str(inline(_moved(reason, record.file.uri, uri))) for reason in reasons)
    return f"- {plain(record.title)}{_SAID.get(change.turn, '')}{f': {said}' if said else ''}"


def _moved(text: str, source: str, to: str) -> str:
    """A text with its links from one content file rewritten for another."""
    done: list[str] = []
    at = 0
    for link in links(text):
        if is_relative(link.to) and link.start >= at:
            whole = posixpath.normpath(posixpath.join(posixpath.dirname(source), link.to))
            done += (text[at : link.start], relative(to, whole))
            at = link.end
    return "".join((*done, text[at:]))

"""What changed, as a comment on a pull request: for people who have never seen a difference of lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from credo.editions.comparison import Comparison
from credo.editions.difference import Passage, RecordChange
from credo.editions.excerpts import is_rewritten, shortened
from credo.editions.impact import Impacts
from credo.editions.lists import minor, new_stories, pages, unread, withdrawals
from credo.editions.sentences import (
    counted,
    headline,
    in_passing,
    introduced,
    one_by_one,
    owes,
    rests,
    summary,
    talk_to,
    told,
    where,
)
from credo.editions.words import Fate, Run
from credo.reporters.step_summary import escaped

MARKER: Final = "<!-- credo diff -->"
"""The comment's first line: by it the next run finds the comment and updates it."""

MOST: Final = 60_000
"""GitHub refuses a comment of more than 65,536 characters."""

_TAGS: Final = {Fate.KEPT: "{}", Fate.GONE: "<del>{}</del>", Fate.NEW: "<ins>{}</ins>"}
_CALLS: Final = re.compile(r"(?<!\w)([@#!])(?=[\w-])")
_JOINER: Final = "\u2060"


def diff_markdown(comparison: Comparison) -> str:
    """A comparison as Markdown. What is gone is struck through, what is new underlined; nobody is called by an @."""
    difference = comparison.difference
    since = f"{comparison.new.name} compared with {comparison.old.name}"
    blocks = [
        f"{MARKER}\n### What this changes in the handbook",
        f"**{_plain(summary(difference))}** ({_plain(since)})",
    ]
    impacts = Impacts(difference)
    blocks += [_weighty(change, impacts) for change in one_by_one(difference)]
    lists = (withdrawals, new_stories, minor, pages, unread)
    blocks += [_list(title, items) for each in lists for title, items in each(difference)]
    return _that_fit(blocks)


def _weighty(change: RecordChange, impacts: Impacts) -> str:
    parts = [f"#### {_plain(headline(change))}"]
    quotes = [_quoted(label, _plain(text)) for label, text in introduced(change)]
    quotes += [
        _passage(where(change, field, passage), passage)
        for field in told(change)
        for passage in field.passages
    ]
    parts += ["\n>\n".join(quotes)]
    parts.append(_plain(in_passing(change)))
    parts += [
        f"**Why{' (wording only)' if why.editorial else ''}:** {_plain(why.why or '')}" for why in change.whys
    ]
    if change.owes_a_why:
        parts.append(f"⚠️ **{_plain(owes(change))}**\n\n{_EXAMPLE}")
    if not change.is_editorial:
        impact = impacts.of(change)
        parts += [_plain(" ".join(filter(None, (rests(impact), talk_to(impact)))))]
    return "\n\n".join(filter(None, parts))


_EXAMPLE: Final = "```yaml\nchanges:\n  - why: Guests stood alone in the corridor.\n```"


def _passage(label: str, passage: Passage) -> str:
    old, new = passage.old, passage.new
    if old is None or new is None:
        return _quoted(label, _plain(old or new or ""))
    if is_rewritten(passage.words):
        return f"{_quoted(f'{label}, before', _plain(old))}\n>\n{_quoted(f'{label}, now', _plain(new))}"
    return _quoted(label, "".join(_tagged(shortened(passage.words))))


def _quoted(label: str, text: str) -> str:
    return f"> **{_plain(label)}:** {text}"


def _tagged(runs: tuple[Run, ...]) -> Iterator[str]:
    for run in runs:
        words = run.text.lstrip()
        yield (
            run.text[: len(run.text) - len(words)].replace("\n", " ") + _TAGS[run.fate].format(_plain(words))
            if words
            else " " * bool(run.text)
        )


def _list(title: str, items: tuple[str, ...]) -> str:
    lines = "\n".join(f"- {_plain(item)}" for item in items)
    return f"<details><summary>{_plain(title)} ({len(items)})</summary>\n\n{lines}\n\n</details>"


def _plain(text: str) -> str:
    """Text that means nothing to Markdown and calls nobody: no ``@name``, no ``#12``."""
    uncalled = _CALLS.sub(lambda call: call[1] + _JOINER, text)
    return escaped(re.sub(r"\s*\n\s*", " ", uncalled))


def _that_fit(blocks: list[str]) -> str:
    """The blocks up to the size a comment may have, and how many were left out."""
    kept: list[str] = []
    size = 0
    for block in blocks:
        size += len(block) + 2
        if size > MOST:
            left = len(blocks) - len(kept)
            kept.append(
                f"… and {counted(left, 'change')} more, too long for a comment. All of them: `credo diff`"
            )
            break
        kept.append(block)
    return "\n\n".join(kept) + "\n"

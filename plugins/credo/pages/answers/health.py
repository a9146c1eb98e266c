"""The health of the handbook, for the culture team: how much is covered, what is overdue, what each owner looks at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from credo.checks.report import Suppressed
from credo.graph.handbook import Handbook
from credo.pages.rule_pages import handbook_page
from credo.schema.kinds import Role, Standard
from credo.schema.record import Record
from credo.schema.validate import AnyRecord

LISTED: Final = 60
"""So many duties stand on the health page itself; if there are more, each owner has a page of its own."""

SOON: Final = timedelta(days=90)
"""A review within so many days is worth preparing."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many: a line of the coverage table, and the first records that lack it."""

    what: str
    count: int
    of: int
    lacking: tuple[AnyRecord, ...]


@dataclass(frozen=True, slots=True)
class Duty:
    """Something a role should look at: the record, what about it, and the record's own words on it."""

    record: AnyRecord
    what: str
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody, or nobody in particular, with what to look at; ``apart`` if there is a page for it."""

    role: Record[Role] | None
    duties: tuple[Duty, ...]
    apart: bool = False

    @property
    def title(self) -> str:
        """Who it is."""
        return self.role.title if self.role else "Nobody in particular"

    @property
    def uri(self) -> str:
        """The path of the owner's page."""
        return f"answers/health/{self.role.id}.md" if self.role else "answers/health-nobody.md"


def health(handbook: Handbook, suppressed: Iterable[Suppressed], today: date) -> dict[str, Any]:
    """What the health page says on a day; ``suppressed`` are the findings the handbook allows."""
    due = sorted((s for s in handbook.standards if s.fields.review_by), key=_review)
    return {
        "counts": _counts(handbook),
        "shares": [share for share in _shares(handbook) if share.of],
        "overdue": [s for s in due if _review(s)[0] < today],
        "soon": [s for s in due if today <= _review(s)[0] <= today + SOON],
        "exceptions": [(each, handbook_page(handbook, each.finding.path)) for each in suppressed],
        "owners": owners(handbook, today),
        "today": today,
    }


def _counts(handbook: Handbook) -> list[tuple[str, int]]:
    missteps = sum(story.fields.outcome == "misstep" for story in handbook.stories)
    drafts = sum(record.status == "draft" for record in handbook.records)
    return [
        ("Standards", len(handbook.standards)),
        ("Triumphs", len(handbook.stories) - missteps),
        ("Missteps", missteps),
        ("Drafts", drafts),
    ]


def _shares(handbook: Handbook) -> Iterator[Share]:
    standards, stories = handbook.standards, handbook.stories
    shown = {id for s in stories for id in (*s.fields.standards, *s.fields.deviated_from)}
    told = {id for s in stories for id in s.fields.values}
    telling = {id for s in stories for id in s.fields.departments}
    leading = {c.fields.leader for c in handbook.commitments}
    owning = {d.fields.led_by for d in handbook.departments if d.fields.led_by}
    leaders = [role for role in handbook.roles if role.fields.leads or role.id in owning]
    missteps = [s for s in stories if s.fields.outcome == "misstep"]
    yield _share(
        "standards say when doing otherwise is right",
        standards,
        {s.id for s in standards if s.fields.deviation},
    )
    yield _share("standards have somebody to ask", standards, {s.id for s in standards if s.fields.owner})
    yield _share(
        "standards have a day for looking at them again",
        standards,
        {s.id for s in standards if s.fields.review_by},
    )
    yield _share("standards are shown by a story", standards, shown)
    yield _share("values are shown by a story", handbook.values, told)
    yield _share("departments have told a story", handbook.departments, telling)
    yield _share("missteps say what is different now", missteps, {s.id for s in missteps if s.fields.changed})
    yield _share(
        "roles say what they may decide",
        handbook.roles,
        {r.id for r in handbook.roles if r.fields.may_decide},
    )
    yield _share("leaders have made a commitment", leaders, {id for id in leading if id})


def _share(what: str, records: Iterable[AnyRecord], having: set[str]) -> Share:
    found = tuple(records)
    lacking = tuple(record for record in found if record.id not in having)
    return Share(what, len(found) - len(lacking), len(found), lacking)


def owners(handbook: Handbook, today: date) -> tuple[Owner, ...]:
    """What each role should look at, by the role's title; what nobody owns comes last."""
    duties: defaultdict[str, list[Duty]] = defaultdict(list)
    for owner, duty in _duties(handbook, today):
        duties[owner if handbook.get("role", owner) else ""].append(duty)
    apart = sum(map(len, duties.values())) > LISTED
    owned = [Owner(role, tuple(duties[role.id]), apart) for role in handbook.roles if duties.get(role.id)]
    return (*owned, *([Owner(None, tuple(duties[""]), apart)] if duties.get("") else []))


def _duties(handbook: Handbook, today: date) -> Iterator[tuple[str, Duty]]:
    shown = {id for s in handbook.stories for id in (*s.fields.standards, *s.fields.deviated_from)}
    for standard in sorted(handbook.standards, key=lambda s: (s.title.casefold(), s.id)):
        owner, due = standard.fields.owner or "", standard.fields.review_by
        if due and due < today:
            yield owner, Duty(standard, "should have been looked at again")
        elif due and due <= today + SOON:
            yield owner, Duty(standard, "is to be looked at again soon")
        if not standard.fields.deviation:
            yield owner, Duty(standard, "doesn’t say when doing otherwise is right")
        if standard.id not in shown:
            yield owner, Duty(standard, "has no story yet")
    for value in handbook.values:
        for gap in value.fields.falls_short:
            yield gap.owner or "", Duty(value, "has a gap; the next step", gap.next)


def _review(standard: Record[Standard]) -> tuple[date, str]:
    return (standard.fields.review_by or date.max, standard.id)

"""The parts about people: what we hold dear, what a role is for, and the first days."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from credo.booklets.desk import Desk
from credo.booklets.passage import body
from credo.booklets.table_setter import lines_of
from credo.booklets.typst_code import Markup, call, joined, plain
from credo.pages.kind_words import PRACTICE
from credo.pages.orientation.booklet import Booklet, Day, RolePart
from credo.schema.kinds import Value
from credo.schema.record import Record
from credo.schema.validate import AnyRecord


def values(desk: Desk, booklet: Booklet) -> Iterator[Markup]:
    """The values, with what we do and what we leave alone."""
    if not booklet.values:
        return
    yield call("chapter", plain("What we hold dear"), own_page=False)
    for record in booklet.values:
        fields, shown = record.fields, record.fields.behaviours
        yield call(
            "value-part",
            to=desk.label(record),
            title=desk.title(record),
            statement=desk.field(record, fields.statement, "statement"),
            purpose=desk.field(record, fields.purpose, "purpose"),
            body=desk.text(body(record)),
            we_do=_listed(desk, record, shown.we_do if shown else (), "behaviours", "we_do"),
            we_avoid=_listed(desk, record, shown.we_avoid if shown else (), "behaviours", "we_avoid"),
            short=list(_short(desk, record)),
            prompts=list(_value_prompts(desk, record)) if booklet.for_leader else [],
        )


def roles(desk: Desk, booklet: Booklet) -> Iterator[Markup]:
    """Each role's purpose beside its function, what it may decide, and whom it serves."""
    if not booklet.roles:
        return
    own = [part for part in booklet.roles if not part.guest]
    title = "Your role" if len(own) == 1 else "Your roles" if own else "Whom you will meet"
    yield call("chapter", plain(title), own_page=False)
    told: frozenset[str] = frozenset()
    for part in booklet.roles:
        yield _role(desk, booklet, part, told)
        told |= {*part.role.fields.serves}


def _role(desk: Desk, booklet: Booklet, part: RolePart, told: frozenset[str]) -> Markup:
    record, fields = part.role, part.role.fields
    departments = desk.handbook.some("department", fields.departments)
    leads = [desk.called(id) for id in fields.leads]
    facts = [
        (plain("Department"), desk.all_named(departments)) if departments else None,
        (plain("Leads"), joined((_name(desk, one) for one in leads), ", ")) if leads else None,
    ]
    ask = "Which of these would you have asked somebody about? Play one through, with a real case."
    prompts = [call("prompt", plain("15 minutes"), plain(ask), lines=3)]
    return call(
        "role-part",
        to=desk.label(record),
        title=desk.title(record),
        purpose=desk.field(record, fields.purpose, "purpose") or Markup(""),
        function=desk.field(record, fields.function, "function") or Markup(""),
        body=desk.text(body(record)),
        decisions=[
            [
                desk.field(record, text, "may_decide", at, name) or Markup("")
                for name, text in (("what", one.what), ("limit", one.limit), ("tell", one.tell))
            ]
            for at, one in enumerate(fields.may_decide)
        ],
        lines=lines_of(
            [(one.what or "", one.limit or "", one.tell or "") for one in fields.may_decide],
            desk.setting.columns,
        ),
        serves=list(_served(desk, fields.serves, told)),
        facts_rows=[fact for fact in facts if fact],
        promises=[
            (
                plain(PRACTICE.get(one.fields.practice or "", one.title)),
                desk.field(one, one.fields.statement, "statement") or Markup(""),
                desk.field(one, one.fields.seen_when, "seen_when"),
            )
            for one in part.commitments
        ],
        prompts=prompts if booklet.for_leader and fields.may_decide and not part.guest else [],
    )


def programme(desk: Desk, booklet: Booklet) -> Iterator[Markup]:
    """The first days, with who leads what."""
    record = booklet.order.record
    if not booklet.programme or record is None:
        return
    days = [_day(desk, record, day, total=booklet.for_leader) for day in booklet.programme]
    yield call("programme", plain("The first days"), days, lines=1 if booklet.for_leader else 0)


def _day(
    desk: Desk, record: AnyRecord, day: Day, *, total: bool
) -> tuple[Markup, Markup | None, list[tuple[Markup | None, ...]]]:
    """A day's title, how long it takes in all, and its entries: when, how long, what, and with whom."""
    rows: list[tuple[Markup | None, ...]] = []
    for at, session in day.sessions:
        leader = desk.handbook.get("role", session.led_by)
        rows.append(
            (
                plain(session.time or ""),
                plain(f"{session.minutes} minutes") if session.minutes else None,
                desk.field(record, session.what, "programme", at, "what") or Markup(""),
                desk.words(f"with the {_within(leader.title)}") if leader else None,
            )
        )
    title = plain(f"Day {day.number}" if day.number is not None else "Some day")
    return title, plain(_total(day)) if total and day.minutes else None, rows


def _within(title: str) -> str:
    """A title within a sentence: “House manager” begins small, “IT specialist” does not."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


def _total(day: Day) -> str:
    hours, minutes = divmod(day.minutes, 60)
    spent = " ".join(
        part for part in (f"{hours} h" if hours else "", f"{minutes} min" if minutes else "") if part
    )
    return f"{len(day.sessions)} entries, {spent} in all"


def _listed(desk: Desk, record: Record[Value], texts: tuple[str, ...], *trail: str) -> list[Markup]:
    return [found for at, text in enumerate(texts) if (found := desk.field(record, text, *trail, at))]


def _short(desk: Desk, record: Record[Value]) -> Iterator[Markup]:
    for at, one in enumerate(record.fields.falls_short):
        what = desk.field(record, one.what, "falls_short", at, "what")
        then = desk.field(record, one.next, "falls_short", at, "next")
        owner = desk.handbook.get("role", one.owner)
        who = (
            call("emph", plain("Looked after by the ") + desk.words(_within(owner.title)) + plain("."))
            if owner
            else None
        )
        yield joined((part for part in (what, then, who) if part), " ")


def _value_prompts(desk: Desk, record: Record[Value]) -> Iterator[Markup]:
    """What a leader may ask, what to listen for, and room for a story of their own."""
    asked = []
    for at, one in enumerate(record.fields.interview):
        ask = desk.field(record, one.ask, "interview", at, "ask")
        hear = desk.field(record, one.listen_for, "interview", at, "listen_for")
        if ask:
            asked.append(
                ask + (Markup(" ") + call("emph", plain("Listen for: ") + hear) if hear else Markup(""))
            )
    if asked:
        yield call("prompt", plain("10 minutes: ask, and wait"), joined(asked, "\n\n"))
    own = "Tell one of yours, and let it be one that did not go well."
    yield call("prompt", plain("Your own story"), plain(own), lines=4)


def _served(desk: Desk, ids: Iterable[str], told: frozenset[str]) -> Iterator[tuple[Markup, Markup | None]]:
    """Customers and colleagues whose purpose stands elsewhere in the booklet, on one line; then the other colleagues.

    Each of those comes with what they are there for, in the words of their own record.
    """
    whom = {id: desk.called(id) for id in ids}
    customers = ", ".join(one for one in whom.values() if isinstance(one, str))
    records = [(id, one) for id, one in whom.items() if not isinstance(one, str)]
    inside = desk.setting.destinations.inside
    known = {id: one for id, one in records if one.key in inside or id in told}
    line = [desk.words(customers[:1] + customers[1:].lower())] if customers else []
    if line or known:
        yield joined((*line, *(desk.named(one) for one in known.values())), ", "), None
    for id, one in records:
        if id not in known:
            yield desk.named(one), desk.field(one, getattr(one.fields, "purpose", None), "purpose")


def _name(desk: Desk, one: AnyRecord | str) -> Markup:
    return desk.words(one) if isinstance(one, str) else desk.named(one)

"""The parts that tell what we do and what happened: standards, stories, and whatever else is included."""

from __future__ import annotations

from collections.abc import Iterator

from credo.booklets.dates import day_in_words
from credo.booklets.desk import Desk
from credo.booklets.passage import body
from credo.booklets.typst_code import Markup, call, joined, plain
from credo.pages.kind_words import PRACTICE
from credo.pages.meta import gist
from credo.pages.orientation.booklet import Booklet
from credo.schema.kinds import Commitment, Standard, Story
from credo.schema.record import Record

_LEAD = "What we do, why we do it, and when doing something else is right."
_ASK = "Ask, and tell yours first: when did you last do it differently, and who was better off?"
_SHORT = "What only some of these roles do stands here in short; the whole of it is in the handbook."


def standards(desk: Desk, booklet: Booklet) -> Iterator[Markup]:
    """The standards that apply, each with its reason and where it stops."""
    if not booklet.standards:
        return
    is_short = any(r.key not in booklet.in_full and body(r) for r in booklet.all_standards)
    lead = f"{_LEAD} {_SHORT}" if is_short else _LEAD
    yield call("chapter", plain("What we do, and why"), lead=plain(lead))
    if booklet.for_leader:
        yield call("prompt", plain("After each of them"), plain(_ASK))
    # The one below the chapter's title may part, or the title would stand alone on its page.
    first = booklet.all_standards[0]
    for group in booklet.standards:
        if len(booklet.standards) > 1:
            yield call("group-title", desk.words(group.title) if group.title else plain("All of us"))
        for record in group.standards:
            yield _standard(desk, booklet, record, may_part=booklet.for_leader or record is first)


def _standard(desk: Desk, booklet: Booklet, record: Record[Standard], *, may_part: bool) -> Markup:
    fields = record.fields
    values = desk.handbook.some("value", fields.values)
    owner = desk.handbook.get("role", fields.owner)
    facts = [
        (plain("Carries"), desk.all_named(values)) if values else None,
        (plain("Ask"), desk.named(owner)) if owner else None,
    ]
    whole = record.key in booklet.in_full
    other = _other(desk, record)
    return call(
        "standard-part",
        to=desk.label(record),
        title=desk.title(record),
        code=desk.code(record),
        statement=desk.field(record, fields.statement, "statement"),
        why=desk.field(record, fields.purpose, "purpose"),
        other=other,
        body=desk.text(body(record)) if whole else None,
        facts_rows=[fact for fact in facts if fact],
        prompts=list(_prompts(desk, record)) if booklet.for_leader else [],
        letters=0 if may_part else _letters(record),
    )


def _letters(record: Record[Standard]) -> int:
    """How long what a standard says in its fields is; it decides whether it may part at a page's end."""
    other = record.fields.deviation
    exceptions = (other.when, other.who_decides, other.tell, other.example) if other else ()
    return sum(len(text or "") for text in (record.fields.statement, record.fields.purpose, *exceptions))


def _other(desk: Desk, record: Record[Standard]) -> list[list[tuple[Markup | None, Markup]]]:
    """When something else is right, in paragraphs: when; who decides, and whom to tell; an example."""
    other = record.fields.deviation
    if other is None:
        return []
    whole = ((("when", None),), (("who_decides", "Who decides:"), ("tell", "Tell:")), (("example", "Once:"),))
    said = (
        [
            (plain(name) if name else None, text)
            for key, name in paragraph
            if (text := desk.field(record, getattr(other, key), "deviation", key))
        ]
        for paragraph in whole
    )
    return [paragraph for paragraph in said if paragraph]


def _prompts(desk: Desk, record: Record[Standard]) -> Iterator[Markup]:
    """What to talk about, and which stories show it."""
    question = desk.field(record, record.fields.question, "question")
    showing = {
        s.key
        for field in ("standards", "deviated_from")
        for s in desk.handbook.backlinks(record, "story", field)
    }
    told = [story for story in desk.handbook.stories if story.key in showing]
    parts = [question] if question else []
    if told:
        parts.append(plain("Stories that show it: ") + desk.all_named(told[:4]) + plain("."))
    if parts:
        yield call("prompt", plain("5 minutes"), joined(parts, "\n\n"), lines=2)


def stories(desk: Desk, booklet: Booklet) -> Iterator[Markup]:
    """What happened: triumphs and missteps."""
    if not booklet.stories:
        return
    yield call(
        "chapter", plain("What happened"), lead=plain("Triumphs and missteps. Both are told, and both count.")
    )
    for record in booklet.stories:
        yield _story(desk, booklet, record)


def _story(desk: Desk, booklet: Booklet, record: Record[Story]) -> Markup:
    fields = record.fields
    kind = "A misstep" if fields.outcome == "misstep" else "A triumph"
    values = desk.handbook.some("value", fields.values)
    departed = desk.handbook.some("standard", fields.deviated_from)
    right = "Rightly done otherwise" if fields.justified else "Departed from"
    facts = [
        (plain("Shows"), desk.all_named(values)) if values else None,
        (plain("Standards in it"), desk.all_named(desk.handbook.some("standard", fields.standards)))
        if fields.standards
        else None,
        (plain(right), desk.all_named(departed)) if departed else None,
    ]
    prompt = "Stop before the end, and ask: what would you have done? Then read on."
    return call(
        "story-part",
        to=desk.label(record),
        title=desk.title(record),
        outcome=desk.words(f"{kind} · {day_in_words(desk.handbook, fields.date)}".removesuffix(" · ")),
        body=desk.text(body(record)),
        felt=desk.field(record, fields.felt, "felt"),
        lesson=desk.field(record, fields.lesson, "lesson"),
        changed=desk.field(record, fields.changed, "changed"),
        facts_rows=[fact for fact in facts if fact],
        prompts=[call("prompt", plain("10 minutes"), plain(prompt))] if booklet.for_leader else [],
    )


def others(desk: Desk, booklet: Booklet) -> Iterator[Markup]:
    """Records of other kinds that the booklet includes."""
    if not booklet.others:
        return
    yield call("chapter", plain("And besides"), own_page=False)
    for record in booklet.others:
        title = desk.title(record)
        if isinstance(record.fields, Commitment):
            leader = desk.handbook.get("role", record.fields.leader)
            practice = PRACTICE.get(record.fields.practice or "", "")
            title = desk.words(": ".join(part for part in (leader.title if leader else "", practice) if part))
        lead = gist(record)
        name = next(
            (n for n in ("purpose", "statement") if getattr(record.fields, n, None) == lead), "purpose"
        )
        yield call(
            "record-part",
            to=desk.label(record),
            title=title,
            lead=desk.field(record, lead, name),
            body=desk.text(body(record)),
        )

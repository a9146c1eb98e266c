"""A record's own page: for each kind, what its template is given beside the record itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, cast

from markupsafe import Markup

from credo.graph.audience import booklets_for, departments_with_parts, standards_for
from credo.graph.generated import WHAT_CHANGED
from credo.graph.handbook import Handbook
from credo.pages.answers.decisions import decisions_uri
from credo.pages.changes.change_pages import RoleChanges, edition_sections
from credo.pages.changes.chronicle import Chronicle
from credo.pages.changes.history import history
from credo.pages.groups import Group
from credo.pages.kind_words import PRACTICE, SECTION
from credo.pages.markdown_text import plain
from credo.pages.meta import record_meta
from credo.pages.page import Page
from credo.pages.pen import Pen
from credo.pages.theme import templates
from credo.schema.common import Audience
from credo.schema.kinds import Booklet, Commitment, Department, Edition, Role, Standard, Story, Value, Vision
from credo.schema.record import Record
from credo.schema.validate import AnyRecord

Context = dict[str, Any]


def record_page(
    chronicle: Chronicle, record: AnyRecord, group: Group | None, changes: RoleChanges | None = None
) -> Page:
    """The page of a record; ``group`` is the group it is listed in, if its section has any.

    ``changes`` are what has changed for it, if it is a role.
    """
    handbook = chronicle.handbook
    pen = Pen(handbook, record.uri, chronicle)

    def links(records: Iterable[AnyRecord]) -> tuple[Markup, ...]:
        return tuple(pen.link(each) for each in records)

    text = (
        templates()
        .get_template(f"{record.kind}.md")
        .render(
            pen=pen,
            record=record,
            fields=record.fields,
            section=SECTION[record.kind],
            group=group,
            links=links,
            history=history(pen, chronicle, record),
            changes=changes,
            **_CONTEXTS[record.kind](handbook, record, pen),
        )
    )
    return Page(record.uri, record.title, text, record.kind, record.file.uri, record_meta(record))


def audience_line(pen: Pen, audience: Audience | None) -> Markup:
    """Whom something is for, in a line: roles and departments with links, places and brands by name."""
    if audience is None:
        return Markup()
    whom = [pen.named("role", id) for id in audience.roles]
    whom += [pen.named("department", id) for id in audience.departments]
    line = pen.listed(whom) if whom else Markup("everyone")
    names = pen.handbook.settings
    places = [plain(names.locations.get(id, id)) for id in audience.locations]
    places += [plain(names.brands.get(id, id)) for id in audience.brands]
    return line + Markup(" · ") + pen.listed(places) if places else line


def _vision(handbook: Handbook, record: Record[Vision], _: Pen) -> Context:
    fields = record.fields
    questions = (
        ("What are we here to do?", fields.mission),
        ("What makes us different?", fields.difference),
        ("What do we want to be said about us?", fields.customers_say),
        ("How should everyone feel whom we meet?", fields.feelings),
    )
    return {"questions": questions, "values": handbook.values}


def _value(handbook: Handbook, record: Record[Value], _: Pen) -> Context:
    showing = {story.key for story in handbook.backlinks(record, "story", "values")}
    return {
        "standards": handbook.backlinks(record, "standard", "values"),
        "stories": tuple(story for story in handbook.stories if story.key in showing),
    }


def _standard(handbook: Handbook, record: Record[Standard], pen: Pen) -> Context:
    showing = {story.key for story in handbook.backlinks(record, "story", "standards")}
    departing = {story.key for story in handbook.backlinks(record, "story", "deviated_from")}
    departures = tuple(s for s in handbook.stories if s.key in departing and s.fields.justified)
    told = {story.key for story in departures}
    return {
        "values": handbook.some("value", record.fields.values),
        "audience": audience_line(pen, record.fields.applies_to),
        "successor": handbook.get("standard", record.fields.superseded_by),
        "stories": tuple(s for s in handbook.stories if s.key in showing | departing and s.key not in told),
        "departures": departures,
    }


def _story(handbook: Handbook, record: Record[Story], _: Pen) -> Context:
    fields = record.fields
    names = [str(person.name) for person in fields.people if person.name and person.consent]
    return {
        "values": handbook.some("value", fields.values),
        "standards": handbook.some("standard", fields.standards),
        "roles": handbook.some("role", fields.roles),
        "departments": handbook.some("department", fields.departments),
        "departed": handbook.some("standard", fields.deviated_from),
        "names": plain(", ".join(names)),
    }


def _department(handbook: Handbook, record: Record[Department], _: Pen) -> Context:
    within = departments_with_parts(handbook, frozenset({record.id}))
    roles = tuple(role for role in handbook.roles if within.intersection(role.fields.departments))
    own = {role.id for role in roles}
    standards = tuple(
        standard
        for standard in handbook.standards
        if (audience := standard.fields.applies_to)
        and (within.intersection(audience.departments) or own.intersection(audience.roles))
    )
    telling = {story.key for story in handbook.backlinks(record, "story", "departments")}
    return {
        "roles": roles,
        "standards": standards,
        "stories": tuple(story for story in handbook.stories if story.key in telling),
        "parts_of_it": handbook.backlinks(record, "department", "part_of"),
        "served_by": _serving(handbook, record),
    }


def _role(handbook: Handbook, record: Record[Role], _: Pen) -> Context:
    telling = {story.key for story in handbook.backlinks(record, "story", "roles")}
    standards = standards_for(handbook, record)
    decides = record.is_active and (record.fields.may_decide or any(s.fields.deviation for s in standards))
    return {
        "decisions": decisions_uri(record) if decides else None,
        "departments": handbook.some("department", record.fields.departments),
        "served_by": _serving(handbook, record),
        "booklets": booklets_for(handbook, record),
        "standards": standards,
        "stories": tuple(story for story in handbook.stories if story.key in telling),
        "commitments": handbook.backlinks(record, "commitment", "leader"),
    }


def _commitment(handbook: Handbook, record: Record[Commitment], _: Pen) -> Context:
    leader = handbook.get("role", record.fields.leader)
    promised = handbook.backlinks(leader, "commitment", "leader") if leader else ()
    return {
        "practice": PRACTICE.get(record.fields.practice or ""),
        "others": tuple(other for other in promised if other.key != record.key),
    }


def _booklet(_: Handbook, record: Record[Booklet], pen: Pen) -> Context:
    return {"audience": audience_line(pen, record.fields.for_), "letter": bool(record.file.body.strip())}


def _edition(_: Handbook, record: Record[Edition], pen: Pen) -> Context:
    changed = edition_sections(pen, pen.chronicle, record.id) if pen.chronicle else ()
    return {"changed": changed, "what_changed": WHAT_CHANGED}


def _serving(handbook: Handbook, record: AnyRecord) -> tuple[AnyRecord, ...]:
    """The roles and departments whose customer this one is."""
    return tuple(each for each in handbook.backlinks(record, field="serves") if each.kind != "standard")


_CONTEXTS: Final = cast(
    Mapping[str, Callable[[Handbook, AnyRecord, Pen], Context]],
    {
        "vision": _vision,
        "value": _value,
        "standard": _standard,
        "story": _story,
        "department": _department,
        "role": _role,
        "commitment": _commitment,
        "booklet": _booklet,
        "edition": _edition,
    },
)

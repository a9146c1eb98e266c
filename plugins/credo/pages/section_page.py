"""The pages that open a section or a group: an index of what is in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Final

from markupsafe import Markup

from credo.graph.generated import WHAT_CHANGED
from credo.graph.handbook import Handbook
from credo.pages.answers.decisions import rights
from credo.pages.changes.chronicle import Chronicle
from credo.pages.day_words import period_in_words
from credo.pages.groups import Group
from credo.pages.headings import below_title, first_heading
from credo.pages.kind_words import INTRODUCTION, SECTION
from credo.pages.lineups.card_files import card_of
from credo.pages.lineups.lineup_pages import cards
from credo.pages.lineups.outlook import Outlook
from credo.pages.meta import gist, page_meta
from credo.pages.page import Page
from credo.pages.pen import Pen
from credo.pages.plain_page import page_title
from credo.pages.rebase import rebase
from credo.pages.theme import templates
from credo.schema.kinds import Story
from credo.schema.record import Record
from credo.source.file import SourceFile

LIST_BOOST = 0.5
"""Search: lists rank below records."""

STORIES_AHEAD: Final = 21
"""For so many days the front page has a story of its own; then they come round again, if nobody builds the site."""


def section_pages(
    chronicle: Chronicle, kind: str, whole: Group, opening: SourceFile | None
) -> Iterator[Page]:
    """The index of a section and of every group in it; ``opening`` is the hand-written page that opens the section."""
    yield _index(chronicle, kind, whole, whole, opening)
    yield from _group_pages(chronicle, kind, whole, whole)


def _group_pages(chronicle: Chronicle, kind: str, whole: Group, group: Group) -> Iterator[Page]:
    for part in group.parts:
        yield _index(chronicle, kind, whole, part, None)
        yield from _group_pages(chronicle, kind, whole, part)


def _index(chronicle: Chronicle, kind: str, whole: Group, group: Group, opening: SourceFile | None) -> Page:
    handbook = chronicle.handbook
    title = SECTION[kind] if group is whole else f"{SECTION[kind]}: {group.title}"
    heading = first_heading(opening.body) if opening else None
    if opening and group is whole:
        title = page_title(opening) if heading or opening.fields.get("title") else title
    text = (
        templates()
        .get_template("section.md")
        .render(
            pen=Pen(handbook, group.uri, chronicle),
            kind=kind,
            whole=whole,
            group=group,
            title=heading or title,
            opening=_opening(handbook, opening, group.uri),
            opening_has_title=heading is not None,
            introduction=INTRODUCTION[kind] if group is whole else None,
            gist=gist,
        )
    )
    meta = page_meta(opening.fields if opening else {}, title)
    meta.setdefault("search", {}).setdefault("boost", LIST_BOOST)
    return Page(group.uri, title, text, f"{kind}-index", opening.uri if opening else None, meta)


def home_page(outlook: Outlook, chronicle: Chronicle, opening: SourceFile | None) -> Page:
    """The front page: the vision, the questions people come with, the way in for a role, today's line-up."""
    handbook = outlook.handbook
    vision = handbook.visions[0] if handbook.visions else None
    company = handbook.settings.company
    title = vision.title if vision else company or "The handbook"
    questions = [
        (question, uri)
        for question, uri, known in (
            ("Why do we do that?", "answers/find-a-standard.md", handbook.standards),
            ("May I decide this?", "answers/what-i-may-decide.md", handbook.roles),
            ("What changed?", WHAT_CHANGED, chronicle.past.latest),
        )
        if known
    ]
    text = (
        templates()
        .get_template("home.md")
        .render(
            pen=Pen(handbook, "index.md", chronicle),
            company=company,
            title=title,
            vision=vision,
            values=handbook.values,
            roles=handbook.roles,
            stories=handbook.stories,
            questions=questions,
            deciding={one.role.id for one in rights(handbook) if one.any},
            cards=cards(outlook),
            card_of=lambda role: card_of(outlook, role),
            when=period_in_words,
            every=outlook.rhythm.every,
            stories_of_the_day=stories_of_the_day(outlook),
            opening=Markup(below_title(_opening(handbook, opening, "index.md"), title)),  # noqa: S704  # as it was
        )
    )
    meta = page_meta(opening.fields if opening else {}, company or title)
    meta["hide"] = ["navigation", "toc", "path"]
    meta.setdefault("search", {}).setdefault("boost", LIST_BOOST)
    return Page("index.md", plain_home_title(handbook), text, "home", opening.uri if opening else None, meta)


def empty_page(handbook: Handbook) -> Page:
    """The front page of a handbook nobody has written anything for: what to do first."""
    title = handbook.settings.company or "The handbook"
    text = templates().get_template("empty.md").render(title=title)
    return Page("index.md", title, text, "home", None, page_meta({}, title))


def stories_of_the_day(outlook: Outlook) -> tuple[Record[Story], ...]:
    """The stories the front page chooses from, one a day; each week other ones, in an order that looks like none."""
    year, week, _ = outlook.today.isocalendar()

    def mixed(story: Record[Story]) -> str:
        return hashlib.sha256(f"{year}-{week}/{story.id}".encode()).hexdigest()

    return tuple(sorted(outlook.handbook.stories, key=mixed)[:STORIES_AHEAD])


def plain_home_title(handbook: Handbook) -> str:
    """What the front page is called in the navigation."""
    return handbook.settings.company or "Home"


def _opening(handbook: Handbook, opening: SourceFile | None, uri: str) -> Markup:
    if opening is None:
        return Markup()
    text = rebase(opening.body, handbook, opening.uri, uri).strip("\n")
    return Markup(text)  # noqa: S704  # Markdown by the company's own people, checked for scripts

"""Answers: pages made of many records, each for a question people come with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from credo.checks.report import Suppressed
from credo.graph.generated import WHAT_CHANGED, rule_uri
from credo.graph.handbook import Handbook
from credo.pages.answers.celebrations import celebrations
from credo.pages.answers.decisions import decisions, rights
from credo.pages.answers.departures import departures
from credo.pages.answers.evidence import evidence
from credo.pages.answers.finding import finding
from credo.pages.answers.guarded import guarded
from credo.pages.answers.health import health, owners
from credo.pages.answers.hiring import hiring
from credo.pages.answers.serving import serving
from credo.pages.answers.shortfalls import shortfalls
from credo.pages.changes.change_pages import TITLE
from credo.pages.changes.chronicle import Chronicle
from credo.pages.meta import page_meta
from credo.pages.page import Entry, Page
from credo.pages.pen import Pen
from credo.pages.theme import templates

Context = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """A page that answers a question: its path's last part, its title, the question, and what its template gets."""

    name: str
    title: str
    question: str
    gather: Callable[[Handbook, Pen], Context]

    @property
    def uri(self) -> str:
        """The page's path."""
        return f"answers/{self.name}.md"


ANSWERS: Final[tuple[Answer, ...]] = (
    Answer("find-a-standard", "Find a standard", "What do we do, and why?", finding),
    Answer("what-i-may-decide", "What I may decide", "May I decide this myself?", decisions),
    Answer("evidence", "Evidence", "Where do our values show, and where not yet?", evidence),
    Answer("deviations", "Rightly done otherwise", "When was departing from a standard right?", departures),
    Answer("who-serves-whom", "Who serves whom", "Who is my customer, and whose customer am I?", serving),
    Answer("hiring-guide", "Hiring guide", "How do we see in an interview who shares our values?", hiring),
    Answer(
        "where-we-fall-short",
        "Where we fall short",
        "What are we not good at yet, and who is on it?",
        shortfalls,
    ),
    Answer("celebrations", "Celebrations", "What have we celebrated, and how?", celebrations),
    Answer(
        "measures", "Measures and their guardrails", "What do we count, and what must not suffer?", guarded
    ),
)


HEALTH: Final = Entry("Health of the handbook", "answers/health.md")
"""The page for the culture team; it stands with what concerns the handbook itself."""


def health_pages(handbook: Handbook, suppressed: Iterable[Suppressed], today: date) -> Iterator[Page]:
    """How the handbook is doing on a day; and if there is much to look at, a page for each owner."""
    question = "What is covered, what is due, and who might look at what?"
    context = {**health(handbook, suppressed, today), "rule_uri": rule_uri}
    yield _page(Pen(handbook, HEALTH.uri or ""), "health", HEALTH.title, question, context)
    for owner in owners(handbook, today):
        if owner.apart:
            given = {"owner": owner, "whole": HEALTH}
            yield _page(Pen(handbook, owner.uri), "owner", f"To look at: {owner.title}", question, given)


def answer_pages(chronicle: Chronicle) -> Iterator[Page]:
    """Every answer's page, and the index of them all."""
    handbook, question = chronicle.handbook, "Questions people come with."
    answers = [(answer.question, answer.title, answer.uri) for answer in ANSWERS]
    answers.insert(2, ("What changed, and why?", TITLE, WHAT_CHANGED))
    yield _page(Pen(handbook, "answers/index.md"), "index", "Answers", question, {"answers": answers})
    for answer in ANSWERS:
        pen = Pen(handbook, answer.uri, chronicle)
        yield _page(pen, answer.name, answer.title, answer.question, answer.gather(handbook, pen))


def decision_pages(handbook: Handbook) -> Iterator[Page]:
    """What each role may decide, a page for each; printed, it is cards for the pocket."""
    whole = next(answer for answer in ANSWERS if answer.gather is decisions)
    for one in rights(handbook):
        if one.any:
            title = f"{one.role.title}: what I may decide"
            context = {"rights": one, "whole": whole.title}
            yield _page(Pen(handbook, one.uri), "decisions", title, whole.question, context)


def answer_entry() -> Entry:
    """The section of the navigation that holds the answers."""
    return Entry(
        "Answers", entries=(Entry("", "answers/index.md"), *(Entry(a.title, a.uri) for a in ANSWERS))
    )


def _page(pen: Pen, name: str, title: str, question: str, context: Context) -> Page:
    template = templates().get_template(f"answers/{name}.md")
    text = template.render(pen=pen, title=title, question=question, **context)
    meta = page_meta({"description": question}, title)
    meta["search"] = {"boost": 0.8}
    return Page(pen.uri, title, text, "answer", None, meta)

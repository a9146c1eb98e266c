"""A run of the press: from orders to PDFs, several at a time, each kept by its content and made only once."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from importlib.metadata import version
from typing import Final

from credo.booklets.cards import cards
from credo.booklets.desk import Desk
from credo.booklets.destinations import Destinations
from credo.booklets.fonts import Fonts, fonts
from credo.booklets.imposition import THICKEST, imposed
from credo.booklets.kept import kept
from credo.booklets.manuscript import Manuscript, manuscript
from credo.booklets.paper import Paper, closer, paper
from credo.booklets.passage_setter import Setting
from credo.booklets.press import PressError, page_count, pressed
from credo.booklets.scripts import runs_right_to_left
from credo.checks.print_rules import NO_ADDRESS, NOT_SET, TOO_THICK
from credo.checks.run import settled
from credo.graph.load import Loaded
from credo.pages.orientation.booklet import Copy, compose
from credo.pages.orientation.imprint import Imprint, imprint
from credo.pages.orientation.order import Order
from credo.pages.orientation.pdf_names import cards_name, pdf_name, whole_sheet
from credo.source.finding import Finding

NEARLY_FLAT: Final = 72
"""Pages; a booklet with a few more than fold flat is set once more with less air. One with many more stays as it is."""
WORKERS: Final = min(4, os.cpu_count() or 1)
"""At a time; the typesetter's memory grows with each, and it uses several processors by itself."""


@dataclass(frozen=True, slots=True)
class Form:
    """How booklets are wanted: paper, large print, folded, with marks, and whether cards come along."""

    paper: str = "a5"
    large_print: bool = False
    fold: bool = False
    marks: bool = False
    cards: bool = True


@dataclass(frozen=True)
class Printed:
    """A finished PDF: its file's name, what it is, its bytes, how many pages it has, and what was found."""

    name: str
    what: str
    pdf: bytes
    pages: int
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class Job:
    """One PDF to be made."""

    order: Order
    copy: Copy | None
    """None for the pocket cards."""


def run(
    loaded: Loaded, ordered: Sequence[Order], form: Form, day: date, unchanged_since: date | None = None
) -> Iterator[Printed]:
    """Make the booklets of all orders, both copies of each, and their cards; gives each as soon as it is done.

    They show the handbook as it is on ``day``. If it is known to be ``unchanged_since`` an earlier one, that is the day
    they name: so the same handbook gives the same bytes on any day, and what was printed before is used again.

    A booklet that cannot be made is given with no bytes and the finding that says why; the others are made.
    """
    face, in_fonts = fonts(loaded.yml, loaded.handbook.settings.booklets)
    site = str(loaded.yml.values.get("site_url") or "")
    jobs = [Job(order, copy) for order in ordered for copy in Copy]
    if form.cards:
        jobs += [Job(order, None) for order in ordered if any(r.fields.may_decide for r in order.roles)]
    general = list(in_fonts)
    state = _state(imprint(loaded.handbook, day), unchanged_since)
    if not site:
        place = loaded.yml.name
        message = "mkdocs.yml has no `site_url`, so the booklets have no codes that lead to the handbook."
        help = "Add the handbook's address, for example: `site_url: https://handbook.example.org/`."
        general.append(Finding.by(NO_ADDRESS, place, message, help))
    kept(loaded.yml.root, loaded.handbook.settings.withdrawn).tidy(day)
    with ThreadPoolExecutor(WORKERS) as pool:
        works = [pool.submit(made, loaded, job, form, day, state, face, site) for job in jobs]
        for at, work in enumerate(works):
            done = work.result()
            found = settled((*done.findings, *(general if at == 0 else ())), loaded)
            yield Printed(done.name, done.what, done.pdf, done.pages, found)


def _state(found: Imprint, unchanged_since: date | None) -> Imprint:
    """The imprint with the day that is named: never one before the edition it names."""
    if unchanged_since is None:
        return found
    out = found.edition.fields.date if found.edition else None
    return replace(found, day=min(found.day, max(unchanged_since, out or unchanged_since)))


def made(
    loaded: Loaded, job: Job, form: Form, today: date, state: Imprint, face: Fonts, site: str
) -> Printed:
    """Make one PDF of the handbook as it is today; ``state`` is what it says about itself."""
    about = job.order.record.path if job.order.record else loaded.yml.name
    if job.copy is None:
        sheet = paper(whole_sheet(form.paper))
        desk = _desk(loaded, face, site, frozenset(), sheet)
        written = cards(job.order, desk, sheet, state)
        name = cards_name(job.order.id, form.paper)
        return _finished(loaded, written, face, state.day, name, "pocket cards", about, ())
    booklet, findings = compose(loaded.handbook, job.order, job.copy, today)
    booklet = replace(booklet, imprint=state)
    name = pdf_name(job.order.id, job.copy, form.paper, large_print=form.large_print, fold=form.fold)

    def printed(size: Paper) -> Printed:
        written = manuscript(booklet, _desk(loaded, face, site, booklet.keys, size), size)
        return _finished(loaded, written, face, state.day, name, f"{job.copy}’s copy", about, findings)

    size = paper(form.paper, large_print=form.large_print)
    done = printed(size)
    is_for_folding = whole_sheet(form.paper) != form.paper and not form.large_print
    if is_for_folding and THICKEST < done.pages <= NEARLY_FLAT:
        closely = printed(closer(size))
        done = closely if closely.pages <= THICKEST else done
    return _folded(done, about, form, loaded) if form.fold and done.pdf else done


def _desk(loaded: Loaded, face: Fonts, site: str, inside: frozenset[tuple[str, str]], size: Paper) -> Desk:
    to = Destinations(loaded.handbook, site, inside)
    setting = Setting(to, loaded.yml.content, loaded.yml.extensions, size.columns)
    return Desk(loaded.handbook, face, setting)


def _finished(
    loaded: Loaded,
    written: Manuscript,
    face: Fonts,
    day: date,
    name: str,
    what: str,
    about: str,
    found: Sequence[Finding],
) -> Printed:
    findings = (*found, *written.findings)
    shelf = kept(loaded.yml.root, loaded.handbook.settings.withdrawn)
    try:
        pdf = shelf.pdf(_digest(written, face, day), lambda: pressed(written, face, day))
    except PressError as error:
        message = f"The booklet {name} could not be set: {error}."
        refused = Finding.by(NOT_SET, about, message, "Look at what the message names.")
        return Printed(name, what, b"", 0, (*findings, refused))
    return Printed(name, what, pdf, page_count(pdf), findings)


def _folded(done: Printed, about: str, form: Form, loaded: Loaded) -> Printed:
    findings = done.findings
    if done.pages > THICKEST:
        sheets = -(-done.pages // 4)
        message = f"{done.name} has {done.pages} pages; its {sheets} sheets do not fold flat."
        help = f"Print a role's booklet, shorten `include`, or print without --fold. {THICKEST} pages are the most."
        findings = (*findings, Finding.by(TOO_THICK, about, message, help))
    backwards = runs_right_to_left(loaded.handbook.settings.language)
    pdf = imposed(done.pdf, marks=form.marks, right_to_left=backwards)
    return Printed(done.name, done.what, pdf, done.pages, findings)


def _digest(written: Manuscript, face: Fonts, day: date) -> str:
    """What a PDF depends on: the manuscript, the fonts, the day, and the typesetter."""
    whole = hashlib.sha256(f"{version('typst')} {day} {face.families}".encode())
    for name in sorted(written.files):
        whole.update(f"\0{name}\0".encode() + hashlib.sha256(written.files[name]).digest())
    for file in (*sorted(face.folder.glob("*.ttf")), *face.added):
        whole.update(f"{file.name} {file.stat().st_size}".encode())
    return whole.hexdigest()

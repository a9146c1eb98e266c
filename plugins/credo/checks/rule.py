"""How a check is written: one decorated function a rule, and what it is handed to look at."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from credo.editions.comparison import Comparison
from credo.graph.handbook import Handbook
from credo.schema.validate import AnyRecord
from credo.source.file import SourceFile
from credo.source.finding import Finding, Place, Rule, Severity
from credo.source.mkdocs_yml import MkdocsYml
from credo.source.yaml_nodes import Trail


@dataclass(frozen=True)
class Subject:
    """What every check looks at: the handbook, the day, and how Markdown is read here.

    ``extensions`` are the Markdown extensions of ``mkdocs.yml`` with their settings; ``options`` are the settings of
    single rules, by id; ``yml`` is the settings file the handbook was opened by.
    ``comparison`` is what has changed since an earlier state, where somebody asked for that.
    """

    handbook: Handbook
    today: date
    extensions: Mapping[str, Mapping[str, Any]]
    options: Mapping[str, Mapping[str, Any]]
    yml: MkdocsYml
    comparison: Comparison | None = None


@dataclass(frozen=True)
class Look:
    """A subject in the eyes of one rule: makes findings in the rule's name, at the right place."""

    subject: Subject
    rule: Rule
    options: Mapping[str, Any]

    @property
    def handbook(self) -> Handbook:
        """The handbook under test."""
        return self.subject.handbook

    @property
    def today(self) -> date:
        """The day the checks run; no rule asks the clock."""
        return self.subject.today

    def at(
        self, record: AnyRecord, trail: str | Trail, message: str, help: str, *, quote: str = ""
    ) -> Finding:
        """A finding about a record's field (the place of its value, of ``quote`` in it, or of the record)."""
        way = (trail,) if isinstance(trail, str) else trail
        place = record.file.place(*way)
        if quote:
            place = _narrowed(record.file, place, quote)
        return self._made(record.file, place, message, help, ".".join(map(str, way)) or None)

    def in_body(self, file: SourceFile, offset: int, length: int, message: str, help: str) -> Finding:
        """A finding about some characters of a file's body."""
        return self._made(file, file.body_place(offset, length), message, help, None)

    def in_settings(self, path: str, place: Place, message: str, help: str) -> Finding:
        """A finding about the settings, or about the handbook as a whole."""
        return Finding.by(self.rule, path, message, help, place=place)

    def _made(self, file: SourceFile, place: Place, message: str, help: str, field: str | None) -> Finding:
        return Finding.by(self.rule, file.path, message, help, place=place, field=field)


Find = Callable[[Look], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule with the function that looks for it.

    ``covers`` names the (kind, field) pairs whose absence this rule reports, so that the general rule about missing
    fields leaves them alone (``measures.guardrail`` for a field within); ``defaults`` are its options.
    """

    rule: Rule
    find: Find
    covers: frozenset[tuple[str, str]]
    defaults: Mapping[str, Any]

    def run(self, subject: Subject) -> Iterator[Finding]:
        """Look for the rule's findings; whatever the function raises is a fault of Credo's and passes through.

        It is told along which rule it was, and how to do without that one for a while.
        """
        options = {**self.defaults, **subject.options.get(self.rule.id, {})}
        try:
            yield from self.find(Look(subject, self.rule, options))
        except Exception as error:
            without = f"{self.rule.id}: off under `checks: severity:` in mkdocs.yml does without it until it is mended"
            error.add_note(f"in the rule {self.rule.id} ({self.rule.name}); {without}")
            raise


def rule(
    id: str,
    name: str,
    severity: Severity,
    *,
    covers: Sequence[tuple[str, str]] = (),
    options: Mapping[str, Any] | None = None,
) -> Callable[[Find], Check]:
    """Make a check of a function; its docstring says *what*, *why it matters* and *how to fix*."""

    def made(find: Find) -> Check:
        doc = inspect.cleandoc(find.__doc__ or "") + "\n"
        return Check(Rule(id, name, severity, doc), find, frozenset(covers), options or {})

    return made


def _narrowed(file: SourceFile, place: Place, quote: str) -> Place:
    """The place of a quotation in a field's text, if it stands on one line there."""
    lines = file.text.split("\n")
    for number in range(place.line, min(place.line + 40, len(lines) + 1)):
        start = place.column - 1 if number == place.line else 0
        at = lines[number - 1].find(quote, start)
        if at >= 0:
            return Place(number, at + 1, len(quote))
    return place

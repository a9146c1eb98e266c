"""A page for every rule, made from its docstring and examples, and the index that lists what is allowed to break them.

They are for editors: linked from every finding, one entry in the navigation, and out of the employees' search.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from credo.checks.examples import Tree, example_of
from credo.checks.explain import made_by, sections
from credo.checks.policy import must_hold
from credo.checks.print_rules import PRINT_RULES
from credo.checks.registry import CHECKS, RULES
from credo.checks.report import Suppressed
from credo.graph.generated import RULE_INDEX, rule_uri
from credo.graph.handbook import Handbook
from credo.pages.meta import page_meta
from credo.pages.page import Page
from credo.pages.pen import Pen
from credo.pages.theme import templates
from credo.source.finding import Rule

TITLE: Final = "What is checked"
FAMILIES: Final = {
    "FIL": "Files",
    "FMT": "Front matter",
    "FLD": "Fields",
    "REF": "References and addresses",
    "SET": "Settings",
    "STD": "Standards",
    "MEA": "Measures",
    "VIS": "Vision",
    "VAL": "Values",
    "STO": "Stories",
    "ROL": "Roles",
    "DEP": "Departments",
    "LEA": "Leaders",
    "BKL": "Booklets",
    "PAG": "Pages and prose",
    "EDI": "Editions",
    "PRT": "Print",
    "SUP": "Exceptions",
}
"""What the families of rules are called, in the order they are listed."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A file of an example: its path and text, as a fenced block."""

    path: str
    block: Markup


def rule_pages(handbook: Handbook, suppressed: Iterable[Suppressed]) -> Iterator[Page]:
    """The index of all rules, with the exceptions this handbook makes, and each rule's page."""
    by_id = sorted(RULES, key=lambda rule: rule.id)
    families = [(title, [r for r in by_id if family_of(r) == prefix]) for prefix, title in FAMILIES.items()]
    exceptions = [(each, handbook_page(handbook, each.finding.path)) for each in suppressed]
    listed = [(title, rules) for title, rules in families if rules]
    yield _page(handbook, RULE_INDEX, TITLE, "rules.md", {"families": listed, "exceptions": exceptions})
    for rule in RULES:
        yield _page(handbook, rule_uri(rule.id), f"{rule.id} {rule.name}", "rule.md", _context(rule))


def family_of(rule: Rule) -> str:
    """The letters a rule's id begins with."""
    return rule.id.rstrip("0123456789")


def handbook_page(handbook: Handbook, path: str) -> tuple[str, str] | None:
    """Title and path of the page a content file is published on."""
    record = next((r for r in handbook.records if r.path == path), None)
    return (record.title, record.uri) if record else None


def _page(handbook: Handbook, uri: str, title: str, template: str, context: dict[str, Any]) -> Page:
    text = (
        templates()
        .get_template(template)
        .render(pen=Pen(handbook, uri), title=title, rule_uri=rule_uri, index=RULE_INDEX, **context)
    )
    meta = page_meta({}, title) | {"search": {"exclude": True}}
    return Page(uri, title, text, "rule", None, meta)


def _context(rule: Rule) -> dict[str, Any]:
    summary, found = sections(rule)
    example = example_of(rule.id)
    defaults = next((check.defaults for check in CHECKS if check.rule.id == rule.id), {})
    return {
        "rule": rule,
        "family": FAMILIES[family_of(rule)],
        "summary": Markup(summary),  # noqa: S704  # a docstring of ours
        "sections": [(name, Markup(text)) for name, text in found.items()],  # noqa: S704
        "bad": _samples(example.bad, example.good) if example else [],
        "good": _samples(example.good, example.bad) if example else [],
        "expected": _fenced("\n".join(example.expected), "text") if example else "",
        "options": [(name, Markup(json.dumps(value))) for name, value in sorted(defaults.items())],  # noqa: S704
        "fixed": must_hold(rule),
        "printed": rule in PRINT_RULES,
    }


def _samples(tree: Tree, other: Tree) -> list[Sample]:
    """The files in which a tree differs from the other one."""
    shown = [
        Sample(
            path,
            _fenced(text.rstrip(), "yaml" if path.endswith(".yml") or text.startswith("---") else "markdown"),
        )
        for path, text in tree.files
        if (path, text) not in other.files
    ]
    made = [Sample(line.split(" ", 2)[1], _fenced(made_by(line), "text")) for line in tree.recipe]
    called = [Sample("the command", _fenced(tree.command, "text"))] if tree.command else []
    return shown + made + called


def _fenced(text: str, language: str) -> Markup:
    longest = max((len(run) for run in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return Markup(f"{fence}{language}\n{text}\n{fence}")  # noqa: S704  # nothing in a fence is read as HTML

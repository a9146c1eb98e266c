"""A rule explained on a terminal: what it wants and why, its options, and two handbooks that differ in it."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Collection, Iterator
from typing import Final

from credo.checks.examples import Example, Tree, example_of
from credo.checks.policy import must_hold
from credo.checks.registry import CHECKS, RULES
from credo.source.finding import Rule

WIDTH: Final = 88
_SECTIONS: Final = ("What", "Why it matters", "How to fix")


def explain(rule: Rule) -> str:
    """Explain a rule. Gives plain text that ends in a line break."""
    blocks = [f"{rule.id} {rule.name} ({rule.severity.value})", *_docstring(rule), *_settings(rule)]
    example = example_of(rule.id)
    if example is not None:
        blocks += _example(example)
    return "\n\n".join(blocks) + "\n"


def listed(ids: Collection[str]) -> str:
    """Several rules, one a line: what each of them finds."""
    rules = sorted((rule for rule in RULES if rule.id in ids), key=lambda rule: rule.id)
    wide = max((len(rule.name) for rule in rules), default=0)
    hang = " " * (wide + 10)
    lines = [f"{rule.id}  {rule.name:{wide}}  {sections(rule)[0]}" for rule in rules]
    return "".join(textwrap.fill(line, WIDTH, subsequent_indent=hang) + "\n" for line in lines)


def sections(rule: Rule) -> tuple[str, dict[str, str]]:
    """A rule's docstring taken apart: its summary, and the text of each section on one line a paragraph."""
    summary, *paragraphs = (" ".join(part.split()) for part in rule.doc.strip().split("\n\n"))
    found: dict[str, str] = {}
    name = ""
    for paragraph in paragraphs:
        opened = next((section for section in _SECTIONS if paragraph.startswith(f"{section}: ")), None)
        text = paragraph.removeprefix(f"{opened}: ") if opened else paragraph
        name = opened or name
        found[name] = f"{found[name]}\n\n{text}" if name in found else text[:1].upper() + text[1:]
    return summary, found


def _docstring(rule: Rule) -> Iterator[str]:
    summary, found = sections(rule)
    yield textwrap.fill(summary, WIDTH)
    for name, text in found.items():
        paragraphs = [textwrap.fill(part, WIDTH - 2, break_on_hyphens=False) for part in text.split("\n\n")]
        yield f"{name}\n" + textwrap.indent("\n\n".join(paragraphs), "  ")


def _settings(rule: Rule) -> Iterator[str]:
    defaults = next((check.defaults for check in CHECKS if check.rule.id == rule.id), {})
    if defaults:
        options = ", ".join(f"{name}: {json.dumps(value)}" for name, value in defaults.items())
        yield f"Options (mkdocs.yml, plugins: credo: checks: options:)\n  {rule.id}: {{{options}}}"
    if must_hold(rule):
        yield "This rule can't be switched off: no handbook could be built."
    else:
        yield f"To break it for a reason, in the front matter\n  allow:\n    {rule.id}: the reason"


def _example(example: Example) -> Iterator[str]:
    found = "\n".join(textwrap.fill(line, WIDTH - 2, subsequent_indent="    ") for line in example.expected)
    yield f"Found here\n{textwrap.indent(_shown(example.bad, example.good), '  ')}"
    yield f"What Credo says\n{textwrap.indent(found, '  ')}"
    yield f"Fine\n{textwrap.indent(_shown(example.good, example.bad), '  ')}"


def _shown(tree: Tree, other: Tree) -> str:
    """The files in which a tree differs from the other one."""
    blocks = [
        f"{path}\n{textwrap.indent(text.rstrip(), '    ')}"
        for path, text in tree.files
        if (path, text) not in other.files
    ]
    blocks += [made_by(line) for line in tree.recipe]
    blocks += [f"printed with: {tree.command}"] if tree.command else []
    gone = [path for path, _ in other.files if path not in dict(tree.files)]
    return "\n".join(blocks) or f"the same without {', '.join(gone)}"


def made_by(line: str) -> str:
    """A line of a recipe, in words."""
    how, path, what = line.split(" ", 2)
    if how == "link":
        return f"{path} (a symbolic link to {what})"
    if how == "points":
        return f"{path} (a picture of {what} by {what} points)"
    if how == "again":
        times, text = what.split(" ", 1)
        return f"{path} (and {times} paragraphs more)\n    {text}"
    return f"{path} ({what} bytes)" if how == "large" else f"{path} (saved as {how.capitalize()})\n    {what}"

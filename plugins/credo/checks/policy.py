"""What a handbook's settings say about the rules: which run, how strictly, with which options."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from credo.checks.registry import CHECKS, RULES
from credo.checks.suppression_rules import BAD_OPTION, MUST_HOLD, UNKNOWN_RULE
from credo.schema.nearest import did_you_mean, nearest
from credo.schema.settings import CheckSettings
from credo.source.finding import Finding, Rule, Severity
from credo.source.mkdocs_yml import MkdocsYml

_FIXED: Final = ("FIL", "FMT", "SET", "SUP", "FLD001", "FLD004", "FLD005", "REF003", "REF004")
_BY_NAME: Final = {name.casefold(): rule for rule in RULES for name in (rule.id, rule.name)}
_SHORT_ID: Final = re.compile(r"([A-Za-z]{3})-?0*(\d{1,3})")
"""An id as people remember it: `std1`."""
_DEFAULTS: Final = {check.rule.id: check.defaults for check in CHECKS}


@dataclass(frozen=True, slots=True)
class Policy:
    """Which rules count (all, if ``selected`` is None), their severities (None is off) and their options, by id."""

    selected: frozenset[str] | None
    severities: Mapping[str, Severity | None]
    options: Mapping[str, Mapping[str, Any]]

    def runs(self, id: str) -> bool:
        """Whether a rule's findings count here."""
        if id.startswith(_FIXED):
            return True
        is_off = id in self.severities and self.severities[id] is None
        return not is_off and (self.selected is None or id in self.selected)


def read_policy(settings: CheckSettings, yml: MkdocsYml) -> tuple[Policy, tuple[Finding, ...]]:
    """Understand the ``checks`` settings; what is wrong in them is a finding and changes nothing."""
    findings: list[Finding] = []
    selected: set[str] = set()
    for at, word in enumerate(settings.select):
        found = rules_named(word)
        selected.update(found)
        if not found:
            findings.append(unknown(yml, word, "select", at))
    severities: dict[str, Severity | None] = {}
    for word, said in settings.severity.items():
        rule = rule_named(word)
        severity = None if said == "off" else Severity(said)
        if rule is None:
            findings.append(unknown(yml, word, "severity", word))
        elif must_hold(rule) and (severity is None or severity.rank > rule.severity.rank):
            findings.append(unbending(yml, rule, "severity", word))
        else:
            severities[rule.id] = severity
    options: dict[str, dict[str, Any]] = {}
    for word, given in settings.options.items():
        rule = rule_named(word)
        if rule is None:
            findings.append(unknown(yml, word, "options", word))
        else:
            options[rule.id] = dict(_options(rule, word, given, yml, findings))
    return Policy(frozenset(selected) if settings.select else None, severities, options), tuple(findings)


def rule_named(word: str) -> Rule | None:
    """The rule with this id or name, in whatever letters."""
    return _BY_NAME.get(word.strip().casefold())


def rules_named(word: str) -> frozenset[str]:
    """The ids of the rules a word names: one by its id or name, or a family by its letters (``STD``)."""
    one = rule_named(word)
    family = word.strip().upper()
    return frozenset(
        [one.id] if one else [rule.id for rule in RULES if rule.id.rstrip("0123456789") == family]
    )


def must_hold(rule: Rule) -> bool:
    """Whether no handbook can be built while this rule is broken."""
    return rule.id.startswith(_FIXED)


def no_such_rule(word: str) -> str:
    """What to say to somebody who asks for a rule that there is none of."""
    return f"there is no rule {word}. {nearest_rule(word)}"


def nearest_rule(word: str) -> str:
    """A sentence that proposes the rule most like a word, or says how rules are called."""
    short = _SHORT_ID.fullmatch(word.strip())
    padded = f"{short[1]}{short[2]:0>3}" if short else word
    found = rule_named(padded)
    like = found.id if found else nearest(padded, (name for rule in RULES for name in (rule.id, rule.name)))
    if like:
        return f"Did you mean `{like}`?"
    families = ", ".join(sorted({rule.id.rstrip("0123456789") for rule in RULES}))
    return f"Rules are called by an id or a name: `STD101` or `purpose-missing`. The families are {families}."


def unknown(yml: MkdocsYml, word: str, *trail: str | int) -> Finding:
    """The finding about a rule that the settings name and nobody knows."""
    return _in_settings(UNKNOWN_RULE, yml, f"There is no rule `{word}`.", nearest_rule(word), *trail)


def unbending(yml: MkdocsYml, rule: Rule, *trail: str | int) -> Finding:
    """The finding about a rule that the settings cannot soften."""
    message = f"{rule.id} ({rule.name}) cannot be switched off or softened."
    return _in_settings(MUST_HOLD, yml, message, "Delete this line, and mend what the rule found.", *trail)


def _options(
    rule: Rule, word: str, given: Mapping[str, Any], yml: MkdocsYml, findings: list[Finding]
) -> Iterator[tuple[str, Any]]:
    defaults = _DEFAULTS.get(rule.id, {})
    for name, value in given.items():
        if name not in defaults:
            message = f"{rule.id} ({rule.name}) has no option `{name}`."
            help = did_you_mean(name, defaults) if defaults else "It has no options at all; delete the line."
        elif (fitting := _fitting(value, defaults[name])) is None:
            message = f"The option `{name}` of {rule.id} is “{value}”."
            help = f"Write {_sort_of(defaults[name])}, for example: `{name}: {_shown(defaults[name])}`."
        else:
            yield name, fitting
            continue
        findings.append(_in_settings(BAD_OPTION, yml, message, help, "options", word, name))


def _fitting(value: object, default: object) -> object | None:
    """The value in the form of the default, or None if it is of another sort."""
    if isinstance(default, bool) or isinstance(value, bool):
        return value if isinstance(default, bool) and isinstance(value, bool) else None
    if isinstance(default, float):
        return float(value) if isinstance(value, int | float) else None
    if isinstance(default, tuple | list):
        items = value if isinstance(value, list) else [value]
        return tuple(items) if all(isinstance(item, str) for item in items) else None
    return value if isinstance(value, type(default)) else None


def _sort_of(default: object) -> str:
    if isinstance(default, bool):
        return "`true` or `false`"
    if isinstance(default, int | float):
        return "a number"
    return "a list of words" if isinstance(default, tuple | list) else "a word"


def _shown(default: object) -> str:
    if isinstance(default, tuple | list):
        return f"[{', '.join(map(str, default or ('one', 'other')))}]"
    return str(default).lower() if isinstance(default, bool) else str(default)


def _in_settings(rule: Rule, yml: MkdocsYml, message: str, help: str, *trail: str | int) -> Finding:
    way = ("checks", *trail)
    field = ".".join(map(str, ("plugins", "credo", *way)))
    return Finding.by(rule, yml.name, message, help, place=yml.place(*way), field=field)

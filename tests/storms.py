"""Handbooks nobody wrote: front matter in every state of health, the same for the same number.

A file begins as a sound record. Then fields get values of any type and depth, keys that belong elsewhere or nowhere,
signs from every alphabet; then the text itself is damaged as by a hand that slips: lines lost, doubled, pushed in or
cut, tabs and quotes where none belong, bytes that are no text.
"""

from __future__ import annotations

import random
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, Final

import yaml

from credo.checks.run import check
from credo.exports.document import document
from credo.graph.load import Loaded, understood
from credo.pages.lineups.outlook import outlook_of
from credo.pages.site import render
from credo.reporters.formats import FORMATS
from credo.reporters.surroundings import Surroundings
from credo.schema.kinds import KINDS
from credo.schema.settings import Settings
from credo.source.file import SourceFile
from credo.source.finding import Finding
from credo.source.folder import Folder, file_from_bytes
from credo.source.mkdocs_yml import read_mkdocs_yml

DUMPER: Final = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
DAY: Final = date(2027, 3, 15)
_IDS: Final = "notice-first own-it greet porter kitchen guests spring 2027 index everyone"
_PART_KEYS: Final = (
    "we_do we_avoid ask listen_for since what owner next name target serves_value guardrail tension_with when "
    "who_decides tell example everyone roles departments locations brands limit day time minutes led_by consent on how "
    "why editorial edition STD101 FLD101 NOPE exclude boost navigation  [key] 0 kind if"
)
_SEVERAL: Final = "values standards departments roles serves leads deviated_from formerly"
_ONE: Final = "owner leader led_by part_of superseded_by"
_DAYS: Final = "date since review_by lineup_on"
IDS: Final = _IDS.split(" ")
KEYS: Final = sorted(
    {field.alias or name for kind in KINDS for name, field in kind.model.model_fields.items()}
)
PART_KEYS: Final = _PART_KEYS.split(" ")
SETTINGS: Final = tuple(Settings.model_fields)
SCALARS: Final[tuple[Any, ...]] = (
    *(None, True, False, 0, -1, 7, 10**30, 0.5, float("inf"), float("nan"), "", " ", "~", "yes", "#"),
    *("2027-02-30", "0001-01-01", "9999-12-31", "9:30", "25:99", "a\n\nb", "a" * 3000, "a " * 999),
    *("<script>alert(1)</script>", "[x](javascript:a)", "*_`[", "[x](../x.md)", "![](http://h/i.png)", "> q"),
    *("{{ 7 * 7 }}{% raw %}", "${x}", "[x][y]\n\n[y]: z", "| a | b |", "TODO", "to ensure quality", "Never"),
    *("\u202e", "\u0000", "\ufeff", "\ud7ff\ue000", "é\u0301\u0301", "👩‍👩‍👧", "ﷺ", "\U0010ffff"),
    *("ask your manager", "always never must", "Anna Berg, room 12, +44 20 1234"),
)
SIGNS: Final[tuple[str, ...]] = (
    *"\t\"'`{}[]:#&*!|>%@-?,\\\x00\x08\x85\u2028\ufeff\u00a0é💥\r",
    *("---\n", "...\n", "<<: ", ": ", "- "),
)
BODIES: Final = (
    *(
        "Text.\n",
        "# Head\n\n[a](greet.md#x) ![](x.png)\n",
        "<script>x</script>\n",
        "{: onclick=a }\n",
        "",
        "```\n",
    ),
    *(
        "[^1]\n\n[^1]: a\n",
        "- [ ] a\n- b\n",
        "| a |\n|---|\n| b |\n",
        "<div markdown>\n*a*\n",
        "&#106;&colon;\n\n---\n",
    ),
)


def handbook(seed: int, files: int) -> tuple[str, dict[str, bytes]]:
    """The settings of a handbook and its files by their path in the content folder."""
    rng = random.Random(seed)
    made: dict[str, bytes] = {}
    for at in range(files):
        odd = rng.random() < 0.1
        stem = rng.choice(("A b", "É", "..", "x" * 150, *IDS)) if odd else f"f{at}"
        made[f"{rng.choice(('', 'a/', 'standards/', 'a/é ü/'))}{stem}.md"] = _file(rng)
    credo = (
        {name: _value(rng, 0) for name in rng.sample(SETTINGS, rng.randint(0, 2))} if seed % 3 == 0 else {}
    )
    credo |= {"customers": ["guests"], "locations": {"quay": "Quay"}} if seed % 2 else {}
    plugins = ["search", {"credo": credo}]
    return yaml.safe_dump({"site_name": "Storm", "docs_dir": "content", "plugins": plugins}), made


def weather(seed: int, files: int) -> Counter[str]:
    """Read, check, report, export and write one such handbook; gives how much of what there was."""
    text, made = handbook(seed, files)
    yml, in_yml = read_mkdocs_yml(Path("nowhere"), read=lambda _: text.encode("utf-8", "replace"))
    read: list[SourceFile] = []
    findings: list[Finding] = [*in_yml]
    for uri, data in sorted(made.items()):
        file, found = file_from_bytes(f"content/{uri}", uri, data)
        read += [file] if file else []
        findings += found
    loaded, found = understood(yml, Folder(tuple(read), frozenset(made) - {file.uri for file in read}))
    report = check(loaded, (*findings, *found), DAY)
    sources = {file.path: file.text for file in read}
    around = Surroundings(
        source=sources.get, rules=(), rule_pages={}, folder="", strict=False, colour=True, width=60
    )
    for form in ("text", sorted(FORMATS)[seed % len(FORMATS)]):
        FORMATS[form](report, around)
    for finding in report.findings:
        assert finding.line >= 1
        assert finding.column >= 1
        assert finding.message
        assert finding.help
    pages = _written(loaded)
    kinds = Counter(
        {f"{severity}s": report.count(severity) for severity in {f.severity for f in report.findings}}
    )
    return kinds + Counter(files=len(made), records=report.records, pages=pages)


def _written(loaded: Loaded) -> int:
    document(loaded.handbook)
    return len(render(outlook_of(loaded.handbook, DAY)).pages)


def _file(rng: random.Random) -> bytes:
    kind = rng.choice(KINDS)
    names = [field.alias or name for name, field in kind.model.model_fields.items()]
    fields: dict[str, Any] = {
        name: _likely(rng, name) for name in rng.sample(names, rng.randint(2, len(names)))
    }
    fields["kind"] = kind.name
    for _ in range(rng.choice((0, 0, 1, 1, 2, 5))):
        fields[rng.choice(names if rng.random() < 0.8 else KEYS)] = _value(rng, 0)
    if rng.random() < 0.1:
        fields[str(rng.choice((*SCALARS, *PART_KEYS)))] = _value(rng, 0)
    text: str = yaml.dump(
        fields,
        Dumper=DUMPER,
        allow_unicode=rng.random() < 0.7,
        default_flow_style=rng.choice((None, False, True)),
    )
    text = f"---\n{text}---\n{rng.choice(BODIES)}"
    for _ in range(rng.choice((0, 0, 0, 1, 1, 2, 6))):
        text = _damaged(rng, text)
    data = text.encode("utf-8", "replace")
    if rng.random() < 0.03:
        at = rng.randrange(len(data) + 1)
        data = data[:at] + bytes((rng.choice((0, 0x85, 0xE9, 0xFF, 0xC3)),)) + data[at:]
    return data


def _likely(rng: random.Random, name: str) -> Any:
    """A value that may well be right for a field of this name."""
    if name in _SEVERAL.split(" "):
        return rng.sample(IDS, rng.randint(0, 2))
    if name in _DAYS.split(" "):
        return rng.choice(("2026-03-14", "2027-09-01"))
    if name in _ONE.split(" "):
        return rng.choice(IDS)
    if name == "id":
        return f"r{rng.randrange(10**6)}"
    choices: dict[str, tuple[Any, ...]] = {
        "status": ("active", "active", "draft", "retired"),
        "outcome": ("triumph", "misstep"),
        "practice": ("model-the-way", "encourage-the-heart"),
        "applies_to": ("everyone", {"roles": ["porter"], "locations": ["quay"]}),
        "for": ("everyone", {"departments": ["kitchen"]}),
        "measures": ([{"name": "N", "target": 5, "serves_value": "own-it"}],),
        "programme": ([{"day": 1, "time": "9:30", "what": "Walk", "led_by": "porter"}],),
        "people": ([{"name": "Ines", "consent": True}],),
        "may_decide": ([{"what": "A night", "limit": 1}],),
        "interview": ([{"ask": "When?", "listen_for": "x"}],),
        "changes": ([{"why": "So", "edition": "spring"}],),
        "allow": ({"STD101": "Because"},),
        "behaviours": ({"we_do": ["a"], "we_avoid": "b"},),
        "falls_short": ([{"what": "W", "owner": "porter", "since": "2026-01-01"}],),
        "order": (1, 2),
        "justified": (True, False),
        "search": ({"exclude": True}, {"boost": 2}),
        "hide": (["toc"], "navigation"),
        "celebrated": ({"on": "2026-04-01", "how": "Cake"},),
    }
    return rng.choice(choices.get(name, ("Greet before you type", "We look up, so that nobody waits unseen")))


def _value(rng: random.Random, depth: int) -> Any:
    shape = rng.random()
    if depth > 4 or shape < 0.6:
        return rng.choice((*SCALARS, *IDS)) if rng.random() < 0.8 else _letters(rng)
    if shape < 0.8:
        return [_value(rng, depth + 1) for _ in range(rng.randint(0, 4))]
    return {rng.choice(PART_KEYS): _value(rng, depth + 1) for _ in range(rng.randint(0, 4))}


def _letters(rng: random.Random) -> str:
    return "".join(
        chr(rng.choice((rng.randrange(0x20, 0x250), rng.randrange(0xD7FF))))
        for _ in range(rng.randint(1, 30))
    )


def _damaged(rng: random.Random, text: str) -> str:
    lines = text.split("\n")
    at = rng.randrange(len(lines))
    how = rng.randrange(7)
    if how == 0:
        del lines[at]
    elif how == 1:
        lines.insert(rng.randrange(len(lines)), lines[at])
    elif how == 2:
        lines[at] = rng.choice((" ", "  ", "\t", "- ", "   ", "\u00a0")) + lines[at]
    elif how == 3:
        lines[at] = lines[at].lstrip()[rng.randrange(3) :]
    elif how == 4:
        return text[: rng.randrange(len(text) + 1)]
    elif how == 5:
        lines[at] = lines[at].replace(rng.choice((": ", "- ", '"', "'")), rng.choice(("", ":", "\t", " : ")))
    else:
        where = rng.randrange(len(text) + 1)
        return text[:where] + rng.choice(SIGNS) + text[where:]
    return "\n".join(lines)

"""A handbook with two records of every kind, one of which may go; each has words that stand nowhere else."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from credo.graph.handbook import Handbook
from credo.graph.load import understood
from credo.source.finding import Finding
from credo.source.folder import Folder, file_from_bytes
from credo.source.mkdocs_yml import MkdocsYml

KINDS = ("vision", "value", "standard", "story", "department", "role", "commitment", "booklet", "edition")


def opened(
    files: Mapping[str, str], settings: Mapping[str, Any], assets: frozenset[str] = frozenset()
) -> tuple[Handbook, tuple[Finding, ...]]:
    """The handbook of these files by their path below the content folder, and what is found before any check."""
    pages = [file_from_bytes(f"content/{uri}", uri, text.encode())[0] for uri, text in sorted(files.items())]
    values = {"docs_dir": "content", "plugins": [{"credo": dict(settings)}]}
    yml = MkdocsYml(Path(), "mkdocs.yml", yaml.safe_dump(values), values)
    loaded, findings = understood(yml, Folder(tuple(page for page in pages if page), assets))
    return loaded.handbook, findings


def record(kind: str, title: str, **fields: Any) -> str:
    """A record's file: its kind and title, and whatever fields it shall have."""
    return f"---\n{yaml.safe_dump({'kind': kind, 'title': title, **fields}, allow_unicode=True)}---\n"


def word(kind: str, which: str) -> str:
    """The beginning of every word of a record's own: ``zqstorygone``."""
    return f"zq{kind}{which}"


def files() -> dict[str, str]:
    """Two records of every kind, ``stay-story`` and ``gone-story``, which name each other; and a plain page."""
    found = {f"{kind}/{which}-{kind}.md": _file(kind, which) for kind in KINDS for which in ("stay", "gone")}
    links = "".join(f"- [see]({kind}/gone-{kind}.md#part)\n" for kind in KINDS)
    return found | {"about.md": f"# About\n\n{links}", "index.md": "# Home\n\n[cake](story/gone-story.md)\n"}


def _file(kind: str, which: str) -> str:
    numbers = iter(range(1000))

    def say() -> str:
        return f"Say {word(kind, which)}{next(numbers)} to them."

    every: dict[str, dict[str, Any]] = {
        "vision": {"statement": say(), "mission": say(), "feelings": say()},
        "value": {
            "statement": say(),
            "behaviours": {"we_do": [say()], "we_avoid": [say()]},
            "interview": [{"ask": say(), "listen_for": say()}],
            "falls_short": [{"what": say(), "owner": "gone-role", "next": say()}],
        },
        "standard": {
            "statement": say(),
            "purpose": say(),
            "values": ["stay-value", "gone-value"],
            "deviation": {"when": say(), "who_decides": say(), "tell": say(), "example": say()},
            "applies_to": {"roles": ["gone-role"], "departments": ["stay-department"]},
            "owner": "gone-role",
            "serves": ["guests", "gone-department"],
            "measures": [{"name": say(), "target": say(), "serves_value": "gone-value", "guardrail": say()}],
            "question": say(),
        },
        "story": {
            "date": "2026-03-14",
            "values": ["gone-value", "stay-value"],
            "outcome": "misstep",
            "felt": say(),
            "lesson": say(),
            "changed": say(),
            "departments": ["gone-department"],
            "deviated_from": ["gone-standard"],
            "justified": True,
            "people": [{"name": say(), "consent": True, "on": "2026-03-20"}],
            "celebrated": {"on": "2026-03-21", "how": say()},
            "question": say(),
        },
        "department": {"purpose": say(), "serves": ["guests"], "led_by": "gone-role"},
        "role": {
            "function": say(),
            "purpose": say(),
            "departments": ["stay-department", "gone-department"],
            "serves": ["gone-department", "guests"],
            "may_decide": [{"what": say(), "limit": say(), "tell": say()}],
        },
        "commitment": {
            "leader": "gone-role",
            "practice": "model-the-way",
            "statement": say(),
            "seen_when": say(),
        },
        "booklet": {
            "for": {"roles": ["gone-role"]},
            "programme": [{"day": 1, "time": "09:00", "minutes": 30, "what": say(), "led_by": "gone-role"}],
        },
        "edition": {"date": "2026-03-01"},
    }
    shared: dict[str, Any] = {
        "tags": [f"{word(kind, which)}tag"],
        "description": say(),
        "source": say(),
        "changes": [{"why": say(), "edition": "stay-edition"}],
        "formerly": [f"{word(kind, which)}-old"],
    }
    front = record(kind, say(), **every[kind], **shared)
    if kind == "commitment":  # which has no title
        front = re.sub(r"^title: .*\n", "", front, flags=re.MULTILINE)
    text = f"{say()} ![{say()}]({which}.png) [{say()}](../story/gone-story.md)\n\n## {say()}\n\n> {say()}\n"
    return f"{front}\n{text}"

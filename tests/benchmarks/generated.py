"""Handbooks made up for measuring: as many records as asked for, all sound, the same for the same number."""

from __future__ import annotations

import random
from datetime import date, timedelta
from pathlib import Path

TEXT = (
    "a guest waits at the desk while somebody looks for the key and the kettle sings in the back room "
    "where the night porter keeps a spare coat for whoever comes in wet from the last train of the day"
)
WORDS = TEXT.split(" ")
MKDOCS_YML = """site_name: Generated
docs_dir: content
theme:
  name: material
plugins:
  - search
  - credo:
      company: Generated
      customers: [guests]
      edition: next
"""
_SHARES = {"standard": 0.45, "story": 0.45, "role": 0.05, "department": 0.02, "commitment": 0.03}


def write_handbook(folder: Path, records: int, seed: int = 1) -> None:
    """Write a handbook of about ``records`` records into an empty folder."""
    rng = random.Random(seed)
    count = {kind: max(1, round(records * share)) for kind, share in _SHARES.items()}
    (folder / "content").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(MKDOCS_YML, encoding="utf-8")
    _write(folder, "vision", 0, {"title": "Lighter", "statement": "Lighter than they came"}, rng)
    for n in range(6):
        _write(folder, "value", n, {"title": f"Value {n}", "statement": _text(rng, 12)}, rng)
    for kind, number in count.items():
        for n in range(number):
            _write(folder, kind, n, _fields(kind, n, count, rng), rng)


def _fields(kind: str, n: int, count: dict[str, int], rng: random.Random) -> dict[str, object]:
    role, department = (
        f"role-{rng.randrange(count['role'])}",
        f"department-{rng.randrange(count['department'])}",
    )
    title = f"{_text(rng, 4).capitalize()} {n}"
    if kind == "standard":
        return {
            "title": title,
            "statement": _text(rng, 14),
            "purpose": _text(rng, 22),
            "values": [f"value-{rng.randrange(6)}"],
            "deviation": _text(rng, 16),
            "applies_to": {"departments": [department]},
            "owner": role,
            "review_by": "2031-01-01",
        }
    if kind == "story":
        day = date(2015, 1, 1) + timedelta(days=rng.randrange(4000))
        return {
            "title": title,
            "date": day.isoformat(),
            "values": [f"value-{rng.randrange(6)}"],
            "outcome": "triumph",
            "felt": _text(rng, 9),
            "departments": [department],
            "standards": [f"standard-{rng.randrange(count['standard'])}"],
        }
    if kind == "role":
        return {
            "title": title,
            "function": _text(rng, 10),
            "purpose": _text(rng, 14),
            "departments": [department],
            "serves": ["guests"],
        }
    if kind == "department":
        return {"title": title, "purpose": _text(rng, 14), "serves": ["guests"]}
    return {
        "leader": role,
        "practice": "model-the-way",
        "statement": _text(rng, 14),
        "seen_when": _text(rng, 9),
    }


def _write(folder: Path, kind: str, n: int, fields: dict[str, object], rng: random.Random) -> None:
    file = folder / "content" / kind / f"{kind}-{n}.md"
    file.parent.mkdir(exist_ok=True)
    lines = [f"kind: {kind}", *(f"{name}: {_yaml(value)}" for name, value in fields.items())]
    body = "\n\n".join(_text(rng, 60).capitalize() + "." for _ in range(3))
    file.write_text("---\n" + "\n".join(lines) + f"\n---\n\n{body}\n", encoding="utf-8")


def _yaml(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(map(str, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {_yaml(v)}" for k, v in value.items()) + "}"
    return str(value)


def _text(rng: random.Random, words: int) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(words))

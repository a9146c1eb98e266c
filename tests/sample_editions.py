"""A git repository with three editions of the sample company's handbook, and what is on the branch after them.

``python -m tests.sample_editions FOLDER`` makes it. What an edition said is told backwards in
``tests/data/sample_editions/steps.yml``: the handbook of today, taken back step by step to its first edition. Dates,
author and order are fixed, so the same content gives the same commits on any machine and day.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, Final

import yaml

CHECKOUT: Final = Path(__file__).parents[1]
_STEPS: Final = Path(__file__).parent / "data" / "sample_editions"
_TODAY: Final = date(2026, 11, 20)
_AUTHOR: Final = "Hye-jin <people@ostrey.example.org>"
_IGNORED: Final = b".credo/\nsite/\n"

Files = dict[str, bytes]
"""The handbook's files by their path from the repository's top."""


@dataclass(frozen=True)
class Step:
    """The way back to an edition: what it said that the handbook says otherwise since. See ``steps.yml``."""

    edition: str
    title: str
    day: date
    gone: list[str] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    texts: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    fields: dict[str, dict[str, Any]] = field(default_factory=dict)


@dataclass(frozen=True)
class Edition:
    """An edition's files, and the stories that were written after it and before the next one, the oldest first."""

    step: Step
    files: Files
    stories: tuple[tuple[date, str, bytes], ...]


def make_sample_editions(folder: Path) -> None:
    """Make the repository in ``folder``, on its newest commit. Raises FileExistsError if the folder isn't empty."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise FileExistsError(f"{folder} isn't empty")
    today = _handbook()
    _git(folder, "init", "-q", "-b", "main")
    _git(folder, "fast-import", "--quiet", input=b"".join(_history(editions(today), today)))
    _git(folder, "-c", "core.autocrlf=false", "checkout", "-q", "main")


def editions(today: Files) -> tuple[Edition, ...]:
    """The sample company's editions, the oldest first.

    Raises KeyError or ValueError where the content no longer says what the steps take back.
    """
    steps = [Step(**step) for step in yaml.safe_load((_STEPS / "steps.yml").read_text(encoding="utf-8"))]
    found: list[Edition] = []
    later = today
    for number, step in enumerate(steps):
        known = frozenset(each.edition for each in steps[number:])
        then = _taken_back(later, step, known)
        days = {path: day for path, text in then.items() if (day := _day(path, text)) and day > step.day}
        later = {path: text for path, text in then.items() if path not in days}
        later = {path: _without_includes(text, days) for path, text in later.items()}
        stories = sorted((day, path, then[path]) for path, day in days.items() if "/stories/" in path)
        found.insert(0, Edition(step, later, tuple(stories)))
    return tuple(found)


def _handbook() -> Files:
    content = {
        path.relative_to(CHECKOUT).as_posix(): path.read_bytes()
        for path in sorted((CHECKOUT / "content").rglob("*"))
        if path.is_file()
    }
    return {".gitignore": _IGNORED, "mkdocs.yml": (CHECKOUT / "mkdocs.yml").read_bytes(), **content}


def _taken_back(later: Files, step: Step, known: frozenset[str]) -> Files:
    """The files as they were for an edition, and those that are younger than it in the words of then."""
    texts = {path: data.decode("utf-8") for path, data in later.items() if path.endswith((".md", ".yml"))}
    for path in step.gone:
        del texts[f"content/{path}"]
    for path, name in step.files.items():
        texts[f"content/{path}"] = (_STEPS / name).read_text(encoding="utf-8")
    for path, passages in step.texts.items():
        for passage in passages:
            if passage["now"] not in texts[f"content/{path}"]:
                raise ValueError(f"{path} doesn't say {passage['now']!r} any more")
            texts[f"content/{path}"] = texts[f"content/{path}"].replace(passage["now"], passage["then"])
    for path, fields in step.fields.items():
        for name, value in fields.items():
            texts[f"content/{path}"] = _with_field(texts[f"content/{path}"], name, value)
    texts = {path: _with_reasons(text, known) for path, text in texts.items()}
    texts["mkdocs.yml"] = re.sub(r"(?m)^( +edition: ).*$", rf"\g<1>{step.edition}", texts["mkdocs.yml"])
    for new, old in step.renamed.items():
        texts = _renamed(texts, new, old)
    rest = {path: data for path, data in later.items() if not path.endswith((".md", ".yml"))}
    return rest | {path: text.encode("utf-8") for path, text in texts.items()}


def _with_field(text: str, name: str, value: Any) -> str:
    """A record's text with another value of a field, or without the field if the value is None."""
    front, body = text.removeprefix("---\n").split("\n---", 1)
    front += "\n"
    dumped = yaml.safe_dump({name: value}, allow_unicode=True, sort_keys=False, width=110)
    written = "" if value is None else dumped
    there = re.compile(rf"(?m)^{name}:.*\n(?:(?:[ \t]|- ).*\n|\n)*")
    front = there.sub(lambda _: written, front) if there.search(front) else front + written
    return f"---\n{front}---{body}"


def _with_reasons(text: str, known: frozenset[str]) -> str:
    """A record's text with those reasons only that are put down to one of these editions."""
    found = re.search(r"(?m)^changes:\n((?:(?:[ \t]|- ).*\n)+)", text)
    if not found:
        return text
    entries = re.findall(r" *- .*\n(?: +[^\s-].*\n)*", found[1])
    kept = [entry for entry in entries if any(f"edition: {edition}\n" in entry for edition in known)]
    return text.replace(found[0], "changes:\n" + "".join(kept) if kept else "")


def _renamed(texts: dict[str, str], new: str, old: str) -> dict[str, str]:
    """All files with a record's older id, in its file's name and wherever it is named."""
    name = re.compile(rf"(?<![\w-]){new}(?![\w/-])")
    found = {}
    for path, text in texts.items():
        if Path(path).stem == new:
            text = _with_field(text, "formerly", None)
            path = str(Path(path).with_name(f"{old}.md").as_posix())
        found[path] = name.sub(old, text)
    return found


def _without_includes(text: bytes, younger: dict[str, date]) -> bytes:
    """A booklet's text without the stories it includes that are not there yet."""
    for path in younger:
        item = rb"stories/" + Path(path).stem.encode()
        text = re.sub(rb"(, )?\b" + item + rb"(?![\w-])(?(1)|(, )?)", b"", text)
    return text


def _day(path: str, text: bytes) -> date | None:
    """The day an edition's letter was written, or everybody in a story had agreed to it; None for other files."""
    if "/stories/" not in path and "/editions/" not in path:
        return None
    days = re.findall(rb"(?m)^ *(?:date|on): (\d{4}-\d\d-\d\d)$", text)
    return max((date.fromisoformat(day.decode()) for day in days), default=None)


def _history(editions: tuple[Edition, ...], today: Files) -> Iterator[bytes]:
    """What ``git fast-import`` makes the repository of."""
    ends = [*(edition.step.day for edition in editions[1:]), _TODAY]
    for edition, end in zip(editions, ends, strict=True):
        step = edition.step
        yield from _commit(f"Edition {step.title}", step.day, time(9), edition.files)
        yield f"tag edition/{step.edition}\nfrom refs/heads/main\n".encode()
        yield f"tagger {_AUTHOR} {_clock(step.day, time(10))}\n".encode() + _data(step.title.encode())
        for day, path, text in edition.stories:
            title = re.search(rb"(?m)^title: (.*)$", text)
            said = f"A story: {title[1].decode() if title else Path(path).stem}"
            yield from _commit(said, min(day, end), time(8), {path: text}, beside=True)
    yield from _commit("Towards the next edition", _TODAY, time(9), today)


def _commit(said: str, day: date, at: time, files: Files, *, beside: bool = False) -> Iterator[bytes]:
    yield f"commit refs/heads/main\ncommitter {_AUTHOR} {_clock(day, at)}\n".encode() + _data(said.encode())
    if not beside:
        yield b"deleteall\n"
    for path in sorted(files):
        yield f"M 100644 inline {path}\n".encode() + _data(files[path])


def _data(text: bytes) -> bytes:
    return b"data %d\n%b\n" % (len(text), text)


def _clock(day: date, at: time) -> str:
    return f"{int(datetime.combine(day, at, UTC).timestamp())} +0000"


def _git(folder: Path, *args: str, input: bytes = b"") -> None:
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *args], cwd=folder, input=input, env=os.environ | own, check=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Say where: python -m tests.sample_editions FOLDER")
    make_sample_editions(Path(sys.argv[1]))

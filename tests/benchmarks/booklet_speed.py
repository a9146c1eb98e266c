"""How long a booklet takes, beside WeasyPrint on the same text; thirty in one go; and how much memory they take.

    pip install weasyprint && python -m tests.benchmarks.booklet_speed

Both sides are processes of their own, started cold, three times in turn; the medians and their ratio are printed.
Credo's time covers all it does: reading and linking the handbook, rendering Markdown, setting, PDF/UA. WeasyPrint gets
the booklet's HTML ready-made, with the same fonts and page size. Nothing here passes or fails.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from credo.booklets.press import page_count
from credo.checks.pages.rendering import reader
from credo.graph.load import load
from credo.pages.orientation.print_pages import print_pages
from credo.pages.theme import theme_folder

CHECKOUT = Path(__file__).parents[2]
DAY = date(2026, 11, 22)
BOOKLET = "front-of-house"
ONE = """
import sys
from datetime import date
from pathlib import Path
from credo.booklets.run import Form, Job, run, _made
from credo.booklets.fonts import fonts
from credo.graph.load import load
from credo.pages.orientation.booklet import Copy
from credo.pages.orientation.order import orders
loaded, _ = load(Path(sys.argv[1]))
face, _ = fonts(loaded.yml, loaded.handbook.settings.booklets)
(order,), _ = orders(loaded.handbook, [sys.argv[2]])
made = _made(loaded, Job(order, Copy.NEWCOMER), Form(), date(2026, 11, 22), face, "")
Path(sys.argv[3]).write_bytes(made.pdf)
"""
MANY = """
import resource
import sys
from datetime import date
from pathlib import Path
from credo.booklets.run import Form, run
from credo.graph.load import load
from credo.pages.orientation.order import orders
loaded, _ = load(Path(sys.argv[1]))
ordered, _ = orders(loaded.handbook, sys.argv[2].split(","))
assert all(made.pdf for made in run(loaded, ordered, Form(cards=False), date(2026, 11, 22)))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
THEIRS = "import sys, weasyprint; weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant='pdf/ua-1')"
STYLE = """
@font-face {{ font-family: L; src: url({fonts}/Literata_400Regular.ttf) }}
@font-face {{ font-family: L; font-style: italic; src: url({fonts}/Literata_400Regular_Italic.ttf) }}
@font-face {{ font-family: L; font-weight: bold; src: url({fonts}/Literata_600SemiBold.ttf) }}
@page {{ size: A5; margin: 18mm 15mm 20mm 18mm; @bottom-right {{ content: counter(page) }} }}
body {{ font: 9.3pt/1.4 L; hyphens: auto }} h2 {{ break-before: page }}
"""


def main() -> None:
    """Measure one against WeasyPrint, then thirty against one."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(CHECKOUT / "content", folder / "content")
        shutil.copy(CHECKOUT / "mkdocs.yml", folder)
        html = write_html(folder)
        ours, theirs = [], []
        for _ in range(3):
            ours.append(took(folder, ONE, folder, BOOKLET, folder / "ours.pdf"))
            theirs.append(took(folder, THEIRS, html, folder / "theirs.pdf"))
        pages = [page_count((folder / f"{side}.pdf").read_bytes()) for side in ("ours", "theirs")]
        print(f"{BOOKLET}, cold, wall (processor): credo {shown(ours)}, {pages[0]} pages; ", end="")
        print(f"WeasyPrint {shown(theirs)}, {pages[1]} pages; {ratio(ours, theirs)}")
        names, workers = thirty(folder), os.cpu_count() or 1
        one = [took(folder, MANY, folder, names[0]) for _ in range(3)]
        many = [took(folder, MANY, folder, ",".join(names))]
        share = len(names) / workers
        print(
            f"{len(names)} orders, both copies: {shown(many)}, {many[0].printed} MB; one: {shown(one)}; ",
            end="",
        )
        print(
            f"{many[0].wall / (share * statistics.median(t.wall for t in one)):.2f} of {share:.0f} times one"
        )


@dataclass(frozen=True)
class Took:
    """What a process took: seconds on the clock, seconds of the processors, and what it printed."""

    wall: float
    processor: float
    printed: str


def shown(times: list[Took]) -> str:
    """The medians of some runs."""
    wall, processor = (statistics.median(getattr(t, name) for t in times) for name in ("wall", "processor"))
    return f"{wall:.2f} s ({processor:.2f} s)"


def ratio(ours: list[Took], theirs: list[Took]) -> str:
    """The medians' quotients, of the clock and of the processors; a busy machine spoils the first."""
    return " / ".join(
        f"{statistics.median(getattr(t, name) for t in ours) / statistics.median(getattr(t, name) for t in theirs):.2f}"
        for name in ("wall", "processor")
    )


def write_html(folder: Path) -> Path:
    """The booklet's page for the browser as HTML of its own."""
    loaded, _ = load(folder)
    page = next(p for p in print_pages(loaded.handbook, DAY) if p.uri == f"print/{BOOKLET}.md")
    html, failure = reader(loaded.yml.extensions).html(page.markdown)
    assert not failure
    style = STYLE.format(fonts=(theme_folder() / ".print" / "fonts").as_uri())
    file = folder / "booklet.html"
    file.write_text(
        f"<!doctype html><html lang='en'><title>{page.title}</title><style>{style}</style>{html}",
        encoding="utf-8",
    )
    return file


def thirty(folder: Path) -> list[str]:
    """Thirty orders: every role, every department, and pairs of roles to fill up."""
    handbook = load(folder)[0].handbook
    roles = [role.id for role in handbook.roles]
    pairs = [f"{a}+{b}" for a, b in pairwise(roles)]
    return [*roles, *(f"departments/{d.id}" for d in handbook.departments), *pairs][:30]


def took(folder: Path, program: str, *arguments: object) -> Took:
    """What a cold process takes; nothing is kept from an earlier one."""
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT / "plugins")},
    )
    wall, after = time.monotonic() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Took(wall, processor, done.stdout.strip())


if __name__ == "__main__":
    main()

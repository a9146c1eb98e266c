"""How long a booklet takes, beside WeasyPrint on the same HTML; thirty in one go; and how much memory they take.

    pip install weasyprint && python -m tests.benchmarks.booklet_speed

All sides are processes of their own, started cold, several times in turn. The least of each is printed, on the clock
and (in brackets) of the processors, since a busy machine only ever adds. Two comparisons are made:

- *the same HTML*: the booklet's page for the browser, as one file. Both sides read it and write a tagged PDF/UA with
  the same faces on A5; interpreter, imports and fonts are in both times, rendering Markdown in neither.
- *the whole command's work*: Credo reads, links and renders the handbook, makes codes, sets and tags the booklet.
  WeasyPrint's time is the one from above, so this is more than the same.

Nothing here passes or fails.
"""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

import pikepdf

from credo.checks.pages.rendering import reader
from credo.graph.load import load
from credo.pages.orientation.print_pages import print_pages
from credo.pages.theme import theme_folder

CHECKOUT = Path(__file__).parents[2]
DAY = date(2026, 11, 22)
BOOKLET = "front-of-house"
TIMES = 3
ONE = """
import sys
from datetime import date
from pathlib import Path
from credo.booklets.run import Form, Job, made
from credo.booklets.fonts import fonts
from credo.graph.load import load
from credo.pages.orientation.booklet import Copy
from credo.pages.orientation.imprint import imprint
from credo.pages.orientation.order import orders
loaded, _ = load(Path(sys.argv[1]))
face, _ = fonts(loaded.yml, loaded.handbook.settings.booklets)
(order,), _ = orders(loaded.handbook, [sys.argv[2]])
state = imprint(loaded.handbook, date(2026, 11, 22))
made = made(loaded, Job(order, Copy.NEWCOMER), Form(), state.day, state, face, "https://handbook.example.org/")
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
SAME_HTML = """
import sys
from datetime import date
from pathlib import Path
from credo.booklets.block_setters import BLOCK_SETTERS
from credo.booklets.destinations import Destination
from credo.booklets.fonts import EMOJI, SERIF, Fonts
from credo.booklets.html_tree import read_tree
from credo.booklets.inline_setters import INLINE_SETTERS
from credo.booklets.look import look
from credo.booklets.manuscript import TEMPLATES, Manuscript, template
from credo.booklets.paper import paper
from credo.booklets.passage import Passage
from credo.booklets.press import pressed
from credo.booklets.walk import Walk
from credo.pages.theme import theme_folder
from credo.source.folder import source_file

class Addresses:
    def of(self, file, to):
        return Destination(address=to)

BREAKS = "#show heading.where(level: 1): it => { pagebreak(weak: true); it }\\n"
html = Path(sys.argv[1])
file, _ = source_file("x.md", "x.md", "")
face = Fonts(theme_folder() / ".print" / "fonts", (), (SERIF, EMOJI))
size = paper("a5")
walk = Walk(Passage(file, ""), Addresses(), html.parent, size.columns, 0, {**BLOCK_SETTERS, **INLINE_SETTERS})
root = read_tree(html.read_text(encoding="utf-8").partition("</style>")[2])
text = walk.blocks(root.children).text
told = look(size, face, colour=None, company="C", language="en", title="T", document="T", description="", edition="E")
main = f'#import "/print/text.typ": *\\n#show: frame\\n{BREAKS}{text}'
files = {"main.typ": main.encode(), "look.typ": told.encode()}
files |= {f"print/{name}": template(name) for name in TEMPLATES}
files |= {picture.name.lstrip("/"): picture.content for picture in walk.pictures.values()}
Path(sys.argv[2]).write_bytes(pressed(Manuscript(files, ()), face, date(2026, 11, 22)))
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
        same, whole, theirs = [], [], []
        for _ in range(TIMES):
            theirs.append(took(folder, THEIRS, html, folder / "theirs.pdf"))
            same.append(took(folder, SAME_HTML, html, folder / "same.pdf"))
            whole.append(took(folder, ONE, folder, BOOKLET, folder / "whole.pdf"))
        pages = {side: pages_of(folder / f"{side}.pdf") for side in ("theirs", "same", "whole")}
        print(f"WeasyPrint: {shown(theirs)}, {pages['theirs']} pages")
        print(f"Credo, the same HTML: {shown(same)}, {pages['same']} pages; {ratio(same, theirs)}")
        print(f"Credo, all of the command: {shown(whole)}, {pages['whole']} pages; {ratio(whole, theirs)}")
        names, workers = thirty(folder), os.cpu_count() or 1
        one = [took(folder, MANY, folder, names[0]) for _ in range(TIMES)]
        many = [took(folder, MANY, folder, ",".join(names)) for _ in range(2)]
        share = len(names) / workers
        print(
            f"{len(names)} orders, both copies: {shown(many)}, {many[0].printed} MB; one: {shown(one)}; ",
            end="",
        )
        clock, processor = (
            min(getattr(t, name) for t in many) / min(getattr(t, name) for t in one)
            for name in ("wall", "processor")
        )
        print(f"{clock / share:.2f} of {share:.0f} times one on the clock, {processor / len(names):.2f} of")
        print(f"{len(names)} times one of the processors")


@dataclass(frozen=True)
class Took:
    """What a process took: seconds on the clock, seconds of the processors, and what it printed."""

    wall: float
    processor: float
    printed: str


def shown(times: list[Took]) -> str:
    """The least of some runs."""
    return f"{min(t.wall for t in times):.2f} s ({min(t.processor for t in times):.2f} s)"


def ratio(ours: list[Took], theirs: list[Took]) -> str:
    """The quotients of the least, of the clock and of the processors; a busy machine spoils the first."""
    return " / ".join(
        f"{min(getattr(t, name) for t in ours) / min(getattr(t, name) for t in theirs):.2f}"
        for name in ("wall", "processor")
    )


def pages_of(file: Path) -> int:
    """How many pages a PDF has, whoever wrote it."""
    with pikepdf.open(file) as pdf:
        return len(pdf.pages)


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
    shutil.rmtree(folder / ".credo", ignore_errors=True)
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

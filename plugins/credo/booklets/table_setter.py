"""How tables are set: with their heads on every page, or row by row where they are wider than it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from credo.booklets.html_tree import Element
from credo.booklets.scripts import longest_run
from credo.booklets.typst_code import Code, Markup, call
from credo.booklets.walk import Walk
from credo.checks.print_rules import WIDE_TABLE


def table(walk: Walk, element: Element) -> Markup:
    """A table. Code with line numbers is a table too, as its HTML goes; there the code is what counts."""
    if "highlighttable" in element.classes:
        cells = (*element.all("th"), *(cell for cell in element.all("td") if "code" in cell.classes))
        return walk.blocks(child for cell in cells for child in cell.children)
    rows = [[cell for cell in row.elements() if cell.tag in ("td", "th")] for row in element.all("tr")]
    rows = [row for row in rows if row]
    if not rows:
        return Markup("")
    has_head = all(cell.tag == "th" for cell in rows[0])
    head, below = (rows[0], rows[1:]) if has_head else ([], rows)
    columns = max(sum(_span(cell) for cell in row) for row in rows)
    caption = next(
        (walk.inline(child.children) for child in element.elements() if child.tag == "caption"), None
    )
    fits = _narrowest(rows) <= walk.columns
    if not fits:
        message = f"This table's {columns} columns do not fit on the page; it is printed row by row."
        quote = head[0].text.strip() if head else rows[0][0].text.strip()
        walk.report(WIDE_TABLE, message, "Leave out a column, or print on larger paper: `--paper a4`.", quote)
    return call(
        "data-table" if fits else "row-by-row",
        columns=columns,
        align=[_align(cell) for cell, _ in zip_longest(rows[0][:columns], range(columns))],
        head=[walk.blocks(cell.children) for cell in head],
        rows=[[_cell(walk, cell) for cell in row] for row in below],
        caption=caption,
        lines=lines_of([[cell.text for cell in row] for row in rows], walk.columns) if fits else None,
    )


def lines_of(rows: Sequence[Sequence[str]], columns: int) -> int:
    """About how many lines high a table of these texts is, gaps counted, where a line has ``columns`` letters."""
    return sum(1 + max((-(-len(text) * len(row) // columns) for text in row), default=0) for row in rows)


def _cell(walk: Walk, cell: Element) -> dict[str, Markup | int]:
    return {"body": walk.blocks(cell.children), "colspan": _span(cell), "rowspan": _span(cell, "rowspan")}


def _span(cell: Element, name: str = "colspan") -> int:
    given = cell.attributes.get(name, "1")
    return int(given) if re.fullmatch(r"[1-9]\d?", given) else 1


def _align(cell: Element | None) -> Code:
    style = cell.attributes.get("style", "") + cell.attributes.get("align", "") if cell else ""
    return Code(next((side for side in ("right", "center") if side in style), "start"))


def _narrowest(rows: list[list[Element]]) -> int:
    """How many letters wide a table is at least: the longest word of each column, and room between them."""
    widest: dict[int, int] = {}
    for row in rows:
        for at, cell in enumerate(row):
            longest = max((longest_run(word) for word in re.split(r"[\s\-–/]+", cell.text)), default=0)
            widest[at] = max(widest.get(at, 0), longest // _span(cell))
    return sum(width + 2 for width in widest.values())

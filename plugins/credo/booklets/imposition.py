"""Imposition: pages laid out two a side, so that the sheets, stacked and folded once, read in order.

The order is pure arithmetic and knows no PDF; laying out knows no booklet.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

THICKEST: Final = 64
"""Pages; more do not fold flat, and staples do not go through."""
_MM: Final = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: which page stands left of the fold and which right, counted from 0; None is ruled."""

    left: int | None
    right: int | None


def sides(pages: int) -> tuple[Side, ...]:
    """The sides of all sheets in print order: the outermost sheet's front and back, then the next.

    A sheet takes four pages. What is missing to a multiple of four is put in before the last page, the back cover,
    as ruled ones. Raises ValueError for no page at all.
    """
    if pages < 1:
        raise ValueError("a booklet has at least one page")
    order = padded(pages)
    whole = len(order)
    found: list[Side] = []
    for sheet in range(whole // 4):
        first, last = 2 * sheet, whole - 1 - 2 * sheet
        found.append(Side(order[last], order[first]))
        found.append(Side(order[first + 1], order[last - 1]))
    return tuple(found)


def padded(pages: int) -> tuple[int | None, ...]:
    """The pages in reading order with what fills up the last sheet; a cover alone has no back cover to keep last."""
    missing = -pages % 4
    if pages == 1:
        return (0, None, None, None)
    return (*range(pages - 1), *([None] * missing), pages - 1)


def imposed(pdf: bytes, *, marks: bool = False, right_to_left: bool = False) -> bytes:
    """A PDF's pages on sheets of twice their width, to be printed on both sides, turned on the short edge.

    ``marks`` adds fine strokes where to fold and staple. The result has no tags: a sheet has no reading order.
    """
    import pikepdf  # only who folds waits for it

    source = pikepdf.open(io.BytesIO(pdf))
    out = pikepdf.new()
    box = source.pages[0].mediabox
    width, height = float(box[2]) - float(box[0]), float(box[3]) - float(box[1])
    for at, side in enumerate(sides(len(source.pages))):
        order: Sequence[int | None] = (side.left, side.right)
        page = out.add_blank_page(page_size=(2 * width, height))
        drawn: list[bytes] = []
        forms = pikepdf.Dictionary()
        for half, number in enumerate(reversed(order) if right_to_left else order):
            if number is None:
                drawn.append(_rules(half * width, width, height))
                continue
            # Named by hand: pikepdf's own overlays have names by chance, and no two runs the same bytes.
            name = pikepdf.Name(f"/Half{half}")
            forms[name] = out.copy_foreign(source.pages[number].as_form_xobject())
            drawn.append(f"q 1 0 0 1 {half * width:.4f} 0 cm {name} Do Q\n".encode())
        if marks:
            drawn.append(_marks(width, height, outermost=at == 0))
        page.obj.Resources = pikepdf.Dictionary(XObject=forms)
        page.obj.Contents = out.make_stream(b"".join(drawn))
    title = str(source.docinfo.get("/Title", ""))
    if title:
        out.docinfo["/Title"] = title
    data = io.BytesIO()
    out.save(data, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return data.getvalue()


def _rules(left: float, width: float, height: float) -> bytes:
    """Lines to write on, over a page's width less its margins."""
    margin, step = 16 * _MM, 8 * _MM
    count = int((height - 2 * 22 * _MM) / step)
    tops = (height - 22 * _MM - at * step for at in range(1, count + 1))
    strokes = "".join(
        f"{left + margin:.2f} {y:.2f} m {left + width - margin:.2f} {y:.2f} l S\n" for y in tops
    )
    return f"q 0.725 0.69 0.63 RG 0.5 w\n{strokes}Q\n".encode()


def _marks(width: float, height: float, *, outermost: bool) -> bytes:
    """Strokes at the fold's ends; on the outside of the booklet also where the staples go."""
    strokes = ((0.0, 4 * _MM), (height, height - 4 * _MM))
    ends = "".join(f"{width:.2f} {low:.2f} m {width:.2f} {high:.2f} l S\n" for low, high in strokes)
    staples = "".join(
        f"{width:.2f} {y - 3 * _MM:.2f} m {width:.2f} {y + 3 * _MM:.2f} l S\n"
        for y in (height / 4, 3 * height / 4)
    )
    return f"q 0.3 w [2 2] 0 d\n{ends}{staples if outermost else ''}Q\n".encode()

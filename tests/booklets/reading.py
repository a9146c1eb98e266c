"""Reading a PDF back as a person does: its text without running heads, its outline, its contents."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from functools import cached_property

import pikepdf
from pypdf import PdfReader


class Book:
    """A printed booklet, read back."""

    def __init__(self, pdf: bytes) -> None:
        self.pdf = pdf

    @cached_property
    def pages(self) -> list[str]:
        """The text of every page; what is marked as an artifact (heads, feet, rules) is left out."""
        reader = PdfReader(io.BytesIO(without_artifacts(self.pdf)))
        return [page.extract_text() for page in reader.pages]

    @cached_property
    def raw_pages(self) -> list[str]:
        return [page.extract_text() for page in PdfReader(io.BytesIO(self.pdf)).pages]

    @cached_property
    def text(self) -> str:
        """All text, bare: see there."""
        return bare(" ".join(self.pages))

    @cached_property
    def outline(self) -> list[tuple[int, str, int]]:
        """The bookmarks: depth from 1, title, page from 1."""
        reader = PdfReader(io.BytesIO(self.pdf))
        found: list[tuple[int, str, int]] = []

        def walk(items: Sequence[object], depth: int) -> None:
            for item in items:
                if isinstance(item, list):
                    walk(item, depth + 1)
                else:
                    page = reader.get_destination_page_number(item)  # type: ignore[arg-type]
                    assert page is not None
                    found.append((depth, item.title, page + 1))  # type: ignore[attr-defined]

        walk(reader.outline, 1)
        return found

    def titles(self, chapter: str) -> list[str]:
        """The titles in a chapter."""
        found: list[str] = []
        inside = False
        for depth, title, _ in self.outline:
            if depth == 1:
                inside = bare(title) == bare(chapter)
            elif inside and depth == 2:
                found.append(title)
        return found

    def says(self, text: str) -> bool:
        return bare(text) in self.text


def bare(text: str) -> str:
    """Text without what setting changes: spaces, quotation marks' form, hyphens, page references, footnote numbers."""
    text = re.sub(r"\(\s*p\.\s*\d+\s*\)", "", text)
    text = text.translate({ord("ﬁ"): "fi", ord("ﬂ"): "fl", ord("ﬀ"): "ff", ord("ﬃ"): "ffi", ord("ﬄ"): "ffl"})
    return re.sub(r"[\s\"'“”‘’\-‐\u00ad\u200b\ufffe\u0002]+", "", text).casefold()


def without_artifacts(pdf: bytes) -> bytes:
    opened = pikepdf.open(io.BytesIO(pdf))
    for page in opened.pages:
        kept = []
        depth, hidden = 0, None
        for instruction in pikepdf.parse_content_stream(page):
            operands, operator = instruction.operands, instruction.operator
            name = str(operator)
            if name in ("BMC", "BDC"):
                depth += 1
                if hidden is None and str(operands[0]) == "/Artifact":
                    hidden = depth
            if hidden is None or name not in ("Tj", "TJ"):
                kept.append((operands, operator))
            if name == "EMC":
                hidden = None if hidden == depth else hidden
                depth -= 1
        page.Contents = opened.make_stream(pikepdf.unparse_content_stream(kept))
    out = io.BytesIO()
    opened.save(out)
    return out.getvalue()


def fonts_not_embedded(pdf: bytes) -> set[str]:
    missing = set()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for thing in opened.objects:
            is_font = isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor"
            if is_font and not any(key in thing for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                missing.add(str(thing.FontName))
    return missing


def font_names(pdf: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {
            str(thing.FontName).split("+")[-1]
            for thing in opened.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor"
        }

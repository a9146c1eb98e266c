"""What can be wrong with a booklet's content: each is a finding, and the other booklets are still made."""

from __future__ import annotations

import dataclasses
import io
from pathlib import Path

import pytest
from PIL import Image

from credo.booklets.picture import Picture
from credo.booklets.rasters import raster
from credo.booklets.run import Form, Printed
from tests.booklets.conftest import WELCOME, Print
from tests.booklets.reading import Book


def rules(printed: Printed) -> set[str]:
    return {finding.rule for finding in printed.findings}


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    return folder


def test_a_corrupt_picture_is_a_finding_and_the_booklet_is_made(small: Print, pictures: Path) -> None:
    out = io.BytesIO()
    Image.new("RGB", (300, 200), "#a33").save(out, "PNG")
    (pictures / "bad.png").write_bytes(out.getvalue()[:120])
    (pictures / "bad.svg").write_text("<svg><g></svg>")
    (pictures / "text.png").write_text("no picture at all")
    made = small({"w.md": WELCOME + "![a](bad.png)\n\n![b](bad.svg)\n\n![c](text.png)\n\nThe end."})
    printed = made["w-newcomer-a5.pdf"]
    assert [(f.line, f.rule) for f in printed.findings if f.rule == "PRT003"] == [
        (7, "PRT003"),
        (9, "PRT003"),
        (11, "PRT003"),
    ]
    assert Book(printed.pdf).says("The end.")


def test_a_picture_of_110_million_points_is_refused_unread(small: Print, pictures: Path) -> None:
    Image.new("1", (11_000, 10_000)).save(pictures / "huge.png")
    printed = small({"w.md": WELCOME + "![A wall](huge.png)"})["w-newcomer-a5.pdf"]
    assert "PRT004" in rules(printed)
    assert Book(printed.pdf).says("Picture: A wall")


@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp", "a.gif"])
def test_pictures_are_printed_no_finer_than_paper_shows(small: Print, pictures: Path, name: str) -> None:
    image = Image.effect_noise((4000, 1500), 80).convert("RGB")
    image.save(pictures / name)
    printed = small({"w.md": WELCOME + f"![Noise]({name})"})["w-newcomer-a5.pdf"]
    assert not rules(printed) & {"PRT003", "PRT004", "PRT014"}
    import pikepdf

    with pikepdf.open(io.BytesIO(printed.pdf)) as pdf:
        widths = [
            int(o.Width)
            for o in pdf.objects
            if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image"
        ]
    assert widths == [1800]


def test_a_letter_no_font_has_is_a_finding_at_its_line(small: Print) -> None:
    printed = small({"w.md": WELCOME + "Welcome.\n\nようこそ。"})["w-newcomer-a5.pdf"]
    assert [(f.rule, f.line) for f in printed.findings if f.rule == "PRT008"] == [("PRT008", 9)]
    assert printed.pdf


def test_greek_cyrillic_emoji_and_signs_need_no_font(small: Print) -> None:
    words = "Καλώς ορίσατε. Добро пожаловать. Zażółć gęślą jaźń. 🙂 → ✓ £80"
    printed = small({"w.md": WELCOME + words})["w-newcomer-a5.pdf"]
    assert "PRT008" not in rules(printed)
    assert Book(printed.pdf).says("Добро пожаловать. Zażółć gęślą jaźń.")


def test_a_font_that_is_not_there_is_a_finding(small: Print) -> None:
    printed = small({"w.md": WELCOME + "Hello."}, "{booklets: {fonts: [fonts/gone.ttf]}}")[
        "w-newcomer-a5.pdf"
    ]
    assert "PRT012" in rules(printed)
    assert printed.pdf


def test_a_booklet_without_standards_is_told_so(small: Print) -> None:
    assert "PRT011" in rules(small({"w.md": WELCOME + "Hello."})["w-newcomer-a5.pdf"])


def test_an_unknown_section_is_a_finding(small: Print) -> None:
    text = "---\nkind: booklet\ntitle: W\nfor: everyone\ninclude: [leter, notes]\n---\nHello."
    printed = small({"w.md": text})["w-newcomer-a5.pdf"]
    assert [(f.rule, f.line, f.help) for f in printed.findings if f.rule == "PRT015"] == [
        ("PRT015", 5, "Did you mean `letter`?")
    ]
    assert not Book(printed.pdf).says("Hello."), "notes alone were asked for"


def test_a_section_list_prints_those_only(small: Print) -> None:
    vision = "---\nkind: vision\ntitle: V\nstatement: All leave lighter.\n---\n"
    text = "---\nkind: booklet\ntitle: W\nfor: everyone\ninclude: [letter]\n---\nHello."
    book = Book(small({"w.md": text, "v.md": vision})["w-newcomer-a5.pdf"].pdf)
    assert [title for _, title, _ in book.outline] == ["A letter"]


def test_one_that_cannot_be_set_does_not_stop_the_others(
    small: Print, monkeypatch: pytest.MonkeyPatch
) -> None:
    from credo.booklets import run as run_module
    from credo.booklets.press import PressError, pressed

    def refusing(manuscript: object, *rest: object) -> bytes:
        if b"Breaks" in manuscript.files["main.typ"]:  # type: ignore[attr-defined]
            raise PressError("no")
        return pressed(manuscript, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(run_module, "pressed", refusing)
    made = small({"a.md": WELCOME + "Breaks.", "b.md": WELCOME + "Holds."})
    assert made["a-newcomer-a5.pdf"].pdf == b""
    assert "PRT014" in rules(made["a-newcomer-a5.pdf"])
    assert made["b-newcomer-a5.pdf"].pdf


def test_hostile_words_are_words(small: Print) -> None:
    title = "kind: booklet\ntitle: '#panic(\"x\") [$ \\ ] // /* {{x}} <b>'\nfor: everyone"
    letter = (
        "Signs: #set page(fill: red) and $ x $, @label, <label>, \\u{1F600}, // comment, /* open, \\_ and ~."
    )
    printed = small({"w.md": f"---\n{title}\n---\n{letter}"})["w-newcomer-a5.pdf"]
    book = Book(printed.pdf)
    assert book.says('#panic("x") [$ \\ ] // /* {{x}} <b>')
    assert book.says("Signs: #set page(fill: red) and $ x $")
    assert book.says("// comment, /* open")


def letter(paragraphs: int) -> str:
    text = "A paragraph of some twenty words or so, which fills a good part of two lines on a page."
    return WELCOME + "\n\n".join([text] * paragraphs)


def test_too_thick_to_fold_is_a_warning(small: Print) -> None:
    printed = small({"w.md": letter(1400)}, form=Form(fold=True, cards=False))["w-newcomer-a5-fold.pdf"]
    assert printed.pages > 72
    found = [finding for finding in printed.findings if finding.rule == "PRT010"]
    assert [finding.severity for finding in found] == ["warning"]


def test_a_little_too_thick_to_fold_is_set_closer_instead(small: Print) -> None:
    form = Form(fold=True, cards=False)
    printed = small({"w.md": letter(1100)}, form=form)["w-newcomer-a5-fold.pdf"]
    assert printed.pages <= 64
    assert "PRT010" not in rules(printed)
    to_read = small({"w.md": letter(1100)}, form=Form(cards=False))["w-newcomer-a5.pdf"]
    assert to_read.pages == printed.pages, "the copy to read has the same page numbers"


def test_finished_booklets_are_kept_by_their_content(small: Print, tmp_path: Path) -> None:
    first = small({"w.md": WELCOME + "One."})["w-newcomer-a5.pdf"]
    kept = sorted((tmp_path / ".credo" / "cache" / "booklets").glob("*.pdf"))
    assert len(kept) == 2, "the newcomer's and the leader's copy"
    assert small({"w.md": WELCOME + "One."})["w-newcomer-a5.pdf"].pdf == first.pdf
    assert sorted((tmp_path / ".credo" / "cache" / "booklets").glob("*.pdf")) == kept
    small({"w.md": WELCOME + "Two."})
    assert len(list((tmp_path / ".credo" / "cache" / "booklets").glob("*.pdf"))) == 4


def test_a_company_has_its_logo_and_colour(small: Print, pictures: Path) -> None:
    (pictures / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="9" height="9"/></svg>'
    )
    plain = small({"w.md": WELCOME + "One."})["w-newcomer-a5.pdf"]
    dressed = small({"w.md": WELCOME + "One."}, '{company: A, colour: "#f2c14e", logo: logo.svg}')[
        "w-newcomer-a5.pdf"
    ]
    assert plain.pdf != dressed.pdf
    assert not rules(dressed) & {"PRT003", "PRT014"}
    assert dataclasses.replace(dressed) == dressed


@pytest.mark.parametrize(
    ("drawn", "said"),
    [
        ('<image href="https://example.org/x.png"/>', "another file, https://example.org/x.png"),
        ('<image xlink:href="x.png"/>', "another file, x.png"),
        ("<foreignObject><p>Hello</p></foreignObject>", "text as HTML"),
    ],
)
def test_a_drawing_that_would_lose_something_is_refused_and_the_booklet_is_made(
    small: Print, pictures: Path, drawn: str, said: str
) -> None:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    (pictures / "a.svg").write_text(f'<svg {names} viewBox="0 0 9 9">{drawn}</svg>')
    printed = small({"w.md": WELCOME + "![A plan](a.svg)\n\nThe end."})["w-newcomer-a5.pdf"]
    (found,) = [finding for finding in printed.findings if finding.rule == "PRT003"]
    assert said in found.message
    assert found.line == 7
    assert Book(printed.pdf).says("The end.")


def test_a_drawing_with_other_words_standing_by_for_its_html_is_drawn(small: Print, pictures: Path) -> None:
    inner = "<switch><foreignObject><p>a</p></foreignObject><text y='9'>a</text></switch>"
    (pictures / "a.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{inner}</svg>'
    )
    printed = small({"w.md": WELCOME + "![A plan](a.svg)"})["w-newcomer-a5.pdf"]
    assert "PRT003" not in rules(printed)


def test_a_grey_picture_of_16_bits_keeps_its_greys(pictures: Path) -> None:
    Image.new("I;16", (20, 20), 30_000).save(pictures / "grey.png")
    found = raster((pictures / "grey.png").read_bytes())
    assert isinstance(found, Picture)
    assert Image.open(io.BytesIO(found.content)).getpixel((5, 5)) == (117, 117, 117)

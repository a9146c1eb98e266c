"""Handbooks as they may well be: nothing breaks, nothing overlaps, nothing is wider than a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import reader, serve
from tests.browser.test_pages import WIDER
from tests.sites import build_unchecked

LONG = "Whoever hears of it first " * 8
UNBROKEN = "Donaudampfschifffahrtsgesellschaft" * 6
HEBREW = "מי שפוגש אורח מברך אותו קודם"
THAI = "ต้อนรับแขกก่อนที่จะทำสิ่งที่กำลังทำอยู่ให้เสร็จและเดินไปด้วยกันจนกว่าจะเห็นสถานที่"
OVERLAPS = """() => {
    const texts = [...document.querySelectorAll(".md-content :is(h1, h2, p, li > p, dt, dd, td)")]
        .filter((e) => e.checkVisibility() && e.textContent.trim() && !e.closest("[hidden]"));
    const boxes = texts.map((e) => [e, e.getBoundingClientRect()]);
    const found = [];
    for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < Math.min(boxes.length, i + 12); j++) {
        const [[a, one], [b, other]] = [boxes[i], boxes[j]];
        if (a.contains(b) || b.contains(a)) continue;
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (wide > 4 && high > 4) found.push(a.textContent.slice(0, 40) + " / " + b.textContent.slice(0, 40));
    }
    return found;
}"""


def record(kind: str, title: str, **fields: str) -> str:
    given = {"kind": kind, "title": f'"{title}"', **fields}
    return "---\n" + "".join(f"{name}: {text}\n" for name, text in given.items()) + "---\n"


def content() -> dict[str, str]:
    files = {
        "values/only.md": record("value", "The only value", statement="We notice."),
        "departments/silent.md": record("department", "A department without stories", purpose="To be there."),
        "roles/busy.md": record("role", LONG, function="f", purpose=LONG, departments="[silent]"),
    }
    for number in range(200):
        title = (LONG, UNBROKEN, HEBREW, THAI)[number] if number < 4 else f"Standard number {number}"
        files[f"standards/s-{number}.md"] = record(
            "standard",
            f"{title} {number}",
            statement=f'"{title}"',
            purpose=f'"{title} because of {title}"',
            values="[only]",
            deviation=f'"{title}"',
            applies_to="{roles: [busy]}",
            owner="busy",
        )
    return files


@pytest.mark.parametrize("language", ["en", "he"])
def test_nothing_breaks_or_overlaps(tmp_path: Path, chromium: Browser, language: str) -> None:
    site = serve(build_unchecked(tmp_path, content(), f"{{company: '{UNBROKEN}', language: {language}}}"))
    addresses = [
        "",
        "roles/busy/",
        "departments/silent/",
        "values/only/",
        "answers/find-a-standard/",
        "answers/evidence/",
        *(f"standards/s-{number}/" for number in range(4)),
    ]
    for width in (390, 1280):
        one = reader(chromium, site, viewport={"width": width, "height": 844})
        for address in addresses:
            page = one.go(address)
            assert page.evaluate(OVERLAPS) == [], (width, address)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (width, address)
            if language == "en":
                assert page.evaluate(WIDER) == [], (width, address)
        assert one.wrong == []
        assert one.elsewhere == []
        one.context.close()
    site.server.shutdown()


def test_a_search_in_thai_finds_what_is_written_without_spaces(tmp_path: Path, chromium: Browser) -> None:
    site = serve(build_unchecked(tmp_path, content(), "{language: th}"))
    one = reader(chromium, site)
    page = one.go()
    page.keyboard.press("/")
    page.keyboard.insert_text("ต้อนรับแขก")
    page.wait_for_selector(".credo-search .credo-hit")
    assert THAI in page.locator(".credo-search .credo-hit").first.inner_text()
    one.context.close()
    site.server.shutdown()

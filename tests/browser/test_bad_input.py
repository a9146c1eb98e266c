"""Handbooks as they may well be: nothing breaks, nothing overlaps, nothing is wider than a phone."""

from __future__ import annotations

import re
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
        .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.textContent.trim())
        .filter((e) => !e.closest("[hidden]"));
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


TITLES = (LONG, UNBROKEN, HEBREW, THAI)


def content() -> dict[str, str]:
    """One of every kind, each with a title that is too long or in another script; 200 standards for one role."""
    deviation = f'{{when: "{LONG}", who_decides: "{UNBROKEN}", tell: "{HEBREW}"}}'
    files = {
        "vision.md": record("vision", LONG, statement=f'"{UNBROKEN}"', mission=f'"{THAI}"'),
        "values/only.md": record(
            "value", UNBROKEN, statement=f'"{LONG}"', interview=f'[{{ask: "{LONG}", listen_for: "{UNBROKEN}"}}]',
            behaviours=f'{{we_do: ["{UNBROKEN}"], we_avoid: ["{LONG}"]}}',
            falls_short=f'[{{since: 2026-01-01, what: "{UNBROKEN}", owner: busy, next: "{LONG}"}}]',
        ),
        "departments/silent.md": record("department", UNBROKEN, purpose=f'"{LONG}"', serves="[busy]"),
        "roles/busy.md": record(
            "role", LONG, function=f'"{UNBROKEN}"', purpose=f'"{LONG}"', departments="[silent]",
            may_decide=f'[{{what: "{UNBROKEN}", limit: "{LONG}", tell: "{THAI}"}}]', leads="[silent]",
        ),
        "commitments/c.md": record(
            "commitment", UNBROKEN, leader="busy", practice="model-the-way", statement=f'"{LONG}"'
        ),
        "booklets/b.md": record(
            "booklet", UNBROKEN, **{"for": "everyone"},
            programme=f'[{{day: 1, time: "09:00", minutes: 600, what: "{UNBROKEN}", led_by: busy}}]',
        ),
        "editions/e.md": record("edition", UNBROKEN, date="2026-01-01"),
        "plain.md": f"# {UNBROKEN}\n\n## {HEBREW}\n\n{UNBROKEN} {THAI}\n\n| {LONG} | b |\n| - | - |\n| a | b |\n",
    }  # fmt: skip
    for number, title in enumerate(TITLES):
        files[f"stories/t-{number}.md"] = record(
            "story", title, date=f"2026-0{number + 1}-01", values="[only]", standards="[s-1]", roles="[busy]",
            outcome="misstep" if number % 2 else "triumph", felt=f'"{title}"', lesson=f'"{title}"',
            changed=f'"{title}"', deviated_from="[s-0]", justified="true",
            celebrated=f'{{on: 2026-02-01, how: "{title}"}}',
        )  # fmt: skip
    for number in range(200):
        title = TITLES[number] if number < len(TITLES) else f"Standard number {number}"
        files[f"standards/s-{number}.md"] = record(
            "standard",
            f"{title} {number}",
            statement=f'"{title}"',
            purpose=f'"{title} because of {title}"',
            values="[only]",
            deviation=deviation if number < len(TITLES) else f'"{title}"',
            applies_to="{roles: [busy]}",
            owner="busy",
            measures=f'[{{name: "{title}", target: "{title}", guardrail: "{title}"}}]'
            if number < len(TITLES)
            else "[]",
        )
    return files


def addresses(folder: Path) -> list[str]:
    """Every page but the rules', and of those that are alike the first."""
    found = sorted(path.relative_to(folder).parent.as_posix() + "/" for path in folder.rglob("index.html"))
    alike = re.compile(r"rules/.+|standards/s-([4-9]|\d\d+)/|standards/for/(?!0).+|lineups/2.+")
    return ["" if address == "./" else address for address in found if not alike.fullmatch(address)]


@pytest.mark.parametrize("language", ["en", "he"])
def test_nothing_breaks_or_overlaps(tmp_path: Path, chromium: Browser, language: str) -> None:
    site = serve(build_unchecked(tmp_path, content(), f"{{company: '{UNBROKEN}', language: {language}}}"))
    everything = addresses(site.folder)
    ways = [(390, everything), (1280, everything[::3])] if language == "en" else [(390, everything[1::3])]
    for width, some in ways:
        one = reader(chromium, site, viewport={"width": width, "height": 844})
        for address in some:
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

"""Nothing runs: what would, however it is written, is found; what only talks about it is not."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from credo.checks.pages.programs import may_run
from credo.checks.pages.rendering import reader
from credo.source.extensions import EXTENSIONS

Found = Callable[[str, Mapping[str, str]], list[str]]

RUNNING = [
    "<script>a()</script>",
    "x <ScRiPt src=//a.example></sCrIpT>",
    "<img src=x onerror=a()>",
    "<img/onerror=a()/src=x>",
    "<a href=x onclick>y</a>",
    "<details open ontoggle=a()>x</details>",
    "text\n\n- a\n\n    <img src=x onerror=a()>",
    "[x](javascript:a())",
    "[x](JaVaScRiPt:a())",
    "[x]( javascript:a())",
    "[x](\x01javascript:a())",
    "[x](&#106;avascript:a())",
    "[x](&#x6A;avascript:a())",
    "[x](javascript&colon;a())",
    "[x](java&Tab;script:a())",
    "[x](<java\tscript:a()>)",
    "[x](javascript\\:a())",
    "![x](javascript:a())",
    "[x][r]\n\n[r]: javascript:a()",
    "x[^1]\n\n[^1]: [x](vbscript:a())",
    "| a |\n|---|\n| [x](javascript:a()) |",
    "<div markdown>\n[x](javascript:a())\n</div>",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    '<iframe src="data:text/html,<b>"></iframe>',
    '<a href="java\nscript:a()">x</a>',
    "<a\nhref=javascript:a()>x</a>",
    "# T {: onclick=a() }",
    'para\n{: onmouseover="a()" }',
    "[x](y.md){ href=javascript:a() }",
    "<svg onload=a()>",
    "<svg><a xlink:href='javascript:a()'><text>x</text></a></svg>",
    "<svg><set attributeName=href to=javascript:a()></svg>",
    "<svg><animate attributeName=href values='x;javascript:a()'/></svg>",
    "<svg><style><img src=x onerror=a()></style></svg>",
    "<svg><![CDATA[><img src=x onerror=a()>]]></svg>",
    "<!--> <script>a()</script> -->",
    "<iframe srcdoc='<b>'></iframe>",
    "<object data='javascript:a()'></object>",
    "<object data=tool.html></object>",
    "<embed src=film.swf>",
    "<form action='javascript:a()'></form>",
    "<input formaction=javascript:a()>",
    "<meta http-equiv=refresh content='0;url=x'>",
    "<base href=//a.example>",
    "<div style='width:expression(a())'>x</div>",
    "<div style='width:exp/**/ression(a())'>x</div>",
    "<style>a{behavior:url(x)}</style>",
    '<noscript><p title="</noscript><img src=x onerror=a()>">',
    "`<script>`<script>a()</script>",
]
HARMLESS = [
    "Never write `<script>` or `onclick=x` here.",
    "```html\n<script>a()</script>\n<img onerror=a()>\n```",
    "text\n\n    <script>indented</script>\n",
    "~~~\n[x](javascript:a())\n~~~",
    "JavaScript: the good parts. And data: we keep it.",
    '[x](y.md "javascript: a title")',
    "[x](https://a.example/?q=javascript:x)",
    "<https://a.example/x>",
    "<div class=x>fine</div>",
    "&lt;script&gt;",
    "![a](data:image/png;base64,xxxx)",
    "<object data='plan.pdf'></object>",
    "<!-- <script>a()</script> -->",
    "# Rota { #on-call }",
    "The rota {x} = y, on = off",
    "<img src=x onerror=a() and never closed",
]


@pytest.mark.parametrize("text", RUNNING)
def test_what_runs_is_an_error(found: Found, text: str) -> None:
    assert may_run(text)
    assert found("PAG007", {"content/page.md": f"# Page\n\n{text}\n"})


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_talks_about_it_is_left_alone(found: Found, text: str) -> None:
    assert found("PAG007", {"content/page.md": f"# Page\n\n{text}\n"}) == []


@pytest.mark.parametrize("text", RUNNING)
def test_prefilter_never_says_no_to_what_runs(text: str) -> None:
    page = reader(EXTENSIONS).page(text)
    assert not page.active or may_run(text)


def test_every_culprit_has_its_own_line(found: Found) -> None:
    text = "# Page\n\n`onclick=` is bad:\n\n<b onclick=a()>x</b>\n\n<i>fine</i>\n\n<b onclick=a()>y</b>\n"
    assert found("PAG007", {"content/page.md": text}) == [
        "content/page.md:5:4 `onclick` runs a program in the reader's browser.",
        "content/page.md:9:4 `onclick` runs a program in the reader's browser.",
    ]


def test_records_fields_and_titles_are_looked_at(found: Found) -> None:
    fields = "title: '<img src=x onerror=a()>'\nstatement: '[x](java&#115;cript:a())'\n"
    value = f"---\nkind: value\n{fields}---\n\n<script></script>\n"
    page = "---\ntitle: Us<img src=x onerror=a()>\n---\n\n# Us\n"
    lines = found("PAG007", {"content/v.md": value, "content/p.md": page})
    assert [line.split(" ")[0] for line in lines] == [
        "content/p.md:2:8",
        "content/v.md:3:20",
        "content/v.md:4:17",
        "content/v.md:7:1",
    ]
    assert found("FLD006", {"content/v.md": value, "content/p.md": page}) == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Look <b>up</b>", "`<b>`"),
        ("Look <!-- never --> up", "`<!--`"),
        ("Look up{: .loud}", "`{: .loud}`"),
        ("Dear <guest name>", "`<guest name>`"),
    ],
)
def test_html_in_a_field_is_an_error(found: Found, text: str, shown: str) -> None:
    record = f"---\nkind: value\ntitle: Us\nstatement: '{text}'\n---\n"
    assert (
        found("FLD006", {"content/us.md": record})[0].split(" ", 1)[1]
        == f"{shown} is HTML, which fields don't take."
    )


@pytest.mark.parametrize(
    "text",
    [
        "fewer < more > none",
        "a <3 for soup",
        "see <https://a.example/>",
        "write <ines@a.example>",
        "type `<b>`",
        "{company}",
    ],
)
def test_signs_in_a_field_are_no_html(found: Found, text: str) -> None:
    record = f"---\nkind: value\ntitle: Us\nstatement: '{text}'\n---\n"
    assert found("FLD006", {"content/us.md": record}) == []


def test_files_that_run_are_errors_and_pictures_are_not(found: Found) -> None:
    files = {
        "content/a.svg": "<svg xmlns='http://www.w3.org/2000/svg'>\n <g onclick='a()'/></svg>",
        "content/b.svg": "<svg xmlns='http://www.w3.org/2000/svg'><a href='page.html'><path d='M0 0'/></a></svg>",
        "content/c.html": "<p>A letter.</p>",
    }
    assert found("PAG011", files) == ["content/a.svg:2:5 `onclick` runs a program in the reader's browser."]

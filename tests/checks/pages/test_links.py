"""Links: what leads nowhere is found with what was meant; code, templates and other hosts are left alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from credo.checks.report import Report

Found = Callable[[str, Mapping[str, str]], list[str]]
Checked = Callable[[Mapping[str, str]], Report]

ROLE = "---\nkind: role\ntitle: Cook\nfunction: Cooks.\npurpose: {}\n---\n\n{}\n"
WORLD = {
    "content/index.md": "# Home\n",
    "content/guides/index.md": "# Guides\n",
    "content/guides/night.md": "# Night\n\n## Who is awake?\n\n## Élan vital\n\n<a name='old'></a>\n\n"
    "## Way { #way-(out) }\n",
    "content/guides/map (1).pdf": "x",
    "content/people/cook.md": ROLE.format("Somebody eats.", "## Knives"),
}


def page(text: str, uri: str = "content/guides/day.md") -> dict[str, str]:
    return {**WORLD, uri: f"# Day\n\n{text}\n"}


@pytest.mark.parametrize(
    "text",
    [
        "[x](night.md)",
        "[x](night.md#who-is-awake)",
        "[x](night.md#old)",
        "[x](night.md#elan-vital)",
        "[x](night.md#way-\\(out\\)) [y](night.md#way-%28out%29)",
        "[x](map%20\\(1\\).pdf)",
        "[x](../index.md)",
        "[x](../people/cook.md)",
        "[x](../people/cook.md#what-you-may-decide-alone)",
        "[x](../people/cook.md#cook) [y](../people/cook.md#knives) [z](../people/cook.md#standards_1)",
        "[x](../roles/cook.md#knives)",
        "[x](../roles/index.md#anything-a-template-makes)",
        "[x](../roles/cook.md)",
        "[x](../roles/index.md)",
        "[x](<map (1).pdf>)",
        "[x](map%20(1).pdf)",
        "[x](#day) and [top](#top)",
        "[x](https://a.example/nowhere.md) <mailto:a@b.example> [t](tel:1)",
        "`[x](nowhere.md)`",
        "```\n[x](nowhere.md)\n```",
        "text\n\n    [x](nowhere.md)",
        "<!-- [x](nowhere.md) -->",
        "{% comment %}* See [x](nowhere.md) and [y](#TODO).{% endcomment %}",
        "[x]: nowhere.md",
        "\\[x](nowhere.md)",
        "[x]()",
        "[x](?plain=1)",
        "[x](mailto&#58;ana@example.org)",
    ],
)
def test_sound_links_are_left_alone(checked: Checked, text: str) -> None:
    ids = [f"{f.rule} {f.message}" for f in checked(page(text)).findings if f.rule[:3] == "PAG"]
    assert ids == []


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("[x](nihgt.md)", "Did you mean `night.md`?"),
        ("[x](cook.md)", "Did you mean `../people/cook.md`?"),
        ("[x](Night.md)", "Did you mean `night.md`?"),
        ("[x](night.html)", None),
        ("![x](map.pdf)", "Did you mean `map (1).pdf`?"),
        ("[x][r]\n\n[r]: nihgt.md", "Did you mean `night.md`?"),
        ('<a href="nihgt.md">x</a>', "Did you mean `night.md`?"),
        ("[x](www.example.org/a)", "For a page on the web, write `https://www.example.org/a`."),
        ("[x](team.example.com)", "For a page on the web, write `https://team.example.com`."),
        ("[x](ana@example.org)", "For a mail address, write `mailto:ana@example.org`."),
        ("[x](..\\\\people\\\\ana.md)", "Write `/` between folders: `../people/ana.md`."),
        (
            "![x](../.gitbook/assets/rota.png)",
            "What begins with a dot, like `.gitbook`, is not published. Put the file into a folder without one.",
        ),
        ("[x](../../outside.md)", "Put the file into the content folder and write its path from here."),
        ("[x](C:/docs/rota.xls)", "Put the file into the content folder and write its path from here."),
        ("[x](file:///srv/rota.xls)", "Put the file into the content folder and write its path from here."),
        ("[x](../../../standards/night.md)", "Did you mean `night.md`?"),
    ],
)
def test_broken_links_come_with_a_proposal(checked: Checked, text: str, proposal: str | None) -> None:
    findings = [f for f in checked(page(text)).findings if f.rule in ("PAG001", "PAG003")]
    assert len(findings) == 1
    if proposal:
        assert (findings[0].rule, findings[0].help) == ("PAG001", proposal)
    else:
        assert (findings[0].rule, findings[0].help) == ("PAG003", "Write `night.md`.")


@pytest.mark.parametrize(
    ("text", "proposal"),
    [
        ("[x](/guides/night/)", "Write `night.md`."),
        ("[x](/guides/night/#old)", "Write `night.md#old`."),
        ("[x](/roles/cook/)", "Write `../people/cook.md`."),
        ("[x](../guides/)", "Write `index.md`."),
        ("[x](night/)", "Write `night.md`."),
        ("[x](../night/)", "Write `night.md`."),
        ("[x](/)", "Write `../index.md`."),
        ("<img src='../../guides/map%20(1).pdf' alt='x'>", "Write `map (1).pdf`."),
        ("<video poster='../map%20(1).pdf'></video>", "Write `map (1).pdf`."),
        (
            "[x](/payroll/)",
            "Write the path from this file; for another program on the server, its whole `https://` address.",
        ),
    ],
)
def test_addresses_are_told_the_file(checked: Checked, text: str, proposal: str) -> None:
    findings = [f for f in checked(page(text)).findings if f.rule[:3] == "PAG"]
    assert [(f.rule, f.help) for f in findings] == [("PAG003", proposal)]


def test_a_file_is_proposed_for_its_name_not_for_its_folder(checked: Checked) -> None:
    files = {
        **WORLD,
        "content/tools/paper.md": "# Paper\n",
        "content/tools.md": "# Tools\n\n[x](tools/emoji.md)\n",
    }
    (finding,) = [f for f in checked(files).findings if f.rule == "PAG001"]
    assert finding.help.startswith("Write the path")


def test_the_parts_of_a_record_s_page_are_named(checked: Checked) -> None:
    (finding,) = [f for f in checked(page("[x](../people/cook.md#zzz)")).findings if f.rule == "PAG002"]
    assert "`#stories`" in finding.help
    assert finding.help.endswith("Write `../people/cook.md` to lead to the page itself.")


@pytest.mark.parametrize(
    ("to", "message"),
    [
        (
            "../../mkdocs.yml",
            "`../../mkdocs.yml` leads out of the content folder; only what is in it is published.",
        ),
        ("../..rota.md", "There is no file `../..rota.md`."),
        ("C:\\rota.xls", "`C:\\rota.xls` lies on somebody's own computer; nobody else can open it."),
        (
            "file:///c:/rota.xls",
            "`file:///c:/rota.xls` lies on somebody's own computer; nobody else can open it.",
        ),
        ("\\\\hq\\rota.xls", "`\\\\hq\\rota.xls` lies on a network drive, which browsers don't open."),
        ("file://hq/rota.xls", "`file://hq/rota.xls` lies on a network drive, which browsers don't open."),
        (
            "file://///hq/rota.xls",
            "`file://///hq/rota.xls` lies on a network drive, which browsers don't open.",
        ),
        ("smb://hq/rota.xls", "`smb://hq/rota.xls` lies on a network drive, which browsers don't open."),
    ],
)
def test_what_is_not_published_is_told_from_what_is_not_there(
    checked: Checked, to: str, message: str
) -> None:
    assert [f.message for f in checked(page(f"[x]({to})")).findings if f.rule == "PAG001"] == [message]


def test_anchor_that_is_not_there(checked: Checked) -> None:
    files = page("[x](night.md#who-is-awak) [y](#nothing-like-it)")
    assert [(f.message, f.help) for f in checked(files).findings if f.rule == "PAG002"] == [
        ("There is no part `#who-is-awak` in `night.md`.", "Did you mean `night.md#who-is-awake`?"),
        (
            "There is no part `#nothing-like-it` in this page.",
            "Write the name of a heading of this page, or take the link out.",
        ),
    ]


@pytest.mark.parametrize(
    ("text", "where", "help"),
    [
        ("[x](../people/cook.md#knifes)", "`../people/cook.md`", "Did you mean `../people/cook.md#knives`?"),
        ("[x](../roles/cook.md#what-you-may-decide)", "`../roles/cook.md`", "#what-you-may-decide-alone`?"),
        (
            "[x](../people/cook.md#zzz)",
            "`../people/cook.md`",
            "Write `../people/cook.md` to lead to the page",
        ),
    ],
)
def test_a_part_that_no_records_page_has(checked: Checked, text: str, where: str, help: str) -> None:
    (finding,) = [f for f in checked(page(text)).findings if f.rule == "PAG002"]
    assert finding.message.endswith(f"in {where}.")
    assert help in finding.help


def test_a_record_that_leads_to_its_own_parts(found: Found) -> None:
    record = ROLE.format(
        "'Somebody [eats](#knives) [there](#knoves).'", "## Knives\n\n[x](#standards) [y](#standrads)"
    )
    assert found("PAG002", {**WORLD, "content/people/cook.md": record}) == [
        "content/people/cook.md:5:44 There is no part `#knoves` in this page.",
        "content/people/cook.md:10:21 There is no part `#standrads` in this page.",
    ]


def test_anchors_are_not_judged_by_slugs_of_a_companys_own(found: Found) -> None:
    settings = "docs_dir: content\nplugins: [credo]\nmarkdown_extensions:\n  - toc:\n      slugify: {}\n"
    files = page("[x](night.md#Who_is_awake)")
    own = settings.format("!!python/name:ours.slug")
    assert found("PAG002", files | {"mkdocs.yml": own}) == []
    cased = settings.format("!!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}")
    assert len(found("PAG002", files | {"mkdocs.yml": cased})) == 1
    assert found("PAG002", page("[x](night.md#élan-vital)") | {"mkdocs.yml": cased}) == []


def test_links_in_records_fields_are_relative_to_their_file(found: Found) -> None:
    record = ROLE.format("'Somebody eats [late](../guides/nihgt.md).'", "[x](../guides/nihgt.md)")
    assert found("PAG001", {**WORLD, "content/people/cook.md": record}) == [
        "content/people/cook.md:5:32 There is no file `../guides/nihgt.md`.",
        "content/people/cook.md:8:5 There is no file `../guides/nihgt.md`.",
    ]


def test_templates_are_one_note_a_file(found: Found) -> None:
    text = '[x]({% page "/a/" %}) [y]({{ site.baseurl }}/b) `[z]({{ c }})`'
    assert found("PAG004", page(text)) == [
        'content/guides/day.md:3:5 Nothing fills in `{% page "/a/" %}`, so this link leads nowhere.'
    ]
    assert found("PAG001", page(text)) == []

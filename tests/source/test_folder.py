"""Reading a folder: odd files, broken files, files that aren't there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from credo.source.finding import Finding, Place, Severity
from credo.source.folder import MOST_BYTES, read_folder
from credo.source.front_matter import take_apart


def read(root: Path) -> tuple[dict[str, str], list[Finding]]:
    folder, findings = read_folder(root, root / "content")
    return {file.uri: file.body for file in folder.files}, list(findings)


def put(root: Path, uri: str, data: bytes | str) -> Path:
    path = root / "content" / uri
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_files_come_in_order_with_body_and_fields(tmp_path: Path) -> None:
    put(tmp_path, "b.md", "two")
    put(tmp_path, "a/x.md", "---\ntitle: T\n---\n\nbody\n")
    put(tmp_path, "pic.png", b"\x89PNG")
    put(tmp_path, ".hidden.md", "no")
    folder, findings = read_folder(tmp_path, tmp_path / "content")
    assert [file.uri for file in folder.files] == ["a/x.md", "b.md"]
    assert folder.files[0].fields == {"title": "T"}
    assert folder.files[0].body == "\nbody\n"
    assert folder.files[0].front.body_line == 4
    assert folder.assets == {"pic.png"}
    assert not findings


@pytest.mark.parametrize(
    ("data", "line", "column", "word"),
    [
        (b"---\ntitle: caf\xe9\n---\n", 2, 11, "UTF-8"),
        (b"a\nb\x00c\n", 2, 2, "UTF-8"),
        (b"---\nkind: standard\ntitle: x\n", 1, 1, "never closed"),
        (b"---\n- kind: standard\n---\nkind: x\n", 2, 1, "a list"),
        (b"---\nkind: standard\ntitle: a\ntitle: b\n---\n", 4, 1, "given twice"),
        (b"---\nkind: standard\ntitle: a: b\n---\n", 3, 9, "colon"),
        (b"---\nkind: standard\nvalues:\n\t- a\n---\n", 4, 1, "tab"),
        (b"---\r\nkind: standard\r\ntitle: a: b\r\n---\r\n", 3, 9, "colon"),
        (b"\xef\xbb\xbf---\nkind: standard\ntitle: a: b\n---\n", 3, 9, "colon"),
    ],
)
def test_bad_input_is_a_finding_with_its_place(
    tmp_path: Path, data: bytes, line: int, column: int, word: str
) -> None:
    put(tmp_path, "x.md", data)
    _, findings = read(tmp_path)
    assert [(f.path, f.line, f.column) for f in findings] == [("content/x.md", line, column)]
    assert word in findings[0].message
    assert findings[0].severity == "error"
    assert findings[0].help


@pytest.mark.parametrize(
    ("text", "help"),
    [
        ("---\nkind: value\ntitle: x\nbehaviours:\n  we_do:\n  - y\n\n# Why\n", "below line 6."),
        ("---\nkind: value\ntags:\n- a\n- b", "below line 5."),
        ("---\nkind: value\nOnce there was\na bus: it left.\n", "below line 2."),
        ("---\nOnce there was a kind of bus\n", "last field."),
    ],
)
def test_front_matter_never_closed_is_told_where_to_end(text: str, help: str) -> None:
    (mistake,) = take_apart(text).mistakes
    assert mistake.help.endswith(help)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("\n---\nkind: standard\n---\n", 2, 1),
        (" ---\nkind: standard\n---\n", 1, 2),
        ("----\ntitle: x\nkind: standard\n---\n", 1, 1),
        ("—\nkind: standard\n—\n", 1, 1),
        ("kind: standard\ntitle: x\n---\n", 1, 1),
    ],
)
def test_a_record_whose_first_line_is_wrong_does_not_become_a_page(
    tmp_path: Path, text: str, line: int, column: int
) -> None:
    put(tmp_path, "x.md", text)
    _, findings = read(tmp_path)
    assert [(f.rule, f.severity, f.line, f.column) for f in findings] == [("FMT001", "error", line, column)]
    assert "very first line" in findings[0].help


@pytest.mark.parametrize("front", ["kind value", "kind value\ntitle: T", "kind = value", "- kind value"])
def test_a_kind_without_its_colon_is_no_plain_page(tmp_path: Path, front: str) -> None:
    put(tmp_path, "x.md", f"---\n{front}\n---\nBody\n".encode())
    _, findings = read(tmp_path)
    assert [(f.rule, f.severity) for f in findings] == [(findings[0].rule, Severity.ERROR)]
    assert findings[0].rule in ("FMT001", "FMT002")


def test_kind_regards_are_no_kind(tmp_path: Path) -> None:
    put(tmp_path, "x.md", b"---\nA note\n---\n# Hello\n\nkind regards\n")
    assert read(tmp_path)[1] == []


def test_text_between_two_rules_is_text(tmp_path: Path) -> None:
    texts = {
        "a.md": "---\nJust words.\n---\nMore\n",
        "b.md": "---\n- one\n- two\n---\n",
        "c.md": "***\nkind regards\n",
    }
    for name, text in texts.items():
        put(tmp_path, name, text)
    assert read(tmp_path) == (texts, [])


def test_the_place_of_a_wrong_byte_counts_letters(tmp_path: Path) -> None:
    put(tmp_path, "x.md", b"---\ntitle: \xc3\xa9\xc3\xa9\xe9\n---\n")
    _, findings = read(tmp_path)
    assert (findings[0].line, findings[0].column) == (2, 10)


def test_the_place_of_one_text_for_a_list_is_the_text(tmp_path: Path) -> None:
    put(tmp_path, "x.md", "---\nkind: standard\nvalues: care\n---\n")
    folder, _ = read_folder(tmp_path, tmp_path / "content")
    assert folder.files[0].place("values", 0) == Place(3, 9, 4)


def test_an_empty_file_is_an_empty_page(tmp_path: Path) -> None:
    put(tmp_path, "x.md", "")
    assert read(tmp_path) == ({"x.md": ""}, [])


def test_broken_front_matter_of_a_plain_page_is_a_warning(tmp_path: Path) -> None:
    put(tmp_path, "x.md", "---\ntitle: a: b\n---\nText\n")
    _, findings = read(tmp_path)
    assert [f.severity for f in findings] == ["warning"]


def test_odd_front_matter_of_a_plain_page_is_left_alone(tmp_path: Path) -> None:
    put(tmp_path, "x.md", "---\nlayout: page\nlayout: twice\npermalink: /x/\n---\nText\n")
    assert read(tmp_path) == ({"x.md": "Text\n"}, [])


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    put(tmp_path, "x.md", b"x" * (MOST_BYTES + 1))
    files, findings = read(tmp_path)
    assert not files
    assert f"{MOST_BYTES + 1:,}" in findings[0].message


def test_what_nobody_can_read_is_there_all_the_same(tmp_path: Path) -> None:
    put(tmp_path, "a/old.md", b"caf\xe9")
    put(tmp_path, "pic.png", b"")
    folder, _ = read_folder(tmp_path, tmp_path / "content")
    assert folder.assets == {"a/old.md", "pic.png"}
    assert folder.unread == {"old"}


def test_links_out_of_the_folder_and_circles_are_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("secret")
    put(tmp_path, "a/x.md", "x")
    (tmp_path / "content" / "out.md").symlink_to(tmp_path / "secret.md")
    (tmp_path / "content" / "a" / "loop").symlink_to(tmp_path / "content")
    (tmp_path / "content" / "gone.md").symlink_to(tmp_path / "nothing.md")
    (tmp_path / "content" / "inside.md").symlink_to(tmp_path / "content" / "a" / "x.md")
    files, findings = read(tmp_path)
    assert set(files) == {"a/x.md", "inside.md"}
    assert sorted(f.path for f in findings) == ["content/a/loop", "content/gone.md", "content/out.md"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_folder_without_rights_is_a_finding(tmp_path: Path) -> None:
    put(tmp_path, "closed/x.md", "x")
    put(tmp_path, "y.md", "y")
    closed = tmp_path / "content" / "closed"
    closed.chmod(0)
    os.chmod(tmp_path, 0o755)  # noqa: PTH101  # pytest's folders are closed to others
    program = (
        "import os, sys; sys.path[:0] = sys.argv[2:]\n"
        "from pathlib import Path\n"
        "from credo.source.folder import read_folder\n"
        "root = Path(sys.argv[1]); os.chdir(root)\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "found = read_folder(Path(), Path('content'))[1]\n"
        "print([(f.path, f.rule) for f in found])\n"
    )
    for parent in (tmp_path.parent, tmp_path.parent.parent):
        parent.chmod(0o755)
    try:
        done = subprocess.run(
            [sys.executable, "-c", program, str(tmp_path), *sys.path],
            capture_output=True,
            text=True,
            check=False,
        )
    finally:
        closed.chmod(0o755)
    assert done.stdout.strip() == "[('content/closed', 'FIL001')]", done.stderr

"""The `build` command: the last good site stands, whatever happens to a build."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from credo.cli.site_folder import replacing
from tests.sites import write

GOOD = {
    "v.md": "---\nkind: value\ntitle: We notice\nstatement: S\nbehaviours: {we_do: [a], we_avoid: [b]}\n---\n"
}
BAD = {"v.md": "---\nkind: value\ntitle: We notice\nvalues: x\n---\n"}


def start(root: Path, *arguments: str, **variables: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "credo.cli", "-C", str(root), *arguments]
    env = os.environ | variables
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=env)


def run(root: Path, *arguments: str, **variables: str) -> tuple[int, str, str]:
    process = start(root, *arguments, **variables)
    output, errors = process.communicate(timeout=120)
    return process.returncode, output, errors


def rest(root: Path) -> set[str]:
    return {path.name for path in root.iterdir()} - {"content", "mkdocs.yml", "site"}


def test_a_failed_build_leaves_the_last_good_site_standing(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    status, output, errors = run(tmp_path)
    assert (status, errors) == (0, "")
    assert "site" in output
    page = tmp_path / "site" / "values" / "v" / "index.html"
    before = page.read_bytes()
    write(tmp_path, BAD)
    status, output, errors = run(tmp_path, "build")
    assert status == 1
    assert "content/v.md:4:1" in output
    assert "last good site" in output
    assert page.read_bytes() == before
    assert rest(tmp_path) == set()
    assert "Traceback" not in output + errors


def test_a_killed_build_leaves_the_last_good_site_and_the_next_one_tidies(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    assert run(tmp_path)[0] == 0
    before = (tmp_path / "site" / "values" / "v" / "index.html").read_bytes()
    write(tmp_path, {f"p{n}.md": f"# Page {n}\n" for n in range(20)})
    for pause in (0.9, 1.6, 2.6):
        process = start(tmp_path)
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert (tmp_path / "site" / "values" / "v" / "index.html").read_bytes() == before or pause > 2
    assert run(tmp_path)[0] == 0
    assert (tmp_path / "site" / "p19" / "index.html").exists()
    assert rest(tmp_path) == set()


def test_a_build_killed_between_the_renames_is_put_right(tmp_path: Path) -> None:
    gone = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, text=True, check=True
    )
    old = tmp_path / f".site.old.{gone.stdout.strip()}"
    old.mkdir()
    (old / "index.html").write_text("good")
    with pytest.raises(RuntimeError), replacing(tmp_path / "site"):
        raise RuntimeError
    assert (tmp_path / "site" / "index.html").read_text() == "good"


@pytest.mark.parametrize(
    ("where", "word"),
    [
        (".", "handbook itself"),
        ("..", "handbook itself"),
        ("content", "handbook itself"),
        ("content/site", "content"),
        ("mkdocs.yml", "a file"),
        ("papers", "other things"),
    ],
)
def test_a_slip_in_site_dir_costs_nobody_anything(tmp_path: Path, where: str, word: str) -> None:
    root = tmp_path / "handbook"
    root.mkdir()
    write(root, {**GOOD, "p.md": "# Page\n"})
    (root / "papers").mkdir()
    (root / "papers" / "contract.txt").write_text("signed")
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text() + f"site_dir: {where}\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    status, _, errors = run(root, "build")
    assert status == 2
    assert word in errors
    assert "site_dir: site" in errors
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_a_warning_of_the_engine_fails_a_strict_build(tmp_path: Path) -> None:
    write(tmp_path, GOOD, nav="nav:\n  - Gone: nothing.md\n")
    status, _, errors = run(tmp_path, "build")
    assert status == 0
    assert "nothing.md" in errors
    shutil.rmtree(tmp_path / "site")
    write(tmp_path, {"v.md": GOOD["v.md"].replace("kind: value\n", "")}, nav="nav:\n  - Gone: nothing.md\n")
    status, _, errors = run(tmp_path, "build", "--strict")
    assert status == 1
    assert "strict" in errors
    assert not (tmp_path / "site").exists()


def test_a_link_that_is_allowed_to_lead_nowhere_does_not_fail_a_strict_build(tmp_path: Path) -> None:
    text = "---\nallow: {PAG001: The form comes next week.}\n---\n# Home\n\n[the form](form.pdf)\n"
    write(tmp_path, {"index.md": text})
    status, _, errors = run(tmp_path, "build", "--strict")
    assert (status, errors) == (0, "")


def test_an_extension_that_stumbles_over_a_page_is_one_line_with_the_page(tmp_path: Path) -> None:
    settings = "markdown_extensions: [{pymdownx.snippets: {check_paths: true}}]\n"
    write(tmp_path, {"index.md": "# Home\n", "x/y.md": '# Y\n--8<-- "gone.txt"\n'}, nav=settings)
    status, _, errors = run(tmp_path, "build")
    assert status == 2
    assert "content/x/y.md: this cannot be made into a page: Snippet at path 'gone.txt'" in errors
    assert "fault of Credo" not in errors


def test_without_the_plugin_it_says_what_to_add(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\ndocs_dir: content\n")
    status, _, errors = run(tmp_path)
    assert status == 2
    assert "- credo" in errors


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_a_folder_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    (tmp_path / "mkdocs.yml").write_text(
        (tmp_path / "mkdocs.yml").read_text() + "site_dir: /proc/nowhere/site\n", encoding="utf-8"
    )
    status, _, errors = run(tmp_path)
    assert status == 2
    assert errors.startswith("credo: ")
    assert errors.count("\n") == 1

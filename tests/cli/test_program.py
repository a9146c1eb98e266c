"""The program around its commands: wrong words, wrong moments, wrong places."""

from __future__ import annotations

import errno
import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("biuld",), "Did you mean `build`?"),
        (("check", "--stric"), "--strict"),
        (("check", "--format", "xml"), "'sarif'"),
        (("-C",), "-C needs the handbook's folder"),
        (("explain",), "credo explain STD101"),
        (("new", "story"), "credo new standard"),
        (("serve", "--host", "999.1.1.1"), "no address 999.1.1.1"),
    ],
)
def test_a_wrong_word_is_answered_with_a_right_one(
    run: Run, handbook: Path, arguments: tuple[str, ...], says: str
) -> None:
    done = run(*(() if arguments == ("-C",) else ("-C", handbook)), *arguments)
    assert done.status == 2
    assert done.err.splitlines()[-1].startswith("credo: ")
    assert says in done.err


def test_a_folder_in_a_commands_place_is_meant_for_the_handbooks(
    run: Run, handbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(handbook.parent)
    assert "credo -C handbook" in run("handbook").err


def test_a_full_disk_is_told_as_what_it_is(run: Run, handbook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device", "/a/file/that/was/read")

    monkeypatch.setattr("credo.cli.new.blank", full)
    done = run("-C", handbook, "new", "standard", "Greet")
    assert (done.status, done.out) == (2, "")
    assert "space left on the disk" in done.err
    assert "was/read" not in done.err


def test_half_a_file_is_not_left_behind(run: Run, handbook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.TextIOWrapper):
        def write(self, text: str) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    def opened(path: Path, mode: str = "r", **_: object) -> io.TextIOWrapper:
        return Full(io.FileIO(str(path), mode))

    monkeypatch.setattr(Path, "open", opened)
    assert run("-C", handbook, "new", "standard", "Greet").status == 2
    assert not list(handbook.rglob("greet.md"))


@pytest.mark.skipif(os.name == "nt", reason="Windows calls it py")
def test_where_the_command_is_not_found_python_m_is_the_program_and_says_so(handbook: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "credo", "-C", str(handbook), "new", "standard", "Greet"],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    assert f"python3 -m credo -C {handbook} check" in done.stdout


def test_nobody_to_answer_to_is_no_fault(handbook: Path) -> None:
    command = "import sys; sys.stdout = None; from credo.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", command, "-C", str(handbook), "check"],
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert "fault" not in done.stderr
    assert done.returncode in (0, 1)


@pytest.mark.skipif(os.name == "nt", reason="Windows has other signals")
@pytest.mark.parametrize("pause", [0.15, 0.3, 0.6])
def test_ctrl_c_is_one_line_whenever_it_comes(handbook: Path, pause: float) -> None:
    command = [sys.executable, "-c", "from credo.cli import main; print(1, flush=True); main()"]
    process = subprocess.Popen(
        [*command, "-C", str(handbook), "build"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.readline()
    time.sleep(pause)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (2, "credo: stopped.\n")


def test_the_next_command_can_be_pasted(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "credo -C 'it is' serve" in run("init", "it is").out
    assert "credo -C 'it is' check" in run("-C", "it is", "new", "standard", "Greet").out
    monkeypatch.chdir(tmp_path / "it is")
    assert run("new", "standard", "Wait").out.endswith("credo check\n")


def test_a_rule_that_fails_is_named_with_the_way_round_it(
    run: Run, handbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> str:
        raise ZeroDivisionError("division by\nzero")

    (handbook / "content" / "s.md").write_text("---\nkind: standard\ntitle: S\nstatement: Knock.\n---\n")
    monkeypatch.setattr("credo.checks.standards.statements.second_rule", fails)
    done = run("-C", handbook, "check")
    assert (done.status, done.out) == (2, "")
    assert len(done.err.splitlines()) == 1
    assert "ZeroDivisionError: division by zero; in the rule STD121 (two-rules-in-one)" in done.err
    assert "STD121: off" in done.err
    settings = handbook / "mkdocs.yml"
    settings.write_text(f"{settings.read_text()}      checks: {{severity: {{STD121: off}}}}\n")
    assert run("-C", handbook, "check").status != 2

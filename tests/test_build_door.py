"""build.py: what it decides, and real set-ups of a small checkout, none of which needs a network."""

import ast
import fcntl
import hashlib
import importlib.util
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

DOOR = Path(__file__).resolve().parents[1] / "build.py"

# A checkout in small: one package to install, and a program that tells how it was called.
CLI = """\
import os, sys
import pebble

def main() -> int:
    print(*sys.argv, os.getcwd(), sys.prefix, pebble.VERSION, sep="|")
    return 7
"""
PYPROJECT = """\
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
"""
BACKEND = """\
import os, zipfile

def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    info, name = "credo-0.1.dist-info/", "credo-0.1-py3-none-any.whl"
    with zipfile.ZipFile(os.path.join(wheel_directory, name), "w") as wheel:
        wheel.writestr("credo.pth", os.path.abspath("plugins"))
        wheel.writestr(info + "METADATA", "Metadata-Version: 2.1\\nName: credo\\nVersion: 0.1\\n"
                       "Requires-Dist: pebble\\nRequires-Dist: sieve; extra == 'test'\\n")
        wheel.writestr(info + "WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(info + "RECORD", "credo.pth,,\\n" + info + "METADATA,,\\n" + info + "WHEEL,,\\n")
    return name
"""


def wheel(folder: Path, name: str, version: str) -> str:
    """Put a package of one module into the folder; its line for a lock."""
    info = f"{name}-{version}.dist-info"
    path = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{name}.py", f"VERSION = {version!r}\n")
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(
            f"{info}/RECORD", f"{name}.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n"
        )
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def lay_out(root: Path) -> Path:
    """A small checkout in a folder whose name has a space, its packages in wheels/ beside it."""
    checkout = root / "a check out"
    (checkout / "plugins/credo").mkdir(parents=True)
    (root / "wheels").mkdir()
    (checkout / "build.py").write_bytes(DOOR.read_bytes())
    (checkout / "pyproject.toml").write_text(PYPROJECT)
    (checkout / "backend.py").write_text(BACKEND)
    (checkout / "plugins/credo/__init__.py").touch()
    (checkout / "plugins/credo/cli.py").write_text(CLI)
    pebble = wheel(root / "wheels", "pebble", "1.0")
    (checkout / "requirements.lock").write_text(pebble)
    (checkout / "requirements-test.lock").write_text(pebble + wheel(root / "wheels", "sieve", "1.0"))
    return checkout


def surroundings(checkout: Path, **more: str) -> dict[str, str]:
    """An environment with the wheels as the user's only package index, and `more`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "PYTHON"))}
    index = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(checkout.parent / "wheels"), "PIP_NO_CACHE_DIR": "1"}
    return kept | index | more


def start(checkout: Path, *args: str, cwd: Path | None = None, **more: str) -> "subprocess.Popen[str]":
    """build.py, started in the checkout, or in `cwd`."""
    return subprocess.Popen(
        [getattr(sys, "_base_executable", sys.executable), str(checkout / "build.py"), *args],
        cwd=cwd or checkout,
        env=surroundings(checkout, **more),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def build(checkout: Path, *args: str, cwd: Path | None = None, **more: str) -> tuple[int, str, str]:
    """The exit status, output and errors of a whole run."""
    process = start(checkout, *args, cwd=cwd, **more)
    out, err = process.communicate()
    return process.returncode, out, err


def load(checkout: Path) -> ModuleType:
    """The checkout's build.py as a module, its folders being the checkout's."""
    spec = importlib.util.spec_from_file_location("build_door", checkout / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


@pytest.fixture
def door(checkout: Path) -> ModuleType:
    return load(checkout)


@pytest.fixture(scope="module")
def first_runs(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[tuple[int, str, str]]]:
    """A checkout that two processes set up at once, with settings about that would lead pip astray."""
    checkout = lay_out(tmp_path_factory.mktemp("door"))
    astray = {
        "PIP_USER": "1",
        "PIP_TARGET": "/nowhere",
        "PIP_REQUIRE_VIRTUALENV": "1",
        "PYTHONPATH": "/nowhere",
    }
    both = [start(checkout, name, cwd=checkout, **astray) for name in ("one", "two")]
    ends = [process.communicate() for process in both]
    return checkout, [(process.returncode, *end) for process, end in zip(both, ends, strict=True)]


@pytest.fixture
def opened(first_runs: tuple[Path, list[tuple[int, str, str]]]) -> Path:
    return first_runs[0]


def test_two_first_runs_at_once_both_get_in(
    first_runs: tuple[Path, list[tuple[int, str, str]]],
) -> None:
    checkout, runs = first_runs
    for name, (status, out, err) in zip(("one", "two"), runs, strict=True):
        assert out == f"build.py|{name}|{checkout}|{checkout / '.venv'}|1.0\n"
        assert status == 7
        assert err == f"Setting up Credo in {checkout / '.venv'}, which takes a minute\n"


def test_a_later_run_is_silent_and_passes_everything_on(opened: Path, tmp_path: Path) -> None:
    status, out, err = build(opened, "check", "--strict", "a b", "-C", str(tmp_path), cwd=tmp_path)
    assert out == f"build.py|check|--strict|a b|-C|{tmp_path}|{tmp_path}|{opened / '.venv'}|1.0\n"
    assert (status, err) == (7, "")


def test_from_another_folder_it_works_on_its_own_handbook(opened: Path, tmp_path: Path) -> None:
    assert build(opened, cwd=tmp_path)[1].startswith(f"build.py|-C|{opened}|{tmp_path}|")
    assert build(opened, "init", "mine", cwd=tmp_path)[1].startswith(f"build.py|init|mine|{tmp_path}|")


def test_modules_in_the_current_folder_or_on_pythonpath_are_not_taken(opened: Path, tmp_path: Path) -> None:
    (tmp_path / "pebble.py").write_text("raise SystemExit('astray')")
    assert build(opened, "x", cwd=tmp_path, PYTHONPATH=str(tmp_path))[::2] == (7, "")


def test_a_changed_lock_is_installed(opened: Path) -> None:
    lock, stamp = opened / "requirements.lock", opened / ".venv/credo-setup.txt"
    before = lock.read_text(), stamp.read_text()
    lock.write_text(before[0] + wheel(opened.parent / "wheels", "gravel", "1.0"))
    assert build(opened)[0] == 7
    assert list((opened / ".venv").rglob("gravel.py"))
    lock.write_text(before[0])
    stamp.write_text(before[1])


def test_an_interrupted_set_up_of_a_checkout_reached_by_a_link_is_repaired(
    opened: Path, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to(opened)
    (opened / ".venv/credo-setup.txt").write_text("")
    (opened / ".venv/bin/python").unlink()
    next((opened / ".venv").rglob("pebble.py")).write_text("half a mod")
    wheels = str(opened.parent / "wheels")
    status, out, err = build(tmp_path / "link", cwd=opened, PIP_FIND_LINKS=wheels)
    assert out == f"build.py|{opened}|{opened / '.venv'}|1.0\n"
    assert (status, err) == (7, f"Setting up Credo in {opened / '.venv'}, which takes a minute\n")


def test_a_process_waits_for_its_turn_and_then_finds_all_done(opened: Path) -> None:
    stamp = opened / ".venv/credo-setup.txt"
    done = stamp.read_text()
    stamp.write_text("of an older lock")
    with (opened / ".venv/credo-setup.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        process = start(opened, "x")
        with pytest.raises(subprocess.TimeoutExpired):
            process.communicate(timeout=1)
        assert stamp.read_text() == "of an older lock"
        stamp.write_text(done)
        before = stamp.stat().st_mtime_ns
    assert process.communicate()[0].startswith("build.py|x|")
    assert stamp.stat().st_mtime_ns == before


def test_a_whole_environment_is_used_and_one_with_a_broken_package_is_not(opened: Path) -> None:
    def installed(command: str) -> bool:
        code = "import runpy, sys; print(runpy.run_path(sys.argv[1])['installed'](sys.argv[2]))"
        words = [str(opened / ".venv/bin/python"), "-I", "-c", code, str(opened / "build.py"), command]
        done = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True)
        return done.stdout == "True\n"

    assert installed("build")
    assert not installed("test")  # sieve isn't there: only the tests need it
    module = next((opened / ".venv").rglob("pebble.py"))
    module.rename(module.with_suffix(".gone"))
    assert not installed("build")
    module.with_suffix(".gone").rename(module)


# What it decides, without starting anything.


def test_python_3_6_can_read_the_file() -> None:
    source = DOOR.read_text()
    ast.parse(source, feature_version=(3, 6))
    head = source[: source.index("ROOT =")]
    assert all(name in sys.stdlib_module_names for name in imported(head))
    assert "importlib.metadata" not in head


def imported(source: str) -> Iterator[str]:
    """The top names of the modules that the source imports."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


@pytest.mark.parametrize("version", [(3, 6, 15), (3, 10, 13), (2, 7, 18)])
def test_an_old_python_is_told_so(door: ModuleType, version: tuple[int, ...]) -> None:
    said = door.too_old(version)
    assert "needs Python 3.11 or newer" in said
    assert ".".join(map(str, version)) in said
    assert "python3.12 build.py" in said


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 13, 1), (4, 0, 0)])
def test_a_new_python_is_not(door: ModuleType, version: tuple[int, ...]) -> None:
    assert door.too_old(version) == ""


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("[Errno 28] No space left on device", "no space left on the disk"),
        ("OSError: [WinError 112] There is not enough space on the disk", "no space left on the disk"),
        ("because ensurepip is not\navailable.  On Debian/Ubuntu systems", "sudo apt install python3-venv"),
        ("/usr/bin/python3: No module named venv", "sudo apt install python3-venv"),
        ("No module named 'ensurepip'", "sudo apt install python3-venv"),
        ("WARNING: Retrying after NewConnectionError: Failed to establish a new connection", "no network"),
        ("ERROR: Could not find a version that satisfies pebble (from versions: none)", "no network"),
        ("ProxyError('Cannot connect to proxy.')", "no network"),
        (
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
            "Ask whoever runs your index",
        ),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]", "global.cert"),
        ("[Errno 13] Permission denied: '/srv/.venv'", "can't write in"),
        ("[Errno 30] Read-only file system: '/srv/.venv'", "can't write in"),
        ("noise\nERROR: pebble is not for this machine\nhint: none", "ERROR: pebble is not for this machine"),
        ("[Errno 5] Input/output error", "[Errno 5] Input/output error"),
        ("", "nobody said why"),
    ],
)
def test_what_pip_or_the_system_says_becomes_one_line(door: ModuleType, output: str, said: str) -> None:
    assert said in door.reason(output)
    assert "\n" not in door.reason(output)


def test_pip_keeps_the_users_index_and_loses_the_rest(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = {"PIP_INDEX_URL": "a", "PIP_CERT": "b", "PIP_NO_CACHE_DIR": "1", "HOME": "h", "PYTHONUTF8": "1"}
    lost = {"PIP_TARGET": "t", "PIP_PREFIX": "p", "PIP_CONSTRAINT": "c", "PYTHONHOME": "x", "PYTHONPATH": "y"}
    monkeypatch.setattr(os, "environ", kept | lost | {"PIP_USER": "1", "PIP_INDEX_URL_OF_MINE": "z"})
    assert door.environment() == kept | {"PIP_USER": "0", "PIP_NO_INPUT": "1"}


@pytest.mark.parametrize(
    ("given", "kept"), [("C", "C.UTF-8"), ("POSIX", "C.UTF-8"), ("pt_PT.UTF-8", "pt_PT.UTF-8")]
)
def test_a_locale_without_accents_does_not_stop_a_python_in_a_folder_with_them(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch, given: str, kept: str
) -> None:
    monkeypatch.setattr(os, "environ", {"LC_ALL": given})
    assert door.environment()["LC_ALL"] == kept


class Machine:
    """Stands for the Python in .venv: whether it starts, whether it will do, and the steps it was asked for."""

    def __init__(self, door: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
        self.starts = self.usable = self.installed = True
        self.steps: list[str] = []
        monkeypatch.setattr(door, "run", self.run)
        monkeypatch.setattr(door, "step", self.step)
        monkeypatch.setattr(door, "say", lambda line: None)

    def run(self, python: Path, *words: str) -> tuple[int, str]:
        good = self.installed if "runpy" in words[1] else self.usable if "pip" in words[1] else self.starts
        return int(not good), ""

    def step(self, line: str, python: Path, *words: str) -> None:
        self.steps.append(line)
        if line == "making .venv":
            self.starts = self.usable = True
        if line == "installing this checkout":
            self.installed = True


@pytest.fixture
def machine(door: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(door, monkeypatch)


MAKE, PACKAGES, CHECKOUT = (
    "making .venv",
    "installing packages from requirements.lock",
    "installing this checkout",
)


def test_what_is_done_is_not_done_again(door: ModuleType, machine: Machine) -> None:
    machine.usable = machine.starts = False
    door.set_up("build")
    assert machine.steps == [MAKE, PACKAGES, CHECKOUT]
    door.set_up("build")
    assert machine.steps == [MAKE, PACKAGES, CHECKOUT]


def test_the_tests_packages_are_added_once_and_serve_every_command(
    door: ModuleType, machine: Machine
) -> None:
    door.set_up("build")
    machine.steps.clear()
    door.set_up("test")
    assert machine.steps == [PACKAGES.replace("requirements", "requirements-test"), CHECKOUT]
    door.set_up("build")
    door.set_up("test")
    assert len(machine.steps) == 2


@pytest.mark.parametrize("name", ["pyproject.toml", "requirements.lock", "requirements-test.lock"])
def test_a_change_of_what_is_locked_updates_in_place(door: ModuleType, machine: Machine, name: str) -> None:
    door.set_up("build")
    machine.steps.clear()
    with (door.ROOT / name).open("a") as file:
        file.write("# changed\n")
    door.set_up("build")
    assert machine.steps == [PACKAGES, CHECKOUT]


@pytest.mark.parametrize("broken", ["starts", "usable", "installed"])
def test_what_is_broken_is_made_anew(door: ModuleType, machine: Machine, broken: str) -> None:
    door.set_up("build")
    (door.VENV / "lib").mkdir()
    machine.steps.clear()
    machine.installed = False
    setattr(machine, "usable" if broken == "starts" else broken, False)
    door.set_up("build")
    assert machine.steps == [MAKE, PACKAGES, CHECKOUT]
    assert not (door.VENV / "lib").exists()


@pytest.mark.parametrize("last", [MAKE, PACKAGES, CHECKOUT])
@pytest.mark.parametrize("update", [False, True])
def test_an_interruption_is_made_good_by_the_next_run(
    door: ModuleType, machine: Machine, monkeypatch: pytest.MonkeyPatch, last: str, update: bool
) -> None:
    def stop(line: str, python: Path, *words: str) -> None:
        machine.step(line, python, *words)
        if line == last:
            raise KeyboardInterrupt

    if update:
        door.set_up("build")
        (door.ROOT / "requirements.lock").write_text("pebble==3.0\n")
        last = PACKAGES if last == MAKE else last
    else:
        machine.usable = machine.starts = machine.installed = False
    monkeypatch.setattr(door, "step", stop)
    with pytest.raises(KeyboardInterrupt):
        door.set_up("build")
    monkeypatch.setattr(door, "step", machine.step)
    machine.steps.clear()
    door.set_up("build")
    assert machine.steps == [MAKE, PACKAGES, CHECKOUT]


def test_a_checkout_that_was_moved_keeps_its_packages(
    door: ModuleType, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    door.set_up("build")
    moved = load(door.ROOT.rename(door.ROOT.with_name("elsewhere")))
    there = Machine(moved, monkeypatch)
    there.installed = False  # its path still leads to where the checkout was
    moved.set_up("build")
    assert there.steps == [PACKAGES, CHECKOUT]


def test_an_update_that_fails_leaves_what_was_there(
    door: ModuleType, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    door.set_up("build")
    lock = door.ROOT / "requirements.lock"
    before = lock.read_text()
    lock.write_text("pebble==3.0\n")

    def fail(line: str, python: Path, *words: str) -> None:
        raise OSError("no network")

    monkeypatch.setattr(door, "step", fail)
    with pytest.raises(OSError, match="no network"):
        door.set_up("build")
    monkeypatch.setattr(door, "step", machine.step)
    lock.write_text(before)
    machine.steps.clear()
    door.set_up("build")
    assert machine.steps == []


def test_a_venv_that_somebody_else_made_is_used_not_emptied(door: ModuleType, machine: Machine) -> None:
    door.VENV.mkdir()
    (door.VENV / "mine").touch()
    door.set_up("build")
    assert machine.steps == [PACKAGES, CHECKOUT]
    assert (door.VENV / "mine").exists()


def test_one_that_cannot_be_used_is_left_alone(door: ModuleType, machine: Machine) -> None:
    door.VENV.mkdir()
    (door.VENV / "mine").touch()
    machine.usable = False
    with pytest.raises(OSError, match="has no pip or an old Python"):
        door.set_up("build")
    assert (door.VENV / "mine").exists()


def said_by_main(door: ModuleType, capsys: pytest.CaptureFixture[str], *args: str) -> str:
    assert door.main(list(args)) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.endswith(", then run the same command again.\n")
    return said.err.splitlines()[-1]


def test_a_folder_that_may_not_be_written(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(path: Path, *args: object, **more: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "mkdir", refuse)
    assert said_by_main(door, capsys).startswith(f"build.py: can't write in {door.ROOT}. Copy the checkout")


def test_a_full_disk_is_noticed_before_it_is_full(
    door: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(door.shutil, "disk_usage", lambda path: SimpleNamespace(free=1_000_000))
    assert said_by_main(door, capsys).startswith("build.py: no space left on the disk. Free about 500 MB")


def test_no_venv_module(
    door: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    debian = tmp_path / "python3"
    debian.write_text("#!/bin/sh\necho 'not created because ensurepip is not\navailable.'; exit 1\n")
    debian.chmod(0o755)
    monkeypatch.setattr(door, "BASE", debian)
    assert "sudo apt install python3-venv" in said_by_main(door, capsys)


def test_both_locks_pin_the_same_and_name_no_index() -> None:
    run_time, test = (
        pins(DOOR.with_name(name).read_text()) for name in ("requirements.lock", "requirements-test.lock")
    )
    assert run_time.items() <= test.items()
    assert {"mkdocs", "mkdocs-material", "hatchling"} <= run_time.keys()
    assert {"pytest", "ruff", "mypy"} <= test.keys()


def pins(lock: str) -> Mapping[str, str]:
    """The packages of a lock, each with its version and condition; every one must have hashes."""
    assert "://" not in lock
    assert "--index" not in lock
    entries = lock.replace(" \\\n", "").splitlines()
    packages = [line for line in entries if line and not line.lstrip().startswith("#")]
    assert all("--hash=sha256:" in line for line in packages)
    return {line.split("==")[0]: line.split("==")[1].split("--hash")[0] for line in packages}

"""The door: `python3 build.py COMMAND` makes .venv from a lock, if need be, and hands over to credo.cli.

Standard library only, and syntax that Python 3.6 parses, so that an old Python can be told its age.
"""

import hashlib
import importlib.util
import itertools
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


def too_old(version: "tuple[int, ...]") -> str:
    """What to tell a Python that is too old for Credo; nothing if it isn't."""
    advice = f"Credo needs Python 3.11 or newer (www.python.org), not {'.'.join(map(str, version))}."
    return "" if version >= (3, 11) else f"{advice} Run: python3.12 build.py"


if too_old(sys.version_info[:3]):
    sys.stderr.write(f"build.py: {too_old(sys.version_info[:3])}\n")
    sys.exit(2)

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
BASE = Path(getattr(sys, "_base_executable", None) or sys.executable)  # as .venv can't make itself again
STAMP = VENV / "credo-setup.txt"  # what is installed; empty while that is under way, absent if not ours
TURN = VENV / "credo-setup.lock"  # locked by the process that is setting up

# Where packages come from is the user's business; what is installed, where and how, is the lock's.
MISLEADING = re.compile(
    "PYTHON(HOME|PATH)$|__PYVENV_LAUNCHER__|PIP_(?!((EXTRA_)?INDEX_URL|NO_INDEX|FIND_LINKS|TRUSTED_HOST|PROXY"
    "|(CLIENT_)?CERT|(NO_)?CACHE_DIR|(DEFAULT_)?TIMEOUT|RETRIES|KEYRING_PROVIDER|CONFIG_FILE)$)"
)
REASONS = {  # words of pip, venv or the system, and what they mean for the user
    "No space left|not enough space": "no space left on the disk. Free about 500 MB",
    "ensurepip is not|No module named '?(venv|ensurepip)": "no venv module. On Debian: sudo apt install python3-venv",
    "DO NOT MATCH THE HASHES": "a package isn't the file that the lock names. Ask whoever runs your index why",
    "CERTIFICATE_VERIFY_FAILED|SSLError": "pip distrusts the package index. Try: pip config set global.cert FILE",
    "Failed to establish|NameResolution|Connect(ion|Timeout)Error|ReadTimeout|Proxy|versions: none": "no network: "
    "pip can't get the packages. Connect, or name your index: pip config set global.index-url ADDRESS",
    "(ion|is) denied|Read-only|not permitted": f"can't write in {ROOT}. Copy the checkout to a folder of yours",
}


def say(line: str, always: bool = True) -> None:
    """Tell what is going on: on stderr, as a command's output is its result."""
    if always or sys.stderr.isatty():
        print(line, file=sys.stderr, flush=True)


def reason(output: str) -> str:
    """What the output of a failed step comes to, in a line for the user."""
    lines = [line.strip() for line in output.splitlines() if line.strip()] or ["nobody said why"]
    worst = next((line for line in lines if line.startswith("ERROR:")), lines[-1])
    unknown = f"the set-up failed: {worst} - If that doesn't tell you what to do, delete {VENV}"
    return next((meaning for words, meaning in REASONS.items() if re.search(words, output)), unknown)


def installed(command: str) -> bool:
    """Whether this very checkout, and what `command` needs, is installed in the Python running this."""
    from importlib.metadata import Distribution, PackageNotFoundError, distribution  # not in Python 3.6

    def whole(package: Distribution) -> bool:  # half of one may be left of an interrupted pip
        modules = re.findall(r"^(.+\.pyi?),", package.read_text("RECORD") or "", re.MULTILINE)
        return all(Path(str(package.locate_file(module))).is_file() for module in modules[:1])

    try:
        credo, module = distribution("credo"), importlib.util.find_spec("credo")
        needs = [line for line in credo.requires or [] if command == "test" or "extra ==" not in line]
        packages = [distribution(re.split(r"[^\w.-]", line)[0]) for line in needs]
    except PackageNotFoundError:
        return False
    ours = json.loads(credo.read_text("direct_url.json") or "{}").get("url") == ROOT.as_uri()
    imported = module is not None and ROOT / "plugins" in Path(module.origin or "").resolve().parents
    return ours and imported and all(map(whole, packages))


def environment() -> "dict[str, str]":
    """The user's, without the settings that would lead another Python or its pip astray."""
    kept = {name: value for name, value in os.environ.items() if not MISLEADING.match(name)}
    if kept.get("LC_ALL") in (
        "C",
        "POSIX",
    ):  # in which Python 3.11 can't start below a folder such as /home/josé
        kept["LC_ALL"] = "C.UTF-8"
    return {**kept, "PIP_USER": "0", "PIP_NO_INPUT": "1"}


def run(python: Path, *words: str) -> "tuple[int, str]":
    """Run `python` in the checkout; its status and output."""
    command = [str(python), "-I", *words]
    try:  # open files are handed down, our turn among them: should this process be killed, pip still has it
        done = subprocess.run(
            command, cwd=ROOT, env=environment(), close_fds=False, input=b"", capture_output=True
        )
    except OSError as error:
        return 127, str(error)
    return done.returncode, (done.stdout + done.stderr).decode(errors="replace")


def step(line: str, python: Path, *words: str) -> None:
    """Tell and do one step of the set-up; raises OSError with its output if it fails."""
    say(f"  {line}", always=False)
    status, output = run(python, *words)
    if status:
        raise OSError(output)


def make_venv() -> None:
    """A new .venv in place of a missing, broken or unfinished one. Raises OSError."""
    if shutil.disk_usage(ROOT).free < 300_000_000:
        raise OSError("No space left")
    STAMP.write_text("")
    for old in set(VENV.iterdir()) - {STAMP, TURN}:
        shutil.rmtree(old) if old.is_dir() and not old.is_symlink() else old.unlink()
    step("making .venv", BASE, "-m", "venv", str(VENV))


def set_up(command: str) -> None:
    """See to it that .venv has what the lock for `command` says. Raises OSError."""
    inputs = [ROOT / name for name in ("pyproject.toml", "requirements.lock", "requirements-test.lock")]
    digest = hashlib.sha256(b"\0".join([bytes(ROOT), *(path.read_bytes() for path in inputs)])).hexdigest()
    wanted, lock = (digest + " with tests", inputs[2]) if command == "test" else (digest, inputs[1])

    def stamp() -> str:
        return STAMP.read_text() if STAMP.is_file() else "not ours"

    def ready() -> bool:
        probe = "import runpy, sys; sys.exit(not runpy.run_path(sys.argv[1])['installed'](sys.argv[2]))"
        return stamp().startswith(wanted) and not run(PYTHON, "-c", probe, __file__, command)[0]

    if ready():
        return
    VENV.mkdir(exist_ok=True)
    with TURN.open("w") as turn:
        say(f"Setting up Credo in {VENV}, which takes a minute")
        os.set_inheritable(turn.fileno(), True)
        if sys.platform == "win32":
            msvcrt.locking(turn.fileno(), msvcrt.LK_LOCK, 1)  # which gives up after ten seconds
        else:
            fcntl.flock(turn, fcntl.LOCK_EX)
        if ready():  # another process had its turn before us
            return
        usable = not run(PYTHON, "-c", "import pip, sys; sys.exit(sys.version_info < (3, 11))")[0]
        if stamp() == "not ours" and not usable and not run(PYTHON, "-c", "")[0]:
            raise OSError(f"{VENV} is there already, but has no pip or an old Python")
        if not usable or not stamp() or stamp().startswith(wanted):
            make_venv()
        before = stamp()
        STAMP.write_text(before if before == "not ours" else "")
        install = ("-m", "pip", "install", "--disable-pip-version-check")
        try:
            step(
                f"installing packages from {lock.name}", PYTHON, *install, "--require-hashes", "-r", str(lock)
            )
        except OSError:  # without a network, say: pip has left or put back what was there
            STAMP.write_text(before)
            raise
        step("installing this checkout", PYTHON, *install, "--no-deps", "--no-build-isolation", "-e", ".")
        STAMP.write_text(wanted)


def hand_over(python: Path, env: "dict[str, str]", args: "list[str]") -> int:
    """Become `credo`, with its signals and its exit status."""
    code = "import sys; sys.argv[0] = 'build.py'; from credo.cli import main; sys.exit(main())"
    command = [str(python), "-P", "-c", code, *args]
    if os.name != "nt":
        os.execve(python, command, env)  # noqa: S606 - there is nothing a shell would have to do
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Windows tells Credo of Ctrl-C as well
    return subprocess.run(command, env=env).returncode


def main(args: "list[str]") -> int:
    """Set up if need be, and hand over. The status is Credo's; 2 if it can't start."""
    words = [word for before, word in itertools.pairwise(["", *args]) if before != "-C" and word[:1] != "-"]
    command = words[0] if words else "build"
    try:
        if Path.cwd() != ROOT and command != "init" and not any(word.startswith("-C") for word in args):
            args = ["-C", str(ROOT), *args]
        if Path(sys.prefix).resolve() != VENV.resolve() and installed(command):
            return hand_over(Path(sys.executable), dict(os.environ), args)
        set_up(command)
        return hand_over(PYTHON, environment(), args)
    except KeyboardInterrupt:
        say("build.py: stopped. The next run does the rest")
        return 130
    except OSError as error:
        say(f"build.py: {reason(str(error))}, then run the same command again.")
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

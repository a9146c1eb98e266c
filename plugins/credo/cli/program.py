"""The program: its commands, and what becomes of a failure."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import Final

import click

from credo import __version__
from credo.cli.booklet import booklet
from credo.cli.build import build
from credo.cli.check import check
from credo.cli.diff import diff
from credo.cli.explain import explain
from credo.cli.export import export
from credo.cli.headers import headers
from credo.cli.init import init
from credo.cli.lineup import lineup
from credo.cli.new import new
from credo.cli.place import Place, program
from credo.cli.release import release
from credo.cli.serve import serve
from credo.cli.test import test
from credo.mkdocs_plugin.clock import ClockError
from credo.schema.nearest import did_you_mean

COMMANDS: Final = (
    build,
    serve,
    check,
    explain,
    new,
    init,
    diff,
    release,
    booklet,
    headers,
    lineup,
    export,
    test,
)
COULD_NOT_RUN: Final = 2
_EXAMPLES: Final = {
    "explain": "explain STD101",
    "new": 'new standard "Greet before you type"',
    "init": "init handbook",
    "release": "release 2027-spring --prepare",
}


class _Program(click.Group):
    """The commands in the order people need them; without one, the handbook is built."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's own signature
        return [str(command.name) for command in COMMANDS]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.commands:
            folder = f"For the handbook in that folder: {program()} -C {args[0]}"
            help = folder if Path(args[0]).is_dir() else did_you_mean(args[0], self.commands)
            raise click.UsageError(f"there is no command {args[0]}. {help}", ctx)
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, _with_command(args))


@click.group(cls=_Program, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="credo")
@click.option(
    "-C",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="Work on the handbook in this folder.",
    metavar="DIR",
)
@click.pass_context
def credo(ctx: click.Context, folder: Path) -> None:
    """The handbook that says why. Without a command, it is checked and built."""
    ctx.obj = Place(folder)


for _command in COMMANDS:
    credo.add_command(_command)


def _told(error: Exception) -> str:
    """A fault on one line, with what those who passed it on know about it."""
    what = "; ".join([f"{type(error).__name__}: {error}", *getattr(error, "__notes__", ())])
    return f"{' '.join(what.split())}. CREDO_DEBUG=1 before the command shows what a report about it needs."


def main() -> None:
    """Run the program. Exits 0 if all is well, 1 if findings fail, 2 with one line if it could not run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old Windows console cannot show every sign
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # Material's notice is for those who choose the engine
    try:
        args = [_as_typed(arg) for arg in sys.argv[1:]]
        status = credo.main(args, prog_name="credo", standalone_mode=False)
        sys.exit(status if isinstance(status, int) else 0)
    except click.Abort:
        _stop("stopped.")
    except click.MissingParameter as error:
        usage = (
            f" For example: {program()} {_EXAMPLES.get(error.ctx.info_name or '', '--help')}"
            if error.ctx
            else ""
        )
        _stop(f"{error.format_message()}{usage}")
    except click.ClickException as error:
        _stop(error.format_message())
    except ClockError as error:
        _stop(str(error))
    except OSError as error:
        if error.errno in (
            errno.ENOSPC,
            errno.EDQUOT,
        ):  # the name it comes with may be the file that was read
            _stop("there is no space left on the disk. Free some, and run the same command again.")
        what = f"{error.filename}: " if error.filename else ""
        _stop(f"{what}{(error.strerror or str(error)).lower()}.")
    except Exception as error:  # noqa: BLE001  # nothing may end in a traceback; the one line says whose fault it is
        if os.environ.get("CREDO_DEBUG"):
            traceback.print_exc()
        _stop(f"this is a fault of Credo's, not of your handbook: {_told(error)}")


def _stop(message: str) -> None:
    click.echo(f"credo: {' '.join(message.split())}", err=True)
    sys.exit(COULD_NOT_RUN)


def _as_typed(arg: str) -> str:
    """An argument whose letters a computer without a language setting (LC_ALL=C) has handed over as loose bytes."""
    try:
        return os.fsencode(arg).decode("utf-8") if any("\udc80" <= char <= "\udcff" for char in arg) else arg
    except UnicodeError:
        return arg


def _with_command(args: list[str]) -> list[str]:
    """The arguments with ``-C DIR`` first, wherever it was written, and ``build`` where no command is named."""
    folder: list[str] = []
    rest: list[str] = []
    left = iter(args)
    for arg in left:
        if arg == "-C" and "test" not in rest:
            folder = [arg, *islice(left, 1)]
            if not folder[1:]:
                raise click.UsageError("-C needs the handbook's folder, for example: -C handbook")
        else:
            rest.append(arg)
    asks = rest[:1] and rest[0] in ("-h", "--help", "--version")
    named = rest[:1] and not rest[0].startswith("-")
    return [*folder, *rest] if asks or named else [*folder, "build", *rest]

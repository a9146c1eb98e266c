"""``build --editions``: every edition from its tag, what is on the branch beside them, and the ways between."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path
from typing import Any, Final

from credo.checks.report import Report
from credo.cli.edition_shelf import Shelf, code_key, files_key, key_of
from credo.cli.editions_root import Shown, page_addresses, write_root, write_sitemap
from credo.editions.fate import fates
from credo.editions.git import GitError
from credo.editions.naming import LATEST, NOW, state_of_edition
from credo.editions.past import past_of
from credo.editions.past_in_git import chronicler
from credo.editions.register import Register, register_of
from credo.editions.released import Released, in_order, is_address, released
from credo.editions.repository import DEEPEN, Repository, open_repository
from credo.editions.then import lay_out_content, under_todays_settings
from credo.editions.withdrawals import withdrawn_today
from credo.graph.load import Loaded
from credo.graph.withdraw import taken_apart
from credo.mkdocs_plugin.clock import EPOCH, today
from credo.mkdocs_plugin.edition_frame import Frame, Newest, bring_along, todays_files
from credo.mkdocs_plugin.run import build_site
from credo.source.cache import cache_folder, made_ready

_ADDRESS_RULE: Final = "its name can't be an address: use letters, digits, hyphens and dots"
_TAKEN: Final = "its name is that of another folder of the site"
_WITHOUT_TAGS: Final = (
    "this is a shallow clone, which may lack editions; a site built from it would lose them. "
    f"Fetch the rest: {DEEPEN}"
)
Say = Callable[[str], None]


class NotBuiltError(Exception):
    """What is on the branch could not be built, and so nothing was."""


@dataclass(frozen=True, slots=True)
class Built:
    """What has come of it: the editions in the site, the oldest first, which were built anew, and what is broken."""

    editions: tuple[str, ...]
    anew: tuple[str, ...]
    broken: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Print:
    """An edition on the shelf: what it is called, and where it lies."""

    name: str
    title: str
    folder: Path


def build_editions(loaded: Loaded, report: Report, folder: Path, *, say: Say, strict: bool = False) -> Built:
    """Build every edition and what is on the branch into ``folder``; ``say`` is told how it goes.

    A broken edition is left out and reported. Raises GitError if there are no editions to be had, NotBuiltError if
    what is on the branch can't be built, StrictError as ``build_site`` does.
    """
    press = _Press(loaded, say)
    older, newest = press.editions()
    trouble = build_on_branch(loaded, report, folder / NOW, strict=strict)
    if trouble:
        raise NotBuiltError(trouble)
    prints = (*older, newest) if newest else ()
    for each in prints:
        shutil.copytree(each.folder, folder / each.name, copy_function=shutil.copyfile)
    since = f"Now (since {newest.title})" if newest else "Now"
    shown = [Shown(NOW, since), *(Shown(each.name, each.title) for each in reversed(prints))]
    front = newest.name if newest and loaded.handbook.settings.editions.default == LATEST else NOW
    write_root(folder, shown, front, newest.name if newest else None, _site(loaded))
    press.shelf.keep_only(press.keys)
    return Built(tuple(each.name for each in prints), tuple(press.anew), press.broken)


def build_on_branch(loaded: Loaded, report: Report, folder: Path, *, strict: bool) -> str:
    """Build what is on the branch, at a clock of whole days so that the same day gives the same bytes."""
    day = datetime.combine(today(loaded.handbook.settings.timezone), time(), UTC)
    epoch = int(os.environ.get(EPOCH) or day.timestamp())
    return _build(loaded, report, folder, _frame(loaded, NOW), epoch, strict=strict)


class _Press:
    """Builds editions, one after the other, and remembers what went wrong."""

    def __init__(self, loaded: Loaded, say: Say) -> None:
        self.loaded = loaded
        self.say = say
        self.repository: Repository = open_repository(loaded.yml.root)
        self.shelf = Shelf(made_ready(cache_folder(loaded.yml.root, "editions")))
        self.writer = chronicler(self.repository, loaded)
        self.withdrawals = withdrawn_today(self.repository)
        self.withdrawn = [each.model_dump(mode="json") for each in self.withdrawals]
        self.surroundings = key_of(_surroundings_key(loaded), self.withdrawn)
        self.keys: set[str] = set()
        self.anew: list[str] = []
        self.broken: dict[str, str] = {}

    def editions(self) -> tuple[tuple[_Print, ...], _Print | None]:
        """The older editions, the oldest first, and the newest one, built; the broken ones are left out."""
        prefix = self.loaded.handbook.settings.editions.tag
        found = in_order(released(self.repository, prefix), self.loaded.handbook)
        if self.repository.is_shallow:  # one that has some editions need not have them all
            raise GitError(_WITHOUT_TAGS)
        known = [
            (edition, register) for edition in self._named(found) if (register := self._register(edition))
        ]
        newest: _Print | None = None
        seen: list[Register] = []
        older: list[_Print] = []
        for at, (_, register) in reversed(tuple(enumerate(known))):
            view = _view(register, newest, seen) if newest else None
            made = self._printed(tuple(each for each, _ in known[: at + 1]), register, view)
            if made and newest:
                older.append(made)
            newest = newest or made
            seen = [register, *seen] if newest else []
        return tuple(reversed(older)), newest

    def _named(self, found: tuple[Released, ...]) -> Iterator[Released]:
        taken = {NOW, LATEST}
        for edition in found:
            if not is_address(edition.name):
                self.broken[edition.tag] = _ADDRESS_RULE
            elif edition.name.casefold() in taken:
                self.broken[edition.tag] = _TAKEN
            else:
                taken.add(edition.name.casefold())
                yield edition

    def _register(self, edition: Released) -> Register | None:
        key = key_of("register", edition.commit, edition.name, code_key(), self.withdrawn)
        try:
            register = self.shelf.register(
                key, lambda: register_of(state_of_edition(self.repository, edition))
            )
        except Exception as error:  # noqa: BLE001  # whatever is wrong with an old tag, the others are published
            self.broken[edition.tag] = " ".join(str(error).split())
            return None
        self.keys.add(key)
        return register.silent_about({taken_apart(each.id) for each in self.withdrawals})

    def _printed(
        self, so_far: tuple[Released, ...], register: Register, view: Newest | None
    ) -> _Print | None:
        """The last of these editions; the others are its past, which its pages tell of."""
        edition = so_far[-1]
        seen = (view.name, view.title, sorted(view.addresses), sorted(view.fates.items())) if view else None
        past = [(each.name, each.commit) for each in so_far]
        key = key_of(past, edition.made, register.title, self.surroundings, seen)
        try:
            site, trouble = self.shelf.site(key, partial(self._build, so_far, view))
        except Exception as error:  # noqa: BLE001  # as above
            site, trouble = None, " ".join(f"{error}".split()) or type(error).__name__
        if site is None:
            self.broken[edition.tag] = trouble
            return None
        self.keys.add(key)
        return _Print(edition.name, register.title, site)

    def _build(self, so_far: tuple[Released, ...], view: Newest | None, folder: Path) -> str:
        edition = so_far[-1]
        self.say(f"Building edition {edition.name} …")
        state = state_of_edition(self.repository, edition)
        with tempfile.TemporaryDirectory(prefix="credo-edition-") as made:
            content = Path(made).resolve() / "content"
            content.mkdir()
            lay_out_content(self.repository, state, content)
            bring_along(_theme_files(self.loaded), self.loaded.yml.content, content)
            then = under_todays_settings(state.loaded, self.loaded, content)
            past = past_of(then.handbook, self.writer.chapters(so_far)[0])
            frame = _frame(self.loaded, edition.name, content, state.loaded.yml.values, view)
            frame = replace(frame, past=past)
            day = edition.made.date()
            report = Report((), len(then.handbook.records), len(then.handbook.pages), today=day)
            trouble = _build(then, report, folder, frame, int(edition.made.timestamp()))
        if not trouble:
            self.anew.append(edition.name)
        return trouble


def _view(register: Register, newest: _Print, seen: list[Register]) -> Newest:
    return Newest(
        newest.name, newest.title, register.title, page_addresses(newest.folder), fates(register, seen)
    )


def _frame(
    loaded: Loaded,
    name: str,
    content: Path | None = None,
    values: Mapping[str, Any] | None = None,
    newest: Newest | None = None,
) -> Frame:
    directories = loaded.yml.values.get("use_directory_urls", True) is not False
    return Frame(name, _site(loaded), directories, content, values or {}, newest)


def _site(loaded: Loaded) -> str | None:
    """The address of the folder above the editions, if the handbook has one."""
    site = str(loaded.yml.values.get("site_url") or "").rstrip("/")
    return f"{site}/" if site else None


def _build(
    loaded: Loaded, report: Report, folder: Path, frame: Frame, epoch: int, *, strict: bool = False
) -> str:
    with _clock(epoch):
        trouble = build_site(loaded, report, folder, strict=strict, frame=frame)
    if not trouble and not frame.site:
        write_sitemap(folder, frame.name, datetime.fromtimestamp(epoch, UTC).date().isoformat())
    return trouble


def _theme_files(loaded: Loaded) -> tuple[str, ...]:
    return todays_files(loaded.yml.values, loaded.handbook.settings.logo)


def _surroundings_key(loaded: Loaded) -> str:
    """One name for all of today's that goes into an old edition."""
    yml, settings = loaded.yml, loaded.handbook.settings
    theme = yml.values.get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, dict) else None
    hooks = yml.values.get("hooks") or []
    paths = [yml.root / str(path) for path in (custom, *(hooks if isinstance(hooks, list) else [])) if path]
    paths += [yml.content / path for path in _theme_files(loaded)]
    gone = [note.signs for note in loaded.handbook.withdrawn]
    return key_of(code_key(), yml.values, settings.model_dump(mode="json"), gone, files_key(paths))


@contextmanager
def _clock(epoch: int) -> Iterator[None]:
    """Let the engine believe it is another moment: an edition's clock is its tag's."""
    before = os.environ.get(EPOCH)
    os.environ[EPOCH] = str(epoch)
    try:
        yield
    finally:
        if before is None:
            del os.environ[EPOCH]
        else:
            os.environ[EPOCH] = before

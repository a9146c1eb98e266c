"""Reading a handbook's past out of git: edition after edition, each compared with the one before it, once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from credo.editions.chapter import Chapter, chapter_of
from credo.editions.git import GitError
from credo.editions.kept import Kept, key_of
from credo.editions.naming import state_of_edition
from credo.editions.past import Past, past_of
from credo.editions.released import Released, in_order, is_address, released
from credo.editions.repository import Repository, open_repository
from credo.editions.state import State
from credo.editions.withdrawals import withdrawn_today
from credo.graph.load import Loaded
from credo.source.cache import cache_folder
from credo.source.finding import Finding


@dataclass
class Chronicler:
    """Writes the chapters of a repository; what it has used is in ``keys``, under which it is kept."""

    repository: Repository
    withdrawn: str
    kept: Kept
    keys: set[str] = field(default_factory=set)
    _read: dict[Released, State] = field(default_factory=dict)

    def chapters(self, editions: Iterable[Released]) -> tuple[tuple[Chapter, ...], Released | None]:
        """The chapters from edition to edition, the oldest first, and the newest edition.

        One that can't be read is passed over.
        """
        found: list[Chapter] = []
        before: Released | None = None
        for edition in editions:
            try:
                chapter = self._chapter(before, edition)
            except GitError:
                continue
            found.append(chapter)
            before = edition
        return tuple(found), before

    def state(self, edition: Released) -> State:
        """The handbook as an edition published it. Raises GitError if it can't be read."""
        if edition not in self._read:
            for older in tuple(self._read)[
                :-1
            ]:  # an edition is in two chapters: of what it ends and what it begins
                del self._read[older]
            self._read[edition] = state_of_edition(self.repository, edition)
        return self._read[edition]

    def _chapter(self, before: Released | None, edition: Released) -> Chapter:
        names = [(each.name, each.commit) for each in (before, edition) if each]
        key = key_of(names, self.repository.folder, self.withdrawn)
        chapter = self.kept.chapter(
            key, lambda: chapter_of(self.state(before) if before else None, self.state(edition))
        )
        self.keys.add(key)
        return chapter


def chronicler(repository: Repository, loaded: Loaded) -> Chronicler:
    """The chronicler of a handbook's repository."""
    withdrawn = "\n".join(each.model_dump_json() for each in withdrawn_today(repository))
    return Chronicler(repository, withdrawn, Kept(cache_folder(loaded.yml.root, "past")))


def read_past(loaded: Loaded, findings: Iterable[Finding]) -> Past:
    """The past of a handbook as it lies in its folder; ``findings`` are those about its files.

    Where there is no git, or no edition yet, the past is what the records tell of it. Never raises for that.
    """
    handbook = loaded.handbook
    try:
        repository = open_repository(loaded.yml.root)
        is_cut = repository.is_shallow
        editions = in_order(_below(repository, handbook.settings.editions.tag), handbook)
        writer = chronicler(repository, loaded)
        chapters, newest = writer.chapters(editions)
        if newest:
            writer.kept.keep_only(writer.keys)
            running = chapter_of(writer.state(newest), State("now", loaded, tuple(findings)))
            chapters += (running,) if running.tells else ()
    except (GitError, OSError):
        return past_of(handbook)
    return past_of(handbook, chapters, is_cut=is_cut)


def _below(repository: Repository, prefix: str) -> tuple[Released, ...]:
    """The editions that what is checked out has grown from; all of them, if it has grown from none."""
    editions = tuple(edition for edition in released(repository, prefix) if is_address(edition.name))
    if not editions:
        return ()
    said = repository.git.ask("for-each-ref", "--merged", "HEAD", "--format=%(refname)", "refs/tags")
    merged = set(said.decode("utf-8", "surrogateescape").split("\n"))
    return tuple(edition for edition in editions if f"refs/tags/{edition.tag}" in merged) or editions

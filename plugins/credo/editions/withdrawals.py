"""What is withdrawn today, under every id it ever had: git remembers them when the record's own file is gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from credo.editions.released import released
from credo.editions.repository import Repository
from credo.editions.tree import contents
from credo.graph.handbook import Key
from credo.graph.withdraw import taken_apart
from credo.schema.fields import ID
from credo.schema.given_settings import read_settings
from credo.schema.kinds import KIND_BY_NAME
from credo.schema.settings import Withdrawal
from credo.source.file import SourceFile
from credo.source.folder import PAGE_ENDINGS, file_from_bytes
from credo.source.mkdocs_yml import read_mkdocs_yml


def withdrawn_today(repository: Repository) -> tuple[Withdrawal, ...]:
    """What the settings in the working copy withdraw, with an entry for every former id as well.

    Nobody is to read it in an older state either, where it may have had another id.
    """
    settings = read_settings(read_mkdocs_yml(repository.git.folder)[0])[0]
    if not settings.withdrawn:
        return ()
    tips = repository.git.line("for-each-ref", "--format=%(objectname)"), repository.commit("HEAD")
    return _with_former_ids(repository, settings.withdrawn, settings.editions.tag, tips)


@lru_cache(maxsize=4)
def _with_former_ids(
    repository: Repository, withdrawn: tuple[Withdrawal, ...], prefix: str, _tips: object
) -> tuple[Withdrawal, ...]:
    """The entries and those for former ids; ``_tips``, all that branches and tags are on, says when to look anew."""
    found = list(withdrawn)
    for entry in found:  # which grows: a record may have been renamed more than once
        kind, id = taken_apart(entry.id)
        for key in sorted(_former_keys(repository, kind, id, prefix)) if ID.match(id) else ():
            if all(taken_apart(other.id) != key for other in found):
                found.append(Withdrawal(id="/".join(key), reason=entry.reason, date=entry.date))
    return tuple(found)


def _former_keys(repository: Repository, kind: str | None, id: str, prefix: str) -> set[Key]:
    """Kind and id of what a record was before, as all versions of its file in git tell."""
    keys: set[Key] = set()
    for file in _versions(repository, id, prefix):
        own = str(file.fields.get("kind"))
        if (
            own not in KIND_BY_NAME
            or kind not in (None, own)
            or str(file.fields.get("id") or file.stem) != id
        ):
            continue
        former = file.fields.get("formerly")
        keys |= {(own, str(each)) for each in (former if isinstance(former, list) else [former]) if each}
    return {key for key in keys if ID.match(key[1])}


def _versions(repository: Repository, id: str, prefix: str) -> Iterator[SourceFile]:
    """Every version of the files that are called like the id, and of those in editions that give it as theirs."""
    git = repository.git
    named = [f":(top,glob)**/{id}{ending}" for ending in PAGE_ENDINGS]
    head = ["HEAD"] if repository.commit("HEAD") else []
    log = git.ask(
        "log", "-z", "--format=", "--raw", "--no-abbrev", "--no-renames", "--all", *head, "--", *named
    )
    blobs = {entry.split()[3].decode() for entry in log.split(b"\0") if entry.lstrip(b"\n").startswith(b":")}
    blobs -= {"0" * 40, "0" * 64}
    yield from _read(f"{id}.md", contents(git, blobs).values())
    commits = [edition.commit for edition in released(repository, prefix)]
    pattern = f"^id:[ \t]*[\"']?{id}[\"']?[ \t]*$"
    saying = (
        git.answer("grep", "-z", "-l", "-I", "-E", "-e", pattern, *commits, "--", ":(top)")
        if commits
        else None
    )
    names = [name for name in (saying or "").split("\0") if name.endswith(PAGE_ENDINGS) and "\n" not in name]
    yield from _read("record.md", contents(git, names).values())


def _read(name: str, texts: Iterable[bytes]) -> Iterator[SourceFile]:
    for text in texts:
        file, _ = file_from_bytes(name, name, text)
        if file is not None:
            yield file

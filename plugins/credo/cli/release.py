"""``release``: an edition is prepared on a branch of its own, and once that is merged, tagged."""

from __future__ import annotations

import posixpath

import click

from credo.checks.report import Report
from credo.checks.run import check
from credo.cli.git_trouble import in_one_line
from credo.cli.place import Place, program
from credo.editions.comparison import Comparison, compared
from credo.editions.git import GitError
from credo.editions.naming import last_edition
from credo.editions.prepare import branch_of, commit_beside, record_path, record_text, stamped_files, title_of
from credo.editions.ready import Ready, in_turn, ready, some
from credo.editions.repository import Repository, open_repository
from credo.editions.sentences import counted, summary
from credo.editions.state import content_path
from credo.editions.tag import branch_elsewhere, push_branch, push_tag, remote_of, tag_edition
from credo.graph.load import load
from credo.mkdocs_plugin.clock import today
from credo.pages.edition_letter import edition_letter
from credo.reporters.formats import FORMATS
from credo.schema.validate import AnyRecord


@click.command()
@click.argument("edition")
@click.option("--prepare", is_flag=True, help="Write the edition's record on a branch, for a pull request.")
@click.pass_obj
def release(place: Place, edition: str, prepare: bool) -> int:
    """Release an edition: check strictly, ask for every reason, and tag the commit.

    Begin with --prepare; when its branch is merged, run the command again without it.
    """
    place.insist()
    loaded, _ = load(place.root)
    prefix = loaded.handbook.settings.editions.tag
    with in_one_line():
        repository = open_repository(place.root)
        found = ready(repository, edition, prefix)
        if any(out.name == edition for out in found.released):
            _say_it_is_out(repository, found, edition, prefix)
            return 0
        in_turn(found, edition)
        old = last_edition(place.root, prefix, found.state)
        comparison = compared(old, found.state, found.released) if old else None
        do = _prepare if prepare else _tag
        return do(place, repository, found, comparison, edition)


def _prepare(
    place: Place, repository: Repository, found: Ready, comparison: Comparison | None, edition: str
) -> int:
    record, branch = found.record(edition), branch_of(edition)
    files = _named(repository, found, comparison, edition)
    if record and not files:
        raise GitError(
            f"edition {edition} is prepared: {record.path} is on {found.branch}. Now: {_release(edition)}"
        )
    there = repository.commit(f"refs/heads/{branch}")
    merged = bool(there and repository.is_part_of(there, found.commit))
    if there and not merged:
        _insist_on_its_beginning(repository, found, there, branch)
    elif not there and record is None:
        _insist_on_being_first(repository, found, branch)
    if merged or not there:
        if not _passes(place, found, comparison):
            return 1
        written = [f"the edition's name in {counted(len(files), 'record')}"] if files else []
        if record is None:
            path = record_path(repository, found, edition)
            uri = posixpath.relpath(path, content_path(repository, found.state.loaded.yml) or ".")
            day = today(found.state.handbook.settings.timezone)
            files[path] = record_text(edition, day, edition_letter(comparison, uri)).encode("utf-8")
            written.insert(0, path)
        commit_beside(repository, found.commit, branch, files, f"Edition {title_of(edition)}", there)
        click.echo(f"Written: {', and '.join(written)}.")
    push = push_branch(repository, found.branch, branch)
    click.echo(f"Edition {edition} is prepared on the branch {branch}. Nothing else has been touched.")
    if record is None:
        click.echo(f"Write its letter and put its date right there: git switch {branch}")
    click.echo(f"For the pull request: {push}" if push else f"Merge it: git merge {branch}")
    click.echo(f"When it is merged: {_release(edition)}")
    return 0


def _tag(
    place: Place, repository: Repository, found: Ready, comparison: Comparison | None, edition: str
) -> int:
    record = _record_to_tag(repository, found, edition)
    late = _named(repository, found, comparison, edition)
    if late:
        raise GitError(
            f"reasons that name no edition came in after {edition} was prepared, and would be taken for the next "
            f"one's: in {some(sorted(late))}. Put them down to this one: {_release(edition)} --prepare"
        )
    if not _passes(place, found, comparison):
        return 1
    said = summary(comparison.difference) if comparison else "The first edition."
    tag = f"{found.state.handbook.settings.editions.tag}{edition}"
    tag_edition(repository, tag, found.commit, f"{record.title}\n\n{said}")
    click.echo(f"Edition {edition} is out: the tag {tag} is on commit {found.commit[:7]}.")
    _say_how_to_push(repository, found, tag)
    return 0


def _insist_on_its_beginning(repository: Repository, found: Ready, there: str, branch: str) -> None:
    """Raise GitError if the branch was begun before the commit that is to be released; a letter may be on it."""
    if not repository.is_part_of(found.commit, there):
        raise GitError(
            f"there is a branch {branch} already, and {found.branch} has gone on since it was begun. Go on there (git "
            f"switch {branch} && git merge {found.branch}), or, if nobody has written its letter yet, delete it (git "
            f"branch -D {branch}) and run this again."
        )


def _insist_on_being_first(repository: Repository, found: Ready, branch: str) -> None:
    """Raise GitError if somebody else has prepared the edition and it isn't merged yet."""
    theirs = branch_elsewhere(repository, found.branch, branch)
    if theirs and not repository.is_part_of(theirs, found.commit):
        raise GitError(
            f"somebody has prepared this edition: it is on {theirs}. Go on there: git switch {branch}"
        )


def _named(
    repository: Repository, found: Ready, comparison: Comparison | None, edition: str
) -> dict[str, bytes]:
    """The records whose new reasons name no edition yet, with this one's name in them."""
    return stamped_files(repository, found, comparison.difference if comparison else None, edition)


def _record_to_tag(repository: Repository, found: Ready, edition: str) -> AnyRecord:
    """The edition's record in the merged commit. Raises GitError if this isn't where it is released."""
    if found.branch == branch_of(edition):
        raise GitError(
            "this is the branch the edition is prepared on. Merge it first, go to the branch it went into "
            f"(git switch main), and run: {_release(edition)}"
        )
    forge = found.state.handbook.settings.forge
    if forge and found.branch != forge.branch:
        raise GitError(f"editions are released from {forge.branch}. Go there: git switch {forge.branch}")
    record = found.record(edition)
    if record is None or not record.is_active:
        where = f"on {found.branch} there is no record of edition {edition} yet."
        fetch = " If it has been merged elsewhere: git pull." if remote_of(repository, found.branch) else ""
        raise GitError(f"{where}{fetch} Begin with: {_release(edition)} --prepare")
    return record


def _passes(place: Place, found: Ready, comparison: Comparison | None) -> bool:
    """Whether the handbook in the commit passes strictly; what stands against it is printed."""
    state = found.state
    report: Report = check(state.loaded, state.findings, today(state.handbook.settings.timezone), comparison)
    if report.fails(strict=True):
        click.echo(FORMATS["text"](report, place.surroundings(state.loaded, strict=True)), nl=False)
        click.echo("Nothing was released.")
        return False
    return True


def _say_it_is_out(repository: Repository, found: Ready, edition: str, prefix: str) -> None:
    click.echo(f"Edition {edition} is out already: {prefix}{edition} is on this commit, {found.commit[:7]}.")
    _say_how_to_push(repository, found, f"{prefix}{edition}")


def _say_how_to_push(repository: Repository, found: Ready, tag: str) -> None:
    push = push_tag(repository, found.branch, tag)
    click.echo(
        f"For the others to see it: {push}" if push else "This repository has no remote to push it to."
    )
    click.echo("Then write the next edition's name as `edition` in mkdocs.yml.")


def _release(edition: str) -> str:
    return f"{program()} release {edition}"

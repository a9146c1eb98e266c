"""Invitations: links that open a letter, an issue or a new file somebody has begun for you.

Mail comes first, since most employees have no account where the handbook's source lies. How the forges take text
along: GitHub's and Forgejo's new files and issues by `filename`, `value`, `title` and `body`; GitLab's issues by
`issue[title]` and `issue[description]`, while its new-file page has stopped taking a file's content, so that a story
becomes an issue there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from credo.schema.kinds import Standard
from credo.schema.record import Record
from credo.schema.settings import Forge, Settings
from credo.schema.validate import AnyRecord

_ISSUE: Final = {
    "github": "{url}/issues/new?title={title}&body={text}",
    "gitlab": "{url}/-/issues/new?issue[title]={title}&issue[description]={text}",
    "forgejo": "{url}/issues/new?title={title}&body={text}",
}
_FILE: Final = {
    "github": "{url}/new/{branch}/{folder}?filename={name}&value={text}",
    "forgejo": "{url}/_new/{branch}/{folder}?filename={name}&value={text}",
}
_CALLED: Final = {"github": "GitHub", "gitlab": "GitLab", "forgejo": "Forgejo"}

_STORY_LETTER: Final = """What happened? Begin where it began; two paragraphs are plenty.


How did it feel, for whoever was there?


Did it go well or wrong? If it went wrong: what did it teach us, and what is different now?


Who is in it, and have they agreed to be named?

"""
_STORY_FILE: Final = """---
kind: story
title:
date:
values: []
outcome: triumph
felt:
departments: []
standards: [{standards}]
---

What happened. Begin where it began; two paragraphs are plenty.
"""
_CHALLENGE: Final = """The standard: {title} ({id})

What got in the way, or whom did it fail? Tell the case.


What would have served its purpose better?

"""


@dataclass(frozen=True, slots=True)
class Invitation:
    """A link to accept: what it says, and its whole address, encoded."""

    name: str
    url: str


def to_tell(settings: Settings, about: AnyRecord | None, content: str) -> tuple[Invitation, ...]:
    """Ways to tell a story, perhaps about a record; ``content`` is the content folder's path in the repository."""
    title = f"A story about “{about.title}”" if about else "A story for the handbook"
    standards = about.id if about and isinstance(about.fields, Standard) else ""
    found = []
    if settings.mail:
        found.append(Invitation("Tell a story", _letter(settings.mail, title, _STORY_LETTER)))
    if settings.forge and settings.forge.url:
        forge = settings.forge
        said = f"Tell a story on {_CALLED[forge.kind]}"
        text = _STORY_FILE.format(standards=standards)
        found.append(
            Invitation(said, _file(forge, f"{content}stories", text) or _issue(forge, title, _STORY_LETTER))
        )
    return tuple(found)


def to_challenge(settings: Settings, standard: Record[Standard]) -> tuple[Invitation, ...]:
    """Ways to challenge a standard."""
    title = f"A challenge to “{standard.title}”"
    text = _CHALLENGE.format(title=standard.title, id=standard.id)
    found = []
    if settings.mail:
        found.append(Invitation("Challenge this standard", _letter(settings.mail, title, text)))
    if settings.forge and settings.forge.url:
        said = f"Challenge it on {_CALLED[settings.forge.kind]}"
        found.append(Invitation(said, _issue(settings.forge, title, text)))
    return tuple(found)


def _letter(to: str, subject: str, text: str) -> str:
    """A mail address with subject and text (RFC 6068: lines end in CRLF, and nothing stands unencoded)."""
    lines = text.replace("\n", "\r\n")
    return f"mailto:{quote(to, safe='@')}?subject={_encoded(subject)}&body={_encoded(lines)}"


def _issue(forge: Forge, title: str, text: str) -> str:
    return _ISSUE[forge.kind].format(url=_url(forge), title=_encoded(title), text=_encoded(text))


def _file(forge: Forge, folder: str, text: str) -> str | None:
    form = _FILE.get(forge.kind)
    if form is None:
        return None
    branch, path = quote(forge.branch, safe="/"), quote(folder, safe="/")
    return form.format(
        url=_url(forge), branch=branch, folder=path, name="a-new-story.md", text=_encoded(text)
    )


def _url(forge: Forge) -> str:
    """The repository's address, without anything a Markdown link could end at."""
    return quote((forge.url or "").rstrip("/"), safe=":/@%?=&~+,;")


def _encoded(text: str) -> str:
    return quote(text, safe="", errors="replace")

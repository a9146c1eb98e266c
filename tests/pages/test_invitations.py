"""Links that begin a letter, an issue or a file: whatever a title holds, it arrives."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from credo.pages.invitations import to_challenge, to_tell
from credo.schema.settings import Forge, Settings
from tests.handbooks import handbook_of, record

FORGES = {
    kind: Forge(kind=kind, url=f"https://{kind}.example.org/a/b/") for kind in ("github", "gitlab", "forgejo")
}
SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?&=@%+;,[]")


def standard(title: str) -> object:
    return handbook_of({"s/s.md": record("standard", title)}).standards[0]


def test_mail_comes_first_and_nothing_is_offered_that_is_not_set() -> None:
    both = Settings(mail="tell@example.org", forge=FORGES["github"])
    assert [i.name for i in to_tell(both, None, "content/")] == ["Tell a story", "Tell a story on GitHub"]
    assert to_tell(Settings(), None, "") == to_tell(Settings(forge=Forge()), None, "") == ()
    assert to_challenge(Settings(), standard("S")) == ()  # type: ignore[arg-type]


def test_each_forge_in_its_own_form() -> None:
    found = {kind: to_tell(Settings(forge=forge), None, "content/")[0].url for kind, forge in FORGES.items()}
    assert found["github"].startswith("https://github.example.org/a/b/new/main/content/stories?filename=")
    assert found["forgejo"].startswith("https://forgejo.example.org/a/b/_new/main/content/stories?filename=")
    assert found["gitlab"].startswith("https://gitlab.example.org/a/b/-/issues/new?issue[title]=A%20story")
    challenge = {kind: to_challenge(Settings(forge=f), standard("S"))[0].url for kind, f in FORGES.items()}  # type: ignore[arg-type]
    assert challenge["github"].startswith("https://github.example.org/a/b/issues/new?title=A%20challenge")
    assert challenge["forgejo"].startswith("https://forgejo.example.org/a/b/issues/new?title=A%20challenge")
    assert challenge["gitlab"].startswith(
        "https://gitlab.example.org/a/b/-/issues/new?issue[title]=A%20challenge"
    )


def test_a_story_about_a_standard_names_it() -> None:
    about = standard("Greet first")
    (file,) = to_tell(Settings(forge=FORGES["github"]), about, "content/")  # type: ignore[arg-type]
    text = parse_qs(urlsplit(file.url).query)["value"][0]
    assert text.startswith("---\nkind: story\n")
    assert "standards: [s]" in text


@pytest.mark.parametrize("kind", [*FORGES, "mail"])
@given(title=st.text(min_size=1, max_size=60).filter(lambda t: t.strip() and t.isprintable()))
def test_any_title_arrives_and_no_link_ends_early(kind: str, title: str) -> None:
    settings = Settings(mail="tell+us@example.org") if kind == "mail" else Settings(forge=FORGES[kind])
    subject = standard(title)
    (invitation,) = to_challenge(settings, subject)  # type: ignore[arg-type]
    assert set(invitation.url) <= SAFE
    address, query = invitation.url.split("?", 1)
    said = {name: unquote(value) for name, value in (part.split("=", 1) for part in query.split("&"))}
    assert any(value == f"A challenge to “{subject.title}”" for value in said.values())  # type: ignore[attr-defined]
    if kind == "mail":
        assert address == "mailto:tell%2Bus@example.org"
        assert "\n" not in said["body"].replace("\r\n", "")
    html = markdown(f"[x]({invitation.url})")
    assert f'href="{invitation.url.replace("&", "&amp;")}"' in html

"""The live preview: it survives a broken file, shows the finding in the page, and recovers on the next save."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.sites import write

GOOD = "---\nkind: value\ntitle: We notice\nstatement: S\nbehaviours: {we_do: [a], we_avoid: [b]}\n---\nGood body\n"
BROKEN = "---\nkind: value\ntitle: We notice: always\n---\nBroken body\n"


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    write(tmp_path, {"v.md": GOOD, "index.md": "Hello\n"})
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "credo.cli",
        "-C",
        str(tmp_path),
        "serve",
        "--port",
        str(port),
        "--no-open",
    ]
    log = (tmp_path / "log.txt").open("w")
    left = tmp_path / "temporary"
    left.mkdir()
    env = {**os.environ, "PYTHONUNBUFFERED": "1", "TMPDIR": str(left)}
    server = subprocess.Popen(command, stdout=log, stderr=log, env=env)
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        assert server.wait(20) == 0
        log.close()
        assert not list(left.glob("credo-preview-*"))


def contains(wanted: str, text: str) -> bool:
    return wanted in text


def page(url: str, wanted: Callable[[str], bool]) -> str:
    """The page once it says what is wanted; what it said last, if it never does."""
    text = ""
    for _ in range(480):  # two minutes: a busy machine is no failure
        try:
            with urllib.request.urlopen(url, timeout=20) as answer:
                text = answer.read().decode()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            text = ""
        if wanted(text):
            return text
        time.sleep(0.25)
    return text


def test_a_broken_file_shows_its_finding_and_recovers(address: str, tmp_path: Path) -> None:
    assert "Good body" in page(address + "values/v/", lambda text: "Good body" in text)
    time.sleep(0.5)
    (tmp_path / "content" / "v.md").write_text(BROKEN, encoding="utf-8")
    broken = page(address + "v/", lambda text: "A second colon" in text)
    assert "content/v.md, line 3" in broken
    assert "A second colon" in page(address, lambda text: "A second colon" in text)
    (tmp_path / "content" / "v.md").write_text(GOOD.replace("Good", "Mended"), encoding="utf-8")
    mended = page(address + "values/v/", lambda text: "Mended body" in text)
    assert "Mended body" in mended
    assert "A second colon" not in mended
    assert "Traceback" not in (tmp_path / "log.txt").read_text(encoding="utf-8")


def test_a_broken_settings_file_does_not_end_it(address: str, tmp_path: Path) -> None:
    assert "Good body" in page(address + "values/v/", lambda text: "Good body" in text)
    time.sleep(0.5)
    yml = tmp_path / "mkdocs.yml"
    good = yml.read_text(encoding="utf-8")
    yml.write_text("site_name: [\n", encoding="utf-8")
    time.sleep(2)
    yml.write_text(good, encoding="utf-8")
    (tmp_path / "content" / "v.md").write_text(GOOD.replace("Good", "Mended"), encoding="utf-8")
    assert "Mended body" in page(address + "values/v/", lambda text: "Mended body" in text)
    assert "Traceback" not in (tmp_path / "log.txt").read_text(encoding="utf-8")


def test_a_file_that_is_no_text_shows_its_finding_and_recovers(address: str, tmp_path: Path) -> None:
    assert "Good body" in page(address + "values/v/", lambda text: "Good body" in text)
    time.sleep(0.5)
    (tmp_path / "content" / "v.md").write_bytes(GOOD.replace("Good", "Caf\xe9").encode("latin-1"))
    assert "0xE9" in page(address + "v/", lambda text: "0xE9" in text)
    (tmp_path / "content" / "v.md").write_text(GOOD.replace("Good", "Mended"), encoding="utf-8")
    assert "Mended body" in page(address + "values/v/", lambda text: "Mended body" in text)
    assert "fault of Credo" not in (tmp_path / "log.txt").read_text(encoding="utf-8")


def test_a_content_folder_that_was_away_is_followed_again(address: str, tmp_path: Path) -> None:
    content, away = tmp_path / "content", tmp_path / "away"
    assert "Good body" in page(address + "values/v/", lambda text: "Good body" in text)
    content.rename(away)
    time.sleep(2)
    away.rename(content)
    time.sleep(2)
    (content / "v.md").write_text(GOOD.replace("Good", "Mended"), encoding="utf-8")
    assert "Mended body" in page(address + "values/v/", lambda text: "Mended body" in text)
    said = (tmp_path / "log.txt").read_text(encoding="utf-8")
    assert "FIL001 unreadable" in said
    assert "Traceback" not in said
    assert "Config value" not in said


def test_settings_saved_by_another_file_in_their_place_are_followed(address: str, tmp_path: Path) -> None:
    yml = tmp_path / "mkdocs.yml"
    assert "Good body" in page(address + "values/v/", lambda text: "Good body" in text)
    for number in (1, 2):
        text = f"{yml.read_text(encoding='utf-8')}copyright: Since {number}\n".replace(
            "copyright: Since 1\ncop", "cop"
        )
        (tmp_path / "new.yml").write_text(text, encoding="utf-8")
        (tmp_path / "new.yml").replace(yml)
        wanted = f"Since {number}"
        assert wanted in page(address, partial(contains, wanted))


@pytest.mark.skipif(os.name == "nt", reason="Windows has other links")
def test_a_link_out_of_the_content_is_told_and_not_followed(address: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    assert "Good body" in page(address + "values/v/", partial(contains, "Good body"))
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "wages.txt").write_text("secret", encoding="utf-8")
    (content / "wages").symlink_to(tmp_path / "private")
    (content / "circle").symlink_to(content)
    (content / "new.md").write_text("# New\n", encoding="utf-8")
    told = page(address, partial(contains, "content/wages"))
    assert "content/circle" in told
    assert "Replace it" in told
    assert "secret" not in page(address + "wages/wages.txt", lambda text: not text)
    (content / "wages").unlink()
    (content / "circle").unlink()
    (content / "v.md").write_text(GOOD.replace("Good", "Mended"), encoding="utf-8")
    assert "Mended body" in page(address + "values/v/", partial(contains, "Mended body"))
    assert "content/wages" not in page(address, partial(contains, "Hello"))

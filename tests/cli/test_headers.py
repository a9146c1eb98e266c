"""``headers``: what to tell a web server."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def site(root: Path) -> Path:
    (root / "mkdocs.yml").write_text("site_name: x\nplugins: [credo]\n", encoding="utf-8")
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("<script>1</script>", encoding="utf-8")
    return root


def test_the_policy_alone_is_one_line(tmp_path: Path, run: Run) -> None:
    ran = run("-C", site(tmp_path), "headers")
    assert ran.status == 0
    assert ran.out.startswith("default-src 'none'; script-src 'self' 'sha256-")
    assert ran.out.count("\n") == 1


def test_a_server_gets_a_file_to_include(tmp_path: Path, run: Run) -> None:
    ran = run("-C", site(tmp_path), "headers", "--server", "nginx")
    assert "add_header Content-Security-Policy \"default-src 'none'; script-src 'self' 'sha256-" in ran.out


def test_without_a_site_it_says_what_to_do(tmp_path: Path, run: Run) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nplugins: [credo]\n", encoding="utf-8")
    ran = run("-C", tmp_path, "headers")
    assert ran.status == 2
    assert "build it first" in ran.err

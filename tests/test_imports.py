"""Data flows one way, and so do the imports: a table says who may import whom."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

PROGRAM = Path(__file__).parent.parent / "plugins" / "credo"
CORE = ("source", "schema", "graph", "editions", "checks", "pages")
ADAPTERS = (
    "mkdocs_plugin",
    "booklets",
    "cms",
    "feeds",
    "reporters",
    "exports",
    "hosting",
    "blanks",
    "search",
    "starter",
)
MAY_IMPORT = {
    **{stage: {*CORE[: at + 1]} for at, stage in enumerate(CORE)},
    **{adapter: {*CORE, adapter} for adapter in ADAPTERS},
    "mkdocs_plugin": {*CORE, *ADAPTERS},
    "cli": {*CORE, *ADAPTERS, "cli"},
}
MODULES = sorted(path for path in PROGRAM.rglob("*.py") if path.parent != PROGRAM)


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names.add(node.module or "")
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PROGRAM).as_posix())
def test_imports_go_only_to_earlier_stages(path: Path) -> None:
    stage = path.relative_to(PROGRAM).parts[0]
    assert stage in MAY_IMPORT, f"{stage} has no place in the table"
    for name in imported(path):
        if name.startswith("credo."):
            assert name.split(".")[1] in MAY_IMPORT[stage], f"{stage} imports {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: p.relative_to(PROGRAM).as_posix())
def test_only_the_adapter_knows_mkdocs(path: Path) -> None:
    if path.relative_to(PROGRAM).parts[0] != "mkdocs_plugin":
        assert not [n for n in imported(path) if n.split(".")[0] in ("mkdocs", "properdocs")]


def test_no_two_modules_need_each_other() -> None:
    """Not even with one of the imports put off until it is needed."""

    def name(path: Path) -> str:
        return ".".join(path.relative_to(PROGRAM.parent).with_suffix("").parts).removesuffix(".__init__")

    TopologicalSorter({name(path): imported(path) for path in MODULES}).prepare()  # raises CycleError

"""What stands in a settings file for MkDocs: its values, with the engine's own tags as far as Credo needs them.

``!ENV`` is resolved as the engine does it, since the content folder's name may hang on it. ``!!python/name:`` and other
tags belong to MkDocs; they are left as text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from credo.source.finding import Finding
from credo.source.rules import BROKEN_YAML
from credo.source.yaml_mistake import given_twice, scanner_mistake, unseen_character
from credo.source.yaml_nodes import LOADER, compose


class _Loader(LOADER):  # type: ignore[misc, valid-type]
    """The C loader, which takes unknown tags for the plain thing under them, and knows the environment."""

    environment: Mapping[str, str]


def _untagged(loader: Any, suffix: str, node: yaml.Node) -> object:
    if isinstance(node, yaml.ScalarNode):
        return suffix if suffix.startswith("python/") or not node.value else loader.construct_scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_mapping(node, deep=True)


def _from_environment(loader: Any, node: yaml.Node) -> object:
    """``!ENV NAME`` or ``!ENV [NAME, OTHER, fallback]``: the first that is set, read as YAML would read it."""
    if isinstance(node, yaml.MappingNode):
        return None
    *names, fallback = node.value if isinstance(node, yaml.SequenceNode) and node.value else (node, None)
    if fallback is not None and not names:
        names, fallback = [fallback], None
    for name in names:
        said = loader.environment.get(str(name.value))
        if said is not None:
            tag = loader.resolve(yaml.ScalarNode, said, (True, False))
            return loader.construct_object(yaml.ScalarNode(tag, said))
    return None if fallback is None else loader.construct_object(fallback, deep=True)


# A day stays text, as in front matter: `start: 2026-02-30` is a wrong date and no wrong file.
_Loader.add_constructor("tag:yaml.org,2002:timestamp", _Loader.construct_yaml_str)
_Loader.add_constructor("!ENV", _from_environment)
_Loader.add_multi_constructor("!", _untagged)
_Loader.add_multi_constructor("tag:yaml.org,2002:", _untagged)


def settings_in(
    name: str, text: str, environment: Mapping[str, str]
) -> tuple[dict[str, Any], tuple[Finding, ...]]:
    """The values in the text of a settings file called ``name``, and the findings about its form; never raises."""
    try:
        compose(text)
        loader = _Loader(text)
        loader.environment = environment
        values = loader.get_single_data() or {}
    except yaml.MarkedYAMLError as error:
        mistake = scanner_mistake(text, error)
        return {}, (Finding.by(BROKEN_YAML, name, mistake.message, mistake.help, place=mistake.place),)
    except yaml.reader.ReaderError as error:
        mistake = unseen_character(text, error)
        return {}, (Finding.by(BROKEN_YAML, name, mistake.message, mistake.help, place=mistake.place),)
    except (yaml.YAMLError, ValueError, RecursionError, TypeError, KeyError, AttributeError) as error:
        # PyYAML's constructors raise whatever a wrong date or number under a tag leads them to.
        message = f"This cannot be read: {error}."
        return {}, (
            Finding.by(BROKEN_YAML, name, message, "Put texts that look like dates or tags in quotes."),
        )
    if not isinstance(values, dict):
        help = "Write one setting a line, for example: `site_name: Our handbook`."
        return {}, (Finding.by(BROKEN_YAML, name, "The settings file holds no settings.", help),)
    doubles = tuple(Finding.by(m.rule, name, m.message, m.help, place=m.place) for m in given_twice(text))
    return values, doubles


def laid_over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Settings with those of another file on top; groups are merged, everything else is replaced."""
    merged = dict(below)
    for key, value in above.items():
        old = merged.get(key)
        merged[key] = laid_over(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged

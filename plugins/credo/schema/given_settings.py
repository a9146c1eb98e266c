"""The settings read out of ``mkdocs.yml``: what is wrong is told at its place and keeps its default."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from pydantic import ValidationError

from credo.schema.fields import ID
from credo.schema.mistakes import errors_of, shown, what_is_wrong
from credo.schema.record import readable
from credo.schema.rules import BAD_SETTING
from credo.schema.settings import Settings
from credo.schema.validate import proposed_id
from credo.source.finding import Finding, Place
from credo.source.mkdocs_yml import MkdocsYml, named
from credo.source.yaml_nodes import Trail, place_in

_GROUPS: Final = frozenset({"editions", "forge", "lineup", "search", "booklets", "checks"})


def read_settings(yml: MkdocsYml) -> tuple[Settings, tuple[Finding, ...]]:
    """Understand the ``credo`` settings; a wrong one is a finding and keeps its default."""
    given = {
        name: _filled(value) if name in _GROUPS else value
        for name, value in yml.credo.items()
        if value is not None
    }
    findings = list(_misplaced(yml))
    try:
        settings = Settings.model_validate(given)
    except ValidationError as error:
        for detail in errors_of(error):
            trail, _, message, help = what_is_wrong(detail, Settings)
            findings.append(_finding(yml, trail, message, help))
            given.pop(str(detail["loc"][0]), None)
        settings = Settings.model_validate(given)
    return settings, (*findings, *_odd_ids(yml, settings))


def _odd_ids(yml: MkdocsYml, settings: Settings) -> Iterator[Finding]:
    """Ids that are none. They stay known, so that records that name them are not told off as well."""
    for setting, names in settings.setting_names.items():
        for id, name in names.items():
            if not ID.match(id):
                message = f"The id “{id}” has something else than lower-case letters, digits and hyphens."
                shown_name = name if name != readable(id) else id
                help = f"Write an id and, after it, the name people read: `{proposed_id(id)}: {shown_name}`."
                yield _finding(yml, (setting, id), message, help)


def _misplaced(yml: MkdocsYml) -> Iterator[Finding]:
    """Settings that stand beside ``credo:`` instead of under it, where nobody reads them."""
    help = "Put the settings on lines of their own under `credo:`, each with four more spaces before it."
    plugins = yml.values.get("plugins")
    for at, entry in enumerate(plugins if isinstance(plugins, list) else []):
        if not isinstance(entry, dict):
            continue
        beside = [name for name in entry if name != "credo" and "credo" in entry]
        alone = [
            name for name in entry if len(entry) == 1 and name in Settings.model_fields and name != "search"
        ]
        for name in (*beside, *alone):
            place = place_in(yml.text, ("plugins", at, name), key=True) or Place()
            message = f"`{name}` stands beside `credo`, not under it, and says nothing there."
            yield Finding.by(BAD_SETTING, yml.name, message, help, place=place, field=f"plugins.{name}")
    if (written := named(plugins).get("credo")) is not None and not isinstance(written, dict):
        message = f"`credo` is {shown(written)}, and no settings."
        yield Finding.by(BAD_SETTING, yml.name, message, help, place=yml.place(), field="plugins.credo")


def _filled(value: Any) -> Any:
    """A group of settings without those left empty, which keep their defaults."""
    return {n: v for n, v in value.items() if v is not None} if isinstance(value, dict) else value


def _finding(yml: MkdocsYml, trail: Trail, message: str, help: str) -> Finding:
    name = ".".join(map(str, trail))
    message = message.replace("There is no field", "There is no setting")
    place = yml.place(*trail)
    return Finding.by(BAD_SETTING, yml.name, message, help, place=place, field=f"plugins.credo.{name}")

"""Words of a language: those that allow no exception, those that promise nothing, those that hold a place.

The lists are short on purpose. A word belongs here only if it means the same in nearly every rule of any company; what
depends on the sentence is left to people.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split(" | "))


def _single(text: str) -> frozenset[str]:
    return frozenset(text.split())


ABSOLUTE: Final[Mapping[str, tuple[str, ...]]] = {
    "en": _words(
        "always | never | at all times | at no time | every time | every single | each and every | in all "
        "cases | in every case | in all circumstances | under no circumstances | under any circumstances "
        "| without exception | no exceptions | no matter what | whatever happens"
    ),
    "de": _words(
        "immer | nie | niemals | stets | jederzeit | ausnahmslos | grundsätzlich immer | ohne Ausnahme | "
        "auf keinen Fall | in jedem Fall | unter keinen Umständen | unter allen Umständen"
    ),
    "fr": _words(
        "toujours | jamais | à tout moment | en toutes circonstances | en aucun cas | en aucune "
        "circonstance | dans tous les cas | sans exception"
    ),
    "es": _words(
        "siempre | nunca | jamás | en todo momento | en todos los casos | en ningún caso | bajo ninguna "
        "circunstancia | bajo ningún concepto | sin excepción | sin excepciones"
    ),
}
"""Words that leave no room for an exception."""

HARMLESS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": _words("never mind | as always | always-on"),
    "de": _words("immer wenn | immer noch | immer mehr | wie immer"),
    "fr": _words("comme toujours | toujours pas"),
    "es": _words("siempre que | como siempre"),
}
"""Turns of speech in which an absolute word means something else."""

VAGUE: Final[Mapping[str, tuple[str, ...]]] = {
    "en": _words(
        "try to | attempt to | aim to | strive to | strive for | endeavour to | endeavor to | do your "
        "best | do our best | make every effort | make an effort | reasonable efforts | best efforts | be "
        "mindful of | as appropriate | if appropriate | when appropriate | where appropriate | as "
        "applicable | where applicable | as necessary | if necessary | when necessary | where necessary | "
        "as needed | if needed | if possible | when possible | whenever possible | where possible | "
        "wherever possible | as far as possible | as much as possible | as soon as possible | asap | to "
        "the extent possible | where practicable | as far as practicable | in a timely manner | in a "
        "timely fashion | in due course"
    ),
    "de": _words(
        "möglichst | nach Möglichkeit | wenn möglich | falls möglich | soweit möglich | sofern möglich | "
        "so bald wie möglich | so schnell wie möglich | so gut wie möglich | bei Bedarf | falls nötig | "
        "wenn nötig | falls erforderlich | gegebenenfalls | ggf. | in angemessener Weise | in "
        "angemessener Zeit | zeitnah | versuchen Sie | sich bemühen | bemühen uns"
    ),
    "fr": _words(
        "essayer de | essayez de | s'efforcer de | efforcez-vous de | tâcher de | si possible | dans la "
        "mesure du possible | autant que possible | dès que possible | le cas échéant | si nécessaire | "
        "au besoin | de manière appropriée | dans les meilleurs délais | en temps utile"
    ),
    "es": _words(
        "intentar | intente | intenta | procurar | procure | procura | tratar de | trate de | esforzarse "
        "por | si es posible | en la medida de lo posible | siempre que sea posible | lo antes posible | "
        "cuando proceda | según proceda | si es necesario | cuando sea necesario | en su caso | a su "
        "debido tiempo"
    ),
}
"""Words after which nobody can say whether the rule was kept."""

NEGATIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": _words("not | don't | never | without | instead of | rather than"),
    "de": _words("nicht | nie | niemals | ohne | statt"),
    "fr": _words("pas | jamais | sans | au lieu d'"),
    "es": _words("no | nunca | jamás | sin | en vez de"),
}
"""Words that turn the next one round: “don't try to lift it alone” is anything but vague."""

PLACEHOLDERS: Final[frozenset[str]] = frozenset(
    _words(
        "aucun | aucune | coming soon | ditto | entfällt | fixme | folgt | idem | kein | keine | keiner | "
        "later | lorem ipsum | n a | na | nada | nil | ninguna | ninguno | no | no aplica | noch offen | "
        "none | not applicable | nothing | néant | offen | pendiente | placeholder | por completar | por "
        "definir | rien | same | see above | siehe oben | tba | tbc | tbd | to be added | to be confirmed "
        "| to be decided | to be defined | to do | to follow | todo | unbekannt | unknown | ver arriba | "
        "voir ci dessus | x | xx | xxx | à compléter | à définir | à venir"
    )
)
"""What people write into a field that wants to be filled, in lower case and without punctuation."""

REFUSALS: Final[frozenset[str]] = _single(
    """never none no not without nie niemals keine kein ohne ausnahmslos jamais aucun aucune sans nunca jamás ninguna
    ninguno sin"""
)
"""The words by which a deviation says that there is none."""

REFUSING: Final[frozenset[str]] = REFUSALS | _single(
    """ever exception exceptions under any all circumstances always absolutely strictly allowed permitted possible
    deviation deviations from this standard rule is are there must be followed applies at times
    nicht ausnahme ausnahmen unter keinen umständen abweichung abweichungen erlaubt zulässig möglich gilt immer
    dérogation pas il y a d en cas excepción excepciones bajo circunstancia ningún caso hay se permite"""
)
"""The words of which such a sentence is made, if it says nothing more."""

COMMANDS: Final[frozenset[str]] = _single(
    """accept acknowledge address agree announce answer apologise apologize apply approve archive arrange arrive ask
    assign attend avoid be begin book bring build call cancel carry charge check clean clear close collect complete
    confirm contact cook copy count cover deliver discuss do document don't empty enter escalate explain file fill
    finish follow get give greet hand have help hold inform introduce invite keep label lead leave let listen lock log
    look maintain make mark measure meet move name note notify offer open order park pay place plan practise prepare
    present print process provide publish put quote read record refer refuse refund remove repair replace reply report
    respond restore return review ring run save say schedule sell send serve set share show sign sit speak stand start
    stay stop store submit take talk taste tell test thank train treat turn update use verify wait walk wash wear
    weigh welcome wipe work write"""
)
"""Verbs an English rule of conduct begins with."""

REFERRING_BACK: Final[frozenset[str]] = _single(
    "it its it's them they their theirs him his he her she this that these those one ones same there then so both"
)
"""English words by which a sentence goes on with what was said before."""

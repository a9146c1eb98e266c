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
        "cases | in every case | in no case | in all circumstances | under no circumstances | under any circumstances "
        "| under no circumstance | under any circumstance | on no account | at no point | without fail | invariably | "
        "without exception | no exceptions | no matter what | whatever happens"
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
    "en": _words("never mind | never too late | you never know | as always"),
    "de": _words("immer wenn | immer noch | immer mehr | wie immer"),
    "fr": _words("comme toujours | toujours pas"),
    "es": _words("siempre que | como siempre"),
}
"""Turns of speech in which an absolute word means something else."""

VAGUE: Final[Mapping[str, tuple[str, ...]]] = {
    "en": _words(
        "try to | try and | attempt to | aim to | strive to | strive for | endeavour to | endeavor to | do your "
        "best | do our best | do what you can | do everything possible | do everything in your power | make every "
        "effort | make an effort | reasonable efforts | best efforts | be mindful of | use common sense | as "
        "appropriate | if appropriate | when appropriate | where appropriate | appropriate action | appropriate "
        "steps | appropriate measures | appropriate attention | appropriate care | appropriate manner | "
        "appropriate clothing | suitable clothing | dress appropriately | dress suitably | behave appropriately | "
        "behave professionally | act appropriately | act professionally | act responsibly | reasonable care | "
        "reasonable steps | reasonable time | as applicable | where applicable | as necessary | if necessary | "
        "when necessary | where necessary | as needed | if needed | where needed | as required | if required | "
        "when required | where required | if possible | when possible | whenever possible | where possible | "
        "wherever possible | as far as possible | as far as is possible | as much as possible | as soon as "
        "possible | as quickly as possible | as fast as possible | as early as possible | as often as possible | "
        "as well as possible | as soon as you can | as quickly as you can | as best you can | as well as you can "
        "| asap | to the extent possible | where feasible | if feasible | when feasible | wherever feasible | as "
        "far as feasible | where practical | wherever practical | if practical | where practicable | "
        "wherever practicable | if practicable | as far as practicable | as "
        "far as is practicable | as soon as practicable | where it makes sense | if it makes sense | when it "
        "makes sense | in a timely manner | in a timely fashion | in due course | in good time | at your earliest "
        "convenience | without undue delay | on a regular basis | from time to time | promptly"
    ),
    "de": _words(
        "möglichst | nach Möglichkeit | wenn möglich | falls möglich | soweit möglich | sofern möglich | so weit "
        "wie möglich | so bald wie möglich | so schnell wie möglich | so gut wie möglich | so schnell es geht | "
        "so gut es geht | baldmöglichst | schnellstmöglich | bestmöglich | bei Bedarf | falls nötig | wenn nötig "
        "| falls erforderlich | wenn sinnvoll | falls sinnvoll | sofern sinnvoll | gegebenenfalls | ggf. | in "
        "angemessener Weise | in angemessener Zeit | in angemessener Frist | zeitnah | zügig | nach Kräften | "
        "versuchen Sie | sich bemühen | bemühen uns | bemühen Sie sich"
    ),
    "fr": _words(
        "essayer de | essayez de | s'efforcer de | efforcez-vous de | tâcher de | tâchez de | faites de votre "
        "mieux | faire de son mieux | si possible | dans la mesure du possible | autant que possible | autant que "
        "faire se peut | dès que possible | aussi vite que possible | le plus vite possible | le cas échéant | si "
        "nécessaire | si besoin | au besoin | en cas de besoin | de manière appropriée | de façon appropriée | "
        "dans un délai raisonnable | dans les meilleurs délais | en temps utile"
    ),
    "es": _words(
        "intentar | intente | intenta | procurar | procure | procura | tratar de | trate de | esforzarse por | "
        "haga lo posible | si es posible | en lo posible | en la medida de lo posible | siempre que sea posible | "
        "lo antes posible | cuanto antes | a la mayor brevedad | en un plazo razonable | cuando proceda | según "
        "proceda | si procede | si es necesario | cuando sea necesario | de forma adecuada | de manera adecuada | "
        "en su caso | a su debido tiempo"
    ),
}
"""Words after which nobody can say whether the rule was kept."""

FIRM: Final[Mapping[str, tuple[str, ...]]] = {"en": _words("promptly at | as required by | as needed by")}
"""Turns of speech in which a vague word means something else."""

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
        "none | none so far | none yet | not applicable | not yet | nothing | nothing so far | nothing yet | "
        "néant | offen | pendiente | placeholder | por completar | por "
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
    """accept acknowledge address agree announce answer apologise apologize apply approve archive arrange
    arrive ask assign attend avoid back be begin book borrow bring brush build call cancel carry change charge
    check choose clean clear close collect complete confirm congratulate contact cook copy count cover cut
    decide decline deliver destroy discuss do document don't dress drive eat empty encourage enter escalate
    explain fasten feed fetch file fill finish fix follow forward get give greet hand hang have help hold
    inform inspect introduce invite invoice keep knock label lead learn leave lend let lift listen load lock
    log look lower maintain make mark measure meet mend mind mop move name note notify offer open order pack
    park pass pay pick place plan post practise praise prepare present print process provide publish pull push
    put queue quote raise read record recycle refer refund refuse reject release remove repair repeat replace
    reply report reserve reset respond restore return review ring rinse rotate run save say scan schedule seal
    secure sell send serve set share show shred sign sit smile sort speak spend stack stand start stay stop
    store submit sweep switch take talk taste teach tell test thank throw tidy train transfer translate treat
    turn undo unload unlock update use verify visit wait walk warn wash water wear weigh welcome wipe work
    wrap write"""
)
"""Verbs an English rule of conduct begins with."""

REFERRING_BACK: Final[frozenset[str]] = _single(
    "it its it's them they their theirs him his he her she this that these those one ones same there then so both"
)
"""English words by which a sentence goes on with what was said before."""

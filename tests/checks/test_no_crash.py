"""Whatever somebody writes, the checks answer with findings."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from credo.checks.examples import DAY, Tree, lay_out
from credo.checks.run import check
from credo.graph.load import load

SIGNS = (
    "[x](a.md) [x](a.md#y) ![](b.png) [x](/a/) [x](../) [x](..%2f..) [x](%zz) [x](//h) [x](http://[) <script> {x=1} "
    "[x](javascript:a) <img <b onclick=a> </div> <!-- --> <![CDATA[ ]]> {: onclick=a } ``` ` ~~~ # #### TODO === --- > "
    "- * 1. | a | [^1] [^1]: [r]: a.md *[HTML]: !!! \\ &#106; &#99999999; &colon; : :: data: \u202e \x0c \ud7ff é ẞ "
    ":smile: --8<-- /// ??? {{ }} {% %} % ? # @ http://a https://b //"
)
NAMES = "kind id title statement purpose function for programme include leads allow serves part_of day"
VALUES = "value role booklet department everyone [a,a] {ROL001:} {a:{b:1}} [{day:1}] a .inf 1e9 ~ yes '' '<b' kitchen"
PIECES = st.sampled_from(SIGNS.split(" "))
BODY = st.lists(
    st.one_of(PIECES, st.sampled_from([" ", "\n", "\n\n", "    ", "\t"]), st.text(max_size=4)), max_size=40
)
WORDS = BODY.map(lambda words: repr("".join(words)))
FIELDS = st.dictionaries(
    st.sampled_from(NAMES.split(" ")), st.one_of(st.sampled_from(VALUES.split(" ")), WORDS), max_size=6
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(FIELDS, BODY, BODY)
def test_nothing_somebody_writes_is_a_traceback(
    fields: dict[str, str], body: list[str], page: list[str]
) -> None:
    front = "".join(f"{name}: {value}\n" for name, value in fields.items())
    record = f"---\n{front}---\n{''.join(body)}"
    with tempfile.TemporaryDirectory() as folder:
        tree = Tree(
            (
                ("content/kitchen.md", record),
                ("content/a.md", "".join(page)),
                ("content/b.svg", "".join(page)),
            )
        )
        lay_out(tree, Path(folder))
        loaded, earlier = load(Path(folder))
        report = check(loaded, earlier, DAY)
    for finding in report.findings:
        assert finding.line >= 1
        assert finding.column >= 1
        assert finding.message
        assert finding.help

"""One page of every kind in the sample company, by address; the tests look at each of them."""

from __future__ import annotations

from typing import Final

from tests.sites import Site

_ALWAYS: Final = (
    "",
    "visions/vision/",
    "values/",
    "values/notice-first/",
    "standards/",
    "standards/for/kitchen/",
    "standards/allergens-read-back/",
    "standards/script-for-the-phone/",
    "standards/recipe-cards-online/",
    "stories/",
    "stories/she-nodded/",
    "stories/the-pump-and-the-second-signature/",
    "departments/kitchen/",
    "roles/",
    "roles/cook/",
    "commitments/",
    "commitments/head-chef-model-the-way/",
    "booklets/everyone/",
    "editions/2026-autumn/",
    "answers/",
    "answers/find-a-standard/",
    "answers/what-i-may-decide/",
    "answers/what-i-may-decide/receptionist/",
    "answers/evidence/",
    "answers/deviations/",
    "answers/who-serves-whom/",
    "answers/hiring-guide/",
    "answers/where-we-fall-short/",
    "answers/celebrations/",
    "answers/measures/",
    "answers/health/",
    "stories/by/",
    "stories/by/outcome/misstep/",
    "print/",
    "print/leaders.2/",
    "about/houses/",
    "lineups/",
    "lineups/for/kitchen/",
    "guides/rotas-and-swaps/",
    "guides/how-a-decision-travels/",
    "about/glossary/",
    "what-changed/",
    "what-changed/for/cook/",
    "rules/",
    "not/there/",
)


def pages(site: Site) -> tuple[str, ...]:
    """Those pages, and the first week of line-ups, which is another one every week."""
    week = min(path.name for path in (site.folder / "lineups").iterdir() if path.name[0].isdigit())
    return (*_ALWAYS, f"lineups/{week}/")

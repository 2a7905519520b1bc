"""What tests of cleaning share: the lexicons of seeds/ and a small catalogue of places."""

from __future__ import annotations

from functools import lru_cache

from flows.articles.lexicon import ArticleLexicon, build_article_lexicon
from flows.seeds import SEEDS, read_language
from flows.text.catalogue import Alias, Catalogue, EntityRef, build_catalogue

PLACES = {
    "Patna": ["पटना"],
    "Lucknow": ["लखनऊ"],
    "New Delhi": ["नई दिल्ली"],
    "Mumbai": ["मुंबई"],
    "Pune": ["पुणे"],
    "Bihar": ["बिहार"],
    "India": ["भारत"],
    "Kathmandu": ["काठमाडौं", "काठमांडू"],
    "Karachi": ["کراچی"],
    "Moscow": ["Москва", "मॉस्को"],
    "Colombo": ["कोलंबो"],
    "Seoul": ["सियोल"],
}


def _catalogue() -> Catalogue:
    entries = []
    for name, aliases in PLACES.items():
        place = EntityRef(f"x-{name}", "LOC", name, None, None, "country" if name == "India" else "city")
        surfaces = [name, *aliases]
        entries.append((place, None, [Alias(place) for _ in surfaces], surfaces))
    return build_catalogue(entries)


CATALOGUE = _catalogue()


@lru_cache(maxsize=1)
def lexicons() -> dict[str, ArticleLexicon]:
    """The article lexicons of every language in seeds/."""
    shared = read_language("shared", SEEDS)
    folders = sorted(path for path in (SEEDS / "languages").iterdir() if path.is_dir())
    return {path.name: build_article_lexicon(read_language(path.name, path), shared) for path in folders}

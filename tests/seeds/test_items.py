"""What seeds/item_traits.csv may say of what is counted."""

from __future__ import annotations

import pytest

from flows.errors import SeedError
from flows.facts.quantities.lexicon import build_quantity_lexicon
from flows.text.language_data import LanguageData

LANGUAGE = LanguageData("xx", {"nouns": [{"form": "boat", "noun": "boat", "kind": "vehicle"}]})


@pytest.mark.parametrize(
    ("trait", "wrong"),
    [
        ({"measure": "drowned", "where_untold": "", "sort": ""}, "measure 'drowned' of 'boat'"),
        ({"measure": "", "where_untold": "", "sort": "ship"}, "sort 'ship' of 'boat'"),
    ],
    ids=["measure", "sort"],
)
def test_an_unknown_trait_is_refused(trait: dict[str, str], wrong: str) -> None:
    shared = LanguageData(
        "shared", {"measures": [{"measure": "killed", "units": "count"}], "item_traits": [{"item": "boat"} | trait]}
    )
    with pytest.raises(SeedError, match=f"item_traits.csv: {wrong}"):
        build_quantity_lexicon(LANGUAGE, shared)


def test_a_trait_is_read() -> None:
    traits = [
        {"item": "body", "measure": "killed", "where_untold": "", "sort": ""},
        {"item": "life", "measure": "killed", "where_untold": "yes", "sort": ""},
        {"item": "marine", "measure": "", "where_untold": "", "sort": "force"},
    ]
    shared = LanguageData("shared", {"measures": [{"measure": "killed", "units": "count"}], "item_traits": traits})
    lexicon = build_quantity_lexicon(LANGUAGE, shared)
    assert lexicon is not None
    assert (dict(lexicon.items), dict(lexicon.items_untold)) == ({"body": "killed"}, {"life": "killed"})
    assert lexicon.sorts["force"] == {"marine"}

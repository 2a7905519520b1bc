"""The canonical form: what makes two spellings one, and what keeps two words apart."""

from __future__ import annotations

import unicodedata

import numpy as np
import pytest

from flows.clusters import sketch
from flows.clusters.canonical import words_of
from flows.clusters.ragged import grouped, offsets_of, ragged_of, spread
from flows.clusters.sketch import FLOOR, digests_of, in_lots, lead_end, sketches_of


def hashes(text: str) -> list[int]:
    return words_of([text]).hashes.tolist()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("हिन्दी पञ्चमी ठण्डा सम्पादक", "हिंदी पंचमी ठंडा संपादक", id="half nasals"),
        pytest.param("वे गये और आयी", "वे गए और आई", id="glides"),
        pytest.param("क़लम ज़मीन सड़क", "कलम जमीन सडक", id="nukta"),
        pytest.param("चाँद", "चांद", id="chandrabindu"),
        pytest.param("१२,००० लोग", "12000 लोग", id="digits and grouping"),
        pytest.param("3,17,000", "317000", id="lakh grouping"),
        pytest.param("क्\u200dया", "क्या", id="joiner"),
        pytest.param("“Prime Minister’s”", "PRIME MINISTER'S", id="case and quotes"),
        pytest.param("Café Müller", "cafe muller", id="accents"),
        pytest.param("कहा— वह आएगा।", "कहा वह आएगा", id="punctuation"),
        pytest.param(unicodedata.normalize("NFD", "Ünïcode Ёлка"), "unicode елка", id="decomposed"),
        pytest.param("كتاب ي", "کتاب ی", id="arabic and persian letters"),
        pytest.param("a b", "a\u00a0\u2003b", id="kinds of space"),
        pytest.param("बारिश 😀 आज, 𐐀𐐁 7", "बारिश आज 𐐨𐐩😀😀7", id="beyond the first plane"),
    ],
)
def test_spellings_of_the_same_words_are_equal(one: str, other: str) -> None:
    assert hashes(one) == hashes(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("कल", "काल", id="vowel sign"),
        pytest.param("मत", "मित", id="short i"),
        pytest.param("कम", "क्म", id="virama"),
        pytest.param("6-1/4", "6 1 4", id="fraction is one word"),
        pytest.param("1.5", "15", id="decimal point"),
        pytest.param("12,5", "125", id="comma that groups nothing"),
        pytest.param("ab c", "a bc", id="word bounds"),
        pytest.param("ab", "ba", id="order of letters"),
    ],
)
def test_different_words_differ(one: str, other: str) -> None:
    assert hashes(one) != hashes(other)


def test_letters_beyond_the_first_plane_are_letters() -> None:
    assert hashes("𐐀𐐁") != hashes("𐐀𐐂")
    assert len(hashes("a😀b 😀")) == 2


def test_words_know_their_text_and_place() -> None:
    words = words_of(["राम  गया", "", "x 350 7 2024 19.5"])
    assert words.text.tolist() == [0, 0, 2, 2, 2, 2, 2]
    assert (words.place - words.origins[words.text]).tolist() == [0, 5, 0, 2, 6, 8, 13]
    assert words.before([5, 0, 7]).tolist() == [1, 0, 3]
    assert words.figure.tolist() == [0, 0, 0, 2, 1, 0, 2]  # a bare year is no figure


def test_inflected_forms_share_their_stem() -> None:
    words = words_of(["government governments प्रधानमंत्री प्रधानमंत्रियों in"])
    stems = words.stems.tolist()
    assert stems[0] == stems[1] != 0
    assert stems[2] == stems[3] != 0
    assert stems[4] == 0


def test_scripts_without_spaces_give_words() -> None:
    assert len(hashes("北京新闻")) == 4


def test_a_batch_gives_what_single_texts_give() -> None:
    texts = ["एक दो तीन चार पांच", "", "one two three four", "7 " * 300, "अ"]
    together = sketches_of(texts, [10] * 5)
    for row, text in enumerate(texts):
        alone = sketches_of([text], [10])
        assert together.digest[row] == alone.digest[0]
        assert together.limit[row] == alone.limit[0]
        for name in ("shingles", "lead", "figures", "stems", "lead_stems"):
            assert np.array_equal(getattr(together, name)[row], getattr(alone, name)[0])


def test_a_sketch_is_a_quarter_of_the_shingles_but_not_too_few() -> None:
    long = " ".join(f"word{n}" for n in range(4000))
    short = " ".join(f"word{n}" for n in range(60))
    tiny = "only four words here"
    sketches = sketches_of([long, short, tiny], [0, 0, 0])
    assert 900 < sketches.shingles.sizes[0] < 1100
    assert sketches.shingles.sizes[1] == FLOOR
    assert sketches.shingles.sizes[2] == 2


@pytest.mark.parametrize(
    ("text", "headline", "lead"),
    [
        pytest.param(
            "Head\n\nCity\n\n" + "a" * 90 + ". More.", "Head", "Head\n\nCity\n\n" + "a" * 90 + ".", id="skips a place"
        ),
        pytest.param("Head\n\n" + "ब" * 100 + "। दूसरा।", "Head", "Head\n\n" + "ब" * 100 + "।", id="danda"),
        pytest.param("short", None, "short", id="all of it"),
        pytest.param("x" * 1000, None, "x" * 400, id="cut"),
    ],
)
def test_lead(text: str, headline: str | None, lead: str) -> None:
    assert text[: lead_end(text, headline)] == lead


def test_hostile_text_is_read_in_linear_time() -> None:
    texts = ["ने " * 60_000, "(" * 100_000, "a" * 200_000, "1," * 50_000]
    sketches = sketches_of(texts, [100] * 4)
    assert np.diff(words_of(texts).offsets).tolist()[0] == 60_000
    assert sketches.shingles.sizes[0] == 1


def test_a_digest_is_the_same_in_whichever_lot_a_text_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"मंत्री ने {n} घर दिए, {n % 3} और" for n in range(12)]
    whole = digests_of(texts).tolist()
    assert len(set(whole)) == 12
    monkeypatch.setattr(sketch, "CHUNK", 60)
    assert [len(lot) for lot in in_lots(texts, len)] == [3, 3, 3, 3]
    assert digests_of(texts).tolist() == whole
    assert digests_of([]).tolist() == []


def test_ragged_rows() -> None:
    rows = ragged_of([[1, 2], [], [3]], np.uint64)
    assert [rows[n].tolist() for n in range(3)] == [[1, 2], [], [3]]
    assert [row.tolist() for row in (rows.take(np.array([2, 0, 1]))[n] for n in range(3))] == [[3], [1, 2], []]
    assert rows.only(np.array([False, True, True])).lists() == [[], [], [3]]
    assert spread(np.array([5, 0]), np.array([2, 3])).tolist() == [5, 6, 0, 1, 2]
    assert offsets_of(np.array([2, 0, 1])).tolist() == [0, 2, 2, 3]
    assert grouped(np.array([7, 8]), np.array([1, 1]), 3).sizes.tolist() == [0, 2, 0]

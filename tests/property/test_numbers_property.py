"""Numbers and dates of any size, script and neighbourhood: values come back, spans are exact, nothing crashes."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.seeds import SEEDS, read_language
from flows.text.dates import build_date_lexicon, find_date_spans, parse_absolute
from flows.text.document import Document
from flows.text.numbers import build_number_lexicon, find_numbers, parse_digits

CODES = ("hi", "en", "mr", "ne", "ur", "ru")
DATA = {code: read_language(code, SEEDS / "languages" / code) for code in CODES}
SHARED = read_language("shared", SEEDS)
NUMBERS = {code: build_number_lexicon(data, SHARED) for code, data in DATA.items()}
DATES = {code: build_date_lexicon(data) for code, data in DATA.items()}
DEVANAGARI = str.maketrans("0123456789", "०१२३४५६७८९")
ARABIC = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def western(value: int) -> str:
    """1234567 -> 1,234,567."""
    return f"{value:,}"


def indian(value: int) -> str:
    """1234567 -> 12,34,567."""
    head, tail = divmod(value, 1000)
    if not head:
        return str(tail)
    groups = []
    while head >= 100:
        head, pair = divmod(head, 100)
        groups.append(f"{pair:02d}")
    return ",".join([str(head), *reversed(groups), f"{tail:03d}"])


@given(st.integers(min_value=0, max_value=10**14))
def test_digits_grouped_either_way_come_back(value: int) -> None:
    assert parse_digits(str(value)) == value
    assert parse_digits(western(value)) == value
    assert parse_digits(indian(value)) == value


@settings(deadline=None)
@given(
    st.integers(min_value=1000, max_value=10**9 - 1),
    st.sampled_from([western, indian]),
    st.sampled_from(["", "d", "a"]),
)
def test_grouped_digits_in_a_sentence_are_one_number(value: int, group: object, script: str) -> None:
    written = group(value)  # type: ignore[operator]
    written = (
        written.translate(DEVANAGARI) if script == "d" else written.translate(ARABIC) if script == "a" else written
    )
    text = f"कुल {written} लोग आए"
    document = Document(text)
    (number,) = find_numbers(document, NUMBERS["hi"])
    assert number.value == value
    assert document.slice(number.first, number.last) == written


@settings(deadline=None)
@given(st.integers(min_value=1, max_value=99), st.integers(min_value=1, max_value=99))
def test_hindi_compounds_add_up(lakhs: int, thousands: int) -> None:
    (number,) = find_numbers(Document(f"{lakhs} लाख {thousands} हजार रुपये"), NUMBERS["hi"])
    assert number.value == lakhs * 100_000 + thousands * 1000
    assert number.unit is not None
    assert number.unit.name == "INR"


WORDS = {
    code: {value: str(forms[0]) for value, forms in DATA[code].mapping("numbers")["words"].items() if 0 < value < 100}
    for code in ("hi", "en")
}


def english(value: int) -> str:
    """The English words of a number under a thousand."""
    hundreds, rest = divmod(value, 100)
    small = "" if not rest else WORDS["en"].get(rest) or f"{WORDS['en'][rest // 10 * 10]}-{WORDS['en'][rest % 10]}"
    return " ".join(
        w
        for w in (f"{WORDS['en'][hundreds]} hundred" if hundreds else "", "and" if hundreds and rest else "", small)
        if w
    )


@settings(deadline=None)
@given(st.integers(min_value=2, max_value=999), st.sampled_from(["", "thousand", "million", "lakh", "crore"]))
def test_english_words_come_back(value: int, scale: str) -> None:
    factor = {"": 1, "thousand": 1e3, "million": 1e6, "lakh": 1e5, "crore": 1e7}[scale]
    text = f"{english(value)} {scale}".strip()
    (number,) = find_numbers(Document(f"some {text} rupees"), NUMBERS["en"])
    assert number.value == value * factor


@settings(deadline=None)
@given(st.integers(min_value=101, max_value=999))
def test_hindi_hundreds_come_back(value: int) -> None:
    hundreds, rest = divmod(value, 100)
    text = f"{WORDS['hi'][hundreds]} सौ" + (f" {WORDS['hi'][rest]}" if rest else "")
    (number,) = find_numbers(Document(f"{text} लोग"), NUMBERS["hi"])
    assert number.value == value


PIECES = """
5 12 1,234 3.5 ₹ $ Rs. % - – to से and और या लाख करोड़ million bn m दो एक one twenty सौ साढ़े सवा between about लगभग से अधिक
km किमी . , ( ) : / बजे am in 2019 में May मई सोमवार 10-15 3-1 F-16 10वीं ago पहले days दिन
"""


@settings(deadline=None, max_examples=300)
@given(
    st.lists(
        st.sampled_from([*PIECES.split(), "\n"]),
        max_size=14,
    ),
    st.sampled_from(CODES),
)
def test_any_sequence_of_words_has_exact_ordered_spans(words: list[str], code: str) -> None:
    document = Document(" ".join(words))
    dates = find_date_spans(document, DATES[code], dt.date(2025, 9, 4))
    blocked = {i for d in dates for i in range(d.first, d.last)}
    numbers = find_numbers(document, NUMBERS[code], blocked)
    for spans in ([(d.first, d.last) for d in dates], [(n.first, n.last) for n in numbers]):
        assert all(0 <= first < last <= len(document) for first, last in spans)
        assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    for number in numbers:
        assert number.outer_first <= number.first < number.last <= number.outer_last
        assert number.value_max is None or number.value_max > number.value
        assert not blocked & set(range(number.first, number.last))
    for date in dates:
        assert (date.date is None) == (date.precision is None)


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=80), st.sampled_from(CODES))
def test_any_text_is_read(text: str, code: str) -> None:
    document = Document(text)
    find_numbers(document, NUMBERS[code])
    find_date_spans(document, DATES[code], dt.date(2025, 9, 4))
    parse_absolute(text, DATES[code])


@settings(deadline=None)
@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2039, 12, 31)))
def test_dates_come_back_in_every_order(day: dt.date) -> None:
    months = DATA["hi"].mapping("dates")["months"]
    for code, written in (
        ("en", f"{day.day} {day:%B} {day.year}"),
        ("en", f"{day:%B} {day.day}, {day.year}"),
        ("en", f"{day:%a}, {day.day:02d} {day:%b} {day.year} 10:00:00 GMT"),
        ("en", day.isoformat()),
        ("en", f"{day:%d/%m/%Y}"),
        ("hi", f"{day.day} {months[day.month][0]} {day.year}"),
        ("hi", f"{day.day} {months[day.month][0]}, {day.year}".translate(DEVANAGARI)),
    ):
        parsed = parse_absolute(written, DATES[code])
        assert parsed is not None, written
        assert parsed[0] == day, written


@pytest.mark.parametrize("code", CODES)
def test_every_month_and_weekday_of_a_language_is_known(code: str) -> None:
    lexicon = DATES[code]
    assert set(lexicon.months.values()) == set(range(1, 13))
    assert set(lexicon.weekdays.values()) == set(range(1, 8))

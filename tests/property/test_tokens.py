"""Texts of any characters: what is remembered of chunks is what the text itself says, and what is tidy needs no tidying."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from flows.articles.decode import tidy
from flows.articles.words import count_words, word_spans, words_of
from flows.text.characters import character_counts, is_tidy
from flows.text.chunks import Chunks
from flows.text.document import Tokens

# Letters and marks that compose or change places, controls, joiners, quotes, digits, spaces of several kinds.
CHARACTERS = (
    "aeSU.,'’\"“()1२कनरळडি०।éйиباহকொがか가가-—@   \n\n\t\r\xa0\xad\u0901\u093c\u093f\u094d\u0301\u0306\u0323\u0340\u064f\u0654"
    "\u09be\u09bf\u09c7\u0929\u0958\u2126\u200b\u200c\u200d\u2028\u202e\ufeff\x07\x1f\x85\U0001f600\U0001d15e"
)
TEXTS = st.text(CHARACTERS, max_size=40)
_UNTIDY = regex.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]|\p{M}{7}")


@given(TEXTS)
@example("क" + "ि" * 6)
@example("क" + "ि" * 7)
@example("न\u094d\u093c")
@example("ज\u093c\u094dय")
def test_what_is_tidy_is_composed_and_without_controls(text: str) -> None:
    if is_tidy(text):
        assert unicodedata.is_normalized("NFC", text)
        assert not _UNTIDY.search(text)
    assert tidy(tidy(text)) == tidy(text)


@pytest.mark.parametrize("first", ["a", "न", "র", "क", "и", "ا", "ে", "ெ", "ᄀ"])
@pytest.mark.parametrize("between", ["", "\u094d", "\u0323", "ि"])
def test_no_letter_with_a_mark_passes_that_has_another_form(first: str, between: str) -> None:
    for point in range(0x300, 0x3000):
        text = f"{first}{between}{chr(point)}"
        assert unicodedata.is_normalized("NFC", text) or not is_tidy(text), ascii(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor's café — “closed” since May…\n\nIt was 5°C.",
        "मुख्यमंत्री ने कहा कि सड़क ज़्यादा चौड़ी होगी।\n\n\u200d“पढ़ाई” हिन्दी में ₹500",
        "وزیر نے کہا کہ سڑک چوڑی ہوگی۔",
        "Мэр сказал, что дорогу закроют в мае. Объёмы — прежние.",
    ],
    ids=["en", "hi", "ur", "ru"],
)
def test_news_as_it_is_written_is_tidy(text: str) -> None:
    assert is_tidy(text)


@given(TEXTS)
def test_characters_are_counted(text: str) -> None:
    assert character_counts(text) == Counter(text)


@given(TEXTS)
def test_chunks_say_of_a_text_what_the_text_says(text: str) -> None:
    tokens, gaps = Tokens(text), Tokens(text.replace(" ", "  "))  # a gap is read character by character
    assert (tokens.raw, tokens.key, tokens.kind, tokens.breaks) == (gaps.raw, gaps.key, gaps.kind, gaps.breaks)
    for start, end, raw in zip(tokens.start, tokens.end, tokens.raw, strict=True):
        assert text[start:end] == raw or (raw == "." and text[start:end] in "0०")  # a zero for a full stop: डॉ0


@given(TEXTS)
def test_every_word_has_letters_and_its_place(line: str) -> None:
    words, spans = words_of(line), word_spans(line)
    assert len(words) == len(spans) == count_words(line.split())
    assert all(words)
    assert [words_of(line[start:end]) for start, end in spans] == [(word,) for word in words]


def test_what_was_read_is_remembered_within_bounds() -> None:
    read: list[str] = []

    def length(chunk: str) -> int:
        read.append(chunk)
        return len(chunk)

    chunks = Chunks(length)
    assert list(chunks.each(["a", "bc", "a", "x" * 500, "x" * 500])) == [1, 2, 1, 500, 500]
    assert read == ["a", "bc", "x" * 500, "x" * 500]  # the long one is not kept
    list(chunks.each(map(str, range(70_000))))
    read.clear()
    assert list(chunks.each(["a", "69999"])) == [1, 5]
    assert read == ["a"]  # the first ones had to go

"""Persons that the catalogue does not know, or knows by another spelling: candidates, and which person each one is."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import SequenceMatcher

from flows.facts.analysis import NamedSpan
from flows.facts.names.identified import attending_runs, identified_runs
from flows.facts.names.lexicon import (
    COMMON,
    CONJ,
    DOMAIN,
    GENITIVE,
    GIVEN,
    HON_AFTER,
    HON_BEFORE,
    LETTER,
    MARKER,
    PART,
    QUALIFIER,
    SUBJECT,
    SURNAME,
    WEAK,
    Title,
)
from flows.facts.names.scan import (
    Scan,
    is_initial,
    name_like,
    name_run,
    person_at,
    possible_subject,
    says,
    seat_behind,
    skip_introducers,
    spelt_initials,
    undotted_initial,
)
from flows.frozen import frozen, replace
from flows.text.catalogue import EntityRef, discovered, entity_id
from flows.text.document import NUMBER, WORD
from flows.text.fold import fold
from flows.text.phrases import Hit
from flows.text.translit import skeleton


@frozen()
class Candidate:
    """A run of tokens that names a person, with its words in Latin and how sure that is."""

    first: int
    last: int
    words: tuple[str, ...]
    confidence: float
    rule: str


_SAME_SPELLING = 0.7  # share of common letters: Muhammad and Mohammed have 0.75, Sarah and Surya 0.6
_INITIALS = 3  # letters that are written together: APJ
_REMEMBERED = 400  # persons that a short form is compared with; a text with more is a list of names


@dataclass(slots=True)
class Registry:
    """The persons of one article: who has which name, so that one person is one entity."""

    article_id: str
    # With the skeletons of their names' words and the words.
    people: list[tuple[tuple[str, ...], tuple[str, ...], EntityRef]] = field(default_factory=list)


def take_persons(scan: Scan, article_id: str) -> None:
    """Take every person that titles, honorifics, name parts or a verb of saying show; one person, one entity."""
    candidates = _candidates(scan)
    candidates.extend(_candidate(scan, first, last, 0.7, "identified") for first, last in identified_runs(scan))
    registry = Registry(article_id)
    for span in scan.spans:
        if span.entity.type == "PER":
            register(registry, span.entity, span.entity.name.replace("-", " ").split())
    # Longest first: the full name decides who a shorter form is.
    for candidate in sorted(candidates, key=lambda c: (-len(c.words), c.first)):
        if not scan.free(candidate.first, candidate.last):
            continue
        if candidate.rule == "says" and _firm_told(scan, registry, candidate):
            name = " ".join(candidate.words)
            firm = scan.catalogue.named("ORG", name) or replace(discovered("ORG", name), kind="company")
            scan.take(NamedSpan(candidate.first, candidate.last, firm, False, 0.5))
            continue
        entity = resolve(scan, registry, candidate.words)
        scan.take(NamedSpan(candidate.first, candidate.last, entity, False, candidate.confidence))
    for first, last in attending_runs(scan):
        entity = resolve(scan, registry, latin_words(scan, first, last))
        scan.take(NamedSpan(first, last, entity, False, 0.6))


def _firm_told(scan: Scan, registry: Registry, candidate: Candidate) -> bool:
    """Whether one unknown word that speaks tells of what firms have in its sentence: टिटवो ने बताया कि उसका | मुनाफा बढ़ा."""
    if len(candidate.words) > 1:
        return False
    document, sentence = scan.document, scan.document.sentence_at(candidate.first)
    if not any(document.key[t] in scan.lexicon.firm_nouns for t in range(candidate.last, sentence.last)):
        return False
    return _in_article(registry, candidate.words, (skeleton(candidate.words[0]),), scan.lexicon.cased) is None


def _candidates(scan: Scan) -> list[Candidate]:
    found: list[Candidate] = []
    document, flags = scan.document, scan.flags
    index = 0
    for token in _openings(scan):
        if token < index or scan.taken[token] >= 0 or document.kind[token] != WORD:
            continue
        index = token
        stop = document.sentences[document.sentence_of[index]].last
        if index in scan.title_at or flags[index] & HON_BEFORE:
            start, introduced = skip_introducers(scan, index, stop)
            start = seat_behind(scan, start)
            if introduced and start < stop:
                end = _mixed_run(scan, start, _run_behind(scan, start, stop), stop)
                if end > start and _introduced(scan, index, start, end) and not _home_behind(scan, start):
                    found.append(_candidate(scan, start, end, 0.9, "title"))
                    index = end
                    continue
        candidate = _plain(scan, index, stop)
        if candidate is not None:
            found.append(candidate)
            index = candidate.last
    return found


def _openings(scan: Scan) -> list[int]:
    """The tokens at which a person may begin: titles, honorifics, name parts, and words that are no everyday ones."""
    return sorted({*scan.title_at, *scan.flagged(HON_BEFORE | PART | LETTER, lacking=COMMON)})


def _run_behind(scan: Scan, start: int, stop: int) -> int:
    """The end of a name behind a title; an everyday word before a sure surname is part of it: नीला गोखले."""
    end = name_run(scan, start, stop)
    following = start + 1
    if end > start or scan.lexicon.cased or following >= stop or scan.taken[start] >= 0:
        return end
    if scan.flags[start] & GIVEN and following + 1 < stop:
        following += 1 if not scan.flags[following] & SURNAME else 0  # चंद्र | धारी सिंह
    bits = scan.flags[following]
    plain = not any(
        not scan.flags[t] & COMMON or scan.flags[t] & (MARKER | CONJ | SUBJECT) or scan.document.kind[t] != WORD
        for t in range(start, following)
    )
    if plain and bits & SURNAME and not bits & (COMMON | WEAK) and scan.taken[following] < 0:
        return max(following + 1, name_run(scan, following, stop))  # गोपन सिंह | पालीवाल ने
    return end


def _introduced(scan: Scan, intro: int, start: int, end: int) -> bool:
    """Whether what follows a title or honorific is a person's name."""
    flags, document = scan.flags, scan.document
    words = [t for t in range(start, end) if document.kind[t] == WORD]
    strong = any(flags[t] & PART and not flags[t] & WEAK for t in words)
    if strong or scan.lexicon.cased:
        return True
    if len(words) == 1 and (spelt_initials(scan, words[0]) or _placed(scan, words[0])):
        return False
    hit = scan.title_at.get(intro)
    if hit is not None and hit.value.weak:
        return hit.value.no_role and len(words) <= 3 and end < document.size and bool(flags[end] & MARKER)
    if hit is not None and _only_main(scan, hit, end):
        return False
    nxt = document.raw[end] if end < document.size else "."
    closes = (
        end >= document.size
        or document.kind[end] != WORD
        or scan.taken[end] >= 0  # संस्थापक जूलियन असांज | इक्वाडोर के दूतावास में
        or bool(flags[end] & (MARKER | HON_AFTER | SUBJECT | CONJ))
    )
    if all(flags[t] & WEAK for t in words):
        return closes and len(words) >= 2
    # Words that no list knows: a short name between a title and a marker or a stop (राष्ट्रपति ओकाम्बो को).
    return len(words) <= 3 and (closes or flags[end] & COMMON > 0) and nxt != "-"


def _only_main(scan: Scan, hit: Hit[Title], end: int) -> bool:
    """Whether a word for a head only tells that something is the main one: प्रमुख | संवेदी सूचकांक; not दल के प्रमुख | सराका ने."""
    flags, before = scan.flags, hit.first - 1
    if hit.last - hit.first > 1 or not flags[hit.first] & QUALIFIER:
        return False
    owned = before >= 0 and (scan.taken[before] >= 0 or flags[before] & (GENITIVE | DOMAIN))
    return not owned and not (end < scan.document.size and flags[end] & (SUBJECT | HON_AFTER))


def _placed(scan: Scan, token: int) -> bool:
    """Whether an unknown word ends as places do and stands as one: छात्र | गर्दनीबाग में."""
    document, lexicon, after = scan.document, scan.lexicon, token + 1
    inside = after < document.size and (document.key[after] in lexicon.locative or document.raw[after] == ",")
    region = scan.span_at(after)
    inside = inside or (region is not None and region.entity.type == "LOC" and not region.adjective)
    return inside and not scan.flags[token] and document.key[token].endswith(lexicon.place_endings)


def _plain(scan: Scan, index: int, stop: int) -> Candidate | None:
    """A person shown by name parts, or by being the subject of a verb of saying."""
    flags, document = scan.flags, scan.document
    if scan.lexicon.cased:
        return None
    if flags[index] & COMMON and not flags[index] & (PART | LETTER):
        return None
    if not possible_subject(scan, index) or _home_behind(scan, index):
        return None
    initial = (
        (document.raw[index + 1 : index + 2] == ["."] and is_initial(scan, index))
        or spelt_initials(scan, index)
        or bool(flags[index] & LETTER and undotted_initial(scan, index, stop))
    )
    if not initial and not name_like(scan, index):
        return None
    end = name_run(scan, index, stop)
    if end <= index:
        return None
    evidence = person_at(scan, index, end)
    if evidence is not None:
        return _candidate(scan, index, end, 0.8 if evidence.strength > 1 else 0.6, evidence.rule)
    if initial and end - index >= 2 and any(flags[t] & PART for t in range(index, end)):
        return _candidate(scan, index, end, 0.7, "initials")
    if end - index == 1 and initial:
        return None
    opens = not flags[index] & COMMON and all(flags[t] & PART or not flags[t] & COMMON for t in range(index, end))
    paired = opens and end - index in (2, 3)  # झुमरी देवी
    named = paired or (end - index <= 2 and flags[index] & GIVEN)
    named = named or (opens and _kin_told(scan, end))
    if named and _behind_age(scan, index, end):
        return _candidate(scan, index, end, 0.7, "age")
    if (paired or (opens and end - index == 1 and flags[index] & GIVEN)) and _son_of(scan, end):
        return _candidate(scan, index, end, 0.7, "kin")
    if end - index <= 3 and aged(scan, end) and (initial or not flags[index] & COMMON):
        return _candidate(scan, index, end, 0.7, "age")
    unknown = all(not flags[t] & COMMON for t in range(index, end) if document.kind[t] == WORD)
    closes = end < stop and flags[end] & (SUBJECT | HON_AFTER)
    honoured = flags[index] & HON_BEFORE and not any(flags[t] & COMMON for t in range(index + 1, end))
    if honoured and closes and 2 <= end - index <= 4:
        return _candidate(scan, index, end, 0.7, "honorific")  # स्वामी | धर्मानंद तीर्थदेव | ने
    owned = unknown and 2 <= end - index <= 3 and end + 1 < stop and flags[end] & GENITIVE
    if owned and document.key[end + 1] in scan.lexicon.befalls:
        return _candidate(scan, index, end, 0.6, "deed")  # टोलवा सरतिया की | हत्या
    if unknown and end - index <= 3 and end < stop and flags[end] & SUBJECT and says(scan, end):
        return _candidate(scan, index, end, 0.6, "says")
    return None


def _home_behind(scan: Scan, index: int) -> bool:
    """Whether unknown words stand behind a resident's name, as where he lives: मोहन पुत्र जयपाल निवासी | बरहरा टोला."""
    if index < 2 or scan.flags[index] or scan.document.key[index - 1] not in scan.lexicon.residing:
        return False
    named = scan.flags[index - 2] or scan.flags[index - 3]  # मोहन कुमार | टिटवेश निवासी बरहरा
    return bool(named & PART and not named & (COMMON | MARKER))


def aged(scan: Scan, token: int) -> bool:
    """Whether an age in brackets follows: रामप्रवेश (35), Temba Ngubana (35 years)."""
    document, close = scan.document, token + 2
    if close < document.size and document.key[close] in scan.lexicon.age_units:
        close += 1
    if close >= document.size or document.raw[token] != "(" or document.raw[close] != ")":
        return False
    return document.kind[token + 1] == NUMBER and len(document.raw[token + 1]) <= 3


def _son_of(scan: Scan, token: int) -> bool:
    """Whether a word for a child or spouse and a name follow a name, as files do: धर्मेश कुलवानी | पुत्र रामसेवक."""
    document = scan.document
    if token + 1 >= document.size or document.key[token] not in scan.lexicon.filiation:
        return False
    return name_like(scan, token + 1) or bool(scan.flags[token + 1] & HON_BEFORE)


def _kin_told(scan: Scan, token: int) -> bool:
    """Whether a bracket opens with whose child or spouse somebody is: सोनवती | (पत्नी ..."""
    document = scan.document
    return (
        token + 1 < document.size and document.raw[token] == "(" and document.key[token + 1] in scan.lexicon.filiation
    )


def _behind_age(scan: Scan, first: int, last: int) -> bool:
    """Whether a given name stands behind an age: 24 वर्षीय मोहन; an everyday word only where the name must end."""
    document, flags = scan.document, scan.flags
    if first < 2 or document.key[first - 1] not in scan.lexicon.aged or document.kind[first - 2] != NUMBER:
        return False
    closes = last >= document.size or document.kind[last] != WORD or bool(flags[last] & (MARKER | CONJ | SUBJECT))
    return closes or not flags[first] & COMMON


def _mixed_run(scan: Scan, start: int, end: int, stop: int) -> int:
    """A name half in another script takes one more word where the whole is known: Kim Jong | उन."""
    document = scan.document
    if end == start or end >= stop or scan.lexicon.cased or not document.raw[start].isascii():
        return end
    words = [document.raw[t] for t in range(start, end + 1) if document.kind[t] == WORD]
    whole = skeleton(scan.lexicon.romaniser.name(words))
    return end + 1 if whole in scan.lexicon.full_names else end


def _candidate(scan: Scan, first: int, last: int, confidence: float, rule: str) -> Candidate:
    return Candidate(first, last, latin_words(scan, first, last), confidence, rule)


def latin_words(scan: Scan, first: int, last: int) -> tuple[str, ...]:
    """The words of a personal name in Latin, initials as "K.": के. सुरेश मेनन, K Suresh Menon → K., Suresh, Menon."""
    document, romaniser = scan.document, scan.lexicon.romaniser
    words: list[str] = []
    for token in range(first, last):
        if document.kind[token] != WORD:
            continue
        raw = document.raw[token]
        letters = latin_initials(scan, token, last) if raw.isascii() else ""
        if letters:
            words.extend(f"{letter}." for letter in letters)
        elif scan.lexicon.cased or raw.isascii():
            words.append(raw.capitalize() if len(raw) > 3 and raw.isupper() and "." not in raw else raw)
        elif scan.flags[token] & HON_AFTER and token > first and scan.flags[token - 1] & PART:
            words.append(romaniser.word(raw))  # श्याम | जी | रजक
        elif is_initial(scan, token) or undotted_initial(scan, token, last):
            letter = romaniser.letters.get(fold(raw))
            words.append(f"{letter or romaniser.word(raw)[:1]}.")
        elif not scan.flags[token] & PART and spelt_initials(scan, token):
            words.extend(f"{letter}." for letter in romaniser.acronym(raw))
        else:
            words.extend(romaniser.word(raw).split())
    return tuple(words)


def latin_initials(scan: Scan, token: int, last: int) -> str:
    """The letters of initials, however they are written: K. S., K.S., K S and KS all give K and S; "" for a word.

    Without full stops they are initials before another word of the name: Malcolm X has none.
    """
    document = scan.document
    raw = document.raw[token]
    letters = raw.replace(".", "")
    if not letters.isupper() or not letters.isalpha() or len(letters) > _INITIALS:
        return ""
    dots = raw.count(".") or (document.raw[token + 1 : token + 2] == ["."] and token + 1 < last)
    if dots:
        return letters if int(dots) >= len(letters) else ""
    following = token + 1
    if following >= last or document.kind[following] != WORD:
        return ""
    if len(letters) == 1:
        return letters
    shouted = len(document.raw[following]) > 1 and document.raw[following].isupper()
    return "" if shouted or token in scan.title_at or scan.flags[token] & (PART | COMMON) else letters


def resolve(scan: Scan, registry: Registry, words: tuple[str, ...]) -> EntityRef:
    """The person of this name: one of the article, one of the catalogue, else a new one."""
    bones = tuple(skeleton(w) for w in words)
    known = _in_article(registry, words, bones, scan.lexicon.cased)
    if known is not None:
        return known
    name = " ".join(words)
    entity = scan.catalogue.named("PER", name) or _in_catalogue(scan, words)
    if entity is None:
        entity = discovered("PER", name)
        if len(words) == 1:  # not evidence enough that two articles speak of one person
            entity = replace(entity, entity_id=entity_id("PER", name, article_id=registry.article_id))
    register(registry, entity, list(words))
    return entity


def register(registry: Registry, entity: EntityRef, words: list[str]) -> None:
    """Note a person of the article under the words of a name."""
    bones = tuple(skeleton(w) for w in words)
    known = (bones, tuple(words), entity)  # bones first: nearly all are told apart by them
    if known not in registry.people[-_REMEMBERED:]:
        registry.people.append(known)


def _in_article(registry: Registry, words: tuple[str, ...], bones: tuple[str, ...], cased: bool) -> EntityRef | None:
    """The one person of the article whose name these words abbreviate: all words in order, or initials for some.

    In one script names of equal consonants are spelt alike too: Jane Smith is not John Smith.
    """
    matches: list[EntityRef] = []
    for theirs, their_words, entity in registry.people[-_REMEMBERED:]:
        if _abbreviates(words, bones, their_words, theirs) and entity not in matches:
            if cased and len(words) > 1 and not _in_spelling(words, their_words):
                continue
            matches.append(entity)
    return matches[0] if len(matches) == 1 else None


def _in_spelling(words: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether each word in full is spelt like one of a longer name."""
    full = (word for word in words if len(word) > 2)
    return all(any(_spelt_alike(word, other) for other in theirs) for word in full)


def _abbreviates(
    words: tuple[str, ...], bones: tuple[str, ...], their_words: tuple[str, ...], theirs: tuple[str, ...]
) -> bool:
    if not bones or not theirs or len(bones) > len(theirs):
        return False
    if len(bones) == len(theirs) and bones == theirs:
        return True
    if len(bones) == 1:
        return len(words[0]) > 2 and any(
            bones[0] == bone and _vowels(words[0]) == _vowels(word)
            for bone, word in zip(theirs, their_words, strict=True)
        )
    position = 0
    for word, bone in zip(words, bones, strict=True):
        while position < len(theirs):
            initial = word.endswith(".") or len(word) <= 2
            if theirs[position] == bone or (initial and theirs[position][:1] == bone[:1]):
                break
            position += 1
        else:
            return False
        position += 1
    return bones[-1] == theirs[-1]


def _in_catalogue(scan: Scan, words: tuple[str, ...]) -> EntityRef | None:
    """A catalogue person whose full name has the same consonants, and sounds alike in full."""
    if len(words) < 2:
        return None
    entity = scan.lexicon.full_names.get(" ".join(skeleton(w) for w in words))
    if entity is None:
        return None
    theirs = entity.name.replace("-", " ").split()
    alike = _spelt_alike if scan.lexicon.cased else _alike
    return entity if len(theirs) == len(words) and all(map(alike, words, theirs)) else None


def _spelt_alike(ours: str, theirs: str) -> bool:
    """Whether two spellings in one script are of one name: Muhammad and Mohammed are, Sarah and Surya are not."""
    return SequenceMatcher(None, fold(ours), fold(theirs), autojunk=False).ratio() >= _SAME_SPELLING


def _alike(ours: str, theirs: str) -> bool:
    """Whether two spellings of equal consonants differ in no more than vowels that scripts confuse."""
    a, b = _vowels(ours), _vowels(theirs)
    if ours[-1:] in _HEARD and not set(_HEARD[ours[-1:]]) & set(_last_vowels(theirs)):
        return False  # अनिता is written with its last vowel: no Anant; राणा is no Rane
    if _diphthongs(ours, theirs):
        return False  # राणा is no Raina
    return (abs(len(a) - len(b)) <= 2 and a[:1] == b[:1]) or len(a) <= 1 or len(b) <= 1 or a[-1:] == b[-1:]


def _diphthongs(ours: str, theirs: str) -> bool:
    """Whether of two spellings with as many vowels one has "ai" or "au" where the other has "a"."""
    a, b = _sounds(ours), _sounds(theirs)
    return len(a) == len(b) and any({x, y} in ({"a", "E"}, {"a", "O"}) for x, y in zip(a, b, strict=True))


def _sounds(word: str) -> str:
    """The vowels of a word, "ai" and "au" as one each."""
    return "".join(c for c in fold(word).replace("ai", "E").replace("au", "O") if c in "aeiouEO")


# Letters that a last vowel may be written with, as Devanagari tells it and as English spells it: Henry, Andrew, Trudeau
_HEARD = {"a": "a", "e": "ei", "i": "iye", "o": "ouw", "u": "uow"}


def _last_vowels(word: str) -> str:
    """The letters of the vowel that a name ends in, a silent h left out: eau of Trudeau; nothing of Anant."""
    spelt = fold(word).removesuffix("h")
    return spelt[len(spelt.rstrip("aeiouyw")) :]


def _vowels(word: str) -> str:
    spelt = fold(word).replace("ee", "i").replace("oo", "u").replace("aa", "a")
    return "".join(c for c in spelt if c in "aeiou")

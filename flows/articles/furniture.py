"""Which lines and sentences of a scraped page are furniture: told by the lists of seeds/languages/*/furniture.yml."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import regex

from flows.articles.lexicon import CleaningRules
from flows.articles.words import words_of

ENDS = ".।॥?!۔؟…|。！？"  # a bar is typed for a danda
_ENDS = frozenset(ENDS)
_STOPS = frozenset(".।॥۔")
_CLOSERS = "\"'”’»)]} \u00a0"
_CREDIT_MARKS = frozenset(":：|-–—/@©")
_AFTER_FIRST_WORD = regex.compile(r"^[^\p{L}\p{M}\p{N}]*[\p{L}\p{M}\p{N}'’]+\s*[:：|\-–—#»]")
_JOINT = regex.compile(r"[a-z0-9)][A-Z]|[A-Z]{2}[A-Z][a-z]")
_ADDRESS = regex.compile(r"^(?:https?://|www\.)\S+$|^\S+@\S+\.\S+$|^[a-z0-9.-]+\.(?:com|in|org|net|co)(?:/\S*)?$")
_HASHTAGS = regex.compile(r"^(?:[#@][^\s#@]+[\s,|]*)+$")
_CONTACTS = regex.compile(r"^(?:(?:\S+@\S+\.\p{L}+|@[\p{L}\p{N}_]+)[\s|,;/•·]*)++$")
_TWEET_END = regex.compile(r"^[-—–] ?[^()@]{2,60}\(@[\p{L}\p{N}_]+\)")  # "— Weather (@weather) January 20, 2024"
_NOTICE = regex.compile(r"^\s*(?:©|\(c\)\s*\p{Nd}{4}|copyright\s*(?:©|\(c\)|\p{Nd}{4}))", regex.IGNORECASE)
_NTH_OF = regex.compile(
    r"^\(?\d{1,2}\s*(?:of|/)\s*\d{1,2}[.):\s]|^(?:list )?\d{1,2} of \d{1,3}(?: items)?$", regex.IGNORECASE
)
_NAMED_CREDIT = regex.compile(r"^(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}.'’-]+ ?/ ?\p{Lu}[^/]*$")
_CAPITALS = regex.compile(r"^(?:\p{Lu}[\p{L}\p{M}.'’-]*\s*)+$")
_DASHED_CREDIT = regex.compile(r"[।.!?]\s*[-–—]\s*\p{L}[^।.!?,:]{1,40}$")
_PAREN_END = regex.compile(r"[(\[]([^()\[\]]{2,80})[)\]]\s*[.।]?$")
_MARK = regex.compile(r"(?r)[.।?!۔؟|(]")  # behind it, or before a bracket, something may be glued to a sentence
_INITIAL = regex.compile(r"(?<!\S)\p{Lu}(?=\.\s)")  # "R. Nair contributed to this report.": no sentence ends there
_CLOSED = regex.compile(r"[\"'”’»)]*\s*")
_TRAIL = regex.compile(r"[^\s»›→❯]\s*(?:»|›|→|❯|>>|\s>\s)\s*[^\s»›→❯]")  # "Home » India", "खेल > क्रिकेट"
_BRACKET = regex.compile(r" ?[(\[]([^()\[\]]{2,80})[)\]]")
_ANY_WORD = regex.compile(r"[\p{L}\p{N}]")
_RATE = regex.compile(r"\p{Nd}[\p{Nd},.]*%?\s*\(?[+\-−▲▼↑↓]\s?\p{Nd}|[+\-−▲▼↑↓]\s?\p{Nd}[\p{Nd},.]*\s?%")
_STEPS = regex.compile(r"\s*[»›>|→]\s*|\s+/\s+")
_BARS = regex.compile(r"[|•·●]")
_SECTIONS = regex.compile(r"\s*[»›>/|•·→]\s*|\s{2,}")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*")
BRIEF, SHORT, MEDIUM = 8, 40, 60  # words
_QUOTES = "\"“”‘’'«„"


def ends_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, closing quotes and a last bracket aside: "… जारी है। (भाषा)"."""
    if line.endswith(")") and "(" in line[-90:] and line[: line.rindex("(")].rstrip(_CLOSERS)[-1:] in _ENDS:
        return True
    return line.rstrip(_CLOSERS)[-1:] in _ENDS


def is_prose(line: str) -> bool:
    """Whether a line is running text rather than a heading, a caption or furniture."""
    if len(line) >= 220:
        return True
    if line[-1:] == ")" and "(" in line[-90:]:  # "… की जा रही है। (भाषा)"
        line = line[: line.rindex("(")].rstrip()
    last = line.rstrip(_CLOSERS)[-1:]
    if len(line) < 40:
        return last == "。" and len(line) > 20
    return last in ".।॥۔|。" or ("। " in line[:-1] and len(line) > 60) or (last in "?!…" and len(line) > 120)


def is_furniture(
    line: str, words: Sequence[str], rules: CleaningRules, *, edge: bool = True, first: bool = False
) -> bool:
    """Whether a whole line is furniture.

    `edge` says that it stands near the beginning or end of the text: only there a full sentence is taken for an
    invitation to readers. `first` says that no headline has been seen: "Video: tiger strays into village" may be one.
    """
    if not words:
        return not _ANY_WORD.search(line)
    count = len(words)
    if count > MEDIUM:
        return False
    if rules.whole.whole(words) or (count <= SHORT and is_notice(line)):
        return True
    prose = is_prose(line)
    if line[0] not in _QUOTES:
        size = rules.starts.at(words)
        inside = prose and not edge
        if (
            size > (3 if inside else 2)
            or (size == 3 and _credit_mark(line, size))
            or (size == 2 and not inside)
            or (size == 1 and not first and (count <= 2 or _AFTER_FIRST_WORD.match(line)))
        ):
            return True
    if count <= BRIEF and not prose and not (first and count > 3) and rules.brief.within(words):
        return True
    if count <= SHORT and (edge or not prose) and (rules.ends.ends(words) or rules.contains.within(words)):
        return True
    if count <= SHORT and not reports(line) and (edge or not prose) and is_call(words, rules):
        return True
    if count <= 25 and (is_bar(words, rules) or _are_notices(line, rules)):
        return True
    if is_contact(line) or (" " not in line and _ADDRESS.match(line)):
        return True
    if (line[0] in "#@" and _HASHTAGS.match(line)) or (line[0] in "-–—" and _TWEET_END.match(line)):
        return True
    return is_tag_line(line, words)


def _are_notices(line: str, rules: CleaningRules) -> bool:
    """Whether bars part notices from each other: "Advertisement · Scroll to continue"."""
    parts = _between_bars(line) if len(line) < 200 else []
    return len(parts) > 1 and all(rules.whole.whole(words_of(part)) for part in parts)


def _between_bars(line: str) -> list[str]:
    return [part for part in _BARS.split(line) if part.strip()]


def is_noise(line: str, words: Sequence[str], rules: CleaningRules, *, first: bool) -> bool:
    """Whether a line above the text is furniture of any kind, a section, a ticker or a picture's caption."""
    return (
        is_furniture(line, words, rules, first=first)
        or opens_box(line, words, rules)
        or is_section(line, words, rules)
        or is_caption(line, words, rules, first=first)
        or (len(words) <= 25 and _DASHED_CREDIT.search(line) is not None)  # "मौके पर जुटी भीड़। - नवरश्मि"
        or (len(words) <= 25 and _outlet_behind(line, rules))
        or is_ticker(line)
        or is_topics(line)
        or (not first and all(word.isdigit() for word in words))
    )


def _outlet_behind(line: str, rules: CleaningRules) -> bool:
    """Whether nothing but an outlet's name stands behind a caption's full stop: "मंदिर के बाहर लगी कतार। जागरण"."""
    left, stop, right = line.rpartition("। ")
    return bool(stop) and "। " not in left and rules.agencies.whole(words_of(right))


def is_ticker(line: str) -> bool:
    """Whether a line gives rates and how they have moved: "SENSEX 79,986.80 +545.35 | NIFTY 24,286.50 ▲ 0.4%"."""
    return len(line) < 300 and not ends_sentence(line) and len(_RATE.findall(line)) > 1


def is_topics(line: str) -> bool:
    """Whether a line lists topics between bars: "Budget 2024 | T20 World Cup | Monsoon"."""
    parts = _between_bars(line) if len(line) < 300 else []
    return len(parts) > 2 and not ends_sentence(line) and all(len(words_of(part)) <= 4 for part in parts)


def is_title(line: str, words: Sequence[str]) -> bool:
    """Whether a line may be the title of another story, an option of a poll or a caption: short and no sentence."""
    return len(words) <= 25 and line[-1:] not in _STOPS and not is_prose(line)


def opens_box(line: str, words: Sequence[str], rules: CleaningRules) -> bool:
    """Whether a line is the heading of a box of titles or options in a text: "Related topics", "Poll: Will it rain?"."""
    if rules.stops.whole(words) or rules.boxes.whole(words):
        return True
    size = rules.polls.at(words)
    return size > 0 and (size == len(words) or _credit_mark(line, size))


def is_credit(words: Sequence[str], rules: CleaningRules) -> bool:
    """Whether a line is a picture's credit and no more: "Getty Images"; the caption stands in the next one."""
    return rules.credit_starts.whole(words) or rules.credit_ends.whole(words)


def credit_follows(lines: Sequence[str], index: int, rules: CleaningRules) -> bool:
    """Whether the next line is a picture's credit, so that this one may be its caption: "Photo | Asha Rao"."""
    below = next((line for line in lines[index + 1 : index + 3] if line), "")
    words = words_of(below) if len(below) < 80 else ()
    size = rules.credit_starts.at(words) if words else 0
    return size > 0 and len(words) <= size + 5 and (len(words) == size or _credit_mark(below, size))


def is_notice(line: str) -> bool:
    """Whether a line claims a copyright: "© 2025 Valley Courier", "Copyright 2024 Delta Daily"."""
    return _NOTICE.match(line) is not None


def reports(line: str) -> bool:
    """Whether a sentence quotes somebody, so that an invitation in it is not the page's own."""
    return any(mark in line for mark in '"“”‘’„«')


def is_bar(words: Sequence[str], rules: CleaningRules) -> bool:
    """Whether a line is made of the words of share bars and menus alone: "Share Facebook Twitter Copy link"."""
    return any(not word.isdigit() for word in words) and all(
        word in rules.bars or word.isdigit() or _is_glued_bar(word, rules.bars) for word in words
    )


def _is_glued_bar(word: str, bars: frozenset[str]) -> bool:
    """Whether a word is a share bar that scraping has run together: "facebooktwitterwhatsapp"."""
    if not 8 <= len(word) <= 60:
        return False
    reached = {0}
    for end in range(2, len(word) + 1):
        if any(end - size in reached and word[end - size : end] in bars for size in range(2, min(end, 10) + 1)):
            reached.add(end)
    return len(word) in reached


def is_call(words: Sequence[str], rules: CleaningRules) -> bool:
    """Whether a sentence invites to download, follow or subscribe: it has a word of every list of one call."""
    if rules.calling.isdisjoint(words):  # most lines
        return False
    present = frozenset(words)
    return any(all(not group.isdisjoint(present) for group in call) for call in rules.calls)


def is_invitation(line: str, words: Sequence[str], rules: CleaningRules) -> bool:
    """Whether a short sentence bids readers do something and reports nobody's words: "… हमसे जुड़े रहें।"."""
    if not words or len(words) > 30 or reports(line) or not rules.reported.isdisjoint(words):
        return False
    if words[-1] in rules.imperative_ends:
        return True
    return words[0] in rules.imperative_starts and not rules.address.isdisjoint(words)


def without_credits(line: str, rules: CleaningRules) -> str:
    """A line without the picture credits in brackets inside it: "… का दौरा किया (फोटो: एजेंसी) और …"."""
    if "(" not in line and "[" not in line:
        return line

    def keep(match: regex.Match[str]) -> str:
        words = words_of(match[1])
        size = rules.credit_starts.at(words)
        credit = size and (size == len(words) or _credit_mark(match[1], size))
        return "" if credit or rules.credit_ends.whole(words) else match[0]

    return str(_BRACKET.sub(keep, line))


def is_contact(line: str) -> bool:
    """Whether a line gives addresses and handles alone: "asha@example.org | @AshaRao"."""
    return "@" in line and len(line) < 120 and _CONTACTS.match(line) is not None


def is_tag_line(line: str, words: Sequence[str]) -> bool:
    """Whether a line is Latin tags run together by scraping: "Flood reliefState Disaster ForcePatna"."""
    if len(words) < 4 or not line.isascii() or ends_sentence(line) or ", " in line:
        return False
    joints = len(_JOINT.findall(line))
    return joints >= 3 or (joints >= 2 and len(words) <= 10)


def is_caption(line: str, words: Sequence[str], rules: CleaningRules, *, first: bool = False) -> bool:
    """Whether a line is a picture's caption or credit: "(File photo)", "Photo: PTI", "2 of 5. A bridge is seen …"."""
    if not words or len(words) > SHORT:
        return False
    if _NTH_OF.match(line):
        return True
    size = rules.credit_starts.at(words)
    if size and (len(words) <= size + 1 or _credit_mark(line, size)):
        return True
    match = _PAREN_END.search(line)
    if match is not None:
        inner = words_of(match[1])
        if first and len(inner) == 1 and len(words) > 4:
            return False  # "… पर चढ़ा तेंदुआ (वीडियो)" is a headline
        if rules.credit_starts.at(inner) or rules.credit_ends.ends(inner) or _credits_maker(inner, rules):
            return True
        if _NAMED_CREDIT.match(match[1]) and not rules.agencies.at(inner):
            return True  # "Residents wade through water. (Asha Rao/Valley Herald)"
        if (
            len(words) <= 25
            and rules.agencies.whole(inner)
            and not is_prose(line)
            and not ends_sentence(line[: match.start()])
        ):
            return True
    if len(words) <= 25 and not is_prose(line) and _credit_inside(line, rules):
        return True
    if _wire_and_maker(line, rules):
        return True
    if len(words) <= 25 and rules.credit_ends.ends(words) > 1:
        return not ends_sentence(line) or len(words) < 12
    return False


def _credits_maker(words: Sequence[str], rules: CleaningRules) -> bool:
    """Whether the words of a bracket say by whom a picture is: "GNA photo by Asha Rao"."""
    return any(rules.credit_starts.at(words, index) > 1 for index in range(1, min(len(words), 5)))


def _wire_and_maker(line: str, rules: CleaningRules) -> bool:
    """Whether a line ends with a wire, a slash and a name behind a full stop: "… on Monday. GULF WIRE/Asha Rao"."""
    left, slash, right = line.rpartition("/")
    if not slash or not 1 < len(words_of(right)) <= 4 or not _CAPITALS.match(right.strip()):
        return False
    tail = words_of(left[-60:])
    size = rules.agencies.ends(tail)
    return size > 0 and (
        ends_sentence(" ".join(left.split()[: len(left.split()) - size]).rstrip("( ")) or size == len(tail)
    )


def _credit_inside(line: str, rules: CleaningRules) -> bool:
    """Whether a short line ends with a credit: "… जुटी भीड़। फोटो: राकेश"."""
    for mark in ":：/|":
        left, found, right = line.rpartition(mark)
        if found and len(right) < 40 and len(words_of(right)) <= 4:
            words = words_of(left)
            if any(
                rules.credit_starts.at(words, i) == len(words) - i for i in range(max(0, len(words) - 3), len(words))
            ):
                return True
    return False


def _credit_mark(line: str, size: int) -> bool:
    """Whether a colon, dash, slash or bar stands right after the first `size` words."""
    *_, found = (None, *islice(_WORD.finditer(line[:120]), size))
    return found is not None and line[found.end() :].lstrip()[:1] in _CREDIT_MARKS


def is_section(line: str, words: Sequence[str], rules: CleaningRules) -> bool:
    """Whether a line names a section or is a trail of them: "Business / Energy", "Home » India » Bihar"."""
    if not words or len(words) > 40 or ends_sentence(line):
        return False
    if rules.sections.whole(words):
        return True
    if _opens_trail(line, rules):
        return True
    if len(words) > 14:
        return False
    if len(line) < 120 and _TRAIL.search(line) and not is_prose(line):
        return True
    parts = [part for part in _SECTIONS.split(line) if part.strip()]
    if len(parts) < 2 or max(len(words_of(part)) for part in parts) > 4:
        return False
    known = sum(1 for part in parts if rules.sections.whole(words_of(part)))
    return known * 2 >= len(parts)


def _opens_trail(line: str, rules: CleaningRules) -> bool:
    """Whether a line begins with two sections of a trail or names sections alone: "Home / India / …", "in धर्म, देश"."""
    parts = [words_of(part) for part in _STEPS.split(line, 3) if part.strip()]
    if len(parts) > 2 and rules.sections.whole(parts[0]) and rules.sections.whole(parts[1]):
        return True
    listed = [words_of(part) for part in line.split(",")]
    if listed[0] and listed[0][0] in rules.place_starts:
        listed[0] = listed[0][1:]
    elif len(listed) == 1:
        return False
    return all(rules.sections.whole(part) for part in listed)


def cut_tail(line: str, rules: CleaningRules) -> str:
    """A line of prose without the furniture glued behind its last sentences; empty where nothing else is in it."""
    stop = len(line)
    for start in _cuts(line):
        piece = line[start:stop].strip()
        if not piece:
            stop = start
            continue
        if not _glued(piece.lstrip("(["), rules, whole=stop == len(line)):
            break
        stop = start
    return line if stop == len(line) else line[:stop].rstrip().rstrip("([").rstrip()


def _cuts(line: str) -> Iterator[int]:
    """Where the sentences and brackets at the end of a line begin, the last first."""
    base = max(0, len(line) - 700)
    for found in _MARK.finditer(line, base):
        mark = found.start()
        if line[mark] == "." and mark and _INITIAL.match(line, mark - 1):
            continue
        cut = mark if line[mark] == "(" else int(_CLOSED.match(line, mark + 1).end())
        if cut > base:
            yield cut
    if base == 0:
        yield 0


def _glued(piece: str, rules: CleaningRules, *, whole: bool) -> bool:
    words = words_of(piece)
    if not words:
        return not ends_sentence(piece)
    if len(words) > SHORT:
        return False
    size = rules.starts.at(words)
    if size > 1 or (size == 1 and _AFTER_FIRST_WORD.match(piece)):
        return True
    if rules.contains.within(words) or is_call(words, rules) or (len(words) <= 12 and rules.ends.ends(words) > 1):
        return True
    # "… रवाना हो गए। राष्ट्रीय": the section's name glued behind the last sentence
    return whole and not ends_sentence(piece) and (rules.sections.whole(words) or rules.whole.whole(words))

"""Whom a noun phrase names: names with their titles and of-phrases, unnamed people, pronouns and set references.

A phrase is one participant, however many words and names it has (रूस के राष्ट्रपति व्लादिमीर पुतिन is one person). What
pronouns and sets refer to is looked up in a memory of who was named before; what is not found stays empty.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import filterfalse

from flows.facts.analysis import Analysis, NamedSpan, Who
from flows.facts.clauses.bodies_meant import BodiesMeant, Resolved, named_at
from flows.facts.clauses.lexicon import ActorNoun, ClauseLexicon, SetReference, plural_of
from flows.facts.clauses.reference_memory import bracketed, inner_tokens
from flows.text.document import NUMBER, PUNCT, either, tokens_of, without

_NONE: frozenset[str] = frozenset()  # one object: texts are searched for sets by their identity
_PHRASE = 40  # tokens of a phrase that are read at most
_HOUR = 4  # tokens before a name at most, which tell the hour or the office: देर रात | कमल पुत्र रामलाल
_LISTED = 3  # names that make a list without a conjunction
_STATES = frozenset(("country", "state"))
_PARTED = 4  # words between a set's first word and its noun
_PARTISAN = frozenset(("party", "alliance", "association", "federation", "organisation", "union"))
_ARMED = frozenset(("militant", "armed-force", "army", "military"))


class Referents(BodiesMeant):
    """Resolves phrases of one article, in reading order."""

    def __init__(self, analysis: Analysis, lexicon: ClauseLexicon) -> None:
        super().__init__(analysis, lexicon)
        self.holders = {role.role: self.whos[role.person] for role in reversed(analysis.roles)}
        self.short: dict[str, list[str]] = {}  # the last word of an office -> the offices told of
        for office in self.holders:
            self.short.setdefault(office.rpartition(" ")[2], []).append(office)
        held: dict[str, set[Who]] = {}
        for role in analysis.roles:
            held.setdefault(role.role, set()).add(self.whos[role.person])
        self.shared = {office for office, holders in held.items() if len(holders) > 1}  # by several people
        self.titles = {
            role.person: role.first for role in analysis.roles if role.first < analysis.mentions[role.person].first
        }
        document = analysis.document
        self.skip = bracketed(document)
        self.inner = inner_tokens(analysis)
        self.shown = list(analysis.mention_at)
        for token in tokens_of(self.skip):
            self.shown[token] = -1
        self.named = bytes(map((-1).__lt__, self.shown))
        # The marks of what phrases are searched for: one byte a token, 1 where it stands.
        skip, inner = self.skip, self.inner
        self.punctuation = document.kinds(PUNCT)
        self.blank = either(self.punctuation, skip)
        self.acting = document.marks(lexicon.actor_keys)
        self.actors = without(self.acting, skip)
        self.somebody = either(self.named, self.actors)  # a name or a noun for somebody
        self.referring = document.marks(lexicon.referring)
        self.mentioned = bytes(map((-1).__lt__, analysis.mention_at))
        self.telling = either(either(self.mentioned, self.acting), self.referring)
        self.joints = without(document.marks(lexicon.coordinators), either(skip, inner))
        if lexicon.verb_last:  # 3 मई, 2024 के आदेश को: no list
            dated = bytearray(document.size)
            for span in analysis.dates:
                dated[span.first : span.last] = b"\x01" * (span.last - span.first)
            self.joints = without(self.joints, dated)
        self.genitives = without(document.marks(lexicon.genitives), inner)
        self.possessions = without(document.marks(lexicon.belonging), inner)
        introducing = lexicon.signals["introducing"] if lexicon.verb_last else _NONE
        self.introducing = document.marks(introducing)
        self.sums_up = document.marks(lexicon.signals["sums_up"])
        self.words = without(b"\1" * document.size, either(self.blank, document.marks(lexicon.particles)))
        if lexicon.adverb_endings:
            self.words = without(self.words, document.marks(lexicon.adverbs))

    def pass_over(self, first: int, last: int) -> None:
        """Read on past a phrase that refers to nobody."""
        if 0 in self.blank[first:last] and self.upcoming < first:
            self.advance(first)

    def resolve(self, first: int, last: int) -> Resolved:
        """Whom the phrase at tokens `first`..`last` refers to."""
        blank = self.blank
        if last - first > _PHRASE:
            first = last - _PHRASE
        while first < last and blank[first]:
            first += 1
        while last > first and blank[last - 1]:
            last -= 1
        if last <= first:
            return Resolved()
        verb_last = self.lexicon.verb_last
        if verb_last and 1 in self.sums_up[first + 1 : last]:
            last = self._named_end(first, last)
        if self.upcoming < first:
            self.advance(first)
        if self.introducing.find(1, first, last) > 0 and (number := self._introduced(first, last)) >= 0:
            return Resolved((self.whos[number],), (number,), "name", (), first)
        if 1 not in self.joints[first:last]:
            return self._alone(first, last)
        parts, joined = self._conjuncts(first, last)
        joined = joined or (verb_last and self._listed(parts))
        if not joined:
            parts = parts[-1:] if self.lexicon.verb_last else parts[:1]
        if joined and parts and self._act_of(*parts[0]):
            return Resolved((), tuple(self._mentions(first, last)), "", (), first)
        if joined and parts and self.lexicon.verb_last and self._inner_list(parts):
            return Resolved((), tuple(self._mentions(first, last)), "", (), first)
        found: list[Who] = []
        mentions: list[int] = []
        kinds: list[str] = []
        before: tuple[tuple[Who, int], ...] = ()
        for number, (a, b) in enumerate(parts):
            one = self._conjunct(a, b)
            if joined and number + 1 < len(parts) and self._describes_next(a, one, parts[number + 1]):
                continue
            if joined and number + 1 < len(parts) and self._named_next(a, one, parts[number + 1], last):
                continue
            if number == 0:
                before = one.before
            elif joined and found and self._describes_last(a, one, found[-1]):
                continue  # Ana Roe, | a former judge, | and two clerks
            for who in one.who:
                if who not in found:
                    found.append(who)
            mentions += [*filterfalse(mentions.__contains__, one.mentions)]
            kinds.append(one.kind)
        if joined and found and found[-1].entity_id is None and len(parts) > 1:
            found, mentions = self._of_all(parts, found, mentions)
            found = self._in_plural(parts, found)
        kind = next((k for k in kinds if k), "")
        self._remember_group(tuple(found))
        return Resolved(tuple(found), tuple(mentions), kind, before, parts[0][0] if parts else first)

    def _introduced(self, first: int, last: int) -> int:
        """The person with whose name a phrase begins that goes on with whose child he is or where he lives: कमल | पुत्र रामलाल निवासी ...; -1 for none."""
        while (begin := self.mentioned.find(1, first, min(first + _HOUR, last))) >= 0:
            number = self.analysis.mention_at[begin]
            mention = self.analysis.mentions[number]
            if mention.first != begin or mention.last >= last:
                return -1
            told_on = self.analysis.document.key[mention.last] in self.lexicon.signals["introducing"]
            if mention.entity.type == "PER":
                return number if told_on else -1
            if not told_on:
                return -1
            first = mention.last + 1  # सतरिख निवासी | कमल पुत्र रामलाल
        return -1

    def _describes_next(self, first: int, one: Resolved, following: tuple[int, int]) -> bool:
        """Whether a part of a list is an office of the person named after it: अभिनेता | और सांसद रवि वर्मा."""
        lexicon, document = self.lexicon, self.analysis.document
        if one.kind != "noun" or len(one.who) != 1:
            return False
        noun = lexicon.actor_names.get(one.who[0].name)
        if noun is None or noun.plural or noun.kind not in ("person", "office"):
            return False
        if document.key[first] in lexicon.determiners or document.kind[first] == NUMBER:
            return False  # एक सिपाही | और दरोगा रमेश वर्मा
        if not lexicon.verb_last and document.key[following[0] - 1] not in lexicon.signals["joining"]:
            return False
        named = self._mentions(*following)
        last = self.analysis.mentions[named[-1]] if named else None
        titled = last is not None and last.entity.type == "PER" and last.first > following[0]
        return titled and last is not None and last.last == following[1]

    def _named_next(self, first: int, one: Resolved, following: tuple[int, int], last: int) -> bool:
        """Whether commas put a part's name behind it: Ana Roe and | her Peruvian counterpart, | Luis Paz, | met."""
        document, lexicon = self.analysis.document, self.lexicon
        if lexicon.verb_last or len(one.who) != 1 or document.raw[following[0] - 1] != ",":
            return False
        begun = document.key[first] in lexicon.possessives or document.key[first] in lexicon.signals["known"]
        named = self._mentions(*following)
        if not begun or len(named) != 1 or self.analysis.mentions[named[0]].entity.type != "PER":
            return False
        mention = self.analysis.mentions[named[0]]
        whole = (mention.first, mention.last) == following and (
            following[1] == last or document.raw[following[1]] == ","
        )
        noun = self._noun_after(first, following[0] - 1, ends=True)
        return whole and noun is not None and not noun.plural and noun.kind in ("person", "office")

    def _listed(self, parts: list[tuple[int, int]]) -> bool:
        """Whether commas alone part states or countries of a list: बिहार, झारखंड, ओडिशा | सरकार ने."""
        named = [self._mentions(*part) for part in parts]
        if len(parts) < _LISTED or not all(len(numbers) == 1 for numbers in named):
            return False
        known = [self.analysis.mentions[numbers[0]] for numbers in named]
        kinds = {m.entity.kind for m in known}
        whole = all((m.first, m.last) == part for m, part in zip(known[:-1], parts[:-1], strict=True))
        return len(kinds) == 1 and kinds <= _STATES and whole and known[-1].first == parts[-1][0]

    def _act_of(self, first: int, last: int) -> bool:
        """Whether a part of a list is the act done to all of them: the arrest of | Ana Roe | and dozens of miners."""
        index = -1 if self.lexicon.verb_last else self.genitives.find(1, first + 1, last)
        return index > 0 and self.analysis.document.key[index - 1] in self.lexicon.acts_told

    def _describes_last(self, first: int, one: Resolved, name: Who) -> bool:
        """Whether a part of a list only says what the person named before it is."""
        document = self.analysis.document
        known = document.key[first] in self.lexicon.signals["definite"] and not self.lexicon.verb_last
        if document.raw[first - 1] != "," or not (known or document.key[first] in self.lexicon.signals["one"]):
            return False
        person = self.types.get(name.entity_id or "", ("", ""))[0] == "PER"
        return person and one.kind == "noun" and all(w.entity_id is None for w in one.who)

    def _alone(self, first: int, last: int) -> Resolved:
        """The same of a phrase without a conjunction, as most are."""
        one = self._conjunct(first, last)
        one.first = first
        if len(one.who) > 1:
            one.who = tuple(dict.fromkeys(one.who))
            self._remember_group(one.who)
        return one

    def _remember_group(self, who: tuple[Who, ...]) -> None:
        """Note several as a group that a pronoun may mean, where all of them are known and act."""
        if len(who) > 1 and all(w.entity_id is not None and self._acts(w) for w in who):
            self.memory.group = who

    def _named_end(self, first: int, last: int) -> int:
        """Where the names end that a following noun only sums up: जापान और चीन | जैसे देशों, राम और श्याम | नाम के युवकों."""
        named = self.lexicon.signals["called_by"]
        index = self.sums_up.find(1, first + 1, last)
        while index >= 0:
            by_name = self.analysis.document.key[index] not in named or self.genitives[index + 1 : index + 2] == b"\1"
            if self.analysis.mention_at[index - 1] >= 0 and by_name:
                return index
            index = self.sums_up.find(1, index + 1, last)
        return last

    def _of_all(
        self, parts: list[tuple[int, int]], found: list[Who], mentions: list[int]
    ) -> tuple[list[Who], list[int]]:
        """Countries for their officials: भारत और चीन के विदेश मंत्री are India and China."""
        a, b = parts[-1]
        known = self.analysis.mentions
        own = self._mentions(a, b)
        earlier = [m for x, y in parts[:-1] for m in self._mentions(x, y)]
        places = [m for m in earlier + own if known[m].entity.type == "LOC"]
        if own and len(places) == len(earlier) + len(own) and len(found) == len(parts):
            return list(dict.fromkeys(self.whos[m] for m in places)), places
        return found, mentions

    def _in_plural(self, parts: list[tuple[int, int]], found: list[Who]) -> list[Who]:
        """Several for a noun whose plural has no ending of its own, beside one that has it: छात्र और शिक्षकों ने."""
        nouns, masses = self.lexicon.actor_names, self.lexicon.masses
        told = [nouns.get(who.name) if who.entity_id is None else None for who in found]
        if len(found) != len(parts) or not any(noun is not None and noun.plural for noun in told):
            return found
        return [
            Who(plural_of(noun.base))
            if noun is not None and not noun.plural and noun.base in masses and not self._has_number(first, last)
            else who
            for who, noun, (first, last) in zip(found, told, parts, strict=True)
        ]

    def _has_number(self, first: int, last: int) -> bool:
        """Whether a number stands among some tokens, if only "a": एक शिक्षक."""
        numbers = self.analysis.numbers
        at = bisect_left(numbers, first, key=lambda n: n.first)
        return at < len(numbers) and numbers[at].first < last

    def _inner_list(self, parts: list[tuple[int, int]]) -> bool:
        """Whether a list stands inside a genitive whose head is nobody: ईरान और रूस के विदेश मंत्रियों की | बैठक."""
        a, b = parts[-1]
        return self.genitives.find(1, a, b) >= 0 and not self._conjunct(a, b).who

    def _conjuncts(self, first: int, last: int) -> tuple[list[tuple[int, int]], bool]:
        parts: list[tuple[int, int]] = []
        joined = False
        begin = first
        index = self.joints.find(1, first, last)
        while index >= 0:
            if index > begin:
                parts.append((begin, index))
            begin = index + 1
            joined = joined or not self.punctuation[index] or self.analysis.document.raw[index] == "&"
            index = self.joints.find(1, begin, last)
        if begin < last:
            parts.append((begin, last))
        return parts, joined

    def _conjunct(self, first: int, last: int) -> Resolved:
        if 1 in self.referring[first:last]:
            reference = self._reference(first, last)
            if reference is not None:
                return reference
        homeland = last - first == 2 and self.analysis.document.key[last - 1] in self.lexicon.signals["homeland"]
        if homeland and (home := self._homeland(first)) is not None:
            return named_at(first, home)
        if 1 not in self.somebody[first:last]:
            return Resolved((), (), "", (), first)
        head_first, head_last = self._head(first, last)
        result = self._named(head_first, head_last)
        if result is None:
            result = self._unnamed(head_first, head_last, first, last)
        parted = result is not None and head_first > first + 1 and not self.lexicon.verb_last
        if result is not None and parted and (one := self._one_of(first, result)) is not None:
            return Resolved((one,), (), "noun", (), result.first)
        if result is None or not result.who:
            told = self._counted_of(first, last)
            return Resolved(told, tuple(self._mentions(first, last)), "noun" if told else "", (), first)
        return result

    def _one_of(self, first: int, told: Resolved) -> Who | None:
        """The one of several whom a phrase tells of: one of | the suspected kidnappers."""
        key = self.analysis.document.key
        if key[first] not in self.lexicon.signals["one_of"]:
            return None
        noun = self.lexicon.actor_names.get(told.who[0].name) if len(told.who) == 1 and told.kind == "noun" else None
        return Who(noun.base) if noun is not None and noun.plural and key[first + 1] in self.lexicon.genitives else None

    def _counted_of(self, first: int, last: int) -> tuple[Who, ...]:
        """Who "two members of" counts where what they belong to is nobody known: two members of | a banned outfit."""
        index = -1 if self.lexicon.verb_last else self.genitives.find(1, first + 1, last)
        if index < 0 or not self._amount(first, index):
            return ()
        if self.analysis.document.key[index - 1] in self.lexicon.signals["tallies"]:
            return ()  # scores of | attacks
        noun = self._noun_after(first, index, ends=True)
        return (Who(noun.noun),) if noun is not None and noun.kind in ("person", "state") else ()

    def _head(self, first: int, last: int) -> tuple[int, int]:
        """The tokens of the head noun, without what it belongs to (of X, X's, X के)."""
        owner = self.possessions.rfind(1, first, last - 1)
        head_first = owner + 1 if owner >= 0 else first
        if self.lexicon.verb_last or 1 not in self.genitives[head_first + 1 : last]:
            return head_first, last
        index = self.genitives.find(1, head_first + 1, last)
        if (name := self._titled(head_first, index, last)) >= 0:
            return name, last
        told = self.named.find(1, index + 1, last) >= 0 or self.actors.find(1, index + 1, last) >= 0
        told = told or (index + 1 < last and self.analysis.document.raw[index + 1].islower())  # dozens of | cows
        if told and index + 1 < last and self._amount(head_first, index):
            return self._head(index + 1, last)  # hundreds of | nurses
        return head_first, index

    def _titled(self, first: int, of: int, last: int) -> int:
        """Where the name begins whose title has an "of" in it: Secretary of State | Ana Roe; -1 where there is none."""
        number = self.shown[last - 1]
        title = self.titles.get(number, -1)
        return self.analysis.mentions[number].first if first <= title < of else -1

    def _amount(self, first: int, last: int) -> bool:
        """Whether a phrase before "of" says only how many: hundreds of, a group of, more than a dozen of."""
        document, lexicon = self.analysis.document, self.lexicon
        words = lexicon.signals["groups"]
        return document.key[last - 1] in words and all(
            document.kind[i] == NUMBER
            or document.key[i] in words
            or document.key[i] in lexicon.determiners
            or document.key[i] in lexicon.marker_keys
            or document.key[i] in lexicon.particles
            or i > first
            for i in range(first, last)
        )

    def inside(self, index: int) -> bool:
        """Whether a token stands inside a name."""
        return bool(self.inner[index])

    def _mentions(self, first: int, last: int) -> list[int]:
        found: list[int] = []
        if 1 not in self.named[first:last]:
            return found
        index = self.named.find(1, first, last)
        while index >= 0:
            number = self.shown[index]
            if not found or number != found[-1]:
                found.append(number)
            index = self.named.find(1, index + 1, last)
        return found

    def _named(self, first: int, last: int) -> Resolved | None:
        if 1 not in self.named[first:last]:
            return None
        mentions = self.analysis.mentions
        found: list[int] = []
        for number in self._mentions(first, last):
            if mentions[number].last <= last or mentions[number].first >= first:
                found.append(number)  # noqa: PERF401  # a comprehension makes cells of three variables
        if not found:
            return None
        head = found[-1]
        mention = mentions[head]
        noun = self._noun_after(mention.last, last)
        if noun is not None and len(found) > 1 and self._for_region(mentions[found[-2]], mention):
            head = found[-2]  # US | Middle East | envoys
            mention = mentions[head]
        if noun is not None and noun.kind == "state" and mention.entity.type == "MISC" and len(found) > 1:
            head = found[-2]  # अमेरिकी | बी-2 | विमान
            mention = mentions[head]
        if (noun is None or noun.kind == "person") and self._owned_thing(mention, last):
            return Resolved((self.whos[head],), (head,), "name", (), mention.first)
        if noun is None and self.more_words(mention.last, last) and mention.entity.type != "PER":
            return Resolved()
        if noun is not None:
            if noun.kind == "state" and mention.entity.type in ("LOC", "ORG"):
                self._own(noun, mention)
                return Resolved((self.whos[head],), (head,), "name", self._loose(found[:-1], head), mention.first)
            rules = noun.noun in self.lexicon.ruling or noun.noun in self.lexicon.signals["regimes"]
            if noun.kind == "state" and mention.entity.type == "PER" and rules:
                return Resolved((self.whos[head],), (head,), "name", (), mention.first)  # the Obama administration
            leads = noun.kind == "office" or (noun.noun in self.lexicon.heads and mention.adjective)
            if leads and not noun.plural and mention.entity.type == "LOC":
                holder = self._holder(noun.noun, self.whos[head])
                who = holder if holder is not None else self.whos[head]
                if holder is None and self._past_holder(first, mention.first):
                    who = Who(noun.noun)  # a former Romanian premier
                if noun.kind != "office":  # the Philippine leader
                    who = self._leader(self.whos[head]) or Who(noun.noun)
                return Resolved((who,), (head,), "name", (), mention.first)
            several = self._counted(noun, first, mention.first)
            if acts := self._acts_for(noun, head, several):
                self.memory.group = (self.whos[head],)
            if acts or self._names_kind(noun, mention, last):
                return Resolved((self.whos[head],), (head,), "name", (), mention.first)
            return Resolved((Who(plural_of(noun.base) if several else noun.noun),), (), "noun", (), mention.first)
        if mention.adjective and mention.entity.type == "LOC" and self.more_words(mention.last, last):
            return Resolved()
        if mention.entity.type == "MISC":
            return Resolved()
        return Resolved((self.whos[head],), (head,), "name", self._loose(found[:-1], head), mention.first)

    def _for_region(self, country: NamedSpan, region: NamedSpan) -> bool:
        """Whether a country stands right before a wider place to which its people are sent: US | Middle East envoys."""
        if self.lexicon.verb_last or country.last != region.first or country.entity.kind != "country":
            return False
        return region.entity.type == "LOC" and region.entity.kind in ("region", "continent")

    def _past_holder(self, first: int, last: int) -> bool:
        """Whether an office is told of as one held before: a former | Romanian premier."""
        past = self.lexicon.signals["past_holder"]
        return not self.lexicon.verb_last and any(key in past for key in self.analysis.document.key[first:last])

    def _holder(self, office: str, place: Who | None) -> Who | None:
        """Who holds an office, of a country where one is told: Peru's president is not the Chilean one named before."""
        holder = self.holders.get(office)
        if office in self.shared and place is None and holder not in self.memory.persons:
            return None  # the senator, of whom several are named later
        home = self.homes.get(holder.entity_id) if holder is not None else None
        return holder if home is None or place is None or home == place else None

    def _called_short(self, office: str, first: int) -> Who | None:
        """The one person told of whose office ends with a noun that "the" stands before: the minister, of a sports minister."""
        if first == 0 or office in self.holders or office not in self.lexicon.actor_names:
            return None
        if self.analysis.document.key[first] not in self.lexicon.signals["known"]:
            return None
        other = self.lexicon.signals["not_short"]
        longer = self.short.get(office.rpartition(" ")[2], ())
        found = {self.holders[role] for role in longer if role.endswith(" " + office) and role not in other}
        found.intersection_update(self.memory.persons)
        return found.pop() if len(found) == 1 else None

    def _as_old(self, first: int, last: int) -> Who | None:
        """The person told of last whom a phrase calls by his age alone: Ana Roe fled. | The 33-year-old | was caught."""
        key, signals = self.analysis.document.key, self.lexicon.signals
        if key[last - 1] not in signals["aged"] or key[first] not in signals["definite"]:
            return None
        who = self.pronoun("person")
        return who[0] if len(who) == 1 and who[0].entity_id is not None else None

    def _leader(self, country: Who) -> Who | None:
        """The one person named so far who holds an office of a country; None where there are none or several."""
        found = [p for p in self.memory.persons if self.homes.get(p.entity_id or "") == country]
        return found[0] if len(found) == 1 else None

    def _owned_thing(self, owner: NamedSpan, last: int) -> bool:
        """Whether a phrase ends with a thing by which its owner acts: Ukrainian drones, the country's warships."""
        key = self.analysis.document.key[last - 1]
        if owner.entity.type == "PER":
            return not self.lexicon.verb_last and key in self.lexicon.signals["staff"]
        if key not in self.lexicon.things:
            return False
        return owner.entity.type == "ORG" or owner.entity.kind in ("country", "state", "territory")

    def _loose(self, found: list[int], head: int) -> tuple[tuple[Who, int], ...]:
        """An unmarked name before the head, in a verb-last language: another participant (भारत | रूस को)."""
        if not self.lexicon.verb_last or not found:
            return ()
        mentions = self.analysis.mentions
        previous = mentions[found[-1]]
        if previous.adjective or previous.entity.type == "MISC":
            return ()
        between = mentions[head].first - previous.last
        if between and mentions[head].entity.type == "PER":  # भारत प्रधानमंत्री मोदी
            return ()
        if previous.entity.type == "LOC" and previous.entity.kind not in ("country", "state"):
            return ()
        return ((self.whos[found[-1]], previous.first),)

    def _noun_after(self, first: int, last: int, ends: bool = False) -> ActorNoun | None:
        """The last noun for people or a body in a range; with `ends`, only one that ends it."""
        found: ActorNoun | None = None
        if 1 not in self.actors[first:last]:
            return None
        reach = first
        index = self.actors.find(1, first, last)
        while index >= 0:
            hit = self.lexicon.actors.match(self.analysis.document, index, last)
            if hit is not None:
                found, reach = hit.value, hit.last
            index = self.actors.find(1, index + 1 if hit is None else reach, last)
        return None if ends and self.more_words(reach, last) else found

    def _unnamed(self, first: int, last: int, outer_first: int, outer_last: int) -> Resolved | None:
        """Who is meant by a phrase whose own words name nobody; the longer phrase around it may tell whose it is."""
        noun = self._noun_after(first, last, ends=True)
        if (body := self._unit_of(first, last, outer_first)) is not None:
            return Resolved((body,), (), "noun", (), first)
        if noun is None:
            return self._by_thing(first, last, outer_first, outer_last)
        if noun.kind in ("state", "person", "office", "body"):
            owners = self._mentions(outer_first, outer_last)
            places = [m for m in owners if self.analysis.mentions[m].entity.type in ("LOC", "ORG")]
            meant = self._government_or_body(noun, first, last, outer_first, owners, places)
            meant = meant or self._people(noun, first, outer_first, outer_last, owners, places)
            if meant is not None:
                return meant
        several = self._counted(noun, outer_first, last)
        return Resolved((Who(plural_of(noun.base) if several else noun.noun),), (), "noun", (), first)

    def _unit_of(self, first: int, last: int, outer_first: int) -> Who | None:
        """The body without a name whose team, people or vehicles a phrase tells of: दमकल की | चार गाड़ियों ने, पुलिस की | टीम ने."""
        units = self.lexicon.signals["units"]
        if not units or self.analysis.document.key[last - 1] not in units or self._mentions(outer_first, last):
            return None
        noun = self._noun_after(outer_first, first - 1, ends=True)
        return Who(noun.noun) if noun is not None and noun.kind in ("body", "state") else None

    def _by_thing(self, first: int, last: int, outer_first: int, outer_last: int) -> Resolved | None:
        """Who acts by a thing that a phrase ends with: Ukrainian | drones, वायुसेना के | हेलीकॉप्टर."""
        owner = next(iter(self._mentions(outer_first, outer_last)), -1)
        if owner >= 0 and self._owned_thing(self.analysis.mentions[owner], last):
            return Resolved((self.whos[owner],), (owner,), "name", (), first)
        if self.lexicon.verb_last and self.analysis.document.key[last - 1] in self.lexicon.things:
            force = self._noun_after(outer_first, first - 1, ends=True)
            if force is not None and force.kind != "person":
                return Resolved((Who(force.noun),), (), "noun", (), first)
        return None

    def _people(
        self, noun: ActorNoun, first: int, outer_first: int, outer_last: int, owners: list[int], places: list[int]
    ) -> Resolved | None:
        """Who holds an office, or the body or country whose people act: the minister, French | soldiers."""
        mentions = self.analysis.mentions
        holds = noun.kind in ("person", "office")
        if holds and not noun.plural:
            holder = self._holder(noun.noun, self.whos[places[0]] if places else None)
            unknown = not places and self.possessions.find(1, outer_first, outer_last) >= 0  # the area's senator
            if unknown and holder not in self.memory.persons:
                holder = None
            if holder is None and not self.lexicon.verb_last:
                holder = self._called_short(noun.noun, first) or self._as_old(first, outer_last)
            if holder is not None and (not owners or len(owners) == len(places)):
                return named_at(first, holder)
        if not places:
            return None
        if noun.kind == "office" and not noun.plural and mentions[places[-1]].entity.type == "LOC":
            return self._owners(first, places[-1:])
        national = noun.kind == "office" or noun.base in self.lexicon.heads
        if holds and noun.plural and national and not self.lexicon.verb_last:
            return self._owners(first, places)
        if self._acts_for(noun, places[-1]):
            self.memory.group = (self.whos[places[-1]],)
            return self._owners(first, places[-1:])
        return None

    def _several(self, first: int, last: int) -> bool:
        """Whether a phrase counts several: पांच हजार | पटवारी, सैकड़ों | छात्र."""
        document, many = self.analysis.document, self.lexicon.signals["many"]
        if any(document.key[i] in many for i in range(first, last)):
            return True
        number = bisect_left(self.analysis.numbers, first, key=lambda n: n.first)
        counts = self.analysis.numbers[number : number + 1]
        aged = [n.last for n in counts if n.last < last and document.raw[n.last] == "-"]  # a 30-year-old | clerk
        return any(n.last <= last and n.value > 1 and n.last not in aged for n in counts)

    def _counted(self, noun: ActorNoun, first: int, last: int) -> bool:
        """Whether a noun for one person is told of several: कई | कांग्रेस विधायक, पांच हजार | पटवारी."""
        return not noun.plural and noun.kind == "person" and self._several(first, last)

    def _acts_for(self, noun: ActorNoun, owner: int, several: bool = False) -> bool:
        """Whether several people of a party or a force act for it: कांग्रेस विधायकों ने, Hezbollah fighters."""
        body = self.analysis.mentions[owner].entity
        if body.type != "ORG" or not (noun.plural or several):
            return False
        return (noun.base in self.lexicon.acts_for and body.kind in _PARTISAN) or (
            noun.base in self.lexicon.fights_for and body.kind in _ARMED
        )

    def _names_kind(self, noun: ActorNoun, mention: NamedSpan, last: int) -> bool:
        """Whether a noun right behind a body's name only says what it is: the GMB | union, the JNIM | group."""
        kinds, document = self.lexicon.stand_ins.get(noun.base), self.analysis.document
        if kinds is None or noun.plural or mention.entity.type != "ORG":
            return False
        hit = self.lexicon.actors.match(document, mention.last, last) if mention.last < last else None
        return hit is not None and hit.last == last and mention.entity.kind in ("", *kinds)

    def _reference(self, first: int, last: int) -> Resolved | None:
        """A pronoun or a set reference that makes up the phrase (or ends it)."""
        document, lexicon = self.analysis.document, self.lexicon
        for index in range(first, min(last, first + 6)):
            key = document.key[index]
            if key in lexicon.set_keys:
                hit = lexicon.sets.match(document, index, last)
                owned = hit is not None and hit.last < last and lexicon.role(document.key[hit.last]) == "of"
                alone = hit is not None and (hit.last - hit.first == 1 or document.key[hit.last - 1] in lexicon.counts)
                if alone and index > first and self.analysis.mention_at[index - 1] >= 0:
                    owned = True  # मोदी और मैक्रों | दोनों ने: both of those named
                if owned and hit is not None and self._people_of(hit.last, last):
                    owned = False  # इन दलों के | नेताओं ने
                whole = not alone or (
                    hit is not None and hit.last == last and (index == first or hit.value.refers != "named")
                )
                reference = hit.value if hit is not None and not owned and whole else None
                if reference is None and not owned:
                    reference = self._parted_set(index, last)
                if reference is not None:
                    who = self.members(reference, index)
                    if who or (reference.count and not reference.kind):
                        return Resolved(who, (), "set", (), index)
        if (
            not lexicon.verb_last
            and 2 < last - first <= 4
            and document.key[last - 1] in lexicon.pronoun_keys
            and lexicon.role(document.key[last - 2]) == "of"
            and (document.kind[last - 3] == NUMBER or document.key[last - 3] in lexicon.determiners)
        ):
            pronoun = lexicon.pronouns.match(document, last - 1, last)  # nine of them
            if pronoun is not None and pronoun.value.refers == "group":
                return Resolved(self.pronoun("group"), (), "pronoun", (), first)
        if (
            document.key[first] in lexicon.pronoun_keys
            and self.analysis.mention_at[first] < 0
            and (last - first <= 2 or not lexicon.verb_last)
        ):
            pronoun = lexicon.pronouns.match(document, first, last)
            whole = pronoun is not None and (pronoun.last == last or not lexicon.verb_last)  # him | of the charge
            if whole and document.key[first] in lexicon.possessives and self.actors.find(1, first + 1, last) >= 0:
                return None  # her | Peruvian counterpart
            if pronoun is not None and whole and pronoun.value.marker != "of":
                refers = pronoun.value.refers
                acts = refers == "person" and document.key[first] in lexicon.signals["inner_subjects"]
                single = refers != "speaker" and not acts and self._behind_verb(first)
                who = self.patient(first, refers) if single else self.requited(first) if acts else ()
                return Resolved(who or self.pronoun(refers), (), "pronoun", (), first)
        return None

    def _people_of(self, index: int, last: int) -> bool:
        """Whether a phrase goes on with people who act for those before it: इन दलों | के नेताओं ने."""
        noun = self._noun_after(index + 1, last, ends=True) if self.lexicon.verb_last else None
        return noun is not None and (noun.base in self.lexicon.acts_for or noun.base in self.lexicon.fights_for)

    def _behind_verb(self, first: int) -> bool:
        """Whether a phrase stands right behind a verb or a preposition: fined | it, accusing | him."""
        key = self.analysis.document.key[first - 1] if first else ""
        return not self.lexicon.verb_last and (key in self.lexicon.forms or bool(self.lexicon.role(key)))

    def _parted_set(self, index: int, last: int) -> SetReference | None:
        """A set reference with words before its noun: both | hockey | bodies, दोनों | हॉकी | संगठनों."""
        key = self.analysis.document.key
        for length in (1, 2):
            first = tuple(key[index : index + length])
            low, high = index + length + 1, min(last, index + length + _PARTED)
            if self.lexicon.verb_last:  # the noun ends the phrase
                low = max(low, last - 1)
            for at in range(low, high):
                if (found := self.lexicon.set_pairs.get((first, key[at]))) is not None:
                    named = any(self.analysis.mention_at[i] >= 0 for i in range(index + length, at))
                    return found if not named or found.count else None
        return None

"""Whom an article has named, and who acts and speaks in it: what pronouns, offices and short forms refer to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from flows.facts.analysis import Analysis, NamedSpan, RoleSpan, Who
from flows.facts.speech.saying import MAX_NOUN_WORDS, SayingLexicon, SpeakerNoun
from flows.facts.speech.speaker_sets import SetReferences
from flows.frozen import frozen

PERSON, BODY, PLACE, NOBODY = "person", "body", "place", "nobody"
_ROLES = 20  # holders of one office that are looked at
_PEOPLE = 60  # tokens over which "they" may refer back to people told by a noun
_MEMORY = 6  # sentences over which a pronoun may refer back
_BODY_MEMORY = 14
# Nouns that are kinds of bodies in the catalogue too: a ministry is meant by none of another kind.
_KINDS = frozenset(
    {"ministry", "party", "university", "court", "parliament", "police", "hospital", "army", "team", "company"}
)
_GOVERNED = frozenset({"state", "province", "region", "territory", "district"})


@frozen()
class Phrase:
    """A noun phrase: its tokens, who is meant (None: nobody can be named) and how it refers."""

    first: int
    last: int
    who: Who | None
    kind: str
    pronoun: bool = False
    sure: bool = True
    document: bool = False  # a statement or report that speaks for somebody
    plural: bool = False  # several: people, joint speakers, both countries


class SpeakerMemory:
    """Remembers whom pronouns and short forms refer to."""

    def __init__(self, analysis: Analysis, lexicon: SayingLexicon) -> None:
        self.analysis = analysis
        self.document = analysis.document
        self.lexicon = lexicon
        self.words = lexicon.words
        self.sets = SetReferences(analysis)
        self._person: tuple[Who, int] | None = None
        self._plural: tuple[Who, int] | None = None
        self._plural_last = False  # whether several were noted after the last single person
        self._mouth: tuple[Who, int] | None = None  # whose spokesperson spoke last
        self._body: tuple[Who, int] | None = None
        self._actor: tuple[Who, int] | None = None  # a body or a country
        self._group: tuple[Who, int] | None = None
        self._speaker: tuple[Who, str, int] | None = None
        self._speaking_body: tuple[Who, int] | None = None
        self._regions = [m for m in analysis.mentions if m.entity.type == "LOC" and m.entity.kind in _GOVERNED]
        self._bodies = [m for m in analysis.mentions if m.entity.type == "ORG"]
        self._body_starts = [m.first for m in self._bodies]
        self._deities = {m.entity.entity_id for m in analysis.mentions if m.entity.kind == "deity"}
        self._persons = [m for m in analysis.mentions if m.entity.type == "PER" and m.entity.kind != "deity"]
        self._person_starts = [m.first for m in self._persons]
        self.office_at = {role.first: role.person for role in analysis.roles}
        self.barriers: frozenset[int] = frozenset()  # tokens at which a verb of saying begins
        self._akin: dict[str, list[RoleSpan]] = {}  # by the noun that may call their holders
        self._roles: dict[str, list[RoleSpan]] = {}
        for role in analysis.roles:
            head = role.role.partition(" of ")[0].rpartition(" ")[2]  # a superintendent of police is not the police
            for word in (role.role, head):
                self._roles.setdefault(word, []).append(role)
        self._offices_by_start: dict[int, tuple[int, SpeakerNoun]] = {}
        self._offices_by_end: dict[int, tuple[int, SpeakerNoun]] = {}
        for first, hit in (analysis.scan.title_at if analysis.scan is not None else {}).items():
            title = hit.value
            if not (title.no_role or title.rank or title.weak or title.repeats):
                noun = SpeakerNoun(title.role, PERSON, False, title.role)
                self._offices_by_start[first] = hit.last, noun
                self._offices_by_end[hit.last] = first, noun

    def note(self, phrase: Phrase, sentence: int, *, speaker: bool = False) -> None:
        """Remember somebody that acts or speaks, for the pronouns after it."""
        who = phrase.who
        if who is None or who.entity_id in self._deities:
            return  # nobody whom a pronoun of the news means
        if phrase.plural:
            self._plural, self._plural_last = (who, sentence), True
        elif phrase.kind == PERSON:
            self._person, self._plural_last = (who, sentence), False
        if phrase.kind == BODY:
            self._body = (who, sentence)
        if phrase.kind in (BODY, PLACE):
            self._actor = (who, sentence)
        if not phrase.pronoun:
            self._group = (who, sentence)
        if speaker:
            self._speaker = (who, phrase.kind, sentence)
            if phrase.kind == BODY:
                self._speaking_body = (who, sentence)

    def is_plural(self, who: Who) -> bool:
        """Whether somebody is the several that were noted last."""
        return self._plural is not None and self._plural[0] == who

    def last_subject(self, sentence: int) -> Who | None:
        """Who acts in a sentence, a person or body, None where nobody was noted."""
        return self._recent(self._person, sentence, 0) or self._recent(self._group, sentence, 0)

    def last_speaker(self, sentence: int, reach: int) -> Who | None:
        """Who spoke last, if not more than `reach` sentences ago."""
        if self._speaker is None or sentence - self._speaker[2] > reach:
            return None
        return self._speaker[0]

    def last_speaker_phrase(self, token: int, sentence: int, reach: int) -> Phrase | None:
        """The last speaker as a phrase without words."""
        if self._speaker is None or sentence - self._speaker[2] > reach:
            return None
        return Phrase(token, token, self._speaker[0], self._speaker[1], True)

    def refer(self, kind: str, token: int, sentence: int) -> Who | None:
        """Whom a pronoun refers to, None where that is not certain enough."""
        person = self._recent(self._person, sentence, _MEMORY)
        body = self._recent(self._body, sentence, _MEMORY)
        group = self._recent(self._group, sentence, _MEMORY)
        plural = self._recent(self._plural, sentence, _MEMORY)
        if kind == "honoured":  # उन्होंने: one person, or several
            if plural is not None and (person is None or self._plural_last):
                return plural
            kind = "person"
        if kind == "person":
            return person or self._near_person(token, sentence) or (group if plural is None else None)
        if kind == "body":
            return self._recent(self._actor, sentence, _MEMORY)
        if kind == "group":
            return self._doer(plural or self._near_people(token, sentence), sentence) or body
        if kind == "any":
            return group or person or body
        return None

    @staticmethod
    def _recent(slot: tuple[Who, int] | None, sentence: int, reach: int) -> Who | None:
        return slot[0] if slot is not None and sentence - slot[1] <= reach else None

    def _near_person(self, token: int, sentence: int) -> Who | None:
        """The person named last before a token, in its sentence or the two before."""
        number = bisect_left(self._person_starts, token) - 1
        if number < 0:
            return None
        mention = self._persons[number]
        if sentence - self.document.sentence_of[mention.first] > 2:
            return None
        return who_of(mention)

    def _near_people(self, token: int, sentence: int) -> Who | None:
        """The people told by a plural noun last before a token, in its sentence or the one before: met the farmers."""
        if sentence == 0:
            return None
        for stop in range(token, max(token - _PEOPLE, self.document.sentences[sentence - 1].first), -1):
            found = self._noun_ending(stop, max(0, stop - MAX_NOUN_WORDS))
            if found is not None and found[1].plural and found[1].kind in (PERSON, BODY):
                return Who(found[1].name)
        return None

    def _doer(self, people: Who | None, sentence: int) -> Who | None:
        """Several who were told of, but those who acted on them if they did: the army killed two boys. | They | said ..."""
        if people is None or self.lexicon.verb_last:
            return people
        for clause in reversed(self.analysis.clauses):
            if clause.sentence < sentence - 1:
                break
            undergone = any(people in p.who for p in clause.marked("obj")) and not clause.passive
            doers = [w for p in clause.marked("subj") for w in p.who]
            if clause.sentence == sentence - 1 and undergone and len(doers) == 1:
                one = self._person is not None and self._person[0] == doers[0]  # the mayor met farmers. | They | said
                return people if one else doers[0]
        return people

    def speaks(self, mention: NamedSpan) -> Who:
        """Who is meant where a name speaks: a capital stands for the government of its country."""
        code = mention.entity.country
        if mention.entity.kind != "capital" or not code:
            return who_of(mention)
        state = self.analysis.catalogue.countries.get(code, mention.entity)
        return Who(state.name, state.entity_id)

    def _issuer(self, token: int, sentence: int) -> Who | None:
        """Whose statement or report it is: the body that spoke last, else the one named or acting last."""
        speaking = self._recent(self._speaking_body, sentence, _BODY_MEMORY)
        if speaking is not None:
            return speaking
        number = bisect_left(self._body_starts, token) - 1
        if number >= 0 and sentence - self.document.sentence_of[self._body_starts[number]] <= 2:
            return who_of(self._bodies[number])
        return self._recent(self._body, sentence, _BODY_MEMORY) or self.last_speaker(sentence, 4)

    def _office_holder(self, token: int, noun: SpeakerNoun, owner: NamedSpan | None) -> Who | None:
        """Who holds an office that the article has named before: मुख्यमंत्री ने, the governor said."""
        roles = self._roles.get(noun.noun) or self._akin_roles(noun.noun)
        number = bisect_right(roles, token, key=lambda role: role.first)
        for role in reversed(roles[max(0, number - _ROLES) : number]):
            if self._owned_by(role, owner):
                return who_of(self.analysis.mentions[role.person])
        later = [r for r in roles[number : number + _ROLES] if r.tenure == "current" and self._owned_by(r, owner)]
        holders = dict.fromkeys(who_of(self.analysis.mentions[role.person]) for role in later)
        return next(iter(holders)) if len(holders) == 1 else None  # "the minister said": his name comes later

    def _akin_roles(self, noun: str) -> list[RoleSpan]:
        """The offices of the article whose holder a noun may call: the police chief is a commissioner told of before."""
        if noun not in self._akin:
            rank, _, head = noun.rpartition(" ")  # the deputy minister is a deputy foreign minister
            offices = self.lexicon.akin.get(noun, frozenset())
            self._akin[noun] = [
                role
                for role in self.analysis.roles
                if role.role in offices
                or (rank and role.role.startswith(f"{rank} ") and role.role.endswith(f" {head}"))
            ]
        return self._akin[noun]

    @staticmethod
    def _owned_by(role: RoleSpan, owner: NamedSpan | None) -> bool:
        return owner is None or role.of is None or role.of.entity_id == owner.entity.entity_id

    def _region(self, token: int) -> Who | None:
        """The state or province whose government is told of without its name: the last named, or the only one."""
        number = bisect_left(self._regions, token, key=lambda mention: mention.first)
        if number:
            return who_of(self._regions[number - 1])
        only = len({mention.entity.entity_id for mention in self._regions[:_ROLES]}) == 1
        return who_of(self._regions[0]) if only else None

    def _speaks_through(self, sentence: int) -> Who | None:
        """For whom a spokesperson speaks who is named by no body: for the one whose spokesperson spoke before."""
        mouth = self._recent(self._mouth, sentence, _MEMORY)
        if mouth is not None:
            return mouth
        body = self._recent(self._speaking_body, sentence, 3) or self._recent(self._body, sentence, 1)
        return body if body is not None and body.entity_id else None

    def _anaphor(self, token: int, noun: SpeakerNoun) -> Who | None:
        """The body that a short head stands for: एजेंसी ने, the ministry said."""
        sentence = self.document.sentence_of[token]
        named: tuple[Who, int] | None = None
        akin: tuple[Who, int] | None = None
        number = bisect_left(self._body_starts, token) - 1
        for back in range(8):
            if number - back < 0:
                break
            mention = self._bodies[number - back]
            place = self.document.sentence_of[mention.first]
            if sentence - place > _BODY_MEMORY:
                break
            if self._called_by(mention, token, noun) or self._introduced(mention, noun):
                named = (who_of(mention), place)
                break
            if noun.noun in _KINDS and mention.entity.kind == noun.noun:
                akin = akin or (who_of(mention), place)
        speaking = self._speaking_body
        if named is None and akin is not None and speaking is not None and not self._of_kind(speaking[0], noun):
            return akin[0]  # a bank that gives data is not "the company"
        if speaking is not None and sentence - speaking[1] <= 4 and self._likelier(speaking, named, noun):
            return speaking[0]
        if named is not None:
            return named[0]
        acting = self._recent(self._body, sentence, 4)
        if acting is not None and acting.entity_id and not self._other_head(acting, noun):
            return acting
        if number >= 0 and sentence - self.document.sentence_of[self._bodies[number].first] <= 2:
            last = who_of(self._bodies[number])
            return None if self._other_head(last, noun) else last
        return None

    def _of_kind(self, who: Who, noun: SpeakerNoun) -> bool:
        """Whether a body is known to be of the kind that a noun tells."""
        entity = self.analysis.catalogue.entities.get(who.entity_id or "")
        known = [m.entity.kind for m in self._bodies[-1:] if m.entity.entity_id == who.entity_id]
        return noun.noun in ([entity.kind] if entity is not None else known)

    def _called_by(self, mention: NamedSpan, token: int, noun: SpeakerNoun) -> bool:
        """Whether a name holds a noun, in English or as it is written: मोर्चा for पहाड़ अधिकार मोर्चा."""
        key = self.document.key
        written = mention.last - mention.first > 1 and key[token] in key[mention.first : mention.last]
        return written or noun.noun in mention.entity.name.lower()

    def _likelier(self, speaking: tuple[Who, int], named: tuple[Who, int] | None, noun: SpeakerNoun) -> bool:
        """Whether the body that spoke last is meant by a noun, and not the one that is called by it."""
        if speaking[0].entity_id is None and speaking[0].name != noun.name:
            return False  # the police are no front
        return (named is None or speaking[1] >= named[1]) and not self._other_head(speaking[0], noun)

    def _introduced(self, mention: NamedSpan, noun: SpeakerNoun) -> bool:
        """Whether a name stands with a noun: the newspaper Dagens Nyheter, समाचार एजेंसी तास, the Varna group."""
        before = self._noun_ending(mention.first, max(0, mention.first - MAX_NOUN_WORDS))
        after = self._noun_starting(mention.last, min(self.document.size, mention.last + 2))
        return any(found is not None and found[1].noun.endswith(noun.noun) for found in (before, after))

    def _other_head(self, who: Who, noun: SpeakerNoun) -> bool:
        """Whether a body is called by another head than a noun, or is of another kind: a ministry is no agency."""
        entity = self.analysis.catalogue.entities.get(who.entity_id or "")
        kind = entity.kind.rpartition("-")[2] if entity is not None else ""  # a news-agency is an agency
        pair = {kind, noun.noun}
        told = noun.noun in _KINDS or kind == "party"  # nor is a party the commission
        if kind and told and len(pair) > 1 and not pair <= self.words["interchangeable"]:
            return True
        words = who.name.lower().split()
        head, commercial, civic = self._head_of(words) or kind, self.words["commercial"], self.words["civic"]
        if (noun.noun in commercial and head in civic) or (noun.noun in civic and head in commercial):
            return True  # neither the army nor the union is the company
        heads = [word for word in words if word in self.words["anaphors"] and word != noun.noun]
        loose = self.words["interchangeable"]
        return any(not (head in loose and noun.noun in loose) for head in heads)

    def _head_of(self, words: list[str]) -> str | None:
        """The word that tells what a body is: the last one, or the last before "of": Union of Bank Employees."""
        of = next((i for i, word in enumerate(words) if i and word in ("of", "for")), len(words))
        told = self.words["commercial"] | self.words["civic"]
        return next((word for word in reversed(words[:of]) if word in told), None)

    def _noun_ending(self, stop: int, floor: int) -> tuple[int, SpeakerNoun] | None:
        """The longest known noun or office that ends before `stop`: where it begins, and the noun."""
        office = self._offices_by_end.get(stop)
        if office is not None and office[0] < floor:
            office = None
        key = self.document.key
        if stop <= floor or key[stop - 1] not in self.lexicon.noun_lasts:
            return office
        for size in range(min(MAX_NOUN_WORDS, stop - floor), 0, -1):
            noun = self.lexicon.nouns.get(tuple(key[stop - size : stop]))
            if noun is not None:
                rather = office is not None and self._rather(office[1], stop - office[0], noun, size)
                return office if rather else (stop - size, noun)
        return office

    def _noun_starting(self, index: int, limit: int) -> tuple[int, SpeakerNoun] | None:
        """The longest known noun or office that begins at a token and ends by `limit`: where it ends, and the noun."""
        office = self._offices_by_start.get(index)
        if office is not None and office[0] > limit:
            office = None
        key = self.document.key
        if index >= limit or index >= len(key) or key[index] not in self.lexicon.noun_firsts:
            return office
        for size in range(min(MAX_NOUN_WORDS, limit - index), 0, -1):
            noun = self.lexicon.nouns.get(tuple(key[index : index + size]))
            if noun is not None:
                rather = office is not None and self._rather(office[1], office[0] - index, noun, size)
                return office if rather else (index + size, noun)
        return office

    def _rather(self, office: SpeakerNoun, length: int, noun: SpeakerNoun, size: int) -> bool:
        """Whether an office tells more than a noun: it is longer (vice-captain), or somebody in the article holds it."""
        return length > size or (length == size and not noun.plural and office.noun in self._roles)


def who_of(mention: NamedSpan) -> Who:
    """The entity that a mention names."""
    return Who(mention.entity.name, mention.entity.entity_id)


def kind_of(mention: NamedSpan | None) -> str:
    """Whether a mention names a person or a body."""
    if mention is None or mention.entity.type == "ORG":
        return BODY
    return PERSON if mention.entity.type == "PER" else PLACE


def nobody(first: int, last: int) -> Phrase:
    """A phrase that names no source."""
    return Phrase(first, last, None, NOBODY)

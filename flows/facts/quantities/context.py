"""What the text around a number tells: what happened to what it counts, whose it is, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flows.facts.analysis import Clause, NamedSpan, NumberSpan, Participant, Who
from flows.facts.quantities.fates import DONE_TO, OF_MONEY
from flows.facts.quantities.measures import Measures
from flows.facts.quantities.setting import WINDOW
from flows.facts.speech.attribution import speaker_at
from flows.text.document import ENDERS

if TYPE_CHECKING:
    from flows.facts.quantities.counted import Counted

_NAMED = 3  # tokens between an age and the name of whose it is: "52 वर्षीय किसान रामसेवक"
_EVIDENCE = 90  # longest evidence in tokens
_SUFFERED = frozenset({"killed", "injured", "missing", "displaced", "affected", "infected", "hospitalised"})
_READ = frozenset({"temperature", "speed"})
_HELD = frozenset({"earned", "lost", "traded", "invested", "produced", "priced", "rate", "paid"})
_GAIN = 4  # tokens from an owner to what is his: कंपनी | का कुल शुद्ध मुनाफा
_MEANT = 60  # tokens before a pronoun in which somebody without a name is looked for
_COUNTED_BY = 6  # tokens: the government's figure stood | at 14
_CONTESTED = frozenset({"won", "margin"})
_TRIED = frozenset({"sentenced", "charged"})


class Context(Measures):
    """Looks around the numbers of one article."""

    @property
    def body_start(self) -> int:
        """The first sentence that ends like one: what stands before it are headlines and other lines."""
        for sentence in self.doc.sentences:
            if self.doc.raw[sentence.last - 1] in ENDERS:
                return sentence.number
        return 0

    def evidence(self, at: int) -> tuple[int, int]:
        """The sentence of a number, or its neighbourhood where the sentence is very long."""
        sentence = self.doc.sentence_at(at)
        if sentence.last - sentence.first <= _EVIDENCE:
            return sentence.first, sentence.last
        return max(sentence.first, at - _EVIDENCE // 2), min(sentence.last, at + _EVIDENCE // 2)

    def _goods(self, number: NumberSpan) -> Who | None:
        """What a price is the price of, named before the number in its sentence, else behind it: 22-carat gold."""
        sentence = self.doc.sentence_at(number.first)
        low, high = max(sentence.first, number.first - WINDOW), min(sentence.last, number.outer_last + WINDOW)
        found = grade = None
        for at in [*range(number.first - 1, low - 1, -1), *range(number.outer_last, high)]:
            if found is None:
                found = self.lex.goods.match(self.doc, at, high)
            if grade is None:
                grade = self.lex.grades.match(self.doc, at, high)
        if found is None:
            return None
        return Who(f"{grade.value if grade is not None else ''} {found.value}".strip(), None)

    def qualifier(self, thing: Counted, status: str) -> str:
        """How exact a number is told to be; a day's highest or lowest reading is no bound: न्यूनतम | 52,783 अंक."""
        number = thing.number
        if number.qualifier not in ("at_most", "at_least"):
            return number.qualifier
        if number.unit_kind in ("index", "temperature") and self.doc.key[number.outer_first] in self.lex.extremes:
            return "exact"
        if number.qualifier == "at_most" and status == "happened":
            behind = number.outer_last
            if thing.item == "index" or (behind < self.doc.size and self.doc.key[behind] in self.lex.reached):
                return "exact"  # सेंसेक्स 81,200 | तक उछला, 12 लाख तक | पहुंच गए
        return number.qualifier

    def of_age(self, thing: Counted) -> Who | None:
        """Whose age a number is: the person named beside it."""
        mentions, number = self.analysis.mention_at, thing.number
        end = max(number.outer_last, thing.noun_last)
        before, behind = range(number.first - 1, number.first - _NAMED - 2, -1), range(end, end + _NAMED)
        beside = before if thing.rule in ("age", "bracketed_age") else behind  # Rao, 52, but 52-year-old Rao
        for at in beside if mentions else range(0):
            if 0 <= at < len(mentions) and mentions[at] >= 0:
                span = self.analysis.mentions[mentions[at]]
                same = self.doc.sentence_of[at] == self.doc.sentence_of[number.first]
                return Who(span.entity.name, span.entity.entity_id) if same and span.entity.type == "PER" else None
        return None

    def subject(self, thing: Counted, measure: str, speaker: Who | None) -> Who | None:
        """Whose number it is; whoever only tells how many died is not whose dead they are: the railways confirmed 14 deaths."""
        if measure == "priced" and (goods := self._goods(thing.number)) is not None:
            return goods
        gapped = self._gapped(thing) if thing.rule == "shared" else None
        subject, clause = gapped or self._subject(thing.number, measure), self.clause(thing.number.first)
        if measure in DONE_TO and clause is not None and self._by_subject(thing.number, clause):
            return None
        if measure in _TRIED and clause is not None and self._tries(thing.number, clause):
            return self._tried(thing.number, clause)
        if thing.item == "fine" and clause is not None and not clause.passive and clause.lemma not in self.lex.paying:
            return self._fined(thing.number, clause)
        told = measure in _SUFFERED or thing.number.unit_kind in _READ  # the office forecast | 34 degrees
        told = told and clause is not None and clause.relation != "content"
        return None if told and subject == speaker else subject

    def _gapped(self, thing: Counted) -> Who | None:
        """Who stands before a number whose verb is left out: Khan got 81,440 votes and Saxena | 76,226."""
        at = thing.number.outer_first - 1
        index = self.analysis.mention_at[at] if self.analysis.mention_at and at > 0 else -1
        span = self.analysis.mentions[index] if index >= 0 else None
        if span is None or span.last != at + 1 or span.entity.type not in ("PER", "ORG") or span.first == 0:
            return None
        key = self.doc.key[span.first - 1]
        return Who(span.entity.name, span.entity.entity_id) if key in self.lex.row or key == "," else None

    def _by_subject(self, number: NumberSpan, clause: Clause) -> bool:
        """Whether the subject of a clause did it to those counted: "the army killed | 23 rebels"."""
        if clause.passive or clause.lemma in self.lex.losing:
            return False
        return any(p.first <= number.first < p.last for p in clause.marked("obj", "to"))

    def _tries(self, number: NumberSpan, clause: Clause) -> bool:
        """Whether the subject of a clause tries somebody: the judge jailed him for | two years."""
        others = (p for p in clause.marked("obj", "to") if not p.first <= number.first < p.last)
        return not clause.passive and any(p.kind != "inherited" for p in others)

    def _tried(self, number: NumberSpan, clause: Clause) -> Who | None:
        """The named person whom a clause tries: the judge jailed | Rao | for two years."""
        for phrase in clause.marked("obj", "to"):
            people = (self.analysis.mentions[index].entity for index in phrase.mentions)
            named = next((person for person in people if person.type == "PER"), None)
            if named is not None and not phrase.first <= number.first < phrase.last:
                return Who(named.name, named.entity_id)
        return None

    def _fined(self, number: NumberSpan, clause: Clause) -> Who | None:
        """Whom a clause fines, if he has a name: the court fined | Rao Rs 5 lakh, राव | पर जुर्माना लगाया."""
        for phrase in clause.marked("obj", "to", "on", "against"):
            held = [self.analysis.mentions[index].entity for index in phrase.mentions]
            named = next((entity for entity in held if entity.type in ("PER", "ORG")), None)
            if named is not None and not phrase.first <= number.first < phrase.last:
                return Who(named.name, named.entity_id)
        return None

    def _subject(self, number: NumberSpan, measure: str) -> Who | None:
        """The named subject of a number's clause, or a name right before the number."""
        mentions, clause = self.analysis.mention_at, self.clause(number.first)
        if number.unit_kind == "percent" and not self.last_before and self._in_place(number) and mentions:
            at = number.outer_first - 2
            span = self.analysis.mentions[mentions[at]] if at >= 0 and mentions[at] >= 0 else None
            if span is not None and span.entity.type == "ORG" and self._on_bourse(number):
                return Who(span.entity.name, span.entity.entity_id)  # रिलायंस में | 2.1 फीसद
        if number.first > 1 and self.doc.raw[number.first - 1] == "(" and number.unit is None and mentions:
            index = mentions[number.first - 2]
            told = self.analysis.mentions[index].entity if index >= 0 else None
            return Who(told.name, told.entity_id) if told is not None and told.type in ("PER", "ORG") else None
        for at in range(number.outer_first - 1, max(-1, number.outer_first - 4), -1):
            if mentions and mentions[at] >= 0 and self.clause_at[at] == self.clause_at[number.first]:
                span = self.analysis.mentions[mentions[at]]
                same = self.doc.sentence_of[at] == self.doc.sentence_of[number.first]
                beaten = measure in _CONTESTED and clause is not None and self._is_beaten(span, number, clause)
                if span.entity.type == "MISC" and measure in _SUFFERED:
                    continue  # COVID-19 के | 702 मामले
                if same and span.entity.type in ("ORG", "MISC") and not beaten and not self._is_beside(span, number):
                    member = self._member_of(span) if measure in _CONTESTED or measure == "voted" else None
                    return member or Who(span.entity.name, span.entity.entity_id)
        if clause is None:
            return None
        if self._doers_before(number, clause) > 1:
            return self._last_doer(number)
        gotten = ("to",) if measure == "voted" else ()  # राम को 23,841 मत | मिले
        for participant in clause.marked("subj", "bare", *gotten):
            if participant.first <= number.first < participant.last or self._counts_citizens(participant):
                continue
            if measure in _SUFFERED and any(
                self.analysis.mentions[i].entity.type == "PER" for i in participant.mentions
            ):
                continue  # Rao noted, besides the | two who died, ...
            if participant.kind == "pronoun" and self._somebody_else(participant.first):
                continue
            for who in participant.who:
                if who.entity_id is not None or measure in OF_MONEY:  # the temple trust gave | Rs 11 crore
                    return who
        if (measure == "voted" or measure in _CONTESTED) and (
            counted_to := self._counted_to(number, clause)
        ) is not None:
            return counted_to
        return self._holder(number, clause) if measure in _HELD else None

    def _somebody_else(self, at: int) -> bool:
        """Whether a pronoun's paragraph told of somebody without a name before it: एक व्यक्ति बैंक में घुसा. | उसने लूटे."""
        paragraph = self.doc.sentence_at(at).paragraph
        for token in range(at - 1, max(-1, at - _MEANT), -1):
            if self.doc.sentence_at(token).paragraph != paragraph or (
                self.analysis.mention_at and self.analysis.mention_at[token] >= 0
            ):
                return False
            if self.doc.key[token] in self.lex.somebody:
                found = (self.lex.nouns.match(self.doc, noun) for noun in range(token + 1, min(token + 4, at)))
                if any(hit is not None and hit.value.kind == "person" and hit.value.base for hit in found):
                    return True
        return False

    def _counted_to(self, number: NumberSpan, clause: Clause) -> Who | None:
        """To whose account seats or votes go: भाजपा के | खाते में 255 सीटें, सपा की | झोली में 111."""
        for owner in clause.marked("of", "for", "to"):
            if owner.last < number.first and owner.who and self.doc.key[owner.last + 1] in self.lex.accounts:
                return owner.who[0]
        return None

    def _holder(self, number: NumberSpan, clause: Clause) -> Who | None:
        """Whose figure a number is: Cipla's | net profit stood at Rs 24 crore, कंपनी का | मुनाफा 24 करोड़ रुपये रहा."""
        holders = [p for p in clause.marked("holder") if p.last <= number.first and p.who]
        if not self.last_before:
            holders += [p for p in clause.marked("of") if p.last < number.first and p.who and self._has_gain(p.last)]
        return holders[-1].who[0] if holders else None

    def _has_gain(self, at: int) -> bool:
        """Whether a noun for money or a rate stands right behind an owner: कंपनी | का शुद्ध | मुनाफा."""
        nouns = (self.lex.nouns.match(self.doc, token) for token in range(at, min(at + _GAIN, self.doc.size)))
        return any(noun is not None and noun.value.kind in ("money", "rate") for noun in nouns)

    def _counts_citizens(self, phrase: Participant) -> bool:
        """Whether a phrase counts people of a country, which itself does nothing: four Indians, 13 नेपाली नागरिक."""
        of_country = any(self.analysis.mentions[index].adjective for index in phrase.mentions)
        return of_country and self._holds_number(phrase.first, phrase.last)

    def _doers_before(self, number: NumberSpan, clause: Clause) -> int:
        """How many marks of a doer stand before a number in its clause: रमेश ने 39 और सुरेश ने | 50 रन बनाए."""
        return sum(1 for key in self.doc.key[clause.first : number.first] if key in self.lex.agent_after)

    def _last_doer(self, number: NumberSpan) -> Who | None:
        """Whom the last mark of a doer before a number stands behind, where he has a name."""
        at = number.first - 1
        while self.doc.key[at] not in self.lex.agent_after:
            at -= 1
        index = self.analysis.mention_at[at - 1] if self.analysis.mention_at and at > 0 else -1
        if index < 0:
            return None
        entity = self.analysis.mentions[index].entity
        return Who(entity.name, entity.entity_id)

    def _is_beaten(self, span: NamedSpan, number: NumberSpan, clause: Clause) -> bool:
        """Whether a name is who is beaten: beat the Royals by | 22 runs, दिल्ली ने मुंबई को | 22 रन से हराया."""
        marks = ("obj", "to") if self._doers_before(number, clause) else ("obj",)
        return any(p.first <= span.first < p.last for p in clause.marked(*marks))

    def _member_of(self, party: NamedSpan) -> Who | None:
        """Who stands before the party that he is of: Karan Singh of the | Left Front | got 27,264 votes."""
        of = party.first - 1
        while of > 0 and self.doc.key[of] in self.lex.articles:
            of -= 1
        index = self.analysis.mention_at[of - 1] if of > 0 and self.doc.key[of] in self.lex.belongs else -1
        who = self.analysis.mentions[index].entity if index >= 0 else None
        return Who(who.name, who.entity_id) if who is not None and who.type == "PER" else None

    def _is_beside(self, span: NamedSpan, number: NumberSpan) -> bool:
        """Whether a name before a number only tells where: traded on the NSE, | 12 shares; स्कूल के सामने | दो ट्रक."""
        clause = self.clause(number.first)
        places = clause.marked("in", "on", "at", "near") if clause is not None else ()
        return any(p.first <= span.first and span.last <= p.last <= number.outer_first for p in places)

    def speaker(self, number: NumberSpan) -> tuple[Who | None, tuple[Who, ...]]:
        """Who is credited with a number, and who passed it on; the official figure is the officials', in whosever words."""
        low = max(self.doc.sentence_at(number.first).first, number.outer_first - _COUNTED_BY)
        own = next(self.lex.counted_by.find(self.doc, low, number.outer_first), None)
        return (Who(own.value), ()) if own is not None else speaker_at(self.analysis, number.first)

"""PLOVER events: who did what to whom, where, when, and whether it happened.

Each clause is asked for a trigger (a verb, or a verb with the words that go with it), each stretch for nouns that tell
an event by themselves. The trigger's frame says which of the clause's participants are actors and targets. What is
only wished, demanded or meant as a purpose is no event; an event told again is one event.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence

from flows.facts.analysis import Analysis, Who
from flows.facts.clauses.verb_group import FINITE
from flows.facts.events.counterparts import Counterparts
from flows.facts.events.days import Days
from flows.facts.events.happenings import Happening
from flows.facts.events.lexicon import EventLexicon
from flows.facts.events.merging import merge
from flows.facts.events.nouns import NounCoder
from flows.facts.events.scenes import Scenes
from flows.facts.speech.attribution import speaker_at
from flows.tables import Event
from flows.text.identity import digest_id

_CONTEXT = 120  # tokens of a sentence in which words of a context are looked for
_BEFORE = 3  # words from one like "similar" to the act that it tells from another
_TITLE = 3  # tokens of what somebody is, before his name
_NEAR = 30  # events before and after that lend one their place and date


def event_rows(analysis: Analysis) -> list[Event]:
    """The rows of the table `events`."""
    lexicon = analysis.lexicon.events
    if lexicon is None or analysis.lexicon.clauses is None:
        return []
    return _Coder(analysis, lexicon).rows()


class _Coder(NounCoder):
    """Codes the events of one article."""

    def __init__(self, analysis: Analysis, lexicon: EventLexicon) -> None:
        super().__init__(analysis, lexicon)
        self.context_places = self.document.places(lexicon.context_keys)

    def rows(self) -> list[Event]:
        """All events, merged, as rows."""
        found: list[Happening] = []
        for clause in self.analysis.clauses:
            found += self.of_clause(clause)
        found += self.of_nouns()
        found += self.of_stances()
        found += self.of_duties()
        found.sort(key=lambda h: (h.at, h.last))
        counterparts = Counterparts(self.analysis, self.numbers)
        counterparts.complete(found)
        found = [h for h in found if h.parties]
        if not found:
            return []
        dates = Days(self.analysis, self.lexicon, self.by_sentence)
        places = Scenes(self.analysis, self.lexicon, self.by_sentence, dates, counterparts.homes)
        for happening in found:
            happening.when = dates.date(happening)
            happening.place = places.place(happening)
            happening.actors = happening.actors or counterparts.state_of(happening)
        events = merge(found, counterparts.homes, dates.earlier, self.told_besides, self.calls(found))
        counterparts.complete_told(events)
        for words in (False, True):  # words fall where and when acts are done
            for number, happening in enumerate(events):
                if places.spoken(happening) == words:
                    near = events[max(0, number - _NEAR) : number + _NEAR]
                    happening.when = happening.when or dates.inherited_date(happening, near)
                    happening.place = happening.place or places.inherited_place(happening, near)
                    happening.place = happening.place or happening.headline_place or places.at_home(happening)
        for happening in events:
            if happening.trigger.mode == "convict" and happening.targets and not happening.actors:
                happening.actors = tuple(map(Who, sorted(self.words.signals["sentencing"])))
        return [self.row(h) for h in events]

    def calls(self, events: Sequence[Happening]) -> dict[str, frozenset[str]]:
        """What those who take part are called without their names: the nouns right before these, and their offices."""
        found: dict[str, set[str]] = {}
        mentions, actors = self.analysis.mentions, self.words.actors
        people = {who.entity_id for happening in events for who in happening.parties}
        for role in self.analysis.roles:
            found.setdefault(mentions[role.person].entity.entity_id, set()).add(role.role)
        for mention in mentions if self.verb_last else ():
            if mention.entity.type != "PER" or mention.entity.entity_id not in people:
                continue
            for first in range(max(0, mention.first - _TITLE), mention.first):
                hit = actors.match(self.document, first, mention.first)
                if hit is not None and hit.last == mention.first:
                    found.setdefault(mention.entity.entity_id, set()).add(hit.value.noun)
        return {person: frozenset(names) for person, names in found.items()}

    def told_besides(self, happening: Happening) -> bool:
        """Whether a verb tells one more act of the same kind: Roe was | also | found guilty of theft."""
        clause = happening.clause
        if self.like_another(happening):
            return True
        if clause is None or clause.form != FINITE or not clause.passive:
            return False
        once_more = self.words.signals["once_more"]
        return any(key in once_more for key in self.document.key[clause.verb_first : clause.main])

    def like_another(self, happening: Happening) -> bool:
        """Whether an act is told by a noun as one of the kind of another: died in a similar | attack, another | attack."""
        key, alike, acts = self.document.key, self.words.signals["like_it"], self.words.acts_told
        first, last = max(0, happening.first - _BEFORE), happening.last
        if alike.isdisjoint(key[first:last]):
            return False
        return any(key[i] in alike and any(k in acts for k in key[i + 1 : i + 1 + _BEFORE]) for i in range(first, last))

    def contexts(self, happening: Happening) -> list[str]:
        """PLOVER contexts by the words of the sentence."""
        sentence = self.document.sentences[happening.sentence]
        found: dict[str, int] = {}
        places = self.context_places
        for index in places[bisect_left(places, sentence.first) : bisect_left(places, sentence.first + _CONTEXT)]:
            hit = self.lexicon.contexts.match(self.document, index, sentence.last) if index < sentence.last else None
            if hit is not None:
                found[hit.value] = found.get(hit.value, 0) + 1
        return [name for name, _ in sorted(found.items(), key=lambda item: (-item[1], item[0]))[:4]]

    def row(self, happening: Happening) -> Event:
        """One row of the table."""
        document, trigger = self.document, happening.trigger
        start, end = document.span(happening.first, happening.last)
        type_, mode = trigger.type, trigger.mode
        place = happening.place.entity if happening.place else None
        when = happening.when
        day: dt.date | None = when.day if when else None
        names, targets = [w.name for w in happening.actors], [w.name for w in happening.targets]
        content = (str(start), str(end), type_.name, *names, ">", *targets, trigger.name)
        speaker, relays = speaker_at(self.analysis, happening.at)
        speaker = speaker or happening.speaker
        return Event(
            fact_id=digest_id(self.analysis.article.article_id, *content),
            article_id=self.analysis.article.article_id,
            sentence=happening.sentence,
            start_char=start,
            end_char=end,
            evidence=document.text[start:end],
            speaker=speaker.name if speaker else None,
            speaker_id=speaker.entity_id if speaker else None,
            relay=relays[0].name if relays else None,
            relay_id=relays[0].entity_id if relays else None,
            relays=[relay.name for relay in relays],
            status=happening.status,
            date=day,
            date_precision=when.precision if when else None,
            place=place.name if place else None,
            place_id=place.entity_id if place else None,
            confidence=0.6 if happening.nominal else 0.8,
            rule=f"{trigger.name}/{'noun' if happening.nominal else 'verb'}",
            event_type=type_.name,
            mode=mode,
            contexts=self.contexts(happening),
            quad_class=type_.quad,
            goldstein=type_.modes.get(mode, type_.score) if mode else type_.score,
            cameo_root=type_.mode_cameo.get(mode, type_.cameo) if mode else type_.cameo,
            actors=names,
            actor_ids=[w.entity_id for w in happening.actors],
            targets=targets,
            target_ids=[w.entity_id for w in happening.targets],
        )

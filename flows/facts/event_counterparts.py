"""The other side of an event where its own clause does not name it.

"Promised that Kenya would help Uganda": Uganda. "Rejected the charge": whoever made it. "Two were charged" beside
"prosecutors charged a third": prosecutors. "Families will be paid, the governor of X said": X. What none of these tells
stays empty.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flows.facts.analysis import Analysis, Clause, NamedSpan, Who
from flows.facts.attribution import speaker_at
from flows.facts.clause_lexicon import ClauseLexicon
from flows.facts.happenings import Happening
from flows.facts.verb_group import FINITE

_BACK = 12  # happenings before one in which a charge is looked for
_NEAR = 4  # sentences within which an act is told of with and without its doer
_COMPLEMENT = 40  # tokens of a complement that are read
_CONFLICT = 3  # quad class of verbal conflict
_VERBAL = (1, 3)  # quad classes of words
_ANSWERS = frozenset(("REJECT", "CONCEDE"))
_CALLED = frozenset(("REQUEST", "ACCUSE"))  # the subject of their complement is the one called upon
_BARRED = frozenset(("during", "after", "before", "source", "in", "on", "at", "near", "including"))
POLICE_WORK = frozenset(("arrest", "seize", "investigate"))  # modes of acts that one doer does one after the other
_UNDERGONE = frozenset(("SANCTION", "COERCE", "ACCUSE", "RETREAT"))


class Counterparts:
    """Finds the missing sides of the events of one article."""

    def __init__(self, analysis: Analysis, numbers: Mapping[int, int]) -> None:
        assert analysis.lexicon.clauses is not None
        self.analysis = analysis
        self.document = analysis.document
        self.words: ClauseLexicon = analysis.lexicon.clauses
        self.numbers = numbers
        self.homes = homes_of(analysis)
        self.offices = {
            analysis.mentions[role.person].entity.entity_id: Who(role.of.name, role.of.entity_id)
            for role in analysis.roles
            if role.of is not None and role.of.type == "LOC" and role.tenure == "current"
        }

    def complete(self, found: Sequence[Happening]) -> None:
        """Fill the targets and actors that can be told, in place; `found` is in reading order."""
        for index, happening in enumerate(found):
            if happening.nominal or happening.clause is None:
                continue
            if not happening.targets and happening.actors:
                self.other_side(happening, found[max(0, index - _BACK) : index])
            elif not happening.actors and happening.trigger.type.name == "AID":
                self.announcer(happening)
            elif not happening.actors and happening.trigger.type.name in _UNDERGONE:
                self.same_doer(happening, found[max(0, index - _BACK) : index + _BACK])

    def other_side(self, happening: Happening, before: Sequence[Happening]) -> None:
        """The one promised, asked, accused, or answered."""
        trigger = happening.trigger
        joint = bool(trigger.frame.joint)
        if trigger.type.quad not in _VERBAL or trigger.type.name == "CONSULT":
            return
        if trigger.type.name == "SUPPORT":
            happening.targets = self.doer_of(happening, before)
            return
        if joint and len(happening.actors) > 1:
            return
        party = self.answered(happening, before) or self.told_along(happening, before) or self.judged(happening, before)
        if not party and trigger.type.name not in _ANSWERS:
            party = self.in_complement(happening)
        if not party and not joint:
            party = self.doer_of(happening, before)
        if joint:
            happening.actors += party
        else:
            happening.targets = party

    def answered(self, happening: Happening, before: Sequence[Happening]) -> tuple[Who, ...]:
        """Who made the charge, demand or offer that is answered: the last one before."""
        answers = self.words.signal("answered")
        if happening.trigger.type.name not in _ANSWERS or not any(word in answers for word in happening.trigger.words):
            return ()
        for other in reversed(before):
            if other.trigger.type.name not in ("ACCUSE", "REQUEST", "AGREE", "THREATEN") or not other.actors:
                continue
            mine = set(happening.actors)
            if not mine & set(other.actors) and (not other.targets or mine & set(other.targets)):
                return other.actors
        return ()

    def judged(self, happening: Happening, before: Sequence[Happening]) -> tuple[Who, ...]:
        """Who did what a clause is put in to judge: X accused Y, a charge | Y denies."""
        clause = happening.clause
        if clause is None or clause.relation != "relative" or not before or before[-1].sentence != happening.sentence:
            return ()
        acts = self.words.signal("told_acts")
        if not any(self.document.key[p.last - 1] in acts and p.last <= clause.verb_first for p in clause.marked("obj")):
            return ()
        return before[-1].actors if not set(before[-1].actors) & set(happening.actors) else ()

    def told_along(self, happening: Happening, before: Sequence[Happening]) -> tuple[Who, ...]:
        """The target of the words just before: lodged a protest with Delhi and demanded an answer."""
        for other in reversed(before):
            if other.sentence != happening.sentence:
                break
            words = other.trigger.type.quad == _CONFLICT and happening.trigger.type.quad == _CONFLICT
            if words and other.actors == happening.actors and other.targets and not happening.trigger.frame.joint:
                return other.targets
        return ()

    def in_complement(self, happening: Happening) -> tuple[Who, ...]:
        """The first other party in what was promised, demanded, alleged or threatened."""
        clause = happening.clause
        assert clause is not None
        complement = self.complement(clause)
        if complement is None:
            return self.promised(happening) if self.words.verb_last else ()
        if happening.trigger.type.name in _CALLED:
            called = [p for p in complement.participants if p.marker in ("subj", "by") and p.kind != "inherited"]
            told = complement.marked("obj", "to") if complement.passive else called
            for participant in told:
                if participant.who and not set(participant.who) & set(happening.actors):
                    return participant.who
            if happening.trigger.type.name == "ACCUSE":
                return ()
        own = {w.entity_id for w in happening.actors if w.entity_id}
        own |= {self.homes[w.entity_id] for w in happening.actors if w.entity_id in self.homes}
        last = max(complement.last, complement.verb_last)
        last = last if self.words.verb_last else self.end(complement, last)
        mention = self.party_between(complement.first, min(last, complement.first + _COMPLEMENT), own)
        return (Who(mention.entity.name, mention.entity.entity_id),) if mention is not None else ()

    def doer_of(self, happening: Happening, before: Sequence[Happening]) -> tuple[Who, ...]:
        """Whose act is judged: condemned | the attack, that was told of before with its only doer."""
        clause, lexicon = happening.clause, self.analysis.lexicon.events
        if self.words.verb_last or clause is None or lexicon is None:
            return ()
        for participant in clause.participants:
            judged = participant.marker == ("obj" if not clause.passive else "subj") or participant.marker in (
                "of",
                "on",
            )
            if not judged or participant.who or participant.kind == "inherited":
                continue
            for index in range(participant.first, participant.last):
                hit = (
                    lexicon.nouns.match(self.document, index) if self.document.key[index] in lexicon.noun_keys else None
                )
                if hit is None:
                    continue
                told = [o for o in before if o.trigger.type is hit.value.type and o.actors and o.status != "denied"]
                if len({other.actors for other in told}) != 1:
                    return ()  # both sides have attacked: which attack is meant is not told
                return () if set(told[0].actors) & set(happening.actors) else told[0].actors[:1]
        return ()

    def promised(self, happening: Happening) -> tuple[Who, ...]:
        """Whom a promise without a clause of its own is for: ने बांग्लादेश को ऋण देने पर सहमति जताई."""
        clause = happening.clause
        if clause is None or happening.trigger.type.name != "AGREE":
            return ()
        for participant in clause.participants:
            inherited = participant.kind == "inherited" or participant.marker != "to"
            if not inherited and participant.who and not set(participant.who) & set(happening.actors):
                return participant.who
        return ()

    def complement(self, clause: Clause) -> Clause | None:
        """The clause that a verb of saying or promising rules."""
        number = self.numbers.get(id(clause), -2)
        clauses = self.analysis.clauses
        if not self.words.verb_last:
            nxt = clauses[number + 1 : number + 2]
            ruled = nxt and nxt[0].sentence == clause.sentence and nxt[0].relation in ("content", "governed")
            return nxt[0] if ruled else None
        for other in clauses[number + 1 : number + 6]:
            if other.sentence != clause.sentence:
                break
            if other.form == FINITE:
                return other if other.relation == "content" else None
        return None

    def end(self, clause: Clause, last: int) -> int:
        """Where the words of a complement end: at the next finite clause."""
        number = self.numbers.get(id(clause), -2)
        for other in self.analysis.clauses[number + 1 : number + 6]:
            if other.sentence != clause.sentence:
                break
            if other.form == FINITE:
                return max(last, other.first)
            last = max(last, other.last)
        return last

    def party_between(self, first: int, last: int, own: set[str]) -> NamedSpan | None:
        """The first party named in a stretch: no place, nobody of one's own."""
        analysis = self.analysis
        index = first
        while index < min(last, len(self.document)):
            number = analysis.mention_at[index]
            if number < 0:
                index += 1
                continue
            mention = analysis.mentions[number]
            index = max(mention.last, index + 1)
            entity = mention.entity
            acts = entity.type in ("PER", "ORG") or entity.kind in ("country", "state")
            if (
                acts
                and entity.entity_id not in own
                and self.homes.get(entity.entity_id) not in own
                and self.meant(mention)
            ):
                return mention
        return None

    def meant(self, mention: NamedSpan) -> bool:
        """Whether a name stands as a party, not as a place or a source."""
        if self.words.verb_last:
            marked = self.words.markers.match(self.document, mention.last)
            return marked is None or marked.value not in _BARRED
        before = self.document.key[mention.first - 1] if mention.first else ""
        return self.words.role(before) not in _BARRED

    def announcer(self, happening: Happening) -> None:
        """Whose officials say that help is given: the minister said that families would be paid compensation."""
        speaker, _ = speaker_at(self.analysis, happening.at)
        state = self.offices.get(speaker.entity_id or "") if speaker is not None else None
        if state is not None:
            happening.actors = (state,)

    def same_doer(self, happening: Happening, near: Sequence[Happening]) -> None:
        """The doer of the same act told beside it: "police arrested X ... two more were arrested".

        Where nobody at all is told of, that of the last such act: "police arrested X. A pistol was seized from him".
        """
        best: Happening | None = None
        nobody = not happening.targets
        for other in near:
            if other is happening or not other.actors or other.status != happening.status:
                continue
            if nobody:
                follows = 0 <= happening.sentence - other.sentence <= 1 and other.at < happening.at
                if not follows or other.trigger.mode not in POLICE_WORK:
                    continue
            elif other.trigger.lemma != happening.trigger.lemma or other.trigger.type is not happening.trigger.type:
                continue
            if abs(other.sentence - happening.sentence) > _NEAR:
                continue
            if set(other.actors) & set(happening.targets):
                continue
            if best is None or abs(other.at - happening.at) < abs(best.at - happening.at):
                best = other
        if best is not None:
            happening.actors = best.actors


def homes_of(analysis: Analysis) -> dict[str, str]:
    """The country of every person and body of an article, by the offices that it states and by the catalogue."""
    codes = {
        m.entity.country: m.entity.entity_id
        for m in analysis.mentions
        if m.entity.kind == "country" and m.entity.country
    }
    homes = {
        m.entity.entity_id: codes[m.entity.country]
        for m in analysis.mentions
        if m.entity.country in codes and m.entity.kind != "country"
    }
    for role in analysis.roles:
        if role.of is not None and role.of.type == "LOC":
            homes[analysis.mentions[role.person].entity.entity_id] = role.of.entity_id
    return homes

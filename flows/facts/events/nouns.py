"""Events that nouns tell by themselves (हमले में, the attack on ...), and stances in a speaker's words."""

from __future__ import annotations

from bisect import bisect_left

from flows.facts.analysis import Clause, Participant, Who
from flows.facts.clauses.lexicon import plural_of
from flows.facts.clauses.phrases import marked
from flows.facts.clauses.verb_group import FINITE, INFINITIVE, PLANNED, POSSESSIVE
from flows.facts.events.happenings import Happening
from flows.facts.events.parties import ARMED
from flows.facts.events.trigger_table import Trigger
from flows.facts.events.victims import Victims
from flows.text.document import PUNCT

_LONGEST = 400  # tokens of a sentence that are read
_OWNER_GAP = 2  # tokens between an event noun and the genitive that belongs to it
_SET_OFF = 7  # tokens from a verb to the riot or strike that it sets off
_HYPHENS = frozenset("-–")
_SHORTEST = 3  # tokens of evidence
_SOUGHT = frozenset(("REQUEST", "AGREE", "THREATEN"))  # what they are about has not happened
_BOMBS = frozenset(("explosives", "suicide-attack"))
_BY_WEAPONS = _BOMBS | {"firearms", "aerial", "drone", "heavy-weapons"}
_WORDS = frozenset(("ACCUSE", "REJECT", "REQUEST"))  # who denies a charge does not deny that it was made
_DENIED_AS = frozenset(("from", "of", "to"))  # हमले से, की, को
_DENIED_GAP = 6  # words between an act and the verb that denies it
_SETTING = frozenset(
    ("after", "before", "during", "in", "on", "at", "near", "through", "source", "including", "about", "against")
)
_BEFORE = 7  # tokens before a noun that say whether it is only thought of
_DUTIES = 8  # sentences of a speaker's words that are read for what others must do
_OCCASION = 6  # tokens from a preposition to the noun of an occasion: after | a brief closed-door meeting
_NOUN_GAP = 12  # tokens between a noun and those who take part in it


class NounCoder(Victims):
    """Codes the events of nouns and of a speaker's words."""

    def of_nouns(self) -> list[Happening]:
        """Events told by nouns alone: हमले में, the attack on ..."""
        document, lexicon = self.document, self.lexicon
        found: list[Happening] = []
        for index in document.places(lexicon.noun_keys):
            sentence = document.sentence_at(index)
            if index in self.used or index - sentence.first >= _LONGEST:
                continue
            hit = lexicon.nouns.match(document, index, sentence.last)
            if hit is None or any(i in self.used for i in range(hit.first, hit.last)) or self.describes_noun(hit.last):
                continue
            if hit.value.needs == "never":
                self.used.update(dict.fromkeys(range(hit.first, hit.last), hit.value))
                continue
            happening = self.of_noun(hit.value, hit.first, hit.last)
            if happening is not None:
                found.append(happening)
        return found

    def describes_noun(self, last: int) -> bool:
        """Whether a noun only describes the one behind it: an extradition | request, an arrest | warrant."""
        document = self.document
        if self.verb_last or last >= document.size:
            return False
        return document.key[last] in self.words.signals["compounds"]

    def of_noun(self, trigger: Trigger, first: int, last: int) -> Happening | None:
        """The event of a noun, with those who stand next to it."""
        participants = self.around(first, last, "poss" if "poss" in trigger.frame.actor else "of")
        if "doer" in trigger.frame.actor and trigger.type.name == "PROTEST":
            participants += self.doers(first)
        elif "doer" in (*trigger.frame.actor, *trigger.frame.joint) and not self.verb_last:
            participants += self.goer(first)
        fell = self.fell_in(participants, last) if trigger.type.name == "ASSAULT" and self.verb_last else None
        if fell is not None:
            participants = [p for p in participants if p is not fell]
        actors, targets, ok = self.parties(trigger, participants, False)
        if fell is not None:
            targets, ok = fell.who, True
        actors = actors if self.verb_last else self.states_for(actors)
        if trigger.needs == "crowd" and not (targets or self.goes_on(first, last)):
            return None
        if ok and not actors and not self.verb_last and "of" in trigger.frame.target:
            actors = tuple(w for w in self.pronounced_by(first) if w not in targets)
        if not actors and trigger.mode is not None and trigger.mode in self.lexicon.default_actors:
            actors = (Who(self.lexicon.default_actors[trigger.mode]),)
            ok = True
        if not actors and trigger.type.name == "ASSAULT" and (kind := self.attackers(first, last)) is not None:
            actors, ok = (kind,), True
        untold = trigger.type.name == "ASSAULT" and not (
            targets and ok
        )  # nine were killed | in an attack on a community
        if untold and (victims := self.victims(first, last)):
            targets = tuple(w for w in victims if w not in actors)
            ok = ok or bool(targets)
        if not targets and trigger.type.name == "ASSAULT" and self.verb_last:
            told = self.beside(trigger, first)
            accident = self.document.key[first] in self.words.signals["blasts"]  # कारखाने में धमाके से | मौत
            if actors or (trigger.mode in _BY_WEAPONS and not accident):  # तेंदुए के हमले में | मौत: nobody's act
                told += self.fallen(first, last)
            targets = tuple(dict.fromkeys(w for w in told if w not in actors))
            ok = ok or bool(targets)
        ok = ok or (bool(targets) and trigger.type.name == "ASSAULT" and self.heads(first, last))
        denial = self.denial(first, last) if trigger.type.name not in _WORDS else None
        denier = self.subject_of(denial) if denial is not None else None
        if not actors and denier is not None and denier not in targets:
            actors, ok = (denier,), True
        if not ok or (trigger.type.name == "ASSAULT" and not targets and denier is None and self.only_person(actors)):
            return None
        status, clause = ("denied", denial) if denial is not None else self.standing(first, last)
        if trigger.needs == "crowd" and status == "happened" and last < self.document.size:
            status = "planned" if self.document.key[last] in self.words.signals["coming"] else status
        if fell is not None:
            participants = [*participants, fell]
        begin = min([first, *(p.first for p in participants if p.who and (set(p.who) & set(actors + targets)))])
        end = max([last, *(p.last for p in participants if p.who and (set(p.who) & set(actors + targets)))])
        if clause is not None:
            begin, end = min(begin, max(clause.first, first - _NOUN_GAP)), max(end, self.end_of(clause))
            while self.document.kind[end - 1] == PUNCT:
                end -= 1
        elif end - begin < _SHORTEST:
            begin, end = self.clause_around(begin, end)
        return Happening(
            trigger,
            begin,
            end,
            first,
            self.document.sentence_of[first],
            actors,
            targets,
            status,
            True,
            begin < self.headline_end,
            speaker=denier,
        )

    def heads(self, first: int, last: int) -> bool:
        """Whether a headline tells an act by its noun alone: पूर्व विधायक पर चाकू से | हमला, हालत गंभीर."""
        return self.verb_last and last <= self.headline_end and self.closes(last) and self.opens(first)

    def opens(self, first: int) -> bool:
        """Whether no finite verb stands before a token in its part of a sentence."""
        verbs = [
            c for c in self.clauses_of(self.document.sentence_of[first]) if c.form == FINITE and c.verb_first < first
        ]
        return all(not self.unbroken(c.verb_last, first) for c in verbs)

    def goes_on(self, first: int, last: int) -> bool:
        """Whether a riot or a strike is told of as one that takes place: riots erupted, triggered riots, a strike next month."""
        marked_date = last + 1 in self.dates and self.is_marker(self.document.key[last])
        if last in self.dates or marked_date:
            return True
        signals = self.words.signals
        for clause in self.clauses_of(self.document.sentence_of[first]):
            if clause.form != FINITE:
                continue
            subject = clause.first <= first < clause.verb_first <= first + _NOUN_GAP and not any(
                p.marker == "subj" and p.who for p in clause.participants
            )
            if subject and clause.lemma in signals["held"] | signals["breaking_out"]:
                return True
            object_ = clause.verb_last <= first <= clause.verb_last + _SET_OFF and self.unbroken(
                clause.verb_last, first
            )
            called = clause.passive and clause.first <= first < clause.verb_first <= first + _NOUN_GAP
            if (object_ or called) and clause.lemma in signals["setting_off"]:
                return True
        return False

    def denial(self, first: int, last: int) -> Clause | None:
        """The clause that denies the act of a noun: denied the bombing, denied a role in the raid, लाठीचार्ज से इनकार किया."""
        for clause in self.clauses_of(self.document.sentence_of[first]):
            told = clause.form == FINITE and clause.status == "happened" and not clause.passive
            if told and (self.denies_before if self.verb_last else self.denies_after)(clause, first, last):
                return clause
        return None

    def denies_before(self, clause: Clause, first: int, last: int) -> bool:
        """Whether a verb denies the noun before it: लाठीचार्ज की बात से | इनकार किया."""
        if not (clause.first <= first and last < clause.verb_last <= last + _DENIED_GAP):
            return False
        between = self.document.key[last : clause.verb_last]
        if self.words.signals["denying"].isdisjoint(between) or not self.unbroken(last, clause.verb_first):
            return False
        return self.words.role(between[0]) in _DENIED_AS and not any(map(self.is_infinitive, between))

    def denies_after(self, clause: Clause, first: int, last: int) -> bool:
        """Whether a verb denies the noun after it: denied | a role in | the raid."""
        start = clause.verb_last
        if clause.lemma not in self.words.signals["denying"] or not start <= first < last <= start + _DENIED_GAP:
            return False
        return self.unbroken(start, first) and all(map(self.deniable, self.document.key[start:first]))

    def is_infinitive(self, word: str) -> bool:
        """Whether a word names an act to be done: हमले पर टिप्पणी | करने | से इनकार."""
        return any(form == "infinitive" for _, form in self.words.forms.get(word, ()))

    def deniable(self, word: str) -> bool:
        """Whether a word may stand between a denial and its act: the, any, of, a role in; not: bail to."""
        words = self.words
        return (
            word in words.determiners
            or word in words.signals["denied_parts"]
            or word in words.signals["told_acts"]
            or words.role(word) in ("of", "in")
        )

    def doers(self, index: int) -> list[Participant]:
        """The subject of a clause that tells no act but by its adverbial: tore the bill | in protest."""
        for clause in reversed(self.clauses_of(self.document.sentence_of[index])):
            if clause.verb_first <= index:
                told = self.trigger(clause)[0] is not None or clause.status != "happened"
                return [] if told else [marked(p, "doer") for p in clause.marked("obj" if clause.passive else "subj")]
        return []

    def goer(self, index: int) -> list[Participant]:
        """The subject of the clause in which a visit or a meeting is only the occasion: X said | on a visit to Y."""
        clause, before = self.occasion(index)
        if clause is None:
            return []
        if before in self.words.signals["occasions"]:
            told = [] if clause.passive or clause.status != "happened" else clause.marked("subj")
        else:
            told = clause.marked("subj") if self.there_for(clause, before) else []
        return [marked(p, "doer") for p in told if p.who]

    def occasion(self, index: int) -> tuple[Clause | None, str]:
        """The clause of which a noun is but the occasion, and the preposition before the noun."""
        key, words = self.document.key, self.words
        before = index - 1
        while before > index - _OCCASION and (
            key[before] in words.determiners
            or key[before] not in words.marker_keys
            or (words.role(key[before]) == "of" and key[before - 1] in words.signals["stretches"])
        ):
            if self.document.kind[before] == PUNCT or key[before] in words.forms or before <= 0:
                return None, ""
            before -= 1
        for clause in self.clauses_of(self.document.sentence_of[index]):
            if clause.first <= index < max(clause.last, clause.verb_last):
                if clause.form == FINITE:
                    return clause, key[before]
                if (agreed := self.agreed(clause)) is not None:
                    return agreed, key[before]
        return None, ""

    def agreed(self, clause: Clause) -> Clause | None:
        """The clause of those who agree to do what an infinitive tells: agreed | to open the border after talks in Lima."""
        upper = self.finite_of(clause) if clause.form == INFINITIVE else clause
        trigger, _ = self.trigger(upper) if upper.form == FINITE and not self.verb_last else (None, -1)
        return upper if trigger is not None and trigger.type.name == "AGREE" else None

    def there_for(self, clause: Clause, before: str) -> bool:
        """Whether somebody is somewhere for what a noun tells: is in Paris | for talks with X."""
        return self.words.role(before) == "for" and clause.lemma in self.words.signals["present"] and not clause.passive

    def pronounced_by(self, first: int) -> tuple[Who, ...]:
        """Who does what he announces or orders: Peru announced | the expulsion of two envoys."""
        for clause in self.clauses_of(self.document.sentence_of[first]):
            if clause.lemma in self.words.signals["pronouncing"] and clause.form == FINITE and not clause.passive:
                near = all(
                    self.document.key[i] in self.words.determiners or self.document.key[i] in self.words.particles
                    for i in range(clause.verb_last, first)
                )
                if near and clause.verb_last <= first:
                    told = [w for p in clause.marked("subj") for w in p.who]
                    return self.states_for(tuple(w for w in told if w.entity_id is not None))
        return ()

    def attackers(self, first: int, last: int) -> Who | None:
        """Who attacks by the words of an attack: आतंकवादी हमले में, पुलिस फायरिंग में, a militant attack."""
        document, actors = self.document, self.words.actors
        for index in (first, first - 1):
            hit = actors.match(document, index, last) if index >= 0 else None
            if hit is None or hit.last >= last or hit.last not in (first, first + 1):
                continue
            if hit.value.kind == "person":
                return Who(plural_of(hit.value.base))
            if self.verb_last and hit.value.base in self.lexicon.enforcers:
                return Who(hit.value.base)  # पुलिस फायरिंग में
        return None

    def due(self, last: int) -> Clause | None:
        """The clause that puts what a noun tells before it in the time to come: वार्ता | लीमा में | होगी."""
        for clause in self.clauses_of(self.document.sentence_of[last - 1]):
            if clause.verb_first >= last and clause.form == FINITE:
                near = clause.verb_first <= last + _NOUN_GAP and clause.lemma in self.words.being
                return clause if near and clause.mood == PLANNED and not clause.negated else None
        return None

    def standing(self, first: int, last: int) -> tuple[str, Clause | None]:
        """The status of an event that is the subject of a verb of taking place, and its clause: talks were set for May."""
        if self.verb_last:
            sought, unreal = self.sought(last), self.words.unreal_after.match(self.document, last)
            if unreal is not None:
                return unreal.value, None  # हमले | की आशंका
            if sought is not None and sought.type.name in _SOUGHT:
                return "possible", None
            ahead = self.due(last)
            return ("planned", ahead) if ahead is not None else ("happened", None)
        wanted = self.unreal(first) or self.wanted(first)
        if wanted:
            return wanted, None
        visit, before = self.occasion(first)
        if visit is not None and self.there_for(visit, before):
            due = any(key in self.words.signals["due"] for key in self.document.key[visit.verb_last : first])
            return ("planned" if due and visit.status == "happened" else visit.status), visit
        held, dropped = self.words.signals["held"], self.words.signals["dropped"]
        for clause in self.clauses_of(self.document.sentence_of[first]):
            if clause.form != FINITE or not clause.first <= first < clause.verb_first <= first + _NOUN_GAP:
                continue
            if any(p.marker == "subj" and p.who and not p.first <= first < p.last for p in clause.participants):
                continue  # somebody else is the subject
            if clause.lemma in held:
                planned = clause.passive and clause.lemma in self.words.raising and clause.status == "happened"
                return ("planned" if planned else clause.status), clause
            if clause.lemma in dropped and clause.passive and clause.status == "happened":
                return "denied", clause
            if clause.passive and (unsettled := self.unsettled(clause)):
                return unsettled, clause
        return "happened", None

    def unreal(self, first: int) -> str:
        """The status of what words before its noun only think of: calls for the release, a planned visit, fears of war."""
        key, unreal, instances = self.document.key, self.words.signals["unreal"], self.words.signals["instances"]
        for index in range(first - 1, max(first - _BEFORE, -1), -1):
            if key[index + 1] in instances and self.document.raw[index] == ",":
                continue  # their demands, including | the resignation of
            if self.document.kind[index] == PUNCT and key[index] not in POSSESSIVE:
                break
            if key[index] in self.words.signals["joining"] or key[index] in self.words.cutter_keys:
                break
            if key[index] in unreal:
                return "possible"
            governor = self.words.governors.get(key[index])
            if governor is not None and first - index > 1:
                return governor if governor in ("planned", "denied") else "possible"
            if any(form in ("past", "third") for _, form in self.words.forms.get(key[index], ())):
                break
        return ""

    def unsettled(self, clause: Clause) -> str:
        """The status of what a verb leaves undone or undecided: blocked the deportation, the release was demanded."""
        if clause.lemma in self.words.signals["foiling"]:
            return "denied"
        raised = self.words.raising.get(clause.lemma, "fact")
        if raised == "planned":
            return raised
        return "possible" if raised != "fact" or clause.lemma in self.words.signals["unsettled"] else ""

    def wanted(self, first: int) -> str:
        """The status of what a verb before a noun only seeks: called for talks, offered to host talks, plans a strike."""
        before = [
            c
            for c in self.clauses_of(self.document.sentence_of[first])
            if c.verb_last <= first <= c.verb_last + _NOUN_GAP
        ]
        if not before:
            return ""
        clause = max(before, key=lambda c: c.verb_last)
        if self.subject_of_other(clause, first):
            return ""
        between = range(clause.verb_last, first)
        roles = [role for i in between if (role := self.words.role(self.document.key[i]))]
        if roles and roles[-1] == "for" and self.protests(clause):
            return "possible"  # marched in Lima on Monday | for the release of
        if any(self.document.kind[i] == PUNCT for i in between) or any(role in _SETTING for role in roles):
            return ""  # vowed revenge after the attack
        if not self.words.content_keys.isdisjoint(self.document.key[clause.verb_last : first]):
            return ""  # reported that | an attack
        quelled = clause.lemma in self.words.signals["quelling"]
        if (clause.governor == "demanded" or clause.relation == "purpose") and not quelled:
            return "possible"
        if quelled and clause.form == INFINITIVE:
            return ""  # to disperse | a march
        if clause.status in ("planned", "possible"):
            return clause.status
        if unsettled := self.unsettled(clause):
            return unsettled
        trigger, _ = self.trigger(clause)
        return "possible" if trigger is not None and trigger.type.name in _SOUGHT and not trigger.frame.joint else ""

    def subject_of_other(self, clause: Clause, first: int) -> bool:
        """Whether a noun belongs to the subject of what a verb tells: told the court | the arrest of Roe was unlawful."""
        return any(
            c.form == FINITE and c is not clause and c.relation == "content" and c.first <= first < c.verb_first
            for c in self.clauses_of(clause.sentence)
        )

    def protests(self, clause: Clause) -> bool:
        """Whether a verb alone may tell of a protest: march, rally, protest."""
        return any(trigger.type.name == "PROTEST" for trigger in self.lexicon.verbs.get(clause.lemma, ()))

    def sought(self, last: int) -> Trigger | None:
        """The trigger whose object a noun in the genitive is: बातचीत की | पेशकश."""
        key = self.document.key
        if last + 1 >= len(key) or self.words.role(key[last]) != "of":
            return None
        return next((self.used[i] for i in range(last + 1, min(last + 4, len(key))) if i in self.used), None)

    def clause_around(self, first: int, last: int) -> tuple[int, int]:
        """The clause in which a noun stands: a single word is no evidence."""
        clauses = [c for c in self.clauses_of(self.document.sentence_of[first]) if c.first <= first and last <= c.last]
        if not clauses:
            return first, last
        best = min(clauses, key=lambda c: c.last - c.first)
        begin, end = max(best.first, first - _NOUN_GAP), min(best.last, last + _NOUN_GAP)
        while begin < first and self.document.kind[begin] == PUNCT:
            begin += 1
        while end > last and self.document.kind[end - 1] == PUNCT:
            end -= 1
        return begin, end

    def around(self, first: int, last: int, owning: str) -> list[Participant]:
        """The participants of the noun at `first`: those right before it (verb-last) or after it.

        `owning` is the marker for whose it is: the bombing of a town is not of those who bombed it, theirs is.
        """
        document = self.document
        sentence = document.sentence_of[first]
        out: list[Participant] = []
        own = [p for c in self.clauses_of(sentence) for p in c.participants if p.kind != "inherited"]
        if self.verb_last:
            edge = self.before_means(first)
            for p in sorted(own, key=lambda p: -p.last):
                gap = _OWNER_GAP if p.marker == "of" else _NOUN_GAP
                if p.last <= edge and self.undated(p.last, edge) <= gap and self.unbroken(p.last, edge):
                    out.append(p)
                    edge = p.first
        else:
            edge = last
            described = (c.verb_first for c in self.clauses_of(sentence) if c.verb_first >= last and c.form != FINITE)
            verb = min(described, default=document.size)  # an appeal against the order | granting bail to Roe
            for p in sorted(own, key=lambda p: p.first):
                if (
                    verb > p.first >= edge
                    and p.first - edge <= 3
                    and p.marker != "obj"
                    and self.unbroken(edge, p.first)
                ):
                    out.append(p)
                    edge = p.last
        out = [p for p in out if p.who]
        if self.verb_last and self.is_charge(last):
            out = [p for p in out if p.marker not in ("against", "on")]  # X के खिलाफ | हत्या का मामला
        if not self.verb_last and (told := self.told_of(last)) is not None:
            out.append(told)
            out += self.doers_behind(told, own, out)
        if self.verb_last and self.object_of_trigger(last):
            out = [p for p in out if p.marker != "by"]  # X के द्वारा हमले की | निंदा: X condemned
        number = self.analysis.mention_at[first - 1] if first else -1
        if number >= 0 and (self.analysis.mentions[number].adjective or self.strikes(number)):
            out.append(self.named(self.stance_of(number), number))
        owner = self.possessor(first)
        if owner >= 0:
            out.append(self.named(owning, owner))
        return out

    def doers_behind(self, told: Participant, own: list[Participant], out: list[Participant]) -> list[Participant]:
        """By whom it was done to whom "of" names: the killing of a driver | by police."""
        if any(p.marker == "by" for p in out):
            return []
        behind = (p for p in own if p.marker == "by" and p.who and p.first == told.last + 1)
        return [p for p in behind if not set(p.who) & set(told.who)][:1]

    def stance_of(self, number: int) -> str:
        """What an adjective before an act tells of those it names: they do it, or it is against them (anti-Turkish riots)."""
        first = self.analysis.mentions[number].first
        before = self.document.key[max(0, first - 2) : first]
        if len(before) == 2 and self.document.raw[first - 1] in _HYPHENS:
            return "against" if before[0] in self.words.signals["anti"] else ""
        return "adj"

    def is_charge(self, last: int) -> bool:
        """Whether a noun only says what somebody is charged with: हत्या | का मामला, लूट | की धाराओं में."""
        key = self.document.key
        if last + 1 >= len(key) or self.words.role(key[last]) != "of":
            return False
        return key[last + 1] in self.words.signals["cases"]

    def strikes(self, number: int) -> bool:
        """Whether a name before an act is that of those who do it: a Taliban | ambush; but not of a town."""
        entity = self.analysis.mentions[number].entity
        return not self.verb_last and entity.type == "ORG" and entity.kind in ARMED

    def object_of_trigger(self, last: int) -> bool:
        """Whether a noun stands in the genitive before the trigger of its clause: हमले की निंदा."""
        return self.sought(last) is not None

    def only_person(self, actors: tuple[Who, ...]) -> bool:
        """Whether one named person alone is told of: "Fox's attacks" are words."""
        return len(actors) == 1 and self.types.get(actors[0].entity_id or "") == "PER"

    def named(self, marker: str, number: int) -> Participant:
        """The entity of a mention as a participant."""
        mention = self.analysis.mentions[number]
        who = (Who(mention.entity.name, mention.entity.entity_id),)
        return Participant(marker, mention.first, mention.last, who, (number,), "name")

    def possessor(self, first: int) -> int:
        """The mention before a possessive that belongs to a noun: Modi's (first) visit; -1 for none."""
        for index in range(first - 1, max(first - 4, 0), -1):
            if self.document.key[index] in POSSESSIVE:
                return self.analysis.mention_at[index - 1]
            if self.document.kind[index] == PUNCT:
                break
        return -1

    def unbroken(self, first: int, last: int) -> bool:
        """Whether no punctuation stands between tokens."""
        return all(self.document.kind[i] != PUNCT or self.document.raw[i] in "'\"-’”" for i in range(first, last))

    def of_stances(self) -> list[Happening]:
        """What a speaker's words say of somebody: "He is not welcome here", said X."""
        document, lexicon = self.document, self.lexicon
        found: list[Happening] = []
        seen: set[tuple[Who, int, str]] = set()
        for statement in self.analysis.statements:
            for index in range(statement.quote_first, min(statement.quote_last, statement.quote_first + 120)):
                if document.key[index] not in lexicon.stance_keys or index in self.used:
                    continue
                hit = lexicon.stances.match(document, index, statement.quote_last)
                if hit is None:
                    continue
                sentence = document.sentences[document.sentence_of[index]]
                first, last = max(sentence.first, statement.first), min(sentence.last, statement.last)
                target = self.judged(statement.speaker, index)
                key = (statement.speaker, sentence.number, hit.value.type.name)
                if target is None or key in seen:
                    continue
                seen.add(key)
                actors = self.states_for((statement.speaker,))
                found.append(
                    Happening(
                        hit.value,
                        first,
                        last,
                        index,
                        sentence.number,
                        actors,
                        (target,),
                        "happened",
                        False,
                        first < self.headline_end,
                    )
                )
        return found

    def of_duties(self) -> list[Happening]:
        """What a speaker says that another party must do: the government must pay the farmers, she said."""
        trigger = self.lexicon.called_upon
        found: list[Happening] = []
        if trigger is None:
            return found
        for statement in self.analysis.statements:
            own = self.states_for((statement.speaker,))
            first, last = (self.document.sentence_of[i] for i in (statement.quote_first, statement.quote_last - 1))
            for number in range(first, min(last, first + _DUTIES) + 1):
                for clause in self.clauses_of(number):
                    within = statement.quote_first <= clause.verb_first < statement.quote_last
                    party = self.obliged_party(clause) if within else None
                    if party is None or party == statement.speaker or party in own:
                        continue
                    start, end = self.evidence(clause, clause.main)
                    start = max(start, min(statement.first, statement.quote_first))
                    found.append(
                        Happening(
                            trigger,
                            start,
                            end,
                            clause.main,
                            number,
                            own,
                            self.states_for((party,)),
                            "happened",
                            False,
                            start < self.headline_end,
                            clause=clause,
                        )
                    )
        return found

    def obliged_party(self, clause: Clause) -> Who | None:
        """Who, by a clause, must or should act; None where it tells nobody with a name."""
        if clause.form != FINITE or clause.passive or not self.obliges(clause):
            return None
        for participant in clause.marked("to", "subj") if self.verb_last else clause.marked("subj"):
            named = [who for who in participant.who if who.entity_id is not None]
            if named and participant.kind not in ("pronoun", "inherited"):
                return named[0]
        return None

    def judged(self, speaker: Who, near: int) -> Who | None:
        """Whom a speaker's words are about: the party of the same clause, a name before a noun."""
        best: Who | None = None
        for clause in self.clauses_of(self.document.sentence_of[near]):
            if not clause.first <= near < max(clause.last, clause.verb_last):
                continue
            for participant in clause.participants:
                if participant.kind == "set":
                    continue  # the two sides failed to agree
                if participant.marker in ("subj", "obj", "to", "on", "of") and participant.who:
                    who: Who | None = participant.who[0]
                    if self.states_for((participant.who[0],)) == self.states_for((speaker,)):
                        who = self.other_person(speaker, clause.first) if participant.kind == "pronoun" else None
                    if who is None:
                        continue
                    if who.entity_id is not None:
                        return who
                    best = best or who
        return best if best is not None and best.entity_id is not None else None

    def other_person(self, speaker: Who, token: int) -> Who | None:
        """The last person named before a token besides the speaker: whom "he" means in the speaker's words."""
        number = bisect_left(self.analysis.mentions, token, key=lambda m: m.first)
        for mention in reversed(self.analysis.mentions[max(0, number - 12) : number]):
            if mention.entity.type == "PER" and mention.entity.entity_id != speaker.entity_id:
                return Who(mention.entity.name, mention.entity.entity_id)
        return None

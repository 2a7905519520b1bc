"""Events told again in one article are one event, with its best evidence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from flows.facts.analysis import Who
from flows.facts.clauses.lexicon import plural_of
from flows.facts.clauses.verb_group import CONJUNCTIVE
from flows.facts.events.happenings import Happening

_PEOPLE = (Who("people"),)
_RECENT = 40  # events of a type that a new one is compared with
_MATERIAL = 4  # quad class: what is done to somebody
_NEAR = 6  # sentences within which somebody is named who was told of without his name
_AGAIN = 2  # sentences within which clashes are told again
_DONE = frozenset(("AGREE", "CONCEDE"))  # words that are said once: invited, apologised
# Words are uttered again and again: each utterance is an event. Other acts told again with the same parties are one.
_VERBAL = frozenset(("ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "AGREE", "CONCEDE"))


def merge(
    found: list[Happening],
    homes: Mapping[str, str],
    earlier: Callable[[Happening], bool],
    another: Callable[[Happening], bool],
    calls: Mapping[str, frozenset[str]],
) -> list[Happening]:
    """The events without re-mentions, in the order of their triggers.

    `homes` holds the countries of persons and bodies by their ids; `earlier` says whether an act is one of before the news,
    `another` whether its words tell it as one more, `calls` what people with a name are called without it.
    """
    kept: list[Happening] = []
    by_type: dict[str, list[Happening]] = {}
    for happening in sorted(found, key=lambda h: (h.headline, h.nominal, h.at)):
        known = by_type.setdefault(happening.trigger.type.name, [])
        remade = next((k for k in reversed(known[-_RECENT:]) if signed_again(k, happening, homes)), None)
        if remade is not None:
            absorb(remade, happening)
            continue
        near = (
            k
            for k in reversed(known[-_RECENT:])
            if (same(k, happening) or same_by_call(k, happening, calls))
            and not apart_in_time(k, happening, earlier)
            and not (k.sentence != happening.sentence and ((finite(k) and another(happening)) or another(k)))
        )
        twin = next((k for k in near if not met_others(k, happening, homes)), None)
        if twin is None:
            if happening.headline and known:
                continue
            known.append(happening)
            kept.append(happening)
        else:
            absorb(twin, happening)
    return sorted(kept, key=lambda h: (h.at, h.last))


def same(known: Happening, other: Happening) -> bool:
    """Whether two happenings of one type are the same event."""
    if known.status != other.status and not other.nominal and not other.headline:
        return False
    if known.when and other.when and known.when != other.when and known.when.precision == other.when.precision:
        return False
    if told_on(known, other):
        return True
    mine, theirs = keys(known.parties), keys(other.parties)
    if not mine & theirs:
        return other.headline and not theirs
    if other.nominal and other.trigger.type.name == "PROTEST" and not other.headline and unlike(known, other):
        return False  # marches, and the riots after them
    if other.nominal or other.headline:
        return True
    if known.trigger.type.name == "CONSULT" and known.sentence == other.sentence:
        apart = known.trigger.mode != other.trigger.mode and known.at != other.at
        return not (apart and finite(known) and finite(other))  # "is heading to Rome to meet the pope": one visit
    if known.trigger.type.name in _VERBAL:
        one = known.sentence == other.sentence and known.actors == other.actors
        if done_once(known, other) or (one and judged_in(other)):
            return True
        return one and (known.targets == other.targets or (steps(known, other) and not known.trigger.frame.joint))
    if unlike(known, other):
        return False
    clash = known.trigger.frame.joint and known.trigger.type.name == "ASSAULT"
    if clash and other.targets and not theirs & mine >= keys(other.targets):
        return False  # a clash of police and rebels, and villagers whom the rebels killed
    apart = known.sentence == other.sentence and known.trigger.name != other.trigger.name
    given = known.trigger.type.name == "AID"  # बीज दिए जाएंगे और मुआवजा दिया जाएगा
    if apart and finite(known) and finite(other) and (given or not (known.targets or other.targets)):
        return False  # searched two houses and seized a van
    if known.actors and other.actors and not set(known.actors) & set(other.actors):
        return False
    if given and known.actors == other.actors and _PEOPLE in (known.targets, other.targets):
        return True  # यात्रियों को बाहर निकाला. ... लोगों को निकाला
    return not (known.targets and other.targets and not set(known.targets) & set(other.targets))


def same_by_call(known: Happening, other: Happening, calls: Mapping[str, frozenset[str]]) -> bool:
    """Whether an act on somebody with a name was told before of his office or part: caught an engineer ... engineer Ana Roe."""
    if (
        len(known.targets) != 1
        or len(other.targets) != 1
        or known.trigger.type.quad != _MATERIAL
        or unlike(known, other)
    ):
        return False
    (first,), (second,) = known.targets, other.targets
    if (first.entity_id is None) == (second.entity_id is None) or known.status != other.status:
        return False
    unnamed, named = (first, second) if first.entity_id is None else (second, first)
    if unnamed.name not in calls.get(named.entity_id or "", ()) or abs(known.sentence - other.sentence) > _NEAR:
        return False
    return not (known.actors and other.actors) or bool(keys(known.actors) & keys(other.actors))


def unlike(known: Happening, other: Happening) -> bool:
    """Whether two acts are of two modes of their type."""
    return known.trigger.mode != other.trigger.mode and bool(known.trigger.mode) and bool(other.trigger.mode)


def done_once(known: Happening, other: Happening) -> bool:
    """Whether one party invites or apologises twice in the same words, to nobody else: it is told twice."""
    if known.trigger.type.name not in _DONE or known.trigger.frame.joint or not finite(known) or not finite(other):
        return False
    again = known.trigger.lemma == other.trigger.lemma and known.actors == other.actors and bool(known.actors)
    return again and (known.targets == other.targets or not (known.targets and other.targets))


def judged_in(other: Happening) -> bool:
    """Whether a happening is but a judgement in the words of a verb told already: called him | incompetent."""
    return other.clause is None and not other.nominal


def apart_in_time(known: Happening, other: Happening, earlier: Callable[[Happening], bool]) -> bool:
    """Whether one of two acts is of the news and the other of a day before it: two days earlier they had blocked ..."""
    if other.headline or known.sentence == other.sentence or bool(known.when) == bool(other.when):
        return False
    return earlier(other) if other.nominal else earlier(known) or earlier(other)


def signed_again(known: Happening, other: Happening, homes: Mapping[str, str]) -> bool:
    """Whether words beside a name only say that he made the deal of his country: Rao, | who signed the accord, | said."""
    clause = other.clause
    if other.trigger.type.name != "AGREE" or clause is None or clause.relation != "relative" or known.at > other.at:
        return False
    signed = other.trigger.frame.joint and other.trigger.words and len(other.actors) == 1
    states = {w.entity_id for w in known.parties if w.entity_id}
    return bool(signed) and len(states) > 1 and homes.get(other.actors[0].entity_id or "") in states


def met_others(known: Happening, other: Happening, homes: Mapping[str, str]) -> bool:
    """Whether two talks were held with different sides: X met the French minister, and later the Polish one."""
    if known.trigger.type.name != "CONSULT" or other.headline:
        return False
    ours, those = ({w.entity_id for w in h.parties} for h in (known, other))
    if all(len(ids) == 1 and ids <= homes.keys() for ids in (ours - those, those - ours)) and not other.nominal:
        return True  # X met the president, and later the foreign minister of the same country
    mine, theirs = ({homes.get(w.entity_id, w.entity_id) for w in h.parties if w.entity_id} for h in (known, other))
    return len(mine & theirs) == 1 and bool(mine - theirs) and bool(theirs - mine)


def told_on(known: Happening, other: Happening) -> bool:
    """Whether the victims of an attack are told of right after it: ... पर हमला किया। हमले में सात लोग मारे गए।"""
    if other.trigger.type.name != "ASSAULT" or not other.nominal or other.actors or other.clause is not None:
        return False
    away = other.sentence - known.sentence
    nameless = all(who.entity_id is None for who in other.targets)
    if (
        known.nominal and known.trigger.frame.joint and other.trigger.frame.joint
    ):  # clashes of X and Y ... the skirmishes
        return known.at < other.at and away <= _AGAIN and len(known.actors) > 1 and nameless
    if known.nominal and nameless and known.trigger is other.trigger and abs(away) <= 1:
        return known.status == other.status  # शिविर पर हवाई हमला. ... हवाई हमले में 30 लोग मारे गए
    near = known.at < other.at and away <= 1 and known.status == other.status
    near = near and keys(known.actors).isdisjoint(keys(other.targets))  # they fired, and one of them was killed
    return near and bool(known.actors) and nameless and not known.nominal and known.trigger.mode != "targeted"


def steps(known: Happening, other: Happening) -> bool:
    """Whether one of two acts is but how the other is done: पत्र लिखकर | जांच की मांग की."""
    return any(h.clause is not None and h.clause.form == CONJUNCTIVE for h in (known, other)) and not (
        known.targets and other.targets
    )


def keys(who: tuple[Who, ...]) -> set[str]:
    """Parties as they are compared: by id, the unnamed in the plural."""
    return {w.entity_id or plural_of(w.name) for w in who}


def finite(happening: Happening) -> bool:
    """Whether a finite verb tells an event."""
    return happening.clause is not None and happening.clause.form == "finite"


def beside(known: Happening, other: Happening) -> bool:
    """Whether two nouns of one sentence tell of two acts each of which has a place of its own: संसद पर हमले तथा | सोलन में धमाकों."""
    nouns = known.nominal and other.nominal and known.sentence == other.sentence
    return nouns and other.place is not None and known.at < other.place.first < other.at


def absorb(known: Happening, other: Happening) -> None:
    """Take from a re-mention what the event itself does not say."""
    known.when = known.when or other.when
    known.in_headline = known.in_headline or other.headline
    if other.headline and not known.headline:
        known.headline_place = known.headline_place or other.place
    elif not beside(known, other):
        known.place = known.place or other.place
    if known.trigger.type.name == "CONSULT" and known.sentence == other.sentence and not other.nominal:
        known.actors += tuple(w for w in other.parties if w not in known.parties)
    if told_on(known, other):
        known.targets += tuple(w for w in other.targets if w not in known.parties)
    met = known.trigger.type.name == "CONSULT" and known.trigger.frame.joint  # whom they visited is told apart
    if not known.targets and other.targets and not other.nominal and not met:
        known.targets = tuple(w for w in other.targets if keys((w,)).isdisjoint(keys(known.actors)))
    if len(known.targets) == len(other.targets) == 1 and other.targets[0].entity_id and not known.targets[0].entity_id:
        known.targets = other.targets  # who was only called by his office
    if not known.actors:
        known.actors = tuple(w for w in other.actors if keys((w,)).isdisjoint(keys(known.targets)))

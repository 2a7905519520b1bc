"""What ties numbers to what they count: nouns, measures and the words around them.

Compiled from nouns.csv, measures.csv and quantities.yml of a language.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from flows.errors import SeedError
from flows.frozen import frozen
from flows.text.fold import fold
from flows.text.language_data import LanguageData, Row
from flows.text.phrases import PhraseTable, keys_of

_SORTS = ("force", "security", "score", "ill", "seat", "pupil", "remains")  # of seeds/item_traits.csv


@frozen()
class Noun:
    """A counted noun by its English singular. `base` says that the form is the base form, as in compounds."""

    noun: str
    kind: str
    base: bool


@frozen()
class MeasureWord:
    """A word that tells what happened to what is counted.

    `bare` ones complete a number without a noun: 13 killed. `lives` tell of deaths only beside a verb that takes them.
    `sums` tell of money alone: a budget. `otherwise` is the measure of what the first one does not take: burnt are people, or hectares that are destroyed.
    """

    measure: str
    bare: bool
    lives: bool
    otherwise: str = ""
    sums: bool = False


@frozen()
class QuantityLexicon:
    """The counting words of one language; single words are folded keys."""

    nouns: PhraseTable[Noun]
    noun_keys: frozenset[str]
    measures: PhraseTable[MeasureWord]
    states: PhraseTable[str]  # how people were, where no word tells what befell them: on board
    stops: frozenset[str]
    keep_through: frozenset[str]
    keep_first: frozenset[str]
    person_ends: bool
    count_after_noun: PhraseTable[bool]
    count_before_noun: PhraseTable[bool]
    toll: PhraseTable[str]
    counting: frozenset[str]  # the first words of these three: without one no count stands before its number
    part_before: PhraseTable[bool]
    part_after: PhraseTable[bool]
    among: PhraseTable[str]  # what befell those who are told of next: among the dead
    being: frozenset[str]  # before what some of those counted are: were
    of_them: PhraseTable[bool]
    of_the: PhraseTable[bool]
    forward: PhraseTable[bool]
    increase: PhraseTable[bool]
    decrease: PhraseTable[bool]
    changing: frozenset[str]  # the first words of these two
    level_before: PhraseTable[bool]
    spared: PhraseTable[bool]  # before a number of those whom something did not befall: all but | 11
    motions: frozenset[str]  # words of change that behind things tell what befell them: two walls | fell
    index: PhraseTable[bool]
    magnitude: frozenset[str]
    money_unit: str  # currency of a sum that goes without it
    home_units: Mapping[tuple[str, str], str]  # country, the currency that a word names elsewhere -> what it is there
    money_multipliers: frozenset[str]  # in such sums: करोड़
    given_before: frozenset[str]  # before a sum in a list: सड़कों के लिए | 10 करोड़
    money_words: frozenset[str]  # beside such sums: ठगी, मुनाफा
    bounds: frozenset[str]  # before a date from or up to which something is told: since | 2006
    percent_before: frozenset[str]
    age_before: frozenset[str]
    one_of: frozenset[str]  # before "of" and of how many: one | of the 17
    split_off: PhraseTable[bool]  # before a number of some of those counted: of whom | three
    legal: frozenset[str]  # of a sentence whose cases are those of the law
    own_deaths: frozenset[str]  # words of deaths that are the subject's own: दम तोड़ा
    score_words: frozenset[str]  # of a sentence whose brackets hold scores, not ages
    off: frozenset[str]  # between runs and the balls they took
    balls: frozenset[str]  # of which runs are scored: 89 off 72 | balls
    unshared: frozenset[str]  # items that a bare number behind them does not count
    age_limits: frozenset[str]
    gathered: PhraseTable[str]
    article_before: frozenset[str]
    article_time_after: frozenset[str]
    agent_after: frozenset[str]
    fillers: frozenset[str]
    others: frozenset[str]
    row: frozenset[str]
    either: frozenset[str]  # between one change in two units: 126 points | or 0.3 per cent
    phrasal: frozenset[tuple[str, ...]]  # verbs whose particle tells no change: picked up | two cards
    doers: PhraseTable[bool]  # behind an act of those counted: हत्या | करने वाले सात लोग
    extremes: frozenset[str]  # before a day's highest or lowest reading: न्यूनतम | 52,783 अंक
    bourse: frozenset[str]  # words of news about shares
    marks: frozenset[str]  # behind the level of an index: 39,958 | levels
    change_gap: frozenset[str]
    change_by: frozenset[str]  # before how much a count has changed: rose | by 12
    compared: frozenset[str]  # between a number and its change: 47 per cent | year-on-year (YoY) | climb
    against: PhraseTable[bool]  # before (behind) what a number is compared with -> whether it always compares
    differing: PhraseTable[str]  # behind by how much a count differs from another: five | more than it first reported
    winning: frozenset[str]  # of a sentence in which somebody wins: by a margin, if that is told
    margin_before: PhraseTable[bool]  # won | by | 9,120 votes
    margin_after: PhraseTable[bool]  # 18 रन | से | हराया; a 22-run | win
    voting: frozenset[str]  # of a sentence about a vote; none are needed where the words before a number tell it
    exams: frozenset[str]  # of a sentence in which some pass an examination
    pupils: PhraseTable[str]  # of whom a share passes: the pass rate of | girls
    readings: Mapping[
        str, PhraseTable[str]
    ]  # kind of unit -> words beside a reading -> what is read: winds of | 95 kmph
    illnesses: PhraseTable[bool]  # beside cases and patients, who then have caught it
    swept: PhraseTable[bool]  # what water does to whom it takes along
    elsewhere: frozenset[str]  # the mark of a place in which a count is not: outside Delhi
    perfect: frozenset[str]  # between what has risen and the verb: deaths | have | climbed to 88
    plural_endings: tuple[str, ...]  # of nouns before a mark of place; empty where they tell nothing
    growing: frozenset[str]  # lemmas of what firms themselves do, and not their shares: grow
    accounts: frozenset[str]  # behind an owner, to whom seats or votes are counted: भाजपा के | खाते में
    onward: frozenset[str]  # from 15 | to | 20
    more_after: frozenset[str]
    more_before: frozenset[str]
    of: frozenset[str]
    owners: frozenset[str]  # marks of a genitive before what is counted: the mine's | staff
    whole: PhraseTable[bool]  # between a part and its whole: 46 of | 81, 81 सीटों में | 46
    share_of: PhraseTable[bool]  # those that are nothing else: में से
    same_count: PhraseTable[bool]
    counted_by: PhraseTable[str]  # whose count a number is: the official figure
    auxiliaries: frozenset[str]
    from_after: frozenset[str]
    untelling: PhraseTable[bool]  # in which such words tell nothing: close to, heart attack
    ordering: frozenset[str]  # ordered: goods, or people who are told to do something
    taking: frozenset[str]  # with lives: the fire | claimed four lives
    losing: frozenset[str]  # lemmas: the army | lost six soldiers
    rate_before: PhraseTable[bool]  # before the base of a rate: 24 per | 1,000
    per: frozenset[str]  # before what a price is paid for: Rs 98,000 | per 10 grams
    sold_by: frozenset[str]  # units that goods are sold by: gram, litre, barrel
    goods: PhraseTable[str]  # what has a price of the day: gold, petrol, onions
    grades: PhraseTable[str]  # what makes another price of it: 22-carat, futures
    remains: frozenset[str]  # bodies of the dead, whose number is that of the dead
    sides: frozenset[str]  # beside bodies whose people are counted: clashes between | two groups
    diverted: PhraseTable[bool]  # what trains and flights do that are not cancelled: 18 trains were | diverted
    handled: PhraseTable[bool]  # what is done to some of them: 22 bodies were | identified
    laden: frozenset[str]  # between a vehicle and those aboard: a bus | with 40 pupils
    currently: frozenset[str]  # where a text comes back from an older time: this time, now
    leads: PhraseTable[bool]  # seats that nobody has won yet: is | leading in 40 seats
    since: PhraseTable[bool]  # behind what befell others before: एक की मौत | के बाद दस मरीज मिले
    paying: frozenset[str]  # lemmas of what those do who are fined: pay
    cast: frozenset[str]  # behind a share of the votes, which then is the turnout: 61 फीसदी वोट | पड़े
    raising: frozenset[str]  # right before a sum that is found, not grown: raised | $30 million
    cuts: frozenset[str]  # with belongs, before what goes: the loss | of 310 jobs
    packed: Mapping[str, str]  # things -> what the word for them is where goods are told of: pistol, sack (कट्टा)
    markets: frozenset[str]  # words of such a text: आवक
    recent: frozenset[str]  # before a stretch of time that only dates: the last | 12 years
    rests: frozenset[str]  # before what is left of a count: the remaining | 12 bodies
    belongs: frozenset[str]  # between them and whose they are: के, of
    articles: frozenset[str]
    determiners: frozenset[str]  # with which another noun phrase begins: 61 triggered | the collapse
    origins: frozenset[str]  # behind measured goods, where they come from: 2.7 lakh tonnes | from Gujarat
    reached: frozenset[str]  # behind a number that is no bound, but where a count is: 12 लाख तक | पहुंचे
    classes: frozenset[str]  # before the number of a class of pupils: 20,000 | class 5 students
    somebody: frozenset[str]  # before somebody told of for the first time: एक | व्यक्ति
    where: frozenset[str]  # the mark of a place where something is done: में, in
    particles: frozenset[str]  # between the mark of a place and a count: गया में | भी | नौ
    gap_words: frozenset[str]  # relative words for what stands before them as subject or object: 300 houses | that
    units: Mapping[str, frozenset[str]]  # measure -> kinds of unit that it can be said of
    items: Mapping[str, str]  # what is counted -> what befell it by its name alone: four deaths
    items_untold: Mapping[str, str]  # the same, where no other word tells: the storm claimed 12 lives
    sorts: Mapping[str, frozenset[str]]  # sort of seeds/item_traits.csv -> what is counted
    open_nouns: bool


def _equal_ends(form: str, words: Mapping[str, Any]) -> list[str]:
    """A measure's form with each ending that says the same as its own: जल गए, जल चुके."""
    body, _, end = form.rpartition(" ")
    equal: Sequence[str] = words.get("equal_ends", ())
    return [f"{body} {other}" for other in equal if other != end] if body and end in equal else []


def build_quantity_lexicon(data: LanguageData, shared: LanguageData) -> QuantityLexicon | None:
    """Compile the counting words of one language; None where it has no nouns."""
    rows = data.rows("nouns")
    if not rows:
        return None
    words: Mapping[str, Any] = data.mapping("quantities")
    known = {row["measure"] for row in shared.rows("measures")}
    traits = _traits(shared, known)
    nouns: PhraseTable[Noun] = PhraseTable()
    firsts: set[str] = set()
    listed = {row["form"] for row in rows}
    for row in [*rows, *_acting(data, listed)]:
        forms = dict.fromkeys(f for f in inflect(row["form"], words.get("inflections", ())) if f not in listed)
        for number, form in enumerate([row["form"], *forms]):
            if number == 0 or form != row["form"]:
                nouns.add(form, Noun(row["noun"], row["kind"], number == 0))
                firsts.add(keys_of(form)[0])
    measures: PhraseTable[MeasureWord] = PhraseTable()
    states: PhraseTable[str] = PhraseTable()
    told = {row["form"] for row in data.rows("measures")}
    for row in data.rows("measures"):
        if row["measure"] not in known:
            raise data.fail(
                "measures.csv", f"measure {row['measure']!r} of {row['form']!r} is not in seeds/measures.csv"
            )
        wordings = [row["form"], *(f for f in _equal_ends(row["form"], words) if f not in told)]
        told.update(wordings)
        if row["role"] == "state":
            for form in wordings:
                states.add(form, row["measure"])
            continue
        roles = row["role"].split()
        otherwise = next((role for role in roles if role in known), "")
        bare, lives = "bare" in roles or "lives" in roles, "lives" in roles
        for form in wordings:
            measures.add(form, MeasureWord(row["measure"], bare, lives, otherwise, "sums" in roles))
    toll, gathered = _named(words, "toll"), _named(words, "gathered")
    after_noun, before_noun = _phrases(words, "count_after_noun"), _phrases(words, "count_before_noun")
    increase, decrease = _phrases(words, "increase"), _phrases(words, "decrease")
    return QuantityLexicon(
        nouns=nouns,
        noun_keys=frozenset(firsts),
        measures=measures,
        states=states,
        stops=_keys(words, "stops"),
        keep_through=_keys(words, "keep_through"),
        keep_first=_keys(words, "keep_first"),
        person_ends=bool(words.get("person_ends")),
        count_after_noun=after_noun,
        count_before_noun=before_noun,
        toll=toll,
        counting=frozenset(after_noun.firsts | before_noun.firsts | toll.firsts),
        part_before=_phrases(words, "part_before"),
        part_after=_phrases(words, "part_after"),
        among=_named(words, "among"),
        being=_keys(words, "being"),
        of_them=_phrases(words, "of_them"),
        of_the=_phrases(words, "of_the"),
        forward=_phrases(words, "forward"),
        increase=increase,
        decrease=decrease,
        changing=frozenset(increase.firsts | decrease.firsts),
        motions=_keys(words, "motions"),
        level_before=_phrases(words, "level_before"),
        spared=_phrases(words, "spared"),
        index=_phrases(words, "index"),
        magnitude=_keys(words, "magnitude"),
        money_unit=str(words.get("money_unit", "")),
        home_units={(row["country"], row["instead"]): row["code"] for row in shared.rows("home_currencies")},
        money_multipliers=_keys(words, "money_multipliers"),
        given_before=_keys(words, "given_before"),
        money_words=_keys(words, "money_words"),
        bounds=_keys(words, "bounds"),
        percent_before=_keys(words, "percent_before"),
        age_before=_keys(words, "age_before"),
        one_of=_keys(words, "one_of"),
        split_off=_phrases(words, "split_off"),
        legal=_keys(words, "legal"),
        own_deaths=_keys(words, "own_deaths"),
        score_words=_keys(words, "score_words"),
        off=_keys(words, "off"),
        balls=_keys(words, "balls"),
        unshared=_keys(words, "unshared"),
        age_limits=_keys(words, "age_limits"),
        gathered=gathered,
        article_before=_keys(words, "article_before"),
        article_time_after=_keys(words, "article_time_after"),
        agent_after=_keys(words, "agent_after"),
        fillers=_keys(words, "fillers"),
        others=_keys(words, "others"),
        row=_keys(words, "row"),
        either=_keys(words, "either"),
        phrasal=frozenset(
            keys_of(f"{word} {particle}") for particle, verbs in words.get("phrasal", {}).items() for word in verbs
        ),
        doers=_phrases(words, "doers"),
        extremes=_keys(words, "extremes"),
        bourse=_keys(words, "bourse"),
        marks=_keys(words, "marks"),
        change_gap=_keys(words, "change_gap"),
        change_by=_keys(words, "change_by"),
        compared=_keys(words, "compared"),
        against=_told(words, "against"),
        differing=_named(words, "differing"),
        onward=_keys(words, "onward"),
        accounts=_keys(words, "accounts"),
        growing=_keys(words, "growing"),
        perfect=_keys(words, "perfect"),
        plural_endings=tuple(map(str, words.get("plural_endings", ()))),
        winning=_keys(words, "winning"),
        margin_before=_phrases(words, "margin_before"),
        margin_after=_phrases(words, "margin_after"),
        voting=_keys(words, "voting"),
        exams=_keys(words, "exams"),
        pupils=_named(words, "pupils"),
        readings={kind: _named(words.get("readings", {}), kind) for kind in words.get("readings", {})},
        illnesses=_phrases(words, "illnesses"),
        swept=_phrases(words, "swept"),
        elsewhere=_keys(words, "elsewhere"),
        more_after=_keys(words, "more_after"),
        more_before=_keys(words, "more_before"),
        of=_keys(words, "of"),
        owners=_keys(words, "owners"),
        whole=_phrases(words, "whole"),
        share_of=_phrases(words, "share_of"),
        same_count=_phrases(words, "same_count"),
        counted_by=_named(words, "counted_by"),
        auxiliaries=_keys(words, "auxiliaries"),
        from_after=_keys(words, "from_after"),
        untelling=_phrases(words, "untelling"),
        ordering=_keys(words, "ordering"),
        taking=_keys(words, "taking"),
        losing=_keys(words, "losing"),
        rate_before=_phrases(words, "rate_before"),
        per=_keys(words, "per"),
        sold_by=_keys(words, "sold_by"),
        goods=_named(words, "goods"),
        grades=_named(words, "grades"),
        remains=_keys(words, "remains"),
        sides=_keys(words, "sides"),
        diverted=_phrases(words, "diverted"),
        handled=_phrases(words, "handled"),
        laden=_keys(words, "laden"),
        currently=_keys(words, "currently"),
        leads=_phrases(words, "leads"),
        since=_phrases(words, "since"),
        paying=_keys(words, "paying"),
        cast=_keys(words, "cast"),
        raising=_keys(words, "raising"),
        cuts=_keys(words, "cuts"),
        packed={str(noun): str(other) for noun, other in words.get("packed", {}).items()},
        markets=_keys(words, "markets"),
        recent=_keys(words, "recent"),
        rests=_keys(words, "rests"),
        belongs=_keys(words, "belongs"),
        articles=_keys(words, "articles"),
        determiners=_keys(words, "determiners"),
        origins=_keys(words, "origins"),
        reached=_keys(words, "reached"),
        classes=_keys(words, "classes"),
        somebody=_keys(words, "somebody"),
        where=_keys(words, "where"),
        particles=_keys(words, "particles"),
        gap_words=_keys(words, "gap_words"),
        units={row["measure"]: frozenset(row["units"].split("|")) for row in shared.rows("measures")},
        items={row["item"]: row["measure"] for row in traits if row["measure"] and not row["where_untold"]},
        items_untold={row["item"]: row["measure"] for row in traits if row["measure"] and row["where_untold"]},
        sorts={sort: frozenset(row["item"] for row in traits if row["sort"] == sort) for sort in _SORTS},
        open_nouns=bool(words.get("open_nouns")),
    )


def _acting(data: LanguageData, listed: set[str]) -> list[Row]:
    """People who act or speak and are no nouns of nouns.csv; they are counted like all others: 12 vigilantes."""
    rows = {row["form"]: row for name in ("speakers", "actors") for row in data.rows(name)}
    return [row for form, row in rows.items() if row["kind"] == "person" and form not in listed]


def _traits(shared: LanguageData, measures: set[str]) -> list[Row]:
    """The rows of seeds/item_traits.csv, checked."""
    rows = list(shared.rows("item_traits"))
    for row in rows:
        if row["measure"] and row["measure"] not in measures:
            raise SeedError(
                f"seeds/item_traits.csv: measure {row['measure']!r} of {row['item']!r} is not in seeds/measures.csv"
            )
        if row["sort"] and row["sort"] not in _SORTS:
            raise SeedError(
                f"seeds/item_traits.csv: sort {row['sort']!r} of {row['item']!r} is none of {', '.join(_SORTS)}"
            )
    return rows


def inflect(form: str, rules: Iterable[Mapping[str, Any]]) -> list[str]:
    """The other forms of a base form, by the first rule that fits its ending: लड़का -> लड़के, लड़कों."""
    for rule in rules:
        ending = str(rule["ending"])
        if form.endswith(ending):
            stem = form[: len(form) - len(ending)] if ending else form
            return [stem + str(other) for other in rule["forms"]]
    return []


def _keys(words: Mapping[str, Any], name: str) -> frozenset[str]:
    return frozenset(fold(str(word)) for word in words.get(name, ()) if " " not in str(word))


def _named(words: Mapping[str, Any], name: str) -> PhraseTable[str]:
    table: PhraseTable[str] = PhraseTable()
    for phrase, noun in words.get(name, {}).items():
        table.add(str(phrase), noun)
    return table


def _told(words: Mapping[str, Any], name: str) -> PhraseTable[bool]:
    """Phrases under `always` as true, under `numbers` as false."""
    table: PhraseTable[bool] = PhraseTable()
    for kind, phrases in words.get(name, {}).items():
        for phrase in phrases:
            table.add(phrase, kind == "always")
    return table


def _phrases(words: Mapping[str, Any], name: str) -> PhraseTable[bool]:
    table: PhraseTable[bool] = PhraseTable()
    for phrase in words.get(name, ()):
        table.add(str(phrase), True)
    return table

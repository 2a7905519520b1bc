"""Who said what in an article: direct words, reported clauses, stances, with addressee and relays."""

from __future__ import annotations

from itertools import pairwise

from flows.facts.analysis import Analysis, StatementSpan, Who
from flows.facts.speech.reports import Cue, Reports
from flows.facts.speech.reports_verb_last import VerbLast
from flows.facts.speech.reports_verb_medial import VerbMedial
from flows.facts.speech.speaker_memory import Phrase
from flows.facts.speech.transcripts import Transcripts
from flows.tables import Statement
from flows.text.document import ENDERS, PUNCT, Sentence
from flows.text.identity import digest_id


def find_statements(analysis: Analysis) -> None:
    """Fill `analysis.statements` (in the order of their words) and `analysis.credits` (who is credited, by token)."""
    lexicon = analysis.lexicon.saying
    if lexicon is None:
        return
    reports = Reports(analysis, lexicon)
    transcripts = Transcripts(reports)
    reader = VerbLast(reports) if lexicon.verb_last else VerbMedial(reports)
    following = _Following(reports)
    for sentence in analysis.document.sentences:
        if transcripts.read(sentence):
            continue
        reader.read(sentence)
        following.read(sentence)
    analysis.statements = _distinct(reports)
    analysis.credits = credits_of(reports)


class _Following:
    """Quotes that no verb introduces, after one that has a speaker: "…," he said. "…" """

    def __init__(self, reports: Reports) -> None:
        self.reports = reports
        self.document = reports.document

    def read(self, sentence: Sentence) -> None:
        """Give the quotes that begin in a sentence, unclaimed so far, to the last speaker where that is certain."""
        self._first_person(sentence)
        for number in self.reports.quotes_in(sentence.first, sentence.last):
            if number in self.reports.used or not self.reports.telling(number):
                continue
            quote = self.reports.quotes[number]
            if quote.outer_first != self._start(sentence) or self._spoken_for(number):
                continue
            source = self._before(number, sentence)
            if source is not None:
                speaker, relays, addressee = source
                cue = Cue(quote.outer_first, quote.outer_last, speaker, None, False, False, list(relays), addressee)
                self.reports.say_quote(cue, number, "following")

    def _first_person(self, sentence: Sentence) -> None:
        """A sentence in the first person right after a reported one goes on with it: … कहा कि … . हमारे पास … हैं।"""
        span = self.reports.found[-1] if self.reports.found else None
        if span is None or sentence.number in self.reports.sayings or self.reports.quote_at[sentence.first] >= 0:
            return
        before = self.document.sentences[sentence.number - 1]
        if before.paragraph != sentence.paragraph or self.reports.quotes_in(sentence.first, sentence.last):
            return
        if not before.first <= span.quote_last <= sentence.first:
            return
        reach = 3 if self._speaks_of_self(span.quote_first, span.quote_last) else 1
        if self._goes_on(sentence, reach):
            speaker = Phrase(sentence.first, sentence.first, span.speaker, "person", True)
            cue = Cue(sentence.first, sentence.last, speaker, None, False, False, list(span.relays), span.addressee)
            self.reports.say_clause(cue, sentence.first, sentence.last, "first-person", direct=span.direct)

    def _speaks_of_self(self, first: int, last: int) -> bool:
        words = self.reports.words["first_person"]
        return any(self.document.key[i] in words for i in range(first, last))

    def _goes_on(self, sentence: Sentence, reach: int) -> bool:
        """Whether a sentence, or one of the next in its paragraph, is in the first person, unreported till then."""
        sentences = self.document.sentences
        for number in range(sentence.number, min(sentence.number + reach, len(sentences))):
            following = sentences[number]
            if following.paragraph != sentence.paragraph or number in self.reports.sayings:
                return False
            if self._speaks_of_self(following.first, following.last):
                return True
        return False

    def _start(self, sentence: Sentence) -> int:
        """The first token of a sentence that is not a stray mark."""
        index = sentence.first
        while index < sentence.last - 1 and self.document.kind[index] == PUNCT and self.reports.quote_at[index] < 0:
            index += 1
        return index

    def _spoken_for(self, number: int) -> bool:
        """Whether a verb of saying follows the quote, which will claim it: "…," she said."""
        quote = self.reports.quotes[number]
        if quote.outer_last >= self.document.size:
            return False
        after = self.document.sentence_of[quote.outer_last - 1]
        hits = self.reports.sayings.get(after, ())
        return any(h.first >= quote.outer_last for h in hits)

    def _before(self, number: int, sentence: Sentence) -> tuple[Phrase, tuple[Who, ...], Who | None] | None:
        """The speaker of the quote before, or whoever the paragraph before let speak."""
        quote = self.reports.quotes[number]
        previous = number - 1
        if previous in self.reports.quote_speaker:
            last = self.reports.quotes[previous].outer_last
            gap = sentence.number - self.document.sentence_of[last - 1]
            before = self.document.sentences[self.document.sentence_of[last - 1]]
            same = before.paragraph == sentence.paragraph
            if quote.continues or (same and gap <= 2) or (gap <= 1 and self._fills(number)):
                return self.reports.quote_speaker[previous]
        if not self._fills(number):
            return None
        return self._announced(sentence)

    def _fills(self, number: int) -> bool:
        """Whether a quote fills its paragraph."""
        quote = self.reports.quotes[number]
        sentences = self.document.sentences
        last = self.document.sentence_of[quote.outer_last - 1]
        ends = sentences[last].last - quote.outer_last <= 1
        alone = last + 1 >= len(sentences) or sentences[last + 1].paragraph != sentences[last].paragraph
        return (ends and alone) or self.reports.quotes_in(quote.outer_last, quote.outer_last + 2) != []

    def _announced(self, sentence: Sentence) -> tuple[Phrase, tuple[Who, ...], Who | None] | None:
        """Whoever the sentence before announces: ends with a colon, or speaks of a tweet or statement."""
        if sentence.number == 0:
            return None
        before = self.document.sentences[sentence.number - 1]
        phrase = self.reports.finder.last_speaker_phrase(sentence.first, sentence.number, 1)
        if phrase is not None:
            return phrase, (), None
        words = self.reports.words["speech_nouns"]
        announces = any(self.document.key[i] in words for i in range(before.first, before.last))
        if not announces and self.document.raw[before.last - 1] != ":":
            return None
        finder = self.reports.finder
        who = finder.last_subject(before.number) or finder.refer("any", sentence.first, sentence.number)
        return (Phrase(sentence.first, sentence.first, who, "person", True), (), None) if who else None


def _without_headline_repeats(reports: Reports) -> list[StatementSpan]:
    """Statements without those of the headline that the body gives again, of the same speaker or of one better told."""
    document = reports.document
    paragraph = document.sentences[0].paragraph if document.sentences else 0
    if not document.sentences or document.raw[document.sentences[0].last - 1] in ENDERS:
        return reports.found  # no headline
    head = [s for s in reports.found if document.sentence_at(s.quote_first).paragraph == paragraph]
    body = [s for s in reports.found if document.sentence_at(s.quote_first).paragraph != paragraph]
    if not head or not body:
        return reports.found
    dropped = {id(h) for h in head if any(_same_voice(reports, h, b) and _repeats(reports, h, b) for b in body)}
    return [s for s in reports.found if id(s) not in dropped]


def _same_voice(reports: Reports, head: StatementSpan, body: StatementSpan) -> bool:
    """Whether a headline's speaker is the body's, or but a country or a noun for him: "Austria says", "Minister:"."""
    if head.speaker == body.speaker:
        return True
    entity = reports.analysis.catalogue.entities.get(head.speaker.entity_id or "")
    vague = head.speaker.entity_id is None or (entity is not None and entity.type == "LOC")
    return vague and body.speaker.entity_id is not None


def _repeats(reports: Reports, one: StatementSpan, other: StatementSpan) -> bool:
    """Whether most words of one statement are in another."""
    document = reports.document
    words = {document.key[i] for i in range(one.quote_first, one.quote_last) if document.kind[i] != PUNCT}
    there = {document.key[i] for i in range(other.quote_first, other.quote_last)}
    shared = len(words & there)
    return shared >= 3 and shared * 2 >= len(words)


def _distinct(reports: Reports) -> list[StatementSpan]:
    """Statements in order, each once."""
    seen = set()
    kept: list[StatementSpan] = []
    for span in sorted(_without_headline_repeats(reports), key=lambda s: (s.quote_first, -s.quote_last, s.rule)):
        key = (span.quote_first, span.quote_last)
        if key not in seen:
            seen.add(key)
            kept.append(span)
    return kept


def credits_of(reports: Reports) -> list[tuple[Who, tuple[Who, ...]] | None]:
    """Who is credited with what stands at each token: the narrowest scope that covers it, carried over between."""
    count = len(reports.document)
    credits: list[tuple[Who, tuple[Who, ...]] | None] = [None] * count
    if not reports.scopes:
        return credits
    for first, last, who, relays in sorted(reports.scopes, key=lambda scope: scope[0] - scope[1]):  # the widest first
        last = min(last, count)
        credits[first:last] = [(who, relays)] * (last - first)
    _carry_over(reports, credits)
    return credits


def _carry_over(reports: Reports, credits: list[tuple[Who, tuple[Who, ...]] | None]) -> None:
    """A sentence before one in which its speaker adds something is his too: the agency *also* said, यह *भी* कहा.

    It must stand alone between two sentences of that speaker in a paragraph.
    """
    sentences = reports.document.sentences
    _carry_on(reports, credits)
    open_: tuple[Who, tuple[Who, ...]] | None = None
    gap: list[Sentence] = []
    for sentence in sentences:
        if gap and gap[-1].paragraph != sentence.paragraph:
            open_, gap = None, []
        own = _credit_in(credits, sentence)
        if own is None:
            if open_ is not None:
                gap.append(sentence)
            continue
        if open_ is not None and own[0] == open_[0] and len(gap) == 1 and _adds(reports, sentence):
            for between in gap:
                credits[between.first : between.last] = [open_] * (between.last - between.first)
        last = next((credits[i] for i in range(sentence.last - 1, sentence.first - 1, -1) if credits[i]), own)
        open_, gap = last, []
        if sentence.number + 1 < len(sentences) and sentences[sentence.number + 1].paragraph != sentence.paragraph:
            open_ = None


def _adds(reports: Reports, sentence: Sentence) -> bool:
    """Whether a sentence says that its speaker has spoken before: also, added, आगे, साथ ही."""
    words = reports.words["additive"]
    return not words.isdisjoint(reports.document.key[sentence.first : sentence.last])


def _carry_on(reports: Reports, credits: list[tuple[Who, tuple[Who, ...]] | None]) -> None:
    """A sentence that begins with इनमें or "of these" goes on with the one before."""
    table = reports.lexicon.phrases["carry_on"]
    key, sentences = reports.document.key, reports.document.sentences
    for before, sentence in pairwise(sentences):
        if key[sentence.first] not in table.firsts or before.paragraph != sentence.paragraph:
            continue
        if _credit_in(credits, sentence) is not None:
            continue
        last = next((i for i in range(before.last - 1, before.first - 1, -1) if reports.document.kind[i] != PUNCT), -1)
        credit = credits[last] if last >= 0 else None
        if credit is not None and table.match(reports.document, sentence.first, sentence.last) is not None:
            credits[sentence.first : sentence.last] = [credit] * (sentence.last - sentence.first)


def _credit_in(
    credits: list[tuple[Who, tuple[Who, ...]] | None], sentence: Sentence
) -> tuple[Who, tuple[Who, ...]] | None:
    return next(filter(None, credits[sentence.first : sentence.last]), None)


def statement_rows(analysis: Analysis) -> list[Statement]:
    """The rows of the table `statements`."""
    document = analysis.document
    article = analysis.article.article_id
    rows: dict[str, Statement] = {}
    for span in analysis.statements:
        start, end = document.span(span.first, span.last)
        quote_start, quote_end = document.span(span.quote_first, span.quote_last)
        quote = document.text[quote_start:quote_end]
        relay = span.relays[0] if span.relays else None
        fact_id = digest_id(
            article,
            "statement",
            start,
            end,
            quote_start,
            quote_end,
            span.speaker.name,
            span.speaker.entity_id,
            span.direct,
        )
        rows[fact_id] = Statement(
            fact_id=fact_id,
            article_id=article,
            sentence=document.sentence_of[span.quote_first],
            start_char=start,
            end_char=end,
            evidence=document.text[start:end],
            speaker=span.speaker.name,
            speaker_id=span.speaker.entity_id,
            relay=relay.name if relay else None,
            relay_id=relay.entity_id if relay else None,
            relays=[r.name for r in span.relays],
            status="happened",
            date=None,
            date_precision=None,
            place=None,
            place_id=None,
            confidence=span.confidence,
            rule=span.rule,
            quote=quote,
            quote_start=quote_start,
            quote_end=quote_end,
            direct=span.direct,
            addressee=span.addressee.name if span.addressee else None,
            addressee_id=span.addressee.entity_id if span.addressee else None,
        )
    return list(rows.values())

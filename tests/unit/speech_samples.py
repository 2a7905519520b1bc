"""Texts with made-up speakers, read up to their statements: what the tests of reported speech share."""

from __future__ import annotations

from functools import lru_cache

from flows.facts.analysis import Analysis, NamedSpan, RoleSpan
from flows.facts.clauses.clauses import find_clauses
from flows.facts.figures import find_figures
from flows.facts.speech.statements import find_statements
from flows.seeds import load_seeds
from flows.text.catalogue import Alias, Catalogue, EntityRef, build_catalogue, entity_id
from flows.text.document import Document
from tests.unit.fact_samples import article as sample_article

NAMES = {
    ("Anita Rao", "PER"): ["अनीता राव", "राव", "Rao"],
    ("Vikram Sethi", "PER"): ["विक्रम सेठी", "सेठी", "Sethi"],
    ("Laura Meyer", "PER"): ["लॉरा मेयर", "मेयर", "Meyer"],
    ("Ian Hill", "PER"): ["इयान हिल", "हिल", "Hill"],
    ("Varna Group", "ORG"): ["वर्णा समूह"],
    ("Northern Railway", "ORG"): ["उत्तर रेलवे"],
    ("Ministry of Health", "ORG"): ["स्वास्थ्य मंत्रालय", "Health Ministry"],
    ("Central Water Commission", "ORG"): ["केंद्रीय जल आयोग"],
    ("World Food Programme", "ORG"): ["विश्व खाद्य कार्यक्रम"],
    ("Press Trust of India", "ORG"): ["पीटीआई", "PTI"],
    ("Reuters", "ORG"): ["रॉयटर्स"],
    ("Xinhua", "ORG"): ["शिन्हुआ"],
    ("Daily Herald", "ORG"): ["डेली हेराल्ड"],
    ("BBC", "ORG"): ["बीबीसी"],
    ("Norway", "LOC"): ["नॉर्वे"],
    ("Brazil", "LOC"): ["ब्राजील"],
    ("Pune", "LOC"): ["पुणे"],
}
KINDS = {"Norway": "country", "Brazil": "country", "Reuters": "news-agency", "Xinhua": "news-agency"}
ADJECTIVES = {"नॉर्वेजियन": "Norway", "Norwegian": "Norway", "ब्राजीलियाई": "Brazil", "Brazilian": "Brazil"}


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The names of the tests."""
    adjectives: dict[str, list[str]] = {}
    for form, name in ADJECTIVES.items():
        adjectives.setdefault(name, []).append(form)
    entries = []
    for (name, kind), surfaces in NAMES.items():
        ref = EntityRef(entity_id(kind, name), kind, name, kind=KINDS.get(name, ""))
        forms = adjectives.get(name, [])
        aliases = [Alias(ref) for _ in [name, *surfaces]] + [Alias(ref, adjective=True) for _ in forms]
        entries.append((ref, None, aliases, [name, *surfaces, *forms]))
    return build_catalogue(entries)


def read(language: str, text: str, roles: dict[str, str] | None = None) -> Analysis:
    """A text with its statements found; `roles` gives offices to persons by the name they stand at first."""
    article = sample_article(text, language, None)
    lexicon = load_seeds().facts[language]
    known = catalogue()
    analysis = Analysis(article, Document(text, lexicon.rules), lexicon, known)
    find_figures(analysis)
    analysis.mentions = [
        NamedSpan(hit.first, hit.last, hit.value.entity, hit.value.adjective)
        for hit in known.aliases.find(analysis.document)
    ]
    analysis.mention_at = [-1] * len(analysis.document)
    for number, mention in enumerate(analysis.mentions):
        for token in range(mention.first, mention.last):
            analysis.mention_at[token] = number
    for name, role in (roles or {}).items():
        number = next(i for i, m in enumerate(analysis.mentions) if m.entity.name == name)
        mention = analysis.mentions[number]
        analysis.roles.append(RoleSpan(mention.first, mention.last, number, role, None, "current"))
    find_clauses(analysis)
    find_statements(analysis)
    return analysis


def said(analysis: Analysis) -> list[tuple[str, str, bool]]:
    """Speaker, words and directness of every statement."""
    return [
        (s.speaker.name, analysis.document.slice(s.quote_first, s.quote_last), s.direct) for s in analysis.statements
    ]

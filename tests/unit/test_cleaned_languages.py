"""Languages of which nothing but furniture, bylines and dates is known: their articles are cleaned, and no facts are read."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from flows.articles.parse import parse_article
from flows.seeds import load_seeds
from flows.settings import Limits
from flows.tables import Article
from flows.tables.raw import RawItem


@dataclass(frozen=True)
class Sample:
    """An article as a reader would copy it: lines above its text, the text, and lines below it."""

    language: str
    above: str
    dateline: str
    text: str
    below: str
    author: str | None
    agency: str | None
    place: str | None
    date: str = "2025-03-04"


SAMPLES = [
    Sample(
        "es", "El Gobierno crea un fondo para las víctimas de las inundaciones\nPor Lucía Fernández\nActualizado el 5 de marzo de 2025",
        "Valencia, 4 mar 2025 (EFE).- ",
        "El Consejo de Ministros aprobó este martes un fondo de 120 millones de euros para las familias afectadas, informó la portavoz.\n"
        "Al menos 14 personas murieron y otras 230 resultaron heridas, según los servicios de emergencia.",
        "Lea también: El metro abrirá en agosto\nSuscríbete a nuestro boletín", "Lucía Fernández", "EFE", "Valencia",
    ),
    Sample(
        "fr", "Le gouvernement crée un fonds pour les victimes des inondations\nPar Claire Dubois\nPublié le 4 mars 2025 à 18h30",
        "PARIS (AFP) - ",
        "Le Conseil des ministres a approuvé mardi un fonds de 120 millions d'euros pour les familles touchées, a indiqué la porte-parole.\n"
        "Au moins 14 personnes sont mortes et 230 autres ont été blessées, selon les secours.",
        "À lire aussi : Le métro ouvrira en août\nTous droits réservés", "Claire Dubois", "AFP", "Paris",
    ),
    Sample(
        "de", "Bundesregierung beschließt Hilfsfonds nach Überschwemmungen\nVon Anna Becker\nStand: 04.03.2025, 18:30 Uhr",
        "Berlin (dpa) - ",
        "Das Kabinett hat am Dienstag einen Fonds von 120 Millionen Euro für die betroffenen Familien beschlossen, sagte eine Sprecherin.\n"
        "Mindestens 14 Menschen kamen ums Leben, 230 wurden verletzt, teilte die Feuerwehr mit.",
        "Lesen Sie auch: U-Bahn öffnet im August\nAlle Rechte vorbehalten", "Anna Becker", "dpa", "Berlin",
    ),
    Sample(
        "pt", "Governo cria fundo para vítimas das enchentes\nPor Mariana Souza\nPublicado em 4 de março de 2025 às 18h30",
        "Brasília - ",
        "O governo aprovou na terça-feira um fundo de 120 milhões de reais para as famílias atingidas pelas enchentes, informou a porta-voz.\n"
        "Pelo menos 14 pessoas morreram e 230 ficaram feridas, segundo os bombeiros.",
        "Leia também: Metrô abre em agosto\nTodos os direitos reservados", "Mariana Souza", None, "Brasília",
    ),
    Sample(
        "ar", "الحكومة تقر صندوقا لضحايا الفيضانات\nكتب: أحمد علي\nنشر في: 4 مارس 2025", "القاهرة (رويترز) - ",
        "أقر مجلس الوزراء يوم الثلاثاء صندوقا بقيمة 120 مليون جنيه للأسر المتضررة من الفيضانات، حسبما قالت متحدثة باسم الحكومة.\n"
        "وقتل 14 شخصا على الأقل وأصيب 230 آخرون في الفيضانات التي ضربت البلاد.",
        "اقرأ أيضا: المترو يفتح في أغسطس\nجميع الحقوق محفوظة", "أحمد علي", "رويترز", None,
    ),
    Sample(
        "bn", "বন্যা দুর্গতদের জন্য ১২০ কোটি টাকার তহবিল\nনিজস্ব প্রতিবেদক\nআপডেট: ৫ মার্চ ২০২৫", "ঢাকা, ৪ মার্চ ২০২৫: ",
        "বন্যায় ক্ষতিগ্রস্ত পরিবারের জন্য মঙ্গলবার ১২০ কোটি টাকার তহবিল অনুমোদন করেছে সরকার, জানিয়েছেন মুখপাত্র।\n"
        "অন্তত ১৪ জন নিহত ও ২৩০ জন আহত হয়েছেন বলে জানিয়েছে ফায়ার সার্ভিস।",
        "আরও পড়ুন: আগস্টে চালু হবে মেট্রো\nসর্বস্বত্ব সংরক্ষিত", None, None, None,
    ),
]  # fmt: skip


def parse(text: str) -> Article:
    raw = RawItem(source_id=None, file_name="a.txt", file_path="a.txt", item=None, media="text", content=text.encode())
    seeds = load_seeds()
    return parse_article(raw, seeds.articles, seeds.catalogue, Limits(), "batch")


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample.language for sample in SAMPLES])
def test_an_article_is_cleaned(sample: Sample) -> None:
    article = parse(f"{sample.above}\n{sample.dateline}{sample.text}\n{sample.below}\n")
    assert article.language == sample.language
    assert article.headline == sample.above.split("\n")[0]
    assert article.text.split("\n\n", 1)[1] == sample.text
    assert (article.author, article.agency) == (sample.author, sample.agency)
    assert article.dateline_place == sample.place
    assert str(article.published_date) == sample.date


def test_no_facts_are_read_where_numbers_are_unknown() -> None:
    seeds = load_seeds()
    cleaned = {sample.language for sample in SAMPLES}
    assert cleaned <= set(seeds.articles)
    assert cleaned.isdisjoint(seeds.facts)
    assert {"hi", "en", "mr", "ne", "ru", "ur"} <= set(seeds.facts)


@pytest.mark.parametrize(
    "line",
    [
        "Mars 2024 will be remembered by the residents of Ward 7 as the month in which the river came.",
        "Von der Leyen said on Tuesday that the fund would be paid from May.",
        "Par for the course is what the council called the delay of nine weeks.",
    ],
)
def test_words_of_other_languages_are_words_in_english(line: str) -> None:
    rest = "The council will meet again on Friday, the mayor told reporters, and the work will begin soon after that."
    assert line in parse(f"River fund to be paid from May\n\n{line}\n{rest}\n").text

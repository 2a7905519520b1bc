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


# What stands above the text, and the day and the author that it tells; "-" where it tells none.
ABOVE = """
es | 4 ene. 2025 | 2025-01-04 | -
es | 12 de dic. de 2024 a las 09:15 | 2024-12-12 | -
es | Vie, 7 Mar 2025 18:30 h | 2025-03-07 | -
es | Última modificación: 30 de setiembre del 2024 | 2024-09-30 | -
es | Escrito por Laura Méndez el 21 de septiembre de 2024 | 2024-09-21 | Laura Méndez
es | Por Ana Ruiz y Pablo Soler + 3 de octubre de 2024 | 2024-10-03 | Ana Ruiz y Pablo Soler
es | Hace 3 horas | - | -
fr | 15 juil. 2024 | 2024-07-15 | -
fr | Mis en ligne le 3 déc. 2024 à 18h30 | 2024-12-03 | -
fr | le 12 avr. 2025 - 18h30 | 2025-04-12 | -
fr | Article rédigé par Sophie Bernard + Publié le 1er févr. 2025 | 2025-02-01 | Sophie Bernard
fr | Publié hier à 18h30, mis à jour à 19h02 | - | -
fr | Il y a 2 heures | - | -
fr | Publié le 3 déc. 2024 - Temps de lecture : 4 min | 2024-12-03 | -
de | 4. März 2025, 18:30 Uhr | 2025-03-04 | -
de | Dienstag, 4. März 2025 | 2025-03-04 | -
de | Do., 17. Okt. 2024 um 08.15 Uhr | 2024-10-17 | -
de | Aktualisiert am 12. Dez. 2024 | 2024-12-12 | -
de | Text von Lena Hoffmann + 3. Mai 2024 | 2024-05-03 | Lena Hoffmann
de | Von Peter Müller und Sabine Schmidt | - | Peter Müller und Sabine Schmidt
de | vor 2 Stunden | - | -
pt | 4 de mar. de 2025 | 2025-03-04 | -
pt | 10 out 2024 - 09h15 | 2024-10-10 | -
pt | Quarta-feira, 5 de fevereiro de 2025 | 2025-02-05 | -
pt | Última modificação em 07/01/2025 | 2025-01-07 | -
pt | Escrito por Rui Santos em 3 de maio de 2024 | 2024-05-03 | Rui Santos
pt | Há 2 horas | - | -
pt | Coimbra, 22 jan 2025 | 2025-01-22 | -
ar | نشر في: 4 آذار/مارس 2025 - 18:30 | 2025-03-04 | -
ar | تاريخ النشر: 15 كانون الأول 2024 | 2024-12-15 | -
ar | 8 كانون الثاني/يناير 2025 | 2025-01-08 | -
ar | آخر تحديث: 20 يوليوز 2024 | 2024-07-20 | -
ar | تم النشر في 9 أفريل 2024 | 2024-04-09 | -
ar | الاحد 02 فبراير 2025 08:15 ص بتوقيت مكة المكرمة | 2025-02-02 | -
ar | منذ 3 ساعات | - | -
bn | মঙ্গলবার, ৪ মার্চ ২০২৫, ১৯ ফাল্গুন ১৪৩১ | 2025-03-04 | -
bn | আপডেট: ১০ জানুয়ারি ২০২৫, ০৯:১৫ পিএম | 2025-01-10 | -
bn | প্রকাশের সময়: ২০ অগাস্ট ২০২৪ | 2024-08-20 | -
bn | নিজস্ব প্রতিবেদক, ঢাকা + প্রকাশ: ৪ মার্চ ২০২৫ | 2025-03-04 | -
bn | ২ ঘণ্টা আগে | - | -
bn | ২৩ সেপ্টেম্বর ২০২৪ + ১০:২০ পূর্বাহ্ণ | 2024-09-23 | -
bn | মন্তব্য (৩) + ২৩ সেপ্টেম্বর ২০২৪ | 2024-09-23 | -
"""
BODIES = {
    "es": "El Ayuntamiento aprueba un plan de transporte\n{}\nEl pleno aprobó ayer el plan, que prevé doce líneas nuevas de autobús y "
    "carriles para bicicletas en todos los distritos de la ciudad.\nLa oposición criticó el coste del proyecto.",
    "fr": "La ville adopte un plan de transport\n{}\nLe conseil municipal a adopté le plan, qui prévoit douze nouvelles lignes de bus "
    "et des pistes cyclables dans tous les quartiers de la ville.\nL'opposition a critiqué le coût du projet.",
    "de": "Stadtrat beschließt neuen Verkehrsplan\n{}\nDer Stadtrat hat den Verkehrsplan beschlossen, der zwölf neue Buslinien und "
    "Radwege in allen Bezirken der Stadt vorsieht.\nDie Opposition kritisierte die Kosten des Vorhabens.",
    "pt": "Câmara aprova novo plano de transportes\n{}\nA câmara municipal aprovou o plano, que prevê doze novas linhas de ônibus e "
    "ciclovias em todos os bairros da cidade.\nA oposição criticou o custo do projeto.",
    "ar": "مجلس المدينة يقر خطة النقل الجديدة\n{}\nأقر مجلس المدينة أمس خطة النقل التي تشمل اثني عشر خطا جديدا للحافلات ومسارات "
    "للدراجات في جميع الأحياء.\nوانتقدت المعارضة كلفة المشروع وطالبت بمراجعتها قبل الصيف.",
    "bn": "নতুন পরিবহন পরিকল্পনা অনুমোদন\n{}\nসিটি করপোরেশন গতকাল নতুন পরিবহন পরিকল্পনা অনুমোদন করেছে, যাতে বারোটি নতুন বাস রুট ও "
    "সব ওয়ার্ডে সাইকেল লেন রাখা হয়েছে।\nবিরোধীরা প্রকল্পের ব্যয়ের সমালোচনা করেছেন।",
}  # fmt: skip


@pytest.mark.parametrize("line", ABOVE.strip().splitlines())
def test_what_stands_above_a_text(line: str) -> None:
    code, above, day, author = line.split(" | ")
    headline, _, *paragraphs = BODIES[code].split("\n")
    article = parse(BODIES[code].format(above.replace(" + ", "\n")))
    assert article.text == "\n\n".join([headline, "\n".join(paragraphs)])
    assert article.language == code
    assert (str(article.published_date or "-"), article.author or "-") == (day, author)

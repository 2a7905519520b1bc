"""Whole articles through `parse_article`: headline, byline, dateline, date and body of scraped text in many styles."""

from __future__ import annotations

import datetime as dt
import time
from contextlib import suppress
from dataclasses import dataclass, field

import pytest

from flows.articles.parse import parse_article
from flows.errors import Rejected
from flows.settings import Limits
from flows.tables import Article
from flows.tables.raw import RawItem
from tests.unit.article_samples import CATALOGUE, lexicons


def parse(content: str | bytes, media: str = "text", fields: dict[str, str] | None = None, **limits: int) -> Article:
    raw = RawItem(
        source_id=None,
        file_name="a.txt",
        file_path="a.txt",
        item=None,
        media=media,
        content=content.encode() if isinstance(content, str) else content,
        fields=fields or {},
    )
    return parse_article(raw, lexicons(), CATALOGUE, Limits(**limits), "batch")


@dataclass
class Sample:
    name: str
    text: str
    headline: str | None = None
    author: str | None = None
    agency: str | None = None
    place: str | None = None
    date: str | None = None
    origin: str | None = None
    kept: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    language: str = "hi"
    extra: dict[str, str] = field(default_factory=dict)


HI_BODY = (
    "शहर के पुराने बाजार में सोमवार सुबह एक गोदाम में आग लग गई, जिसमें लाखों रुपये का कपड़ा जल गया।\n\n"
    "दमकल की आठ गाड़ियों ने तीन घंटे में आग पर काबू पाया। पुलिस अधीक्षक रमेश नेगी ने बताया कि कोई हताहत नहीं हुआ है।\n\n"
    "आग लगने के कारणों की जांच की जा रही है।"
)
EN_BODY = (
    "A warehouse in the old market caught fire early on Monday, destroying cloth worth millions of rupees.\n\n"
    "Eight fire engines brought the blaze under control in three hours. Nobody was hurt, police superintendent Ramesh Negi said.\n\n"
    "The cause of the fire is being investigated."
)

SAMPLES = [
    Sample("plain", f"पुराने बाजार के गोदाम में भीषण आग\n\n{HI_BODY}", "पुराने बाजार के गोदाम में भीषण आग",
           kept=("शहर के पुराने बाजार", "जांच की जा रही है।")),
    Sample("no headline", HI_BODY, None, kept=("शहर के पुराने बाजार",)),
    Sample("wire dateline", f"गोदाम में भीषण आग, लाखों का नुकसान\nलखनऊ, 12 मार्च 2024 (भाषा) {HI_BODY}\nभाषा सुमित अर्पणा",
           "गोदाम में भीषण आग, लाखों का नुकसान", agency="भाषा", place="Lucknow", date="2024-03-12", origin="dateline",
           gone=("लखनऊ, 12", "सुमित")),
    Sample("danda dateline", f"गोदाम में आग\nपटना। {HI_BODY}", "गोदाम में आग", place="Patna", gone=("पटना",)),
    Sample("colon dateline", f"गोदाम में आग से अफरातफरी\nनई दिल्ली: {HI_BODY}", "गोदाम में आग से अफरातफरी", place="New Delhi"),
    Sample("dash dateline", f"गोदाम में आग से अफरातफरी\nमुंबई - {HI_BODY}", "गोदाम में आग से अफरातफरी", place="Mumbai"),
    Sample("comma wire danda", f"गोदाम में आग से अफरातफरी\nमुंबई, एएनआई। {HI_BODY}", "गोदाम में आग से अफरातफरी", agency="एएनआई", place="Mumbai"),
    Sample("reporter dateline", f"गोदाम में आग से अफरातफरी\nजागरण संवाददाता, पटना : {HI_BODY}", "गोदाम में आग से अफरातफरी",
           agency="जागरण", place="Patna", gone=("संवाददाता",)),
    Sample("correspondent first", f"गोदाम में आग से अफरातफरी\nसंवाद सूत्र, पटना: {HI_BODY}", "गोदाम में आग से अफरातफरी", place="Patna",
           gone=("संवाद सूत्र",)),
    Sample("unknown village", f"गोदाम में आग से अफरातफरी\nकिरतपुरवा, संवाददाता। {HI_BODY}", "गोदाम में आग से अफरातफरी", place="Kiratpurwa", gone=("किरतपुरवा",)),
    Sample("unknown village with wire", f"गोदाम में आग से अफरातफरी\nकिरतपुरवा (वार्ता)। {HI_BODY}", "गोदाम में आग से अफरातफरी", agency="वार्ता",
           place="Kiratpurwa", gone=("किरतपुरवा",)),
    Sample("date first", f"गोदाम में आग से अफरातफरी\n12 मार्च 2024, पटना। {HI_BODY}", "गोदाम में आग से अफरातफरी", place="Patna", date="2024-03-12"),
    Sample("brackets", f"गोदाम में आग से अफरातफरी\nपटना (बिहार) [भारत], 12 मार्च (एएनआई): {HI_BODY}", "गोदाम में आग से अफरातफरी", agency="एएनआई",
           place="Patna", gone=("[भारत]", "(बिहार)")),
    Sample("two places", f"गोदाम में आग से अफरातफरी\nपटना/लखनऊ। {HI_BODY}", "गोदाम में आग से अफरातफरी", place="Patna", gone=("लखनऊ।",)),
    Sample("byline and date", "गोदाम में आग, आठ दमकल जुटीं\nनमन भट्ट, लखनऊ\nप्रकाशित: 12 मार्च 2024, 09:10 AM IST\n\n" + HI_BODY,
           "गोदाम में आग, आठ दमकल जुटीं", author="नमन भट्ट", place="Lucknow", date="2024-03-12", origin="byline",
           extra={"published_at": "2024-03-12 03:40:00"}, gone=("प्रकाशित", "नमन")),
    Sample("written and edited by", "गोदाम में आग, आठ दमकल जुटीं\nWritten by: अनीता शर्मा, Edited by: मोहित वर्मा\nUpdated: Tue, 12 Mar 2024 10:15 PM (IST)\n\n"
           + HI_BODY, "गोदाम में आग, आठ दमकल जुटीं", author="अनीता शर्मा", date="2024-03-12"),
    Sample("author alone", "गोदाम में आग, आठ दमकल जुटीं\nअनीता शर्मा\n\n" + HI_BODY, "गोदाम में आग, आठ दमकल जुटीं", author="अनीता शर्मा"),
    Sample("author and outlet", "गोदाम में आग, आठ दमकल जुटीं\nअनीता शर्मा | अमर उजाला, लखनऊ\n\n" + HI_BODY, "गोदाम में आग, आठ दमकल जुटीं",
           author="अनीता शर्मा", agency="अमर उजाला", place="Lucknow"),
    Sample("subhead with comma is no byline", "गोदाम में आग, आठ दमकल जुटीं\nतीन मकान जले, दस परिवार बेघर\n\n" + HI_BODY,
           "गोदाम में आग, आठ दमकल जुटीं", kept=("तीन मकान जले, दस परिवार बेघर",)),
    Sample("section above", "होम » उत्तर प्रदेश » लखनऊ\nगोदाम में आग, आठ दमकल जुटीं\n" + HI_BODY, "गोदाम में आग, आठ दमकल जुटीं", gone=("होम »",)),
    Sample("section alone above", "राष्ट्रीय\n\nगोदाम में आग, आठ दमकल जुटीं\n\n" + HI_BODY, "गोदाम में आग, आठ दमकल जुटीं", gone=("राष्ट्रीय",)),
    Sample("outlet behind", "गोदाम में आग, आठ दमकल जुटीं - Prabhat Khabar\n" + HI_BODY, "गोदाम में आग, आठ दमकल जुटीं", gone=("Prabhat",)),
    Sample("outlet behind bar", "गोदाम में आग, आठ दमकल जुटीं | हिंदी समाचार, बिहार न्यूज़\n" + HI_BODY, None),
    Sample("dash inside stays", "गोदाम में आग - आठ दमकल जुटीं\n" + HI_BODY, "गोदाम में आग - आठ दमकल जुटीं"),
    Sample("video prefix", "वीडियो: गोदाम में आग, ऐसे कूदे लोग\n" + HI_BODY, "वीडियो: गोदाम में आग, ऐसे कूदे लोग"),
    Sample("caption above", "आग बुझाते दमकलकर्मी। फोटो: अनिल\n\nगोदाम में आग, आठ दमकल जुटीं\n\n" + HI_BODY, "गोदाम में आग, आठ दमकल जुटीं",
           gone=("फोटो: अनिल",)),
    Sample("caption in brackets", "आग बुझाते दमकलकर्मी (फोटो साभार: सोशल मीडिया)\nगोदाम में आग, आठ दमकल जुटीं\n\n" + HI_BODY,
           "गोदाम में आग, आठ दमकल जुटीं", gone=("साभार",)),
    Sample("summary heads", "गोदाम में आग, आठ दमकल जुटीं\n\nसार\nआग से लाखों का नुकसान हुआ, कोई हताहत नहीं।\n\nविस्तार\n" + HI_BODY,
           "गोदाम में आग, आठ दमकल जुटीं", kept=("आग से लाखों",), gone=("सार", "विस्तार")),
    Sample("tail", "गोदाम में आग, आठ दमकल जुटीं\n\n" + HI_BODY + "\n\nयह भी पढ़ें: बारिश से तबाही\nटैग: आग, लखनऊ\nशेयर करें  फेसबुक  ट्विटर\n"
           "हमें फेसबुक पर लाइक करें\nसंबंधित खबरें\nबाजार में चोरी\nमेले में भगदड़\n© 2024 सर्वाधिकार सुरक्षित", "गोदाम में आग, आठ दमकल जुटीं",
           gone=("यह भी", "टैग", "शेयर", "लाइक", "चोरी", "भगदड़", "2024")),
    Sample("also read amid", "गोदाम में आग, आठ दमकल जुटीं\n\nशहर के बाजार में सोमवार सुबह एक गोदाम में आग लग गई।\n\nये भी पढ़ें-\n"
           "बारिश से तबाही, पुल बहा\n\nदमकल की आठ गाड़ियों ने तीन घंटे में आग पर काबू पाया।", "गोदाम में आग, आठ दमकल जुटीं",
           kept=("काबू पाया",), gone=("तबाही",)),
    Sample("glued app advert", "गोदाम में आग, आठ दमकल जुटीं\n\n" + HI_BODY + " देश-दुनिया की ताजा खबरों के लिए डाउनलोड करें हमारा ऐप।",
           "गोदाम में आग, आठ दमकल जुटीं", kept=("जांच की जा रही है।",), gone=("ऐप",)),
    Sample("glued section", "गोदाम में आग, आठ दमकल जुटीं\n\n" + HI_BODY + "राष्ट्रीय", "गोदाम में आग, आठ दमकल जुटीं", gone=("है।राष्ट्रीय",)),
    Sample("wire in brackets at the end", "गोदाम में आग, आठ दमकल जुटीं\n\n" + HI_BODY + " (एजेंसी)", "गोदाम में आग, आठ दमकल जुटीं", agency="एजेंसी"),
    Sample("weekday and date in the lead", "गोदाम में आग, आठ दमकल जुटीं\n\nमंगलवार, 12 मार्च 2024 को शहर के पुराने बाजार में एक गोदाम में आग लग गई।\n\n"
           "दमकल ने आग पर काबू पाया।", "गोदाम में आग, आठ दमकल जुटीं", date="2024-03-12", origin="text"),
    Sample("year by anniversary", "लाल किले पर फहराया तिरंगा\nनई दिल्ली, 15 अगस्त (भाषा) प्रधानमंत्री ने 78वें स्वतंत्रता दिवस पर लाल किले से देश को संबोधित किया।\n\n"
           "समारोह में छह हजार मेहमान आए।", "लाल किले पर फहराया तिरंगा", agency="भाषा", place="New Delhi", date="2024-08-15", origin="inferred"),
    Sample("no year stays null", f"गोदाम में आग से अफरातफरी\nपटना, 12 मार्च (भाषा) {HI_BODY}", "गोदाम में आग से अफरातफरी", agency="भाषा", place="Patna",
           date=None, origin="none"),
    Sample("english wire", f"Fire guts cloth warehouse in old market\n\nLUCKNOW, March 12, 2024 (Reuters) - {EN_BODY}\n\n(Reporting by A. Sen; Editing by B. Das)",
           "Fire guts cloth warehouse in old market", agency="Reuters", place="Lucknow", date="2024-03-12", language="en", gone=("Reporting by",)),
    Sample("english dash", f"Fire guts cloth warehouse in old market\n\nNEW DELHI (AP) — {EN_BODY}", "Fire guts cloth warehouse in old market", agency="AP",
           place="New Delhi", language="en"),
    Sample("english colon", f"Fire guts cloth warehouse in old market\n\nPatna: {EN_BODY}", "Fire guts cloth warehouse in old market", place="Patna", language="en"),
    Sample("english unknown place", f"Fire guts cloth warehouse in old market\n\nKIRATPUR, March 12 (PTI) {EN_BODY}", "Fire guts cloth warehouse in old market",
           agency="PTI", place="Kiratpur", language="en"),
    Sample("bracketed country", f"Fire guts warehouse\n\nPatna (Bihar) [India], March 12 (ANI): {EN_BODY}", "Fire guts warehouse", agency="ANI", place="Patna",
           language="en"),
    Sample("by and date", "Fire guts cloth warehouse in old market\nBy Anita Sharma\nMarch 12, 2024 9:10 am IST\n\n" + EN_BODY,
           "Fire guts cloth warehouse in old market", author="Anita Sharma", date="2024-03-12", language="en"),
    Sample("by in capitals", "Fire guts cloth warehouse in old market\nBy ANITA SHARMA and MOHIT VERMA\n\n" + EN_BODY, "Fire guts cloth warehouse in old market",
           author="ANITA SHARMA and MOHIT VERMA", language="en"),
    Sample("desk line", "Fire guts cloth warehouse in old market\nOnline Desk\nPublished: 12 Mar 2024, 09:10 PM\n\n" + EN_BODY,
           "Fire guts cloth warehouse in old market", date="2024-03-12", language="en", gone=("Online Desk",)),
    Sample("outlet line", "Fire guts cloth warehouse in old market\nThe Valley Herald | Tue, 12 Mar 2024\n\n" + EN_BODY,
           "Fire guts cloth warehouse in old market", agency="The Valley Herald", date="2024-03-12", language="en"),
    Sample("title case headline with an outlet's word", "Floods Hit Valley Again, Says Weather Report Today\n\n" + EN_BODY,
           "Floods Hit Valley Again, Says Weather Report Today", language="en"),
    Sample("hyphen is no dateline", "Fire guts cloth warehouse in old market\n\nPatna-based traders said on Monday that a warehouse in the old market had caught fire.\n\n"
           + EN_BODY, "Fire guts cloth warehouse in old market", kept=("Patna-based traders",), language="en"),
    Sample("wrapped lines", "FIRE GUTS WAREHOUSE\n\n    LUCKNOW, MARCH 12 - A warehouse in the old market caught\nfire early on Monday, destroying cloth worth millions of\n"
           "rupees, police said. Eight fire engines brought the blaze\nunder control in three hours.\n    Nobody was hurt, the police superintendent said. The cause\n"
           "of the fire is being investigated.\n Reuter\n", "FIRE GUTS WAREHOUSE", agency="Reuter", place="Lucknow", language="en",
           kept=("caught fire early on Monday", "millions of rupees")),
    Sample("marathi", "गोदामाला भीषण आग\n\nपुणे : शहरातील जुन्या बाजारात सोमवारी सकाळी एका गोदामाला आग लागली आणि लाखो रुपयांचे कापड जळाले आहे. "
           "अग्निशमन दलाने तीन तासांत आग आटोक्यात आणली, असे पोलिसांनी सांगितले.\n\nहेही वाचा : मुंबईत पाऊस", "गोदामाला भीषण आग", place="Pune", language="mr",
           gone=("हेही वाचा",)),
    Sample("nepali", "गोदाममा भीषण आगलागी\n२०७६ कार्तिक १८ गते १६:४० मा प्रकाशित\n\nकाठमाडौं । सहरको पुरानो बजारमा सोमबार बिहान एउटा गोदाममा आगलागी भएको छ । "
           "आगलागीबाट लाखौं रुपैयाँ बराबरको कपडा जलेको प्रहरीले बताएको छ ।", "गोदाममा भीषण आगलागी", place="Kathmandu", date="2019-11-04", language="ne"),
    Sample("urdu", "گودام میں آگ لگ گئی\n\nکراچی: شہر کے پرانے بازار میں پیر کی صبح ایک گودام میں آگ لگ گئی جس سے لاکھوں روپے کا کپڑا جل گیا۔ "
           "پولیس کے مطابق کوئی جانی نقصان نہیں ہوا ہے۔\n\nیہ بھی پڑھیں: لاہور میں بارش", "گودام میں آگ لگ گئی", place="Karachi", language="ur", gone=("یہ بھی",)),
    Sample("russian", "На складе произошел пожар\n\nМОСКВА, 12 марта 2024 — РИА Новости. На складе в старом городе утром произошел пожар, сообщили в полиции. "
           "По ее данным, никто не пострадал, но огонь уничтожил ткани.\n\nЧитайте также: В столице выпал снег", "На складе произошел пожар",
           agency="РИА Новости", place="Moscow", date="2024-03-12", language="ru", gone=("Читайте",)),
]  # fmt: skip


@pytest.mark.parametrize("sample", SAMPLES, ids=[sample.name for sample in SAMPLES])
def test_scraped_text(sample: Sample) -> None:
    article = parse(sample.text)
    if sample.headline is not None or sample.name == "no headline":
        assert article.headline == sample.headline
    assert (article.author, article.agency, article.dateline_place) == (sample.author, sample.agency, sample.place)
    if sample.date or sample.origin:
        assert str(article.published_date or "") == (sample.date or "")
    if sample.origin:
        assert article.date_origin == sample.origin
    assert article.language == sample.language
    for words in sample.kept:
        assert words in article.text
    for words in sample.gone:
        assert words not in article.text
    for column, value in sample.extra.items():
        assert str(getattr(article, column)) == value


def test_text_is_headline_blank_line_and_body() -> None:
    article = parse(f"Fire guts warehouse\n\n\n\n{EN_BODY}")
    assert article.text.startswith("Fire guts warehouse\n\nA warehouse in the old market")
    assert article.word_count > 40
    assert article.supersedes is None


def test_equal_input_has_equal_ids_and_another_address_another_one() -> None:
    first = parse(EN_BODY)
    assert parse(EN_BODY).article_id == first.article_id
    assert parse(EN_BODY, fields={"url": "https://example.org/a"}).article_id != first.article_id


def test_record_fields_fill_the_columns() -> None:
    fields = {
        "text": EN_BODY,
        "title": "Fire guts warehouse - The Hindu",
        "published": "2024-03-12T09:10:00+05:30",
        "url": "https://www.thehindu.com/news/a.ece",
        "author": "Anita Sharma",
        "language": "en",
    }
    article = parse("{}", "record", fields)
    assert article.headline == "Fire guts warehouse"
    assert article.published_at == dt.datetime(2024, 3, 12, 3, 40)
    assert (article.author, article.source_id, article.date_origin) == ("Anita Sharma", "the-hindu", "metadata")


def test_record_text_with_markup_becomes_paragraphs() -> None:
    first, second = EN_BODY.split("\n\n")[:2]
    text = (
        f"<p>{first}</p><figure><figcaption>A caption</figcaption></figure><p>{second}<br>It rained &amp; poured.</p>"
    )
    article = parse("{}", "record", {"text": text, "title": "Rain &amp; fire hit old market"})
    assert article.headline == "Rain & fire hit old market"
    assert "A caption" not in article.text
    assert f"{second}\n" in article.text
    assert "It rained & poured." in article.text


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"\x00\x01\x02\x03" * 50, "not_text"),
        (b"%PDF-1.7 \xe2\xe3", "not_text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not_text"),
        ("घर".encode()[:-1], "encoding"),
        ("Café fire kills two, police said.".encode("latin-1"), "encoding"),
        (b"12345 67890", "not_text"),
        (b"word " * 50_000, "too_large"),
        (b"a" * 3_000_000, "too_large"),
        (b"x" * 5_000_000, "too_large"),
    ],
)
def test_what_is_no_article_is_rejected_with_its_reason(content: bytes, reason: str) -> None:
    with pytest.raises(Rejected) as caught:
        parse(content)
    assert caught.value.reason == reason


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"])
@pytest.mark.parametrize("body", [HI_BODY, EN_BODY], ids=["hi", "en"])
def test_unicode_encodings_are_read(encoding: str, body: str) -> None:
    assert parse(body.encode(encoding)).text == parse(body).text


def test_controls_overrides_and_stacked_marks_are_removed() -> None:
    zalgo = "z" + "\u0301\u0316" * 200
    article = parse(f"Fire guts \u202ewarehouse\u202c {zalgo} again\n\n{EN_BODY}\x07")
    assert "\u202e" not in article.text
    assert "\x07" not in article.text
    assert article.text.count("\u0301") < 10


HOSTILE = {
    "case markers": "X ने " * 30_000,
    "open brackets": "(" * 100_000 + " fire in the market",
    "quotes": '"' * 100_000 + " fire in the market",
    "dashes": "Patna - " * 20_000,
    "bars": "a | " * 40_000,
    "dates": "12 मार्च " * 20_000,
    "labels": "टैग: " * 30_000,
    "photo": "(Photo: " * 20_000,
    "lines": "News\n" * 39_000,
    "related": "Related stories\nRain floods old town\n" * 4_000 + EN_BODY.replace("\n\n", " "),
    "also read": "Also read\nRain floods old town\n" * 5_000,
    "video titles": "| BBC News x\n" * 14_000,
    "number": "Fire " + "9" * 1_500 + " in the old market",
    "month": "31 February 2024, 99:99 AM IST\n\nFire in the old market of the city again on Monday morning, police said.",
}


@pytest.mark.parametrize("text", list(HOSTILE.values()), ids=list(HOSTILE))
def test_hostile_text_ends_quickly(text: str) -> None:
    began = time.process_time()  # of this process alone: the machine may be busy
    with suppress(Rejected):
        parse(text)
    assert time.process_time() - began < 5


@dataclass(frozen=True)
class Head:
    """Lines above a report, and what a reader takes from them."""

    lines: str
    headline: str
    place: str | None = None
    agency: str | None = None
    author: str | None = None
    date: str | None = None


HI_HEAD, EN_HEAD = "पुराने बाजार के गोदाम में आग, करोड़ों का कपड़ा जला", "Fire guts cloth warehouse in old market"
HEADS = {
    "site, section, headline": Head(f"नवरश्मि\nबिहार\n{HI_HEAD}\nनवरश्मि संवाददाता, पटना", HI_HEAD, "Patna", "नवरश्मि"),
    "teaser above": Head(f"ताज़ा ख़बर\nशेयर सूचकांक नई ऊंचाई पर, निवेशक खुश\n{HI_HEAD}\nवेब डेस्क", HI_HEAD),
    "topics and rates": Head(
        f"BUDGET 2024 | MONSOON | WORLD CUP\nSENSEX 79,986.80 +545.35 | NIFTY 24,286.50 +162.65\n{HI_HEAD}", HI_HEAD
    ),
    "points above": Head(f"STORY HIGHLIGHTS\nEight engines sent\nNobody is hurt\n{EN_HEAD}", EN_HEAD),
    "trail with the headline": Head(f"Home / India / {EN_HEAD}\n{EN_HEAD}", EN_HEAD),
    "trail without marks": Head(f"Home Headlines {EN_HEAD}\n{EN_HEAD}", EN_HEAD),
    "name and city between bars": Head(f"{HI_HEAD}\nपटना | राकेश कुमार", HI_HEAD, "Patna", author="राकेश कुमार"),
    "name with city in brackets": Head(f"{HI_HEAD}\nराकेश कुमार (पटना)", HI_HEAD, "Patna", author="राकेश कुमार"),
    "city alone": Head(f"{EN_HEAD}\nPATNA\n12 March 2024", EN_HEAD, "Patna", date="2024-03-12"),
    "wire line": Head(f"{HI_HEAD}\nपटना (एजेंसी)।", HI_HEAD, "Patna", "एजेंसी"),
    "two cities": Head(f"{HI_HEAD}\nराकेश कुमार, पटना/लखनऊ", HI_HEAD, "Patna", author="राकेश कुमार"),
    "editor": Head(f"{HI_HEAD}\nEdited By: मोहित शर्मा\nUpdated: 12 Mar 2024", HI_HEAD, date="2024-03-12"),
    "labels in a line": Head(
        f"{EN_HEAD}\n12 March 2024 | Place: Mumbai | Agency: PTI", EN_HEAD, "Mumbai", "PTI", date="2024-03-12"
    ),
    "unknown wire in a dated line": Head(
        f"{EN_HEAD}\nAsha Rao | GVN | Mar 12, 2024, 06.30 AM IST", EN_HEAD, None, "GVN", "Asha Rao", "2024-03-12"
    ),
    "two bylines": Head(f"{EN_HEAD}\nBy Asha Rao\nBy Vikram Sen", EN_HEAD, author="Asha Rao, Vikram Sen"),
    "handle": Head(f"{EN_HEAD}\nBy Asha Rao | @asharao", EN_HEAD, author="Asha Rao"),
    "month first": Head(
        f"{EN_HEAD}\n3/11/2024 11:42:05 PM\nPATNA, March 11 (PTI):", EN_HEAD, "Patna", "PTI", date="2024-03-11"
    ),
    "city and how long ago": Head(f"{HI_HEAD}\nपटना 2 घंटे पहले", HI_HEAD, "Patna"),
    "caption below a credit": Head(f"{EN_HEAD}\nGetty Images\nEngines outside the gate", EN_HEAD),
    "credit between slashes": Head(f"{EN_HEAD}\nEngines outside the gate. (Asha Rao/Ganga Courier)", EN_HEAD),
    "login above a date": Head(f"{EN_HEAD}\nnewswrap\nMar 12, 2024", EN_HEAD, date="2024-03-12"),
}


@pytest.mark.parametrize("name", list(HEADS))
def test_heads(name: str) -> None:
    head = HEADS[name]
    body = HI_BODY if head.headline == HI_HEAD else EN_BODY
    article = parse(f"{head.lines}\n{body}")
    assert (article.headline, article.dateline_place, article.agency, article.author) == (
        head.headline,
        head.place,
        head.agency,
        head.author,
    )
    assert (str(article.published_date) if article.published_date else None) == head.date
    body_lines = article.text.split("\n\n", 1)[1]
    assert body_lines.replace("Eight engines sent\nNobody is hurt\n", "") == body


WITHIN = {
    "box of titles": "Related Topics\nOld market\nFire service\nCloth trade",
    "poll": "Poll: क्या शहर में दमकल केंद्र कम हैं?\nहां\nनहीं\nपता नहीं",
    "list of links": "Keep reading\nlist of 2 items\nWhat the old market sold\nend of list",
    "two also-reads": "ये भी पढ़ेंः\nपुराने बाजार का इतिहास\nकपड़ा कारोबार पर असर",
    "share words run together": "facebooktwitterwhatsapp",
}


@pytest.mark.parametrize("name", list(WITHIN))
@pytest.mark.parametrize("body", [HI_BODY, EN_BODY], ids=["hi", "en"])
def test_boxes_inside_a_text(name: str, body: str) -> None:
    first, second, third = body.split("\n\n")
    article = parse(f"{HI_HEAD if body == HI_BODY else EN_HEAD}\n\n{first}\n{WITHIN[name]}\n{second}\n{third}")
    assert article.text.split("\n")[2:] == [first, second, third]


@pytest.mark.parametrize(
    "end",
    [
        "(लेखक आर्थिक मामलों के जानकार हैं।)",
        "लेखक आर्थिक मामलों के जानकार हैं।",
        "(यह जानकारी निवेश की सलाह नहीं है। निवेश से पहले विशेषज्ञ से बात करें।)",
        "Asha Rao and Vikram Sen contributed to this report.",
        "This report by Ganga Courier was first published March 12, 2024.",
        "English summary\nA fire has destroyed cloth worth millions of rupees in a warehouse in the old market of the town.",
        "— Ganga Courier (@gangacourier) March 12, 2024",
        "व्हाट्सऐप चैनल फॉलो कीजिए",
    ],
)
def test_ends_of_texts(end: str) -> None:
    article = parse(f"{HI_HEAD}\n\n{HI_BODY}\n{end}")
    assert article.text == f"{HI_HEAD}\n\n{HI_BODY}"


def test_who_wrote_counts_before_who_put_online() -> None:
    article = parse(f"{HI_HEAD}\nपटना [राजीव दीक्षित]। {HI_BODY}\nPosted By: Asha Rao")
    assert article.author == "राजीव दीक्षित"


@pytest.mark.parametrize(
    ("below", "author"),
    [
        ("Litia Vakacege\nJournalist", "Litia Vakacege"),  # what its bearer is, right below a name of no list
        ("Q. VAIDYARAJ\nPATNA AUGUST 23, 2019 00:58 IST", "Q. VAIDYARAJ"),
        ("Lachla Wriglock\nlachla@example.org | @Lachla", "Lachla Wriglock"),
        ("Heavy Rain\n23 August 2019", None),  # everyday words are no name
    ],
)
def test_names_of_no_list_by_what_stands_below(below: str, author: str | None) -> None:
    article = parse(f"Fire guts cloth warehouse in old market\n{below}\n\n{EN_BODY}")
    assert article.headline == "Fire guts cloth warehouse in old market"
    assert article.author == author
    assert article.text.count("\n") == 6 or author is None


@pytest.mark.parametrize(
    "below", [f"Friday 14th November 2003\n\n{EN_BODY}", f"PATNA: {EN_BODY}"], ids=["date", "dateline"]
)
def test_a_name_alone_above_a_text_without_a_headline_is_its_author(below: str) -> None:
    article = parse(f"Anita Sharma\n{below}")
    assert (article.author, article.headline) == ("Anita Sharma", None)


def test_mastheads_above_a_byline_are_no_headline() -> None:
    article = parse(
        f"The Ganga Siyaq\nAsha Rao | Published: 7th December 2023\nWarehouse fire destroys cloth in old market\n\n{EN_BODY}"
    )
    assert (article.headline, article.author) == ("Warehouse fire destroys cloth in old market", "Asha Rao")


def test_an_outlet_alone_above_the_headline_is_no_credit() -> None:
    article = parse(f"Reuters\nWarehouse fire destroys cloth in old market\nBy Asha Rao\n\n{EN_BODY}")
    assert (article.headline, article.agency) == ("Warehouse fire destroys cloth in old market", None)


def test_captions_go_with_the_credit_below_them() -> None:
    caption = "Firefighters look at the ruins of the warehouse on Monday."
    article = parse(f"Warehouse fire destroys cloth in old market\n{caption}\nPhoto | Asha Rao\nPATNA: {EN_BODY}")
    assert article.dateline_place == "Patna"
    assert "look at the ruins" not in article.text


def test_a_wire_that_is_cited_behind_a_place_is_no_dateline() -> None:
    text = "The chief of the fire service flew to Kyiv, Reuters reports."
    article = parse(f"{text}\n\n{EN_BODY}")
    assert (article.dateline_place, article.text[: len(text)]) == (None, text)


def test_a_place_and_day_behind_a_preposition_are_no_dateline() -> None:
    text = "The chief of the fire service was born in Patna on 7 October. He lives there."
    article = parse(f"{text}\n\n{EN_BODY}")
    assert (article.dateline_place, article.text[: len(text)]) == (None, text)


def test_a_dateline_that_summary_and_report_share_goes_from_both() -> None:
    article = parse(f"{HI_HEAD}\nपटना। शहर के पुराने बाजार में सोमवार को आग लग गई।\n\nपटना। {HI_BODY}")
    assert article.dateline_place == "Patna"
    assert "पटना" not in article.text


def test_a_box_at_the_end_names_the_author() -> None:
    article = parse(f"{HI_HEAD}\n{HI_BODY}\nलेखक के बारे में\nराजीव दीक्षित\nपत्रकारिता में बीस साल का अनुभव।")
    assert article.author == "राजीव दीक्षित"
    assert "अनुभव" not in article.text

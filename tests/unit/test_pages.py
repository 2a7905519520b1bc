"""Web pages in the manner of several publishers' templates, and pages that hold no article."""

from __future__ import annotations

import json
from dataclasses import dataclass

import pytest

from flows.articles.parse import parse_article
from flows.errors import Rejected
from flows.settings import Limits
from flows.tables import Article
from flows.tables.raw import RawItem
from tests.unit.article_samples import CATALOGUE, lexicons


def parse(page: str | bytes) -> Article:
    content = page.encode() if isinstance(page, str) else page
    raw = RawItem(source_id=None, file_name="a.html", file_path="a.html", item=None, media="html", content=content)
    return parse_article(raw, lexicons(), CATALOGUE, Limits(), "batch")


HI = [
    "शहर के पुराने बाजार में सोमवार सुबह एक गोदाम में आग लग गई, जिसमें लाखों रुपये का कपड़ा जल गया और आसपास की दुकानें खाली कराई गईं।",
    "दमकल की आठ गाड़ियों ने तीन घंटे में आग पर काबू पाया। पुलिस अधीक्षक रमेश नेगी ने बताया कि हादसे में कोई हताहत नहीं हुआ है।",
    "व्यापार मंडल ने सरकार से मुआवजे की मांग की है। प्रशासन ने आग लगने के कारणों की जांच के आदेश दे दिए हैं।",
]  # fmt: skip
EN = [
    "A warehouse in the old market caught fire early on Monday, destroying cloth worth millions of rupees and forcing shops nearby to close.",
    "Eight fire engines brought the blaze under control in three hours. Nobody was hurt, police superintendent Ramesh Negi told reporters.",
    "Traders asked the government for compensation, and the administration ordered an inquiry into the cause of the fire on the same day.",
]  # fmt: skip
HI_TITLE, EN_TITLE = "पुराने बाजार के गोदाम में भीषण आग, आठ दमकल जुटीं", "Fire guts cloth warehouse in old market"


def paragraphs(lines: list[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@context": "https://schema.org", **fields}, ensure_ascii=False)}</script>'


NAV = (
    "<header><nav><ul>"
    + "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(12))
    + "</ul></nav></header>"
)
FOOT = "<footer><p>© 2024 Example Media. All rights reserved.</p><ul><li>About us</li><li>Privacy policy</li></ul></footer>"
RELATED = (
    '<div class="related"><h3>Related stories</h3><ul>'
    + "".join(f'<li><a href="/r{n}">Council puts off vote on parking fees for week {n}</a></li>' for n in range(5))
    + "</ul></div>"
)


def page(head: str, body: str, lang: str = "en", title: str = "") -> str:
    return f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{NAV}<main>{body}</main>{FOOT}</body></html>'


@dataclass
class Template:
    name: str
    page: str
    headline: str
    author: str | None = None
    date: str = "2024-03-12"
    language: str = "en"
    source: str = "unknown"
    agency: str | None = None
    place: str | None = None
    url: str | None = None


TEMPLATES = [
    Template("json-ld news article", page(
        ld(**{"@type": "NewsArticle", "headline": EN_TITLE, "datePublished": "2024-03-12T09:10:00+05:30", "author": {"@type": "Person", "name": "Anita Sharma"},
              "publisher": {"@type": "Organization", "name": "The Hindu"}}) + '<link rel="canonical" href="https://www.thehindu.com/news/fire.ece">',
        f"<article><h1>{EN_TITLE}</h1>{paragraphs(EN)}</article>{RELATED}", title=f"{EN_TITLE} - The Hindu"),
        EN_TITLE, "Anita Sharma", source="the-hindu", url="https://www.thehindu.com/news/fire.ece"),
    Template("graph and wire author", page(
        ld(**{"@graph": [{"@type": "WebSite", "name": "X"}, {"@type": ["Article", "NewsArticle"], "headline": EN_TITLE, "datePublished": "2024-03-12",
                                                        "author": [{"@type": "Person", "name": "PTI"}]}]}),
        f'<article><h1>{EN_TITLE}</h1><div class="story">{paragraphs(EN)}</div></article>'), EN_TITLE, agency="PTI"),
    Template("open graph in hindi", page(
        f'<meta property="og:title" content="{HI_TITLE} | प्रभात खबर"><meta property="og:site_name" content="Prabhat Khabar">'
        '<meta property="article:published_time" content="2024-03-12T09:10:00+05:30"><meta property="og:url" content="https://www.prabhatkhabar.com/a">',
        f'<div class="detail"><h1>{HI_TITLE}</h1><p class="byline">By नमन भट्ट</p>{paragraphs(["पटना: " + HI[0], *HI[1:]])}'
        '<p><strong>यह भी पढ़ें: <a href="/x">बारिश से तबाही</a></strong></p></div>', "hi"),
        HI_TITLE, "नमन भट्ट", language="hi", source="prabhat-khabar", place="Patna", url="https://www.prabhatkhabar.com/a"),
    Template("visible byline and date", page("",
        f'<div class="story-page"><h1 class="hl">{EN_TITLE}</h1><div class="meta"><span>By Anita Sharma</span><span>Published: March 12, 2024 9:10 am IST</span></div>'
        f'<div class="share"><a>Facebook</a><a>Twitter</a></div><div class="content">{paragraphs(EN)}</div></div>', title=f"{EN_TITLE} | Valley Herald"),
        EN_TITLE, "Anita Sharma"),
    Template("time element", page("", f'<article><header><h1>{HI_TITLE}</h1><time datetime="2024-03-12T03:40:00Z">12 मार्च</time></header>{paragraphs(HI)}</article>', "hi"),
        HI_TITLE, language="hi"),
    Template("shortened search title", page('<meta property="og:title" content="Fire guts warehouse"><meta name="date" content="2024-03-12">',
        f"<h1>{EN_TITLE}</h1><div>{paragraphs(EN)}</div>", title="Fire guts warehouse"), EN_TITLE),
    Template("microdata", page("", f'<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{EN_TITLE}</h1>'
        f'<meta itemprop="datePublished" content="2024-03-12"><meta itemprop="author" content="Anita Sharma"><div itemprop="articleBody">{paragraphs(EN)}</div></div>'),
        EN_TITLE, "Anita Sharma"),
    Template("wire dateline", page('<meta property="article:published_time" content="2024-03-12">',
        f'<article><h1>{EN_TITLE}</h1><figure><img src="a.jpg"><figcaption>Firemen at the warehouse. Anita Rao / Reuters file</figcaption></figure>'
        f"{paragraphs(['LUCKNOW (Reuters) - ' + EN[0], *EN[1:]])}<p>(Reporting by A. Sen; Editing by B. Das)</p></article>"), EN_TITLE, agency="Reuters", place="Lucknow"),
    Template("lead apart", page('<meta property="og:description" content="Cloth worth millions was destroyed when a warehouse burned down on Monday."><meta name="pubdate" content="2024-03-12">',
        f'<h1>{EN_TITLE}</h1><div class="article__summary">Cloth worth millions was destroyed when a warehouse burned down on Monday.</div>'
        f'<div class="article__text">{paragraphs(EN)}</div>'), EN_TITLE),
    Template("body in json-ld alone", page(
        ld(**{"@type": "NewsArticle", "headline": HI_TITLE, "datePublished": "2024-03-12", "articleBody": "\n\n".join(HI * 2)}),
        f'<div id="app"><h1>{HI_TITLE}</h1></div>', "hi"), HI_TITLE, language="hi"),
    Template("amp", page('<meta property="article:published_time" content="2024-03-12">',
        f'<amp-sidebar><ul><li>Home</li></ul></amp-sidebar><article><h1>{HI_TITLE}</h1><amp-img src="a"></amp-img>{paragraphs(HI)}<amp-ad></amp-ad></article>', "hi"),
        HI_TITLE, language="hi"),
    Template("table layout of old", "<html><head><title>" + EN_TITLE + '</title><meta name="date" content="2024-03-12"></head><body><table><tr><td width=150>'
        + "".join(f"<a href=/{n}>Link {n}</a><br>" for n in range(10)) + f"</td><td><h1>{EN_TITLE}</h1><p>{'<p>'.join(EN)}</td></tr></table></body></html>", EN_TITLE),
]  # fmt: skip


@pytest.mark.parametrize("template", TEMPLATES, ids=[template.name for template in TEMPLATES])
def test_templates(template: Template) -> None:
    article = parse(template.page)
    assert article.headline == template.headline
    assert (article.author, article.agency, article.dateline_place) == (
        template.author,
        template.agency,
        template.place,
    )
    assert (str(article.published_date), article.language, article.source_id) == (
        template.date,
        template.language,
        template.source,
    )
    assert article.url == template.url
    body = HI if template.language == "hi" else EN
    for line in body:
        assert line in article.text
    for furniture in (
        "Section 3",
        "All rights reserved",
        "Related stories",
        "parking fees",
        "Facebook",
        "Firemen",
        "यह भी",
        "Reporting by",
    ):
        assert furniture not in article.text
    if template.name == "lead apart":
        assert "Cloth worth millions was destroyed" in article.text


def nested(depth: int) -> str:
    return f"<html><body>{'<div>' * depth}{paragraphs(EN)}{'</div>' * depth}</body></html>"


NO_ARTICLE = {
    "index": page("", "<h1>Latest</h1><ul>" + "".join(f'<li><a href="/{n}">Council puts off vote on parking fees again {n}</a></li>' for n in range(60)) + "</ul>"),
    "soft 404": page("", "<h1>Page not found</h1><p>The page that you are looking for may have been moved or deleted. Try the search box above, or go back to the front page of this site and choose one of the sections there to read on.</p>"),
    "video": page('<meta property="og:type" content="video.other">', f'<h1>{EN_TITLE}</h1><video src="a.mp4"></video><p>Watch the full video here.</p>'),
    "wall": page(ld(**{"@type": "NewsArticle", "headline": EN_TITLE, "isAccessibleForFree": False}), f"<h1>{EN_TITLE}</h1><p>{EN[0]}</p><p>Subscribe to continue reading this article. Already a subscriber? Sign in.</p>"),
    "consent": page("", "<h1>We value your privacy</h1><p>We and our partners use cookies. Accept all or manage your choices.</p>"),
    "empty body": page("", ""),
    "plain text": "just some words without any markup at all",
}  # fmt: skip


@pytest.mark.parametrize("name", list(NO_ARTICLE))
def test_pages_without_an_article_are_rejected(name: str) -> None:
    with pytest.raises(Rejected) as caught:
        parse(NO_ARTICLE[name])
    assert caught.value.reason == "no_article"


def article(date: str = "2024-03-12", **fields: object) -> str:
    return ld(**{"@type": "NewsArticle", "headline": EN_TITLE, "datePublished": date, **fields})


def test_a_byline_word_in_a_box_of_its_own_and_one_behind_a_dated_line() -> None:
    boxes = "<div><div>By</div> <a href='/a'>Anita Sharma</a><div> - </div></div>"
    assert parse(page(article(), f"<h1>{EN_TITLE}</h1>{boxes}{paragraphs(EN)}")).author == "Anita Sharma"
    boxes = "<div>Rampurva<span>12 March 2024</span></div><span>Writer: Anita Sharma</span>"
    assert parse(page(article(), f"<h1>{EN_TITLE}</h1>{boxes}{paragraphs(EN)}")).author == "Anita Sharma"


def test_a_byline_below_a_summary_and_one_beside_a_count_of_readers() -> None:
    summary = "Eight fire engines fought the blaze for three hours, and nobody was hurt, the police said."
    head = f'<meta property="og:description" content="{summary}">'
    byline = "<div><p>By Anita Sharma</p><p><time datetime='2024-03-12'>March 12, 2024</time></p></div>"
    found = parse(page(head, f"<h1>{EN_TITLE}</h1><p>{summary}</p>{byline}<div>{paragraphs(EN)}</div>"))
    assert (found.author, str(found.published_date)) == ("Anita Sharma", "2024-03-12")
    counts = "<div><span>Posted by: Anita Sharma</span> <span>12-03-2024 09:10</span> <span>Hits: 1432</span></div>"
    assert parse(page("", f"<h1>{EN_TITLE}</h1>{counts}{paragraphs(EN)}")).author == "Anita Sharma"


@pytest.mark.parametrize("mark", [":", " |"])
def test_a_topic_before_the_headline_is_none_of_it(mark: str) -> None:
    found = parse(
        page(article(), f"<h1><span>Fires{mark}</span> {EN_TITLE}</h1><p>By Anita Sharma</p>{paragraphs(EN)}")
    )
    assert (found.headline, found.author) == (EN_TITLE, "Anita Sharma")
    assert found.text == f"{EN_TITLE}\n\n" + "\n".join(EN)


def test_microdata_of_other_stories_are_not_the_articles() -> None:
    other = (
        '<div itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="headline">Council puts off vote</b>'
        '<meta itemprop="datePublished" content="2019-01-01"><span itemprop="author">Mohan Das</span></div>'
    )
    own = (
        '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Anita Sharma</span></span>'
        '<time itemprop="datePublished" datetime="2024-03-12">12/3</time>'
    )
    body = f'<div itemscope itemtype="https://schema.org/NewsArticle"><h1>{EN_TITLE}</h1>{own}{paragraphs(EN)}{other}</div>'
    found = parse(page("", f"{other}{body}{other}"))
    assert (found.headline, found.author, str(found.published_date)) == (EN_TITLE, "Anita Sharma", "2024-03-12")


def test_a_teaser_within_the_text_goes_and_a_paragraph_with_links_stays() -> None:
    teaser = (
        '<div><p>More on this</p><p><a href="/r">Council puts off vote on parking fees</a></p>'
        '<p>The vote is due in May, officials said. <a href="/r">Read the full story</a></p></div>'
    )
    linked = '<p>Shops on <a href="/t">Station Road in Rampurva</a> stayed shut all day, and the <a href="/t">traders of Rampurva</a> met.</p>'
    found = parse(page(article(), f"<h1>{EN_TITLE}</h1>{paragraphs(EN[:2])}{teaser}{linked}{paragraphs(EN[2:])}"))
    assert found.text.split("\n")[2:] == [
        *EN[:2],
        "Shops on Station Road in Rampurva stayed shut all day, and the traders of Rampurva met.",
        EN[2],
    ]


def test_a_paragraph_of_many_links_and_a_story_above_teasers_are_no_lists() -> None:
    streets = ", ".join(f'<a href="/s{n}">the {name} quarter</a>' for n, name in enumerate(("brass", "cloth", "paper")))
    linked = f"<p>Smoke was seen from {streets} and as far as the bridge over the river, where traffic stopped for an hour before the police opened one lane.</p>"
    teaser = '<div class="m"><p><a href="/t{}">Council puts off vote on parking fees for a week</a></p></div>'
    body = (
        f"<div><div>{paragraphs(EN[:2])}{linked}{paragraphs(EN[2:])}</div>{''.join(map(teaser.format, range(3)))}</div>"
    )
    text = parse(page(article(), f"<h1>{EN_TITLE}</h1>{body}")).text
    assert "Smoke was seen from the brass quarter, the cloth quarter, the paper quarter and" in text
    assert "parking fees" not in text


def test_what_scripts_hold_is_no_markup() -> None:
    script = "for(var i=0;i<a.length;i++){" + "x[i]=y; " * 1_500 + "document.write('" + "<div>" * 300 + "')}"
    found = parse(page(f"<script>{script}</script><STYLE>a<b{{}}</STYLE>", f"<h1>{EN_TITLE}</h1>{paragraphs(EN)}"))
    assert found.headline == EN_TITLE


@pytest.mark.parametrize(
    ("headings", "title", "claimed"),
    [
        (["Valley Herald: local news", EN_TITLE], f"{EN_TITLE} - local news - Valley Herald", EN_TITLE),
        ([f"{EN_TITLE}Valley Herald"], f"{EN_TITLE} » Local » Valley Herald", EN_TITLE),
    ],
)
def test_the_headline_among_the_sites_own_names(headings: list[str], title: str, claimed: str) -> None:
    body = "".join(f"<h1>{heading}</h1>" for heading in headings) + paragraphs(EN)
    assert parse(page(f'<meta property="og:title" content="{claimed}">', body, title=title)).headline == EN_TITLE


@pytest.mark.parametrize(
    ("behind", "day"), [("19.01.2024", "2024-01-19"), ("12 March 2024", "2024-03-12"), ("2024", "None")]
)
def test_a_day_behind_the_title(behind: str, day: str) -> None:
    found = parse(page("", f"<h1>{EN_TITLE}</h1>{paragraphs(EN)}", title=f"{EN_TITLE} | Valley Herald | {behind}"))
    assert str(found.published_date) == day


def test_a_link_to_follow_a_writer_is_no_part_of_the_name() -> None:
    found = parse(
        page(article(), f"<h1>{EN_TITLE}</h1>{paragraphs(EN)}<p>By Anita Sharma <a href='/f'>Follow @anita</a></p>")
    )
    assert found.author == "Anita Sharma"


def test_a_marked_name_within_a_sentence_stays_and_a_mark_at_its_edge_goes() -> None:
    lines = [
        'Shares of <span class="ticker">Acme Cloth</span>, which owns the warehouse, fell by a tenth on Tuesday.',
        f'{EN[1]} <span class="credit">Photo: A. Rao</span>',
    ]
    text = parse(page(article(), f"<h1>{EN_TITLE}</h1>{paragraphs([EN[0], *lines])}")).text
    assert "Shares of Acme Cloth, which owns" in text
    assert "Photo" not in text


def test_a_lead_behind_a_picture_in_its_paragraph_is_read() -> None:
    lead = f"<p><div class='photo-block'><img src='/a.jpg'></div>RAMPURVA — <a href='/w'>The warehouse</a> {EN[0][len('A warehouse ') :]}</p>"
    text = parse(
        page(article(), f"<h1>{EN_TITLE}</h1><div>{lead}{paragraphs([*EN[1:], EN[1].replace('three', 'two')])}</div>")
    ).text
    assert f"The warehouse {EN[0][len('A warehouse ') :]}" in text


def test_who_speaks_in_a_transcript_is_no_place() -> None:
    talk = [
        "ANITA SHARMA: When did you first see the smoke over the market?",
        "RAMESH NEGI: At half past five, and the engines came at six.",
    ]
    found = parse(page(article(), f"<h1>{EN_TITLE}</h1>{paragraphs([talk[0], *EN, *talk])}"))
    assert found.dateline_place is None
    assert found.text.split("\n")[2] == talk[0]


def test_the_sites_address_is_no_author() -> None:
    found = parse(page('<meta name="author" content="valleyherald.com">', f"<h1>{EN_TITLE}</h1>{paragraphs(EN)}"))
    assert found.author is None


def test_the_number_of_a_footnote_is_no_part_of_a_figure() -> None:
    lines = [EN[0], f'{EN[1]}<sup><a href="#n1">1</a></sup>', f"{EN[2]} The hall has 300 m<sup>2</sup> of floor."]
    found = parse(page(article(), f"<h1>{EN_TITLE}</h1>{paragraphs(lines)}"))
    assert found.text.split("\n")[3:] == [EN[1], f"{EN[2]} The hall has 300 m2 of floor."]


def test_a_dated_story_may_be_headed_like_an_error() -> None:
    title = "Statue of founder has been removed after two days of protest"
    found = parse(
        page('<meta property="article:published_time" content="2024-03-12">', f"<h1>{title}</h1>{paragraphs(EN[:2])}")
    )
    assert found.headline == title


def test_pages_that_nest_too_deep_are_rejected_before_parsing() -> None:
    assert EN[1] in parse(nested(60)).text
    with pytest.raises(Rejected) as caught:
        parse(nested(100_000))
    assert caught.value.reason == "too_large"


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r"])
def test_a_declared_encoding_is_believed(encoding: str) -> None:
    text = "На складе в старом городе в понедельник утром произошел пожар, сообщили в полиции. По ее данным, никто не пострадал, но огонь уничтожил ткани."
    more = "Пожарные тушили огонь три часа. Причину выясняют эксперты, а соседние магазины откроются не раньше среды."
    document = f'<html><head><meta charset="{encoding}"><title>Пожар на складе</title></head><body><h1>Пожар на складе в старом городе</h1>{paragraphs([text, more])}</body></html>'
    article = parse(document.encode(encoding))
    assert text in article.text
    assert article.language == "ru"


HOSTILE = {
    "entity bomb": '<!DOCTYPE html [<!ENTITY a "' + "x" * 100 + '"><!ENTITY b "' + "&a;" * 100 + '">]><html><body><h1>T</h1>' + paragraphs(EN) + "&b;&b;</body></html>",
    "outside entity": '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><body><h1>T</h1>' + paragraphs(EN) + "<p>&x;</p></body></html>",
    "script as text": f"<html><body><h1>{EN_TITLE}</h1>{paragraphs(EN)}<p>&lt;script&gt;alert(1)&lt;/script&gt; =cmd|'/c calc'!A1</p></body></html>",
    "broken json-ld": '<html><head><script type="application/ld+json">{"@type": "NewsArticle", </script><script type="application/ld+json">' + "[" * 5_000
        + f"</script></head><body><h1>{EN_TITLE}</h1>{paragraphs(EN)}</body></html>",
    "unclosed": f"<html><body><h1>{EN_TITLE}" + "<p>" * 2_000 + "".join(f"<p>{line}" for line in EN),
    "attributes": f'<html><body><div {" ".join(f"a{n}=1" for n in range(5_000))}><h1>{EN_TITLE}</h1>{paragraphs(EN)}</div></body></html>',
    "angle brackets": "<" * 50_000 + f"<html><body><h1>{EN_TITLE}</h1>{paragraphs(EN)}</body></html>",
    "comments": "<!--" * 20_000 + f"--><html><body><h1>{EN_TITLE}</h1>{paragraphs(EN)}</body></html>",
}  # fmt: skip


@pytest.mark.parametrize("name", list(HOSTILE))
def test_hostile_pages_are_read_or_rejected(name: str) -> None:
    try:
        text = parse(HOSTILE[name]).text
    except Rejected:
        return
    assert EN[0] in text
    assert "root:" not in text
    assert len(text) < 20_000

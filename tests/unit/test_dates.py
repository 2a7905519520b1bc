"""Dates, one expression a line: text | first day (or "?" for found but unresolved, "-" for no date) and precision.

Published on Thursday 4 September 2025 unless a line says otherwise.
"""

from __future__ import annotations

import datetime as dt

import pytest

from flows.seeds import SEEDS, read_language
from flows.text.dates import build_date_lexicon, find_date_spans, parse_absolute, years_that_fit
from flows.text.document import Document
from tests.lines_run import assert_linear

CODES = ("hi", "en", "mr", "ne", "ur", "ru")
LEXICONS = {code: build_date_lexicon(read_language(code, SEEDS / "languages" / code)) for code in CODES}
PUBLISHED = dt.date(2025, 9, 4)

HINDI = """
चोर पांच मार्च की रात आए | 2025-03-05
दस अगस्त को मेला लगेगा | 2026-08-10
अक्टूबर में तीन मैचों की श्रृंखला खेलेगा | 2025-10-01 month
25 दिसंबर को नेताओं ने बैठक की। | 2024-12-25
25 दिसंबर को नेताओं की बैठक है | 2025-12-25
छात्रों ने दो मार्च निकाले | -
4 सितंबर 2025 | 2025-09-04
4 सितम्बर 2025 | 2025-09-04
४ सितंबर २०२५ | 2025-09-04
04 सितंबर, 2025 | 2025-09-04
4 सितंबर,2025 | 2025-09-04
15 अगस्त, 1947 | 1947-08-15
26 जनवरी 1950 को | 1950-01-26
1 फरवरी 2024 | 2024-02-01
1 फ़रवरी 2024 | 2024-02-01
29 फरवरी 2024 | 2024-02-29
8 मार्च 2025 | 2025-03-08
13 अप्रैल 1919 | 1919-04-13
10 मई 1857 | 1857-05-10
21 जून 2025 | 2025-06-21
26 जुलाई 1999 | 1999-07-26
5 अगस्त 2019 | 2019-08-05
2 अक्टूबर 1869 | 1869-10-02
2 अक्तूबर 2024 | 2024-10-02
31 अक्टूबर 1984 | 1984-10-31
14 नवंबर 2023 | 2023-11-14
14 नवम्बर 2023 | 2023-11-14
6 दिसंबर 1992 | 1992-12-06
6 दिसम्बर 1992 | 1992-12-06
सितंबर 4, 2025 | 2025-09-04
Sep 04, 2025 | 2025-09-04
04/09/2025 | 2025-09-04
4-9-2025 | 2025-09-04
04.09.2025 | 2025-09-04
2025-09-04 | 2025-09-04
13/12/2001 | 2001-12-13
बुधवार, 3 सितंबर 2025 | 2025-09-03
बुधवार (3 सितंबर) | 2025-09-03
शुक्रवार (5 सितंबर) को | 2025-09-05
गुरुवार, 4 सितंबर को | 2025-09-04
3 सितंबर को | 2025-09-03
3 सितंबर | 2025-09-03
15 अगस्त को | 2025-08-15
1 जनवरी को | 2026-01-01
पिछले साल 5 अगस्त को | 2024-08-05
बीते वर्ष के 20 दिसंबर को | 2024-12-20
अगले साल 5 मई को | 2026-05-05
इस साल 5 दिसंबर को | 2025-12-05
पिछले साल 31 जून को | ?
बीते 20 सितंबर को | 2024-09-20
गत 12 जनवरी को | 2025-01-12
1 जनवरी को लागू हुआ था | 2025-01-01
31 दिसंबर को | 2025-12-31
25 दिसंबर को बैठक होगी | 2025-12-25
1 अप्रैल से लागू होगा | 2026-04-01
1 अप्रैल से लागू हुआ था | 2025-04-01
3-5 सितंबर को | 2025-09-03
3 से 5 सितंबर तक | 2025-09-03
10-12 अक्टूबर 2024 | 2024-10-10
जून 2024 में | 2024-06-01 month
जून, 2024 | 2024-06-01 month
अक्टूबर 2024 से | 2024-10-01 month
मार्च 2020 में | 2020-03-01 month
जनवरी 2026 तक | 2026-01-01 month
जून में | 2025-06-01 month
अप्रैल-जून तिमाही में | 2025-04-01 month
जनवरी-मार्च 2024 में | 2024-01-01 month
अगस्त में | 2025-08-01 month
सितंबर में | 2025-09-01 month
अक्टूबर में हुई थी | 2024-10-01 month
दिसंबर में चुनाव होंगे | 2025-12-01 month
मार्च में बजट आएगा | 2026-03-01 month
पिछले मार्च में | 2025-03-01 month
पिछले अक्टूबर में | 2024-10-01 month
अगले जून में | 2026-06-01 month
पिछले साल अक्टूबर में | 2024-10-01 month
पिछले वर्ष जून में | 2024-06-01 month
इस साल जनवरी में | 2025-01-01 month
अगले साल मार्च में | 2026-03-01 month
2019 में | 2019-01-01 year
2014 के चुनाव | 2014-01-01 year
1998 से | 1998-01-01 year
2030 तक | 2030-01-01 year
वर्ष 2011 | 2011-01-01 year
साल 2020 | 2020-01-01 year
सन 1971 | 1971-01-01 year
सन् 1857 में | 1857-01-01 year
(2011) | 2011-01-01 year
2024-25 के लिए | ?
2019-2024 के दौरान | ?
1990 के दशक में | ?
सोमवार को कहा | 2025-09-01
मंगलवार को | 2025-09-02
बुधवार को | 2025-09-03
गुरुवार को | 2025-09-04
गुरूवार को | 2025-09-04
बृहस्पतिवार को | 2025-09-04
शुक्रवार को हुआ | 2025-08-29
शनिवार को | 2025-08-30
रविवार को | 2025-08-31
इतवार को | 2025-08-31
सोमवार शाम | 2025-09-01
सोमवार सुबह | 2025-09-01
सोमवार को बैठक होगी | 2025-09-08
शुक्रवार को सुनवाई करेगा | 2025-09-05
रविवार को मतदान होना है | 2025-09-07
गुरुवार को बैठक होगी | 2025-09-04
पिछले सोमवार को | 2025-09-01
बीते शनिवार को | 2025-08-30
गत रविवार को | 2025-08-31
अगले सोमवार को | 2025-09-08
आगामी शुक्रवार को | 2025-09-05
आज | 2025-09-04
आज सुबह | 2025-09-04
आज शाम बैठक होगी | 2025-09-04
कल बैठक होगी | 2025-09-05
कल बैठक हुई | 2025-09-03
कल उन्होंने कहा | 2025-09-03
कल वे दिल्ली जाएंगे | 2025-09-05
परसों रवाना होंगे | 2025-09-06
परसों लौटे थे | 2025-09-02
बीती रात | 2025-09-03
कल रात | 2025-09-03
आज कल | -
आजकल | -
दो दिन पहले | 2025-09-02
2 दिन पहले | 2025-09-02
तीन दिन पूर्व | 2025-09-01
दस दिन पहले | 2025-08-25
एक दिन पहले | 2025-09-03
एक महीने पहले | 2025-08-01 month
छह महीने पहले | 2025-03-01 month
दो माह पूर्व | 2025-07-01 month
दो साल पहले | 2023-01-01 year
दस वर्ष पहले | 2015-01-01 year
पांच साल पहले | 2020-01-01 year
पिछले महीने | 2025-08-01 month
गत माह | 2025-08-01 month
इस महीने | 2025-09-01 month
अगले महीने | 2025-10-01 month
आगामी माह | 2025-10-01 month
पिछले साल | 2024-01-01 year
बीते साल | 2024-01-01 year
गत वर्ष | 2024-01-01 year
पिछले वर्ष | 2024-01-01 year
इस साल | 2025-01-01 year
इस वर्ष | 2025-01-01 year
अगले साल | 2026-01-01 year
अगले वर्ष | 2026-01-01 year
पिछले हफ्ते | 2025-08-01 month
पिछले सप्ताह | 2025-08-01 month
अगले हफ्ते | 2025-09-01 month
इस हफ्ते | 2025-09-01 month
मार्च निकाला | -
मंगल ग्रह | -
रवि कुमार | -
शनि मंदिर | -
गुरु नानक | -
जन सभा | -
2000 लोग | -
2000 रुपये | -
30 फरवरी 2024 | ?
भाद्रपद 5 | ?
6.1 तीव्रता | -
10-15 लोग | -
3-1 से | -
1-2-3 | -
5 लाख | -
शाम 4:30 बजे | -
"""

ENGLISH = """
4 September 2025 | 2025-09-04
04 September 2025 | 2025-09-04
4 Sept 2025 | 2025-09-04
4 Sep 2025 | 2025-09-04
4 Sep, 2025 | 2025-09-04
4th September 2025 | 2025-09-04
4th of September, 2025 | 2025-09-04
the 4th of September 2025 | 2025-09-04
1st January 2024 | 2024-01-01
2nd of May 2011 | 2011-05-02
3rd March 2020 | 2020-03-03
September 4, 2025 | 2025-09-04
September 4 2025 | 2025-09-04
September 4th, 2025 | 2025-09-04
Sept. 4, 2025 | 2025-09-04
Sep. 4, 2025 | 2025-09-04
Sep 04, 2025 | 2025-09-04
September 4,2025 | 2025-09-04
SEPTEMBER 4, 2025 | 2025-09-04
Jan. 26, 1950 | 1950-01-26
Feb 29, 2024 | 2024-02-29
March 8, 2025 | 2025-03-08
April 13, 1919 | 1919-04-13
May 10, 1857 | 1857-05-10
June 21, 2025 | 2025-06-21
July 26, 1999 | 1999-07-26
August 15, 1947 | 1947-08-15
Aug. 5, 2019 | 2019-08-05
Oct. 2, 1869 | 1869-10-02
Nov. 14, 2023 | 2023-11-14
Dec. 6, 1992 | 1992-12-06
04/09/2025 | 2025-09-04
4/9/2025 | 2025-09-04
25/12/2024 | 2024-12-25
12/25/2024 | 2024-12-25
04-09-2025 | 2025-09-04
04.09.2025 | 2025-09-04
2025-09-04 | 2025-09-04
2025/09/04 | 2025-09-04
Wednesday, September 3, 2025 | 2025-09-03
Wednesday, 3 September 2025 | 2025-09-03
Wed, 03 Sep 2025 | 2025-09-03
Thursday, Sept. 4 | 2025-09-04
Friday (September 5) | 2025-09-05
on Monday, September 1 | 2025-09-01
September 3 | 2025-09-03
3 September | 2025-09-03
on August 15 | 2025-08-15
on 15 August | 2025-08-15
on January 1 | 2026-01-01
took effect on January 1 | 2025-01-01
on December 31 | 2025-12-31
will open on December 25 | 2025-12-25
will take effect on April 1 | 2026-04-01
took effect on April 1 | 2025-04-01
took effect April 1 last year | 2024-04-01
from September 3-5 | 2025-09-03
September 3 to 5 | 2025-09-03
3-5 September 2024 | 2024-09-03
October 10–12, 2024 | 2024-10-10
between 3 and 5 September | 2025-09-03
in June 2024 | 2024-06-01 month
during April-June 2024 | 2024-04-01 month
from May to July 2023 | 2023-05-01 month
June 2024 | 2024-06-01 month
June, 2024 | 2024-06-01 month
since October 2024 | 2024-10-01 month
by March 2026 | 2026-03-01 month
in March 2020 | 2020-03-01 month
in May 2014 | 2014-05-01 month
in June | 2025-06-01 month
in August | 2025-08-01 month
in September | 2025-09-01 month
was held in October | 2024-10-01 month
will be held in December | 2025-12-01 month
will be held in March | 2026-03-01 month
last October | 2024-10-01 month
last March | 2025-03-01 month
last September | 2024-09-01 month
next June | 2026-06-01 month
next October | 2025-10-01 month
October last year | 2024-10-01 month
last year on December 12 | 2024-12-12
5 December of last year | 2024-12-05
in June last year | 2024-06-01 month
in March this year | 2025-03-01 month
in March next year | 2026-03-01 month
last year in October | 2024-10-01 month
in 2019 | 2019-01-01 year
since 1998 | 1998-01-01 year
by 2030 | 2030-01-01 year
until 2027 | 2027-01-01 year
from 2014 | 2014-01-01 year
the 2014 election | 2014-01-01 year
early 2020 | 2020-01-01 year
during 2021 | 2021-01-01 year
(2011) | 2011-01-01 year
2024-25 | ?
2019-2024 | ?
in the 1990s | ?
the 2010s | ?
on Monday | 2025-09-01
said on Tuesday | 2025-09-02
on Wednesday | 2025-09-03
said on Thursday | 2025-09-04
was held on Friday | 2025-08-29
on Saturday | 2025-08-30
on Sunday | 2025-08-31
Monday evening | 2025-09-01
Monday's meeting | 2025-09-01
said Friday | 2025-08-29
will meet on Monday | 2025-09-08
marched on Monday over plans to close a mill | 2025-09-01
are required on Monday; it will close | 2025-09-01
are required on Monday and will close | 2025-09-08
will vote on Friday | 2025-09-05
will begin on Thursday | 2025-09-04
is scheduled for Sunday | 2025-09-07
said on Monday that it will open | 2025-09-01
last Monday | 2025-09-01
last Saturday | 2025-08-30
next Monday | 2025-09-08
this coming Friday | 2025-09-05
today | 2025-09-04
tonight | 2025-09-04
this morning | 2025-09-04
yesterday | 2025-09-03
last night | 2025-09-03
tomorrow | 2025-09-05
tomorrow morning | 2025-09-05
the day before yesterday | 2025-09-02
day after tomorrow | 2025-09-06
two days ago | 2025-09-02
2 days ago | 2025-09-02
three days ago | 2025-09-01
ten days ago | 2025-08-25
one day ago | 2025-09-03
a day ago | 2025-09-03
one month ago | 2025-08-01 month
a month ago | 2025-08-01 month
six months ago | 2025-03-01 month
two years ago | 2023-01-01 year
ten years ago | 2015-01-01 year
a year ago | 2024-01-01 year
five years back | 2020-01-01 year
two months from now | 2025-11-01 month
last month | 2025-08-01 month
this month | 2025-09-01 month
next month | 2025-10-01 month
last year | 2024-01-01 year
this year | 2025-01-01 year
next year | 2026-01-01 year
last week | 2025-08-01 month
called a strike for Friday | 2025-09-05
a march for this Tuesday | 2025-09-09
apologised for Tuesday's raid | 2025-09-02
arrested a man on Tuesday | 2025-09-02
in the last week | ?
in the past year | ?
over the past month | ?
in past years | ?
the last year of the war | ?
this past week | ?
this week | 2025-09-01 month
next week | 2025-09-01 month
the coming year | 2026-01-01 year
march past | -
they march on | -
may come | -
sat down | -
the sun | -
USA Today | -
2000 people | -
2000 rupees | -
February 30, 2024 | ?
6.1 magnitude | -
10-15 people | -
won 3-1 | -
1-2-3 | -
5 million | -
4:30 pm | -
24/7 | -
"""


def grid(text: str) -> list[tuple[str, str]]:
    """The lines of a grid."""
    return [(a.strip(), b.strip()) for a, _, b in (line.partition("|") for line in text.strip().splitlines())]


def said(code: str, text: str, published: dt.date | None = PUBLISHED) -> str:
    """What the first date of a text resolves to, as the grid writes it."""
    spans = find_date_spans(Document(text), LEXICONS[code], published)
    if not spans:
        return "-"
    first = spans[0]
    if first.date is None:
        return "?"
    return f"{first.date}" + ("" if first.precision == "day" else f" {first.precision}")


@pytest.mark.parametrize(("text", "wanted"), grid(HINDI), ids=[c[0] for c in grid(HINDI)])
def test_hindi(text: str, wanted: str) -> None:
    assert said("hi", text) == wanted


@pytest.mark.parametrize(("text", "wanted"), grid(ENGLISH), ids=[c[0] for c in grid(ENGLISH)])
def test_english(text: str, wanted: str) -> None:
    assert said("en", text) == wanted


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("mr", "४ सप्टेंबर २०२५", "2025-09-04"),
        ("mr", "सोमवारी सांगितले", "2025-09-01"),
        ("mr", "जानेवारी २०२४ मध्ये", "2024-01-01 month"),
        ("mr", "काल", "2025-09-03"),
        ("mr", "गेल्या वर्षी", "2024-01-01 year"),
        ("ne", "४ सेप्टेम्बर २०२५", "2025-09-04"),
        ("ne", "२०८२ भदौ १९", "?"),
        ("ne", "भदौ १९ गते", "?"),
        ("ne", "बिहीबार", "2025-09-04"),
        ("ne", "हिजो", "2025-09-03"),
        ("ur", "۴ ستمبر ۲۰۲۵", "2025-09-04"),
        ("ur", "جمعرات کو کہا", "2025-09-04"),
        ("ur", "گزشتہ روز", "2025-09-03"),
        ("ur", "گزشتہ سال", "2024-01-01 year"),
        ("ru", "4 сентября 2025 года", "2025-09-04"),
        ("ru", "в четверг", "2025-09-04"),
        ("ru", "вчера", "2025-09-03"),
        ("ru", "в июне 2024 года", "2024-06-01 month"),
        ("ru", "два дня назад", "2025-09-02"),
        ("ru", "в 2019 году", "2019-01-01 year"),
    ],
)
def test_other_languages(code: str, text: str, wanted: str) -> None:
    assert said(code, text) == wanted


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("hi", "सोमवार को"),
        ("hi", "कल"),
        ("hi", "पिछले साल"),
        ("hi", "4 सितंबर को"),
        ("hi", "दो दिन पहले"),
        ("en", "on Monday"),
        ("en", "yesterday"),
        ("en", "last year"),
        ("en", "on September 4"),
        ("en", "in June"),
    ],
)
def test_nothing_is_resolved_without_a_day_to_count_from(code: str, text: str) -> None:
    assert said(code, text, None) == "?"


@pytest.mark.parametrize(
    ("code", "text", "published", "wanted"),
    [
        ("en", "on December 30", dt.date(2025, 1, 2), "2024-12-30"),
        ("en", "on January 2", dt.date(2024, 12, 30), "2025-01-02"),
        ("en", "last month", dt.date(2025, 1, 15), "2024-12-01 month"),
        ("en", "next month", dt.date(2025, 12, 15), "2026-01-01 month"),
        ("en", "last week", dt.date(2025, 9, 1), "2025-08-01 month"),
        ("en", "last week", dt.date(2025, 9, 9), "2025-09-01 month"),
        ("en", "this week", dt.date(2024, 12, 31), "?"),
        ("hi", "31 दिसंबर को", dt.date(2025, 1, 1), "2024-12-31"),
        ("hi", "तीन महीने पहले", dt.date(2025, 2, 10), "2024-11-01 month"),
        ("hi", "29 फरवरी को", dt.date(2024, 3, 1), "2024-02-29"),
    ],
)
def test_turns_of_years_and_months(code: str, text: str, published: dt.date, wanted: str) -> None:
    assert said(code, text, published) == wanted


IST = dt.timezone(dt.timedelta(hours=5, minutes=30))
DAY = dt.date(2025, 9, 4)


def at(hour: int, minute: int, zone: dt.timezone | None = None) -> dt.datetime:
    """A moment on the day that the lines below name."""
    return dt.datetime(2025, 9, 4, hour, minute, tzinfo=zone)


@pytest.mark.parametrize(
    ("code", "text", "moment"),
    [
        ("en", "Sep 04, 2025, 11:48 AM", at(11, 48)),
        ("en", "Sep 04, 2025, 11:48 AM IST", at(11, 48, IST)),
        ("en", "Published: September 4, 2025 11:48 pm", at(23, 48)),
        ("en", "4th September 2025 | 10:20 IST", at(10, 20, IST)),
        ("en", "2025-09-04T11:48:00+05:30", at(11, 48, IST)),
        ("en", "2025-09-04T06:18:00Z", at(6, 18, dt.UTC)),
        ("en", "2025-09-04T06:18:00.000Z", at(6, 18, dt.UTC)),
        ("en", "2025-09-04 11:48", at(11, 48)),
        ("en", "2025-09-04", None),
        ("en", "Thu, 04 Sep 2025 06:18:00 GMT", at(6, 18, dt.UTC)),
        ("en", "Thu, 04 Sep 2025 11:48:00 +0530", at(11, 48, IST)),
        ("en", "Thursday, 4 September, 2025", None),
        ("en", "04/09/2025 12:05 AM", at(0, 5)),
        ("en", "Updated: 4 Sept 2025, 12:05 PM IST", at(12, 5, IST)),
        ("en", "New Delhi, September 4, 2025", None),
        ("hi", "4 सितंबर 2025, 11:48 IST", at(11, 48, IST)),
        ("hi", "प्रकाशित: ४ सितंबर, २०२५ शाम 4:30 बजे", at(16, 30)),
        ("hi", "गुरुवार, 4 सितम्बर 2025", None),
        ("hi", "04 Sep 2025 11:48 AM", at(11, 48)),
        ("hi", "Thu, Sep 4 2025 10:02 PM (IST)", at(22, 2, IST)),
        ("hi", "04/09/2025", None),
        ("hi", "04 सितंबर 2025, सुबह 9:15 बजे", at(9, 15)),
        ("mr", "४ सप्टेंबर २०२५, ११:४८", at(11, 48)),
        ("ur", "جمعرات 4 ستمبر 2025", None),
        ("ru", "4 сентября 2025, 12:30", at(12, 30)),
        ("ne", "September 4, 2025", None),
    ],
)
def test_bylines_and_metadata(code: str, text: str, moment: dt.datetime | None) -> None:
    assert parse_absolute(text, LEXICONS[code]) == (DAY, moment)


# A stamp of 12 March 2024 | its time in UTC ("no time": a day alone; "-": no day), read on a Hindi and on an English page.
STAMPS = """
2024-03-12T17:30:00+05:30 = 12:00:00
2024-03-12T17:30:00Z = 17:30:00
2024-03-12T17:30Z = 17:30:00
2024-03-12T17:30:00.123Z = 17:30:00
2024-03-12T17:30:00.123456+00:00 = 17:30:00
2024-03-12T17:30:00+0530 = 12:00:00
2024-03-12T17:30:00+05 = 12:30:00
2024-03-12 17:30:00 +0530 = 12:00:00
2024-03-12 17:30:00+05:30 = 12:00:00
2024-03-12 17:30 IST = 12:00:00
2024-03-12 17:30:00 = no time
2024-03-12T17:30:00 = no time
2024-03-12T17:30:00-0500 = 22:30:00
2024-03-12T22:30:00-05:00 = 03:30:00
2024-03-12T02:30:00+05:30 = 21:00:00
20240312T173000Z = 17:30:00
20240312T173000+0530 = 12:00:00
20240312173000 = no time
20240312 = no time
2024/03/12 17:30:00 UTC = 17:30:00
2024-03-12 05:30 PM IST = 12:00:00
2024-03-12 05:30:10 PM GMT = 17:30:10
Tue, 12 Mar 2024 17:30:00 +0530 = 12:00:00
Tue, 12 Mar 2024 17:30:00 GMT = 17:30:00
Tue, 12 Mar 2024 17:30:00 IST = 12:00:00
Tue, 12 Mar 2024 17:30:00 EST = 22:30:00
Tue, 12 Mar 2024 17:30:00 Z = 17:30:00
Tue Mar 12 17:30:00 IST 2024 = 12:00:00
Tue Mar 12 2024 17:30:00 GMT+0530 (India Standard Time) = 12:00:00
Tue Mar 12 17:30:00 2024 = no time
Tuesday, 12-Mar-24 17:30:00 GMT = 17:30:00
12 Mar 2024, 5:30 PM IST = 12:00:00
12 Mar 2024 05:30 PM (IST) = 12:00:00
Mar 12, 2024 17:30 IST = 12:00:00
Mar 12, 2024 05:30 pm IST = 12:00:00
March 12, 2024 at 5:30 p.m. EDT = 21:30:00
March 12, 2024, 5:30 P.M. ET = 22:30:00
March 12, 2024 5:30PM UTC = 17:30:00
12/03/2024 17:30 IST = 12:00:00
12-03-2024 17:30:00 IST = 12:00:00
12.03.2024 17:30 MSK = 14:30:00
12 March 2024 17.30 IST = 12:00:00
12 March 2024 17:30 hrs IST = 12:00:00
12 March 2024 | 17:30 GMT = 17:30:00
12 March 2024 12:00 AM IST = 18:30:00
12 March 2024 12:30 PM IST = 07:00:00
12 March 2024 noon IST = no time
5:30 PM IST, 12 March 2024 = 12:00:00
5:30 PM, 12 March 2024 IST = 12:00:00
17:30 IST 12 Mar 2024 = 12:00:00
12 मार्च 2024, शाम 5:30 बजे = no time
12 मार्च 2024, शाम 5:30 बजे IST = 12:00:00
12 मार्च 2024, 05:30 PM IST = 12:00:00
12 मार्च 2024 17:30 IST = 12:00:00
12 मार्च 2024 को शाम 5:30 बजे (भारतीय समयानुसार) = 12:00:00
12 मार्च 2024 दोपहर 12:30 बजे IST = 07:00:00
12 मार्च 2024 दोपहर 2 बजे IST = 08:30:00
12 मार्च 2024 सुबह 9 बजे आईएसटी = 03:30:00
12 मार्च 2024 रात 11:45 बजे IST = 18:15:00
12 मार्च 2024 रात 12:15 बजे IST = no time
12 मार्च 2024 रात 2:15 बजे IST = no time
12 मार्च 2024 तड़के 3:15 बजे IST = 21:45:00
12 मार्च 2024 देर रात 1:15 बजे IST = no time
१२ मार्च २०२४, १७:३० IST = 12:00:00
१२ मार्च २०२४, शाम ५:३० बजे IST = 12:00:00
मंगलवार, 12 मार्च 2024 05:30 अपराह्न IST = 12:00:00
मंगलवार, 12 मार्च 2024 05:30 पूर्वाह्न IST = 00:00:00
12 मार्च 2024 17:30 भारतीय समय = 12:00:00
12 मार्च 2024, 17:30 GMT+5:30 = 12:00:00
12 मार्च 2024, 17:30 UTC+05:30 = 12:00:00
12 मार्च 2024, 17:30 +0530 = 12:00:00
12 मार्च 2024, 17:30 (+05:30) = 12:00:00
12 मार्च 2024 5:30 PM = no time
12 March 2024 17:30 PKT = 12:30:00
12 March 2024 17:30 NPT = 11:45:00
12 March 2024 17:30 BST = 16:30:00
12 March 2024 17:30 JST = 08:30:00
12 March 2024 17:30 SGT = 09:30:00
12 March 2024 17:30 WIB = 10:30:00
12 March 2024 17:30 AEDT = 06:30:00
12 March 2024 17:30 CAT = 15:30:00
12 March 2024 17:30 EAT = 14:30:00
12 March 2024 17:30 WAT = 16:30:00
12 March 2024 17:30 SAST = 15:30:00
12 March 2024 17:30 EET = 15:30:00
12 March 2024 17:30 UTC+3 = 14:30:00
12 March 2024 17:30 GMT-3 = 20:30:00
12 March 2024 17:30 GMT+8 = 09:30:00
12 March 2024 17:30 Z = 17:30:00
12 March 2024 17:30 AST = 21:30:00
12 March 2024 17:30 Indian Standard Time = 12:00:00
12 March 2024 17:30 India Standard Time = 12:00:00
12 March 2024 17:30 Moscow time = 14:30:00
12 March 2024 17:30 local time = no time
1710244800 = 12:00:00
1710244800000 = 12:00:00
1710244800.5 = 12:00:00
1710244800000000 = 12:00:00
/Date(1710244800000)/ = 12:00:00
-1 = -
0 = -
99999999999999999999 = -
2024-02-30T10:00:00Z = -
2024-03-12T25:61:00Z = no time
2024-03-12T24:00:00Z = no time
2024-03-12T17:30:60Z = no time
2024-03-12T17:30:00+99:99 = no time
0000-00-00T00:00:00Z = -
99999-01-01 = -
2024-03-12t17:30:00z = 17:30:00
2024-W11-2 = -
2024-072 = -
2024-03 = -
2024 = -
not a date = -
Published: 12 March 2024 17:30 IST | Updated: 13 March 2024 09:00 IST = 12:00:00
"""


@pytest.mark.parametrize("code", ["hi", "en"])
@pytest.mark.parametrize("line", STAMPS.strip().splitlines())
def test_stamps_of_every_form(code: str, line: str) -> None:
    text, _, expected = line.rpartition(" = ")
    read = parse_absolute(text, LEXICONS[code], LEXICONS["en"]) or parse_absolute(text, LEXICONS["hi"], LEXICONS["en"])
    if expected == "-":
        assert read is None
        return
    assert read is not None
    assert read[0] == dt.date(2024, 3, 12)
    moment = read[1].astimezone(dt.UTC) if read[1] is not None and read[1].tzinfo is not None else None
    assert (moment.strftime("%H:%M:%S") if moment is not None else "no time") == expected


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("12 March 2024 | Updated 13 March 2024, 09:00 IST", None),  # the later change's time
        ("2024-03-12, updated 2024-03-13T09:00:00Z", None),
        ("12 March 2024, 09:00-11:00", dt.datetime(2024, 3, 12, 9)),  # opening hours are no offset
        ("12 March 2024, 12.30.45", None),
    ],
)
def test_times_that_are_not_the_stamps(text: str, moment: dt.datetime | None) -> None:
    assert parse_absolute(text, LEXICONS["en"]) == (dt.date(2024, 3, 12), moment)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "5 minutes ago"),
        ("en", "Monday"),
        ("en", "September 4"),
        ("en", "June 2024"),
        ("en", ""),
        ("hi", "आज"),
        ("ne", "२०८२-०५-१९"),
        ("ne", "२०८२ भदौ १९ गते"),
        ("en", "31/31/2025"),
        ("en", "99:99"),
        ("ru", "сегодня, 12:30"),
    ],
)
def test_lines_that_name_no_day(code: str, text: str) -> None:
    assert parse_absolute(text, LEXICONS[code]) is None


def test_the_year_of_a_weekday() -> None:
    assert years_that_fit(3, 9, 3, 2024, 2026) == [2025]
    assert years_that_fit(29, 2, 4, 2020, 2030) == [2024]


def test_parts_of_a_date_without_year() -> None:
    (span,) = find_date_spans(Document("बुधवार, 3 सितंबर को"), LEXICONS["hi"], None)
    assert (span.date, span.year, span.month, span.day, span.weekday) == (None, None, 9, 3, 3)


@pytest.mark.parametrize("unit", ["4 सितंबर ", "सोमवार को ", "2019 ", "3-", "मई "])
def test_hostile_text_is_linear(unit: str) -> None:
    assert_linear(lambda text: find_date_spans(Document(text), LEXICONS["hi"], PUBLISHED), unit)

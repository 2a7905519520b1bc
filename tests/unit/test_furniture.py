"""Single lines: what is furniture, what is metadata, and what is news although it looks like either."""

from __future__ import annotations

import pytest

from flows.articles.byline import read_meta
from flows.articles.dateline import read_dateline
from flows.articles.furniture import cut_tail, is_caption, is_furniture, is_prose, is_section
from flows.articles.lexicon import CleaningRules, merge_lexicons
from flows.articles.words import words_of
from tests.unit.article_samples import CATALOGUE, lexicons


@pytest.fixture(scope="module")
def rules() -> CleaningRules:
    return merge_lexicons(tuple(lexicons().values()))


def verdict(line: str, rules: CleaningRules) -> str | None:
    words = words_of(line)
    if is_furniture(line, words, rules):
        return "furniture"
    if rules.stops.whole(words):
        return "stop"
    if is_section(line, words, rules):
        return "section"
    if is_caption(line, words, rules):
        return "caption"
    meta = read_meta(line, rules, CATALOGUE) if not is_prose(line) else None
    return "meta" if meta is not None and meta.strong else None


FURNITURE = """
Text too small?
Error: Content is protected !!
Read Also: Onion prices fall in Lasalgaon for third day
ALSO READ | Monsoon session likely to begin next week
Also Read - Metro fare hike deferred
READ MORE: What the new labour codes mean for you
Related: Five things to know about the bill
RELATED STORIES
Must Read
Don't Miss: Ten trains cancelled on Sunday
Watch: Elephant herd crosses highway in Hosur
WATCH | Minister loses cool at presser
(Watch video)
Listen to the podcast
Story continues after advertisement
Article continues below this ad
Advertisement
-- Advertisement --
--- Advertisement ---
ADVERTISEMENT
[Advertisement]
Sponsored by Acme
Promoted Content By Taboola
Recommended Stories
You May Like
Sponsored Links by Taboola
Follow us on Google News
Follow us on Facebook, Twitter and Instagram
Follow The Mirror on Twitter @mirror
Click here to join our WhatsApp channel
Join our Telegram group for latest updates
Get the latest news delivered to your inbox
Sign up for our daily newsletter
Subscribe to our newsletter
Subscribe to our YouTube channel
Download our app for breaking news
Download the Daily Mirror App for latest news
For more news, follow us on Twitter
(With inputs from PTI)
With inputs from agencies
(With PTI inputs)
(Inputs from ANI)
(With agency inputs)
(This story has not been edited by our staff and is auto-generated from a syndicated feed.)
(Except for the headline, this story has not been edited by NDTV staff and is published from a syndicated feed.)
This is an unedited, unformatted feed from the agency.
Disclaimer: The views expressed are personal
(The writer is a Delhi-based economist. Views are personal)
The author is a retired diplomat. Views expressed are personal.
First Published: Jan 5, 2024, 10:12 IST
First published on: 05-01-2024 at 10:12 IST
Published: 05 Jan 2024 10:12 AM IST
Published At: 5 January 2024 10:12 am
Updated: January 5, 2024 10:12 IST
Last Updated: Jan 05, 2024 | 10:12 AM IST
Last Updated : 05 Jan 2024 10:12:33 AM
Updated - January 05, 2024 10:12 am IST - CHENNAI
Updated 3 hours ago
2 min read
3 minute read
Reading time: 3 minutes
Estimated read time: 2 min
1,234 views
45 Comments
Be the first to comment
0 Comments
Leave a Comment
Post Your Comment
Your email address will not be published. Fields are marked *
Save my name, email, and website in this browser for the next time I comment.
Name *
Email *
Website
Share this:
Share Via
Share on Facebook
Tweet
WhatsApp
Share  Tweet  Share  Email
Facebook Twitter WhatsApp Telegram Copy Link
A- A A+
Font Size
Text Size: A A A
Print
Tags: floods, Assam, NDRF
TAGS
Tagged: Budget 2024, income tax
Topics: Delhi, Air Pollution
More On: Cricket | IPL 2024
Filed Under: Politics
#BiharElection #Vote
#Floods, #Assam
Photo: PTI
Photo Credit: ANI
File photo
(File Photo)
(Representative Image)
Representational image
Image Source: PTI
Image: Reuters
Image courtesy: X/@narendramodi
PC: ANI
Pic: Twitter
Picture for representation only
Photo for representational purposes only
Prime Minister at the rally in Pune (PTI Photo)
Rescue workers at the site of the collapse. (Photo: PTI)
Farmers block a highway near Ambala (ANI)
Photograph: Ravi Choudhary/PTI
Credit: Reuters Photo
Home » News » India
Home / Cities / Delhi
Home > World > Asia
News / Sports / Cricket
© 2024 The Daily Mirror. All rights reserved.
Copyright © 2024 Daily Mirror
All Rights Reserved
Terms of Use | Privacy Policy
Privacy Policy
About Us Contact Us Advertise With Us
This website uses cookies to ensure you get the best experience.
We use cookies to improve your experience. Accept
Loading...
Loading more stories
Next Article
Previous Story
Back to Top
Next Story: Rupee gains 12 paise
Prev
Up Next
Most Read Stories
Trending: IPL, Budget, Elections
Latest News
End of Feed
Support independent journalism
To read this article in Hindi, click here
Click here to read the full story
Also in this section
Catch all the latest news on our site
Get all the Latest News, Breaking News and Live Updates here
Stay updated with us for more such stories
Read the full story here
More from World
Also on rediff.com
Go to Mobile site
Report a typo
Have a story idea? Write to us
यह भी पढ़ें: लखनऊ में बारिश से सड़कें डूबीं
यह भी पढ़ें- दिल्ली में प्रदूषण का स्तर बढ़ा
ये भी पढ़ें - आज का राशिफल
यह भी पढ़े : बिजली की दरें बढ़ीं
इसे भी पढ़ें- ट्रेन का समय बदला
ये भी पढ़ेंः सोना हुआ सस्ता
इसे भी पढ़ें -
पढ़ें: किसान आंदोलन से जुड़ी हर खबर
पढ़ें- देश की हर बड़ी खबर
और पढ़ें: बारिश का कहर
आगे की स्लाइड में पढ़ें
अगली स्लाइड देखें
आगे देखें
देखें: वायरल वीडियो
VIDEO: बाघ ने किया हमला
वीडियो: मंत्री का बयान
PHOTOS: बर्फ से ढकी वादियां
Also Read: बिहार में शीतलहर
Read more: दिल्ली की ताजा खबरें
Hindi News / Patna / बिहार में बाढ़
Hindi News » राज्य » बिहार
हिंदी न्यूज़ › देश
होम » देश » राजनीति
होम / उत्तर प्रदेश / लखनऊ
Home / देश / मौसम
विज्ञापन
विज्ञापन हटाएं सिर्फ खबरें पढ़ें
विज्ञापन के बाद खबर जारी है
शेयर करें
Share this news
इस खबर को शेयर करें
खबर को शेयर जरूर करें
फेसबुक ट्विटर व्हाट्सएप टेलीग्राम
WhatsApp पर शेयर करें
हमें फेसबुक पर लाइक करें
हमारे फेसबुक पेज को लाइक करें
हमसे जुड़ने के लिए फेसबुक पेज लाइक करें और ट्विटर पर फॉलो करें
हमारे यूट्यूब चैनल को सब्सक्राइब करें
व्हाट्सऐप चैनल से जुड़ें
Whatsapp Group ज्वाइन करें
हमारे WhatsApp चैनल से जुड़ने के लिए यहां क्लिक करें
देश-दुनिया की ताजा खबरों के लिए डाउनलोड करें हमारा ऐप
ताजा खबरों के लिए हमारे साथ बने रहें
ताजा अपडेट पाने के लिए हमें फॉलो करें
ब्रेकिंग न्यूज़ और लाइव अपडेट के लिए हमें फॉलो करें
पढ़ें देश-विदेश की ताजा खबरें हिंदी में
सबसे पहले खबर पाने के लिए ऐप डाउनलोड करें
Hindi News से जुड़े अन्य अपडेट हासिल करने के लिए हमें फेसबुक और ट्विटर पर फॉलो करें
देश और दुनिया की तमाम खबरों के लिए पढ़ते रहिए हमारी वेबसाइट
लेटेस्ट न्यूज के लिए यहां क्लिक करें
आपकी राय
अपनी राय कमेंट बॉक्स में लिखें
खबर पर अपनी प्रतिक्रिया दें
आपको यह खबर कैसी लगी, हमें कमेंट कर बताएं
क्या आपको यह खबर पसंद आई?
टैग्स: बाढ़, असम
Tags: असम बाढ़, एनडीआरएफ
टैग : चुनाव, बिहार
संबंधित खबरें
ये खबरें भी पढ़ें
इन खबरों को भी पढ़ें
खबरें और भी हैं...
खबरें और भी हैं
बड़ी खबरें
आज की बड़ी खबरें
फोटो: पीटीआई
फोटो- एएनआई
फोटो : सोशल मीडिया
(फोटो: सोशल मीडिया)
(फोटो साभार: ट्विटर)
फोटो सोर्स- एएनआई
सांकेतिक तस्वीर
(सांकेतिक तस्वीर)
प्रतीकात्मक चित्र
प्रतीकात्मक फोटो।
(फाइल फोटो)
फाइल फोटो
मुख्यमंत्री नीतीश कुमार (फाइल फोटो)
घटनास्थल पर जुटी भीड़। फोटो: अमर
चित्र: इंटरनेट
तस्वीर- रॉयटर्स
इमेज स्रोत, Getty Images
इमेज कैप्शन, राहत शिविर में बैठे लोग
- फोटो : अमर उजाला
प्रकाशित: 05 जनवरी 2024, 10:12 AM
प्रकाशित - 05 Jan 2024 10:12 AM
Published by: रोहित कुमार
Edited By: Rohit Kumar
Edited by: रोहित कुमार Updated Fri, 05 Jan 2024 10:12 AM IST
Written by: रोहित कुमार
Written By रोहित कुमार
Reported by: रोहित कुमार, Edited by: मोहित शर्मा
By Rohit Kumar | Published: Friday, January 5, 2024, 10:12 [IST]
Publish Date: Fri, 05 Jan 2024 10:12 AM (IST)
Updated Date: Fri, 05 Jan 2024 10:12 AM (IST)
Updated on: 05 Jan 2024, 10:12 AM
पब्लिश्ड Jan 5, 2024, 10:12 AM IST
अपडेटेड: 05 जनवरी 2024, 10:12 AM IST
अपडेट किया गया: 5 जनवरी, 2024 10:12 am
लास्ट अपडेट: 05-01-2024
Jan 05, 2024, 10:12 IST
05 Jan 2024 10:12 AM
5 जनवरी 2024
शुक्रवार, 5 जनवरी 2024
05/01/2024
05-01-2024 10:12:00
2 घंटे पहले
लेखक: रोहित कुमार
रोहित कुमार, लखनऊ
रोहित कुमार | अमर उजाला
अमर उजाला, लखनऊ
अमर उजाला नेटवर्क, लखनऊ
जागरण संवाददाता, लखनऊ
न्यूज डेस्क, अमर उजाला, लखनऊ
वेब डेस्क
एजेंसी, नई दिल्ली
संवाद सूत्र, पटना
भाषा
एजेंसी
कॉपीराइट © 2024 दैनिक उदाहरण. सर्वाधिकार सुरक्षित
Copyright © 2024. सर्वाधिकार सुरक्षित।
Disclaimer: यह खबर एजेंसी फीड से ली गई है
समाचार ‘संवाद’ की ‘ऑटो-फीड’ का है, हमारा लिखा नहीं.
(यह खबर सीधे सिंडीकेट फीड से प्रकाशित हुई है।)
(हेडलाइन के अलावा, इस खबर को हमारी टीम ने संपादित नहीं किया है)
(इनपुट: एजेंसी)
(इनपुट-भाषा)
इनपुट- भाषा
(भाषा इनपुट के साथ)
(एजेंसी इनपुट के साथ)
Highlights
हाइलाइट्स
मुख्य बातें
Hindi News
सार
विस्तार
Load More
और लोड करें
पिछला
अगला
कमेंट पढ़ें
सभी कमेंट्स देखें
लॉगिन करें
Follow Us:
Sponsored
Next
हेही वाचा : मुंबईत पाणीकपात
हेही वाचा - पुण्यात पाऊस
आणखी वाचा
ताज्या बातम्या
यो पनि पढ्नुहोस्: काठमाडौंमा वर्षा
प्रकाशित मिति: २०८१ पुस २१
प्रतिक्रिया दिनुहोस्
तपाईंको प्रतिक्रिया
یہ بھی پڑھیں: کراچی میں بارش
متعلقہ خبریں
شیئر کریں
Читайте также: В Москве выпал снег
Подписывайтесь на наш Telegram-канал
Фото: РИА Новости
Все права защищены
Поделиться
Нашли ошибку? Выделите ее и нажмите Ctrl+Enter
Теги: Россия, Китай
""".strip().split("\n")

NEWS = """
Flood waters recede in Assam, but relief camps stay full
Read the room, court tells government
Follow the money: How shell firms moved crores
Related charges dropped against three former officials
Download speeds double after auction
Share prices of banks fall on rate worries
Print media revenue to grow 7% this year
Comment on judge lands lawyer in trouble
Watch and clock exports rise 12 percent
Photo finish gives Kenya gold in marathon
Image of Mars sent by orbiter stuns scientists
Trending upwards, gold closes at record high
Support for farmers' strike grows in Punjab
Live cattle exports banned, says minister
Home ministry seeks report from state
The minister said the website uses cookies without consent and must pay a fine.
He asked people to download the app and register their complaints, officials said on Monday.
Police said the accused would share photos on WhatsApp and demand money.
Subscribe rates at the IPO hit 14 times on the last day of bidding, exchange data showed.
"Join us," the chief minister told the protesting doctors at the hospital gate.
Contact tracing begins after two test positive
Tell us who ordered the firing, asks opposition
Get well soon, India tells injured skipper
Stay on demolition extended till Friday
Topic of caste census rocks assembly again
Tag team of hackers held in Pune
Copyright law changes worry publishers
Next pandemic may come from poultry, warns study
More rain in store for Konkan this week
What we know so far
Who was the victim?
A long road to recovery
Search on for missing trekkers
Search for missing trekkers enters day three
Save water, says civic body
Email threat to school turns out to be hoax
Video of assault goes viral, two arrested
The photo was taken by a reporter of the agency and shows soldiers near the border.
शेयर बाजार में तेजी, सेंसेक्स 300 अंक चढ़ा
फोटो खिंचवाने के चक्कर में नदी में गिरा युवक
वीडियो वायरल होने के बाद दारोगा निलंबित
टिप्पणी पर विवाद, मंत्री ने मांगी माफी
ऐप से ठगी करने वाला गिरोह पकड़ा गया
सरकार ने 54 चीनी ऐप डाउनलोड करने पर रोक लगा दी है।
लोगों से ऐप डाउनलोड करने और उस पर शिकायत दर्ज कराने को कहा गया है।
पुलिस ने बताया कि आरोपी फेसबुक पर युवतियों को फॉलो करता था और उनसे पैसे मांगता था।
मंत्री ने कहा, "आप हमारे साथ जुड़ें, हम आपकी समस्या सुलझाएंगे।"
विज्ञापन में झूठे दावे करने पर कंपनी पर 10 लाख का जुर्माना
संपादक की गिरफ्तारी पर पत्रकारों का प्रदर्शन
विस्तार से समझिए क्या है मामला
क्या है पूरा मामला
क्या बोले मुख्यमंत्री
बाजार में क्यों आई गिरावट?
अगली सुनवाई सोमवार को
पहले भी हो चुके हैं हादसे
होम गार्ड के जवान की मौत
पिछला रिकॉर्ड टूटा
खेल मंत्री ने किया स्टेडियम का उद्घाटन
देश में मानसून की दस्तक
इनपुट लागत बढ़ने से किसान परेशान
प्रकाशित सूची में नाम नहीं होने पर हंगामा
आज और कल बारिश की संभावना
सोमवार को बंद रहेंगे बैंक
5 जनवरी से शुरू होगी परीक्षा
2024 में बने ये पांच रिकॉर्ड
भाषा विवाद पर सदन में हंगामा
वार्ता विफल, हड़ताल जारी
चीन ने कहा कि वह पूरी जानकारी साझा करने के लिए तैयार है।
"मैं सबको बताना चाहता हूं कि हमारी सरकार हर खबर पर नजर रख रही है," उन्होंने कहा।
टीम ने जीत दर्ज की
Фото с места аварии изучают следователи
Источник в полиции сообщил о трех задержанных
Видео с нападением попало в сеть
Реклама табака запрещена в новом законе
बाजारात भाज्यांचे दर वाढले
پاکستان نے سیریز جیت لی
विज्ञापन कम्पनीलाई जरिवाना
""".strip().split("\n")


@pytest.mark.parametrize("line", FURNITURE)
def test_furniture_is_recognised(line: str, rules: CleaningRules) -> None:
    assert verdict(line, rules) is not None


@pytest.mark.parametrize("line", NEWS)
def test_news_is_left_alone(line: str, rules: CleaningRules) -> None:
    assert verdict(line, rules) is None


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        (
            "आग बुझा दी गई है। (एबीसी हिंदी के एंड्रॉएड ऐप के लिए यहां क्लिक करें. ट्विटर पर भी हमें फ़ॉलो कर सकते हैं.)",
            "आग बुझा दी गई है।",
        ),
        ("आग बुझा दी गई है। यह भी पढ़ें: बारिश से तबाही", "आग बुझा दी गई है।"),
        ("आग बुझा दी गई है।देश", "आग बुझा दी गई है।"),
        ("The fire is out. Follow us on Facebook and Twitter for more news.", "The fire is out."),
        ("The fire is out. Also read: Rain floods old town", "The fire is out."),
        ("आग बुझा दी गई है। राहत का काम जारी है।", "आग बुझा दी गई है। राहत का काम जारी है।"),
        (
            "The fire is out, police said. It began (officials believe) at noon.",
            "The fire is out, police said. It began (officials believe) at noon.",
        ),
    ],
)
def test_what_is_glued_behind_the_news_is_cut(line: str, kept: str, rules: CleaningRules) -> None:
    assert cut_tail(line, rules) == kept


@pytest.mark.parametrize(
    ("line", "place", "agency", "date"),
    [
        ("मुंबई, पांच जनवरी (भाषा) शेयर बाजार में तेजी रही", "Mumbai", "भाषा", "पांच जनवरी"),
        ("पटना [जेएनएन]। राज्य में बारिश हुई", "Patna", "जेएनएन", None),
        ("न्यूज डेस्क, अमर उजाला, लखनऊ। राज्य में बारिश हुई", "Lucknow", "अमर उजाला", None),
        ("मुंबई ब्यूरो: राज्य में बारिश हुई", "Mumbai", None, None),
        ("रामनगर (निसं)। राज्य में बारिश हुई", "Ramnagar", "निसं", None),
        ("पटना | राज्य में बारिश हुई", "Patna", None, None),
        ("पुणे, ता. ५ : राज्यात पाऊस झाला", "Pune", None, "ता. ५"),
        ("काठमाडौं, २१ पुस (रासस): देशभर वर्षा भएको छ", "Kathmandu", "रासस", "२१ पुस"),
        ("MOSCOW, January 5. /TASS/. Snow fell on the city", "Moscow", "TASS", "January 5"),
        ("MUMBAI/NEW DELHI (Reuters) - Shares rose on Friday", "Mumbai", "Reuters", None),
        ("SEOUL, Jan. 5 (Yonhap) -- Snow fell on the city", "Seoul", "Yonhap", "Jan. 5"),
        ("Москва. 5 января. INTERFAX.RU - В городе выпал снег", "Moscow", None, "5 января"),
        ("МОСКВА, 5 янв - РИА Новости. В городе выпал снег", "Moscow", "РИА Новости", "5 янв"),
        ("کراچی (این این آئی) شہر میں بارش ہوئی", "Karachi", "این این آئی", None),
        ("पटना, नवरश्मि संवाददाता। राज्य में बारिश हुई", "Patna", "नवरश्मि", None),
        ("पटना, नया सवेरा प्रतिनिधि: राज्य में बारिश हुई", "Patna", "नया सवेरा", None),
        ("पटना, नवरश्मि संवाददाता राज्य में बारिश हुई", "Patna", "नवरश्मि", None),
        ("नवरश्मि संवाददाता, पटना: राज्य में बारिश हुई", "Patna", "नवरश्मि", None),
        ("PATNA, Ganga Courier correspondent: Rain fell in the state", "Patna", "Ganga Courier", None),
        ("(लखनऊ) राज्य में बारिश हुई", "Lucknow", None, None),
        ("[जागरण संवाददाता, नई दिल्ली]। राज्य में बारिश हुई", "New Delhi", "जागरण", None),
        ("(नवरश्मि संवाददाता) पटना। राज्य में बारिश हुई", "Patna", "नवरश्मि", None),
        ("लखनऊ : 5 जनवरी : भाषा : राज्य में बारिश हुई", "Lucknow", "भाषा", "5 जनवरी"),
        ("लखनऊ-5 जनवरी। राज्य में बारिश हुई", "Lucknow", None, "5 जनवरी"),
        ("पटना। एजेंसी राज्य में बारिश हुई", "Patna", "एजेंसी", None),
        ("एजेंसी | पटना राज्य में बारिश हुई", "Patna", "एजेंसी", None),
        ("एजेंसी, नई दिल्ली राज्य में बारिश हुई", "New Delhi", "एजेंसी", None),
        ("पटना: (एएनआई): राज्य में बारिश हुई", "Patna", "एएनआई", None),
        ("पटना जागरण संवाददाता : राज्य में बारिश हुई", "Patna", "जागरण", None),
        ("नई दिल्ली ॥ राज्य में बारिश हुई", "New Delhi", None, None),
        ("नई दिल्लीः राज्य में बारिश हुई", "New Delhi", None, None),
        ("संवाद सूत्र, बड़हलगंज। राज्य में बारिश हुई", "Barhalganj", None, None),
        ("हरिपुर कलां (पटना)। राज्य में बारिश हुई", "Haripur Kalan", None, None),
        ("PATNA, Bihar — Snow fell on the city", "Patna", None, None),
        ("LUCKNOW, U.P. (PTI) — Snow fell on the city", "Lucknow", "PTI", None),
        ("SEOUL, Jan 5 AAP - Snow fell on the city", "Seoul", "AAP", "Jan 5"),
        ("Seoul, January 5, QNB – Snow fell on the city", "Seoul", "QNB", "January 5"),
        ("Seoul, January 5 Snow fell on the city", "Seoul", None, "January 5"),
        ("MOSCOW—Snow fell on the city", "Moscow", None, None),
        ("(CNN) -- Snow fell on the city", None, "CNN", None),
        ("12 сентября, Москва /Корр. БЕЛТА/. Выпал снег", "Moscow", "БЕЛТА", "12 сентября"),
        ("Москва, 29 сен – Вестник-Север. Выпал снег", "Moscow", "Вестник-Север", "29 сен"),
        ("Москва. 5 июля. ИНТЕРФАКС-УРАЛ - Выпал снег", "Moscow", "ИНТЕРФАКС-УРАЛ", "5 июля"),
        ("Seoul January 23/2023 /ENA/ Snow fell on the city", "Seoul", "ENA", "January 23/2023"),
        ("कोलंबो/ राज्य में बारिश हुई", "Colombo", None, None),
        ("लखनऊ/हप्र शहर में बारिश हुई", "Lucknow", None, None),
        ("लाइव सुरभि, पटना: राज्य में बारिश हुई", "Patna", "लाइव सुरभि", None),
        ("लोकमत न्यूज नेटवर्क पुणे : शहरात पाऊस पडला", "Pune", "लोकमत न्यूज नेटवर्क", None),
    ],
)
def test_datelines(line: str, place: str | None, agency: str | None, date: str | None, rules: CleaningRules) -> None:
    found = read_dateline(line, rules, CATALOGUE)
    assert found is not None
    assert (found.place, found.agency, found.date) == (place, agency, date)
    assert line[found.end :][0].isalpha()


@pytest.mark.parametrize(
    ("line", "author"),
    [("लखनऊ [राजीव दीक्षित]। बारिश हुई", "राजीव दीक्षित"), ("अनीता शर्मा, पटना। बारिश हुई", "अनीता शर्मा")],
)
def test_a_dateline_may_name_the_reporter(line: str, author: str, rules: CleaningRules) -> None:
    found = read_dateline(line, rules, CATALOGUE)
    assert found is not None
    assert (found.author, found.agency) == (author, None)


@pytest.mark.parametrize(
    "line",
    [
        "Patna-based traders said the price had doubled",
        "UPDATE (11:30 a.m. IST) - Two bridges were shut",
        "India: the rise of a market nobody expected",
        "पटना में सोमवार को बारिश हुई",
        "भारत ने कहा कि वह तैयार है",
        "उन्होंने कहा: हम तैयार हैं",
        "Police said: nobody was hurt",
        "Patna, Lucknow and Mumbai saw heavy rain",
        "5 जनवरी को बारिश हुई। लोग घरों में रहे",
        "PATNA-based traders said the price had doubled",
        "पटना, नवरश्मि संवाददाता ने बताया कि बारिश हुई",
        "नवरश्मि संवाददाता, जो पटना में थे, ने बताया",
    ],
)
def test_sentences_are_no_datelines(line: str, rules: CleaningRules) -> None:
    assert read_dateline(line, rules, CATALOGUE) is None


@pytest.mark.parametrize(
    ("line", "author", "agency", "date"),
    [
        ("By Hollis Quaintrell, Local Democracy Reporter", "Hollis Quaintrell", None, None),
        ("Hollis Quaintrell, Senior Health Correspondent", "Hollis Quaintrell", None, None),
        ("By Hollis Quaintrell Political Editor", "Hollis Quaintrell", None, None),
        ("By Asha Rao BBC News", "Asha Rao", "BBC News", None),
        ("By Asha Rao and Vikram Sen in Mumbai", "Asha Rao and Vikram Sen", None, None),
        ("Written by Asha Rao for The Ganga Courier", "Asha Rao", "The Ganga Courier", None),
        ("By - Asha Rao", "Asha Rao", None, None),
        ("Posted by | Asha Rao", "Asha Rao", None, None),
        ("Post by: Asha Rao", "Asha Rao", None, None),
        ("📝 पटना से राकेश कुमार की रिपोर्ट…", "राकेश कुमार", None, None),
        ("Posted on March 12, 2024 by Asha Rao", "Asha Rao", None, "Posted on March 12, 2024"),
        ("Posted on 12/03/2024 by admin", None, None, "Posted on 12/03/2024"),
        ("Posted by Asha Rao on March 12, 2024", "Asha Rao", None, "on March 12, 2024"),
        ("Posted On: 12 MAR 2024 4:05PM by PIB Patna", None, "PIB", "Posted On: 12 MAR 2024 4:05PM"),
        ("प्रविष्टि तिथि: 12 MAR 2024 4:05PM by PIB Patna", None, "PIB", "प्रविष्टि तिथि: 12 MAR 2024 4:05PM"),
        ("पटना। नवरश्मि संवाददाता", None, "नवरश्मि", None),
        ("Edited by: Asha Rao | 12 March 2024", None, None, "12 March 2024"),
        ("रिपोर्ट: राकेश कुमार, पटना", "राकेश कुमार", None, None),
        ("GVN, Patna, 12 March 2024", None, "GVN", "12 March 2024"),
        ("January 17, 2024 Admin", None, None, "January 17, 2024"),
        ("PATNA AUGUST 23, 2019 00:58 IST", None, None, "AUGUST 23, 2019 00:58 IST"),
        ("Patna Published on: May 04, 2023 7:58 IST", None, None, "Published on: May 04, 2023 7:58 IST"),
        ("March 16, 2022 09:52 pm IST - PATNA", None, None, "March 16, 2022 09:52 pm IST"),
        ("March 16, 2022 / 08:15 PM / IST", None, None, "March 16, 2022 08:15 PM"),
        ("April 20, 2023 5:10 PM UTC · Updated a year ago", None, None, "April 20, 2023 5:10 PM UTC"),
        ("12 March 2024 | 17:30 GMT", None, None, "12 March 2024 17:30 GMT"),
        ("By QT - Nov 26, 2019", None, None, "Nov 26, 2019"),
        ("Ganga News Agency (GNA)", None, "Ganga News Agency", None),
        ("Ganga Desk with Reuters", None, "Reuters", None),
        ("Ganga.ge, 3 Aug 2022 - 18:10", None, "Ganga.ge", "3 Aug 2022 18:10"),
        ("Asha Rao-Patna Bureau", "Asha Rao", None, None),
        ("By: पटना ब्यूरो | 14 Jul 2022", None, None, "14 Jul 2022"),
        ("हिन्दुस्तान संवाददाता, पटना", None, "हिन्दुस्तान", None),
        ("Published in The Ganga Herald, June 8th, 2021", None, None, "June 8th, 2021"),
    ],
)
def test_bylines(line: str, author: str | None, agency: str | None, date: str | None, rules: CleaningRules) -> None:
    meta = read_meta(line, rules, CATALOGUE)
    assert meta is not None
    assert (meta.author, meta.agency) == (author, agency)
    assert [stamp.text for stamp in meta.stamps] == ([date] if date else [])


@pytest.mark.parametrize(
    "line", ["© 2025 Ganga Courier", "Copyright 2025 Ganga Courier", "(c) 2025 Ganga Courier", "AKS/RT"]
)
def test_notices_and_initials_credit_nobody(line: str, rules: CleaningRules) -> None:
    meta = read_meta(line, rules, CATALOGUE)
    assert meta is None or (meta.author, meta.agency) == (None, None)

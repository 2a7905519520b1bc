"""Numbers, one expression a line: phrase | value (or low..high, or - for no number) | unit | qualifier."""

from __future__ import annotations

import pytest

from flows.seeds import SEEDS, read_language
from flows.text.document import Document
from flows.text.numbers import NumberLexicon, ParsedNumber, build_number_lexicon, find_numbers, parse_digits
from tests.lines_run import assert_linear

SHARED = read_language("shared", SEEDS)
LEXICONS = {
    code: build_number_lexicon(read_language(code, SEEDS / "languages" / code), SHARED)
    for code in ("hi", "en", "mr", "ne", "ur", "ru")
}

HINDI_WORDS = """शून्य एक दो तीन चार पांच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस इक्कीस
बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस
चालीस इकतालीस बयालीस तैंतालीस चौवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास पचास इक्यावन बावन तिरपन चौवन पचपन
छप्पन सत्तावन अट्ठावन उनसठ साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर इकहत्तर बहत्तर तिहत्तर
चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उन्यासी अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी
नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे"""

HINDI = """
52 हफ्ते के निचले स्तर पर | -
छह महीने के उच्चतम स्तर पर | -
छह महीने के बच्चे | 6 | month
लागत 2, 45,000 करोड़ रुपये | 2450000000000 | INR
तीन हजार 657 स्कूल | 3657
एक सौ 18 अंक | 118 | point
6 लाख 54 हजार 008 लोग | 654008
पांच हजार 12 लोग | 5000, 12
पाँच लोग | 5
पन्द्रह लोग | 15
अठाईस लोग | 28
छः लोग | 6
दो सौ लोग | 200
तीन सौ पचास लोग | 350
पाँच सौ एक रुपये | 501 | INR
एक सौ बीस गांव | 120
नौ सौ निन्यानवे लोग | 999
एक हजार लोग | 1000
दो हज़ार पांच सौ लोग | 2500
बारह हजार तीन सौ चालीस मतदाता | 12340
पचास हजार लोग | 50000
एक लाख लोग | 100000
तीन लाख बीस हजार लोग | 320000
एक करोड़ तीस लाख लोग | 13000000
दो करोड़ पचास लाख रुपये | 25000000 | INR
सात अरब लोग | 7000000000
तीन खरब रुपये | 300000000000 | INR
तीन सौ पचास करोड़ रुपये | 3500000000 | INR
दो हजार पांच सौ करोड़ रुपये | 25000000000 | INR
एक लाख पचास हजार करोड़ रुपये | 1500000000000 | INR
1 लाख 20 हजार करोड़ रुपये | 1200000000000 | INR
दो नील रुपये | 20000000000000 | INR
सौ लोग | 100
हजार रुपये | 1000 | INR
डेढ़ लाख लोग | 150000
डेढ़ सौ लोग | 150
डेढ़ घंटे | 1.5 | hour
ढाई लाख लोग | 250000
ढाई हजार लोग | 2500
ढाई साल | 2.5 | year
साढ़े तीन हजार लोग | 3500
साढ़े चार लाख रुपये | 450000 | INR
साढ़े सात करोड़ | 75000000
साढे पांच घंटे | 5.5 | hour
साढ़े 12 लाख लोग | 1250000
साढ़े छह फीसदी | 6.5 | percent
6 दशमलव दो पांच प्रतिशत | 6.25 | percent
छह दशमलव चार तीव्रता | 6.4
दो दशमलव पच्चीस लाख लोग | 225000
62 पॉइंट पांच प्रतिशत | 62.5 | percent
सवा लाख लोग | 125000
सवा सौ लोग | 125
सवा दो लाख | 225000
सवा तीन घंटे | 3.25 | hour
पौने दो लाख | 175000
पौने चार किलोमीटर | 3.75 | kilometre
पौने तीन करोड़ रुपये | 27500000 | INR
आधा किलो | -
दो दर्जन लोग | 24
तीन दर्जन वाहन | 36
एक दर्जन लोग | 12
15 लोग | 15
१५ लोग | 15
१,२३४ लोग | 1234
12,345 लोग | 12345
1,23,456 लोग | 123456
12,34,567 मतदाता | 1234567
1,234,567 मतदाता | 1234567
3.5 किलोमीटर | 3.5 | kilometre
0.66 प्रतिशत | 0.66 | percent
2.5 लाख लोग | 250000
2 लाख करोड़ रुपये | 2000000000000 | INR
3.17 लाख करोड़ रुपये | 3170000000000 | INR
1.5 लाख करोड़ | 1500000000000
5 लाख 20 हजार लोग | 520000
15 हजार 500 रुपये | 15500 | INR
2 करोड़ 35 लाख रुपये | 23500000 | INR
10 हजार करोड़ रुपये | 100000000000 | INR
2,560.32 करोड़ रुपये | 25603200000 | INR
5.6 अरब डॉलर | 5600000000 | USD
1.2 ट्रिलियन डॉलर | 1200000000000 | USD
40 मिलियन डॉलर | 40000000 | USD
3 बिलियन डॉलर | 3000000000 | USD
2 . 3 लाख हेक्टेयर | 230000 | hectare
13 , 000 मकान | 13000
₹500 | 500 | INR
₹500 करोड़ | 5000000000 | INR
₹1,499 | 1499 | INR
₹ 2.5 लाख | 250000 | INR
रु. 500 | 500 | INR
रु 750 | 750 | INR
रू. 5,000 | 5000 | INR
Rs 500 crore | 5000000000 | INR
$50 | 50 | USD
$2.4 अरब | 2400000000 | USD
500 रुपए | 500 | INR
500 रूपये | 500 | INR
50 पैसे | 0.5 | INR
6 सेंट | 0.06 | USD
20 डालर | 20 | USD
100 यूरो | 100 | EUR
75 पाउंड | 75 | GBP
10 करोड़ येन | 100000000 | JPY
2.4 अरब श्रीलंकाई रुपये | 2400000000 | LKR
500 नेपाली रुपये | 500 | NPR
1 लाख पाकिस्तानी रुपये | 100000 | PKR
300 टका | 300 | BDT
50 रियाल | 50 | SAR
20 दिरहम | 20 | AED
5 युआन | 5 | CNY
90 रूबल | 90 | RUB
15 प्रतिशत | 15 | percent
15 फीसदी | 15 | percent
15 फ़ीसदी | 15 | percent
15 परसेंट | 15 | percent
15% | 15 | percent
2 प्रतिशत अंक | 2 | percentage point
25 आधार अंक | 25 | basis point
271 अंक | 271 | point
5 किमी | 5 | kilometre
5 कि.मी. | 5 | kilometre
240 किलोमीटर | 240 | kilometre
12 मीटर | 12 | metre
6 फीट | 6 | foot
10 इंच | 10 | inch
120 मिमी बारिश | 120 | millimetre
35 हेक्टेयर | 35 | hectare
4 एकड़ | 4 | acre
7 बीघा | 7 | bigha
250 वर्ग मीटर | 250 | square metre
30 वर्ग किलोमीटर | 30 | square kilometre
1,200 वर्ग फुट | 1200 | square foot
50 लीटर | 50 | litre
2 लाख क्यूसेक | 200000 | cusec
80 बैरल | 80 | barrel
5 किलो | 5 | kilogram
5 किलोग्राम | 5 | kilogram
500 ग्राम | 500 | gram
20 क्विंटल | 20 | quintal
20 टन | 20 | tonne
10 तोला | 10 | tola
120 मेगावाट | 120 | megawatt
3 गीगावाट | 3 | gigawatt
200 यूनिट | 200 | unit
45 डिग्री | 45 | degree Celsius
45 डिग्री सेल्सियस | 45 | degree Celsius
1.4 डिग्री सेल्सियस | 1.4 | degree Celsius
माइनस 5 डिग्री | -5 | degree Celsius
110 किलोमीटर प्रति घंटा | 110 | kilometre per hour
80 किमी प्रति घंटे | 80 | kilometre per hour
30 सेकंड | 30 | second
20 मिनट | 20 | minute
24 घंटे | 24 | hour
3 दिन | 3 | day
पांच दिवसीय | 5 | day
दो हफ्ते | 2 | week
6 सप्ताह | 6 | week
छह महीने | 6 | month
3 माह | 3 | month
पांच साल | 5 | year
10 वर्ष | 10 | year
34 वर्षीय | 34 | year
2 दशक | 2 | decade
128 जीबी | 128 | gigabyte
50 मेगापिक्सल | 50 | megapixel
10-15 लोग | 10..15 | | range
10 से 15 लोग | 10..15 | | range
6 से 7 हजार लोग | 6000..7000 | | range
डेढ़ से दो किलोमीटर | 1.5..2 | kilometre | range
10 से 15 प्रतिशत | 10..15 | percent | range
पांच से सात साल | 5..7 | year | range
दो-तीन दिन | 2..3 | day | range
दो तीन लोग | 2..3 | | range
चार पांच लोग | 4..5 | | range
दस बारह लोग | 10..12 | | range
दो या तीन लोग | 2..3 | | range
500 से 600 रुपये | 500..600 | INR | range
20 से 25 लाख रुपये | 2000000..2500000 | INR | range
5 लाख से 10 लाख रुपये | 500000..1000000 | INR | range
30 से 40 किलोमीटर प्रति घंटे | 30..40 | kilometre per hour | range
6 से 7 हजार के बीच | 6000..7000 | | range
18–20 वर्ष | 18..20 | year | range
10-10 लाख रुपये | 1000000 | INR
50-50 हजार रुपये | 50000 | INR
एक एक लाख रुपये | 100000 | INR
दो-दो लाख रुपये | 200000 | INR
पांच-पांच लाख | 500000
लगभग 15,000 सैनिक | 15000 | | approx
करीब 200 लोग | 200 | | approx
क़रीब 200 लोग | 200 | | approx
करीब-करीब 50 लोग | 50 | | approx
तकरीबन 40 फीसदी | 40 | percent | approx
करीब डेढ़ घंटे | 1.5 | hour | approx
लगभग ₹500 करोड़ | 5000000000 | INR | approx
औसतन 30 लोग | 30 | | approx
अनुमानित 2 लाख लोग | 200000 | | approx
कोई 50 लोग | 50 | | approx
50 के करीब लोग | 50 | | approx
100 के आसपास | 100 | | approx
50 से अधिक लोग | 50 | | more_than
50 से ज्यादा लोग | 50 | | more_than
50 से ज़्यादा लोग | 50 | | more_than
सौ से अधिक घर | 100 | | more_than
दो दर्जन से अधिक लोग | 24 | | more_than
500 करोड़ रुपये से अधिक | 5000000000 | INR | more_than
20 साल से ज्यादा | 20 | year | more_than
45 डिग्री के पार | 45 | degree Celsius | more_than
100 से ऊपर | 100 | | more_than
100 से भी ज्यादा लोग | 100 | | more_than
50 से कम लोग | 50 | | less_than
10 फीसदी से कम | 10 | percent | less_than
5 डिग्री से नीचे | 5 | degree Celsius | less_than
कम से कम 20 लोग | 20 | | at_least
कम से कम तीन दिन | 3 | day | at_least
न्यूनतम 18 साल | 18 | year | at_least
21 या उससे अधिक | 21 | | at_least
अधिकतम 50 लोग | 50 | | at_most
ज्यादा से ज्यादा 10 लोग | 10 | | at_most
500 करोड़ रुपये तक | 5000000000 | INR | at_most
240 किलोमीटर तक | 240 | kilometre | at_most
पांच साल तक | 5 | year
10 डिग्री तक | 10 | degree Celsius
धारा 302 | -
अनुच्छेद 370 | -
सेक्टर 62 | -
वार्ड नंबर 12 | -
कोविड-19 | -
जी-20 | -
एस-400 | -
कार्टोसैट-3 | -
F-16 विमान | -
5G नेटवर्क | -
10वीं कक्षा | -
75वां गणतंत्र दिवस | -
80वीं वर्षगांठ | -
5 वीं बार | -
4 थी कक्षा | -
आईपीसी की धारा 302 और 120 के तहत | -
धारा 144 और 12 लोग | 12
3,095 थी | 3095
27 थी | 27
शाम 4:30 बजे | -
10 बजे | -
रात 12 बजे | -
10 बजकर 47 मिनट | -
3-1 से हराया | -
2 से 1 से हराया | -
6-4, 7-5 | -, -
9876543210 | -
011-23456789 | -
1800-123-4567 | -
100 मीटर दौड़ | -
सांसदों की संख्या 15 | 15
दोनों नेता | -
तीनों देश | -
लाखों लोग | -
दर्जनों घर | -
तेरा घर | -
अरब देश | -
"""

ENGLISH_WORDS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty"""

ENGLISH = """
twenty-one people | 21
twenty one people | 21
thirty-five years | 35 | year
forty-nine cases | 49
fifty people | 50
sixty-six voters | 66
seventy-two hours | 72 | hour
eighty people | 80
ninety-nine people | 99
one hundred people | 100
a hundred people | 100
two hundred people | 200
three hundred and fifty people | 350
three hundred fifty people | 350
three hundred and fifty thousand people | 350000
two hundred five million people | 205000000
five hundred and one rupees | 501 | INR
a thousand people | 1000
two thousand five hundred people | 2500
twelve thousand voters | 12000
fifty thousand people | 50000
ten thousand five hundred and twenty people | 10520
one million people | 1000000
a million people | 1000000
half a million people | 500000
3 point 5 per cent | 3.5 | percent
one point two five million tonnes | 1250000 | tonne
two million people | 2000000
one and a half million people | 1500000
two and a half years | 2.5 | year
three billion dollars | 3000000000 | USD
a dozen people | 12
two dozen people | 24
half a dozen people | 6
one lakh people | 100000
five crore rupees | 50000000 | INR
15 people | 15
1,234 people | 1234
12,345 people | 12345
1,234,567 people | 1234567
12,34,567 people | 1234567
1,23,456 voters | 123456
3.5 kilometres | 3.5 | kilometre
0.25 percentage points | 0.25 | percentage point
1.5 million people | 1500000
1.4 billion people | 1400000000
2.3 trillion dollars | 2300000000000 | USD
15 thousand people | 15000
3 hundred people | 300
5 lakh people | 500000
2.5 lakh voters | 250000
1.5 lakh crore rupees | 1500000000000 | INR
fell by .45 percent | 0.45 | percent
fell. 45 percent | 45 | percent
Rs .45 crore | 450000000 | INR
at checkpoints–230% higher | 230 | percent
the breach of Sections 382 and 411 of the code | -
Section 144 and 12 men | 12
one lakh 32 thousand crore rupees | 1320000000000 | INR
Rs 62,400 crore | 624000000000 | INR
Rs. 500 | 500 | INR
Rs 1.2 crore | 12000000 | INR
Rs500 | 500 | INR
₹500 | 500 | INR
₹500 crore | 5000000000 | INR
₹1.5 lakh crore | 1500000000000 | INR
₹ 2,000 | 2000 | INR
₹10 lakh | 1000000 | INR
INR 400 million | 400000000 | INR
$5 | 5 | USD
$5.50 | 5.5 | USD
$1,299 | 1299 | USD
$5 million | 5000000 | USD
$5m | 5000000 | USD
$5mn | 5000000 | USD
$2.5bn | 2500000000 | USD
$2.5b | 2500000000 | USD
$1.2tn | 1200000000000 | USD
$240m | 240000000 | USD
$3.2k | 3200 | USD
US$5 million | 5000000 | USD
US $5 million | 5000000 | USD
USD 5 million | 5000000 | USD
A$30 million | 30000000 | AUD
C$12 | 12 | CAD
S$400 | 400 | SGD
HK$8 billion | 8000000000 | HKD
NZ$3m | 3000000 | NZD
R$50 | 50 | BRL
£20 | 20 | GBP
£3.5bn | 3500000000 | GBP
£40m | 40000000 | GBP
€100 | 100 | EUR
€1.5 billion | 1500000000 | EUR
¥10,000 | 10000 | JPY
₽500 | 500 | RUB
₩1,000 | 1000 | KRW
RM6.2 million | 6200000 | MYR
Tk 500 crore | 5000000000 | BDT
5 dollars | 5 | USD
5 US dollars | 5 | USD
5 million Canadian dollars | 5000000 | CAD
5 euros | 5 | EUR
500 rupees | 500 | INR
500 Pakistani rupees | 500 | PKR
300 million Sri Lankan rupees | 300000000 | LKR
1,000 Nepali rupees | 1000 | NPR
10 million yuan | 10000000 | CNY
100 billion yen | 100000000000 | JPY
90 roubles | 90 | RUB
90 rubles | 90 | RUB
20,000 naira | 20000 | NGN
6 cents | 0.06 | USD
6.4 US cents | 0.064 | USD
50 paise | 0.5 | INR
30 pence | 0.3 | GBP
15 percent | 15 | percent
15 per cent | 15 | percent
15% | 15 | percent
15 pct | 15 | percent
15.75 per cent | 15.75 | percent
three per cent | 3 | percent
2 percentage points | 2 | percentage point
25 basis points | 25 | basis point
312 points | 312 | point
5 km | 5 | kilometre
5km | 5 | kilometre
5 kilometers | 5 | kilometre
12 metres | 12 | metre
6 feet | 6 | foot
six-foot wall | 6 | foot
10 inches | 10 | inch
120 mm | 120 | millimetre
3 miles | 3 | mile
30 nautical miles | 30 | nautical mile
35 hectares | 35 | hectare
400 acres | 400 | acre
250 square metres | 250 | square metre
250 sq m | 250 | square metre
30 square kilometres | 30 | square kilometre
1,200 sq ft | 1200 | square foot
1,000 cubic metres | 1000 | cubic metre
50 litres | 50 | litre
200,000 cusecs | 200000 | cusec
80 barrels | 80 | barrel
5 kg | 5 | kilogram
5kg | 5 | kilogram
500 grams | 500 | gram
20 tonnes | 20 | tonne
20 tons | 20 | tonne
40 metric tonnes | 40 | tonne
20 quintals | 20 | quintal
40 megawatts | 40 | megawatt
40 MW | 40 | megawatt
40MW | 40 | megawatt
3 gigawatts | 3 | gigawatt
600 kWh | 600 | kilowatt-hour
45 degrees Celsius | 45 | degree Celsius
45 degrees | 45 | degree Celsius
45°C | 45 | degree Celsius
100 degrees Fahrenheit | 100 | degree Fahrenheit
minus 5 degrees | -5 | degree Celsius
-5 degrees | -5 | degree Celsius
110 kilometres per hour | 110 | kilometre per hour
110 km/h | 110 | kilometre per hour
70 mph | 70 | mile per hour
30 seconds | 30 | second
20 minutes | 20 | minute
48 hours | 48 | hour
48-hour strike | 48 | hour
three days | 3 | day
three-day visit | 3 | day
two weeks | 2 | week
six months | 6 | month
10 years | 10 | year
five-year deal | 5 | year
34-year-old man | 34 | year
a fee of Rs 2, 45,000 crore | 2450000000000 | INR
a levy of Rs 60, 000 a head | 60000 | INR
coins of Rs 5, 10 and 20 | 5, 10, 20 | INR
hired 8 400 welders | 8400
a crowd of 1 350 000 people | 1350000
sold 12 500-rupee notes | 12, 500 | INR
rose 6 sen to 48 sen | 0.06, 0.48 | MYR, MYR
fell 40 kobo | 0.4 | NGN
its eight-month net loss | -
a 52-week high | -
the 10-year bond yield | -
an eight-month strike | 8 | month
eight months profit | 8 | month
rose 3.5 year-on-year | 3.5
rose 3.5 percent year-on-year | 3.5 | percent
34 years old | 34 | year
two decades | 2 | decade
128 GB | 128 | gigabyte
50 megapixels | 50 | megapixel
10-15 people | 10..15 | | range
10–15 people | 10..15 | | range
10 to 15 people | 10..15 | | range
between 10 and 15 people | 10..15 | | range
between $5 million and $6 million | 5000000..6000000 | USD | range
between 10% and 15% | 10..15 | percent | range
six to seven thousand people | 6000..7000 | | range
2 to 3 per cent | 2..3 | percent | range
$5-10 million | 5000000..10000000 | USD | range
$5 million to $6 million | 5000000..6000000 | USD | range
₹500-600 crore | 5000000000..6000000000 | INR | range
two or three days | 2..3 | day | range
two to three hours | 2..3 | hour | range
5 to 10 kg | 5..10 | kilogram | range
30-40 kmph | 30..40 | kilometre per hour | range
from 5 to 7 per cent | 5, 7 | percent, percent
about 50 people | 50 | | approx
around 50 people | 50 | | approx
approximately 50 people | 50 | | approx
roughly 50 people | 50 | | approx
some 50 people | 50 | | approx
nearly 50 people | 50 | | approx
almost 50 people | 50 | | approx
an estimated 50 people | 50 | | approx
close to 50 people | 50 | | approx
about $5 million | 5000000 | USD | approx
about another 50 people | 50 | | approx
just under 50 people | 50 | | approx
50 or so people | 50 | | approx
more than 50 people | 50 | | more_than
over 50 people | 50 | | more_than
well over 50 people | 50 | | more_than
in excess of 50 people | 50 | | more_than
upwards of 50 people | 50 | | more_than
more than $5 million | 5000000 | USD | more_than
more than half a million people | 500000 | | more_than
50+ people | 50 | | more_than
above 45 degrees | 45 | degree Celsius | more_than
for over three years | 3 | year | more_than
spread over three days | 3 | day
less than 50 people | 50 | | less_than
fewer than 50 people | 50 | | less_than
under 50 people | 50 | | less_than
below 5 per cent | 5 | percent | less_than
at least 50 people | 50 | | at_least
at least another 50 people | 50 | | at_least
no fewer than 50 people | 50 | | at_least
a minimum of 50 people | 50 | | at_least
50 or more people | 50 | | at_least
up to 50 people | 50 | | at_most
as many as 50 people | 50 | | at_most
a $115 mn loan | 115000000 | USD | exact
no more than 50 people | 50 | | at_most
a maximum of 50 people | 50 | | at_most
up to 10 years | 10 | year | at_most
a maximum sentence of 10 years | 10 | year | at_most
under the five-year deal | 5 | year
Section 144 | -
Article 370 | -
Sector 62 | -
Flight 182 | -
Boeing 737 | -
Covid-19 | -
F-16 jets | -
G20 summit | -
MiG-29 fighters | -
5G network | -
A320 | -
the 18th floor | -
3rd place | -
10 am | -
10.30 am | -
10 a.m. | -
7 o'clock | -
16:45 IST | -
1400 hours | -
won 3-1 | -
6-4, 7-5 | -, -
9876543210 | -
1-800-555-0199 | -
24/7 service | -
No. 5 | -
No 10 Downing Street | -
the 200m champion | -
the 100 metres final | -
hundreds of people | -
thousands of people | -
dozens of homes | -
"""


def grid(text: str) -> list[tuple[str, str, str, str]]:
    """The lines of a grid as phrase, value, unit and qualifier."""
    cases = []
    for line in text.strip().splitlines():
        phrase, value, unit, qualifier, *_ = [*(p.strip() for p in line.split("|")), "", ""]
        cases.append((phrase, value, unit, qualifier or ("exact" if value[-1] != "-" else "")))
    return cases


def found(code: str, phrase: str) -> list[ParsedNumber]:
    """The numbers of a phrase."""
    return find_numbers(Document(phrase), LEXICONS[code])


def said(numbers: list[ParsedNumber]) -> str:
    """Values as the grid writes them."""
    parts = [f"{n.value:.15g}" + (f"..{n.value_max:.15g}" if n.value_max is not None else "") for n in numbers]
    return ", ".join(parts)


def check(code: str, phrase: str, value: str, unit: str, qualifier: str) -> None:
    numbers = found(code, phrase)
    wanted = [v for v in value.split(", ") if v != "-"]
    assert said(numbers) == ", ".join(wanted), phrase
    assert ", ".join(n.unit.name for n in numbers if n.unit) == unit, phrase
    assert all(n.qualifier == qualifier for n in numbers), (phrase, [n.qualifier for n in numbers])


@pytest.mark.parametrize(("phrase", "value", "unit", "qualifier"), grid(HINDI), ids=[c[0] for c in grid(HINDI)])
def test_hindi(phrase: str, value: str, unit: str, qualifier: str) -> None:
    check("hi", phrase, value, unit, qualifier)


@pytest.mark.parametrize(("phrase", "value", "unit", "qualifier"), grid(ENGLISH), ids=[c[0] for c in grid(ENGLISH)])
def test_english(phrase: str, value: str, unit: str, qualifier: str) -> None:
    check("en", phrase, value, unit, qualifier)


@pytest.mark.parametrize(("value", "word"), list(enumerate(HINDI_WORDS.split())))
def test_hindi_words(value: int, word: str) -> None:
    check("hi", f"{word} लोग", str(value), "", "exact")


@pytest.mark.parametrize(("value", "word"), list(enumerate(ENGLISH_WORDS.split())))
def test_english_words(value: int, word: str) -> None:
    check("en", f"{word} people", str(value), "", "exact")


OTHERS = {
    "mr": """
१२ जण | 12
साडे तीन हजार | 3500
दीड लाख रुपये | 150000 | INR
सुमारे ४५० कोटी रुपये | 4500000000 | INR | approx
१५ टक्के | 15 | percent
५० पेक्षा अधिक | 50 | | more_than
पंचवीस जण | 25
कलम १४४ | -
""",
    "ne": """
१५७ जना | 157
३ सय ५० जना | 350
२ अर्ब रुपैयाँ | 2000000000 | NPR
करिब ५ प्रतिशत | 5 | percent | approx
५० भन्दा बढी | 50 | | more_than
५ औं | -
""",
    "ur": """
12 افراد | 12
۲۵ فیصد | 25 | percent
ساڑھے تین ہزار افراد | 3500
5 کروڑ روپے | 50000000 | PKR
کم از کم 12 افراد | 12 | | at_least
50 سے زائد | 50 | | more_than
تقریباً 20 لاکھ | 2000000 | | approx
""",
    "ru": """
12 человек | 12
15 000 тонн | 15000 | tonne
1,5 млрд рублей | 1500000000 | RUB
двадцать пять человек | 25
более 30 | 30 | | more_than
около 200 километров | 200 | kilometre | approx
3,2 процента | 3.2 | percent
от 5 до 10 процентов | 5..10 | percent | range
полтора года | 1.5 | year
""",
}


@pytest.mark.parametrize(
    ("code", "case"),
    [(code, case) for code, text in OTHERS.items() for case in grid(text)],
    ids=[f"{code} {case[0]}" for code, text in OTHERS.items() for case in grid(text)],
)
def test_other_languages(code: str, case: tuple[str, str, str, str]) -> None:
    check(code, *case)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("12", 12),
        ("1,234", 1234),
        ("12,34,567", 1234567),
        ("1,234,567.5", 1234567.5),
        ("0.5", 0.5),
        ("1:30", None),
        ("1.2.3", None),
        ("1,2", None),
        ("10,20,30", None),
        ("1" * 20, None),
        ("1,23", None),
    ],
)
def test_parse_digits(key: str, value: float | None) -> None:
    assert parse_digits(key) == value


@pytest.mark.parametrize(
    ("code", "text", "surface", "outer"),
    [
        ("hi", "लगभग 2.5 लाख रुपये तक", "2.5 लाख", "लगभग 2.5 लाख रुपये तक"),
        ("hi", "6 से 7 हजार लोग", "6 से 7 हजार", "6 से 7 हजार"),
        ("en", "more than Rs. 1.5 lakh crore", "1.5 lakh crore", "more than Rs. 1.5 lakh crore"),
        ("en", "a $240m deal", "240m", "$240m"),
        ("en", "the 15-year-old boy", "15", "15-year-old"),
        ("en", "twenty-one of them", "twenty-one", "twenty-one"),
    ],
)
def test_surfaces(code: str, text: str, surface: str, outer: str) -> None:
    document = Document(text)
    (number,) = find_numbers(document, LEXICONS[code])
    assert document.slice(number.first, number.last) == surface
    assert document.slice(number.outer_first, number.outer_last) == outer


@pytest.mark.parametrize("unit", ["100 ", "10-", "एक ", "₹", "1,2", "सौ और ", "सौ "])
def test_hostile_text_is_linear(unit: str) -> None:
    assert_linear(lambda text: find_numbers(Document(text), LEXICONS["hi"]), unit)


def test_lexicons_are_whole() -> None:
    lexicon: NumberLexicon = LEXICONS["hi"]
    assert set(lexicon.words.values()) == set(range(100))

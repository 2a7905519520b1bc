"""Names of local news that no list knows: villages, town offices, hospitals, lists of people, and what is no name."""

from __future__ import annotations

import pytest

from flows.facts.offices.roles import role_rows
from tests.unit.fact_samples import analyse


def named(text: str, language: str = "en") -> list[str]:
    """The names of a text, each with its type."""
    return [f"{mention.entity.type} {mention.entity.name}" for mention in analyse(text, language).mentions]


def held(text: str, language: str = "en") -> list[tuple[str, str, str | None]]:
    """The offices of a text: who holds which of what."""
    return [(row.person, row.role, row.of) for row in role_rows(analyse(text, language))]


ENGLISH = """
United Malacca's profit rose. The planter said United Malacca would buy land. | ORG United Malacca; ORG United Malacca
Shares of Kuala Lumpur Quillo fell. | ORG Kuala Lumpur Quillo
Greater Boston's workforce grew. On Monday Boston's shares of land were sold. | LOC Boston; LOC Boston
Justice Meera Quillabo Saturday took notice. | PER Meera Quillabo
The Quillo Assembly member alleged that five RPOs and the RPO were moved. | ORG Quillo Assembly
Foodtech firm Quillabo Foods raised money. | ORG Quillabo Foods
Officer Nardin Kamba left. "We agree," said Kamba. | PER Nardin Kamba; PER Nardin Kamba
The Democratic Progressive Party lost in Malawi. Malawi voted in May. | ORG Democratic Progressive Party; LOC Malawi; LOC Malawi
The MCAs Ngozi Quillabo and Asha Rao spoke. | PER Ngozi Quillabo; PER Asha Rao
Minister of Lands and Natural Resources Asha Rao spoke. | PER Asha Rao
He is dean of the College of Music, Arts and Sciences Peter Quillabo. | ORG College of Music, Arts and Sciences; PER Peter Quillabo
The Minister of Trade and Economic Planning and BBC staff met. | ORG BBC
Venerable Quillagoda Tarn Thera left. Quillagoda Thera spoke. | PER Quillagoda Tarn Thera; PER Quillagoda Tarn Thera
Secretary Virginia Quillabo left. | PER Virginia Quillabo
Commissioner Dean Boston made a motion. Boston left. | PER Dean Boston; PER Dean Boston
She was born in Virginia Beach. | LOC Virginia Beach
Nepal's Quillabo urged calm. Nepalese President Ana Quillabo left. | LOC Nepal; PER Ana Quillabo; LOC Nepal; PER Ana Quillabo
The Quarry Parks Fund (QPF) and the Nigeria Police Force (NPF) paid. The NPF said so. | ORG Quarry Parks Fund; ORG Quarry Parks Fund; ORG Nigeria Police Force; LOC Nigeria; ORG Nigeria Police Force; ORG Nigeria Police Force
John Quillay died. His wife, Mrs. Jane Quillay, was there. | PER John Quillay; PER Jane Quillay
Commissioner Reproductive Health Dr Asha Rao spoke. | PER Asha Rao
Engineer Tolva and Eng Asha Rao spoke. | PER Asha Rao
They saw A Marriage Story in Dhaka. | LOC Dhaka
An Igbo chief, a Yoruba trader and Dalit women met. |
The staff of Region XII spoke. |
Peruvian lawmakers met Ana Vidal, and Congress agreed. The Congress sat. | LOC Peru; PER Ana Vidal; ORG Congress of Peru; ORG Congress of Peru
The Congress opposes the deal with Peru. Peru agreed. | ORG Indian National Congress; LOC Peru; LOC Peru
Aoife Quillabo and Ngozi Adebiyi won. | PER Aoife Quillabo; PER Ngozi Adebiyi
General Oscar Quillabo said so. | PER Oscar Quillabo
The Lahore Metropolitan Police said three men were held. | ORG Lahore Metropolitan Police
Profits fell from around Dh24 billion. |
The station in-charge (SIC) was removed. |
Update: 14:30 GMT Police said so. |
The village chief of Barangay Quillo surrendered. Barangay officials said so. | LOC Barangay Quillo
The gunmen fled to the village of Quillo-Danji on Friday. | LOC Quillo-Danji
They hid in Quillo-Danji village. | LOC Quillo-Danji
The Commission on Elections agreed. | ORG Commission on Elections
Delhi University on Monday said so. | ORG University of Delhi
Six farmers were shot at Quillo, a small village in the hills. | LOC Quillo
The injured were taken to Civil Hospital Quillo. | LOC Civil Hospital Quillo
The injured were taken to Civil Hospital Roorkee in a van. | LOC Civil Hospital Roorkee
Nusrat (30) and a guard died. | PER Nusrat
Lokesh, son of Quillabo, was killed. | PER Lokesh; PER Quillabo
SRC B P Quillabo said so. | PER B. P. Quillabo
He stole US $25 million. |
Jakarta Regional Metropolitan Police said so. | ORG Jakarta Regional Metropolitan Police
Quillo, the head of research at the hospital, said so. | PER Quillo
Quillo, the chief supplier, said so. |
Earlier, Dhaka police said so. | LOC Dhaka
He was held in Quillo, Sarrat, on Monday. | LOC Quillo; LOC Sarrat
The police raided Kota Quillang last week. |
The firm of Asha Khan Mydin Quillay paid. |
The drug was in a Honda CRV car. | ORG Honda
The case falls under the Dangerous Drugs Act. | MISC Dangerous Drugs Act
Unrest broke out in the North Eastern Province. | LOC North Eastern Province
There was an accident at Quillo in the Sarrat District. | LOC Quillo; LOC Sarrat District
They met at Quillo in London. | LOC London
Unrest in areas including Quillo and Sarrat spread. | LOC Quillo; LOC Sarrat
The al-Quillab society met in Dhaka. Al-Quillab said so. | ORG al Quillab; LOC Dhaka; ORG al Quillab
He was born in Quillau am Orb. He left Quillau in 1889. | LOC Quillau am Orb; LOC Quillau am Orb
They held Mercy Quillones, Romulo Omalay, Roy Tangaro, Arthur Aranda and Carlo Reyes. | PER Mercy Quillones; PER Romulo Omalay; PER Roy Tangaro; PER Arthur Aranda; PER Carlo Reyes
The leader of the Quillo party Tolvar Sarrat took part. | ORG Quillo; PER Tolvar Sarrat
The Kyrgyz party Quillo took part. | LOC Kyrgyzstan; ORG Quillo
Talks on the exit of Tolvar Quillabekov go on. Quillabekov agreed. | PER Tolvar Quillabekov; PER Tolvar Quillabekov
She put money in Quillo, a Delhi-based company that makes toys. | ORG Quillo; LOC Delhi
Former Alliance for Trade and Tarn chairman Asha Rao left. | ORG Alliance for Trade and Tarn; PER Asha Rao
They read the report of the Parliamentary Reforms and Tarnisation Committee. | ORG Parliamentary Reforms and Tarnisation Committee
The head of the Trade Department of the Presidential Administration Tolvar Quillabekov left. | ORG Trade Department of the Presidential Administration; PER Tolvar Quillabekov
Former speakers of the Parliament Tolvar Quillabekov and Asha Rao will join. | PER Tolvar Quillabekov; PER Asha Rao
Víctor Quilla, president of the club, resigned. | PER Víctor Quilla
A call came from Tolvar Sarratan on Monday. |
A call came from Quillabad on Monday. | LOC Quillabad
He met her at his official Quillo residence. |
Vice President Mercedes Quillaz and Professor Biman Quillo came. | PER Mercedes Quillaz; PER Biman Quillo
On Monday, Chief Election Commissioner, Tolvar Sarratan and others resigned. | PER Tolvar Sarratan
The election of Tolvar Tarn Sarratan as speaker was fair. | PER Tolvar Tarn Sarratan
The secretary of the Vellaquil grama panchayat was held. | LOC Vellaquil
The Directorate of Tarns and Anti-Corruption met. | ORG Directorate of Tarns and Anti-Corruption
The Quilla Registered Nurses and Midwives Association met. | ORG Quilla Registered Nurses and Midwives Association
The minister, Festus Quilla, SAN, left. | PER Festus Quilla
The singer India Adams died. | PER India Adams
Their QSTU Cabinet colleague Asha Rao left. | PER Asha Rao
He spoke to Quillan Mirror. Shares of Adani Quillar rose. | ORG Quillan Mirror
SaaS platform Quillo raised money. | ORG Quillo
Tran Van Son spoke. | PER Tran Van Son
"""


HINDI = """
बैठक कलेक्ट्रेट सभागार में होगी। |
प्राचार्य विनोद कुमार टिटवाड़ा को हटाया गया। टिटवाड़ा ने आरोप नकारे। | PER Vinod Kumar Titvara; PER Vinod Kumar Titvara
रिपोर्ट में संदीप, जगदीश, विश्राम, टिटवेश, झुरमुटिया आदि पर आरोप लगाया गया। | PER Sandeep; PER Jagdish; PER Titvesh; PER Jhurmutiya
डॉ दर्पण सिंह झुरमुटिया ने दवा दी। | PER Darpan Singh Jhurmutiya
आरोपी की पहचान टिटवेश झुरमुटिया के रूप में हुई। टिटवेश झुरमुटिया पर मामले दर्ज हैं। | PER Titvesh Jhurmutiya; PER Titvesh Jhurmutiya
पुलिस ने टिटवेश झुरमुटिया, मोहन यादव और रवि कुमार को पकड़ा। | PER Titvesh Jhurmutiya; PER Mohan Yadav; PER Ravi Kumar
टिटवा थाना प्रभारी मोहन यादव ने जांच की। | LOC Titva; PER Mohan Yadav
मुक्केबाजी में बॉक्सर मोहन यादव जीते। | PER Mohan Yadav
टीम ने वालीबाल में पदक जीता। |
सभा में संदीप, टिटवेश, विमल व सुमन झुरमुटिया आदि मौजूद थे। | PER Sandeep; PER Titvesh; PER Vimal; PER Suman Jhurmutiya
खेत में टिटवा, झुरमुटी, मसूर आदि बोई गई। |
संदीप, दिल्ली, मुंबई, विमल आदि में माल बिका। | LOC Delhi; LOC Mumbai
राजकीय उच्च विद्यालय टिटवा में मेला लगा। | ORG Government High School Titva
उसे जिला अस्पताल मथुरा में रखा गया। | ORG District Hospital Mathura
प्राथमिक विद्यालय टिटवा गांव में है। | LOC Titva
प्राथमिक विद्यालय बंद रहे। |
सरस्वती इंटर कालेज में मेला लगा। | ORG Saraswati Inter College
सुनीता अस्पताल पहुंची। |
टिटवा मे सड़क बनी। | LOC Titva
बस करौली गांव में गिरी। | LOC Karauli
किसान कश्मीर देवी ने तालाब खुदवाया। | PER Kashmir Devi
सरपंच भारत सिंह को सूचना दी गई। | PER Bharat Singh
कवि बद्रीनाथ पांडे और मथुरा प्रसाद यादव आए। | PER Badrinath Pandey; PER Mathura Prasad Yadav
भारत सरकार ने नियम बदले। | LOC India
भारत लाल किले से संदेश देता है। | LOC India; LOC Red Fort
चाची का मोहनगढ़ सिविल हॉस्पिटल में इलाज हुआ। | ORG Mohangarh Civil Hospital
न्यायमूर्ति चंद्र फाटक सिंह ने रोक लगाई। | PER Chandra Phatak Singh
उनके बेटे महेश कुमार कंचन ने आग लगाई। | PER Mahesh Kumar Kanchan
प्राचार्य टी.के गुप्ता ने छुट्टी दी। | PER T. K. Gupta
कलेक्टर साहब ने फाइल लौटाई। |
वे टीम को हराने के लिए उतरे। |
कश्मीर में बर्फ गिरी। | LOC Kashmir
घटना झुरमुटा विकासखंड की है। | LOC Jhurmuta
घटना झुरमुटा थानाक्षेत्र के गांव की है। | LOC Jhurmuta
घायलावस्था में मोहन यादव को भेजा गया। | PER Mohan Yadav
थाना प्रभारी रघु सिंह सागर ने जांच की। | PER Raghu Singh
बस करौली में गिरी। | LOC Karauli district
झुरमुटा ट्रैवल्स की बस में यात्री सवार थे। | ORG Jhurmuta Travels
झुरमुटा से टिटवा की ओर जा रही बस पलट गई। | LOC Jhurmuta; LOC Titva
मेरठ से टिटवा जा रही बस पलट गई। | LOC Meerut; LOC Titva
टिटवा से मेरठ आ रही बस पलट गई। | LOC Titva; LOC Meerut
मेरठ से टिटवा कस्बे जा रही बस पलट गई। | LOC Meerut; LOC Titva
घर से झुरमुटी के साथ युवक जा रहा था। |
झुरमुटी की ओर से वकील ने बहस की। |
वह टिटवा के समीप रुके। | LOC Titva
वह गांव टिटवा के पास रुके। | LOC Titva
पुलिस ग्राम गौरी में पहुंची। | LOC Gauri
घायल मोहन यादव, निवासी टिटवा, की मौत हो गई। | PER Mohan Yadav; LOC Titva
हादसा टिटवा ओपी के झुरमुटा के पास हुआ। | LOC Titva; LOC Jhurmuta
मोहन यादव गंभीर रूप से घायल हो गए। | PER Mohan Yadav
मोहन गंभीर रूप से घायल हो गए। |
मोहन उछलकर नाले में गिर गया। |
थाना प्रभारी दलबल के साथ पहुंचे। |
प्रमुख टिटवाली सूचकांक गिरा। |
प्रमुख टिटवाल ने बताया कि चालक सो गया था। | PER Titval
परिचालक टिटवाल ने बताया कि चालक सो गया था। | PER Titval
आरोपी टिटवाबाद के खेत में छिपा था। | LOC Titvabad
पटना में जन शक्ति पार्टी के लोग आए। | LOC Patna; ORG Jan Shakti Party
रविवार को किसान मोर्चा ने रैली की। | ORG Kisan Morcha
किसान मोर्चे पर डटे रहे। युवा मोर्चा निकालेंगे। |
भाजपा महिला मोर्चा की बैठक हुई। | ORG Bharatiya Janata Party Mahila Morcha
शहर विकास आघाड़ी ने समर्थन दिया। | ORG Shahar Vikas Aghadi
झुरमुटा जन मुक्ति मोर्चा ने बंद बुलाया। | ORG Jhurmuta Jan Mukti Morcha
पटना में बिहार किसान क्रांति दल ने रैली की। | LOC Patna; ORG Bihar Kisan Kranti Dal
राष्ट्रीय पार्टी का दर्जा मिला। भारतीय महिला दल ने पदक जीता। | LOC India
नेता तोलवार झुरमुटोव ने कहा कि मेला लगेगा। झुरमुट तारनोव भी आए। | PER Tolvar Jhurmutov; PER Jhurmut Tarnov
बैठक जिला सहकारी बैंक मथुरा में हुई। | ORG District Cooperative Bank Mathura
सभा में वक्ता मोहन यादव जिला सचिव बने। | PER Mohan Yadav
मेला जनता इंटर कॉलेज झुरमुटपुर गुर्जर में लगा। | ORG Janata Inter College Jhurmutpur Gurjar
सीनियर डीएएन बीके तलवार मौजूद रहे। | PER B. K. Talwar
जिला अध्यक्ष मो. शादिक हुसैन ने शोक जताया। | PER M. Shadik Hussain
थाना प्रभारी एमपी शुक्ला ने जांच की। | PER M. P. Shukla
पुलिस ने टिटवेश झुरमुटिया की हत्या की जांच की। | PER Titvesh Jhurmutiya
झुरमुटा विवि में मेला लगा। | ORG Jhurmuta University
इंदिरा गांधी शासकीय स्नातकोत्तर महाविद्यालय में मेला लगा। | ORG Indira Gandhi Government Postgraduate College
वह हावड़ा झुरमुटा पैसेंजर से आया। | MISC Howrah Jhurmuta Passenger
शहर की आईटी कंपनी ने लाभ कमाया। |
सभा में पं० मोहन यादव, मो० युनूस और जे0बी0 सिंह आए। | PER Mohan Yadav; PER M. Yunus; PER J. B. Singh
झुरमुटा हाॅकी स्टेडियम में मैच हुआ। | LOC Jhurmuta Hockey Stadium
उपशिक्षाधिकारी मोहन यादव आए। | PER Mohan Yadav
नेपाल के राष्ट्रपति भवन में बैठक हुई। | LOC Nepal
वह छात्र गर्दनीबाग, पटना पहुंचा। | LOC Gardanibag; LOC Patna
राष्ट्रीय स्वतंत्र पार्टी (RSP) जीती। | ORG Rastriya Swatantra Party; ORG Rastriya Swatantra Party
मौसम विभाग के महानिदेशक के जे रमेश ने बताया। | ORG India Meteorological Department; PER K. J. Ramesh
अभियोजन अधिकारी मंजूलता दुबे ने बताया। | PER Manjulta Dubey
आरोपी मोहन कुमार टिटवेश निवासी झुरमुटा पर मुकदमा हुआ। | PER Mohan Kumar Titvesh; LOC Jhurmuta
सोनू पुत्र जयपाल निवासी झुरमुटा टोलवा ने जुर्म माना। | PER Sonu; PER Jaipal; LOC Jhurmuta Tolva
फिल्म सुल्तान ऑफ दिल्ली बनी। |
टिटवो ने बताया कि उसका मुनाफा बढ़ा। | ORG Titvo
टिटवो ने बताया कि मेला लगेगा। | PER Titvo
ए.पी.जे. अब्दुल कलाम आए। नेता एम.ए. बेबी भी आए। | PER A. P. J. Abdul Kalam; PER M. A. Baby
सुनीता घोष टिटवेश ने कहा। | PER Sunita Ghosh Titvesh
"""


def grid(text: str) -> list[tuple[str, list[str]]]:
    """The lines of a grid as text and names."""
    lines = [line.rpartition("|") for line in text.strip().splitlines()]
    return [(text.strip(), [name.strip() for name in names.split(";") if name.strip()]) for text, _, names in lines]


@pytest.mark.parametrize(("text", "wanted"), grid(ENGLISH), ids=[case[0] for case in grid(ENGLISH)])
def test_english(text: str, wanted: list[str]) -> None:
    assert named(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), grid(HINDI), ids=[case[0] for case in grid(HINDI)])
def test_hindi(text: str, wanted: list[str]) -> None:
    assert named(text, "hi") == wanted


def test_letters_in_brackets_stand_between_an_office_and_its_holder() -> None:
    text = "धनबाद के जिला वन अधिकारी (डीएफओ) संदीप झुरमुट ने बताया।"
    assert held(text, "hi") == [("Sandeep Jhurmut", "district forest officer", "Dhanbad")]


def test_a_first_name_before_another_is_no_title() -> None:
    assert held("चौकी प्रभारी प्रिंस टिटवाल ने आरोपी को पकड़ा।", "hi") == [("Prince Titval", "outpost in-charge", None)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Quillo, Sur Norte Mayor Asha Rao was held.", [("Asha Rao", "mayor", "Quillo")]),
        ("In Manila, Cebu City Mayor Asha Rao was held.", [("Asha Rao", "mayor", "Cebu City")]),
        (
            "Asha Rao, former head of Norvale Bank, Dipak Rai, former chief accountant of Norvale Bank, and others fled.",
            [
                ("Asha Rao", "former head", "Norvale Bank"),
                ("Dipak Rai", "former chief accountant", "Norvale Bank"),
            ],
        ),
        ("Chief Supt. Asha Rao Jr., director of Norvale Bank, fled.", [("Asha Rao", "director", "Norvale Bank")]),
        ("Quillo Vice Mayor Asha Rao was held.", [("Asha Rao", "vice mayor", "Quillo")]),
        (
            "Quillo police station in-charge Asha Rao said so.",
            [("Asha Rao", "station house officer", "Quillo Police Station")],
        ),
        ("Asha Rao, traffic in-charge of Quillo area, said so.", [("Asha Rao", "traffic in-charge", "Quillo")]),
        (
            "Quillo Police Station chief Police Major Asha Rao said so.",
            [("Asha Rao", "chief", "Quillo Police Station")],
        ),
    ],
)
def test_offices_of_towns(text: str, wanted: list[tuple[str, str, str | None]]) -> None:
    assert held(text) == wanted


# One spelling of initials gives one name, and one id, whatever the outlet's habit.
INITIALS = """
Minister V. K. Tomwar left. | PER V. K. Tomwar
Minister V K Tomwar left. | PER V. K. Tomwar
Minister V.K. Tomwar left. | PER V. K. Tomwar
Minister VK Tomwar left. | PER V. K. Tomwar
On Monday R K Sethi left. | PER R. K. Sethi
VK Sethi, a lawyer, said so. | PER V. K. Sethi
Minister Malik X left. | PER Malik X
UP Police said so. | ORG Uttar Pradesh Police
Actor J K Sethi was in J&K. | PER J. K. Sethi; LOC Jammu and Kashmir
The author J K Rowling and J.K. Rowling are one. | PER J. K. Rowling; PER J. K. Rowling
Lawyers of B R Ambedkar said so. | PER B. R. Ambedkar
Lawyers of Ambedkar and T Ambedkar said so. | PER B. R. Ambedkar; PER T. Ambedkar
A Trump ally said so. | PER Donald Trump
VP Vance met SVP Sethi. | PER J. D. Vance; PER Sethi
"""


@pytest.mark.parametrize(("text", "wanted"), grid(INITIALS), ids=[case[0] for case in grid(INITIALS)])
def test_initials(text: str, wanted: list[str]) -> None:
    assert named(text) == wanted


@pytest.mark.parametrize("written", ["बी आर", "बी. आर.", "बी.आर.", "बीआर"])
def test_initials_belong_to_the_listed_name(written: str) -> None:
    analysis = analyse(f"यह बात {written} अंबेडकर ने कही थी।", "hi")
    (mention,) = analysis.mentions
    assert (analysis.document.slice(mention.first, mention.last), mention.entity.name) == (
        f"{written} अंबेडकर",
        "B. R. Ambedkar",
    )

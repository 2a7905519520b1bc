"""Hindi typed with fonts from before Unicode is refused, and nothing else is taken for it."""

from __future__ import annotations

import pytest

from flows.errors import Rejected
from tests.unit.legacy_fonts import chanakya, kruti_dev
from tests.unit.test_parse import parse

NEWS = {
    "rain": "पहाड़ी जिलों में दो दिन से हो रही बारिश के कारण कई सड़कें बंद हैं और करीब तीन सौ गाड़ियां रास्ते में फंसी हुई हैं। प्रशासन ने यात्रियों से "
    "कहा है कि वे मौसम साफ होने तक आगे न बढ़ें। राहत दल ने एक पुल के पास से बारह लोगों को सुरक्षित निकाला।",
    "court": "उच्च न्यायालय ने नगर निगम के उस आदेश पर रोक लगा दी है जिसमें फुटपाथ के दुकानदारों को एक सप्ताह में हटने को कहा गया था। न्यायाधीश ने "
    "पूछा कि दूसरी जगह दिए बिना उन्हें कैसे हटाया जा सकता है। मामले की अगली सुनवाई सोमवार को होगी।",
    "school": "गांव के विद्यालय में चार साल बाद विज्ञान के शिक्षक की नियुक्ति हुई है। प्रधानाध्यापक ने बताया कि अब तक बच्चे दूसरे गांव जाकर पढ़ते थे। "
    "अभिभावकों ने मिठाई बांटकर खुशी जताई और सरकार का धन्यवाद किया।",
    "match": "मेजबान टीम ने अंतिम ओवर में छह विकेट से जीत दर्ज की। कप्तान ने कहा कि पिच धीमी थी, लेकिन उनके बल्लेबाजों ने धैर्य नहीं खोया। "
    "अगला मुकाबला शुक्रवार को इसी मैदान पर खेला जाएगा।",
}  # fmt: skip
SHUSHA = (
    "pTnaa maoM saaomavaar kao baairSa ko baad kI saD,k banda hao gayaI hO AaOr laaogaaoM kao prSaanaI hu[-. puilasa nao kha ik Saama tk "
    "rasta Kula jaayaogaa. yah baat ek AiQakarI nao batayaI hO AaOr kha hO ik sarkar kama kr rhI hO."
)
OTHERS = {
    "english": "The council said on Monday that it would not sell the old market. As far as it is concerned, the matter is closed; but its members are split.",
    "indonesian": "Pemerintah kota mengatakan bahwa jembatan itu akan ditutup selama dua minggu karena retak pada tiang, dan warga diminta memakai jalan lain.",
    "german": "Die Stadt hat am Montag beschlossen, die Brücke für zwei Wochen zu sperren, weil in den Pfeilern Risse gefunden wurden; das teilte ein Sprecher mit.",
    "turkish": "Belediye, köprünün ayaklarında çatlaklar bulunduğu için iki hafta süreyle kapatılacağını açıkladı ve bu yolu kullananlardan sabır istedi.",
    "portuguese": "A câmara disse que os moradores não serão afetados e que essa ponte vai ser fechada por duas semanas; os carros usam a outra, como em março.",
    "danish": "Kommunen oplyser, at broen og vejen bliver lukket i to uger, og at der er fundet revner i pillerne; det skriver de i en meddelelse til os.",
    "catalan": "El col·legi i l'escola paral·lela de la capital van il·lustrar la col·lecció, i la instal·lació va ser excel·lent, segons va dir l'alcalde.",
    "vietnamese": "Chính quyền thành phố cho biết cây cầu sẽ đóng trong hai tuần vì các vết nứt ở trụ, và người dân được yêu cầu đi đường khác.",
    "hindi in latin": "Sarkar ne kaha ki pul do hafte ke liye band rahega aur logon ko doosre raste se jaana hoga, police ne bhi yahi apeel ki hai.",
    "figures": "Gold rose to ₹62,450 (±0.5%), silver to £24.10; 12°C at dawn, 31°C by noon; 5×3 m plots sold for €1,200 each, ½ of them to one buyer.",
    "spanish": "Esa obra no es de esa empresa, dijo el alcalde; «es de otra», añadió. Los vecinos dicen que esa calle está cerrada desde el año pasado.",
    "shell": "ls -l; cd /tmp; ds=$(df -h | awk '{print $1}'); fd=3; rd() { dd if=$1 of=$2; }; dk=1; dj=2; for ij in a b c; do echo $ij; done; exit 0",
    "code": "def rd(ds, fd): x = ds[fd]; y = {k: v for k, v in x.items() if k and v}; return sorted(y, key=lambda k: (-len(k), k)) or None # gS aside, ok",
    "addresses": "https://example.org/a;b?x=1&y=2 www.example.com/x,y user@example.net #tag @name http://example.org/gS/dk.html ftp://x.y/z a@b.c d@e.f g@h.i j@k.l",
    "chess": "1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 4. Ba4 Nf6 5. O-O Be7 6. Re1 b5 7. Bb3 d6 8. c3 O-O 9. h3 Nb8 10. d4 Nbd7 11. c4 c6 12. cxb5 axb5",
}  # fmt: skip


@pytest.mark.parametrize("font", [kruti_dev, chanakya], ids=["kruti dev", "chanakya"])
@pytest.mark.parametrize("name", list(NEWS))
def test_old_fonts_are_refused(name: str, font: object) -> None:
    with pytest.raises(Rejected) as caught:
        parse(font(NEWS[name]))  # type: ignore[operator]
    assert caught.value.reason == "encoding"
    assert "font" in caught.value.detail


@pytest.mark.parametrize("wrong", ["cp1252", "latin-1"])
def test_unicode_read_as_western_letters_is_refused(wrong: str) -> None:
    with pytest.raises(Rejected) as caught:
        parse(NEWS["rain"].encode().decode(wrong, "ignore"))
    assert caught.value.reason == "encoding"


def test_shusha_is_refused() -> None:
    with pytest.raises(Rejected) as caught:
        parse(SHUSHA)
    assert caught.value.reason == "encoding"


def test_it_is_refused_in_pages_and_records_too() -> None:
    body = "".join(f"<p>{kruti_dev(text).replace('<', '&lt;')}</p>" for text in NEWS.values())
    page = f"<html><head><title>{kruti_dev('बारिश से सड़कें बंद')}</title></head><body><h1>{kruti_dev('बारिश से सड़कें बंद')}</h1>{body}</body></html>"
    for content, media, fields in ((page, "html", {}), ("{}", "record", {"text": kruti_dev(NEWS["rain"])})):
        with pytest.raises(Rejected) as caught:
            parse(content, media, fields)
        assert caught.value.reason == "encoding", media


def test_one_such_paragraph_among_others_is_enough() -> None:
    with pytest.raises(Rejected) as caught:
        parse("\n\n".join((NEWS["rain"], NEWS["court"], kruti_dev(NEWS["school"]), NEWS["match"])))
    assert caught.value.reason == "encoding"


@pytest.mark.parametrize("name", list(OTHERS))
def test_other_texts_are_not_taken_for_old_fonts(name: str) -> None:
    assert OTHERS[name][:20].split()[0] in parse(OTHERS[name]).text


@pytest.mark.parametrize("name", list(NEWS))
def test_hindi_in_unicode_is_read(name: str) -> None:
    assert NEWS[name][:30] in parse(NEWS[name]).text

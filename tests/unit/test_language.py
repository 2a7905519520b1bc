"""Languages of articles, headlines and mixtures; the same answer every time."""

from __future__ import annotations

import pytest

from flows.text.language import UNDETERMINED, FunctionWords, build_function_words, detect_language
from tests.unit.article_samples import lexicons


@pytest.fixture(scope="module")
def words() -> FunctionWords:
    return build_function_words({code: lexicon.function_words for code, lexicon in lexicons().items()})


TEXTS = {
    "hi": "जिला प्रशासन ने कहा कि बाढ़ से प्रभावित गांवों में राहत सामग्री पहुंचाई जा रही है और लोगों को सुरक्षित स्थानों पर ले जाया गया है।",
    "mr": "जिल्हा प्रशासनाने सांगितले की पूरग्रस्त गावांमध्ये मदत पोहोचवण्यात येत आहे आणि नागरिकांना सुरक्षित ठिकाणी हलवण्यात आले आहे.",
    "ne": "जिल्ला प्रशासनले बाढी प्रभावित गाउँहरूमा राहत सामग्री पुर्‍याइएको र स्थानीयलाई सुरक्षित स्थानमा सारिएको जानकारी दिएको छ ।",
    "ur": "ضلعی انتظامیہ نے کہا ہے کہ سیلاب سے متاثرہ دیہات میں امدادی سامان پہنچایا جا رہا ہے اور لوگوں کو محفوظ مقامات پر منتقل کیا گیا ہے۔",
    "ru": "Администрация района сообщила, что в пострадавшие от наводнения деревни доставляют помощь, а жителей перевезли в безопасные места.",
    "en": "The district administration said that relief was being taken to the flooded villages and that people had been moved to safer places.",
    "fr": "L'administration du district a déclaré que des secours étaient acheminés vers les villages inondés et que les habitants avaient été évacués.",
    "de": "Die Verwaltung des Bezirks teilte mit, dass Hilfe in die überfluteten Dörfer gebracht werde und die Bewohner in Sicherheit seien.",
    "es": "La administración del distrito dijo que se enviaba ayuda a las aldeas inundadas y que los vecinos habían sido trasladados a lugares seguros.",
    "id": "Pemerintah daerah mengatakan bahwa bantuan sedang dikirim ke desa yang terendam banjir dan warga telah dipindahkan ke tempat yang aman.",
    "bn": "জেলা প্রশাসন জানিয়েছে যে বন্যাকবলিত গ্রামগুলিতে ত্রাণ পাঠানো হচ্ছে এবং মানুষকে নিরাপদ স্থানে সরানো হয়েছে।",
    "ta": "வெள்ளத்தால் பாதிக்கப்பட்ட கிராமங்களுக்கு நிவாரணப் பொருட்கள் அனுப்பப்படுகின்றன என்று மாவட்ட நிர்வாகம் தெரிவித்தது.",
    "te": "వరద ప్రభావిత గ్రామాలకు సహాయ సామగ్రిని పంపుతున్నట్లు జిల్లా యంత్రాంగం తెలిపింది.",
    "gu": "જિલ્લા વહીવટીતંત્રે જણાવ્યું કે પૂરગ્રસ્ત ગામોમાં રાહત સામગ્રી પહોંચાડવામાં આવી રહી છે.",
    "pa": "ਜ਼ਿਲ੍ਹਾ ਪ੍ਰਸ਼ਾਸਨ ਨੇ ਕਿਹਾ ਕਿ ਹੜ੍ਹ ਪ੍ਰਭਾਵਿਤ ਪਿੰਡਾਂ ਵਿੱਚ ਰਾਹਤ ਸਮੱਗਰੀ ਪਹੁੰਚਾਈ ਜਾ ਰਹੀ ਹੈ।",
    "ar": "قالت إدارة المنطقة إن المساعدات تنقل إلى القرى التي غمرتها المياه وإن السكان نقلوا إلى أماكن آمنة.",
    "fa": "فرمانداری اعلام کرد که کمک‌ها به روستاهای سیل‌زده فرستاده می‌شود و مردم به جاهای امن منتقل شده‌اند.",
    "uk": "Адміністрація району повідомила, що до затоплених сіл доставляють допомогу, а мешканців перевезли в безпечні місця.",
    "zh": "当地政府表示，救援物资正在运往受灾村庄，居民已被转移到安全地点。",
    "ja": "地元当局は、浸水した村に救援物資が運ばれ、住民は安全な場所に移されたと述べた。",
    "ko": "지방 당국은 침수된 마을에 구호물자가 전달되고 있으며 주민들은 안전한 곳으로 대피했다고 밝혔다.",
    "el": "Η διοίκηση της περιοχής ανακοίνωσε ότι αποστέλλεται βοήθεια στα πλημμυρισμένα χωριά.",
    "he": "המחוז הודיע כי סיוע נשלח לכפרים המוצפים וכי התושבים הועברו למקום בטוח.",
}  # fmt: skip


@pytest.mark.parametrize("code", list(TEXTS))
def test_a_sentence(code: str, words: FunctionWords) -> None:
    language, confidence = detect_language(TEXTS[code], words)
    assert language == code
    assert confidence > 0.6


@pytest.mark.parametrize("code", ["hi", "mr", "ne", "ur", "ru", "en"])
def test_an_article_is_sure(code: str, words: FunctionWords) -> None:
    language, confidence = detect_language("\n\n".join([TEXTS[code]] * 8), words)
    assert language == code
    assert confidence > 0.8


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("पटना में आग", "hi"),
        ("Kim Jong Un Putin Meeting", "en"),
        ("Bihar flood toll rises", "en"),
        ("महाराष्ट्रात मुसळधार पाऊस, मुंबईत लोकल सेवा विस्कळीत", "mr"),
        ("काठमाडौंमा आज वर्षाको सम्भावना छ", "ne"),
        ("کراچی میں بارش", "ur"),
        ("Россия и Китай подписали договор", "ru"),
    ],
)
def test_headlines(text: str, code: str, words: FunctionWords) -> None:
    assert detect_language(text, words)[0] == code


def test_latin_furniture_does_not_make_a_hindi_article_english(words: FunctionWords) -> None:
    text = "Bihar Flood Live Updates: " + TEXTS["hi"] + " Read more at example.org. Follow us on Facebook and Twitter."
    assert detect_language(text, words)[0] == "hi"


def test_a_marathi_article_with_an_english_opening(words: FunctionWords) -> None:
    text = "Mumbai Rains Live Updates Today Local Trains Delayed On Central Line " * 3 + (TEXTS["mr"] + " ") * 6
    assert detect_language(text, words)[0] == "mr"


def test_an_english_article_with_a_hindi_quote(words: FunctionWords) -> None:
    text = (TEXTS["en"] + " ") * 5 + "The banner read: “जल ही जीवन है”."
    assert detect_language(text, words)[0] == "en"


def test_no_letters_no_language(words: FunctionWords) -> None:
    assert detect_language("12345 — 67, 89!", words) == (UNDETERMINED, 0.0)


def test_a_hint_decides_only_where_the_text_leaves_doubt(words: FunctionWords) -> None:
    assert detect_language("Berlin Paris Wien", words, "de")[0] == "de"
    assert detect_language(TEXTS["en"], words, "de")[0] == "en"
    assert detect_language(TEXTS["hi"], words, "en")[0] == "hi"


def test_the_same_text_has_the_same_answer_every_time(words: FunctionWords) -> None:
    assert (
        len({detect_language("Oslo Bergen Stavanger Trondheim Tromsø Bodø Narvik Molde", words) for _ in range(20)})
        == 1
    )

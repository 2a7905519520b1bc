"""Hindi as it was typed before Unicode: text in the slots of the fonts Kruti Dev 010 and Chanakya, made for tests alone."""

from __future__ import annotations

import regex

_SYLLABLE = regex.compile(r"(?P<reph>र्(?=[क-ह]))?(?P<core>[क-ह]़?(?:्[क-ह]़?)*्?)(?P<signs>[ािीुूृेैोौंँःॉ]*)")

KRUTI_DEV = {
    "अ": "v", "आ": "vk", "इ": "b", "ई": "bZ", "उ": "m", "ऊ": "Å", "ए": ",", "ऐ": ",s", "ओ": "vks", "औ": "vkS", "ऋ": "_",
    "ऑ": "v‚", "क्ष": "{k", "त्र": "=", "ज्ञ": "K", "श्र": "J", "द्ध": ")", "द्य": "|", "द्व": "}", "प्र": "iz", "क्र": "Ø", "फ्र": "Ý",
    "ग्र": "xz", "ट्र": "Vª", "ड्र": "Mª", "ब्र": "cz", "भ्र": "Hkz", "द्र": "æ", "त्त": "Ùk", "ह्म": "ã", "ह्य": "á", "ट्ट": "ê", "रु": "#", "रू": ":",
    "क": "d", "ख": "[k", "ग": "x", "घ": "?k", "च": "p", "छ": "N", "ज": "t", "झ": ">", "ट": "V", "ठ": "B", "ड": "M", "ढ": "<",
    "ण": ".k", "त": "r", "थ": "Fk", "द": "n", "ध": "/k", "न": "u", "प": "i", "फ": "Q", "ब": "c", "भ": "Hk", "म": "e", "य": ";",
    "र": "j", "ल": "y", "व": "o", "श": "'k", "ष": '"k', "स": "l", "ह": "g", "क्": "D", "ख्": "[", "ग्": "X", "घ्": "?", "च्": "P",
    "ज्": "T", "ण्": ".", "त्": "R", "थ्": "F", "ध्": "/", "न्": "U", "प्": "I", "फ्": "¶", "ब्": "C", "भ्": "H", "म्": "E", "ल्": "Y",
    "व्": "O", "श्": "'", "ष्": '"', "स्": "L", "ह्": "º", "ा": "k", "ी": "h", "ु": "q", "ू": "w", "ृ": "`", "े": "s", "ै": "S",
    "ो": "ks", "ौ": "kS", "ं": "a", "ँ": "¡", "ः": "%", "्": "~", "़": "+", "ॉ": "‚", "।": "A", ",": "]", ".": "-", "-": "&",
    "?": "\\", "(": "¼", ")": "½", "‘": "^", "’": "*", "“": "Þ", "”": "ß", ":": "%",
}  # fmt: skip
CHANAKYA = {
    "अ": "¥", "आ": "¥æ", "इ": "§", "ई": "§ü", "उ": "©", "ऊ": "ª", "ए": "°", "ऐ": "°ð", "ओ": "¥æð", "औ": "¥æñ", "ऋ": "«",
    "क्ष": "ÿæ", "त्र": "˜æ", "ज्ञ": "™æ", "श्र": "Ÿæ", "द्ध": "h", "द्य": "l", "द्व": "m", "प्र": "Âý", "क्र": "·ý¤", "ग्र": "»ý",
    "क": "·¤", "ख": "¹", "ग": "»", "घ": "ƒæ", "च": "¿", "छ": "ÀU", "ज": "Á", "झ": "Ûæ", "ट": "ÅU", "ठ": "ÆU", "ड": "ÇU", "ढ": "ÉU",
    "ण": "‡æ", "त": "Ì", "थ": "Í", "द": "Î", "ध": "Ï", "न": "Ù", "प": "Â", "फ": "È¤", "ब": "Õ", "भ": "Ö", "म": "×", "य": "Ø",
    "र": "ÚU", "ल": "Ü", "व": "ß", "श": "àæ", "ष": "á", "स": "â", "ह": "ãU", "ा": "æ", "ि": "ç", "ी": "è", "ु": "é", "ू": "ê",
    "ृ": "ë", "े": "ð", "ै": "ñ", "ो": "æð", "ौ": "æñ", "ं": "´", "ँ": "¡", "्": "÷", "़": "¸", "।": "Ð", ",": ",", ".": ".",
}  # fmt: skip


def typed(text: str, font: dict[str, str], short_i: str, reph: str) -> str:
    """The text in a font's slots: the short i before its consonants, the upper r behind its syllable."""

    def syllable(match: regex.Match[str]) -> str:
        signs = match["signs"]
        before = short_i if "ि" in signs else ""
        behind = reph if match["reph"] else ""
        return before + slots(match["core"] + signs.replace("ि", "")) + behind

    def slots(part: str) -> str:
        out, index = [], 0
        while index < len(part):
            size = next((n for n in (3, 2, 1) if part[index : index + n] in font), 0)
            out.append(font[part[index : index + size]] if size else part[index])
            index += size or 1
        return "".join(out)

    pieces, end = [], 0
    for match in _SYLLABLE.finditer(text):
        pieces += [slots(text[end : match.start()]), syllable(match)]
        end = match.end()
    return "".join((*pieces, slots(text[end:])))


def kruti_dev(text: str) -> str:
    """Hindi typed with Kruti Dev 010 (and DevLys, whose slots are the same but for a few)."""
    return typed(text, KRUTI_DEV, "f", "Z")


def chanakya(text: str) -> str:
    """Hindi typed with Chanakya."""
    return typed(text, CHANAKYA, "ç", "ü")

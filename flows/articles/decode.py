"""Bytes to text: UTF-8 and what a mark or a page declares; anything else is refused rather than guessed."""

from __future__ import annotations

import codecs

import regex

from flows.errors import Rejected
from flows.settings import Limits
from flows.text.characters import is_tidy
from flows.text.fold import nfc

# Longest marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\x7fELF",
    b"MZ\x90",
    b"\xd0\xcf\x11\xe0",
    b"SQLite format",
    b"PAR1",
    b"Rar!",
    b"7z\xbc\xaf",
    b"RIFF",
    b"OggS",
    b"ID3",
    b"BZh",
)
_DECLARED = regex.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", regex.IGNORECASE
)
# What pages call an encoding, and the one that browsers read it as where that has more letters.
_READ_AS = {
    "iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "iso-8859-9": "cp1254", "tis-620": "cp874",
    "iso-8859-11": "cp874", "windows-874": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
    "shift_jis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949", "windows-949": "cp949",
    "iso-8859-8-i": "iso8859-8", "x-mac-cyrillic": "mac-cyrillic",
}  # fmt: skip
_PAGE_CODECS = (
    "utf", "cp", "iso8859", "iso2022", "koi8", "gb", "big5", "euc", "shift_jis", "mac", "hz", "ptcp154", "kz1048", "johab",
)  # fmt: skip
_CONTROL = regex.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
_BREAK = regex.compile(r"[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_MARK_RUN = regex.compile(r"(\p{M}{6})\p{M}+")
_CONTROLS = bytes((*range(9), *range(14, 27), *range(28, 32)))


def decode(content: bytes, limits: Limits, *, page: bool = False, charset: str = "") -> str:
    """The text of some bytes, in NFC, lines ended by line feeds, control characters and stacked marks removed.

    `charset` is what the host that sent them says: it counts where they are not UTF-8 and declare nothing themselves.
    Raises Rejected: `empty`, `too_large`, `not_text`, `encoding`.
    """
    if not content.strip(b"\x00 \t\r\n\x0b\x0c"):
        raise Rejected("not_text" if b"\x00" in content else "empty", "no characters but spaces and line ends")
    if len(content) > limits.item_bytes:
        raise Rejected("too_large", f"{len(content)} bytes; the limit of an item is {limits.item_bytes}")
    text = tidy(_decode(content, page or bool(charset), charset))
    if not text.strip():
        raise Rejected("empty", "no characters but spaces and line ends")
    return text


def tidy(text: str) -> str:
    """The text in NFC, with line feeds for every kind of line end, without controls, overrides and stacked marks."""
    text = text.replace("\r\n", "\n")
    if is_tidy(text):
        return text
    text = _BREAK.sub("\n", text)
    text = _CONTROL.sub("", text)
    text = nfc(text)
    if not text.isascii():
        text = _MARK_RUN.sub(r"\1", text)  # zalgo: no script stacks more than a few marks on a letter
    return text


def _decode(content: bytes, page: bool, charset: str) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strict(content[len(mark) :], encoding)
    if content.startswith(_BINARY):
        raise Rejected("not_text", f"binary file, begins with {content[:8]!r}")
    if b"\x00" in content:
        return _without_mark(content)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        if page:
            return _declared(content, error, charset)
        raise Rejected(*_reason(content, error)) from error
    head = content[:4000]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls > len(head) // 20:
        raise Rejected("not_text", f"{controls} control characters in the first {len(head)} bytes")
    return text


def _strict(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Rejected("encoding", f"not {encoding} as its mark says: {error.reason} at byte {error.start}") from error
    if "\x00" in text:
        raise Rejected("not_text", "holds NUL characters")
    return text


def _without_mark(content: bytes) -> str:
    """UTF-16 or UTF-32 without a mark, told by where its zero bytes stand; anything else with NUL is no text."""
    head = content[: 4000 - 4000 % 4]
    zeros = [sum(1 for byte in head[offset::4] if byte == 0) / max(1, len(head) // 4) for offset in range(4)]
    for encoding, pattern in (
        ("utf-32-le", zeros[2] > 0.9 and zeros[3] > 0.9),
        ("utf-32-be", zeros[0] > 0.9 and zeros[1] > 0.9),
        ("utf-16-le", _wide(head, 1)),
        ("utf-16-be", _wide(head, 0)),
    ):
        if pattern:
            try:
                text = content.decode(encoding)
            except UnicodeDecodeError:
                continue
            if "\x00" not in text and sum(c.isprintable() or c.isspace() for c in text[:500]) > 0.95 * min(
                500, len(text)
            ):
                return text
    raise Rejected("not_text", "holds NUL bytes")


def _wide(head: bytes, high: int) -> bool:
    """Whether the high bytes of 16-bit units take few values: a text in one or two scripts does."""
    units = head[: len(head) - len(head) % 2]
    highs, lows = units[high::2], units[1 - high :: 2]
    return len(highs) > 8 and len(set(highs)) <= max(4, len(highs) // 50) and len(set(lows)) > len(set(highs))


def _declared(content: bytes, error: UnicodeDecodeError, charset: str) -> str:
    """A page in the encoding that it declares, or in the one that fits it best beyond doubt."""
    match = _DECLARED.search(content[:4096])
    name = match[1].decode("ascii") if match is not None else charset
    if name:
        name = _READ_AS.get(name.lower(), name)
        try:
            return content.decode(_of_pages(name))
        except (LookupError, UnicodeDecodeError, UnicodeError):
            pass
        cut = _mostly_utf8(content)
        if cut is not None:
            return cut
        from charset_normalizer import from_bytes  # few pages are in no encoding that they name

        best = from_bytes(content[:200_000]).best()
        if best is not None and best.percent_chaos < 5:
            try:
                return content.decode(best.encoding)
            except (LookupError, UnicodeDecodeError):
                pass
    cut = _mostly_utf8(content)
    if cut is not None:
        return cut
    raise Rejected(*_reason(content, error)) from error


def _of_pages(name: str) -> str:
    """The codec of an encoding that pages are written in; raises LookupError for any other: some are quadratic."""
    codec = codecs.lookup(name).name
    if not codec.startswith(_PAGE_CODECS):
        raise LookupError(name)
    return codec


def _mostly_utf8(content: bytes) -> str | None:
    """A page in UTF-8 but for a few broken bytes (an old comment, a cut advert), which are left out."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond = sum(1 for byte in content if byte >= 0x80)
    return text.replace("\ufffd", "") if broken * 200 < beyond else None


def _reason(content: bytes, error: UnicodeDecodeError) -> tuple[str, str]:
    head = content[:4000]
    printable = sum(1 for byte in head if 32 <= byte < 127 or byte in b"\t\r\n" or byte >= 0xA0)
    sound = len(head.decode("utf-8", "ignore").encode())
    if printable < 0.85 * len(head) and sound < 0.5 * len(head):
        return "not_text", f"binary data; byte {error.start} is {content[error.start]:#x}"
    return "encoding", f"not UTF-8: {error.reason} at byte {error.start}"

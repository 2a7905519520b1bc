"""Words between quote marks of every style."""

from __future__ import annotations

import pytest

from flows.facts.speech.quotes import find_quotes
from flows.seeds import load_seeds
from flows.text.document import Document

CASES = [
    ('He said, "We will go." She left.', ["We will go."]),
    ("He said, “We will go.” She left.", ["We will go."]),
    ("He said, ‘We will go.’ She left.", ["We will go."]),
    ("He said, 'We will go.' She left.", ["We will go."]),
    ("He said, ''We will go.'' She left.", ["We will go."]),
    ("He said, ‘‘We will go.’’ She left.", ["We will go."]),
    ("He said, ``We will go.'' She left.", ["We will go."]),
    ("Он сказал: «Мы пойдём». Она ушла.", ["Мы пойдём"]),
    ("Er sagte: „Wir gehen“, und ging.", ["Wir gehen"]),
    ("उन्होंने कहा, ''हम जाएंगे।'' वह चली गई।", ["हम जाएंगे।"]),
    ("उन्होंने ‘‘भाषा’’ को बताया।", ["भाषा"]),
    ("उन्होंने कहा, “हम जाएंगे।” वह चली गई।", ["हम जाएंगे।"]),
    ('उन्होंने कहा , " हम जाएंगे । " वह चली गई।', ["हम जाएंगे ।"]),
    # several sentences, and no end
    ("“One. Two! Three?” he asked.", ["One. Two! Three?"]),
    ("“One. Two.\nThree.", ["One. Two."]),
    ("किम ने कहा, “पहला। दूसरा।\nअगला अनुच्छेद।", ["पहला। दूसरा।"]),
    ("“One. “Two,” he said.", ["One.", "Two,"]),
    # paragraphs that go on
    ("“One.\n“Two.\n“Three,” he said.", ["One.", "Two.", "Three,"]),
    ("“One. Two.\nShe left.\n“Three,” he said.", ["One. Two.", "Three,"]),
    ("उन्होंने कहा, “पहला।\n“दूसरा।\n“तीसरा।”", ["पहला।", "दूसरा।", "तीसरा।"]),
    # nested
    ("“He called it ‘a win’ twice,” she said.", ["He called it ‘a win’ twice,"]),
    ("'He called it \"a win\" twice,' she said.", ['He called it "a win" twice,']),
    # side by side
    ('"A," he said. "B." "C."', ["A,", "B.", "C."]),
    # apostrophes are no quotes
    ("India's and the workers' unions don't agree.", []),
    ("The '90s band won in '68.", []),
    ("the workers' union and the band's 'hit' song", ["hit"]),
    ("'The workers' demands are fair,' he said.", ["The workers' demands are fair,"]),
    ("‘X’s deal’ is off", ["X’s deal"]),
    ("It’s the parties’ choice.", []),
    ('a 5" pipe and a 6" pipe', []),
    ("6'2\" tall", []),
    # strays
    ("that is all.'' Then he left.", []),
    ("that is all . '' Then he left.", []),
    ('""', []),
    ("“”", []),
    ("", []),
    ("“", []),
]


@pytest.mark.parametrize(("text", "want"), CASES, ids=[repr(text[:40]) for text, _ in CASES])
def test_quotes(text: str, want: list[str]) -> None:
    document = Document(text)
    assert [document.slice(q.first, q.last) for q in find_quotes(document)] == want


def test_a_paragraph_that_goes_on_says_so() -> None:
    document = Document("“One.\n“Two,” he said. “Three.”")
    assert [q.continues for q in find_quotes(document)] == [False, True, False]
    assert [q.closed for q in find_quotes(document)] == [False, True, True]


def test_the_outer_span_holds_the_marks() -> None:
    document = Document("X ने कहा, ''हम जाएंगे।'' और गए।")
    (quote,) = find_quotes(document)
    assert document.slice(quote.outer_first, quote.outer_last) == "''हम जाएंगे।''"
    assert quote.double
    assert quote.closed


def test_letters_left_out_open_no_quote() -> None:
    rules = load_seeds().facts["en"].rules
    for text in ("Rock 'n' roll isn't dead.", "They sent 'em home and the workers' said nothing."):
        assert find_quotes(Document(text, rules)) == []
        assert len(find_quotes(Document(text))) == 1  # which words are shortened so, a language tells

"""Events of verb-last sentences: what is left out, put first, or only spelt out by a noun."""

from __future__ import annotations

import pytest

from tests.unit.fact_samples import events_of

# (text, events): type, actors, targets and status of each.
TOLD: list[tuple[str, list[tuple[str, list[str], list[str], str]]]] = [
    # an act that has begun, goes on, or is carried out
    ("दुकानदारों ने टैक्स का विरोध करना शुरू कर दिया।", [("ACCUSE", ["shopkeepers"], [], "happened")]),
    ("सेना के जवान ग्रामीणों को बचाने में जुटे हैं।", [("AID", ["soldiers"], ["villagers"], "happened")]),
    ("दस्ते द्वारा ठेले जब्त करने की कार्रवाई की गई।", [("COERCE", ["squad"], [], "happened")]),
    ("पुलिस हथियार जब्त करने की कार्रवाई करेगी।", [("COERCE", ["police"], [], "planned")]),
    ("पुलिस हथियार जब्त करने की योजना बना रही है।", [("COERCE", ["police"], [], "planned")]),
    ("उग्र भीड़ पुलिस पर पथराव करने लगी।", [("PROTEST", ["mob"], ["police"], "happened")]),
    # whose act an infinitive tells
    (
        "इराक के आक्रमण करने के बाद कुवैत ने मदद मांगी।",
        [("ASSAULT", ["Iraq"], [], "happened"), ("REQUEST", ["Kuwait"], [], "happened")],
    ),
    ("कुवैत ने इराक की निंदा करने का फैसला किया।", [("ACCUSE", ["Kuwait"], ["Iraq"], "planned")]),
    (
        "रमन सिंह ने हादसे में मारे गए लोगों के वारिसों को दो लाख रुपये की सहायता देने की घोषणा की।",
        [("AID", ["Raman Singh"], ["people"], "planned")],
    ),
    # the subject between the words of an act
    ("इस हड़ताल का आह्वान मजदूर संघ ने किया है।", [("PROTEST", ["union"], [], "happened")]),
    (
        "इस बंद का आह्वान श्रमिक संगठनों ने महंगाई के विरोध में किया है।",
        [("PROTEST", ["labour unions"], [], "happened")],
    ),
    ("तालिबान ने दावा किया कि यह हमला उसने किया है।", [("ASSAULT", ["Taliban"], [], "happened")]),
    # the subject that a sentence leaves out, where its verb needs one
    (
        "हाईकोर्ट ने नाराजगी जताई। साथ ही कलेक्टर को हाजिर होने का निर्देश दिया है।",
        [("ACCUSE", ["high court"], [], "happened"), ("REQUEST", ["high court"], ["district collector"], "happened")],
    ),
    ("हाईकोर्ट नाराज है। कलेक्टर को निर्देश दिया गया है।", []),
    # under whom a crowd acts, to whom it belongs, at whose word somebody acts
    (
        "किसान यूनियन के बैनर तले किसानों ने धरना दिया।",
        [("PROTEST", ["farmers"], [], "happened")],
    ),
    (
        "संयुक्त किसान मोर्चा के तत्वावधान में किसानों ने धरना दिया।",
        [("PROTEST", ["farmers", "Samyukta Kisan Morcha"], [], "happened")],
    ),
    ("शिवसेना से जुड़े युवकों ने प्रदर्शन किया।", [("PROTEST", ["youths"], [], "happened")]),
    ("पीड़िता की शिकायत पर पुलिस ने मामला दर्ज किया।", [("ACCUSE", ["police"], [], "happened")]),
    # an office beside another of the one person named
    ("अभिनेता और सांसद रवि किशन ने धरना दिया।", [("PROTEST", ["Ravi Kishan"], [], "happened")]),
    ("एक अभिनेता और सांसद रवि किशन ने धरना दिया।", [("PROTEST", ["actor", "Ravi Kishan"], [], "happened")]),
    # how an act is done is no second act
    ("रमेश वर्मा की चाकू मारकर हत्या कर दी गई।", [("ASSAULT", [], ["Ramesh Verma"], "happened")]),
]


@pytest.mark.parametrize(("text", "events"), TOLD, ids=range(len(TOLD)))
def test_who_did_what(text: str, events: list[tuple[str, list[str], list[str], str]]) -> None:
    assert [(e.event_type, e.actors, e.targets, e.status) for e in events_of(text, "hi")] == events

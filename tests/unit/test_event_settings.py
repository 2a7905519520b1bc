"""Where and when events are put that say it themselves, or leave it to what was told before."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from flows.facts.extract import extract_facts
from flows.tables import Event
from tests.unit.fact_samples import article, events_of, seeds

# (language, text, type, place): where the last event of the type is put.
PLACES = [
    # verdicts fall where the article puts the court; hearings are held somewhere; what stands behind the verb goes first
    ("en", "Jurors in Texas heard Ravi Kumar. It rained. Asha Rao was acquitted.", "CONCEDE", "Texas"),
    ("en", "Jurors in Texas and a judge in Florida heard Ravi Kumar. Asha Rao was acquitted.", "CONCEDE", None),
    ("en", "Ravi Kumar faces a trial in Peru.", "ACCUSE", "Peru"),
    ("en", "Ravi Kumar, who won medals, a coach born in Oslo, was arrested in Peru.", "COERCE", "Peru"),
    ("en", "Three soldiers were killed in a US-led coalition air strike.", "ASSAULT", None),
    # where their speaker is said to have spoken, words fall
    ("en", "President Asha Rao, speaking in Lima, promised to rebuild the bridge.", "AGREE", "Lima"),
    ("en", "Asha Rao promised to rebuild the bridge, speaking at a rally in Lima.", "AGREE", "Lima"),
    ("en", "Asha Rao promised to rebuild the bridge, helping voters in Lima.", "AGREE", None),
    ("en", "Asha Rao told reporters in Accra that prices fell. She urged banks to lend.", "REQUEST", "Accra"),
    ("en", "Asha Rao said in Ghana that prices fell. She urged banks to lend.", "REQUEST", None),
    ("en", "Asha Rao said in Accra that prices fell.\n\nShe urged banks to lend.", "REQUEST", None),
    ("en", "Asha Rao said in Accra that prices fell. Ravi Kumar urged banks to lend.", "REQUEST", None),
    ("en", '"Russia must stop the attacks," said Asha Rao in Geneva.', "REQUEST", "Geneva"),
    ("hi", "आशा राव ने पटना में कहा कि दाम घटे हैं। उन्होंने सरकार से इस्तीफे की मांग की।", "REQUEST", "Patna"),
    ("hi", "आशा राव ने पटना में कहा कि दाम घटे हैं। रवि कुमार ने इस्तीफे की मांग की।", "REQUEST", None),
    ("hi", "आशा राव ने पटना में रवि कुमार पर लापरवाही का आरोप लगाया। उन्होंने जांच की मांग की।", "REQUEST", "Patna"),
    # the place before "where"
    ("en", "The convoy reached Kassala, where rebels attacked soldiers.", "ASSAULT", "Kassala"),
    ("hi", "टीम मुरैना पहुंची, जहां बदमाशों ने पुलिस पर गोली चलाई।", "ASSAULT", "Morena"),
    ("hi", "टीम मुरैना पहुंची, लेकिन बदमाशों ने पुलिस पर गोली चलाई।", "ASSAULT", "Morena"),
    ("hi", "टीम मुरैना जा रही थी, लेकिन बदमाशों ने पुलिस पर गोली चलाई।", "ASSAULT", None),
    ("hi", "भाजपा नेता पटना के गांधी मैदान पहुंचे, जहां बदमाशों ने पुलिस पर गोली चलाई।", "ASSAULT", "Patna"),
    # what is blocked, besieged or taken; no country's trade, and no half of a road's name
    ("en", "The demonstrators blocked Rustaveli Avenue for two hours.", "PROTEST", "Rustaveli Avenue"),
    ("en", "Rebels laid siege to Bukavu.", "COERCE", "Bukavu"),
    ("en", "Poland blocked Russia.", "COERCE", None),
    ("hi", "ग्रामीणों ने सिवान-छपरा मार्ग जाम कर दिया।", "PROTEST", None),
    # the place of a tour
    ("hi", "नरेंद्र मोदी शनिवार को इशिकावा प्रांत का दौरा करेंगे।", "CONSULT", "Ishikawa Prefecture"),
    # buildings are finer than their towns, but what follows is told of the town
    ("hi", "भाजपा पटना के गांधी मैदान में रैली करेगी।", "PROTEST", "Gandhi Maidan"),
    ("en", "Nurses at Kamuzu Central Hospital in Lilongwe went on strike.", "PROTEST", "Kamuzu Central Hospital"),
    ("hi", "आशा राव ने पटना विश्वविद्यालय में 300 पदों पर भर्ती को मंजूरी दे दी।", "AGREE", None),
    # nobody tells where one telephones
    ("hi", "पटना में हादसे के बाद नरेंद्र मोदी ने आशा राव से फोन पर बातचीत की।", "CONSULT", None),
    # what happened a day or two before the news is news: there police and rescuers act
    (
        "en",
        "A bus fell near Bagua Grande on Monday.\n\nFirefighters pulled out four survivors on Tuesday.",
        "AID",
        "Bagua Grande",
    ),
    ("en", "A bus fell near Bagua Grande in May.\n\nFirefighters pulled out four survivors on Tuesday.", "AID", None),
    # where somebody is based is not where he is arrested
    ("hi", "लखनऊ स्थित पत्रकार को पुलिस ने गिरफ्तार किया।", "COERCE", None),
    ("hi", "लखनऊ स्थित होटल में पुलिस ने पत्रकार को गिरफ्तार किया।", "COERCE", "Lucknow"),
    # nor is where he is posted, nor the place of the deed for which he is
    ("hi", "सोलन में तैनात एक सिपाही को पुलिस ने पकड़ लिया।", "COERCE", None),
    ("hi", "सोलन में तैनात सिपाहियों ने एक चालक को पीटा।", "ASSAULT", "Solan"),
    ("hi", "पुलिस ने सोलन में हुई डकैती के दो आरोपियों को पकड़ लिया।", "COERCE", None),
    ("hi", "पुलिस ने सोलन में हुई डकैती के दो आरोपियों को शिमला में पकड़ लिया।", "COERCE", "Shimla"),
    ("hi", "सोलन में हुई मुठभेड़ में पुलिस ने दो लुटेरों को पकड़ लिया।", "COERCE", "Solan"),
    ("hi", "सोलन में हुए धमाकों में अदालत ने दो लोगों को उम्रकैद की सजा सुनाई।", "SANCTION", None),
    ("hi", "सोलन में अदालत ने दो लोगों को उम्रकैद की सजा सुनाई।", "SANCTION", "Solan"),
    ("hi", "सेना ने पेरू की पांच मिसाइलें मार गिराईं।", "ASSAULT", None),
    ("hi", "सेना ने पेरू पर पांच मिसाइलें दागीं।", "ASSAULT", "Peru"),
    # of where a case is told to be
    ("hi", "एक युवक ने अपने पिता को पीटा। घटना जयपुर की है।", "ASSAULT", "Jaipur"),
    ("hi", "मामला बिहार के पटना जिले का बताया जा रहा है। यहां एक युवक ने अपने पिता को पीटा।", "ASSAULT", "Patna district"),
    ("hi", "मामला जयपुर की महारानी का है। एक युवक ने अपने पिता को पीटा।", "ASSAULT", None),
    # what a hearing is about is not where it is held
    ("hi", "जयपुर में हुए नुकसान की सुनवाई के दौरान अदालत ने बैंक से जवाब मांगा।", "REQUEST", None),
    # from where a case has come to light
    ("hi", "जयपुर से एक अनोखा मामला सामने आया है। यहां पुलिस ने एक डॉक्टर को पकड़ा है।", "COERCE", "Jaipur"),
    ("hi", "जयपुर से दुखद खबर आ रही है। एक युवक ने अपने पिता को पीटा।", "ASSAULT", "Jaipur"),
    ("hi", "जयपुर से एक डॉक्टर आया है। एक युवक ने अपने पिता को पीटा।", "ASSAULT", None),
    # what is told by the side happened elsewhere
    ("en", "Gunmen released 23 workers whom they had kidnapped near Zaria.", "RETREAT", None),
    ("en", "Gunmen released 23 workers near Zaria.", "RETREAT", "Zaria"),
    # the town of a building, for what follows
    (
        "hi",
        "आशा राव ने नई दिल्ली के हैदराबाद हाउस में रवि कुमार से मुलाकात की। उन्होंने जांच की मांग की।",
        "REQUEST",
        "Hyderabad House",
    ),
    ("en", "It rained.\n\nSpeaking in La Paz, Asha Rao accused Ravi Kumar of lying.", "ACCUSE", "La Paz"),
    # "then" is where the sentence before plays
    ("hi", "पटना में आग लगी। जनवरी में जयपुर में बाढ़ आई थी। तब भारत ने राहत सामग्री भेजी थी।", "AID", "Jaipur"),
    # the capital named before, by its country
    ("en", "Nurses rallied in Tbilisi. Police arrested two nurses in the Georgian capital.", "COERCE", "Tbilisi"),
    # the one town of an article, for crowds, police and persons; no bodies' acts, and not where there are two
    ("en", "Nurses rallied in Leeds.\n\nPrices fell.\n\nIt rained.\n\nPolice arrested two nurses.", "COERCE", "Leeds"),
    ("en", "Nurses rallied in Leeds.\n\nPrices fell.\n\nIt rained.\n\nPeru arrested two nurses.", "COERCE", None),
    ("en", "Nurses rallied in Leeds.\n\nPrices fell.\n\nIt rained.\n\nAsha Rao hit two nurses.", "ASSAULT", "Leeds"),
    (
        "en",
        "Nurses rallied in Leeds.\n\nPrices fell in Hull.\n\nIt rained.\n\nPolice arrested two nurses.",
        "COERCE",
        None,
    ),
    # the one country of an article that tells no town: there its people act, and from there others are taken home
    ("en", "Riots in Peru spread.\n\nPrices fell.\n\nIt rained.\n\nJapan has evacuated its citizens.", "AID", "Peru"),
    ("en", "Riots in Peru spread.\n\nPrices fell.\n\nIt rained.\n\nSoldiers beat four clerks.", "ASSAULT", "Peru"),
    ("en", "Riots in Peru spread.\n\nPrices fell.\n\nIt rained.\n\nKenya arrested four clerks.", "COERCE", None),
    ("en", "Riots in Peru spread.\n\nIt rained in Chile.\n\nSoldiers beat four clerks.", "ASSAULT", None),
    ("en", "Riots in Peru spread.\n\nPrices fell.\n\nIt rained.\n\nJapan has aided Kenya.", "AID", None),
    # of a country and the court in it, the court; a verdict that is yet to come falls somewhere
    ("en", "A clerk in the US has been convicted.\n\nIt rained.\n\nJurors in Texas sat.", "SANCTION", "Texas"),
    ("en", "A clerk in Peru has been convicted.\n\nIt rained.\n\nJurors in Texas sat.", "SANCTION", "Peru"),
    ("en", "Jurors in Texas heard Ravi Kumar. Asha Rao will be sentenced next year.", "SANCTION", None),
    # where a deed of years ago was done with which somebody is charged
    ("hi", "अदालत ने 40 लोगों को सजा सुनाई। 2014 में सोलन में चालक को पीटने का आरोप है।", "SANCTION", None),
    # police charge and suspect where the news plays
    ("en", "Two shops were robbed in Leeds. Police have charged a man with theft.", "ACCUSE", "Leeds"),
    ("en", "Two shops were robbed in Leeds. Asha Rao has accused a man of theft.", "ACCUSE", None),
    ("hi", "सोलन की एक दुकान में चोरी हुई। पुलिस ने मामला दर्ज किया।", "ACCUSE", None),
    ("hi", "सोलन में एक दुकान में चोरी हुई। पुलिस ने अज्ञात लोगों के खिलाफ मामला दर्ज किया।", "ACCUSE", "Solan"),
    # who took part in a gathering spoke at it
    ("hi", "पेरू में एक रैली हुई, जिसमें आशा राव भी शामिल हुईं। उन्होंने जांच की मांग की।", "REQUEST", "Peru"),
    ("hi", "पेरू में एक रैली हुई, जिसमें आशा राव भी शामिल हुईं। रवि कुमार ने जांच की मांग की।", "REQUEST", None),
    # what a doer did to whom something is done was elsewhere, and where he lives
    ("hi", "सोलन में गोली चलाने वाले दोनों युवकों को पुलिस ने शिमला में पकड़ा।", "COERCE", "Shimla"),
    ("hi", "सोलन में गोली चलाने वाले दोनों युवकों को पुलिस ने पकड़ा।", "COERCE", None),
    ("hi", "पुलिस ने सोलन में गोली चलाने वाले दोनों युवकों को पकड़ा।", "COERCE", "Solan"),
    ("hi", "सोलन में रहने वाले एक दर्जी को युवकों ने पीटा।", "ASSAULT", None),
    # in what deeds somebody is involved who is caught
    ("en", "Traders rallied in Leeds.\n\nPolice arrested a gang, wanted for robberies in Lima.", "COERCE", "Leeds"),
    ("en", "Police arrested a gang involved in robberies in Lima.", "COERCE", None),
    ("en", "Police arrested a gang during a raid in Lima.", "COERCE", "Lima"),
    # where somebody holds office is not where he is judged
    ("en", "A court sentenced a former mayor of Amblangoda town in Galle to ten years in jail.", "SANCTION", None),
    ("en", "A court sentenced a former mayor in Galle to ten years in jail.", "SANCTION", "Galle"),
    # what is agreed plays elsewhere
    ("en", "Kenya and Peru agreed at talks on Monday that Chile had committed crimes in Galle.", "AGREE", None),
    ("en", "Kenya and Peru agreed at talks in Quito that Chile had committed crimes in Galle.", "AGREE", "Quito"),
    (
        "en",
        "Kenya and Peru signed a treaty on Monday which says that soldiers will guard mines in Galle.",
        "AGREE",
        None,
    ),
    # where nobody went, no news plays; and a town of another country is no finer place than a capital
    ("en", "Leaders gathering at a summit in Lima condemned Asha Rao.\n\nKenya met Peru in Mombasa.", "ACCUSE", "Lima"),
    # fighting that broke out before the news has no place of it
    (
        "en",
        "A drone hit Galle on Monday.\n\nIt came amid fighting between rebels and soldiers that erupted in January.",
        "ASSAULT",
        None,
    ),
    # of two acts told by nouns side by side each has its own place
    ("hi", "बारिश हुई। ठंड बढ़ी। सदस्यों पर संसद पर हमले तथा पटना में कई धमाकों में शामिल होने का आरोप है।", "ASSAULT", None),
    # where somebody goes to do it
    ("en", "Soldiers rushed to Galle to arrest two traders.", "COERCE", "Galle"),
    ("en", "Kenya's president will travel to Accra to meet Asha Rao.", "CONSULT", "Accra"),
    # of whom somebody is chief minister is not where he met others
    ("hi", "बिहार के मुख्यमंत्री नीतीश कुमार रात में ही पहुंचे और आशा राव से बात की।", "CONSULT", None),
    # a visit to a capital is not where others met; where the visitor came, within the country
    ("en", "Ravi Kumar made a surprise visit to Lima, after prices fell in Quito.", "CONSULT", "Lima"),
    ("hi", "नेपाल के दौरे पर विदेश सचिव काठमांडू पहुंचे।", "CONSULT", "Kathmandu"),
    ("hi", "नेपाल के दौरे पर विदेश सचिव पहुंचे।", "CONSULT", "Nepal"),
    # what an issue is about is no place, a street is
    ("en", "Ravi Kumar met Asha Rao to discuss talks on the thorny issue which Lima considers key.", "CONSULT", None),
    ("en", "Soldiers beat a clerk on the streets of Lima.", "ASSAULT", "Lima"),
    # an airport is a place of a town
    (
        "hi",
        "आशा राव आज काठमांडू पहुंचीं। त्रिभुवन हवाई अड्डे पर सलमा खान ने उनका स्वागत किया। आशा राव रवि कुमार से मुलाकात करेंगी।",
        "CONSULT",
        "Kathmandu",
    ),
    # what is told of before the news in several steps is no news
    (
        "hi",
        "पटना में आशा राव ने रवि कुमार से मुलाकात की। सलमा खान ने मोहन लाल से बातचीत करके जांच की मांग की थी।",
        "CONSULT",
        None,
    ),
    # where firms are based, at whose request, and what is so by the side
    ("en", "Peru arrested three traders of a firm based in Jaffna.", "COERCE", None),
    ("en", "Guards arrested two clerks at Lima's request.", "COERCE", None),
    ("en", "Peru arrested a banker who is wanted in Jaffna.", "COERCE", None),
    # strikes and boycotts have no scene, and who resigns is nowhere
    ("en", "Jaffna was calm. Shops shut. Soldiers shot two men in Galle. Unions went on strike.", "PROTEST", None),
    ("en", "Jaffna was calm. Shops shut. Soldiers shot two men in Galle. Parties boycotted the vote.", "PROTEST", None),
    ("en", "Jaffna was calm. Shops shut. Soldiers shot two men in Galle. Officers beat a boy.", "ASSAULT", "Galle"),
    ("en", "Soldiers shot two men in Galle. Two councillors resigned.", "RETREAT", None),
    # what is punished was done elsewhere; where a march goes through it is, not what goes through a grid
    ("en", "Kenya imposed sanctions on six clerks over the forced landing of a jet in Galle.", "SANCTION", None),
    ("en", "Kenya expelled a clerk for a brawl in Galle.", "SANCTION", None),
    ("en", "Kenya expelled a clerk in Galle.", "SANCTION", "Galle"),
    ("en", "Nurses marched through Galle on Monday.", "PROTEST", "Galle"),
    ("en", "Nepal began exporting power to Bangladesh through India's grid.", "COOPERATE", None),
    # what an attack fell on, before which or after which something else is done, is not where that is
    ("hi", "सर्बिया पर क्रोएशिया के हमले के बाद से पोलैंड ने चिली को राहत सामग्री भेजी।", "AID", "Chile"),
    ("hi", "जयपुर में हमले के बाद पुलिस ने दो छात्रों को गिरफ्तार किया।", "COERCE", "Jaipur"),
    # the first of places that are named side by side; what stands behind a noun is not where its act was
    ("hi", "पुलिस ने जयपुर, उदयपुर और बीकानेर में छापे मारे।", "COERCE", "Jaipur"),
    ("hi", "बारिश हुई। ठंड बढ़ी। ओस गिरी। आतंकियों के हमले तथा जयपुर में हुई चोरी से लोग डरे हुए हैं।", "ASSAULT", None),
    # one named of those that are told by their kind
    ("en", "Villagers blocked roads in western towns such as Galle.", "PROTEST", "Galle"),
    ("en", "Villagers blocked roads in such western towns.", "PROTEST", None),
    # the only country named, by its continent; not one of two, and not any country
    ("en", "Uruguay votes. Police in the South American country arrested 20 clerks.", "COERCE", "Uruguay"),
    ("en", "Uruguay votes, Peru waits. Police in the South American country arrested 20 clerks.", "COERCE", None),
    ("en", "Uruguay votes. Police in the country arrested 20 clerks.", "COERCE", "Uruguay"),
    ("en", "Uruguay votes, Peru waits. Police in the country arrested 20 clerks.", "COERCE", None),
    ("en", "Police in the country arrested 20 clerks.", "COERCE", None),
    ("en", "Uruguay votes. A bus left Salto. Nurses rallied across the country.", "PROTEST", "Uruguay"),
    ("hi", "घाना में मतदान हुआ। देश भर में शिक्षकों ने प्रदर्शन किया।", "PROTEST", "Ghana"),
    ("hi", "घाना में मतदान हुआ। पूरे देश में शिक्षकों ने प्रदर्शन किया।", "PROTEST", "Ghana"),
    ("hi", "घाना और माली में मतदान हुआ। देशभर में शिक्षकों ने प्रदर्शन किया।", "PROTEST", None),
    ("hi", "घाना में मतदान हुआ। अफ्रीकी देश में पुलिस ने 20 शिक्षकों को गिरफ्तार किया।", "COERCE", "Ghana"),
    # what was annexed is where it was
    ("en", "Tibet, having been annexed by China, is vast.", "COERCE", "Tibet"),
    # words fall at a match or a rally where the news plays, unless it is of another time
    ("en", "Peru beat Chile in Galle. After the match, Asha Rao criticised the referee.", "ACCUSE", "Galle"),
    ("en", "Peru beat Chile in Galle. Asha Rao criticised the referee of a match.", "ACCUSE", None),
    ("hi", "कांग्रेस ने जयपुर में सभा की। सभा को संबोधित करते हुए आशा राव ने भाजपा की आलोचना की।", "ACCUSE", "Jaipur"),
    ("hi", "कांग्रेस ने जयपुर में सभा की। सभा पहले टल चुकी थी और आशा राव ने भाजपा की आलोचना की।", "ACCUSE", None),
    ("en", "Peru beat Chile in Galle. Asha Rao, who had resumed talks, criticised the referee.", "ACCUSE", None),
    # the same sides agree where they are told to sign, and besides; not what they did in another month
    ("en", "Chad and Mali have signed a deal. Asha Rao said so.", "AGREE", None),
    (
        "en",
        "Malian President Asha Rao and Chadian President Ravi Kumar signed a deal in Lomé. It rained.\n\n"
        "Prices fell.\n\nIt is cold.\n\nChad and Mali also signed a loan agreement.",
        "AGREE",
        "Lomé",
    ),
    (
        "en",
        "Malian President Asha Rao and Chadian President Ravi Kumar signed a deal in Lomé. It rained.\n\n"
        "Prices fell.\n\nIt is cold.\n\nChad and Togo also signed a loan agreement.",
        "AGREE",
        None,
    ),
    # where that is which one talks about or protests against
    ("en", "Asha Rao and Ravi Kumar discussed the situation in Galle and Jaffna.", "CONSULT", None),
    ("en", "Asha Rao and Ravi Kumar discussed the situation in Galle at a hotel in Jaffna.", "CONSULT", "Jaffna"),
    ("en", "Thousands marched against the war in Yemen.", "PROTEST", None),
    ("hi", "आशा राव और रवि कुमार ने मणिपुर में हिंसा पर चर्चा की।", "CONSULT", None),
    ("hi", "आशा राव ने जयपुर में सेना पर हमले की निंदा की।", "ACCUSE", None),
    ("hi", "जयपुर में आशा राव ने सेना पर हमले की निंदा की।", "ACCUSE", "Jaipur"),
    # what a country is given need not be there, what it is sent is
    ("en", "Norway gave Peru tents.", "AID", None),
    ("en", "Norway sent tents to Peru.", "AID", "Peru"),
    ("hi", "नॉर्वे ने सूडान युद्ध में पेरू को सैन्य सहायता प्रदान की।", "AID", None),
    ("hi", "नॉर्वे ने पेरू को 300 सैनिक भेजे।", "AID", "Peru"),
    # who resigns does so in the country whose office it was; where he sends his troops away from is not told
    ("en", "Peru's president, Carlos Diaz, resigned.", "RETREAT", "Peru"),
    ("en", "Carlos Diaz resigned.", "RETREAT", None),
    ("en", "Peru's president, Carlos Diaz, withdrew troops.", "RETREAT", None),
    ("hi", "नेपाल के प्रधानमंत्री राम थापा ने इस्तीफा दे दिया।", "RETREAT", "Nepal"),
    # at the meeting or protest that was told before
    ("en", "A meeting was held in Galle. Ravi Kumar met Asha Rao at the meeting.", "CONSULT", "Galle"),
    ("hi", "भाजपा ने जयपुर में रैली की। रैली थमी। इस रैली में आशा राव ने कांग्रेस की आलोचना की।", "ACCUSE", "Jaipur"),
    # what a crowd demands right after its protest, it demands there
    ("hi", "नर्सों ने जयपुर में धरना दिया। प्रदर्शनकारियों ने बोनस की मांग की।", "REQUEST", "Jaipur"),
    ("hi", "नर्सों ने जयपुर में धरना दिया। आशा राव ने बोनस की मांग की।", "REQUEST", None),
    # the thing visited is where the sentence put it that told of it first
    ("en", "Miners left a mine near Kitwe. It rained. Asha Rao visited the mine.", "CONSULT", "Kitwe"),
    ("en", "Miners left a mine near Kitwe. It rained. Asha Rao visited a mine.", "CONSULT", None),
    # a town of which only long ago is told is not that of the news
    ("hi", "अदालत ने सुनवाई टाली। रवि कुमार ने 2013 में मुरैना में थाना जलाया था। पुलिस ने दो वकीलों को पीटा।", "ASSAULT", None),
    # whom the police went to get is no scene of what others do
    ("hi", "पुलिस ने मुरैना से दो चोरों को गिरफ्तार किया। ग्रामीणों ने सड़क जाम कर दी।", "PROTEST", None),
    ("hi", "पुलिस ने मुरैना में दो चोरों को गिरफ्तार किया। ग्रामीणों ने सड़क जाम कर दी।", "PROTEST", "Morena"),
    # of the day of the crash, not of that of the arrest, is the place of the crash
    ("hi", "मुरैना में सोमवार को बस पलटी। ग्रामीणों ने सोमवार को सड़क जाम कर दी। पुलिस मंगलवार को लौटी।", "PROTEST", "Morena"),
    # whom somebody had met was met elsewhere
    ("hi", "जयपुर में आग लगी। आशा राव ने रवि कुमार से मुलाकात की थी।", "CONSULT", None),
]


@pytest.mark.parametrize(("language", "text", "type_", "place"), PLACES)
def test_where_events_are_put(language: str, text: str, type_: str, place: str | None) -> None:
    found = [e.place for e in events_of(text, language) if e.event_type == type_]
    assert found[-1:] == [place]


def test_a_headline_puts_an_act_less_exactly_than_the_lead() -> None:
    text = "ओडिशा में मछुआरों का प्रदर्शन\n\nओडिशा के क्योंझर जिले में सोमवार को नाव पलटी। मछुआरों ने दफ्तर का घेराव किया।"
    told = dataclasses.replace(article(text, "hi"), headline="ओडिशा में मछुआरों का प्रदर्शन")
    facts = extract_facts(told, seeds().facts["hi"], seeds().catalogue)
    assert [e.place for e in facts.events if e.event_type == "PROTEST"] == ["Keonjhar district"]


def test_no_noun_of_the_headline_is_whom_a_pronoun_means() -> None:
    text = (
        "Former lawmaker jailed over sand mining\n\nA court in Kota jailed Anil Rao for mining sand. Two drivers were freed."
        "\n\nThe judge also fined him."
    )
    told = dataclasses.replace(article(text, "en"), headline="Former lawmaker jailed over sand mining")
    facts = extract_facts(told, seeds().facts["en"], seeds().catalogue)
    assert [e.targets for e in facts.events if "fined" in e.evidence] == [["Anil Rao"]]


# (language, dateline, text, type, place): where the last event of the type is put in a story filed in a town.
FILED = [
    ("hi", "New Delhi", "बारिश हुई। आशा राव ने रवि कुमार से यहां मुलाकात की।", "CONSULT", "New Delhi"),
    ("hi", "Lima", "आशा राव सोमवार को पेरू की यात्रा पर यहां पहुंची हैं।", "CONSULT", "Lima"),
    ("hi", "New Delhi", "बारिश हुई। ठंड बढ़ी। यहां तक कि आशा राव ने रवि कुमार से मुलाकात की।", "CONSULT", None),
    ("hi", "Ranchi", "रांची हाईकोर्ट ने आशा राव को मकान खाली करने का निर्देश दिया।", "REQUEST", "Ranchi"),
    ("hi", "Ranchi", "आशा राव ने रवि कुमार को मकान खाली करने का निर्देश दिया।", "REQUEST", None),
    ("en", "Kisumu", "The High Court ordered Ravi Kumar to leave the flat.", "REQUEST", "Kisumu"),
    ("hi", "Ranchi", "सीबीआई ने एक क्लर्क को गिरफ्तार किया।", "COERCE", "Ranchi"),
    ("hi", "Ranchi", "पुलिस ने पटना में चोरी करने के आरोपी को पकड़ लिया।", "COERCE", "Ranchi"),
    ("hi", "Ranchi", "सोमवार रात युवकों ने एक डॉक्टर को पीटा। मंगलवार को बारिश हुई।", "ASSAULT", "Ranchi"),
    ("hi", "New Delhi", "सीबीआई ने एक क्लर्क को गिरफ्तार किया।", "COERCE", None),
    # in the lead, but by the side
    (
        "en",
        "Kisumu",
        "Miners have asked the army to remove the troops which were occupying two shafts.",
        "COERCE",
        None,
    ),
    ("en", "Kisumu", "Troops were occupying two shafts.", "COERCE", "Kisumu"),
    # from a capital, of the country of which alone the sentence tells
    ("hi", "Lima", "पेरू के राष्ट्रपति के आदेश पर 30 विद्रोहियों को रिहा कर दिया गया।", "RETREAT", "Peru"),
    ("en", "Lima", "Peru imposed sanctions on six firms.", "SANCTION", "Peru"),
    ("en", "Lima", "Peru imposed sanctions on Kenya.", "SANCTION", None),
    ("hi", "Lima", "चिली के राष्ट्रपति के आदेश पर 30 विद्रोहियों को रिहा कर दिया गया।", "RETREAT", None),
]


def filed_events(language: str, dateline: str, text: str, published: dt.date) -> list[Event]:
    """The events of a text with a dateline."""
    filed = dataclasses.replace(article(text, language, published), dateline_place=dateline)
    return extract_facts(filed, seeds().facts[language], seeds().catalogue).events


@pytest.mark.parametrize(("language", "dateline", "text", "type_", "place"), FILED)
def test_where_stories_with_a_dateline_put_events(
    language: str, dateline: str, text: str, type_: str, place: str | None
) -> None:
    found = [e.place for e in filed_events(language, dateline, text, dt.date(2025, 3, 12)) if e.event_type == type_]
    assert found[-1:] == [place]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Miners have asked the army to leave the shafts.", dt.date(2025, 3, 12)),
        ("It rained. It froze. Miners have asked the army to leave the shafts.", None),
        ("Miners, who have asked the army to leave the shafts, sang.", None),
    ],
)
def test_what_the_lead_of_a_filed_story_tells_is_of_its_day(text: str, day: dt.date | None) -> None:
    found = filed_events("en", "Kisumu", text, dt.date(2025, 3, 12))
    assert [e.date for e in found if e.event_type == "REQUEST"] == [day]


@pytest.mark.parametrize(
    ("act", "place"), [("On 3 June officers beat a boy.", None), ("Officers beat a boy.", "Galle")]
)
def test_an_act_of_a_day_without_a_year_takes_no_place_of_another(act: str, place: str | None) -> None:
    found = events_of(f"Police in Galle detained 12 traders. {act}", "en", None)
    assert [(e.event_type, e.place) for e in found] == [("COERCE", "Galle"), ("ASSAULT", place)]


# (language, text, type, day): when the last event of the type is put; articles are of 12 March 2025, a Wednesday.
DATES = [
    ("en", "Nurses marched in Galle on Monday for the release of two colleagues.", "RETREAT", None),
    ("hi", "नोखा में रविवार को मछुआरों ने जुलूस निकाला, जहां पुलिस ने उन पर लाठियां भांजीं।", "ASSAULT", dt.date(2025, 3, 9)),
    ("hi", "पिछले साल 5 अगस्त को पुलिस ने दो छात्रों को गिरफ्तार किया था।", "COERCE", dt.date(2024, 8, 5)),
    # the day of a clause is not that of what came before it
    ("en", "Judges reopened the case in May after police arrested Ravi Kumar.", "COERCE", None),
    ("en", "Judges reopened the case in May, when police arrested Ravi Kumar.", "COERCE", dt.date(2024, 5, 1)),
    ("en", "The agency, which arrested Ravi Kumar in May 2021, thanked Asha Rao.", "SUPPORT", None),
    ("en", "Police arrested Ravi Kumar over July's vote.", "COERCE", None),
    ("en", "Police arrested Ravi Kumar in July.", "COERCE", dt.date(2024, 7, 1)),
    # what goes on over a time has no day
    ("en", "Police arrested 14 people between Monday and Wednesday.", "COERCE", None),
    ("en", "Police arrested 14 people on Monday and Wednesday.", "COERCE", dt.date(2025, 3, 10)),
    ("hi", "पुलिस ने सोमवार से बुधवार तक 14 लोगों को गिरफ्तार किया।", "COERCE", None),
    # what is only planned has no day where none is told
    ("en", "The mill said on Monday it would close. The bank plans to cut 320 jobs.", "SANCTION", None),
    # a date before "to" is that of the verb before it; another day of the sentence is not that of the news
    ("en", "The council decided on Monday to sue Ravi Kumar.", "ACCUSE", None),
    (
        "en",
        "Asha Rao met Ravi Kumar on Wednesday. Police dispersed a crowd that shouted on Monday.",
        "ASSAULT",
        None,
    ),
    # on strike since Tuesday: the news is of another day
    ("en", "Asha Rao urged miners who have been on strike since Monday to go home.", "REQUEST", None),
    # crowds and police go on where the sentence before leaves off, somebody named does not
    (
        "en",
        "Prices rose.\n\nIn May, villagers blocked the road. Police arrested nine of them.",
        "COERCE",
        dt.date(2024, 5, 1),
    ),
    ("en", "Prices rose.\n\nIn May, villagers blocked the road. Ravi Kumar arrested nine of them.", "COERCE", None),
    ("en", "Prices rose.\n\nIn 2019, villagers blocked the road. Police arrested nine of them.", "COERCE", None),
    (
        "en",
        "It rained on Friday.\n\nVillagers blocked the road on Monday. Police arrested nine of them.",
        "COERCE",
        dt.date(2025, 3, 10),
    ),
    # what goes on with the same subject
    (
        "en",
        "Rain fell in 2019. A year later Ravi Kumar met Asha Rao and accused rebels of theft.",
        "ACCUSE",
        dt.date(2020, 1, 1),
    ),
    # the time told before
    (
        "en",
        "In November 2022 they climbed bridges. Ravi Kumar arrested 35 people at the time.",
        "COERCE",
        dt.date(2022, 11, 1),
    ),
    ("en", "Rain fell on Monday. Ravi Kumar met Asha Rao later in the day.", "CONSULT", dt.date(2025, 3, 10)),
    ("en", "Voting ended in 2019. A year earlier, Ravi Kumar met Asha Rao.", "CONSULT", dt.date(2018, 1, 1)),
    # the day on which a speaker said something else in the same sentence
    (
        "en",
        "A.\n\nB.\n\nC.\n\nD.\n\nE.\n\nAsha Rao said on Monday that it rained and warned rebels.",
        "THREATEN",
        dt.date(2025, 3, 10),
    ),
    # what is now the case came about on whatever day, for somebody named
    ("hi", "सोमवार को पटना में आग लगी। रवि कुमार रो पड़े। आशा राव ने सेना तैनात की है।", "MOBILIZE", None),
    ("hi", "सोमवार को पटना में आग लगी। रवि कुमार रो पड़े। आशा राव ने सेना तैनात की।", "MOBILIZE", dt.date(2025, 3, 10)),
    # months of what is planned now are yet to come; what was decided in a month was
    ("en", "Nurses plan to strike in February.", "PROTEST", dt.date(2026, 2, 1)),
    ("en", "Nurses have called a strike for Monday.", "PROTEST", dt.date(2025, 3, 17)),
    # "set" tells of what is to come only before "to" and "for"
    ("en", "Miners rallied on Tuesday and set fire to a truck.", "PROTEST", dt.date(2025, 3, 11)),
    ("en", "Nurses are set to strike on Tuesday.", "PROTEST", dt.date(2025, 3, 18)),
    # the act before the day is over, whatever is planned behind it
    ("en", "Dockers walked off the job on Monday over plans to sell a port.", "PROTEST", dt.date(2025, 3, 10)),
    # in which and while something is done, it is done at the time told
    ("en", "A rally was held on Monday in Galle, in which nurses marched for pay.", "PROTEST", dt.date(2025, 3, 10)),
    ("en", "Vandals burnt a van on Monday, while officers beat a boy.", "ASSAULT", dt.date(2025, 3, 10)),
    ("hi", "सोमवार को जयपुर में सभा हुई, जिसमें आशा राव ने भाजपा की आलोचना की।", "ACCUSE", dt.date(2025, 3, 10)),
    # for when a meeting is set
    ("en", "A meeting between Asha Rao and Ravi Kumar was set for Friday.", "CONSULT", dt.date(2025, 3, 14)),
    ("en", "A meeting between Asha Rao and Ravi Kumar was praised on Friday.", "CONSULT", None),
    # nobody tells when plans of a thing will be carried out
    ("en", "On Monday Peru shrugged off signs of Asha Rao dropping her plans to deport migrants.", "COERCE", None),
    # while something is done whose day the sentence before it says
    (
        "en",
        "Miners rallied on Monday. Vandals set cars ablaze and cut off roads, while they blocked a bridge.",
        "PROTEST",
        dt.date(2025, 3, 10),
    ),
    # a week that lies in two months tells no year
    ("en", "Nurses marched in Galle two weeks ago.", "PROTEST", None),
    # what is still so on a day is no news of that day
    ("hi", "नदी सोमवार को भी उफान पर बनी रही। सेना ने 20 लोगों को बाहर निकाला।", "AID", None),
    ("hi", "नदी सोमवार को उफान पर आ गई। सेना ने 20 लोगों को बाहर निकाला।", "AID", dt.date(2025, 3, 10)),
    # others than those who acted on the day of the news speak then or later
    ("hi", "टोगो ने सोमवार को घाना पर हमला किया। बारिश हुई। आशा राव ने घाना की आलोचना की।", "ACCUSE", None),
    ("hi", "टोगो ने सोमवार को घाना पर हमला किया। बारिश हुई। टोगो ने घाना की आलोचना की।", "ACCUSE", dt.date(2025, 3, 10)),
    # what is only alleged was done on the day before, what may be done comes
    ("en", "Miners allegedly burnt a shop on Friday.", "ASSAULT", dt.date(2025, 3, 7)),
    ("en", "Miners could burn a shop on Friday.", "ASSAULT", dt.date(2025, 3, 14)),
    ("en", "Rebels attacked Galle in mid-August.", "ASSAULT", dt.date(2024, 8, 1)),
    (
        "en",
        "A drone hit Galle on Monday.\n\nIt came amid fighting between rebels and soldiers that erupted in January.",
        "ASSAULT",
        dt.date(2025, 1, 1),
    ),
    # what went on over a time up to now is not of the day of the news
    ("en", "It rained on Monday.\n\nProtesters have blocked the road over the last five days.", "PROTEST", None),
    ("en", "It rained on Monday.\n\nProtesters blocked the last five roads.", "PROTEST", dt.date(2025, 3, 10)),
    ("hi", "सोमवार को बारिश हुई। पिछले तीन दिन से किसानों ने सड़क जाम कर रखी है।", "PROTEST", None),
    # quoted words go on, in what interview they fell, and what else was done in their sentence
    (
        "en",
        'Ravi Kumar condemned Peru on Monday.\n\n"Peru is not welcome here," Ravi Kumar said. "We reject its offer."',
        "REJECT",
        dt.date(2025, 3, 10),
    ),
    (
        "en",
        "Ravi Kumar condemned Peru on Monday.\n\nIt rained.\n\nIn his interview on Radio Lima, Ravi Kumar warned that prices would rise.",
        "ACCUSE",
        dt.date(2025, 3, 10),
    ),
    (
        "en",
        "Ravi Kumar condemned Peru on Monday.\n\nIt rained.\n\nIn his house, Ravi Kumar warned that prices would rise.",
        "ACCUSE",
        None,
    ),
    (
        "en",
        'Ravi Kumar condemned Peru on Monday.\n\nIt rained.\n\nLast year, Ravi Kumar railed against Peru, promising that Chile would "never pay for that wall."',
        "REJECT",
        dt.date(2024, 1, 1),
    ),
    # clashes of which a lead tells that they broke out
    (
        "en",
        "Two men died after clashes erupted between miners and police.\n\nIt rained on Monday.",
        "ASSAULT",
        dt.date(2025, 3, 10),
    ),
    (
        "en",
        "Two men died after clashes had erupted between miners and police.\n\nIt rained on Monday.",
        "ASSAULT",
        None,
    ),
    # the day of a verdict or a charge is not that of the deed
    ("en", "A tailor was jailed on Monday for stabbing a doctor.", "ASSAULT", None),
    ("en", "A tailor was charged on Monday with robbing a bank in 2019.", "COERCE", dt.date(2019, 1, 1)),
    ("en", "Rebels bombed a market on Monday, killing nine people.", "ASSAULT", dt.date(2025, 3, 10)),
    # a day of a doer's deed is not that on which he is caught, nor is a year of what he did
    ("hi", "शुक्रवार रात चौकी में घुसकर गोली चलाने वाले युवकों को पुलिस ने पकड़ लिया है।", "COERCE", None),
    ("hi", "शुक्रवार रात पुलिस ने गोली चलाने वाले युवकों को पकड़ लिया है।", "COERCE", dt.date(2025, 3, 7)),
    ("hi", "सोलन में साल 2013 में पहरेदार को चकमा देकर भागे एक चोर को पुलिस ने पकड़ लिया।", "COERCE", None),
    # from what a time is counted was not on the day of the news
    ("en", "Ravi Kumar spoke on Monday. It came weeks after Asha Rao's visit to Oslo.", "CONSULT", None),
    ("en", "Ravi Kumar spoke on Monday. He praised Asha Rao's visit to Oslo.", "CONSULT", dt.date(2025, 3, 10)),
    # until when something lasts
    ("hi", "आशा राव 22 मार्च तक पेरू के दौरे पर रहेंगी।", "CONSULT", None),
    ("hi", "आशा राव 22 मार्च को पेरू के दौरे पर जाएंगी।", "CONSULT", dt.date(2025, 3, 22)),
    # the news was before a day
    ("en", "Even before Peru landed in Galle on Monday, Asha Rao accused Ravi Kumar of lying.", "ACCUSE", None),
]


@pytest.mark.parametrize(("language", "text", "type_", "day"), DATES)
def test_when_events_are_put(language: str, text: str, type_: str, day: dt.date | None) -> None:
    found = [e.date for e in events_of(text, language) if e.event_type == type_]
    assert found[-1:] == [day]


# An article without a date: the year of a day is the one told with its month, if there is one.
UNDATED = [
    ("hi", "जून 2014 में बाढ़ आई थी। 4 जून को पुलिस ने दो छात्रों को गिरफ्तार किया।", dt.date(2014, 6, 4)),
    ("en", "The dam broke in June 2014. On June 4 police arrested two clerks.", dt.date(2014, 6, 4)),
    ("en", "The dam broke in May 2014.\n\nOn June 4 police arrested two clerks.", None),
    ("en", "The dam broke in June 2014 and in June 2016.\n\nOn June 4 police arrested two clerks.", None),
    ("en", "The dam broke in June 2014.\n\nOn Monday, June 4, police arrested two clerks.", None),
]


@pytest.mark.parametrize(("language", "text", "day"), UNDATED)
def test_a_day_takes_the_year_told_with_its_month(language: str, text: str, day: dt.date | None) -> None:
    found = [e.date for e in events_of(text, language, None) if e.event_type == "COERCE"]
    assert found == [day]


def test_an_act_of_last_year_takes_no_place_of_the_news() -> None:
    text = "Police in Galle detained 12 traders. {} officers beat a boy."
    found = [[e.place for e in events_of(text.format(w), "en", None)] for w in ("Last April,", "On Friday,")]
    assert found == [["Galle", None], ["Galle", "Galle"]]

"""Offices as the press states them, in front of a name, behind it and told by a verb. One line a phrase:

sentence | person | role | of (- where the text does not say)
"""

from __future__ import annotations

import pytest

from flows.facts.analysis import Analysis
from flows.facts.figures import find_figures
from flows.facts.names.entities import find_mentions
from flows.facts.offices.roles import find_roles, role_rows
from flows.seeds import load_seeds
from flows.text.document import Document
from tests.unit.fact_samples import article as sample_article

HINDI = """
गजल सम्राट अरुण चौहान को भारत ने याद किया। | - | - | -
थाईलैंड के राजा अरुण चौहान ने भाषण दिया। | Arun Chouhan | king | Thailand
पटना में बैठक हुई। समाज कल्याण अधिकारी अरुण चौहान आए। | Arun Chouhan | social welfare officer | Patna
पटना में बैठक हुई। मेरठ संभाग के कमिश्नर अरुण चौहान आए। | Arun Chouhan | commissioner | Meerut
केंद्रीय विद्यालय पटना के प्राचार्य अरुण चौहान ने झंडा फहराया। | Arun Chouhan | principal | Kendriya Vidyalaya Patna
जिला पंचायत मुख्य कार्यपालन अधिकारी सुनीता जैन ने काम देखा। | Sunita Jain | district panchayat chief executive officer | -
पटना में हादसा हुआ। सीएमएचओ अरुण चौहान ने जांच की। | Arun Chouhan | chief medical officer | Patna
समिति की अध्यक्षा सुनीता जैन ने कहा कि मेला लगेगा। | Sunita Jain | president | -
संयुक्त शिक्षा निदेशक पटना अरुण चौहान ने झंडा फहराया। | Arun Chouhan | joint education director | Patna
कांग्रेस के प्रमुख मौलाना फज़रूल रहमान ने बैठक बुलाई। | Fazrul Rahman | head | Indian National Congress
सभा में पैक्स अध्यक्ष अरुण चौहान ने कहा कि खाद आएगी। | Arun Chouhan | pacs chairman | -
लोक अदालत अध्यक्ष विनोद कुमार ने फैसला सुनाया। | Vinod Kumar | lok adalat chair | -
चौकी प्रभारी मनोहरपुर विनोद कुमार ने बताया कि जांच होगी। | Vinod Kumar | outpost in-charge | Manoharpur
पटना में हादसा हुआ। चौकी प्रभारी विनोद कुमार पहुंचे। | Vinod Kumar | outpost in-charge | -
पटना में हादसा हुआ। इसमें कांस्टेबल अरुण चौहान घायल हुए। | Arun Chouhan | constable | -
चीफ जस्टिस ऑफ इंडिया रमेश खन्ना ने फैसला सुनाया। | Ramesh Khanna | chief justice | Supreme Court of India
पटना में अपर मुख्य चिकित्सा अधिकारी डॉ. आर के जोशी ने बताया। | R. K. Joshi | additional chief medical officer | Patna
प्रभारी निरीक्षक थाना बरहरा महेंद्र सिंह ने बताया। | Mahendra Singh | inspector in charge | Barahra
केंद्रीय स्वास्थ्य, परिवार कल्याण और रासायनिक उर्वरक मंत्री अनिता सिंह आईं। | Anita Singh | health, family welfare and chemicals fertilisers minister | -
वार्षिक सभा में अतिरिक्त आयुक्त अनिल वर्मा ने कहा कि जांच होगी। | Anil Verma | additional commissioner | -
एसपी मथुरा अनिल वर्मा ने बताया कि दो लोग घायल हैं। | Anil Verma | superintendent of police | Mathura
एसएसपी एटा सुरेश वर्मा ने कहा कि जांच होगी। | Suresh Verma | senior superintendent of police | Etah district
केंद्रीय कृषि मंत्री अनिता सिंह भोपाल में थीं, मध्य प्रदेश सरकार ने यह कहा। | Anita Singh | agriculture minister | India
विश्व स्वास्थ्य संगठन (डब्ल्यूएचओ) के प्रमुख अनिल राव ने कहा। | Anil Rao | head | World Health Organization
मेहता इक्विटीज के शोध प्रमुख विनोद नायर ने कहा। | Vinod Nair | head of research | Mehta Equities
जिला खाद्य विपणन अधिकारी संतोष कुमार यादव ने बताया। | Santosh Kumar Yadav | district food marketing officer | -
सूर्या मेडिकल अस्पताल में आग लगी। अस्पताल के निदेशक राजेश मेहता ने कहा। | Rajesh Mehta | director | Surya Medical Hospital
पटना विश्वविद्यालय में जांच होगी। कुलपति सुरेश जोशी ने कहा। | Suresh Joshi | vice-chancellor | Patna University
लखनऊ में मुख्यमंत्री रमेश यादव ने कहा। | Ramesh Yadav | chief minister | Uttar Pradesh
सरकारी वकील अजय मेहता ने भारत की ओर से दलील दी। | Ajay Mehta | public prosecutor | -
पथ निर्माण मंत्री अरुण मिश्रा ने बिहार का दौरा किया। | Arun Mishra | road construction minister | Bihar
फ्रांस के राष्ट्रपति इमैनुएल मैक्रों ने शोक जताया। | Emmanuel Macron | president | France
फ्रांसीसी राष्ट्रपति इमैनुएल मैक्रों पेरिस लौटे। | Emmanuel Macron | president | France
जापान के प्रधानमंत्री हिरोशी तनाका ने इस्तीफा दिया। | Hiroshi Tanaka | prime minister | Japan
जर्मनी के चांसलर फ्रेडरिक वेबर बर्लिन में मिले। | Friedrich Weber | chancellor | Germany
जर्मन विदेश मंत्री एंजेला वेबर ने कहा कि वार्ता होगी। | Angela Weber | foreign minister | Germany
नेपाल की विदेश मंत्री आरती राणा दिल्ली आईं। | Aarti Rana | foreign minister | Nepal
भारत के रक्षा मंत्री विक्रम राठौड़ ने परेड देखी। | Vikram Rathore | defence minister | India
भारत की वित्त मंत्री सुनीता अय्यर ने बजट पेश किया। | Sunita Iyer | finance minister | India
भारत के गृह मंत्री महेश पटेल ने बैठक बुलाई। | Mahesh Patel | home minister | India
श्रीलंका के उपराष्ट्रपति रोहन फर्नांडो ने भाषण दिया। | Rohan Fernando | vice president | Sri Lanka
बांग्लादेश के कृषि मंत्री अनवर चौधरी ने बताया। | Anwar Chaudhary | agriculture minister | Bangladesh
पाकिस्तान के सूचना मंत्री आरिफ कुरैशी ने खंडन किया। | Arif Qureshi | information minister | Pakistan
पाकिस्तानी सेना प्रमुख जनरल तारिक महमूद ने कहा। | Tariq Mahmood | army chief | Pakistan
भारतीय थल सेना प्रमुख जनरल विनोद रावत सीमा पर पहुंचे। | Vinod Rawat | army chief | India
भारत के नौसेना प्रमुख एडमिरल सुरेश मेनन ने कहा। | Suresh Menon | navy chief | India
बिहार के मुख्यमंत्री रमेश यादव ने घोषणा की। | Ramesh Yadav | chief minister | Bihar
राजस्थान की मुख्यमंत्री मीरा शेखावत ने दौरा किया। | Meera Shekhawat | chief minister | Rajasthan
बिहार के उपमुख्यमंत्री सुरेश सिन्हा ने कहा। | Suresh Sinha | deputy chief minister | Bihar
असम के राज्यपाल जगदीश शर्मा ने हस्ताक्षर किए। | Jagdish Sharma | governor | Assam
दिल्ली के उपराज्यपाल विनय मल्होत्रा ने आदेश दिया। | Vinay Malhotra | lieutenant governor | Delhi
बिहार के स्वास्थ्य मंत्री मंगल पांडेय ने बताया। | Mangal Pandey | health minister | Bihar
बिहार के शिक्षा मंत्री अशोक चौधरी पटना में थे। | Ashok Choudhary | education minister | Bihar
बिहार के मुख्य सचिव दीपक कुमार ने बैठक की। | Deepak Kumar | chief secretary | Bihar
बिहार के पुलिस महानिदेशक अभय सिंह ने कहा। | Abhay Singh | director general of police | Bihar
पटना के जिलाधिकारी कुमार रवि ने निरीक्षण किया। | Kumar Ravi | district magistrate | Patna
लखनऊ के डीएम अभिषेक प्रकाश मौके पर पहुंचे। | Abhishek Prakash | district magistrate | Lucknow
पटना की एसपी गरिमा मलिक ने बताया। | Garima Malik | superintendent of police | Patna
कानपुर के एसएसपी अनंत देव ने कहा। | Anant Dev | senior superintendent of police | Kanpur
आगरा के पुलिस अधीक्षक बोत्रे रोहन ने बताया। | Botre Rohan | superintendent of police | Agra
मुंबई के पुलिस आयुक्त संजय बर्वे ने चेतावनी दी। | Sanjay Barve | police commissioner | Mumbai
दिल्ली के डीसीपी राकेश पावरिया ने बताया। | Rakesh Pavriya | deputy commissioner of police | Delhi
जयपुर के थाना प्रभारी मुकेश मीणा ने कहा। | Mukesh Meena | station house officer | Jaipur
इंदौर की महापौर मालिनी गौड़ा ने उद्घाटन किया। | Malini Gowda | mayor | Indore
एसीपी कोतवाली रितेश मिश्रा ने बताया कि चोर पकड़ा गया। | Ritesh Mishra | assistant commissioner of police | -
एडीएम वित्त एवं राजस्व मोहन तोमर ने कहा। | Mohan Tomar | additional district magistrate | -
सीओ मोदीनगर मोहन तोमर ने कहा। | Mohan Tomar | circle officer | Modinagar
मुंबई की मेयर किशोरी पाटिल ने कहा। | Kishori Patil | mayor | Mumbai
भोपाल के कलेक्टर अविनाश लवानिया ने आदेश दिया। | Avinash Lavaniya | district collector | Bhopal
भोपाल के सीएमओ डॉ. प्रभाकर तिवारी ने बताया। | Prabhakar Tiwari | chief medical officer | Bhopal
वाराणसी के मंडलायुक्त दीपक अग्रवाल ने कहा। | Deepak Agarwal | divisional commissioner | Varanasi
देहरादून की एसडीएम संगीता कनौजिया पहुंचीं। | Sangeeta Kanaujiya | sub-divisional magistrate | Dehradun
भाजपा के राष्ट्रीय अध्यक्ष जगत प्रकाश मेहता ने कहा। | Jagat Prakash Mehta | national president | Bharatiya Janata Party
कांग्रेस के प्रवक्ता पवन खेतान ने आरोप लगाया। | Pawan Khetan | spokesperson | Indian National Congress
कांग्रेस नेता राहुल वर्मा ने ट्वीट किया। | Rahul Verma | leader | Indian National Congress
कांग्रेस के वरिष्ठ नेता आनंद शर्मा ने कहा। | Anand Sharma | leader | Indian National Congress
भाजपा सांसद मनोज तिवारी ने पत्र लिखा। | Manoj Tiwari | member of parliament | Bharatiya Janata Party
भाजपा विधायक संगीत सोम ने विरोध किया। | - | - | -
समाजवादी पार्टी के महासचिव रामगोपाल यादव बोले। | Ram Gopal Yadav | secretary general | Samajwadi Party
आम आदमी पार्टी के संयोजक गोपाल मान ने कहा। | Gopal Mann | convener | Aam Aadmi Party
संयुक्त राष्ट्र के महासचिव एंटोनियो सिल्वा ने अपील की। | Antonio Silva | secretary general | United Nations
नाटो के महासचिव मार्क डेविस ने कहा। | Mark Davis | secretary general | NATO
यूरोपीय संघ के प्रवक्ता पीटर मिलर ने कहा। | Peter Miller | spokesperson | European Union
विश्व स्वास्थ्य संगठन के महानिदेशक डेविड टेलर ने बताया। | David Taylor | director general | World Health Organization
भारत के विदेश मंत्रालय के प्रवक्ता अरिंदम चटर्जी ने कहा। | Arindam Chatterjee | spokesperson | Ministry of External Affairs
रेल मंत्रालय के प्रवक्ता अनिल सक्सेना ने बताया। | Anil Saxena | spokesperson | Ministry of Railways
भारतीय रिजर्व बैंक के गवर्नर शक्तिकांत घोष ने कहा। | Shaktikant Ghosh | governor | Reserve Bank of India
इसरो के अध्यक्ष विक्रम नायर ने बधाई दी। | Vikram Nair | chairman | Indian Space Research Organisation
सुप्रीम कोर्ट के मुख्य न्यायाधीश रंजन मिश्रा ने कहा। | Ranjan Mishra | chief justice | Supreme Court of India
दिल्ली हाई कोर्ट की न्यायाधीश हिमा कोहली ने कहा। | Hima Kohli | judge | Delhi High Court
सीबीआई के निदेशक आलोक जोशी ने इनकार किया। | Alok Joshi | director | Central Bureau of Investigation
चुनाव आयोग के प्रवक्ता शेखर रंजन ने कहा। | Shekhar Ranjan | spokesperson | Election Commission of India
यूनिसेफ की कार्यकारी निदेशक कैथरीन जॉनसन ने कहा। | Catherine Johnson | executive director | UNICEF
अमेरिकी राष्ट्रपति जॉन विल्सन ने हस्ताक्षर किए। | John Wilson | president | United States
अमेरिकी रक्षा मंत्री रॉबर्ट टेलर बैठक में पहुंचे। | Robert Taylor | defence minister | United States
अमेरिका के पूर्व राष्ट्रपति जॉर्ज विल्सन ने कहा। | George Wilson | former president | United States
पूर्व प्रधानमंत्री अमर सिंह भारत लौटे। | Amar Singh | former prime minister | India
ब्राजील के पूर्व राष्ट्रपति लुइस कास्त्रो गिरफ्तार हुए। | Luis Castro | former president | Brazil
रूस के उप विदेश मंत्री सर्गेई इवानोव ने कहा। | Sergey Ivanov | deputy foreign minister | Russia
रूसी रक्षा मंत्री सर्गेई पेत्रोव ने बताया। | Sergey Petrov | defence minister | Russia
इजराइल के प्रधानमंत्री बेंजामिन लेवी ने कहा। | Benjamin Levy | prime minister | Israel
ईरान के सर्वोच्च नेता अली रजा ने भाषण दिया। | Ali Raza | supreme leader | Iran
चीन में भारत के राजदूत विक्रम मिस्री ने कहा। | Vikram Misri | ambassador | India
भारत में अमेरिका के राजदूत डेविड जॉन ने कहा। | David John | ambassador | United States
पाकिस्तान के राष्ट्रीय सुरक्षा सलाहकार नासिर बाजवा ने कहा। | Nasir Bajwa | national security adviser | Pakistan
भारतीय क्रिकेट टीम के कप्तान रोहित कपूर ने शतक बनाया। | Rohit Kapoor | captain | -
भारत के कप्तान सुनील छेत्री ने गोल किया। | Sunil Chhetri | captain | India
मुख्य कोच राहुल देशमुख ने टीम चुनी। | Rahul Deshmukh | head coach | -
मुख्यमंत्री रमेश यादव ने बिहार के किसानों को राहत दी। | Ramesh Yadav | chief minister | Bihar
थाना प्रभारी राजेश मौर्य ने बताया कि जांच जारी है। | Rajesh Maurya | station house officer | -
सरपंच सुनीता देवी ने शिकायत की। | Sunita Devi | sarpanch | -
ग्राम प्रधान रामलाल यादव ने कहा। | Ramlal Yadav | village head | -
जिला शिक्षा अधिकारी मनोज कुमार वर्मा ने बताया। | Manoj Kumar Verma | district education officer | -
मुख्य न्यायाधीश दीपांकर दत्ता ने फैसला सुनाया। | Dipankar Dutta | chief justice | -
न्यायमूर्ति अशोक भूषण ने कहा। | Ashok Bhushan | justice | -
जस्टिस रोहिंटन नरीमन ने आदेश दिया। | Rohintan Nariman | justice | -
मंडल रेल प्रबंधक अमिताभ शुक्ला ने बताया। | Amitabh Shukla | divisional railway manager | -
कुलपति संगीता श्रीवास्तव ने पत्र लिखा। | Sangeeta Srivastava | vice-chancellor | -
प्राचार्य डॉ. रमेश गुप्ता ने बताया। | Ramesh Gupta | principal | -
नगर आयुक्त शरद चौहान ने निरीक्षण किया। | Sharad Chouhan | municipal commissioner | -
अधिशासी अभियंता संजीव सैनी ने कहा। | Sanjeev Saini | executive engineer | -
जेल अधीक्षक विनोद गुर्जर ने बताया। | Vinod Gurjar | jail superintendent | -
महाप्रबंधक अनुराग त्रिपाठी ने कहा। | Anurag Tripathi | general manager | -
पुलिस प्रवक्ता सुधीर चौहान ने कहा। | Sudhir Chouhan | police spokesperson | -
मौसम विभाग के निदेशक राधेश्याम शर्मा ने कहा। | Radheshyam Sharma | director | India Meteorological Department
आपदा प्रबंधन विभाग के प्रधान सचिव संजय अग्रवाल ने कहा। | Sanjay Agarwal | principal secretary | Disaster Management Department
स्वास्थ्य विभाग की सचिव निधि खरे ने कहा। | Nidhi Khare | secretary | Health Department
राज्य के वित्त सचिव मनोज पंत ने केरल में कहा। | Manoj Pant | finance secretary | Kerala
केरल की स्वास्थ्य मंत्री वीणा जॉर्ज ने बताया। | Veena George | health minister | Kerala
पंजाब के जल संसाधन मंत्री सुखबीर सरकारिया ने कहा। | Sukhbir Sarkariya | water resources minister | Punjab
गुजरात के खेल राज्य मंत्री हर्ष दवे ने कहा। | Harsh Dave | minister of state for sports | Gujarat
हरियाणा के खाद्य एवं आपूर्ति मंत्री राजेश दहिया ने कहा। | Rajesh Dahiya | food and supply minister | Haryana
ऊर्जा सलाहकार नसरुल हामिद ने ढाका में कहा। | Nasrul Hamid | energy adviser | -
महेश भट्ट राजस्थान के राज्यपाल नियुक्त किए गए। | Mahesh Bhatt | governor | Rajasthan
अनुराग ठाकुर को भाजपा का राष्ट्रीय अध्यक्ष बनाया गया। | Anurag Thakur | national president | Bharatiya Janata Party
सुशील गुप्ता नेपाल के राजदूत बने। | Sushil Gupta | ambassador | Nepal
रंजन भट्टाचार्य को सीबीआई का निदेशक नियुक्त किया गया। | Ranjan Bhattacharya | director | Central Bureau of Investigation
गिरीश मेनन इसरो के अध्यक्ष हैं। | Girish Menon | chairman | Indian Space Research Organisation
सतीश धवन, जो इसरो के अध्यक्ष थे, उनका नाम अमर है। | Satish Dhawan | chairman | Indian Space Research Organisation
नवनिर्वाचित अध्यक्ष मीना कुमारी ने शपथ ली। | Meena Kumari | president | -
कार्यवाहक प्रधानमंत्री अनवर काकड़ पाकिस्तान लौटे। | Anwar Kakar | acting prime minister | Pakistan
तत्कालीन मुख्यमंत्री सुरेश नाथ ने मध्य प्रदेश में कहा। | Suresh Nath | former chief minister | Madhya Pradesh
कंपनी के संस्थापक मार्क विल्सन ने कहा। | Mark Wilson | founder | -
मेजर जनरल संजीव राणा ने बताया। | - | - | -
राष्ट्रपति चुनाव की तारीख घोषित हुई। | - | - | -
मुख्यमंत्री पद के लिए घमासान जारी है। | - | - | -
प्रधानमंत्री आवास योजना का लाभ मिलेगा। | - | - | -
मंत्री ने इस पर टिप्पणी नहीं की। | - | - | -
राष्ट्रपति भवन में समारोह हुआ। | - | - | -
किसान रामलाल यादव ने खेत बेचा। | - | - | -
डॉक्टर सुनील गुप्ता ने इलाज किया। | - | - | -
पेट्रोलियम मंत्री धर्मेंद्र शर्मा ने भारत में कीमतें घटाईं। | Dharmendra Sharma | petroleum minister | India
जिला पंचायत अध्यक्ष मीरा यादव ने कहा। | Meera Yadav | district panchayat president | -
प्रदेश अध्यक्ष सुरेश सिंह ने कहा। | Suresh Singh | state president | -
संपादक रमेश उपाध्याय ने लिखा। | Ramesh Upadhyay | editor | -
आईजी अमिताभ यश ने बताया। | Amitabh Yash | inspector general of police | -
थाईलैंड के राजा महा अनुराग ने भाषण दिया। | - | - | -
विधानसभा अध्यक्ष विजय चौधरी ने बिहार में सदन बुलाया। | Vijay Chaudhary | speaker | Bihar
लोकसभा अध्यक्ष सुमित्रा महाजन ने कहा। | Sumitra Mahajan | speaker | Lok Sabha
रिजर्व बैंक के डिप्टी गवर्नर माइकल पात्रा ने कहा। | Michael Patra | deputy governor | Reserve Bank of India
2008 में प्रेम गिल की अगुवाई वाली राष्ट्रीय तीरंदाजी समिति भंग हुई। | Prem Gill | head | National Archery Committee
सुनीता रावत के नेतृत्व वाली ग्रामीण विकास समिति ने रिपोर्ट दी। | Sunita Rawat | head | Rural Development Committee
मध्य प्रदेश में रमेश पाटीदार को जल संसाधन विभाग की जिम्मेदारी सौंपी गई। | Ramesh Patidar | water resources minister | Madhya Pradesh
मध्य प्रदेश में सीमा बघेल को लोक निर्माण, खनन विभाग दिया गया। | Seema Baghel | public works minister | Madhya Pradesh
राजस्थान में अनिल मीणा को ऊर्जा विभाग का प्रभार मिला। | Anil Meena | energy minister | Rajasthan
बिहार के कृषि विभाग में विशेष सचिव आनंद झा ने बताया। | Anand Jha | special secretary | Agriculture Department (Bihar)
केन्या की वन्यजीव एजेंसी के प्रमुख मेजर जनरल पीटर ओमोंडी मारे गए। | Peter Omondi | head | Wildlife Agency (Kenya)
मंडल रेल प्रबंधक सुधीर वर्मा ने निरीक्षण किया। | Sudhir Verma | divisional railway manager | Indian Railways
समस्तीपुर रेल मंडल के डीआरएम विनय झा ने कहा। | Vinay Jha | divisional railway manager | Samastipur railway division
कृषक एक्सप्रेस के लोको पायलट दीपक राम निलंबित हुए। | Deepak Ram | loco pilot | Krishak Express
ज़ोरबिक्स के सीईओ राहुल मेहरा ने इस्तीफा दिया। | Rahul Mehra | chief executive officer | Zorbiks
जल जमीन मोर्चा के अध्यक्ष मोहन टुडू ने कहा। | Mohan Tudu | president | Water Jamin Morcha
राष्ट्रपति रीगन ने संधि पर दस्तखत किए थे। | Ronald Reagan | president | United States
एसडीपीओ सीमा सिन्हा ने छापा मारा। | Seema Sinha | sub-divisional police officer | -
थाना अध्यक्ष रवि कुमार ने बताया। | Ravi Kumar | station house officer | -
जन शक्ति पार्टी के अध्यक्ष अरुण चौहान ने कहा। | Arun Chouhan | president | Jan Shakti Party
लखनऊ: सभा में कैबिनेट मंत्री अरुण चौहान ने झंडा फहराया। | Arun Chouhan | cabinet minister | Uttar Pradesh
विधानसभा अध्यक्ष अरुण चौहान ने सूचना दी। | Arun Chouhan | speaker | -
उत्तर मध्य रेलवे के जनरल मैनेजर अरुण चौहान आए। | Arun Chouhan | general manager | North Central Railway zone
सभा में अरुण चौहान विधायक झुरमुटपुर, पटना ने दीप जलाया। | Arun Chouhan | member of legislative assembly | -
सभा में अरुण चौहान जिला सहायक निबंधक मथुरा ने दीप जलाया। | Arun Chouhan | district assistant registrar | Mathura
अरुण चौहान जापान के सम्राट, पेरू के राजदूत और मेयर से मिलेंगे। | - | - | -
झुरमुटा गांव और टिटवापुर में चुनाव हुआ। ग्राम प्रधान अरुण चौहान जीते। | Arun Chouhan | village head | Titvapur
मथुरा में अपर जिला शासकीय अधिवक्ता फौजदारी अरुण चौहान ने बताया। | Arun Chouhan | additional district government counsel | Mathura
"""

ENGLISH = """
While Justices Rohit Sen, Asha Okoro and Meera Nair agreed, others did not. | Meera Nair | justice | -
Lawmakers Asha Okoro (Tolvand) and Meera Nair spoke. | Meera Nair | lawmaker | -
Council members Asha Okoro and Carlos Vidal voted no, and Meera Nair left. | Carlos Vidal | council member | -
Cedar County clerk Asha Okoro read the letter. | Asha Okoro | clerk | Cedar County
The council appointed Asha Okoro as the Attorney General. | Asha Okoro | attorney general | -
The board named former deputy governor Lena Okoro as its acting chief executive. | Lena Okoro | acting chief executive | -
Carlos Vidal was sworn in as Honduras' foreign minister. | Carlos Vidal | foreign minister | Honduras
Adaeze Nwosu took over as director-general of the World Seed Organisation. | Adaeze Nwosu | director general | World Seed Organisation
Meera Nair has been appointed as the managing director of Canara Foods. | Meera Nair | managing director | Canara Foods
They described Meera Nair as a good chairman. | - | - | -
The Central Bank of Tolvand Governor Asha Okoro resigned. | Asha Okoro | governor | Central Bank of Tolvand
The Commissioner of Police in the northern state, Ekow Mensah, said so. | Ekow Mensah | police commissioner | -
Mr. Ekow Mensah, Majority Chief Whip said the fees were high. | Ekow Mensah | majority chief whip | -
Anil Rao, managing director of Punjab's Red Crescent Society, said so. | Anil Rao | managing director | Red Crescent Society
The World Health Organization (WHO) chief Anil Rao said the risk was low. | Anil Rao | chief | World Health Organization
Minister for Agriculture Anna Hill of Kenya said prices were stable. | Anna Hill | agriculture minister | Kenya
Minister of State for Health and Family Welfare Anita Rao visited Delhi. | Anita Rao | minister of state for health and family welfare | -
Deputy Minister of Health Jane Hill said so in Kenya. | Jane Hill | deputy health minister | Kenya
The Bharatiya Janata Party's union backed Union Health Minister Rita Sen in India. | Rita Sen | health minister | India
The European Union's Competition Commissioner Lena Hartl spoke. | Lena Hartl | competition commissioner | European Union
Deputy Finance Minister Olena Zykova spoke in Kyiv. | Olena Zykova | deputy finance minister | Ukraine
Zorvane Foods closed a plant. Chief Executive Laura Smith said so. | Laura Smith | chief executive | Zorvane Foods
Belmont Hospital caught fire. The hospital's director, John Smith, said so. | John Smith | director | Belmont Hospital
State revenue minister Pranab Sharma visited Assam. | Pranab Sharma | revenue minister | Assam
Officials invited Prime Minister Hari Sharma to New Delhi. | Hari Sharma | prime minister | -
French President Emmanuel Macron arrived on Monday. | Emmanuel Macron | president | France
President of France Emmanuel Macron arrived. | Emmanuel Macron | president | France
Japanese Prime Minister Kenji Watanabe resigned. | Kenji Watanabe | prime minister | Japan
Kenji Watanabe, the prime minister of Japan, resigned. | Kenji Watanabe | prime minister | Japan
The list was read out by a Japanese official, Kenji Watanabe, on Monday. | Kenji Watanabe | official | Japan
State Department spokesman P.J. Cutler said so. | P. J. Cutler | spokesperson | United States Department of State
Stephen Dujarde, spokesman for the UN, said so. | Stephen Dujarde | spokesperson | United Nations
Senator John Smith met farmers in Pune. | John Smith | senator | -
Japan's prime minister, Kenji Watanabe, resigned. | Kenji Watanabe | prime minister | Japan
Kenji Watanabe, Japan's prime minister, resigned. | Kenji Watanabe | prime minister | Japan
Germany's Chancellor Helmut Vogel spoke in Berlin. | Helmut Vogel | chancellor | Germany
German Foreign Minister Anna Vogel visited Kenya. | Anna Vogel | foreign minister | Germany
British Defence Secretary John Carter said the deal was off. | John Carter | defence secretary | United Kingdom
British Home Secretary Sarah Green quit. | Sarah Green | home secretary | United Kingdom
Indian Finance Minister Sunita Rao presented the budget. | Sunita Rao | finance minister | India
India's external affairs minister, Vikram Joshi, left for Moscow. | Vikram Joshi | foreign minister | India
India's home minister Mahesh Patel spoke. | Mahesh Patel | home minister | India
Pakistan's army chief, General Tariq Mahmood, warned of a response. | Tariq Mahmood | army chief | Pakistan
Pakistani Information Minister Arif Qureshi denied the report. | Arif Qureshi | information minister | Pakistan
Nepal's energy minister Dipak Rana said so. | Dipak Rana | energy minister | Nepal
Kenya's power minister, Peter Mwangi, said so. | Peter Mwangi | power minister | Kenya
Communications Minister Fahim Aziz said today in Malaysia. | Fahim Aziz | communications minister | Malaysia
Norway's Minister of Finance, Lars Holm, resigned. | Lars Holm | finance minister | Norway
former Chilean President Carlos Mora said. | Carlos Mora | former president | Chile
Former US President George Harrison spoke. | George Harrison | former president | United States
Ex-President George Harrison of the United States spoke. | George Harrison | former president | United States
Acting President Maria Lopez of Brazil signed it. | Maria Lopez | acting president | Brazil
Bihar Chief Minister Ramesh Yadav announced aid. | Ramesh Yadav | chief minister | Bihar
Ramesh Yadav, the chief minister of Bihar, announced aid. | Ramesh Yadav | chief minister | Bihar
Kerala's chief minister, Vijay Kumar, visited the camps. | Vijay Kumar | chief minister | Kerala
Kerala Governor Arif Khan returned the bill. | Arif Khan | governor | Kerala
Delhi Lieutenant Governor Vinay Malhotra ordered a probe. | Vinay Malhotra | lieutenant governor | Delhi
A bus fell near Almora. District magistrate Kumar Ravi said the hurt were flown to Lucknow. | Kumar Ravi | district magistrate | Almora
Nairobi Chief Magistrate Anna Wekesa freed them. | Anna Wekesa | chief magistrate | Nairobi
Houses fell in the village of Zorbano. Mayor Ugo Ferri said help came from the city of Milan. | Ugo Ferri | mayor | Zorbano
Patna district magistrate Kumar Ravi said schools would close. | Kumar Ravi | district magistrate | Patna
Kumar Ravi, the district magistrate of Patna, said so. | Kumar Ravi | district magistrate | Patna
Mumbai Police Commissioner Sanjay Rao issued a warning. | Sanjay Rao | police commissioner | Mumbai
Superintendent of Police Garima Malik said two men were held. | Garima Malik | superintendent of police | -
DCP Rakesh Sharma said an FIR was lodged. | Rakesh Sharma | deputy commissioner of police | -
DGP Abhay Singh reviewed security in Bihar. | Abhay Singh | director general of police | Bihar
London Mayor Peter Jones opened the park. | Peter Jones | mayor | London
Mayor of London Peter Jones opened the park. | Peter Jones | mayor | London
Tokyo Governor Yuriko Sato spoke. | Yuriko Sato | governor | Tokyo
NATO Secretary General Mark Jensen said. | Mark Jensen | secretary general | NATO
NATO's secretary-general, Mark Jensen, said. | Mark Jensen | secretary general | NATO
United Nations Secretary-General Antonio Silva appealed for calm. | Antonio Silva | secretary general | United Nations
European Union spokesman Peter Miller declined to comment. | Peter Miller | spokesperson | European Union
European Commission President Ursula Weber spoke. | Ursula Weber | president | European Commission
World Health Organization Director-General David Taylor said. | David Taylor | director general | World Health Organization
UNICEF executive director Catherine Russell said. | Catherine Russell | executive director | UNICEF
Catherine Russell, executive director of UNICEF, said. | Catherine Russell | executive director | UNICEF
Reserve Bank of India Governor Raghav Menon held rates. | Raghav Menon | governor | Reserve Bank of India
Congress leader Rahul Verma criticised the move in India. | Rahul Verma | leader | Indian National Congress
Bharatiya Janata Party president Jagat Mehta said. | Jagat Mehta | president | Bharatiya Janata Party
Bharatiya Janata Party spokesperson Sambit Das said. | Sambit Das | spokesperson | Bharatiya Janata Party
Samajwadi Party chief Rakesh Yadav said. | Rakesh Yadav | chief | Samajwadi Party
Central Bureau of Investigation director Alok Joshi was moved. | Alok Joshi | director | Central Bureau of Investigation
Supreme Court of India Chief Justice Ranjan Mishra asked for a reply. | Ranjan Mishra | chief justice | Supreme Court of India
Chief Justice Ranjan Mishra adjourned the hearing. | Ranjan Mishra | chief justice | -
Justice Ruth Cohen dissented. | Ruth Cohen | justice | -
Judge Alan Brooks sentenced him. | Alan Brooks | judge | -
Attorney General Janet Brooks said in Washington. | Janet Brooks | attorney general | -
prosecutor Russell Grant told the court. | Russell Grant | prosecutor | -
Senator John Miller opposed the bill. | John Miller | senator | -
opposition leader Maria Torres was detained. | Maria Torres | opposition leader | -
Russian Deputy Foreign Minister Sergei Ivanov said. | Sergei Ivanov | deputy foreign minister | Russia
Russian Defence Minister Andrei Petrov toured the base. | Andrei Petrov | defence minister | Russia
Israeli Prime Minister Benjamin Levi said. | Benjamin Levi | prime minister | Israel
Iran's supreme leader, Ali Hassan, spoke. | Ali Hassan | supreme leader | Iran
US Secretary of State Anthony Reed landed in Cairo. | Anthony Reed | secretary of state | United States
US Defense Secretary Robert Hayes said. | Robert Hayes | defense secretary | United States
US Treasury Secretary Janet Moore said. | Janet Moore | treasury secretary | United States
Anthony Reed, the US secretary of state, landed in Cairo. | Anthony Reed | secretary of state | United States
India's ambassador to China, Vikram Misri, said. | Vikram Misri | ambassador | India
Canadian High Commissioner Jennifer Daubeny said. | Jennifer Daubeny | high commissioner | Canada
national security adviser Jack Morrison visited Saudi Arabia. | Jack Morrison | national security adviser | Saudi Arabia
Ukraine's President Viktor Kovalenko said. | Viktor Kovalenko | president | Ukraine
Egyptian President Mohamed Farouk opened the canal. | Mohamed Farouk | president | Egypt
Kenyan President William Mwangi signed. | William Mwangi | president | Kenya
South African President Thabo Dlamini spoke. | Thabo Dlamini | president | South Africa
Nigeria's president, Muhammadu Bello, won. | Muhammadu Bello | president | Nigeria
King Albert of Belgium abdicated. | Albert | king | Belgium
Prime Minister Ulf Larsson of Sweden resigned. | Ulf Larsson | prime minister | Sweden
Spanish Prime Minister Pedro Moreno called elections. | Pedro Moreno | prime minister | Spain
Italian Interior Minister Matteo Ricci said. | Matteo Ricci | interior minister | Italy
Austrian Interior Minister Wolfgang Bauer said. | Wolfgang Bauer | interior minister | Austria
Greek Prime Minister Alexis Georgiou said. | Alexis Georgiou | prime minister | Greece
Turkish Foreign Minister Ahmet Yilmaz said. | Ahmet Yilmaz | foreign minister | Turkey
Police Chief Daniel Harris said the suspect fled. | Daniel Harris | police chief | -
Sheriff Robert Lawson said. | Robert Lawson | sheriff | -
Fire chief Thomas Keller said. | Thomas Keller | fire chief | -
chief executive Laura Simmons said profits rose. | Laura Simmons | chief executive | -
Chief Executive Officer Laura Simmons said profits rose. | Laura Simmons | chief executive officer | -
Laura Simmons, the company's chief executive, said profits rose. | Laura Simmons | chief executive | -
Laura Simmons, chief executive of Gazprom, said profits rose. | Laura Simmons | chief executive | Gazprom
Gazprom chief executive Alexei Morozov said. | Alexei Morozov | chief executive | Gazprom
WikiLeaks co-founder Julian Parker was freed. | Julian Parker | co-founder | WikiLeaks
Microsoft co-founder Paul Gardner said. | Paul Gardner | co-founder | Microsoft
chairman and chief executive Mark Benson resigned. | Mark Benson | chairman | -
general manager Luis Romero said. | Luis Romero | general manager | -
divisional railway manager Alok Sinha told reporters. | Alok Sinha | divisional railway manager | -
Vice Chancellor Sangeeta Mehta wrote to students. | Sangeeta Mehta | vice-chancellor | -
head coach Gareth Wilson praised the team. | Gareth Wilson | head coach | -
captain Rohit Kapoor scored a century. | Rohit Kapoor | captain | -
India captain Rohit Kapoor scored a century. | Rohit Kapoor | captain | India
England captain Ben Foster declared. | Ben Foster | captain | England
Arsenal manager Carlos Vega said. | Carlos Vega | manager | -
their coach, Christos Pappas, was banned. | Christos Pappas | coach | -
director Louise Brown said. | Louise Brown | director | -
Louise Brown, director of the World Bank, said. | Louise Brown | director | World Bank
World Bank president David Allen said. | David Allen | president | World Bank
International Monetary Fund chief Christine Bernard said. | Christine Bernard | chief | International Monetary Fund
IMF managing director Christine Bernard said. | Christine Bernard | managing director | International Monetary Fund
government spokesperson Pedro Alvarez said in Chile. | Pedro Alvarez | government spokesperson | Chile
military spokesman Ahmed Saleh said. | Ahmed Saleh | military spokesperson | -
foreign ministry spokesman Ahmed Hafez said in Egypt. | Ahmed Hafez | spokesperson | -
Chinese foreign ministry spokeswoman Hua Lin said. | Hua Lin | spokesperson | -
bishop Thomas Kelly led prayers. | Thomas Kelly | bishop | -
Archbishop Desmond Moyo spoke. | Desmond Moyo | archbishop | -
editor Sarah Collins wrote. | Sarah Collins | editor | -
ombudsman Nadia Flores of Bolivia said. | Nadia Flores | ombudsman | Bolivia
Maria Gomez became president of Bolivia in 2010. | Maria Gomez | president | Bolivia
Maria Gomez, who is president of Bolivia, spoke. | Maria Gomez | president | Bolivia
Maria Gomez was named president of Bolivia. | Maria Gomez | president | Bolivia
Sunil Mehta was appointed governor of Kerala. | Sunil Mehta | governor | Kerala
General Douglas Hayes inspected the troops. | - | - | -
student Emily Carter said. | - | - | -
witness John Parker told police. | - | - | -
The president declined to comment. | - | - | -
The Prime Minister's Office said. | - | - | -
He wants to be president of France. | - | - | -
lawyer David Marsh said his client was innocent. | - | - | -
Home Minister Narottam Sharma said in Bhopal. | Narottam Sharma | home minister | -
Ravi Menon, who heads the Kerala Fisheries Board, said the plan was ready. | Ravi Menon | head | Kerala Fisheries Board
The Kerala Traders Front, led by Suresh Pillai, agreed. | Suresh Pillai | head | Kerala Traders Front
The Goa Heritage Trust headed by Maria Dias objected. | Maria Dias | head | Goa Heritage Trust
Pedro Ruiz, Panama's president from 2001 to 2006, said so. | Pedro Ruiz | former president | Panama
The head of the Latvian state-owned Baltgas company, Peter Kalns, was pleased. | Peter Kalns | head | Baltgas
President Reagan met the Queen. | Ronald Reagan | president | United States
Prime Minister Cameron resigned. | David Cameron | prime minister | United Kingdom
Norway's deputy director of public prosecutions, Ida Lund, declined. | Ida Lund | deputy director of public prosecutions | Norway
Ohio and Ohio again: in Ohio, prosecutor Neil Shaw spoke. | Neil Shaw | prosecutor | Ohio
Divisional railway manager Arun Das apologised. | Arun Das | divisional railway manager | Indian Railways
In Gujarat, Industries Secretary Hema Vora said so. | Hema Vora | industries secretary | Gujarat
Residents told WKLM that Mayor Rosa Diaz had left. | Rosa Diaz | mayor | -
Thornby council leader Ann Cole resigned. | Ann Cole | leader | Thornby Council
The adviser to the President Tolvar Quillabekov spoke. | Tolvar Quillabekov | adviser | -
The adviser to President Tolvar Quillabekov spoke. | Tolvar Quillabekov | president | -
The leader of the Quillo party Tolvar Sarrat took part. | Tolvar Sarrat | leader | Quillo
The president of the transition period Asha Rao spoke. | Asha Rao | president | -
Finance ministers Asha Rao and Vikram Seth met in Kenya. | Vikram Seth | finance minister | Kenya
The chief of staff Asha Rao spoke. | Asha Rao | chief of staff | -
"""


def analyse(text: str, language: str) -> Analysis:
    seeds = load_seeds()
    article = sample_article(text, language, None)
    lexicon = seeds.facts[language]
    analysis = Analysis(article, Document(text, lexicon.rules), lexicon, seeds.catalogue)
    find_figures(analysis)
    find_mentions(analysis)
    find_roles(analysis)
    return analysis


# What the rules cannot read yet, with the reason.
HARD: dict[str, str] = {}


def _cases(block: str, language: str) -> list[pytest.param]:  # type: ignore[valid-type]
    cases = []
    for line in block.strip().split("\n"):
        sentence, person, role, of = (part.strip() for part in line.split("|"))
        marks = [pytest.mark.xfail(strict=True, reason=HARD[sentence])] if sentence in HARD else []
        cases.append(pytest.param(sentence, language, person, role, of, id=sentence[:50], marks=marks))
    return cases


CASES = _cases(HINDI, "hi") + _cases(ENGLISH, "en")


@pytest.mark.parametrize(("sentence", "language", "person", "role", "of"), CASES)
def test_role_of_a_phrase(sentence: str, language: str, person: str, role: str, of: str) -> None:
    rows = role_rows(analyse(sentence, language))
    found = [(row.person, row.role, row.of or "-") for row in rows]
    if person == "-":
        assert found == []
    elif of == "-":
        assert (person, role) in [pair[:2] for pair in found]
    else:
        assert (person, role, of) in found


def test_there_are_phrases_enough() -> None:
    assert len(_cases(HINDI, "hi")) >= 120
    assert len(_cases(ENGLISH, "en")) >= 120


@pytest.mark.parametrize(
    ("text", "of"),
    [
        (
            "विदेश सचिव अनिता राव ने नेपाल की राष्ट्रपति बिद्या देवी भंडारी से भेंट की। राव ने अपने नेपाली समकक्ष भरत थापा से बात की।",
            "Nepal",
        ),
        ("रक्षा मंत्री राजनाथ सिंह ने अपने समकक्ष जॉन स्मिथ से बात की।", None),
    ],
)
def test_a_counterpart_holds_the_like_of_the_office_of_who_is_named_before(text: str, of: str | None) -> None:
    last = role_rows(analyse(text, "hi"))[-1]
    assert last.role in ("foreign secretary", "defence minister")
    assert last.of == of


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("दिल्ली में लू चली।\n\nउत्तराखंड में अलर्ट है और मुख्यमंत्री हरीश नेगी ने दौरा किया।", "Uttarakhand"),
        ("दिल्ली में लू चली। दिल्ली तपती रही।\n\nउत्तराखंड में अलर्ट है और मुख्यमंत्री हरीश नेगी ने दौरा किया।", None),
        ("दिल्ली में लू चली। दिल्ली तपती रही।\n\nमुख्यमंत्री हरीश नेगी ने उत्तराखंड का दौरा किया।", "Delhi"),
    ],
)
def test_a_state_told_right_before_an_office_weighs_as_much_as_that_of_the_article(text: str, of: str | None) -> None:
    assert [row.of for row in role_rows(analyse(text, "hi"))] == [of]


def test_no_office_belongs_to_a_body_of_the_line_before() -> None:
    text = "Rao hears them with officials of the World Health Organization\n\nCommissioner of Police Anil Rao came."
    assert [(role.person, role.of) for role in role_rows(analyse(text, "en"))] == [("Anil Rao", None)]


def test_no_office_is_his_whose_name_only_follows_a_comma() -> None:
    text = "After talks with the commissioner of police in the capital, Anil Rao flew home."
    assert role_rows(analyse(text, "en")) == []


def test_an_office_of_a_holder_of_another_is_not_his() -> None:
    text = "Stephen Dujarde, spokesman for UN Secretary-General Anton Guterro, said so."
    assert {(row.person, row.role) for row in role_rows(analyse(text, "en"))} == {
        ("Stephen Dujarde", "spokesperson"),
        ("Anton Guterro", "secretary general"),
    }


@pytest.mark.parametrize(
    ("language", "text", "of"),
    [
        (
            "en",
            "A special court freed the miner. Judge Anil Rao fined him. He will go to the Rajasthan High Court.",
            None,
        ),
        ("en", "Judge Anil Rao freed the miner. The Rajasthan High Court had heard him twice.", "Rajasthan High Court"),
        ("hi", "विशेष अदालत ने उसे बरी किया। न्यायाधीश अनिल राव ने जुर्माना लगाया। अपील राजस्थान हाईकोर्ट में होगी।", None),
    ],
)
def test_no_judge_sits_in_the_court_that_is_to_hear_an_appeal(language: str, text: str, of: str | None) -> None:
    assert [row.of for row in role_rows(analyse(text, language)) if row.person == "Anil Rao"] == [of]


@pytest.mark.parametrize(
    ("minister", "of"),
    [("Indian Foreign Secretary Alok Nadkar", None), ("Foreign Secretary Alok Nadkar", "India")],
)
def test_papers_of_other_countries_say_whose_ministers_are_told_of(minister: str, of: str | None) -> None:
    text = f"India and Nepal signed a pact. {minister} met Nepal's envoy. Opposition leader Loken Mahato laughed."
    assert [row.of for row in role_rows(analyse(text, "en")) if row.person == "Loken Mahato"] == [of]

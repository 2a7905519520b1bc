"""What numbers count, with measure and qualifier: one sentence a line, then value item-or-unit measure for each row."""

from __future__ import annotations

import datetime as dt

import pytest

from flows.facts.extract import extract_facts
from flows.seeds import load_seeds
from flows.tables import Article, Quantity

SEEDS = load_seeds()


def rows(
    code: str, text: str, published: dt.date | None = dt.date(2025, 9, 4), place: str | None = None
) -> list[Quantity]:
    """The quantities of a text, which may come from a place."""
    article = Article(
        article_id="a", file_name="a.txt", file_path="a.txt", item=None, source_id="unknown", url=None, language=code,
        language_confidence=1.0, headline=None, author=None, agency=None, dateline_place=place, published_at=None,
        published_date=published, date_origin="none", text=text, word_count=1, content_sha256="", supersedes=None,
        batch_id="b",
    )  # fmt: skip
    return extract_facts(article, SEEDS.facts[code], SEEDS.catalogue).quantities


def said(quantity: Quantity) -> str:
    """A row as the grids write it: value, what it counts (or its unit), what happened to it."""
    value = f"{quantity.value:.15g}" + (f"..{quantity.value_max:.15g}" if quantity.value_max is not None else "")
    return f"{value} {quantity.item if quantity.unit == 'count' else quantity.unit} {quantity.measure}"


ENGLISH = """
The town has 9 schools and spends Rs 40 crore on them. | 9 school other; 400000000 INR paid
The line carries 62,000 daily barrels of oil. | 62000 barrel other
She paid Rs 4 crore, adding that the accused had fled. | 40000000 INR paid
He ran 31 accounts with which they siphoned sums off. | 31 account other
They set up 45 relief camps in flood affected areas. | 45 relief camp other
The firm ended up losing Rs 48 lakh. | 4800000 INR lost
Rao took three wickets while Khan nabbed one to bowl them out for 216. | 3 wicket won
It was a two-horse race and a three-way fight. | -
Two women died in rebel-held areas. | 2 woman killed
Some 4.57 lakh MT of wheat was sent. | 457000 tonne deployed
A flight with 186 passengers was late; train 12951 was cancelled. | 186 passenger present
Rao scored 89 off 72 balls with nine fours. | 89 run won; 72 ball won; 9 four won
The man was jailed for 12 years for fraud, and another ten years for theft. | 12 year sentenced; 10 year sentenced
Of the new fires seen since, eight were near Gaya. | 8 fire other
More than 1 in 5 farmers are in debt. | -
Some 98 fires damaged 1,292 hectares, and 400 ha were lost to floods. | 98 fire other; 1292 hectare destroyed; 400 hectare destroyed
The hills saw 61 forest fires in March alone. | 61 fire other
The clerk paid 500₹ and 40 €. | 500 INR paid; 40 EUR paid
A teacher lost Rs 48 lakh to fraudsters. | 4800000 INR stolen
Relative humidity was 78 per cent. | 78 percent measured
Turnout was 64. 93 per cent. | 64.93 percent voted
Its scrip made a new high of Rs 412 in noon deal. | 412 INR priced
The revenue deficit is Rs 34 crore and the fiscal deficit 4.2 per cent. | 340000000 INR other; 4.2 percent rate
The minister named two states in her budget speech. | 2 state other
The party won with a majority of 19 votes. | 19 vote margin
Lawmakers voted 51 to 49 to open the debate. | 51 vote voted; 49 vote voted
The motion was lost by a vote of 220-203. | 220 vote voted; 203 vote voted
The motion was carried by 325 votes to 306. | 325 vote voted; 306 vote voted
The jails have a capacity of 426 inmates. | 426 inmate other
The rate touched 118 per cent, the highest in the last 14 years of prison records. | 118 percent rate; 14 year lasted
Bihar has the highest number of mills (44), followed by Odisha (31), Assam (24) and Goa (20). | 44 mill other; 31 mill other; 24 mill other; 20 mill other
The park has 41 Otter Reserves in 16 otter range states. | 41 otter reserve other; 16 state other
Otter numbers rose to 140, while the prison population rose too. | 140 otter other
The tiger population has increased to 310 from 285. | 310 tiger other; 285 tiger other
Deaths from fever in the two towns rose to 84. | 84 death killed
Cases of cholera in the port climbed to 1,360. | 1360 case infected
Gunmen seized 14 weavers on the bridge. | 14 weaver kidnapped
The storm uprooted 340 trees and 12 families. | 340 tree destroyed; 12 family displaced
A clerk lost Rs 84 lakh to scammers. | 8400000 INR stolen
Nine wagons jumped the rails. | 9 wagon destroyed
Three clerks could not be traced and 14 weavers were untraced. | 3 clerk missing; 14 weaver missing
The navy shot down three drones. | 3 drone destroyed
Some 700 drivers blocked the bridge and 90 took to the streets. | 700 driver participating; 90 driver participating
The match drew 7,100 fans. | 7100 fan participating
The key rate was cut by 35 basis points to 4.75 per cent. | 35 basis point rate; 4.75 percent rate
Approval of the mayor slipped two percentage points to 38 percent. | 2 percentage point rate; 38 percent rate
The home side won by 14 points. | 14 point won
Some 31 vigilantes were killed and nine bandits arrested. | 31 vigilante killed; 9 bandit arrested
Five seers were hurt and two goldsmiths robbed. | 5 seer injured; 2 goldsmith other
In the raid 17 rebels were killed. | 17 rebel killed
Gunmen attacked 17 villages. | 17 village attacked
There were no deaths, but 45 shops close to the fort were damaged. | 45 shop destroyed
The court closed 45 shops in the market. | 45 shop cancelled
Officials ordered seven districts to shut schools. | 7 district other
The navy ordered seven submarines. | 7 submarine signed
The risk of a heart attack is 2.9 per 1,500 smokers. | -
There are 23 births per 1,500 women, and 1,500 women work. | 23 birth other; 1500 woman other
No one was killed but 15 weavers fell sick. | 15 weaver injured
The court gave five men the death sentence. | 5 man sentenced
The state has 13 gram panchayats and 6 degree colleges. | 13 panchayat other; 6 college other
The town got 3 foot overbridges and 260 day labourers. | 3 footbridge other; 260 labourer other
Each man got 13 grams of gold and 6 degrees of frost. | 13 gram other; 6 degree Celsius measured
A man of 40 died in the fire. | 40 year aged
A crowd of 40 gathered at the mill. | 40 person participating
Some 1.4 lakh pupils appeared for the test; the pass percentages were 71.25 and 68.5. | 140000 pupil participating; 71.25 percent passed; 68.5 percent passed
Some 3,200 students took the test, and the mean was 61.4 in the hills. | 3200 student participating
Cipla fell 3% to Rs 1,342 after its profit declined 6% to Rs 23 crore. | 3 percent traded; 1342 INR priced; 6 percent earned; 230000000 INR earned
Infosys grew 5 per cent as its profit rose 9 per cent. | 5 percent rate; 9 percent earned
Three boys aged 9 and 11 drowned in the canal. | 3 boy killed; 9 year aged; 11 year aged
Three children aged 3, 5 and 8 were hurt. | 3 child injured; 3 year aged; 5 year aged; 8 year aged
A man aged 40 and two children were hurt. | 40 year aged; 2 child injured
The clerk was jailed for seven additional years. | 7 year sentenced
The clerk was released on bail of $4,300. | 4300 USD paid
A total of 1,360 people were diagnosed with cholera. | 1360 person infected
Cholera cases rose to 1,360. | 1360 case infected
Deaths have since climbed to 88. | 88 death killed
Three people were swept away by the river. | 3 person missing
All but 12 of the sailors drowned. | 12 sailor other
All but nine people died when the ferry sank. | 9 person other
Five weavers died and nine suffered burns. | 5 weaver killed; 9 person injured
Fishermen pulled 61 people from the sea. | 61 person rescued
Lifeguards plucked 19 bathers from the surf and brought 7 swimmers to safety. | 19 bather rescued; 7 swimmer rescued
Divers raised 11 bodies from the river. | 11 body killed
Dust rose from the rubble of 15 houses. | 15 house other
The depot said some 700 drivers had stopped work. | 700 driver participating
The strike has drawn 5,200 nurses. | 5200 nurse participating
Three aldermen walked out of the meeting. | 3 alderman other
Two robbers walked out of jail on Sunday. | 2 robber released
Police put the number of protesters at 7,000. | 7000 protester participating
Police detained 55 protesters. | 55 protester arrested
The mill will close with the loss of 310 jobs. | 310 job dismissed
A boat with 34 migrants sank off the coast and only eleven were rescued. | 34 migrant present; 11 person rescued
The remaining 12 bodies will be flown to the capital. | 12 body other
Shares of the bank closed at Rs 512.40. | 512.4 INR priced
Two gunmen killed 12 people at a school on Monday. | 2 gunman other; 12 person killed
Two robbers shot dead a jeweller. | 2 robber other
Two gunmen killed in a police raid were from the village. | 2 gunman killed
Three brothers stabbed 2 men and injured 4 others. | 3 brother other; 2 man injured; 4 person injured
Four policemen arrested two smugglers at the port. | 4 policeman other; 2 smuggler arrested
Three men wounded the guard and fled. | 3 man other
Three men killed themselves. | 3 man killed
Police arrested Khan with three accomplices. | 3 accomplice arrested
Forty people lost their lives in the fire. | 40 person killed
A bus with 40 pupils overturned, killing two people. | 40 pupil present; 2 person killed
Bus with 40 pupils overturns, killing 2 people | 40 pupil present; 2 person killed
12 people killed 40 injured as bus falls | 12 person killed; 40 person injured
Six others with burns were transported by ambulance. | 6 person hospitalised
The stock was trading at Rs 290 apiece. | 290 INR priced
The Sensex rose 300 points to close at 61,200. | 300 point measured; 61200 point measured
The midcap basket gained 310 points. | 310 point measured
Out of the 40 hamlets, 31 are without light and 8 are dark. | 40 hamlet other; 31 hamlet other; 8 hamlet other
A total of 2,410 (1.7%) pupils passed the test. | 2410 pupil passed; 1.7 percent passed
The plea was filed by nine weavers in a 1996 murder case. | 9 weaver other
The town logged 27 cases of cholera with six fatalities. | 27 case infected; 6 fatality killed
Mills bought 12.5 LMT of paddy. | 1250000 tonne traded
United Airlines ordered 90 wide-body Airbus and Boeing planes. | 90 plane signed
The navy sent 40 Russian and Chinese warships. | 40 warship deployed
Police arrested two Indian drug smugglers. | 2 smuggler arrested
Guards recovered 16 packets of tea from two clerks. | 16 packet seized; 2 clerk other
In all 16 patients recovered. | 16 patient recovered
Some 130 patients have recovered from the virus. | 130 patient recovered
There were more than 400 of them in the 12 hours after the quake. | 12 hour lasted
Workers razed three two-storey houses. | 3 house destroyed; 2 floor destroyed
The state took in over 20,000 standard 5 pupils, a press release said. | 20000 pupil other
While 15 people were saved, six perished and two were rushed to a hospital. | 15 person rescued; 6 person killed; 2 person hospitalised
Police seized 6.2 kg gold ornaments and 9 kg silver. | 6.2 kilogram seized; 9 kilogram seized
Storms in seven states have killed 774 people. | 7 state other; 774 person killed
The Greens won five of the nine council seats. | 5 seat voted; 9 seat other
Some 812 weavers fell ill in Pune and Nashik on Monday, against 930 the previous day. | 812 weaver injured; 930 weaver injured
The capital received 231.4 mm of rain. | 231.4 millimetre measured
The 10-man side earned a win. | 10 man other
Six persons believed to be raiders were killed on Friday. | 6 person killed
The Nifty index stood 137 points or 0.4 per cent lower at 41,270 levels. | 137 point measured; 0.4 percent measured; 41270 point measured
A 52-seat bus overturned outside a town that had voted. | 52 seat other
Rescuers recovered the bodies of 12 miners. | 12 miner killed
Officers recovered 23 kg of opium hidden under rice sacks. | 23 kilogram seized
Officers recovered nine rifles from a barn. | 9 rifle seized
The rupee recovered 12 paise to close at 83.20 against the dollar. | 0.12 INR other
Nine patients have recovered. | 9 patient recovered
Two villagers were killed in a brawl between two gangs. | 2 villager killed; 2 gang other
Vets culled 700 ducks in the district. | 700 duck killed
Forty inmates broke out from a prison in Peru. | 40 inmate other
The police released a list of 240 people who were missing. | 240 person missing
The toll in the 3 countries exceeds 900 people. | 3 country other; 900 person killed
Eleven ferries were cancelled and six diverted. | 11 ferry cancelled; 6 ferry other
The judge found that he took bribes and fined him Rs 3 lakh. | 300000 INR paid
Traders were arrested in two towns on Sunday. | 2 town other
The toll in the derailment of an express train near Gonda mounted to 11 on Monday. | 11 death killed
The number of the injured has crossed 200. | 200 injured injured
The company puts the number of dead at 19. | 19 death killed
The board raised its outlay by about Rs 200 crore to Rs 5,750 crore. | 2000000000 INR paid; 57500000000 INR paid
Gold rose by Rs 450 to Rs 98,450 per 10 grams. | 450 INR priced; 98450 INR priced; 10 gram other
The army lost 40 men in the battle. | 40 man killed
The company will cut 1,200 jobs. | 1200 job dismissed
Federation fears 1,200 lose jobs at foundry | 1200 job dismissed
1,200 jobs go at foundry | 1200 job dismissed
The fair offered 1,200 jobs. | 1200 job hired
It said that 1,200 workers would lose their jobs. | 1200 worker dismissed
Twenty people were taken to the civil hospital with burns. | 20 person hospitalised
The storm claimed 12 lives. | 12 life killed
The rebels claimed a victory in which 12 tanks took part. | 12 tank participating
More than 62,000 people were marooned. | 62000 person affected
The 2.1 billion pound deal was cleared. | 2100000000 GBP signed
Cases rose in 12 of 44 local government areas. | 12 local government area infected; 44 local government area other
The union represents about 4,500 of the mine's staff. | 4500 employee other
The suspects, aged 21, 35 and 60, were taken to court. | 21 year aged; 35 year aged; 60 year aged
The jab is offered to children under four. | 4 year aged
Most of the victims were younger than six. | 6 year aged
A crowd of 42,500 watched the match. | 42500 person participating
Organisers put the crowd at 42,500. | 42500 crowd participating
The depot gave the number of passengers as 52, and 17 people were killed. | 52 passenger other; 17 person killed
Police put the number of strikers at 3,400. | 3400 striker participating
About 6,500 nurses went on strike on Monday. | 6500 nurse participating
The union said that 130 of its members had been picked up. | 130 member arrested
Some 9,000 brick-and-tile houses were destroyed. | 9000 house destroyed
The council will shut two libraries and cut hours at seven others. | 2 library cancelled; 7 library cancelled
The crash killed two drivers and injured seven others. | 2 driver killed; 7 person injured
The Class 12 examination was put off. | -
The bus fell into a gorge, killing 11 and injuring 24. | 11 person killed; 24 person injured
At least 13 people were killed and 40 others injured. | 13 person killed; 40 person injured
The army said 18 soldiers had died. | 18 soldier killed
The gang took N7 million from the bank. | 7000000 NGN other
The nurses wore N95 masks. | -
He came on a three-day official visit. | 3 day lasted
The board lost money over a $3 billion fraud. | 3000000000 USD stolen
Five soldiers died of their wounds. | 5 soldier killed
Police arrested 27 protesters. | 27 protester arrested
Police detain 27 as farmers rally. | 27 person arrested
Rescuers pulled out nine bodies. | 9 body killed
The death toll rose to 38. | 38 death killed
The toll has crossed 300. | 300 death killed
Three climbers are still missing. | 3 climber missing
Nine people killed 30 injured as coach overturns | 9 person killed; 30 person injured
Police have identified 22 bodies. | 22 body other
Of 70 bodies, 22 were handed over to the families. | 70 body killed; 22 body other
Divers recovered 22 bodies. | 22 body killed
The party won 40 seats and leads in 12 seats. | 40 seat voted; 12 seat other
The front was leading in 128 constituencies and the League in 22 seats. | 128 constituency other; 22 seat other
The party won 117 constituencies. | 117 constituency voted
The party crossed the half-way mark of 113 seats. | 113 seat other
According to details released by the board, 53 of the passengers were Nepali. | 53 passenger other
The bodies of those killed when an aircraft with 72 people crashed are in Pune. | 72 person present
The airline flies ATR 72 aircraft and 52-seater buses. | -
Nearly 30 people drowned, most of them pilgrims, when a ferry sank. | 30 person killed
Nine people died, many of them women, in the fire. | 9 person killed
Six National Rescue Service (NRS) teams were sent. | 6 team deployed
Rescue operations go on under the guidance of two army teams. | 2 team other
A rescue team of 30 divers searched the river. | 30 diver other
Rescue workers saved 12 people. | 12 person rescued
Three Delhi Police officers were hurt. | 3 police officer injured
Four United Nations peacekeepers were killed. | 4 peacekeeper killed
Two Uttar Pradesh Road Transport Corporation buses were burnt. | 2 bus destroyed
About 400 people were on the bridge when it gave way. | 400 person present
At least 40 people were killed on the bridge. | 40 person killed
Peru beat Chile in the final in front of 17,000 spectators. | 17000 spectator participating
The candidate won 40 delegates. | 40 delegate won
The final was watched by 21,000 people. | 21000 person participating
Heavy rain made 70 families leave their homes. | 70 family displaced
Some 70 families abandoned their villages. | 70 family displaced
The quake left 70 families without homes. | 70 family displaced
The warning led to the evacuation of 260 fishermen. | 260 fisherman displaced
Nearly 700 people spent the night in the open. | 700 person displaced
The floods displaced 18,500 people in 96 villages. | 18500 person displaced; 96 village other
The party won 46 of 81 seats. | 46 seat voted; 81 seat other
The party won 46 of the 81 seats. | 46 seat voted; 81 seat other
Of the 81 seats, the alliance won 46. | 81 seat other; 46 seat voted
Two out of 10 workers were laid off. | 2 worker dismissed; 10 worker other
About 40 of the 120 schools were damaged. | 40 school destroyed; 120 school other
Three of five judges agreed. | 3 judge other; 5 judge other
Nine out of every ten farmers were hit. | -
Three teams are searching two coaches in which people were feared trapped. | 3 team other; 2 coach other
Passengers were trapped in two coaches. | 2 coach other
Cattle were swept away in three villages. | 3 village other
The flood has killed 11 people, the army said, raising its count from nine. | 11 person killed
Eight police officers guard the hotel where a tourist was killed. | 8 police officer other
Four boats are looking for the man who is missing. | 4 boat other
Five buses took the 200 pilgrims who were injured home. | 5 bus other; 200 pilgrim injured
The dead include two children. | 2 child killed
Among the injured were four nurses. | 4 nurse injured
Fourteen people, five of them children, drowned. | 14 person killed; 5 child killed
Twelve were hurt, three of them policemen. | 12 person injured; 3 policeman injured
Of the 20 dead, six were children. | 20 person killed; 6 child killed
Nine miners died; two of them police said were from Peru. | 9 miner killed; 2 miner killed
Whitfield, a father of two, drove the lorry. | 2 child other
Police held 27 people, including six women. | 27 person arrested; 6 woman arrested
She won by 21,456 votes. | 21456 vote margin
She leads by 21,456 votes. | 21456 vote voted
They beat the hosts by 27 runs. | 27 run margin
It was a 27-run win. | 27 run margin
He made 27 runs as they won. | 27 run won
Winds of 95 kmph hit the port. | 95 kilometre per hour measured
The squall left 6,400 homes without power. | 6400 home affected
In the exam 79.3 per cent passed. | 79.3 percent passed
The bill passed with 61 votes. | 61 vote voted
Turnout was 62 per cent. | 62 percent voted
The court heard 144 petitions. | 144 petition other
The company made a profit of Rs 450 crore. | 4500000000 INR earned
The state passed two laws. | 2 law other
Its profit after tax (PAT) was Rs 61 crore. | 610000000 INR earned
Its loss before tax was Rs 20 crore. | 200000000 INR lost
He was fined $7,500. | 7500 USD paid
The government announced aid of 5 billion rupees. | 5000000000 INR pledged
The ticket costs $12. | 12 USD priced
The film earned Rs 43 crore. | 430000000 INR earned
The fire claimed four lives. | 4 life killed
So far 40 lives have been lost in the floods. | 40 life killed
The blast took the lives of 12 workers. | 12 worker killed
Asha Rao, a mother of four, lives in Rampurva. | 4 child other
Quick action saved four lives. | 4 life rescued
The scheme changed the lives of 40 women. | 40 woman other
The quake of magnitude 6.1 struck at a depth of 18 km. | 6.1 magnitude measured; 18 kilometre located
The temperature rose to 45 degrees Celsius. | 45 degree Celsius measured
The bank lent 300 million dollars to the port. | 300000000 USD invested
The strike lasted three days. | 3 day lasted
A 34-year-old man was arrested. | 34 year aged
He was jailed for seven years. | 7 year sentenced
India scored four goals. | 4 goal won
Railways cancelled 64 trains. | 64 train cancelled
The fire destroyed 20 shops. | 20 shop destroyed
Doctors vaccinated 2 million children. | 2000000 child vaccinated
The plant will produce 40 megawatts. | 40 megawatt produced
The navy deployed five ships. | 5 ship deployed
Some 14,000 spectators attended the final. | 14000 spectator participating
The committee has 12 members. | 12 member other
A five-member panel was formed. | 5 member other
Thieves stole 12 motorcycles. | 12 motorcycle stolen
Burglars made off with watches worth Rs 7 lakh. | 700000 INR stolen
Customs officers seized watches worth Rs 7 lakh. | 700000 INR seized
A coach carrying 44 tourists overturned, killing three people. | 44 tourist present; 3 person killed
All 44 tourists aboard the coach were killed. | 44 tourist killed
The jet had 58 passengers and six crew members on board. | 58 passenger present; 6 crew member present
Nearly 90 weavers were inside the shed when it caught fire. | 90 weaver present
The plan will benefit 70,000 weavers. | 70000 weaver benefiting
Mill owners said only 7,000 weavers stayed away. | 7000 weaver participating
The guard watched as 30 men left. | 30 man other
He met two presidents. | 2 president other
One person was killed. | 1 person killed
Gunmen killed one policeman and wounded two. | 1 policeman killed; 2 person injured
All three of the accused were acquitted. | 3 accused released
More than 300 migrants were rescued. | 300 migrant rescued
Two of the three terrorists killed were foreigners. | 2 terrorist killed; 3 terrorist killed
The number of people infected has passed 20,000. | 20000 person infected
The number of people killed in the blast at Dorna rose to 17 as more of the injured died. | 17 person killed
There were 11 million undocumented immigrants. | 11000000 undocumented immigrant other
Fifty-two people were being treated. | 52 person hospitalised
Nine dead, 230,000 affected as floods hit Assam. | 9 person killed; 230000 person affected
The team found 15 sapphire rings. | 15 ring other
One of the reasons is money. | -
The two countries signed it. | -
Both sides met on May 5. | -
It opened in 2019. | -
India beat Malaysia 3-1. | -
The match starts at 7.30 pm on September 12. | -
Boeing 737 and Airbus A320 jets flew over Sector 17. | -
Hundreds of people came. | -
He finished 3rd. | -
Call 1800-11-4000 for help. | -
One day he will come. | -
The 2024 elections were held. | -
A dozen were hurt, he said by telephone. Thirty injured people were in hospital. | 12 person injured; 30 person injured
Total expenses stood at Rs 35 crore and EBITDA was Rs 18 crore. | 350000000 INR paid; 180000000 INR earned
Profit was Rs 30 crore (9 Months FY 2019 Rs 13 crore). | 300000000 INR earned; 9 month lasted; 130000000 INR earned
Nearly 150 students' beds were destroyed by the fire. | 150 bed destroyed
Police seized 12 bed covers and 20 fuel tankers. | 12 bed cover seized; 20 tanker seized
The trust gave aid in funding, $30,000 for a park. | 30000 USD pledged
Around 15 people had not been accounted for. | 15 person missing
Some houses were destroyed and 1,074 latrines and 40 windmills collapsed. | 1074 latrine destroyed; 40 windmill destroyed
The firm hopes for $1.3 billion in tea export revenue. | 1300000000 USD earned
Economists had predicted 170,000 new jobs. | 170000 job hired
For the 22-year-old midfielder they signed a six-year contract. | 22 year aged; 6 year lasted
Police gunned down two dacoits. | 2 dacoit killed
Falls ranging from 2 to 6 inches were measured. | 2..6 inch measured
Profit rose from 5 to 7 per cent. | 5 percent earned; 7 percent earned
Orla received 6.2 inches of snow. | 6.2 inch measured
His dismissal for 44 triggered the Blue Hats' slide. | -
Officials opened 12 relief camps. | 12 relief camp launched
Since January 3,207 patients were admitted to hospitals in the hills. | 3207 patient hospitalised
"""

HINDI = """
पुलिस ने दो पिस्तौल, 17 कारतूस के साथ मुख्य आरोपी को पकड़ा। | 2 pistol other; 17 cartridge other
पानी 40 यूनिट तक 3 रुपये प्रति यूनिट, इसके ऊपर 4.5 रुपये प्रति यूनिट मिलेगा। | 40 unit other; 3 INR priced; 4.5 INR priced
खेत में बुजुर्ग महिला (84) बेहोश मिली। | 84 year aged
एक 18 चक्का ट्रक ने कार को टक्कर मारी। | -
जिले की आबादी 18.5 लाख है, लिंगानुपात 912 और साक्षरता दर 71.2 फीसदी है। | 1850000 person other; 71.2 percent rate
जांच के लिए 45 सेंपल लिए गए। | 45 sample tested
शाम तक सोना 280 रुपये बढ़ा। | 280 INR priced
शहर में मलेरिया के 95 संदिग्ध मरीज हैं। सबकी जांच हुई। इनमें 14 में मलेरिया की पुष्टि हो चुकी। | 95 suspected patient infected; 14 suspected patient infected
बुखार से पीड़ित तीन लोगों को वार्ड में भर्ती किया गया। | 3 person hospitalised
मलेरिया से एक मरीज की मौत के बाद गांव में दस और मरीज मिले। | 1 patient killed; 10 patient infected
परीक्षा 16,64, 252 छात्रों ने दी और 8,58, 785 छात्राएं पास हुईं। | 1664252 student other; 858785 girl passed
11 लाख स्टूडेंट्स इस बार परीक्षा में शामिल हुए। | 1100000 student participating
वन में 34 बाघ और 1,240 चीतल हैं। | 34 tiger other; 1240 chital other
राजकोषीय घाटा 34 करोड़ रुपये रहा। | 340000000 INR other
हवा में नमी 78 प्रतिशत रही। | 78 percent measured
पहले चरण में 64. 93 प्रतिशत मतदान हुआ। | 64.93 percent voted
विधेयक के पक्ष में 270 और विपक्ष में 163 वोट पड़े। | 270 vote voted; 163 vote voted
ठगों ने क्लर्क से 48 लाख रुपये ठग लिए। | 4800000 INR stolen
40 लाख रुपये की ठगी करने वाले तीन आरोपियों को पकड़ा गया। | 4000000 INR stolen; 3 accused arrested
गेहूं 2865 से लेकर ऊपर में 3255 रुपये और चना 5100 से अधिकतम 5400 रुपये क्विंटल बिका। | 2865..3255 INR traded; 5100..5400 INR priced
धान 2301 से 2867 रुपये तथा मक्का 1819 से 2850 रुपये प्रति क्विंटल बिका। | 2301..2867 INR priced; 1819..2850 INR priced
पुलिस ने 12 कट्टे और 30 कारतूस बरामद किए। | 12 pistol seized; 30 cartridge seized
मंडी में 70 कट्टे लहसुन की आवक हुई। | 70 sack other
सेना ने तीन पाकिस्तानी ड्रोन मार गिराए। | 3 drone destroyed
दो भारतीय नाविक घायल हुए और तीन पाकिस्तानी पकड़े गए। | 2 sailor injured; 3 person arrested
तट से 7 हजार लोगों को शिविरों में पहुंचाया गया। | 7000 person displaced
नौ बुनकरों का पता नहीं चला है। | 9 weaver missing
मैच 7 हजार दर्शकों के सामने हुआ। | 7000 spectator participating
विधायक ने 64 विकास कार्यों का लोकार्पण किया। | 64 development work launched
तीन लुटेरे गिरफ्तार हुए और दो दारोगा घायल हैं। | 3 robber arrested; 2 sub-inspector injured
पांच जिहादी संगठनों पर रोक लगी। | 5 organisation other
130 बेड के अस्पताल में 35 डॉक्टर और 6 वेंटिलेटर हैं। | 130 bed other; 35 doctor other; 6 ventilator other
तीन मरीज वेंटिलेटर पर हैं। | 3 patient hospitalised
जिले में 13 ग्राम पंचायत और 6 डिग्री कॉलेज हैं। | 13 panchayat other; 6 college other
हर किसान को 13 ग्राम बीज मिला। | 13 gram other
गांव में 25 विवाह मंडप बनेंगे। | 25 wedding hall other
6 किसान भवन और 9 यात्री शेड बने। | 6 building other; 9 shelter other
प्रति एक हजार लोगों पर 3 डॉक्टर हैं। | 3 doctor other
22 कैरेट सोना 1,14,000 रुपये प्रति 10 ग्राम बिका। | 114000 INR priced; 10 gram traded
बस हादसे में 27 साल के एक किसान की मौत हो गई। | 27 year aged; 1 farmer killed
गेहूं के भाव 2140 रुपये से लेकर 3835 रुपये तक रहे। | 2140..3835 INR priced
झड़प में 12 से लेकर 15 लोग घायल हुए। | 12..15 person injured
एक ग्रामीण की मौत हुई और चार अन्य बाढ़ में बह गए। | 1 villager killed; 4 person missing
दो अन्य हादसों में पांच लोगों की मौत हो गई। | 2 accident other; 5 person killed
मरने वालों की कुल संख्या 34 पहुंच गई। | 34 death killed
बैंक ने रेपो रेट को यथावत छह फीसदी पर बनाए रखा। | 6 percent rate
तहसील में हैजा के मामले बढ़कर 312 हुए। | 312 case infected
तहसील में चोरी के मामले बढ़कर 312 हुए। | 312 case other
क्लर्क को सात अतिरिक्त साल की सजा हुई। | 7 year sentenced
मालगाड़ी के सात डिब्बे बेपटरी हो गए। | 7 coach destroyed
नाव में 36 यात्री, तीन की मौत | 36 passenger other; 3 person killed
हादसे में 8 महिलाएं, चार बच्चों की मौत | 8 woman killed; 4 child killed
जिले में डेंगू के मरीजों की संख्या बढ़कर 290 हो गई है। | 290 patient infected
अस्पताल में डेंगू के मरीजों के लिए 60 बेड हैं। | 60 bed other
सचिव ने दावा किया कि तीन लाख लोग सभा में आए थे। | 300000 person participating
जनसभा में 70 हजार लोगों की भीड़ उमड़ी। | 70000 person participating
राहत के लिए एसडीआरएफ की चार टीमें लगाई गई हैं। | 4 team deployed
सुरंग में मिट्टी धंसने से 17 मजदूर फंस गए। | 17 worker missing
धरने पर बैठे नौ छात्रों को पुलिस ने हिरासत में लिया। | 9 student arrested
नगर निगम ने 8,000 रुपये का जुर्माना लगाया। | 8000 INR paid
पिता ने दो बेटियों को जहर देकर मार डाला। | 2 daughter killed
उपद्रवियों ने नौ वाहन फूंक दिए। | 9 vehicle destroyed
शेष 12 शव कल राजधानी लाए जाएंगे। | 12 body other
मलबे से 16 पीड़ितों के अवशेष मिले। | 16 victim killed
नौका डूबने से कई की मौत, 31 सवारों में 5 भारतीय | 31 rider other; 5 person other
तीन हमलावरों ने दो लोगों की हत्या कर दी। | 3 attacker other; 2 person killed
दो बदमाशों ने पांच लोगों को घायल कर दिया। | 2 criminal other; 5 person injured
बीस गोताखोरों ने नाव के नौ यात्रियों को बाहर निकाला। | 20 diver other; 9 passenger rescued
सात घायलों ने अस्पताल में दम तोड़ दिया। | 7 injured killed
हादसे में 12 लोगों ने अपनी जान गंवाई। | 12 person killed
तीन युवकों ने नदी में कूदकर जान दे दी। | 3 young man killed
सात घायलों ने अस्पताल में दम तोड़ दिया। | 7 injured killed
कंपनी में 1,300 लोगों की नौकरी जाएगी। | 1300 person dismissed
करीब छह हजार शिक्षक हड़ताल पर हैं। | 6000 teacher participating
अदालत ने दो आरोपियों को बरी कर दिया। | 2 accused released
मलबे से सात लोगों के शव निकाले गए। | 7 person killed
दोपहर तक 19 यात्रियों के शवों को मुख्यालय भेजा गया। | 19 passenger killed
इनमें 11 शव यात्रियों के हैं और 2 शव बच्चों के। | 11 passenger killed; 2 child killed
पुलिस ने तीन जिलों में व्यापारियों को गिरफ्तार किया। | 3 district other
आखिरी दो डिब्बों में अब भी मुसाफिर फंसे हैं। | 2 coach other
घाटी के तीन गांवों में मवेशी बह गए। | 3 village other
दो नावों के डूबने से 11 लोग लापता हैं। | 2 boat destroyed; 11 person missing
गोताखोरों ने तीन बच्चों को डूबने से बचाया। | 3 child rescued
दरभंगा में 40 हेक्टेयर फसल डूब गई। | 40 hectare destroyed
निगम ने 140 इमारतों को नोटिस भेजे। | 140 building other
बाढ़ के मारे लोगों ने 96 राहत शिविरों में शरण ली। | 96 relief camp other
गंभीर रूप से घायल 12 यात्रियों को मेडिकल कॉलेज में भर्ती कराया गया। | 12 passenger hospitalised
मृतकों के परिजनों को चार लाख और घायलों को 50 हजार रुपये देने की घोषणा की गई। | 400000 INR pledged; 50000 INR pledged
गंभीर रूप से घायल छह लोगों को मेडिकल कॉलेज भेजा गया। | 6 person hospitalised
मंगलवार को सोना 98,000 रुपये प्रति 10 ग्राम पर बंद हुआ। | 98000 INR priced; 10 gram other
पुलिस ने भीड़ की संख्या 15 हजार बताई। | 15000 mob participating
पार्टी ने 81 में से 46 सीटें जीतीं। | 81 seat other; 46 seat voted
81 सीटों में से पार्टी को 46 सीटें मिलीं। | 81 seat other; 46 seat voted
कुल 243 सीटों में 122 पर जीत मिली। | 243 seat other; 122 seat voted
120 स्कूलों में से 40 क्षतिग्रस्त हो गए। | 120 school other; 40 school destroyed
10 में से दो मजदूरों की छंटनी हुई। | 10 worker other; 2 worker dismissed
आठ पुलिसकर्मी उस होटल की सुरक्षा कर रहे हैं जहां एक पर्यटक मारा गया था। | 8 policeman other; 1 tourist killed
मृतकों में दो बच्चे शामिल हैं। | 2 child killed
हमले में 9 कमांडर सहित 30 आतंकवादी मारे गए। | 9 commander killed; 30 terrorist killed
राजस्व मंत्री ने हर परिवार को 7,000 रुपये दिए। | 7000 INR other
चार नावें लापता मछुआरे की तलाश में लगी हैं। | 4 boat other
पुलिस ने 27 लोगों को हिरासत में लिया, जिनमें 6 महिलाएं हैं। | 27 person arrested; 6 woman arrested
50 करोड़ की ठगी का खुलासा हुआ। | 500000000 INR stolen
फिल्म ने पहले दिन 12 करोड़ कमाए। | 120000000 INR earned
सरकार 200 करोड़ खर्च करेगी। | 2000000000 INR paid
दो एके-47 राइफल, एक पिस्तौल और 137 कारतूस बरामद किए गए। | 2 rifle seized; 1 pistol seized; 137 cartridge seized
सोनी ने छह विकेट झटके। | 6 wicket won
पुलिस ने तीन देसी कट्टे बरामद किए। | 3 pistol seized
निगम ने 340 संपत्तियां सील कीं। | 340 property other
बस खाई में गिरी, 11 की मौत, 24 घायल। | 11 person killed; 24 injured injured
कम से कम 13 लोगों की मौत हो गई और 40 घायल हो गए। | 13 person killed; 40 injured injured
मुठभेड़ में 10 नक्सली ढेर हो गए। | 10 Maoist killed
पांच जवान शहीद हो गए। | 5 soldier killed
पुलिस ने 27 प्रदर्शनकारियों को गिरफ्तार किया। | 27 protester arrested
नाव पलटने से 24 लापता। | 24 missing missing
मृतकों की संख्या बढ़कर 38 हो गई। | 38 death killed
मरने वालों का आंकड़ा 300 के पार पहुंच गया। | 300 death killed
तीन पर्वतारोही लापता हैं। | 3 mountaineer missing
टीम ने 1,450 लोगों को सुरक्षित निकाला। | 1450 person rescued
बाढ़ से 342 गांव प्रभावित हैं। | 342 village affected
तहसील के नौ गांवों में पानी घुस गया। | 9 village affected
तीन गिरोहों की लड़ाई में सात लोगों की मौत हो गई। | 3 gang other; 7 person killed
11 नावें रद्द रहीं और छह का मार्ग बदला गया। | 11 boat cancelled; 6 boat other
पार्टी को 81 में से 46 सीटें मिलीं। | 81 seat other; 46 seat voted
भाजपा को 48 सीटें मिलीं और कांग्रेस को 22 पर संतोष करना पड़ा। | 48 seat voted; 22 seat voted
वे 21,456 वोटों से जीते। | 21456 vote margin
वे 21,456 वोटों से आगे हैं। | 21456 vote voted
मेजबान टीम 27 रन से हारी। | 27 run margin
मोहन ने 27 रन बनाए और टीम जीत गई। | 27 run won
आंधी से 6,400 घरों की बिजली गुल हो गई। | 6400 house affected
फर्म ने 320 कर्मचारियों को नौकरी से निकाला। | 320 employee dismissed
पुलिस ने 320 कर्मचारियों को सुरक्षित निकाला। | 320 employee rescued
परीक्षा में 79.3 प्रतिशत छात्र सफल हुए। | 79.3 percent passed
मतदान 62 प्रतिशत रहा। | 62 percent voted
पांच जजों की पीठ ने 144 याचिकाओं पर सुनवाई की। | 5 judge other; 144 petition other
कंपनी को 450 करोड़ रुपये का मुनाफा हुआ। | 4500000000 INR earned
उन पर 50 हजार रुपये का जुर्माना लगाया गया। | 50000 INR paid
परिजनों को 10-10 लाख रुपये की सहायता दी जाएगी। | 1000000 INR pledged
पेट्रोल की कीमत 96 रुपये है। | 96 INR priced
फिल्म ने 43 करोड़ रुपये कमाए। | 430000000 INR earned
आग ने चार लोगों की जान ले ली। | 4 person killed
दमकल कर्मियों ने चार लोगों की जान बचाई। | 4 person rescued
चार लोगों की जान खतरे में है। | 4 person other
6.1 तीव्रता का भूकंप आया। | 6.1 magnitude measured
7.7 की तीव्रता का भूकंप आया। | 7.7 magnitude measured
पुराने बाजार में पांच मंजिला इमारत गिरने से नौ लोगों की मौत हो गई। | 5 storey other; 9 person killed
तापमान 45 डिग्री पर पहुंचा। | 45 degree Celsius measured
बैठक तीन घंटे चली। | 3 hour lasted
34 वर्षीय युवक को पकड़ा गया। | 34 year aged
उसे सात साल की सजा हुई। | 7 year sentenced
भारत ने चार गोल किए। | 4 goal won
रेलवे ने 64 ट्रेनें रद्द कीं। | 64 train cancelled
आग में 20 दुकानें जलकर राख हो गईं। | 20 shop destroyed
नौसेना ने पांच जहाज तैनात किए। | 5 ship deployed
सेंसेक्स 312 अंक चढ़कर 84,426 पर बंद हुआ। | 312 point measured; 84426 point measured
निफ्टी 22,000 के नीचे बंद हुआ। | 22000 point measured
कुल 2,410 (1.7%) छात्र पास हुए। | 2410 student passed; 1.7 percent passed
मजदूरों की संख्या 3,095 थी। | 3095 worker other
सतना में 12 मिमी बारिश हुई। | 12 millimetre measured
बाढ़ संकट की वजह से 25 लाख छात्रों को छात्रवृत्ति मिली। | 2500000 student other
शहर में 1,358 सामुदायिक रसोई चल रही हैं। | 1358 community kitchen other
सड़क की कोस्ट 44 करोड़ है। | 440000000 INR other
रूट ने 26 शतक जीत में बनाए। | 26 century won
हैजे के कुल मामले 4,01,075 हो गए हैं। | 401075 case infected
मिलों ने 333.2 LMT धान खरीदा। | 33320000 tonne traded
हैजे से उबरने की दर 98.8 प्रतिशत है। | 98.8 percent rate
रैली में 4,000 किसान शामिल हुए। | 4000 farmer participating
पांच सदस्यीय समिति बनाई गई। | 5 member produced
चार मंजिला इमारत गिर गई। | 4 storey destroyed
उन्होंने दो बार दौरा किया। | 2 visit other
एक व्यक्ति की मौत हो गई। | 1 person killed
आतंकियों ने एक पुलिसकर्मी की हत्या कर दी। | 1 policeman killed
तीन पिस्तौल, 12 कारतूस और एक बाइक बरामद हुई। | 3 pistol seized; 12 cartridge seized; 1 motorcycle seized
सरकार 6,000 और सैनिक भेजेगी। | 6000 soldier deployed
इस कांड में गिरफ्तार आरोपियों की संख्या छह हो गई है। | 6 accused arrested
घायलों में 12 की हालत गंभीर है। | -
एक नेता ने कहा। | -
दोनों देशों ने समझौता किया। | -
इन तीन नेताओं ने बात की। | -
वह 2019 में बना था। | -
भारत ने मलेशिया को 3-1 से हराया। | -
बैठक शाम 7.30 बजे 12 सितंबर को होगी। | -
पुलिस ने धारा 302 के तहत कार्रवाई की। | -
हजारों लोग आए। | -
वह तीसरे स्थान पर रहा और 10वीं में पढ़ता है। | -
तीन तलाक पर बहस हुई। | -
एक बार फिर बारिश हुई। | -
2024 के चुनाव में हार मिली। | -
आज निफ्टी के 31 शेयर गिरावट के साथ बंद हुए। | 31 share traded
निफ्टी सोमवार के 11,700 के मुकाबले आज 150 अंक यानी 1.3 फीसदी की तेजी के साथ 11,850 पर बंद हुआ। | 11700 point measured; 150 point measured; 1.3 percent measured; 11850 point measured
टीम ने टेस्ट मैच 170 रनों से जीता। | 170 run margin
अदालत ने 30 हजार हर्जाना लगाया। | 30000 INR paid
उस पर 14 मुकदमें दर्ज हैं। | 14 case other
वार्ड में डेंगू के चार मरीज भर्ती हैं। | 4 patient hospitalised
बस में 42 यात्री सवार थे। | 42 passenger present
44 सैलानियों को लेकर जा रही बस पलट गई, तीन की मौत हो गई। | 44 tourist present; 3 person killed
चोरों ने दुकान से सात लाख रुपये उड़ा लिए। | 700000 INR stolen
खुदरा महंगाई दर मई में घटकर 4.2 फीसदी रह गई। | 4.2 percent rate
अदालत ने भाई की हत्या करने वाले सात लोगों की दोषसिद्धि पर मुहर लगाई। | 7 person other
आंधी 20 से 35 कि मी प्रति घंटे से चली। | 20..35 kilometre per hour measured
मुकाबले में 50 राजनैतिक दलों ने हिस्सा लिया। | 50 party participating
फिल्म ने पहले दिन 45 लाख रुपये की ओपनिंग की। | 4500000 INR earned
सात सीटर गाड़ी में 11 लोग सवार थे। | 7 seat other; 11 person present
जिले में 37 नए पार्क बन रहे हैं, जिनसे दो हजार लोगों को रोजगार मिलेगा। | 37 park other; 2000 person hired
नहरों के लिए 1,250 करोड़ का बजट में प्रावधान होगा। | 12500000000 INR pledged
नहरों को 300 करोड़ रुपये मिले। तालाबों के लिए 42.5 करोड़। कुओं को 7 करोड़। | 3000000000 INR other; 425000000 INR other; 70000000 INR other
इस बार टीकों के लिए 3 करोड़। | -
गेहूं का न्यूनतम भाव 1726 और औसत भाव 2050 रुपये क्विंटल रहा। | 1726 INR priced; 2050 INR priced
आरा में 41, गया में 18 और छपरा में 12 डेंगू (dengue) मरीजों की जान गई। | 41 patient killed; 18 patient killed; 12 patient killed
भारत ने कुल आठ पदक जीत लिए। | 8 medal won
कोहरे में 31 ट्रेनें रद्द रहीं, जिनमें नौ विशेष ट्रेनें शामिल हैं। | 31 train cancelled; 9 train other
जिले में 110 सक्रिय मामले हैं। | 110 active case infected
सात वर्ष पुराने मुकदमे में नौ दोषियों को उम्रकैद की सजा हुई। | 7 year lasted; 9 convict sentenced
आग में 21 दुकानें जल चुकी हैं। | 21 shop destroyed
बाढ़ में छह पुल बह चुके हैं। | 6 bridge destroyed
झड़पों में 31 लोग मारे जा चुके हैं। | 31 person killed
गाजा में 18 हजार लोग अपने घर छोड़कर भाग गए। | 18000 person displaced
पटना में 5, आरा में 7 और छपरा में 9 लोगों की मौत हुई। | 5 person killed; 7 person killed; 9 person killed
प्रशासन ने 40 राहत शिविर बनाए। | 40 relief camp produced
मंडी में चना 3,112 रुपये क्विंटल तक बिका। | 3112 INR priced
योजना से तीन लाख स्वयं सहायता समूहों को फायदा होगा। | 300000 self-help group benefiting
टीम ने 20 ओवर में छह विकेट खोकर 171 रन बनाए। | 20 over other; 6 wicket lost; 171 run won
अब तक 6550 आवेदन पत्र मिले। | 6550 application other
"""


def grid(text: str) -> list[tuple[str, list[str]]]:
    """The lines of a grid as text and rows."""
    cases = []
    for line in text.strip().splitlines():
        sentence, _, wanted = line.rpartition("|")
        cases.append((sentence.strip(), [w for w in (p.strip() for p in wanted.split(";")) if w != "-"]))
    return cases


@pytest.mark.parametrize(("text", "wanted"), grid(ENGLISH), ids=[c[0] for c in grid(ENGLISH)])
def test_english(text: str, wanted: list[str]) -> None:
    assert [said(row) for row in rows("en", text)] == wanted


@pytest.mark.parametrize(("text", "wanted"), grid(HINDI), ids=[c[0] for c in grid(HINDI)])
def test_hindi(text: str, wanted: list[str]) -> None:
    assert [said(row) for row in rows("hi", text)] == wanted


@pytest.mark.parametrize(
    ("code", "text", "change"),
    [
        ("en", "Exports rose by 5 per cent.", "increase"),
        ("en", "Exports grew by a robust 5 per cent.", "increase"),
        ("en", "Exports fell a further 5 per cent.", "decrease"),
        ("en", "Profit fell 12%.", "decrease"),
        ("en", "The index gained 312 points.", "increase"),
        ("en", "Petrol is dearer by 80 paise.", "increase"),
        ("en", "Prices rose to $50.", "level"),
        ("en", "Unemployment is at 5 per cent.", "level"),
        ("en", "There was a 3 per cent drop.", "decrease"),
        ("en", "Two people fell ill.", "level"),
        ("en", "Another 21 people are missing.", "increase"),
        ("en", "The defender picked up two yellow cards.", "level"),
        ("en", "Rents have zoomed a whopping 180 per cent.", "increase"),
        ("en", "Shares of the mill plummeted 9 per cent.", "decrease"),
        ("hi", "निर्यात 5 प्रतिशत बढ़ा।", "increase"),
        ("hi", "मुनाफा 12 फीसदी घटा।", "decrease"),
        ("hi", "सोना 450 रुपये महंगा हुआ।", "increase"),
        ("hi", "कीमत बढ़कर 50 रुपये हो गई।", "level"),
        ("hi", "पेंशन 1,500 रुपये से बढ़ाकर तय की गई।", "level"),
        ("hi", "महंगाई 5 प्रतिशत पर है।", "level"),
        ("en", "The mill posted a 47 per cent year-on-year (YoY) climb in profit.", "increase"),
        ("en", "The plan has money for roads, three new ambulances and higher pay.", "level"),
        ("hi", "चने में 950 रुपये प्रति क्विंटल की गिरावट आई।", "decrease"),
        ("hi", "हादसे में पांच और शव मिले।", "increase"),
        ("hi", "तापमान सामान्य से 3 डिग्री कम है।", "decrease"),
        ("hi", "गेहूं 3 प्रतिशत ऊपर है।", "increase"),
        ("hi", "पारा सामान्य से 5 डिग्री ज्यादा रहा।", "increase"),
        ("hi", "चांदी 900 रुपये/किलो से गिरकर नीचे आई।", "level"),
        ("hi", "चांदी 2 प्रतिशत नीचे रही।", "decrease"),
        ("hi", "गांव 200 मीटर नीचे है।", "level"),
        ("hi", "आंधी में दो दीवारें गिर गईं।", "level"),
        ("en", "The index fell by .45 per cent.", "decrease"),
        ("en", "Two walls fell in the gale.", "level"),
        ("en", "Troops shut down 300 mills.", "level"),
        ("hi", "खर्च 1,910 करोड़ रुपये के मुकाबले बढ़ा।", "level"),
        ("en", "The mill is 3 km up the valley.", "level"),
        ("en", "The number of people out of work increased by 284,000.", "increase"),
        ("en", "Rao named a sum of Rs 80 crore for higher education.", "level"),
        ("en", "The firm raised $30 million.", "level"),
        ("en", "A teacher lost Rs 48 lakh to fraudsters.", "level"),
        ("hi", "बाढ़ से 48 लाख रुपये का नुकसान हुआ।", "level"),
        ("hi", "सरसों ऊपर में 6800 रुपये बिकी।", "level"),
        ("en", "The camp saw a decrease of some 820 people.", "decrease"),
        ("en", "The state burnt 793 hectares more than last year.", "increase"),
        ("en", "The hill town lost 4400 ha to fire.", "level"),
        ("en", "The party won six seats more than last time.", "increase"),
        ("hi", "पानी 3 रुपये प्रति यूनिट, इसके ऊपर अलग दर है।", "level"),
        ("en", "The dairy raised milk prices by Rs 3 a litre.", "increase"),
        ("en", "The dairy raised no prices, and sold milk by Rs 3 coupons.", "level"),
    ],
)
def test_changes(code: str, text: str, change: str) -> None:
    assert [row.change for row in rows(code, text)] == [change]


@pytest.mark.parametrize(
    ("code", "text", "changes"),
    [
        ("en", "The Nifty fell 51 points or 0.4 percent to 12,317.", ["decrease", "decrease", "level"]),
        ("en", "The Nifty was 51 points or 0.4 percent higher.", ["increase", "increase"]),
        ("en", "The flood killed 26 people. Another 21 are missing.", ["level", "level"]),
        ("en", "At least 26 people died and another 70 were injured.", ["level", "level"]),
        ("en", "The storm claimed nine lives in less than 36 hours.", ["level", "level"]),
        ("en", "Twelve people were injured on Monday. Another five were injured on Friday.", ["level", "increase"]),
        ("en", "Nine people were injured. Another two people died on Friday.", ["level", "increase"]),
        ("en", "The army said 23 men had died, five more than it first reported.", ["level", "increase"]),
        ("hi", "इस बार 240 छात्र पास हुए। पिछली बार से 40 अधिक छात्र पास हुए।", ["level", "increase"]),
        ("hi", "सेंसेक्स 0.2 फीसद या 121.5 अंक की गिरावट के साथ 51,842.3 पर बंद हुआ।", ["decrease", "decrease", "level"]),
        ("hi", "निफ्टी 376.4 अंक (1.6 प्रतिशत) गिरकर 23,512 पर आया।", ["decrease", "decrease", "level"]),
        ("hi", "सेंसेक्स 370 निफ्टी 92 अंक नीचे गिरकर बंद हुआ।", ["decrease", "decrease"]),
        ("hi", "सेंसेक्स 412 और निफ्टी 103 अंक उछला।", ["increase", "increase"]),
        ("hi", "सोने में 350 रुपये और चांदी में 610 रुपये की गिरावट आई।", ["decrease", "decrease"]),
        ("hi", "सोना 420 रुपये और चांदी 830 रुपये रही।", ["level", "level"]),
        ("hi", "चांदी 900 रुपये प्रति 10 ग्राम सस्ती हुई।", ["decrease", "decrease"]),
        ("hi", "पटना में पारा 3 डिग्री चढ़ा। गया में पारा 3 डिग्री गिरा।", ["increase", "decrease"]),
        ("hi", "निफ्टी 88 अंक की कमजोरी के साथ 21,310 पर रहा।", ["decrease", "level"]),
        ("hi", "सबसे अधिक गिरावट टाइटन में 1.3 फीसद और टाटा स्टील में 1.2 फीसद रही।", ["decrease", "decrease"]),
        ("hi", "पटना में 7 और आरा में 9 लोगों की मौत हुई।", ["level", "level"]),
    ],
)
def test_one_change_told_for_several(code: str, text: str, changes: list[str]) -> None:
    assert [row.change for row in rows(code, text)] == changes


@pytest.mark.parametrize(
    ("code", "text", "part", "whole"),
    [
        ("en", "The blast killed 13 people, including four children.", 4, 13),
        ("en", "Police arrested 15 people, of whom nine were released.", 9, 15),
        ("en", "Some 112 people were injured, 45 of whom were flown out.", 45, 112),
        ("en", "They found 13 bodies. Three of them were children.", 3, 13),
        ("hi", "हमले में 64 लोग मारे गए, जिनमें 19 महिलाएं शामिल हैं।", 19, 64),
        ("hi", "पुलिस ने 15 लोगों को पकड़ा। इनमें से नौ को छोड़ दिया गया।", 9, 15),
        ("hi", "हमले में नौ कमांडर सहित 30 आतंकवादी मारे गए।", 9, 30),
        ("hi", "हादसे में 41 लोग घायल हैं और इनमें से सात की हालत गंभीर है।", 7, 41),
        ("en", "The death toll reached 41, 27 of them in Rukum and 14 in Jajarkot.", 14, 41),
        ("en", "The toll rose to 63. Of the dead, 40 were from Rukum.", 40, 63),
    ],
)
def test_parts_of_totals(code: str, text: str, part: int, whole: int) -> None:
    by_value = {row.value: row for row in rows(code, text)}
    assert by_value[part].part_of == by_value[whole].fact_id
    assert by_value[whole].part_of is None


@pytest.mark.parametrize(
    ("code", "text", "count"),
    [
        ("hi", "11 लोगों की मौत हो गई। अधिकारी ने कहा कि 11 लोगों की मौत हुई।", 1),
        ("hi", "11 की मौत\n\nहादसे में 11 यात्रियों की मौत हो गई।", 1),
        ("hi", "पुलिस ने तीस लोगों को पकड़ा। पुलिस ने 30 लोगों को पकड़ा।", 2),
        ("en", "Thirteen people died. Thirteen people died in the fire.", 1),
        ("en", "The toll rises to 17\n\nPassengers wept.", 1),
        ("en", "Five men and five women came.", 2),
        ("en", "Nine die in ferry crash\n\nNine people were aboard the ferry, police said.", 2),
        ("en", "Army says 23 rebels killed\n\nThe Nepal Army said on Friday that 23 rebels were killed.", 1),
        ("en", "Police say 23 rebels killed\n\nThe Nepal Army said on Friday that 23 rebels were killed.", 2),
    ],
)
def test_a_number_said_twice_is_one_row(code: str, text: str, count: int) -> None:
    assert len(rows(code, text)) == count


@pytest.mark.parametrize("code", ["hi", "en"])
def test_spans_are_exact(code: str) -> None:
    text = "\n".join(sentence for sentence, _ in grid(HINDI if code == "hi" else ENGLISH))
    found = rows(code, text)
    assert len(found) > 30
    for row in found:
        assert text[row.start_char : row.end_char] == row.evidence
        assert text[row.value_start : row.value_end] == row.surface
        assert row.start_char <= row.value_start < row.value_end <= row.end_char
    assert len({row.fact_id for row in found}) == len(found)


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("hi", "सोमवार को 13 लोगों की मौत हुई।", (dt.date(2025, 9, 1), "day")),
        ("en", "The storm had gusts of 230 kph, the strongest since 2006.", (None, None)),
        ("en", "The board approved Rs 40 crore for the year ending on 30 June 2026.", (None, None)),
        ("hi", "जनरल ने, जिन्होंने 2014 में कब्जा किया था, 40 सैनिक भेजे।", (None, None)),
        ("hi", "अगस्त 2024 में 13 लोगों की मौत हुई।", (dt.date(2024, 8, 1), "month")),
        ("en", "On Monday 13 people were killed.", (dt.date(2025, 9, 1), "day")),
        ("en", "Thirteen people were killed.", (None, None)),
    ],
)
def test_dates(code: str, text: str, wanted: tuple[dt.date | None, str | None]) -> None:
    assert [(row.date, row.date_precision) for row in rows(code, text)] == [wanted]


@pytest.mark.parametrize(
    ("code", "text", "years"),
    [
        ("en", "Income stood at Rs 45 crore as against Rs 56 crore in 2019.", [None, 2019]),
        ("en", "Income rose to Rs 56 crore from Rs 45 crore in 2019.", [None, 2019]),
        ("en", "Income rose from Rs 45 crore in 2019 to Rs 56 crore.", [2019, None]),
        ("en", "In 2021 the mill earned 30 million dollars, compared with 24 million dollars.", [2021, None]),
        ("en", "Some 312 men died this winter, up from last year's 275.", [None, 2024]),
        ("en", "Police logged 328 thefts, a rise of 9.5 percent from last year's 300.", [None, None]),
        ("en", "Soldiers killed 12 men from Galle in 2019.", [2019]),
        ("en", "The ward had 312 cases of dengue, more than last year.", [None]),
        ("hi", "मृतकों की संख्या 14 हो गई, जो 2019 से पांच अधिक है।", [None]),
        ("hi", "2019 के 24 करोड़ रुपये की तुलना में मुनाफा 30 करोड़ रुपये रहा।", [2019, None]),
        ("hi", "2019 में गया से 12 लोग गिरफ्तार किए गए।", [2019]),
    ],
)
def test_what_a_number_is_compared_with_has_a_day_of_its_own(code: str, text: str, years: list[int | None]) -> None:
    assert [row.date.year if row.date else None for row in rows(code, text)] == years


def test_each_count_of_a_list_has_its_own_month() -> None:
    found = rows("en", "Some 38 patients fell ill in January, 18 in February and 17 in March.")
    assert [row.date.month for row in found if row.date] == [1, 2, 3]
    found = rows("en", "Patients fell ill in January with 38 cases; February with 18 cases; April with 17 cases.")
    assert [row.date.month for row in found if row.date] == [1, 2, 4]


@pytest.mark.parametrize(
    ("code", "text", "status"),
    [
        ("en", "The authority said on Monday that 11 people had died.", "happened"),
        ("hi", "सरकार 5,000 शिक्षकों की भर्ती करेगी।", "planned"),
        ("hi", "सरकार ने 5,000 शिक्षकों की भर्ती की।", "happened"),
        ("en", "The army sent 5,000 soldiers.", "happened"),
        ("en", "The army will send 5,000 soldiers.", "planned"),
        ("en", "The index saw a rally to end at 17,412.6.", "happened"),
        ("en", "The army met to send 5,000 soldiers.", "planned"),
        ("hi", "जब्त लकड़ी की कीमत 35 लाख रुपये आंकी जा रही है।", "happened"),
        ("en", "The army could send 5,000 soldiers.", "possible"),
        ("en", "The army did not send 5,000 soldiers.", "denied"),
        ("en", "Jute must not be viewed only as a crop, it feeds 5,000 weavers.", "happened"),
        ("en", "Officials had feared as many as 100 deaths.", "possible"),
        ("en", "The rebels claimed to have killed 19 soldiers.", "happened"),
        ("hi", "मीना रावत को 23,841 मत मिले।", "happened"),
        ("en", "Officials feared 100 people had died in the flood.", "possible"),
        ("en", "At least 30 people are feared dead.", "possible"),
        ("en", "30 feared dead in boat accident", "possible"),
        ("en", "Nineteen miners were feared trapped under the rubble.", "possible"),
        ("en", "The ministry expects 40,000 visitors this week.", "possible"),
        ("en", "The company expects to hire 500 workers.", "possible"),
        ("en", "The company plans to hire 500 workers.", "planned"),
        ("en", "The firm intends to build 300 houses.", "planned"),
        ("en", "The bank predicted growth of 6.5 percent.", "possible"),
        ("en", "Analysts forecast a loss of $2 billion.", "possible"),
        ("en", "Meteorologists warned of 20 centimetres of rain.", "possible"),
        ("en", "The World Bank projects that 12 million people will be displaced.", "possible"),
        ("en", "The fear of 1,000 job losses has spread in the town.", "possible"),
        ("en", "The organisers anticipate a crowd of 20,000.", "possible"),
        ("en", "Workers are demanding a rise of 12 percent.", "possible"),
        ("en", "The lawyers had asked for 14 months in prison.", "possible"),
        ("en", "Villagers pressed for 30 more buses.", "possible"),
        ("en", "The villagers paid for 30 buses.", "happened"),
        ("en", "The party could only win 66 seats.", "happened"),
        ("en", "The party could win 66 seats.", "possible"),
        ("en", "The jury recommended that the driver serve six years.", "possible"),
        ("en", "The panel suggested that the town build 20 schools.", "possible"),
        ("en", "The survey suggested that 20 schools were closed.", "happened"),
        ("en", "The minister promised 3,000 jobs.", "planned"),
        ("en", "The union threatened to pull out 3,000 drivers.", "planned"),
        ("en", "The firm expects a profit of between 3 million and 4 million pounds.", "possible"),
        ("en", "Police confirmed 100 deaths.", "happened"),
        ("en", "Six men suspected to be smugglers were arrested on Friday.", "happened"),
        ("en", "Six men are suspected to be dead.", "possible"),
        ("en", "Doctors estimated 100 deaths from the heat.", "happened"),
        ("en", "The agency estimated that 100 people died in the quake.", "happened"),
        ("en", "An estimated 5,000 people attended the rally.", "happened"),
        ("en", "Rescuers feared the worst after 12 bodies were found.", "happened"),
        ("en", "Last year 281 people died due to cholera.", "happened"),
        ("en", "The 281 people due to fly out are in Rajkot.", "planned"),
        ("en", "Police warned 300 residents to leave.", "happened"),
        ("en", "More than 300 farmers fear losing their land.", "happened"),
        ("hi", "अधिकारियों को बाढ़ में 100 लोगों की मौत की आशंका थी।", "possible"),
        ("hi", "मलबे में 12 मजदूरों के दबे होने का अंदेशा है।", "possible"),
        ("hi", "बैंक ने 6.5 फीसदी विकास दर का अनुमान जताया है।", "possible"),
        ("hi", "20 जिलों में बारिश की संभावना है।", "possible"),
        ("hi", "प्रशासन को मेले में 5 लाख श्रद्धालुओं के आने की उम्मीद है।", "possible"),
        ("hi", "डर है कि 40 लोग बह गए।", "possible"),
        ("hi", "खबर है कि 40 लोग बह गए।", "happened"),
        ("hi", "नाव पलटने से 40 लोगों के डूबने की खबर है।", "happened"),
        ("hi", "झड़प में 12 जवानों के मारे जाने की सूचना है।", "happened"),
        ("hi", "मलबे में 12 मजदूरों के दबे होने का अनुमान है।", "possible"),
        ("hi", "विभाग के 500 नए पद बनाने की खबर है।", "possible"),
        ("hi", "कर्मचारियों ने 12 फीसदी वेतन वृद्धि की मांग की।", "possible"),
        ("hi", "सरकार ने 10 लाख नौकरियों का वादा किया।", "planned"),
        ("hi", "यूनियन ने 3,000 बसें रोकने की धमकी दी।", "planned"),
        ("hi", "पुलिस ने 100 मौतों की पुष्टि की।", "happened"),
        ("hi", "विशेषज्ञों का अनुमान है कि भूकंप में 300 लोग मारे गए।", "happened"),
        ("hi", "20 लोगों की मौत से इलाके में हिंसा की आशंका है।", "happened"),
        ("hi", "टीम 160 रन ही बना सकी।", "happened"),
        ("hi", "टीम 160 रन बना सकती है।", "possible"),
        ("hi", "टीम 160 रन नहीं बना सकी।", "denied"),
        ("hi", "बांध में 312 मीटर पानी है।", "happened"),
        ("en", "Nine clerks could not be traced.", "happened"),
        ("en", "The mill did not dismiss 400 clerks who could not be traced.", "denied"),
        ("hi", "मंगलवार को 700 बुनकर काम पर नहीं आए।", "happened"),
    ],
)
def test_status(code: str, text: str, status: str) -> None:
    assert [row.status for row in rows(code, text)] == [status]


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("mr", "दरड कोसळून १२ जणांचा मृत्यू झाला.", ["12 person killed"]),
        ("mr", "सरकारने ५ लाख रुपयांची मदत जाहीर केली.", ["500000 INR pledged"]),
        ("ne", "भूकम्पमा १५७ जनाको मृत्यु भएको छ।", ["157 person killed"]),
        ("ur", "دھماکے سے 12 افراد ہلاک ہو گئے۔", ["12 person killed"]),
        ("ru", "Погибли 12 человек.", ["12 person killed"]),
    ],
)
def test_other_languages(code: str, text: str, wanted: list[str]) -> None:
    assert [said(row) for row in rows(code, text)] == wanted


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("en", "The court in Salem freed Ravi Kumar, 47, and Anita Rao, 51, in 2011.", ["Ravi Kumar", "Anita Rao"]),
        ("en", "Police held 29-year-old Ravi Kumar in Salem.", ["Ravi Kumar"]),
        ("hi", "पुलिस ने 24 वर्षीय रवि कुमार और 31 वर्षीय दीपक तोमर को पकड़ा।", ["Ravi Kumar", "Deepak Tomar"]),
    ],
)
def test_ages_are_of_the_person_beside_them(code: str, text: str, wanted: list[str]) -> None:
    """An age is of a person, and neither of the day nor of the place of what he did."""
    ages = [row for row in rows(code, text) if row.measure == "aged"]
    assert [(row.subject, row.date, row.place) for row in ages] == [(name, None, None) for name in wanted]


ATTRIBUTED = """
en | Kerala reported 12 cases of flu. | -
en | China reported 12 cases of flu. | China
hi | कंपनी ने 27 मजदूरों के फंसे होने की बात कही है। | company
hi | ग्रामीण 16 लोगों के मरने की बात कह रहे हैं। | villager
hi | प्रशासन ने तीन लोगों की मौत की बात स्वीकार की है। | administration
en | Police said 12 people were hurt. Two shops were burnt. | police, -
en | Police said 12 people were hurt. Of them, 3 were children. | police, police
en | The agency said 40,000 people had fled. About 300 schools are shut. It also said roads were blocked. | agency, agency
en | The agency said 40,000 people had fled. About 300 schools are shut. It said roads were blocked. | agency, -
en | The Coastal Survey Agency said 12 boats sank. Four people died, the disaster agency said. | Coastal Survey Agency, disaster agency
en | Rebels in northern Ethiopia claimed on Friday to have killed 19 soldiers. | rebels
en | Residents of rural western Kenya said 12 people died. | residents
hi | इमारत गिरने से 10 लोगों की मौत हो गई, जिला अस्पताल ने बताया। | hospital
hi | अस्पताल सूत्रों के मुताबिक 10 लोगों की मौत हो गई। | hospital sources
en | At least 12 people were killed and 30 injured, police said on Monday. | police, police
en | The toll has risen to 45, officials said, with 120 people still missing. | officials, officials
en | A fire killed 12 people in Pune, according to police. | police
en | Hospital officials put the death toll at 45. | hospital officials
en | The company, which employs 12,000 people, said 40 shops would close. | -, company
en | Organisers said 20,000 people marched; police put the figure at 8,000. | organisers, police
en | An estimated 3 million people need aid, the UN says. | United Nations
en | A fire killed 12 people. The ministry confirmed this on Monday. | ministry
en | The plant has 300 workers. Officials said the 300 workers would be moved. | -
en | Twelve people were killed in Pune. Police said 40 people were held. | -, police
en | The navy put five ships on standby. | -
en | The fire claimed 40 lives. | -
en | The ministry put the number of deaths at 180. | ministry
en | A viral message says the state will pay 5,000 rupees. | -
en | Sources said 40 people were held. | -
en | Anita Rao runs it. The Italian said 40 people were hired. | Anita Rao
en | Sunil Mehta met Sen. John Smith. The Ohio Democrat said 40 people were hired. | John Smith
en | Sen. John Smith met farmers. The Democrats said 40 people were hired. | Democratic Party
en | Prices rose by 8%, according to a report published by the United Nations. | United Nations
en | Anita Rao runs it. The company expects a loss of 5%, she said. | Anita Rao
en | Officials had feared as many as 100 deaths. | officials
en | The police registered a case against the owners of the mine where 12 people died. | -
en | The hospital registered more than 40 deaths. | hospital
en | Meteorologists warned of 20 centimetres of rain. | meteorologists
en | Police warned 300 residents to leave. | -
en | The union said 30 weavers had died, while the government's figure stood at 14. | union, government
en | Against the official toll of 12, doctors counted 19 bodies. | officials, doctors
hi | गांव वालों ने कहा कि 24 लोगों की मौत हुई है। सरकारी आंकड़ा 11 है। | villagers, government
en | At least 30 people are feared dead. | -
en | Three constables were hurt, Deputy Superintendent of Police V. A. Nishadmon said. | V. A. Nishadmon
hi | अधिकारियों को बाढ़ में 100 लोगों की मौत की आशंका थी। | officials
hi | पुलिस को अंदेशा है कि गिरोह में 15 लोग शामिल हैं। | police
hi | गांव वालों को डर है कि 40 घर बह जाएंगे। | villagers
hi | इस योजना से 2 लाख किसानों को फायदा होने की उम्मीद है। | -
hi | पुलिस ने बताया कि 12 लोग घायल हुए। इनमें 3 बच्चे हैं। दो दुकानें जल गईं। | police, police, -
hi | एजेंसी ने कहा कि 40 घर टूटे। करीब 300 स्कूल बंद हैं। एजेंसी ने यह भी कहा कि सड़कें बंद हैं। | agency, agency
hi | एजेंसी ने कहा कि 40 घर टूटे। करीब 300 स्कूल बंद हैं। एजेंसी ने कहा कि सड़कें बंद हैं। | agency, -
hi | पुणे में आग से 12 लोगों की मौत हो गई। पुलिस ने यह जानकारी दी। | police
hi | पुणे में आग से 12 लोगों की मौत हो गई। यह जानकारी पुलिस ने सोमवार को दी। | police
hi | पुणे में आग से 12 लोगों की मौत हो गई। इसकी पुष्टि पुलिस ने की है। | police
hi | आयोजकों ने 20 हजार लोगों के आने का दावा किया। | organisers
hi | वायरल वीडियो में कहा गया है कि सरकार ने 500 करोड़ रुपये देने की घोषणा की। | -
hi | सूत्रों के मुताबिक 40 लोग पकड़े गए। | -
hi | कारखाने में 300 मजदूर हैं। अधिकारियों ने बताया कि 300 मजदूर हटाए जाएंगे। | -
hi | हादसे में 12 लोगों की मौत हो गई। पुलिस ने बताया कि हादसे में 12 लोगों की मौत हुई। | police
hi | संयुक्त राष्ट्र के आंकड़ों के मुताबिक 30 लाख लोगों को मदद चाहिए। | United Nations
"""
ATTRIBUTED_CASES = [tuple(cell.strip() for cell in line.split("|")) for line in ATTRIBUTED.strip().splitlines()]


@pytest.mark.parametrize(("code", "text", "speakers"), ATTRIBUTED_CASES, ids=[t[:60] for _, t, _ in ATTRIBUTED_CASES])
def test_who_gives_a_figure(code: str, text: str, speakers: str) -> None:
    """Speakers in the order of the figures, - where the article states one itself."""
    assert ", ".join(row.speaker or "-" for row in rows(code, text)) == speakers


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("en", "Profits were three times what they were in 2015."),
        ("en", "Seven in 10 of the patients were girls."),
        ("hi", "हर पांच में से दो छात्र तनाव में हैं।"),
        ("en", "Officials fear that the death toll in one of the hamlets will climb."),
    ],
)
def test_shares_and_multiples_are_no_counts(code: str, text: str) -> None:
    """What is told as a share or as a multiple of something else counts nothing."""
    assert rows(code, text) == []


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("en", "Two people died in Uttar Pradesh's Bahraich district.", ["Bahraich district"]),
        ("hi", "उत्तर प्रदेश के बहराइच जिले में दो लोगों की मौत हो गई।", ["Bahraich district"]),
        ("en", "The fire burned 70 hectares near Chennai in Tamil Nadu.", ["Chennai"]),
        ("en", "Two people died in Rajkot in Gujarat.", ["Rajkot"]),
        ("en", "Rajkot in Gujarat got 62 mm of rain.", ["Rajkot"]),
        ("en", "Rajkot got 62 mm of rain, a record in Gujarat.", ["Gujarat"]),
        ("en", "The toll reached 41 on Sunday, 27 of them in Patna.", [None, "Patna"]),
        ("hi", "रूसी हमले में 41 नागरिक मारे गए।", [None]),
        ("en", "Doctors found 12 cases outside Rajkot.", [None]),
        ("en", "Doctors found 12 cases in Rajkot.", ["Rajkot"]),
        ("hi", "राजकोट के बाहर 12 मरीज मिले।", [None]),
        ("en", "Rajkot recorded 41.3 degrees Celsius, the highest in Gujarat.", ["Rajkot"]),
        ("en", "The port recorded 41.3 degrees Celsius, the highest in Gujarat.", ["Gujarat"]),
        ("en", "Gujarat shivered, with the minimum temperature in Rajkot falling to 6.2 degrees Celsius.", ["Rajkot"]),
        ("en", "It was 6.2 degrees Celsius in Rajkot and 7.1 degrees Celsius in Patna.", ["Rajkot", "Patna"]),
    ],
)
def test_where(code: str, text: str, wanted: list[str | None]) -> None:
    assert [row.place for row in rows(code, text)] == wanted


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("en", "Indian Railways confirmed 14 deaths.", None),
        ("hi", "भारतीय रेलवे ने भी 14 मौतों की पुष्टि की है।", None),
        ("en", "Indian Railways said it had lost 14 workers in the fire.", "Indian Railways"),
        ("en", "Indian Railways rescued 14 passengers, it said.", "Indian Railways"),
        ("en", "The Nepal Army killed 23 rebels near the town.", None),
        ("en", "The National Disaster Response Force said that 166 people had been killed.", None),
        ("en", "Indian Railways lost 23 guards in the attack.", "Indian Railways"),
        ("en", "Anil Kaul noted besides the three who died that others were hurt.", None),
        ("hi", "मीना रावत को 23,841 मत मिले।", "Meena Rawat"),
        ("hi", "विमान चार भारतीयों के साथ लापता हो गया।", None),
        ("en", "The stock fell on the National Stock Exchange, down 2 per cent.", None),
        ("hi", "भारतीय स्टेट बैंक के सामने दो बाइक जल गईं।", None),
        ("en", "Gold prices rose to Rs 98,450 in Delhi.", "gold"),
        ("en", "Onions were sold at Rs 45 a kg.", "onion"),
        ("en", "Gold futures for June delivery fell to Rs 97,100 an ounce.", "futures gold"),
        ("hi", "वायदा बाजार में सोना 90,100 रुपये प्रति तोला बिका।", "futures gold"),
        ("en", "The temple trust donated Rs 11 crore.", "trust"),
        ("en", "Anil Kaul runs the bank. A man came in. He took Rs 11 crore.", None),
        ("hi", "मोहन वर्मा थाने में हैं।\n\nएक व्यक्ति बैंक में घुसा। उसने 6 लाख रुपये लूट लिए।", None),
        ("hi", "कोविड-19 के 702 मामले आए।", None),
        ("hi", "सबसे आगे मीना रावत (48 मैच) हैं।", "Meena Rawat"),
        ("en", "Judge Ana Diaz jailed him for two years.", None),
        ("en", "Judge Ana Diaz jailed Mohan Verma for two years.", "Mohan Verma"),
        ("hi", "अदालत ने मोहन वर्मा को दो साल की सजा सुनाई।", "Mohan Verma"),
        ("hi", "मुंबई इंडियंस ने चेन्नई सुपर किंग्स को 22 रन से हराया।", "Mumbai Indians"),
        ("hi", "सबसे अधिक तेजी वाले शेयर टाटा स्टील में 1.2 फीसद की बढ़त रही।", "Tata Steel"),
        ("hi", "बसपा के खाते में 12 सीटें आईं।", "Bahujan Samaj Party"),
        ("en", "Dara Singh of the BJP got 5,412 votes.", "Dara Singh"),
        ("en", "Dara Singh got 5,412 votes to come third.", "Dara Singh"),
        ("en", "The BJP got 5,412 votes.", "Bharatiya Janata Party"),
        ("hi", "दारा सिंह के पक्ष में 81,668 मत पड़े।", "Dara Singh"),
        ("en", "Cipla's net profit stood at Rs 24 crore.", "Cipla"),
        ("en", "Cipla had a good quarter. Its net profit stood at Rs 24 crore.", "Cipla"),
        ("en", "Cipla had a good quarter. The company's revenue rose to Rs 24 crore.", "Cipla"),
        ("en", "Cipla had a good quarter. The total revenue of the company rose to Rs 24 crore.", "Cipla"),
        ("en", "Cipla and Infosys met. Its profit rose to Rs 24 crore.", None),
        ("en", "Kenya's exports rose 5 per cent.", "Kenya"),
        ("hi", "सिप्ला ने नतीजे जारी किए। कंपनी का शुद्ध मुनाफा 24 करोड़ रुपये रहा।", "Cipla"),
        ("en", "The regulator imposed a fine of Rs 31,000 on Infosys.", "Infosys"),
        ("en", "Infosys paid a fine of Rs 31,000.", "Infosys"),
        ("hi", "अदालत ने इन्फोसिस पर 31 हजार रुपये का जुर्माना लगाया।", "Infosys"),
    ],
)
def test_whose_a_number_is(code: str, text: str, wanted: str | None) -> None:
    assert [row.subject for row in rows(code, text)] == [wanted]


@pytest.mark.parametrize(
    ("code", "text", "items"),
    [
        ("en", "Winds of 95 kmph hit the port.", ["wind"]),
        ("en", "Winds of 95 kmph, gusting to 115 kmph, hit the port.", ["wind", "gust"]),
        ("en", "The storm was moving at 15 kmph.", [None]),
        ("hi", "हवा की रफ्तार 95 किलोमीटर प्रति घंटा थी।", ["wind"]),
        ("hi", "तूफान 15 किलोमीटर प्रति घंटे की रफ्तार से बढ़ रहा है।", [None]),
        ("en", "The maximum temperature was 41.3 degrees Celsius.", ["maximum temperature"]),
        ("hi", "न्यूनतम तापमान 4.1 डिग्री रहा।", ["minimum temperature"]),
        ("hi", "तापमान 4.1 डिग्री रहा।", [None]),
        ("en", "Rajkot recorded a low of 6.2 degrees Celsius.", ["minimum temperature"]),
        ("en", "The firm won a contract worth Rs 640 crore.", ["contract"]),
        ("hi", "फर्म को 640 करोड़ रुपये का ठेका मिला।", ["contract"]),
        ("en", "The bank paid a penalty of Rs 64 lakh.", ["fine"]),
        ("en", "The firm, which won a contract, paid Rs 64 lakh to a school.", ["contract"]),
        ("en", "The firm paid Rs 64 lakh to a school.", [None]),
        ("en", "Profit rose 9 per cent to Rs 64 crore.", ["profit", "profit"]),
        ("en", "The revenue minister, who is from the hills, said each would get Rs 64 lakh.", [None]),
        ("en", "Turnout in the rural seats of the valley had been 58.2 per cent.", ["turnout"]),
        ("en", "The pass rate of girls was 84.2 per cent and of boys 79.1 per cent.", ["girl", "boy"]),
        ("hi", "छात्राओं का उत्तीर्ण प्रतिशत 84.2 रहा और छात्रों का 79.1 प्रतिशत।", ["girl", "boy"]),
        ("hi", "छात्रों का उत्तीर्ण प्रतिशत 79.1 रहा।", [None]),
        ("hi", "छात्र-छात्राओं का उत्तीर्ण प्रतिशत 79.1 रहा।", [None]),
        ("en", "India's economy grew 6.4 per cent in the quarter.", ["growth"]),
        ("hi", "तिमाही में जीडीपी 6.4 प्रतिशत बढ़ी।", ["growth"]),
        ("en", "The debt of the state is 6.4 per cent of GDP.", ["debt"]),
        ("en", "The economy is in trouble, and 6.4 per cent of the mills are shut.", ["mill"]),
        (
            "en",
            "Wholesale inflation was 2.1 per cent and retail inflation 3.4 per cent.",
            ["wholesale inflation", "inflation"],
        ),
        ("hi", "खाद्य महंगाई 2.1 प्रतिशत रही।", ["food inflation"]),
        ("en", "The mills owe growers Rs 64 crore.", ["due"]),
        ("en", "Tulsi Ports acquired the wharf for Rs 64 crore.", ["deal"]),
        ("hi", "तुलसी पोर्ट्स ने 64 करोड़ रुपये में घाट का अधिग्रहण किया।", ["deal"]),
        ("hi", "असम में 74 प्रतिशत, गोवा में 72 प्रतिशत और बिहार में 56 प्रतिशत मतदान हुआ।", ["turnout"] * 3),
    ],
)
def test_what_a_reading_or_a_share_is_of(code: str, text: str, items: list[str | None]) -> None:
    assert [row.item for row in rows(code, text)] == items


def test_numbers_joined_are_as_sure_as_the_last() -> None:
    text = "तापमान 36 एवं 27 डिग्री रहने की संभावना है।"
    assert [row.status for row in rows("hi", text)] == ["possible", "possible"]


@pytest.mark.parametrize(
    ("text", "qualifiers"),
    [
        ("निफ्टी अधिकतम 15,203.4 अंक तक और न्यूनतम 14,783.6 अंक तक गया।", ["exact", "exact"]),
        ("सेंसेक्स 71,400 तक उछला।", ["exact"]),
        ("हैजे के मामले 4,01,075 तक पहुंच गए।", ["exact"]),
        ("योजना में अधिकतम 40 किसान और न्यूनतम 12 किसान रहेंगे।", ["at_most", "at_least"]),
    ],
)
def test_highest_and_lowest_readings_are_no_bounds(text: str, qualifiers: list[str]) -> None:
    assert [row.qualifier for row in rows("hi", text)] == qualifiers


def test_firms_whose_shares_rose_are_no_places() -> None:
    text = "शेयरों में सबसे अधिक बढ़त पटना में 1.4 फीसद रही।"
    assert [row.place for row in rows("hi", text)] == [None]
    assert [row.place for row in rows("hi", text.replace("शेयरों", "दामों"))] == ["Patna"]


def test_each_of_several_has_made_his_own_runs() -> None:
    text = "मोहन लाल शर्मा ने 42 रन और राकेश सिंह ने नाबाद 51 रन बनाए।"
    assert [row.subject for row in rows("hi", text)] == ["Mohan Lal Sharma", "Rakesh Singh"]


@pytest.mark.parametrize(
    ("code", "text", "places"),
    [
        ("en", "Officials said 14 people drowned in Bihar and another six in the neighbouring state of Jharkhand.",
         ["Bihar", "Jharkhand"]),
        ("en", "Police said 12 people were hurt in Pune and 30 in Nashik on Monday.", ["Pune", "Nashik"]),
        ("en", "The mill bought 3 lakh tonnes in Patna, 2 lakh tonnes from Nashik.", ["Patna", "Nashik"]),
        ("en", "The storm killed 39 people. The states are Bihar (27), Goa (7), Assam (5) and Punjab (4).",
         [None, "Bihar", "Goa", "Assam", "Punjab"]),
        ("en", "The town, 230 km south of Pune, has a hospital.", [None]),
        ("en", "Police said 12 people were hurt in Pune", ["Pune"]),
        ("hi", "पुणे में 12 लोग घायल हुए और नासिक में 30 लोगों की मौत हुई।", ["Pune", "Nashik"]),
    ],
)  # fmt: skip
def test_each_count_of_several_has_its_own_place(code: str, text: str, places: list[str | None]) -> None:
    assert [row.place for row in rows(code, text)] == places


@pytest.mark.parametrize(
    ("code", "text", "place"),
    [
        ("en", "A lorry overturned in Quetta on Sunday, killing 12 people.", "Quetta"),
        ("en", "Two bombs went off outside a mosque in Quetta, in which 12 people were injured.", "Quetta"),
        ("en", "Killing 12 people, the lorry overturned.", None),
        ("en", "Relatives met in Quetta, and 12 people were injured elsewhere.", None),
        ("hi", "पटना में एक बाजार के सामने धमाका हुआ, जिसमें 12 लोग घायल हो गए।", "Patna"),
        ("hi", "पटना में बस पलट गई, जिससे 12 लोगों की मौत हो गई।", "Patna"),
        ("hi", "पटना में बैठक हुई, जबकि 12 लोग घायल हो गए।", None),
        ("en", "In Syria, officials said that 12 people had died.", "Syria"),
        ("en", "In Geneva, officials said that 12 people had died.", None),
        ("hi", "सीरिया में अधिकारियों ने बताया कि 12 लोग मारे गए।", "Syria"),
    ],
)
def test_what_came_of_it_happened_where_it_did(code: str, text: str, place: str | None) -> None:
    assert [row.place for row in rows(code, text) if row.item == "person"] == [place]


def test_seats_of_an_older_election_have_its_year() -> None:
    text = "In the 2018 polls the Front won 104 seats. The League won 78 seats. Now the Front has won 60 seats."
    assert [row.date and row.date.year for row in rows("en", text)] == [2018, 2018, None]


def test_a_year_right_before_a_count_is_its_year() -> None:
    [row] = rows("hi", "उसी अदालत ने पिछले साल 40 लोगों को दी गई सजा को घटा दिया।")
    assert (row.date, row.date_precision) == (dt.date(2024, 1, 1), "year")


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        ("ne", "बाढीबाट ३ लाख ४० हजारभन्दा बढी मानिस प्रभावित भए।", 340_000),
        ("mr", "पुरामुळे तीन लाख ४० हजारांहून अधिक नागरिक बाधित झाले आहेत.", 340_000),
    ],
)
def test_endings_written_on_to_number_words(code: str, text: str, value: float) -> None:
    assert [(row.value, row.qualifier) for row in rows(code, text)] == [(value, "more_than")]


def test_who_gets_the_next_sum_is_not_what_this_one_is() -> None:
    found = rows("hi", "सरकार परिजनों को तीन लाख रुपये और घायलों को 50 हजार रुपये देगी।")
    assert [(row.value, row.item) for row in found] == [(300_000, None), (50_000, None)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("KARACHI: The board approved Rs81 billion.", "PKR"),
        ("KATHMANDU: He was fined 500 rupees.", "NPR"),
        ("Farmers in Sri Lanka lost 40 million rupees.", "LKR"),
        ("CAIRO: The loaf costs 5 pounds in Egypt.", "EGP"),
        ("KARACHI: Notes worth 20,000 Indian rupees were seized.", "INR"),
        ("KARACHI: The firm paid ₹500.", "INR"),
        ("The board in Pune approved Rs 81 crore.", "INR"),
        ("KARACHI: The firm paid $500.", "USD"),
    ],
)
def test_currencies_of_one_name_are_those_of_where_a_text_comes_from(text: str, unit: str) -> None:
    place, _, body = text.rpartition(": ")
    assert [quantity.unit for quantity in rows("en", body, place=place.capitalize() or None)] == [unit]


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("Its profit after tax (PAT) was Rs 61 crore.", "profit"),
        ("Its loss before tax was Rs 20 crore.", "loss"),
        ("It paid a toll tax of Rs 90.", "toll tax"),
    ],
)
def test_a_sum_is_of_the_whole_compound_before_it(text: str, item: str) -> None:
    assert [row.item for row in rows("en", text)] == [item]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("The council passed two laws.", "exact"),
        ("The death toll has passed 500 people.", "more_than"),
        ("The wage would go up to $8.", "exact"),
        ("Each may get up to $8.", "at_most"),
        ("The toll rose past 500 people.", "more_than"),
    ],
)
def test_words_that_bound_a_number_only_beside_some_others(text: str, qualifier: str) -> None:
    assert [row.qualifier for row in rows("en", text)] == [qualifier]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Class 12 results are out\n\nThe council met. The pass percentage is 78.4.", "passed"),
        ("Assembly session is over\n\nThe house met. The pass percentage is 78.4.", "rate"),
    ],
)
def test_a_headline_tells_of_an_examination(text: str, measure: str) -> None:
    assert rows("en", text)[-1].measure == measure


def test_what_comes_before_another_act_is_no_kind_of_sum() -> None:
    assert [row.item for row in rows("en", "The judge found that he took bribes and fined him Rs 3 lakh.")] == ["fine"]


def test_goods_by_weight_are_no_medals_and_money_may_be_cash() -> None:
    found = rows("en", "Inspectors seized Rs 3.2 crore in cash and 7 kg of gold from the villa on Monday.")
    assert [row.item for row in found] == ["cash", "gold"]
    found = rows("en", "Inspectors seized 7 kg gold; Mohan Verma won the 65 kg gold.")
    assert [(row.value, row.item) for row in found] == [(7, "gold")]


def test_a_text_may_end_with_what_happened_to_a_number() -> None:
    assert [row.value for row in rows("en", "Foundry axes 900 jobs")] == [900]


def test_whose_count_it_is_where_the_verb_is_left_out() -> None:
    found = rows("en", "Asif Khan got 81,440 votes and Rakesh Saxena 76,226.")
    assert [(row.value, row.subject) for row in found] == [(81_440, "Asif Khan"), (76_226, "Rakesh Saxena")]


@pytest.mark.parametrize(
    ("language", "text", "measure"),
    [
        ("en", "The fire burned 60 hectares of forest.", "destroyed"),
        ("en", "Forty people were burned.", "injured"),
        ("hi", "गर्मी से 40 हेक्टेयर फसल झुलस गई।", "destroyed"),
        ("hi", "हादसे में पांच लोग झुलस गए।", "injured"),
    ],
)
def test_who_is_burnt_and_what(language: str, text: str, measure: str) -> None:
    assert [row.measure for row in rows(language, text)] == [measure]

"""What people in the invented gemeente say: our own words, about places and groups."""

from typing import NamedTuple

THEMAS = [
    ("Opgroeien", "Kinderen, jongeren en hun ouders"),
    ("Zorgen voor elkaar", "Mantelzorg, alleen zijn, hulp van buren"),
    ("Prettig samenleven", "Ontmoeten, buren, buurthuis"),
    ("Veiligheid", "Verkeer, licht, je veilig voelen"),
    ("Wonen", "Huizen, onderhoud, vocht, verhuizen"),
    ("Werk en geld", "Rondkomen, schulden, werk vinden"),
    ("Gezondheid", "Bewegen, eten, gezond blijven"),
    ("Groen en straten", "Parken, stoepen, afval, water"),
]

PLEKKEN = [
    "het Kraanplein", "de Touwbaan", "de speeltuin aan de Kade", "het sluisje",
    "buurthuis De Loods", "de Mastenstraat", "het winkelpleintje", "de bushalte bij de brug",
    "het Zeilpark", "de Ankersteeg", "de flat aan de Dijk", "het schoolplein",
]  # fmt: skip

# Per subject: (goes well?, sentence). {plek} becomes a place.
SIGNALEN = {
    "Opgroeien": [
        (False, "Jongeren hangen 's avonds rond bij {plek}, omdat er niets anders te doen is."),
        (False, "Kinderen hebben na school geen plek om te spelen bij {plek}."),
        (False, "Ouders bij {plek} weten niet waar ze met vragen over opvoeden terecht kunnen."),
        (True, "De huiswerkclub bij {plek} zit elke week vol. De kinderen zijn er trots op."),
    ],
    "Zorgen voor elkaar": [
        (False, "Veel ouderen rond {plek} zien de hele week bijna niemand."),
        (False, "Mantelzorgers bij {plek} zeggen dat ze nooit een avond vrij hebben."),
        (False, "Mensen die pas alleen wonen, weten bij {plek} de weg niet te vinden."),
        (False, "Sinds de koffieochtend bij {plek} stopte, komen oudere buren niet meer buiten."),
        (True, "Buren bij {plek} doen om de beurt boodschappen voor wie slecht ter been is."),
    ],
    "Prettig samenleven": [
        (False, "Nieuwe en oude bewoners bij {plek} groeten elkaar niet."),
        (False, "Er is veel ruzie over geluid bij {plek}, vooral in het weekend."),
        (True, "Het straatfeest bij {plek} bracht mensen bij elkaar die elkaar niet kenden."),
        (True, "De moestuin bij {plek} is een plek geworden waar iedereen een praatje maakt."),
    ],
    "Veiligheid": [
        (False, "Bij {plek} is het 's avonds donker. Mensen lopen liever om."),
        (False, "Scooters rijden hard over de stoep bij {plek}."),
        (False, "Fietsers en auto's zitten elkaar in de weg bij {plek}. Het gaat vaak bijna mis."),
        (False, "Vrouwen zeggen dat ze na de avondcursus niet alleen langs {plek} durven."),
    ],
    "Wonen": [
        (False, "In de huizen bij {plek} zit schimmel. Bewoners krijgen geen antwoord."),
        (False, "De lift bij {plek} is elke maand kapot."),
        (False, "Mensen bij {plek} betalen veel voor de verwarming van een tochtig huis."),
    ],
    "Werk en geld": [
        (False, "Bij {plek} vragen steeds meer mensen hoe ze hun rekeningen moeten betalen."),
        (False, "Gezinnen bij {plek} slaan het schoolreisje over, omdat het te duur is."),
        (True, "De kledingruil bij {plek} loopt goed. Er staat elke week een rij."),
    ],
    "Gezondheid": [
        (False, "Ouderen bij {plek} bewegen weinig. De dichtstbijzijnde les is te ver lopen."),
        (False, "Kinderen kopen bij {plek} na school vooral chips en frisdrank."),
        (True, "De wandelgroep die bij {plek} begint, is gegroeid naar twintig mensen."),
    ],
    "Groen en straten": [
        (False, "De stoep bij {plek} ligt scheef. Met een rollator kom je er niet langs."),
        (False, "Er ligt steeds grofvuil naast de bakken bij {plek}."),
        (False, "Na een bui staat {plek} blank."),
        (True, "Bewoners bij {plek} zorgen samen voor de bloembakken. Het ziet er mooi uit."),
    ],
}


class Kwestietekst(NamedTuple):
    """A kwestie: subject, title, summary, and in which state the demo shows it."""

    thema: str
    titel: str
    samenvatting: str
    stand: str


KWESTIES = [
    Kwestietekst("Zorgen voor elkaar", "Oudere buren zien te weinig mensen", "Sinds er geen koffieochtend meer is, komen veel ouderen de deur niet uit. Wie pas alleen woont, weet de weg niet. Buren willen helpen, maar weten niet wie er behoefte aan heeft.", "geagendeerd"),
    Kwestietekst("Veiligheid", "Donkere plekken rond het Kraanplein", "Het plein en de Ankersteeg zijn 's avonds slecht verlicht. Mensen lopen om of blijven thuis.", "geagendeerd"),
    Kwestietekst("Opgroeien", "Geen plek voor jongeren na school", "Jongeren tussen twaalf en achttien hebben na school geen eigen plek. Daardoor is er overlast, en verveling.", "geagendeerd"),
    Kwestietekst("Wonen", "Schimmel in de huizen aan de Mastenstraat", "Bewoners melden al twee jaar schimmel en kou. Ze weten niet wanneer er iets gebeurt.", "geagendeerd"),
    Kwestietekst("Groen en straten", "Stoepen waar je met een rollator niet langs kunt", "Op zes plekken ligt de stoep scheef of staat er iets in de weg.", "geagendeerd"),
    Kwestietekst("Werk en geld", "Rondkomen lukt steeds minder mensen", "Meer mensen vragen om hulp met rekeningen. Ze komen vaak pas als het al te laat is.", "geagendeerd"),
    Kwestietekst("Prettig samenleven", "Ruzie over geluid in het weekend", "Rond het winkelpleintje is veel geluid tot laat in de nacht. Buren en jongeren praten niet met elkaar.", "opgepakt"),
    Kwestietekst("Veiligheid", "Fietsers en auto's op de Touwbaan", "De Touwbaan is smal. Kinderen fietsen er naar school tussen vrachtwagens.", "opgepakt"),
    Kwestietekst("Gezondheid", "Bewegen dicht bij huis", "Oudere bewoners willen bewegen, maar de lessen zijn te ver weg.", "opgepakt"),
    Kwestietekst("Opgroeien", "Ouders zoeken hulp bij opvoeden", "Ouders weten niet waar ze met kleine vragen terecht kunnen.", "opgepakt"),
    Kwestietekst("Groen en straten", "Grofvuil naast de bakken", "Elke week ligt er afval naast de bakken. Niemand weet wanneer het wordt opgehaald.", "beantwoord"),
    Kwestietekst("Wonen", "De lift in de flat aan de Dijk", "De lift is elke maand kapot. Mensen die slecht lopen, kunnen dan niet naar buiten.", "beantwoord"),
    Kwestietekst("Groen en straten", "Water op straat na een bui", "Bij het sluisje blijft na elke bui water staan.", "open"),
    Kwestietekst("Werk en geld", "Schoolreisjes zijn te duur", "Gezinnen houden kinderen thuis, omdat het schoolreisje te duur is.", "open"),
    Kwestietekst("Prettig samenleven", "Nieuwe en oude buren kennen elkaar niet", "In de nieuwe huizen wonen mensen die niemand kennen. Zij willen graag meedoen.", "open"),
    Kwestietekst("Zorgen voor elkaar", "Mantelzorgers hebben geen vrije avond", "Mensen die voor een ander zorgen, zoeken iemand die een avond oppast.", "open"),
    Kwestietekst("Gezondheid", "Gezond eten na school", "Rond de school is alleen snoep en frisdrank te koop.", "open"),
    Kwestietekst("Veiligheid", "Scooters op de stoep", "Bij het winkelpleintje rijden scooters over de stoep.", "open"),
    Kwestietekst("Opgroeien", "De speeltuin aan de Kade is kapot", "Twee toestellen zijn stuk en weggehaald. Er kwam niets voor terug.", "gestopt"),
    Kwestietekst("Prettig samenleven", "Minder open uren in De Loods", "Bewoners maken zich zorgen over de openingstijden van het buurthuis.", "concept"),
]  # fmt: skip


class Ideetekst(NamedTuple):
    """An initiative: subject, name, what, what is needed, and its state."""

    thema: str
    titel: str
    wat: str
    nodig: str
    stand: str


IDEEEN = [
    Ideetekst("Zorgen voor elkaar", "Koffie op de stoep", "Elke dinsdag zetten we een tafel en koffie voor de deur. Wie langs komt, schuift aan.", "Twee tafels en een thermoskan", "bezig"),
    Ideetekst("Zorgen voor elkaar", "Samen eten in De Loods", "Een keer per maand koken we voor vijftig buren. Iedereen betaalt wat kan.", "Grote pannen", "bezig"),
    Ideetekst("Opgroeien", "Huiswerkclub Kraanplein", "Studenten helpen kinderen met huiswerk, op maandag en donderdag.", "Een rustige ruimte", "bezig"),
    Ideetekst("Groen en straten", "Bloembakken aan de Touwbaan", "We maken twintig bakken en zorgen er samen voor.", "Hout en aarde", "bezig"),
    Ideetekst("Gezondheid", "Wandelen voor wie langzaam loopt", "Elke woensdag een half uur wandelen, op het tempo van de langzaamste.", "Iemand die meeloopt", "bezig"),
    Ideetekst("Prettig samenleven", "Taalcafé aan de haven", "Nederlands oefenen met koffie erbij. Nieuwe en oude buren door elkaar.", "Vrijwilligers die willen praten", "bezig"),
    Ideetekst("Werk en geld", "Kledingruil", "Breng drie stuks, neem drie stuks mee. Zonder geld.", "Kledingrekken", "bezig"),
    Ideetekst("Opgroeien", "Meisjesvoetbal op het plein", "Op vrijdag is het plein van vier tot zes voor meisjes.", "Twee doeltjes", "bezig"),
    Ideetekst("Veiligheid", "Samen naar huis lopen", "Na de avondcursus loopt er altijd iemand mee naar huis.", "Een belletje bij de uitgang", "gepubliceerd"),
    Ideetekst("Wonen", "Tochtstrips-brigade", "We plakken gratis tochtstrips bij buren die dat zelf niet kunnen.", "Tochtstrips en handige buren", "gepubliceerd"),
    Ideetekst("Groen en straten", "Regentonnen bij het sluisje", "Met regentonnen blijft er minder water op straat staan.", "Dertig tonnen", "gepubliceerd"),
    Ideetekst("Prettig samenleven", "Welkomstmand voor nieuwe buren", "Wie nieuw komt wonen, krijgt een mand met brood en een kaart van de wijk.", "Manden", "gepubliceerd"),
    Ideetekst("Gezondheid", "Soep uit de moestuin", "Van de groente uit de tuin koken we op zaterdag soep voor de straat.", "Een plek om te koken", "gepubliceerd"),
    Ideetekst("Zorgen voor elkaar", "Een avond vrij", "We passen een avond op, zodat een mantelzorger even weg kan.", "Buren met tijd", "gepubliceerd"),
    Ideetekst("Opgroeien", "Fietsles voor ouders", "Ouders die niet kunnen fietsen, leren het van andere ouders.", "Tien leenfietsen", "gepubliceerd"),
    Ideetekst("Prettig samenleven", "Buurtkoor De Windvlaag", "Zingen zonder noten. Elke donderdagavond in De Loods.", "Een piano", "afgerond"),
    Ideetekst("Groen en straten", "Schoonmaakdag langs de kade", "Met veertig mensen maakten we de kade schoon.", "Grijpers en zakken", "afgerond"),
    Ideetekst("Opgroeien", "Boomhut in het Zeilpark", "Kinderen bouwden samen met opa's een boomhut.", "Hout", "afgerond"),
    Ideetekst("Gezondheid", "Beweegbankjes", "Bankjes waar je oefeningen op kunt doen.", "Toestemming van de gemeente", "gestopt"),
    Ideetekst("Veiligheid", "Straatlampen op zonlicht", "Lampjes op zonlicht langs de steeg.", "Dertig lampen", "gestopt"),
    Ideetekst("Werk en geld", "Reparatiecafé", "Kapotte spullen maken we samen weer heel.", "Gereedschap", "ingediend"),
    Ideetekst("Zorgen voor elkaar", "Belcirkel", "Elke ochtend belt iemand de volgende. Zo weet je dat het goed gaat.", "Twaalf mensen met een telefoon", "ingediend"),
    Ideetekst("Groen en straten", "Geveltuintjes in de Mastenstraat", "Tegels eruit, planten erin.", "Een container voor tegels", "ingediend"),
    Ideetekst("Prettig samenleven", "Filmavond op het plein", "Een groot doek en iedereen neemt een stoel mee.", "Een beamer", "afgewezen"),
    Ideetekst("Opgroeien", "Zwemmen in de haven", "Een zwemplek bij het sluisje.", "Een trap", "afgewezen"),
]  # fmt: skip

HULPVRAGEN = [
    (
        "Groen en straten",
        "De heg is te hoog",
        "Ik kan er zelf niet meer bij. Het is een middag werk.",
    ),
    (
        "Zorgen voor elkaar",
        "Samen boodschappen doen",
        "Ik loop met een rollator. Samen gaat het beter.",
    ),
    ("Werk en geld", "Hulp met een brief", "Ik begrijp een brief niet goed. Wie leest mee?"),
    ("Prettig samenleven", "Iemand om mee te schaken", "Ik ben vaak alleen en houd van schaken."),
    ("Wonen", "Een lamp ophangen", "Het plafond is hoog en ik durf de ladder niet op."),
    (
        "Opgroeien",
        "Oefenen met lezen",
        "Mijn kind vindt lezen moeilijk. Wie oefent een uur per week?",
    ),
    ("Gezondheid", "Samen wandelen", "Na een operatie moet ik bewegen. Alleen lukt het niet."),
    ("Zorgen voor elkaar", "De hond uitlaten", "Ik kan een paar weken niet lopen."),
]

KAN_IK = [
    ("Groen en straten", "Klussen in huis en tuin"),
    ("Zorgen voor elkaar", "Boodschappen en een praatje"),
    ("Prettig samenleven", "Koken voor een groep"),
    ("Opgroeien", "Huiswerk en voorlezen"),
    ("Gezondheid", "Meelopen en wandelen"),
    ("Werk en geld", "Brieven en formulieren"),
    ("Werk en geld", "Computers en telefoons"),
    ("Prettig samenleven", "Muziek, zang en een potje schaken"),
    ("Zorgen voor elkaar", "Chauffeur met eigen auto"),
    ("Wonen", "Een lamp ophangen, een kast in elkaar zetten"),
    ("Prettig samenleven", "Koffie schenken"),
]

VOORNAMEN = [
    "Amina", "Bram", "Chantal", "Daan", "Esra", "Femke", "Gijs", "Hanneke", "Ibrahim", "Jip",
    "Karin", "Lucas", "Meryem", "Nico", "Olga", "Pieter", "Quinty", "Rachid", "Sanne", "Tim",
    "Umut", "Vera", "Wim", "Xandra", "Yusuf", "Zoë",
]  # fmt: skip

# As many as do not divide the first names evenly, so that nobody has the name of another.
ACHTERNAMEN = [
    "Aydin", "de Boer", "Bosman", "Çelik", "Dekker", "El Amrani", "Groen", "Haddad", "Hendriks",
    "Jansen", "Kaya", "Kuipers", "de Leeuw", "Mulder", "Nowak", "Peters", "Pinas", "Smit",
    "Timmer", "van Vliet", "Yilmaz",
]  # fmt: skip

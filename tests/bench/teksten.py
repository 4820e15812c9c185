"""Plain texts to fill pages with; as long as what people write."""

THEMAS = [
    "Wonen", "Veiligheid", "Groen", "Jeugd", "Ouder worden", "Ontmoeten", "Verkeer", "Geldzorgen",
]  # fmt: skip
WAT = [
    "Op het plein is het 's avonds donker. Mensen lopen om en kinderen spelen er niet meer. "
    "Met vier lampen en een bankje wordt het weer een plek van ons allemaal.",
    "Elke woensdag koffie in het buurthuis. Wie nieuw is komt kennismaken, wie al lang hier "
    "woont vertelt. We zoeken nog twee mensen die de tafels klaarzetten en opruimen.",
    "De speeltuin is oud. Ouders willen zelf schilderen en planten. We vragen de gemeente om "
    "zand, verf en een keer per maand een container voor het snoeiafval.",
    "Samen eten op vrijdag, voor een paar euro. Jongeren koken met ouderen. Zo kent iedereen "
    "elkaar en hoeft niemand alleen te eten. We beginnen met twintig borden.",
    "Auto's rijden te hard door de straat bij de school. Wij willen de stoep breder maken en "
    "bloembakken zetten. De winkels betalen mee aan de bakken.",
]
BEGIN = ["Koffie", "Licht", "Tuin", "Fietsles", "Eten", "Muziek", "Taal", "Klussen", "Spelen"]
EINDE = [
    "op het plein",
    "voor iedereen",
    "bij de sluis",
    "in het park",
    "met de buren",
    "na school",
]


def titel(nummer: int) -> str:
    """A short name; the number keeps them apart."""
    return f"{BEGIN[nummer % len(BEGIN)]} {EINDE[nummer // 9 % len(EINDE)]} {nummer}"

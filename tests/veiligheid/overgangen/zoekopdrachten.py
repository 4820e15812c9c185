"""Saved filters: whoever made it changes it or takes it away; it has no states."""

from tests.veiligheid.zaak import Zaak

ZAKEN = [
    Zaak("keuze.eigen", "zoekopdrachten:hernoemen | - | *\nzoekopdrachten:verwijderen | - | *"),
    Zaak("keuze.buur", "zoekopdrachten:hernoemen | - | -\nzoekopdrachten:verwijderen | - | -"),
    Zaak("-", "zoekopdrachten:bewaren | - | *"),
]

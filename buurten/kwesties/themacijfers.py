"""Which figures of an area say something about a subject; pure, like the list of figures itself.

Subjects are edited in the portal, so they are known by a part of their name.
"""

ALTIJD = "inwoners"
BIJ = {
    "opgroei": ("p_0_14", "p_15_24", "p_met_kinderen"),
    "jong": ("p_0_14", "p_15_24", "p_met_kinderen"),
    "jeugd": ("p_0_14", "p_15_24", "p_met_kinderen"),
    "zorg": ("p_65_plus", "p_alleen", "uitkering_ao"),
    "ouder": ("p_65_plus", "p_alleen"),
    "samen": ("huishoudens", "p_alleen", "dichtheid"),
    "veilig": ("dichtheid", "autos_per_huishouden"),
    "verkeer": ("autos_per_huishouden", "autos_per_km2"),
    "wonen": ("woningen", "p_koopwoningen", "woningwaarde", "huishoudens"),
    "werk": ("p_werkend", "p_laag_inkomen", "uitkering_bijstand"),
    "geld": ("p_laag_inkomen", "uitkering_bijstand"),
    "gezond": ("p_65_plus", "uitkering_ao"),
    "groen": ("oppervlakte_land", "oppervlakte_water", "dichtheid"),
    "straat": ("dichtheid", "autos_per_km2"),
}


def sleutels(onderwerp: str) -> list[str]:
    """The keys of the figures that go with this subject; always how many people live there."""
    naam = onderwerp.lower()
    bij = [sleutel for deel, hun in BIJ.items() if deel in naam for sleutel in hun]
    return list(dict.fromkeys([ALTIJD, *bij]))

"""The calendar of a round: which deed is possible in which phase. Words only, no Django."""

ORDE = (
    "voorbereiden",
    "ophalen",
    "bespreken",
    "wegen",
    "vaststellen",
    "uitvoeren",
    "terugkijken",
    "afgesloten",
)

OPEN_IN = {
    "bewerken": ("voorbereiden",),
    "klaarzetten": ("voorbereiden", "wegen"),
    "terugnemen": ("voorbereiden", "wegen"),
    "openen": ("voorbereiden",),
    "voorstellen": ("ophalen", "bespreken"),
    "agenderen": ("ophalen", "bespreken"),
    "intrekken": ("ophalen", "bespreken"),
    "stemmen": ("wegen",),
    "uitspreken": ("wegen",),
    "sluiten": ("wegen",),
    "kiezen": ("vaststellen",),
    "ondertekenen": ("vaststellen",),
    # From `wegen` there is one road only: `sluiten`, which counts.
    "doorgaan": ("ophalen", "bespreken", "vaststellen", "uitvoeren", "terugkijken"),
}


def is_open(daad: str, fase: str) -> bool:
    """Whether this phase opens this deed."""
    return fase in OPEN_IN[daad]


def komt_nog(daad: str, fase: str) -> bool:
    """Whether a later phase of the same round opens this deed."""
    return any(ORDE.index(later) > ORDE.index(fase) for later in OPEN_IN[daad])

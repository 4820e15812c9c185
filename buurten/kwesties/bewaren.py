"""A kwestie has no term: it is public, and never about one person."""

from buurten.kwesties.models import Bundeling, Kwestie, Kwestiestap

GEEN_TERMIJN = {
    **dict.fromkeys([Kwestie, Kwestiestap], "public memory of the wijk"),
    Bundeling: "that a signal counts, without words",
}

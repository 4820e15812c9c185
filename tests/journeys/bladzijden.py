"""Which pages there are and who looks at them, read from the table of every address and role."""

from django.urls import reverse

from tests.veiligheid.matrix import rijen
from tests.veiligheid.wereld import ROLLEN, Wereld

# Addresses that give something else than a page.
GEEN_BLADZIJDE = {
    "live", "ready", "home:veiligheid", "prioriteiten:biljetten", "bijlagen:beeld",
    "signalen:werker",
}  # fmt: skip

# Pages that look different for each thing they are about.
MEER_DAN_EEN = {"gebiedspagina:detail", "prioriteiten:detail", "initiatieven:detail"}

# Who looks at a page that not everyone may see: the first of these who may.
KIJKERS = ("bw", "ow", "co", "be", "vw", "am", "vt", "mo", "pa", "ka", "tl", "fg")


def bladzijden(wereld: Wereld) -> dict[str, list[str]]:
    """Every kind of page once, by who looks: a visitor where that is allowed, else a role."""
    per_rol: dict[str, list[str]] = {rol: [] for rol in ROLLEN}
    gehad: set[str] = set()
    for naam, ding, get, _post in rijen():
        wie = next((rol for rol in ("an", *KIJKERS) if get[ROLLEN.index(rol)] == "2"), None)
        soort = f"{naam} {ding}" if naam in MEER_DAN_EEN else naam
        if wie and naam not in GEEN_BLADZIJDE and soort not in gehad:
            gehad.add(soort)
            per_rol[wie].append(reverse(naam, kwargs=wereld.waar(ding, wie)))
    for rol in KIJKERS:
        per_rol[rol].append(reverse("werkplek:overzicht"))
    return {rol: list(dict.fromkeys(adressen)) for rol, adressen in per_rol.items()}

"""Consent: everybody for themselves, and again changes nothing."""

from tests.makers import make_toestemming
from tests.veiligheid.zaak import Zaak
from welzijn.kern.toestemmingen.models import Toestemming


def gegeven(w, _ding) -> None:
    """Everybody agrees."""
    niet(w, _ding)
    for user in filter(None, w.mensen.values()):
        make_toestemming(user)


def niet(w, _ding) -> None:
    """Nobody does."""
    Toestemming.objects.all().delete()


ZAKEN = [
    Zaak(
        "doel.kaartje",
        """
        toestemmingen:toestemmen | niet    | *
        toestemmingen:toestemmen | gegeven | ~*
        toestemmingen:intrekken  | niet    | ~*
        toestemmingen:intrekken  | gegeven | *
        """,
        {"niet": niet, "gegeven": gegeven},
    ),
    Zaak("doel.hulp", "toestemmingen:toestemmen | - | -\ntoestemmingen:intrekken | - | -"),
]

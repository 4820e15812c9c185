"""What organisations arrange around a kwestie: the board is public, and so is what was decided.

By hand: who holds a function in the wijk reads what was agreed; the asked organisation alone says
yes or no; who carries it (or the coordinating party) asks and puts up; the municipality answers.
"""

from datetime import timedelta
from typing import Any

from django.utils.timezone import localdate

GAUW = (localdate() + timedelta(days=14)).isoformat()

ROWS = """
#                                                  an ka bw vw vt ow pa co am mo be tl fg uit
afspraken:lijst             -                      2                =
afspraken:detail            kwestie.wijk           L333222223333L   =
afspraken:detail            kwestie.ander          L333333333333L   =
afspraken:detail            kwestie.concept        L444424244444L   =
afspraken:afstemmen         kwestie.wijk           L333222223333L   =
afspraken:afstemmen         kwestie.ander          L333333333333L   =
afspraken:afstemmen         kwestie.klaar          L333333333333L   =
afspraken:delen             kwestie.opgepakt       L333323233333L   =
afspraken:delen             kwestie.wijk           L333333333333L   =
afspraken:delen             kwestie.ander          L333333333333L   =
afspraken:voorleggen        kwestie.opgepakt       L333323233333L   =
afspraken:voorleggen        kwestie.ander          L333333333333L   =
afspraken:voorleggen        kwestie.wijk           L333333333333L   =
afspraken:aanvaarden        aandeel.pa             L444332334444L   =
afspraken:afwijzen          aandeel.pa             L444332334444L   =
afspraken:uitstappen        aandeel.am             L333333323333L   =
afspraken:uitstappen        aandeel.pa             L444333334444L   =
afspraken:antwoorden        voorlegging.am         L333333323333L   =
"""

FORMULIEREN: list[tuple[str, str, str, str, dict[str, Any]]] = [
    ("afspraken:afstemmen", "kwestie.wijk", "", "pa",
     {"met": "{organisatie.derde}", "op": "2026-11-02", "afspraak": "Wij bellen elkaar eerst."}),
    ("afspraken:delen", "kwestie.opgepakt", "", "ow",
     {"organisatie": "{organisatie.vt}", "vraag": "Doet u mee?"}),
    ("afspraken:voorleggen", "kwestie.opgepakt", "", "co",
     {"aan": "{functie.am}", "vraag": "Mag het?", "voor": GAUW}),
    ("afspraken:aanvaarden", "aandeel.pa", "", "pa", {"toelichting": "Ja.", "voor": GAUW}),
    ("afspraken:afwijzen", "aandeel.pa", "", "pa", {"reden": "Geen tijd."}),
    ("afspraken:uitstappen", "aandeel.am", "", "am", {"reden": "Geen tijd."}),
    ("afspraken:antwoorden", "voorlegging.am", "", "am", {"antwoord": "Ja, dat mag."}),
]  # fmt: skip

# Outside the organisations of the wijk nobody reads a question, a no, or what was agreed.
KANARIES = """
aandeelvraag            vt ow pa co am
afgestemd               vt ow pa co am
voorgelegd              *
"""

"""A signal without an account that nobody read yet."""

from typing import Any

from buurten.signalen.models import Signaal
from tests import makers
from tests.veiligheid.wereld import kanarie
from welzijn.kern.ontvangst import afdruk

CODE = "0123456789ABCDEFGHJKMNPQRT"


def bouw(w: Any) -> None:
    w.zet("signaal.ingezonden", makers.make_signaal(
        w.dingen["buurt.a"], tekst=kanarie("signaal ingezonden"), melder=None,
        status=Signaal.Status.INGEZONDEN, code_hash=afdruk(CODE, "signalen"),
    ))  # fmt: skip

"""Where a kwestie came from and why it is one has no term: it stands with the kwestie."""

from buurten.samenhang.models import Herkomst, Toets

GEEN_TERMIJN = dict.fromkeys([Herkomst, Toets], "public memory of the wijk")

"""How long it stays who proposed something and who took part; results are public for good."""

from django.db.models import Q

from buurten.prioriteiten.klaarzetting import Klaarzetting
from buurten.prioriteiten.models import (
    Akkoord,
    Deelname,
    Prioriteit,
    Ronde,
    Stembiljet,
    Stemming,
    Sticker,
    Uitslagregel,
    Voorstel,
)
from welzijn.kern.vernietiging.delen import Deel

DELEN = [
    Deel("voorstel", Voorstel, "gemaakt_op", ~Q(indiener=None), leeg={"indiener": None}),
    Deel("deelname", Deelname, "stemming__gesloten_op", ~Q(user=None), leeg={"user": None}),
]
GEEN_TERMIJN = {
    **dict.fromkeys([Ronde, Stemming, Uitslagregel, Prioriteit], "public memory of the wijk"),
    **dict.fromkeys([Stembiljet, Sticker], "without people; anyone can count again"),
    **dict.fromkeys([Akkoord, Klaarzetting], "who signed for whom; the name goes with the account"),
}

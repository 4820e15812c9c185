"""A kwestie with a signal of each kind of giver, and who works on it."""

from datetime import timedelta

from buurten.kwesties import actions as kwesties
from buurten.kwesties.models import Kwestie
from buurten.opdrachten import actions as opdrachten
from buurten.opdrachten.models import Opdracht
from buurten.signalen import actions as signalen
from buurten.signalen.models import Signaal
from tests.makers import (
    make_bewoner,
    make_bezetting,
    make_gebied,
    make_prioriteit,
    make_ronde,
    make_thema,
    make_voorstel,
)
from welzijn.kern.ontvangst import nieuw
from welzijn.kern.rechten import Rol
from welzijn.kern.tijd import vandaag


class Zaak:
    """A signal of each kind of giver under one kwestie, and who works on it."""

    def __init__(self, status=Kwestie.Status.OPEN):
        self.buurt = make_gebied()
        self.wijk = self.buurt.ouder
        self.ow = make_bezetting(self.wijk, Rol.OPBOUWWERKER)
        self.partner = make_bezetting(self.wijk, Rol.PARTNER)
        self.ambtenaar = make_bezetting(self.wijk, Rol.AMBTENAAR)
        self.bewoner = make_bewoner(self.buurt)
        self.collega = make_bezetting(self.wijk, Rol.PARTNER)
        self.code = nieuw()
        self.signalen = [
            self._signaal(self.bewoner),
            self._signaal(self.collega.user, self.collega),
        ]
        zonder = Signaal(tekst="Het is donker.", gebied=self.buurt)
        zonder = signalen.inzenden(zonder, by=None, code=self.code)
        self.signalen.append(signalen.toelaten(zonder, **wie(self.ow)))
        nieuw_ = Kwestie(titel="Lampen", samenvatting="x", gebied=self.wijk, thema=make_thema())
        openbaar = status != Kwestie.Status.CONCEPT
        met = {"signalen": self.signalen, "openbaar": openbaar}
        self.kwestie = kwesties.bundelen(nieuw_, **met, **wie(self.ow))
        if status not in (Kwestie.Status.OPEN, Kwestie.Status.CONCEPT):
            kwesties.oppakken(self.kwestie, **wie(self.partner))
        if status == Kwestie.Status.BEANTWOORD:
            kwesties.beantwoorden(self.kwestie, reden="Eerst dit.", **wie(self.partner))

    def _signaal(self, user, namens=None):
        signaal = Signaal(tekst="Het is donker.", gebied=self.buurt)
        return signalen.melden(signaal, by=user, namens=namens)

    def voorstel(self):
        ronde = make_ronde(self.wijk, "uitvoeren")
        return make_voorstel(ronde, kwestie=self.kwestie, titel="Meer licht")

    def opdracht(self):
        prioriteit = make_prioriteit(self.voorstel())
        velden = {"titel": "Lampen ophangen", "verwachting": "Licht.", "prioriteit": prioriteit}
        wanneer = {"van": vandaag(), "tot": vandaag() + timedelta(days=90)}
        nieuw_ = Opdracht(uitvoerder=self.partner.functie.organisatie, **velden, **wanneer)
        return opdrachten.geven(nieuw_, **wie(self.ow))


def wie(bezetting):
    return {"by": bezetting.user, "namens": bezetting}

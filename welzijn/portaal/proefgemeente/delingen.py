"""The covenant of the partners, and one confidential signal that is shared with one of them."""

from datetime import timedelta

from buurten.delingen import actions as delingen
from buurten.functies.models import Bezetting, Functie
from buurten.gebieden.models import Thema
from buurten.signalen import actions as signalen
from buurten.signalen.models import Deling, Signaal
from welzijn.kern.tijd import vandaag

# On which subjects a partner knows of signals, by the title of the function.
CONVENANT = {
    "Wijkbeheerder": ("Wonen", "Groen en straten", "Prettig samenleven"),
    "Sociaal beheerder": ("Wonen", "Prettig samenleven"),
    "Wijkagent": ("Veiligheid", "Prettig samenleven"),
    "Wijkagent avonden": ("Veiligheid",),
    "Brugfunctionaris": ("Opgroeien",),
    "Schoolleider": ("Opgroeien",),
}
TEKST = "In een portiek aan de Mastenstraat is vaak ruzie. De buren slapen er slecht van."
DOEL = "Samen langsgaan, voor de huur van dit portiek."


def aanvullen() -> None:
    """Subjects for who has none yet; the signal when nothing is shared anywhere."""
    for functie in Functie.objects.filter(titel__in=CONVENANT, themas=None):
        functie.themas.set(Thema.objects.filter(naam__in=CONVENANT[functie.titel]))
    houders = {
        bezetting.naam: bezetting
        for bezetting in Bezetting.objects.geldig().select_related("user", "functie__organisatie")
        if bezetting.naam in {"Otto Opbouwwerker", "Paula Partner"}
    }
    if len(houders) < 2 or Deling.objects.exists():
        return
    otto, paula = houders["Otto Opbouwwerker"], houders["Paula Partner"]
    plek = otto.functie.gebieden.get()
    nieuw = Signaal(gebied=plek, tekst=TEKST, niveau=Signaal.Niveau.VERTROUWELIJK)
    nieuw.thema = Thema.objects.filter(naam="Wonen").first()
    signaal = signalen.melden(nieuw, by=otto.user, namens=otto)
    tot = vandaag() + timedelta(days=30)
    met, wie = paula.functie.organisatie, {"by": otto.user, "namens": otto}
    delingen.delen(signaal, met=met, doel=DOEL, tot=tot, **wie)

"""Who may do what in the year of a wijk; the phase of the round has its say as well."""

from datetime import datetime, time
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from buurten.begeleiding.models import Begeleiding
from buurten.functies.backends import (
    BezettingBackend,
    Zetel,
    bezetting_van,
    namens,
    onthoud,
    zetels,
)
from buurten.functies.models import Bezetting
from buurten.gebieden.models import Gebied
from buurten.prioriteiten import fasen
from buurten.prioriteiten.klaarzetting import Klaarzetting, wachtend
from buurten.prioriteiten.models import Akkoord, Ronde, Stemming, Voorstel
from welzijn.kern.rechten import GROEP_VAN_ROL, Bereik, Groep, Recht, Rol, Tabel

VOORBEREIDEN = Recht("ronde.voorbereiden")
BEWERKEN = Recht("ronde.bewerken")
KLAARZETTEN = Recht("ronde.klaarzetten")
TERUGNEMEN = Recht("ronde.terugnemen")
OPENEN = Recht("ronde.openen")
DOORGAAN = Recht("ronde.doorgaan")
VOORSTELLEN = Recht("voorstel.voorstellen")
AGENDEREN = Recht("voorstel.agenderen")
INTREKKEN = Recht("voorstel.intrekken")
STEMMEN = Recht("stemming.stemmen")
UITSPREKEN = Recht("stemming.uitspreken")
SLUITEN = Recht("stemming.sluiten")
KIEZEN = Recht("ronde.kiezen")
ONDERTEKENEN = Recht("ronde.ondertekenen")

_LEIDING = {Rol.COORDINATOR: Bereik.WIJK}
# Opening and closing take two people: the coordinator, and one of these (A12).
_TWEEDE = {Rol.VERTEGENWOORDIGER: Bereik.WIJK, Rol.AMBTENAAR: Bereik.WIJK}
_WERK = {
    Rol.OPBOUWWERKER: Bereik.WIJK,
    Rol.PARTNER: Bereik.WIJK,
    Rol.COORDINATOR: Bereik.WIJK,
}
_SAMEN = {Rol.BEWONER: Bereik.WIJK, Rol.VERTEGENWOORDIGER: Bereik.WIJK, **_WERK}

RECHTEN: Tabel = {
    VOORBEREIDEN: _LEIDING,
    BEWERKEN: _LEIDING,
    KLAARZETTEN: _LEIDING,
    TERUGNEMEN: _LEIDING,
    OPENEN: _TWEEDE,
    DOORGAAN: _LEIDING,
    VOORSTELLEN: {**_SAMEN, Rol.AMBTENAAR: Bereik.WIJK},
    AGENDEREN: {Rol.OPBOUWWERKER: Bereik.WIJK, Rol.COORDINATOR: Bereik.WIJK},
    INTREKKEN: {
        Rol.BEWONER: Bereik.EIGEN,
        Rol.VERTEGENWOORDIGER: Bereik.EIGEN,
        Rol.OPBOUWWERKER: Bereik.EIGEN,
        Rol.PARTNER: Bereik.EIGEN,
        Rol.AMBTENAAR: Bereik.EIGEN,
        Rol.COORDINATOR: Bereik.WIJK,
    },
    STEMMEN: _SAMEN,
    UITSPREKEN: {**_WERK, Rol.AMBTENAAR: Bereik.WIJK},
    SLUITEN: _TWEEDE,
    KIEZEN: _LEIDING,
    ONDERTEKENEN: {
        Rol.VERTEGENWOORDIGER: Bereik.WIJK,
        Rol.COORDINATOR: Bereik.WIJK,
        Rol.AMBTENAAR: Bereik.WIJK,
    },
}

PARTIJ_VAN_ROL = {
    Rol.VERTEGENWOORDIGER: Akkoord.Partij.BEWONERS,
    Rol.COORDINATOR: Akkoord.Partij.COORDINATOR,
    Rol.AMBTENAAR: Akkoord.Partij.GEMEENTE,
}
DAAD_VAN_FASE = {
    Ronde.Fase.VOORBEREIDEN: Klaarzetting.Daad.OPENEN,
    Ronde.Fase.WEGEN: Klaarzetting.Daad.SLUITEN,
}
# With one proposal there is nothing to choose.
MINSTENS = 2


def _mag(user: Any, daad: str, recht: Recht, ronde: Ronde, ding: Any = None) -> bool:
    """Right and phase, both."""
    return fasen.is_open(daad, ronde.status) and bool(user.has_perm(recht, ding or ronde))


def mag_voorbereiden(user: Any, gebied: Gebied) -> bool:
    """A round is of a wijk."""
    wijk = gebied.niveau == Gebied.Niveau.WIJK
    return wijk and bool(user.has_perm(VOORBEREIDEN, gebied))


def mag_bewerken(user: Any, ronde: Ronde) -> bool:
    """Not while the opening waits: a second person opens what they read."""
    return _mag(user, "bewerken", BEWERKEN, ronde) and wachtend(ronde) is None


def mag_klaarzetten(user: Any, ronde: Ronde, op: datetime) -> bool:
    """Closing before its time only by somebody without a proposal of their own in it (A12)."""
    mag = _mag(user, "klaarzetten", KLAARZETTEN, ronde)
    return mag and not (_vroeg(ronde, op) and heeft_belang(user, ronde))


def mag_terugnemen(user: Any, ronde: Ronde) -> bool:
    return _mag(user, "terugnemen", TERUGNEMEN, ronde) and wachtend(ronde) is not None


def mag_openen(user: Any, ronde: Ronde) -> bool:
    return _mag(user, "openen", OPENEN, ronde) and not tweedebeletsel(user, wachtend(ronde))


def mag_doorgaan(user: Any, ronde: Ronde) -> bool:
    return _mag(user, "doorgaan", DOORGAAN, ronde)


def mag_voorstellen(user: Any, ronde: Ronde) -> bool:
    return _mag(user, "voorstellen", VOORSTELLEN, ronde)


def mag_agenderen(user: Any, ronde: Ronde) -> bool:
    return _mag(user, "agenderen", AGENDEREN, ronde)


def mag_intrekken(user: Any, voorstel: Voorstel) -> bool:
    doet_mee = voorstel.kan_naar(Voorstel.Status.INGETROKKEN)
    return doet_mee and _mag(user, "intrekken", INTREKKEN, voorstel.ronde, voorstel)


def mag_stemmen(user: Any, stemming: Stemming) -> bool:
    """A resident of this wijk, or a professional here when their ballots are personal."""
    loopt = fasen.is_open("stemmen", stemming.ronde.status) and not stemming.is_gesloten
    return loopt and bool(groepen(user, stemming))


def mag_uitspreken(user: Any, stemming: Stemming) -> bool:
    loopt = fasen.is_open("uitspreken", stemming.ronde.status) and not stemming.is_gesloten
    return loopt and bool(_sprekend(user, stemming))


def mag_sluiten(user: Any, stemming: Stemming, op: datetime) -> bool:
    """As second person; before its time only without a proposal of their own in it (A12)."""
    ronde = stemming.ronde
    if not _mag(user, "sluiten", SLUITEN, ronde) or tweedebeletsel(user, wachtend(ronde)):
        return False
    return not stemming.is_open(op) or not heeft_belang(user, ronde)


def mag_kiezen(user: Any, ronde: Ronde) -> bool:
    """Choosing among equals: not by somebody who has a proposal of their own in the round (A12)."""
    return _mag(user, "kiezen", KIEZEN, ronde) and not heeft_belang(user, ronde)


def mag_ondertekenen(user: Any, ronde: Ronde) -> bool:
    return _mag(user, "ondertekenen", ONDERTEKENEN, ronde)


def _vroeg(ronde: Ronde, op: datetime) -> bool:
    """Whether people can still divide stickers."""
    return any(stemming.is_open(op) for stemming in ronde.stemmingen.all())


def tweedebeletsel(user: Any, klaar: Klaarzetting | None) -> str:
    """Why this person is not the second one for what waits; empty when they are (A12).

    Another person, whatever functions they hold, and on their own: not in a session of help,
    and not with an account that the first one looks after.
    """
    if klaar is None:
        return _("Dit staat niet klaar. De coördinator zet het eerst klaar.")
    if user.pk == klaar.door_id:
        return _("U zette dit zelf klaar. Een ander doet de laatste stap.")
    eerste = Q(door__user_id=klaar.door_id)  # of an erased account it may be any erased one
    hulp = Begeleiding.objects.filter(eerste, deelnemer__user_id=user.pk)
    if user.hulp or hulp.filter(deelnemer__overgenomen_op=None).exists():
        return _("Dit doet iemand zelf, zonder hulp van wie het klaarzette.")
    return ""


def heeft_belang(user: Any, ronde: Ronde) -> bool:
    """Whether a wish of this person is in the round; bringing in a kwestie is no interest."""
    eigen = ronde.voorstellen.filter(indiener_id=user.pk, kwestie=None)
    return bool(eigen.in_weging().exists())


def groepen(user: Any, stemming: Stemming) -> list[Groep]:
    """The groups in which this person may cast a personal ballot; with two, they choose."""
    hier = {GROEP_VAN_ROL[zetel.rol] for zetel in _zetels(user, STEMMEN, stemming)}
    if stemming.professionals_openbaar:
        hier.discard(Groep.PROFESSIONALS)
    return [groep for groep in Groep if groep in hier]


def openbare_groepen(stemming: Stemming) -> list[Groep]:
    """The groups whose ballots are public: of an organisation, with its reasons."""
    klein = [Groep.PROFESSIONALS] if stemming.professionals_openbaar else []
    return [*klein, Groep.GEMEENTE]


def spreekt_namens(user: Any, stemming: Stemming) -> Bezetting | None:
    """The function for which this person casts the public ballot of an organisation."""
    return bezetting_van(user, UITSPREKEN, next(iter(_sprekend(user, stemming)), None))


def _sprekend(user: Any, stemming: Stemming) -> list[int]:
    """The held functions for which this person can cast it."""
    openbaar = openbare_groepen(stemming)
    geven = [
        zetel.bezetting_id
        for zetel in _zetels(user, UITSPREKEN, stemming)
        if zetel.bezetting_id is not None and GROEP_VAN_ROL[zetel.rol] in openbaar
    ]
    onthoud(user, UITSPREKEN, stemming, lambda: geven)
    return geven


def tekent_namens(user: Any, ronde: Ronde) -> Bezetting | None:
    """The function for which this person signs."""
    return namens(user, ONDERTEKENEN, ronde)


def _zetels(user: Any, recht: Recht, ding: Any) -> list[Zetel]:
    geeft = BezettingBackend().geeft
    return [zetel for zetel in zetels(user) if geeft(user, zetel, recht, ding)]


def al_verder(ronde: Ronde, van: str) -> list[str]:
    """Whether the round left the phase that somebody had in view: a button pressed twice."""
    nu = {"nu": ronde.fase.label}
    weg = bool(van) and van != ronde.status
    return [_("Deze stap is al gezet. We zijn nu bij “%(nu)s”.") % nu] if weg else []


def weigering(ronde: Ronde, daad: str) -> str:
    """Why the phase does not allow this deed, and from when it does; empty when it does."""
    gedaan = {
        "openen": _("Dit is al gedaan: de ronde is open."),
        "sluiten": _("Dit is al gedaan: de stickers zijn geteld."),
    }
    if fasen.is_open(daad, ronde.status):
        vast = daad == "bewerken" and wachtend(ronde) is not None
        return _("De opening staat klaar. Neem dat eerst terug.") if vast else ""
    if daad in gedaan and not fasen.komt_nog(daad, ronde.status):
        return gedaan[daad]
    if daad == "doorgaan" and ronde.fase == Ronde.Fase.WEGEN:
        return _("Eerst tellen we de stickers. Daarna gaat de ronde verder.")
    bij = _(" of ").join(f"“{Ronde.Fase(fase).label}”" for fase in fasen.OPEN_IN[daad])
    woorden = {"nu": ronde.fase.label, "bij": bij}
    if fasen.komt_nog(daad, ronde.status):
        return _("Dit kan nog niet. We zijn bij “%(nu)s”. Het kan bij %(bij)s.") % woorden
    return _("Dit kan niet meer. Het kon bij %(bij)s. Volgend jaar kan het weer.") % woorden


def eis(ronde: Ronde, daad: str) -> Ronde:
    """Refuse what the phase does not allow, saying why and from when."""
    if reden := weigering(ronde, daad):
        raise ValidationError(reden, code="fase")
    return ronde


def sluitmoment(dag: Any) -> datetime:
    """The last second of a day in Amsterdam."""
    return timezone.make_aware(datetime.combine(dag, time(23, 59, 59)))


def beletsels(ronde: Ronde, op: datetime, tot: Any = None) -> list[str]:
    """What still has to happen before this round can go to its next phase."""
    tot = tot or ronde.wegen_tot
    if ronde.fase == Ronde.Fase.VOORBEREIDEN:
        uitleg = [] if ronde.uitleg else [_("Vertel eerst waar de ronde over gaat.")]
        return uitleg + _datum_beletsel(tot, op)
    if ronde.fase == Ronde.Fase.BESPREKEN:
        genoeg = ronde.voorstellen.in_weging().count() >= MINSTENS
        weinig = [] if genoeg else [_("Er zijn nog geen twee voorstellen om uit te kiezen.")]
        return weinig + _datum_beletsel(tot, op)
    return _handtekening_beletsel(ronde) if ronde.fase == Ronde.Fase.VASTSTELLEN else []


def _datum_beletsel(tot: Any, op: datetime) -> list[str]:
    if tot is None:
        return [_("Kies tot en met welke dag mensen stickers kunnen verdelen.")]
    voorbij = sluitmoment(tot) <= op
    return [_("De laatste dag om stickers te verdelen is voorbij.")] if voorbij else []


def _handtekening_beletsel(ronde: Ronde) -> list[str]:
    eens = set(ronde.akkoorden.filter(akkoord=True).values_list("partij", flat=True))
    wie = [str(partij.label) for partij in Akkoord.Partij if partij.value not in eens]
    zin = _("Nog niet akkoord: %(wie)s.") % {"wie": ", ".join(wie)}
    return [zin, *_zonder_tekenaar(ronde, eens)] if wie else []


def _zonder_tekenaar(ronde: Ronde, eens: set[str]) -> list[str]:
    """For which parties nobody can sign here, and what to do about it."""
    hier = Bezetting.objects.geldig().in_gebied(ronde.gebied)
    kunnen = {PARTIJ_VAN_ROL.get(rol) for rol in hier.values_list("functie__rol", flat=True)}
    zin = _("Niemand kan hier tekenen voor: %(partij)s. Een beheerder geeft iemand die functie.")
    return [
        zin % {"partij": partij.label}
        for partij in Akkoord.Partij
        if partij.value not in eens and partij not in kunnen
    ]


def tekenbeletsels(user: Any, ronde: Ronde, partij: str) -> list[str]:
    """Why this person cannot sign for this party: nobody signs for two (A12)."""
    if vast := _vastgesteld(ronde):
        return vast
    if keuze_nodig(ronde.stemmingen.first()):
        return [_("Eerst kiest de coördinator na overleg wat er van de gelijke voorstellen komt.")]
    dubbel = ronde.akkoorden.filter(door=user).exclude(partij=partij).exists()
    return [_("U tekende al voor een andere partij.")] if dubbel else []


def _vastgesteld(ronde: Ronde) -> list[str]:
    eens = ronde.akkoorden.filter(akkoord=True).count() == len(Akkoord.Partij)
    return [_("Alle drie hebben getekend. Dit staat nu vast.")] if eens else []


def keuze_nodig(stemming: Stemming | None) -> bool:
    """Whether proposals are equal at the last place and nobody settled yet which come first."""
    uitkomst = stemming.uitkomst if stemming else {}
    return bool(uitkomst.get("gelijk")) and "keuze" not in uitkomst


def keuzebeletsels(stemming: Stemming, keuze: list[int]) -> list[str]:
    """What is wrong with this choice among the equals."""
    gelijk, over = stemming.uitkomst.get("gelijk", []), stemming.uitkomst.get("over", 0)
    if vast := _vastgesteld(stemming.ronde):
        return vast
    if not gelijk:
        return [_("Er zijn geen gelijke voorstellen om uit te kiezen.")]
    if not set(keuze) <= set(gelijk):
        return [_("Kies alleen uit de voorstellen die gelijk eindigden.")]
    kreeg = stemming.uitslag.filter(voorstel_id__in=gelijk, score__gt=0).exists()
    if len(keuze) > over or (kreeg and len(keuze) < over):
        return [_("Er is plaats voor %(over)s. Kies er zoveel.") % {"over": over}]
    return []


def daden(user: Any, ronde: Ronde, stemming: Stemming | None, op: datetime) -> set[str]:
    """Every deed this person may do in this round now, for its page."""
    van_ronde = {
        "bewerken": mag_bewerken,
        "openen": mag_openen,
        "terugnemen": mag_terugnemen,
        "doorgaan": mag_doorgaan,
        "voorstellen": mag_voorstellen,
        "agenderen": mag_agenderen,
        "ondertekenen": mag_ondertekenen,
    }
    kan = {daad for daad, vraag in van_ronde.items() if vraag(user, ronde)}
    if mag_klaarzetten(user, ronde, op) and wachtend(ronde) is None:
        kan |= {"klaarzetten"}
    if stemming is None:
        return kan
    kan |= {"kiezen"} if stemming.uitkomst.get("gelijk") and mag_kiezen(user, ronde) else set()
    kan |= {"sluiten"} if mag_sluiten(user, stemming, op) else set()
    if stemming.is_open(op):
        kan |= {"stemmen"} if mag_stemmen(user, stemming) else set()
        kan |= {"uitspreken"} if mag_uitspreken(user, stemming) else set()
    return kan


def deed_mee(user: Any, stemming: Stemming | None) -> bool:
    """Whether this person took part; what was chosen is not known here."""
    if stemming is None or not user.is_authenticated:
        return False
    return bool(stemming.deelnames.filter(user=user).exists())

"""What can happen in the year of a wijk.

Every deed checks the phase of the round itself. `op` is the moment it happens; without it the
clock of the database tells. Rights are asked in the view, as everywhere.
"""

import secrets
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting
from buurten.kwesties.models import Kwestie
from buurten.prioriteiten import berichten, permissions, sleutels, telling, weging
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
from welzijn.kern.draad.actions import schakelen
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.rechten import GROEP_VAN_ROL, Groep, Rol
from welzijn.kern.tijd import nu

PROFESSIONALS = [rol for rol, groep in GROEP_VAN_ROL.items() if groep == Groep.PROFESSIONALS]


@transaction.atomic
def voorbereiden(ronde: Ronde, *, by: Any, namens: Bezetting | None = None) -> Ronde:
    """Keep a new round; one per wijk and year."""
    if Ronde.objects.filter(gebied=ronde.gebied, jaar=ronde.jaar).exists():
        raise ValidationError(_("Voor dit jaar is er al een ronde in deze wijk."), code="dubbel")
    ronde.save(force_insert=True)
    vastleggen("ronde.voorbereiden", ronde, by=by, namens=namens)
    return ronde


@transaction.atomic
def bewerken(ronde: Ronde, *, by: Any, namens: Bezetting | None = None) -> Ronde:
    """Keep the changed rules of a round that is not open yet."""
    _eis(_vast(ronde), "bewerken")
    ronde.save()
    vastleggen("ronde.bewerken", ronde, by=by, namens=namens)
    return ronde


@transaction.atomic
def openen(
    ronde: Ronde, *, by: Any, namens: Bezetting | None = None, op: datetime | None = None
) -> Ronde:
    """Start the year: everyone can see it and bring in proposals. Refused while incomplete."""
    ronde = _eis(_vast(ronde), "openen")
    _klaar(permissions.beletsels(ronde, op or nu()))
    ronde.zet_status(Ronde.Fase.OPHALEN)
    ronde.save(update_fields=["status"])
    vastleggen("ronde.openen", ronde, by=by, namens=namens)
    return ronde


@transaction.atomic
def doorgaan(
    ronde: Ronde,
    *,
    by: Any,
    namens: Bezetting | None = None,
    tot: date | None = None,
    van: str = "",
    op: datetime | None = None,
) -> Ronde:
    """From phase `van`, if given, to the next; `tot` is the last day of weighing, if that begins.

    Towards weighing the rules freeze and the key is made; after the three signatures the
    first proposals become priorities. Raises ValidationError with all that is missing.
    """
    ronde, moment = _eis(_vast(ronde), "doorgaan"), op or nu()
    _klaar(permissions.al_verder(ronde, van) or permissions.beletsels(ronde, moment, tot))
    if ronde.fase == Ronde.Fase.BESPREKEN:
        _stembus_openen(ronde, moment, tot)
    if ronde.fase == Ronde.Fase.VASTSTELLEN:
        _prioriteiten_maken(ronde, moment, namens)
    (volgende,) = ronde.OVERGANGEN[ronde.fase]
    ronde.zet_status(volgende)
    ronde.save(update_fields=["status", "wegen_tot"])
    vastleggen("ronde.doorgaan", ronde, by=by, namens=namens, velden={"fase": volgende.value})
    return ronde


@transaction.atomic
def voorstellen(voorstel: Voorstel, *, by: Any, namens: Bezetting | None = None) -> Voorstel:
    """Keep a wish. Sent twice (the same `sleutel`), it gives the first one back."""
    _eis(_vast(voorstel.ronde), "voorstellen")
    voorstel.indiener = by
    voorstel.groep = _groep(namens)
    voorstel, nieuw = eenmaal(voorstel, "titel", "waarom", "ronde_id", indiener=by)
    if nieuw:
        vastleggen("voorstel.voorstellen", voorstel, by=by, namens=namens)
    return voorstel


@transaction.atomic
def agenderen(
    kwestie: Kwestie, ronde: Ronde, *, by: Any, namens: Bezetting | None = None, reden: str = ""
) -> Voorstel:
    """Make a kwestie a proposal of this round; who gave its signals hears so."""
    ronde = _eis(_vast(ronde), "agenderen")
    kwestie = Kwestie.objects.select_for_update().get(pk=kwestie.pk)
    if not kwestie.gebied.ligt_in(ronde.gebied.pad):
        raise ValidationError(_("Deze kwestie hoort bij een andere wijk."), code="elders")
    if kwestie.voorstellen.filter(ronde=ronde).exists():
        raise ValidationError(_("Deze kwestie stond al in deze ronde."), code="dubbel")
    kwestie.zet_status(Kwestie.Status.GEAGENDEERD)
    kwestie.save(update_fields=["status"])
    voorstel = Voorstel.objects.create(
        ronde=ronde,
        kwestie=kwestie,
        titel=kwestie.titel,
        waarom=kwestie.samenvatting,
        thema_id=kwestie.thema_id,
        indiener=by,
        groep=_groep(namens),
    )
    schakelen(kwestie, voorstel, door=namens, reden=reden)
    vastleggen("voorstel.agenderen", voorstel, by=by, namens=namens)
    notificeren(berichten.melders(voorstel), berichten.geagendeerd(voorstel))
    return voorstel


@transaction.atomic
def intrekken(
    voorstel: Voorstel, *, by: Any, reden: str, namens: Bezetting | None = None
) -> Voorstel:
    """Take a proposal out of the round, with a reason that stays readable."""
    ronde = _eis(_vast(voorstel.ronde), "intrekken")
    voorstel = Voorstel.objects.select_for_update().get(pk=voorstel.pk, ronde=ronde)
    voorstel.zet_status(Voorstel.Status.INGETROKKEN)
    voorstel.reden = reden
    voorstel.save(update_fields=["status", "reden"])
    _kwestie_terug(voorstel)
    vastleggen("voorstel.intrekken", voorstel, by=by, namens=namens)
    notificeren(berichten.betrokkenen(voorstel), berichten.ingetrokken(voorstel))
    return voorstel


@transaction.atomic
def stemmen(
    stemming: Stemming,
    verdeling: Mapping[int, int],
    *,
    by: Any,
    groep: Groep | str = Groep.BEWONERS,
    kanaal: str = Stembiljet.Kanaal.ONLINE,
    op: datetime | None = None,
) -> Stembiljet:
    """Cast or change somebody's one secret ballot; `verdeling` is {proposal pk: stickers}.

    The database holds one ballot per person. The log line names nobody: it only counts.
    The key of the ballot is the receipt, for the screen of this person alone.
    """
    stemming = _stembus(stemming, "stemmen", op)
    openbaar = permissions.openbare_groepen(stemming)
    if groep not in Groep.values or groep in openbaar:
        raise ValidationError(_("In deze groep stemt u niet als persoon."), code="groep")
    stickers = _geldig(stemming, verdeling)
    merk = sleutels.merk(stemming, by)
    Stembiljet.objects.bulk_create(
        [Stembiljet(stemming=stemming, merk=merk, groep=groep, kanaal=kanaal)],
        update_conflicts=True,
        unique_fields=["stemming", "merk"],
        update_fields=["groep", "kanaal"],
    )
    Deelname.objects.bulk_create(
        [Deelname(stemming=stemming, user=by, groep=groep)],
        update_conflicts=True,
        unique_fields=["stemming", "user"],
        update_fields=["groep"],
    )
    biljet = _plakken(Stembiljet.objects.get(stemming=stemming, merk=merk), stickers)
    vastleggen("stemming.stemmen", stemming, by=None)
    return biljet


@transaction.atomic
def uitspreken(
    stemming: Stemming,
    verdeling: Mapping[int, int],
    *,
    by: Any,
    namens: Bezetting,
    motivering: str,
    op: datetime | None = None,
) -> Stembiljet:
    """Cast or change the one public ballot of an organisation, with its reasons."""
    stemming, groep = _stembus(stemming, "uitspreken", op), _groep(namens)
    if groep not in permissions.openbare_groepen(stemming):
        raise ValidationError(_("Deze groep stemt als persoon, in het geheim."), code="groep")
    stickers, organisatie = _geldig(stemming, verdeling), namens.functie.organisatie
    andere = stemming.biljetten.filter(groep=Groep.GEMEENTE).exclude(organisatie=organisatie)
    if groep == Groep.GEMEENTE and andere.exists():
        raise ValidationError(_("De gemeente heeft zich al uitgesproken."), code="dubbel")
    biljet, _nieuw = Stembiljet.objects.update_or_create(
        stemming=stemming,
        organisatie=organisatie,
        defaults={"groep": groep, "motivering": motivering},
    )
    _plakken(biljet, stickers)
    vastleggen("stemming.uitspreken", stemming, by=by, namens=namens)
    return biljet


@transaction.atomic
def sluiten(
    stemming: Stemming, *, by: Any, namens: Bezetting | None = None, op: datetime | None = None
) -> Stemming:
    """End the weighing and count. From here on there is a result, and no way back."""
    stemming = Stemming.objects.select_for_update().get(pk=stemming.pk)
    ronde = _eis(_vast(stemming.ronde), "sluiten")
    _husselen(stemming)
    uitkomst = telling.tellen(stemming)
    Uitslagregel.objects.bulk_create(telling.uitslagregels(stemming, uitkomst))
    stemming.uitkomst = telling.verslag(stemming, uitkomst)
    stemming.gesloten_op = op or nu()
    stemming.save(update_fields=["uitkomst", "gesloten_op"])
    ronde.zet_status(Ronde.Fase.VASTSTELLEN)
    ronde.save(update_fields=["status"])
    vastleggen("stemming.sluiten", stemming, by=by, namens=namens)
    indieners = ronde.voorstellen.in_weging().select_related("indiener")
    notificeren([voorstel.indiener for voorstel in indieners], berichten.geteld(ronde))
    return stemming


@transaction.atomic
def kiezen(
    ronde: Ronde, keuze: Iterable[int], *, by: Any, reden: str, namens: Bezetting | None = None
) -> Stemming:
    """Settle who of the equals at the last place comes first, as agreed in a conversation.

    Signatures that were given before are lifted, because they were under another choice.
    """
    ronde = _eis(_vast(ronde), "kiezen")
    stemming = ronde.stemmingen.get()
    gekozen = sorted(set(keuze))
    _klaar(permissions.keuzebeletsels(stemming, gekozen))
    stemming.uitkomst |= {"keuze": gekozen, "keuze_reden": reden}
    stemming.save(update_fields=["uitkomst"])
    tekenaars = [akkoord.door for akkoord in ronde.akkoorden.select_related("door")]
    ronde.akkoorden.all().delete()
    vastleggen("ronde.kiezen", ronde, by=by, namens=namens, velden={"voorstellen": gekozen})
    notificeren(tekenaars, berichten.vervallen(ronde))
    return stemming


@transaction.atomic
def ondertekenen(
    ronde: Ronde,
    *,
    by: Any,
    namens: Bezetting,
    akkoord: bool,
    reden: str = "",
    op: datetime | None = None,
) -> Akkoord:
    """Sign the result for a party, or object with reasons. Can change until all three agree."""
    ronde = _eis(_vast(ronde), "ondertekenen")
    partij = permissions.PARTIJ_VAN_ROL[Rol(namens.functie.rol)]
    _klaar(permissions.tekenbeletsels(by, ronde, partij))
    velden = {"akkoord": akkoord, "reden": reden, "namens": str(namens), "door": by}
    handtekening, _nieuw = Akkoord.objects.update_or_create(
        ronde=ronde, partij=partij, defaults={**velden, "op": op or nu()}
    )
    velden_log = {"partij": partij.value, "akkoord": akkoord}
    vastleggen("ronde.ondertekenen", ronde, by=by, namens=namens, velden=velden_log)
    return handtekening


def _vast(ronde: Ronde) -> Ronde:
    """The round as it stands, held until the deed is done."""
    return Ronde.objects.select_for_update(of=("self",)).select_related("gebied").get(pk=ronde.pk)


def _eis(ronde: Ronde, daad: str) -> Ronde:
    """Refuse what the phase does not allow, saying why and from when."""
    if reden := permissions.weigering(ronde, daad):
        raise ValidationError(reden, code="fase")
    return ronde


def _klaar(fouten: list[str]) -> None:
    if fouten:
        raise ValidationError(fouten)


def _groep(namens: Bezetting | None) -> Groep:
    return (namens.functie.groep if namens else None) or Groep.BEWONERS


def _stembus(stemming: Stemming, daad: str, op: datetime | None) -> Stemming:
    """The Stemming, held so that closing waits for this ballot or this ballot for closing."""
    vast = Stemming.objects.select_for_update(of=("self",)).select_related("ronde")
    stemming = vast.get(pk=stemming.pk)
    _eis(stemming.ronde, daad)
    if not stemming.is_open(op or nu()):
        raise ValidationError(_("De tijd om stickers te verdelen is voorbij."), code="gesloten")
    return stemming


def _geldig(stemming: Stemming, verdeling: Mapping[int, int]) -> dict[int, int]:
    """The stickers that were given, when the frozen rules allow them."""
    stickers, hoogstens = stemming.regels["stickers"], stemming.regels["max_per_voorstel"]
    fout = weging.toegestaan(verdeling, telling.nummers(stemming), stickers, hoogstens)
    woorden = {"stickers": stickers, "hoogstens": hoogstens}
    zinnen = {
        "onbekend": _("Een van deze voorstellen doet niet mee."),
        "negatief": _("Minder dan nul stickers kan niet."),
        "hoogstens": _("Plak hoogstens %(hoogstens)s stickers op één voorstel.") % woorden,
        "teveel": _("U hebt %(stickers)s stickers. Dit zijn er meer.") % woorden,
        "leeg": _("Plak minstens één sticker."),
    }
    if fout:
        raise ValidationError(zinnen[fout], code=fout)
    return {voorstel: aantal for voorstel, aantal in verdeling.items() if aantal}


def _plakken(biljet: Stembiljet, stickers: Mapping[int, int]) -> Stembiljet:
    """Replace all stickers of a ballot; what was on it before is gone (V02)."""
    biljet.stickers.all().delete()
    Sticker.objects.bulk_create(
        Sticker(biljet=biljet, voorstel_id=voorstel, aantal=aantal)
        for voorstel, aantal in sorted(stickers.items())
    )
    return biljet


def _stembus_openen(ronde: Ronde, moment: datetime, tot: date | None) -> None:
    """Freeze the rules, decide whether professionals vote in the open, and make the key."""
    ronde.wegen_tot = tot or ronde.wegen_tot
    sluit_op = permissions.sluitmoment(ronde.wegen_tot)
    werkers = Bezetting.objects.geldig(localdate(moment)).in_gebied(ronde.gebied)
    werkers = werkers.filter(functie__rol__in=PROFESSIONALS, functie__is_actief=True)
    openbaar = werkers.values("user_id").distinct().count() < ronde.kleine_groep
    stemming = Stemming(ronde=ronde, geopend_op=moment, sluit_op=sluit_op)
    stemming.professionals_openbaar = openbaar
    stemming.regels = telling.regels(ronde, sluit_op=sluit_op, professionals_openbaar=openbaar)
    stemming.regels_hash = telling.afdruk(stemming.regels)
    stemming.sleutel_afdruk = sleutels.maken(stemming)
    stemming.save(force_insert=True)


def _husselen(stemming: Stemming) -> None:
    """Write all ballots again in random order, so that no row tells when it came (V06)."""
    schudden = secrets.SystemRandom().shuffle
    stickers = list(Sticker.objects.filter(biljet__stemming=stemming))
    biljetten = list(stemming.biljetten.all())
    Sticker.objects.filter(biljet__stemming=stemming).delete()
    stemming.biljetten.all().delete()
    schudden(stickers)
    schudden(biljetten)
    Stembiljet.objects.bulk_create(biljetten, batch_size=1000)
    for sticker in stickers:
        sticker.pk = None
    Sticker.objects.bulk_create(stickers, batch_size=1000)


def _prioriteiten_maken(ronde: Ronde, moment: datetime, namens: Bezetting | None) -> None:
    """The first proposals become priorities; everyone who fed one hears, and the others too."""
    stemming = ronde.stemmingen.get()
    eersten = [*stemming.uitkomst["zeker"], *stemming.uitkomst.get("keuze", [])]
    for regel in stemming.uitslag.select_related("voorstel__kwestie", "voorstel__indiener"):
        voorstel = regel.voorstel
        if voorstel.pk in eersten:
            prioriteit = Prioriteit.objects.create(
                ronde=ronde, voorstel=voorstel, rang=regel.rang, vastgesteld_op=moment
            )
            schakelen(voorstel, prioriteit, door=namens, reden=regel.get_oordeel_display())
            notificeren(berichten.betrokkenen(voorstel), berichten.gekozen(prioriteit))
        else:
            _kwestie_terug(voorstel)
            notificeren(berichten.betrokkenen(voorstel), berichten.niet_gekozen(voorstel))


def _kwestie_terug(voorstel: Voorstel) -> None:
    """A kwestie that is no longer in the plan of the year waits again, or with who has it."""
    kwestie = voorstel.kwestie
    if kwestie is None or kwestie.status != Kwestie.Status.GEAGENDEERD:
        return
    opgepakt = kwestie.opgepakt_door_id is not None
    kwestie.zet_status(Kwestie.Status.OPGEPAKT if opgepakt else Kwestie.Status.OPEN)
    kwestie.save(update_fields=["status"])

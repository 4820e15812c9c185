"""What can happen in the year of a wijk.

Every deed checks the phase of the round itself. `op` is the moment it happens; without it the
clock of the database tells. Rights are asked in the view, as everywhere.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from buurten.functies.models import Bezetting
from buurten.kwesties.models import Kwestie
from buurten.prioriteiten import berichten, permissions, stembus
from buurten.prioriteiten.klaarzetting import Klaarzetting, wachtend
from buurten.prioriteiten.models import (
    Akkoord,
    Prioriteit,
    Ronde,
    Stembiljet,
    Stemming,
    Voorstel,
)
from buurten.samenhang.models import Toets
from welzijn.kern.draad.actions import schakelen
from welzijn.kern.eenmaal import eenmaal
from welzijn.kern.logboek.actions import vastleggen
from welzijn.kern.notificaties.actions import notificeren
from welzijn.kern.rechten import Groep, Rol
from welzijn.kern.tijd import nu


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
    permissions.eis(_vast(ronde), "bewerken")
    ronde.save()
    vastleggen("ronde.bewerken", ronde, by=by, namens=namens)
    return ronde


@transaction.atomic
def klaarzetten(
    ronde: Ronde, *, by: Any, namens: Bezetting, op: datetime | None = None
) -> Klaarzetting:
    """Put the opening or the closing ready, whichever comes next, for a second person (A12).

    Pressed twice it is one. What was left waiting by who no longer holds the function, lapses.
    """
    ronde, moment = permissions.eis(_vast(ronde), "klaarzetten"), op or nu()
    if (eerder := wachtend(ronde)) is not None:
        if eerder.door_id == by.pk:
            return eerder
        wie = {"wie": eerder.namens}
        raise ValidationError(_("Dit staat al klaar, namens %(wie)s.") % wie, code="overgang")
    _klaar(permissions.beletsels(ronde, moment))
    ronde.klaarzettingen.wachtend().update(status=Klaarzetting.Status.VERVALLEN, afgedaan_op=moment)
    daad = permissions.DAAD_VAN_FASE[ronde.fase]
    klaar = Klaarzetting.objects.create(
        ronde=ronde, daad=daad, door=by, namens=namens, sinds=moment
    )
    velden = {"daad": daad.value}
    vastleggen("ronde.klaarzetten", ronde, by=by, namens=namens, velden=velden)
    notificeren(berichten.tweede_personen(klaar), berichten.klaargezet(klaar))
    return klaar


@transaction.atomic
def terugnemen(ronde: Ronde, *, by: Any, namens: Bezetting | None = None) -> Klaarzetting:
    """Call off what waits; who could have been the second person hears so."""
    ronde = permissions.eis(_vast(ronde), "terugnemen")
    if (klaar := wachtend(ronde)) is None:
        raise ValidationError(_("Er staat niets meer klaar."), code="overgang")
    klaar.zet_status(Klaarzetting.Status.TERUGGENOMEN)
    klaar.afgedaan_op = nu()
    klaar.save(update_fields=["status", "afgedaan_op"])
    velden = {"daad": klaar.daad}
    vastleggen("ronde.terugnemen", ronde, by=by, namens=namens, velden=velden)
    notificeren(berichten.tweede_personen(klaar), berichten.teruggenomen(klaar))
    return klaar


@transaction.atomic
def openen(
    ronde: Ronde,
    *,
    by: Any,
    namens: Bezetting,
    gezien: int | None = None,
    op: datetime | None = None,
) -> Ronde:
    """Start the year, as second person: everyone can see it and bring in proposals.

    `gezien` is what this person had in view; refused when that waits no longer. Refused too
    while the round is incomplete.
    """
    ronde, moment = _vast(ronde), op or nu()
    klaar = _tweede(ronde, Klaarzetting.Daad.OPENEN, by, namens, gezien, moment)
    _klaar(permissions.beletsels(ronde, moment))
    ronde.zet_status(Ronde.Fase.OPHALEN)
    ronde.save(update_fields=["status"])
    vastleggen("ronde.openen", ronde, by=by, namens=namens)
    notificeren([klaar.door], berichten.gedaan(klaar))
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
    ronde, moment = permissions.eis(_vast(ronde), "doorgaan"), op or nu()
    _klaar(permissions.al_verder(ronde, van) or permissions.beletsels(ronde, moment, tot))
    if ronde.fase == Ronde.Fase.BESPREKEN:
        stembus.openen(ronde, moment, tot)
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
    permissions.eis(_vast(voorstel.ronde), "voorstellen")
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
    ronde = permissions.eis(_vast(ronde), "agenderen")
    kwestie = Kwestie.objects.select_for_update().get(pk=kwestie.pk)
    if not kwestie.gebied.ligt_in(ronde.gebied.pad):
        raise ValidationError(_("Deze kwestie hoort bij een andere wijk."), code="elders")
    if not Toets.objects.rond().filter(kwestie=kwestie).exists():
        zin = _("Beantwoord eerst de vier vragen bij deze kwestie.")
        raise ValidationError(zin, code="toets")
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
    ronde = permissions.eis(_vast(voorstel.ronde), "intrekken")
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
    stemming = stembus.pakken(stemming, "stemmen", op)
    openbaar = permissions.openbare_groepen(stemming)
    if groep not in Groep.values or groep in openbaar:
        raise ValidationError(_("In deze groep stemt u niet als persoon."), code="groep")
    stickers = stembus.geldig(stemming, verdeling)
    biljet = stembus.inleveren(stemming, stickers, by=by, groep=groep, kanaal=kanaal)
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
    stemming, groep = stembus.pakken(stemming, "uitspreken", op), _groep(namens)
    if groep not in permissions.openbare_groepen(stemming):
        raise ValidationError(_("Deze groep stemt als persoon, in het geheim."), code="groep")
    stickers, organisatie = stembus.geldig(stemming, verdeling), namens.functie.organisatie
    andere = stemming.biljetten.filter(groep=Groep.GEMEENTE).exclude(organisatie=organisatie)
    if groep == Groep.GEMEENTE and andere.exists():
        raise ValidationError(_("De gemeente heeft zich al uitgesproken."), code="dubbel")
    biljet, _nieuw = Stembiljet.objects.update_or_create(
        stemming=stemming,
        organisatie=organisatie,
        defaults={"groep": groep, "motivering": motivering},
    )
    stembus.plakken(biljet, stickers)
    vastleggen("stemming.uitspreken", stemming, by=by, namens=namens)
    return biljet


@transaction.atomic
def sluiten(
    stemming: Stemming,
    *,
    by: Any,
    namens: Bezetting,
    gezien: int | None = None,
    op: datetime | None = None,
) -> Stemming:
    """End the weighing and count, as second person. From here on there is a result.

    There is no way back. `gezien` is what this person had in view, as in `openen`.
    """
    stemming = Stemming.objects.select_for_update().get(pk=stemming.pk)
    ronde, moment = _vast(stemming.ronde), op or nu()
    klaar = _tweede(ronde, Klaarzetting.Daad.SLUITEN, by, namens, gezien, moment)
    stembus.legen(stemming, moment)
    ronde.zet_status(Ronde.Fase.VASTSTELLEN)
    ronde.save(update_fields=["status"])
    vastleggen("stemming.sluiten", stemming, by=by, namens=namens)
    indieners = ronde.voorstellen.in_weging().select_related("indiener")
    notificeren([voorstel.indiener for voorstel in indieners], berichten.geteld(ronde))
    notificeren([klaar.door], berichten.gedaan(klaar))
    return stemming


@transaction.atomic
def kiezen(
    ronde: Ronde, keuze: Iterable[int], *, by: Any, reden: str, namens: Bezetting | None = None
) -> Stemming:
    """Settle who of the equals at the last place comes first, as agreed in a conversation.

    Signatures that were given before are lifted, because they were under another choice.
    """
    ronde = permissions.eis(_vast(ronde), "kiezen")
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
    ronde = permissions.eis(_vast(ronde), "ondertekenen")
    partij = permissions.PARTIJ_VAN_ROL[Rol(namens.functie.rol)]
    _klaar(permissions.tekenbeletsels(by, ronde, partij))
    wie = {"namens": str(namens), "bezetting": namens, "door": by}
    velden = {"akkoord": akkoord, "reden": reden, **wie}
    handtekening, _nieuw = Akkoord.objects.update_or_create(
        ronde=ronde, partij=partij, defaults={**velden, "op": op or nu()}
    )
    velden_log = {"partij": partij.value, "akkoord": akkoord}
    vastleggen("ronde.ondertekenen", ronde, by=by, namens=namens, velden=velden_log)
    return handtekening


def _vast(ronde: Ronde) -> Ronde:
    """The round as it stands, held until the deed is done."""
    return Ronde.objects.select_for_update(of=("self",)).select_related("gebied").get(pk=ronde.pk)


def _klaar(fouten: list[str]) -> None:
    if fouten:
        raise ValidationError(fouten)


def _tweede(
    ronde: Ronde, daad: str, by: Any, namens: Bezetting, gezien: int | None, op: datetime
) -> Klaarzetting:
    """What waits in this round, held, and from now on done by this second person (A12).

    ValidationError when somebody was first, when it was taken back or changed meanwhile, and
    when this is no second person.
    """
    gedaan = ronde.klaarzettingen.filter(status=Klaarzetting.Status.GEDAAN)
    if gezien is not None and gedaan.filter(pk=gezien).exists():
        raise ValidationError(permissions.weigering(ronde, daad), code="overgang")
    permissions.eis(ronde, daad)
    klaar = wachtend(ronde)
    if klaar is None or (gezien is not None and gezien != klaar.pk):
        reden = _("Dit staat niet meer zo klaar. Lees de ronde opnieuw.")
        raise ValidationError(reden, code="overgang")
    if reden := permissions.tweedebeletsel(by, klaar):
        raise ValidationError(reden, code="tweede")
    klaar.zet_status(Klaarzetting.Status.GEDAAN)
    klaar.tweede, klaar.tweede_namens, klaar.afgedaan_op = by, namens, op
    klaar.save(update_fields=["status", "tweede", "tweede_namens", "afgedaan_op"])
    return klaar


def _groep(namens: Bezetting | None) -> Groep:
    return (namens.functie.groep if namens else None) or Groep.BEWONERS


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

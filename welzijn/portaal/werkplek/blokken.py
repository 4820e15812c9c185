"""What waits for somebody, per right they hold: each block is one pile and one link."""

from collections.abc import Callable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from buurten.functies.backends import bereik_q, rollen, zetels
from buurten.gebieden.models import Wijziging
from buurten.netwerken.models import Betwisting
from buurten.opdrachten.models import Opdracht
from buurten.prioriteiten.models import Prioriteit, Ronde
from buurten.signalen.models import Signaal
from buurten.uitnodigingen.models import Uitnodiging
from buurten.vragen.models import Vraag
from buurten.vragen.querysets import gehouden
from initiatieven.register.models import Initiatief
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen.models import Koppeling
from welzijn.kern.rechten import Rol
from welzijn.portaal.overzichten.beloften import beloften
from welzijn.portaal.overzichten.nazicht import deze_maand, kring, maanden, wachtend
from welzijn.portaal.werkplek.kwesties import (
    aanvullingen,
    mee_te_doen,
    op_te_pakken,
    opgepakt,
    voorgelegd,
)
from welzijn.portaal.werkplek.stapel import HOOGSTENS, Blok, vullen


def te_beantwoorden(user: Any) -> Blok:
    """Questions to the functions this person holds, or stands in for; the nearest date first."""
    return Blok(
        _("Vragen aan u"),
        _("Elke vraag aan uw functie is beantwoord."),
        reverse("vragen:lijst"),
        _("Alle vragen"),
        Vraag.objects.te_beantwoorden(user),
        moment="antwoord_voor",
    )


def signalen(user: Any) -> Blok:
    """New signals in the wijken where this person bundles."""
    mag = bereik_q(user, "kwestie.bundelen")
    nieuw = Signaal.objects.filter(mag).te_lezen()
    return Blok(
        _("Nieuwe signalen"),
        _("Alle signalen zijn bekeken."),
        reverse("signalen:lijst") + "?status=nieuw&volgorde=oudste",
        _("Alle nieuwe signalen"),
        nieuw.order_by("pk"),
        moment="gemeld_op",
    )


def ideeen(user: Any) -> Blok:
    """Initiatives that wait to be published."""
    return Blok(
        _("Ideeën die op plaatsing wachten"),
        _("Er wacht geen idee."),
        reverse("initiatieven:wachtrij"),
        _("Naar de wachtrij"),
        Initiatief.objects.te_beoordelen(user),
        moment="ingediend_op",
    )


def wijzigingen(user: Any) -> Blok:
    """What residents want to change on the page of their area."""
    open_ = Wijziging.objects.filter(bereik_q(user, "wijziging.overnemen")).open()
    return Blok(
        _("Voorstellen voor een pagina"),
        _("Er wacht geen voorstel voor een pagina."),
        reverse("gebieden:wijzigingen") + f"?status={Wijziging.Status.VOORGESTELD}",
        _("Alle voorstellen"),
        open_.order_by("pk"),
        moment="gemaakt_op",
    )


def vragen(user: Any) -> Blok:
    """Open requests for a hand in the wijken where this person matches."""
    open_ = Hulpvraag.objects.open().filter(bereik_q(user, "koppeling.koppelen"))
    return Blok(
        _("Hulpvragen zonder helper"),
        _("Voor elke hulpvraag is iemand gevonden."),
        reverse("hulpvragen:lijst") + "?status=open",
        _("Alle hulpvragen"),
        open_.order_by("pk"),
        moment="gemaakt_op",
    )


def beloofd(user: Any) -> Blok:
    """What this person's functions promised; questions have a block of their own."""
    alle = [b for b in beloften(gehouden(user), user) if b.soort.naam != "vraag"]
    return Blok(
        _("Wat u beloofde"),
        _("Er staat geen belofte op naam van uw functie."),
        reverse("overdracht:lijst"),
        _("Alles, en overdragen"),
        moment="sinds",
        dingen=alle[:HOOGSTENS],
        totaal=len(alle),
    )


def rondes(user: Any) -> Blok:
    """Running rounds in which this person signs or leads."""
    mag = bereik_q(user, "ronde.ondertekenen") | bereik_q(user, "ronde.doorgaan")
    lopend = Ronde.objects.filter(mag).lopend().exclude(status=Ronde.Fase.UITVOEREN)
    return Blok(
        _("Het jaar van uw wijken"),
        _("Er loopt nu geen keuze."),
        reverse("prioriteiten:lijst"),
        _("Alle jaren"),
        lopend.order_by("jaar", "gebied__naam"),
    )


def tweede_stap(user: Any) -> Blok:
    """Openings and closings of a year that wait for this person, as the second one."""
    return Blok(
        _("Wacht op u als tweede persoon"),
        _("Geen ronde wacht op u als tweede persoon."),
        reverse("prioriteiten:lijst"),
        _("Alle jaren"),
        Ronde.objects.wacht_op(user).order_by("jaar", "gebied__naam"),
    )


def te_geven(user: Any) -> Blok:
    """What comes first in a year, while nobody has the commission yet."""
    mag = bereik_q(user, "opdracht.geven", pad="ronde__gebied__pad")
    wacht = Prioriteit.objects.filter(mag, ronde__status=Ronde.Fase.UITVOEREN, opdrachten=None)
    return Blok(
        _("Opdrachten om te geven"),
        _("Voor alles wat eerst komt, is een opdracht gegeven."),
        reverse("prioriteiten:lijst"),
        _("Alle jaren"),
        wacht.order_by("pk"),
    )


def opdrachten(user: Any) -> Blok:
    """Commissions on which this person reports, the nearest end first."""
    mag = bereik_q(
        user,
        "opdracht.berichten",
        pad="prioriteit__ronde__gebied__pad",
        organisatie="uitvoerder_id",
    )
    lopend = Opdracht.objects.filter(mag).lopend()
    return Blok(
        _("Opdrachten die lopen"),
        _("Er loopt nu geen opdracht."),
        reverse("opdrachten:lijst"),
        _("Alle opdrachten"),
        lopend.order_by("tot", "pk"),
        moment="tot",
    )


def wegen(user: Any) -> Blok:
    """Rounds in which this person can divide stickers now, and did not do so yet."""
    mag = Ronde.objects.filter(bereik_q(user, "stemming.stemmen"), status=Ronde.Fase.WEGEN)
    nu = mag.exclude(stemmingen__deelnames__user=user)
    return Blok(
        _("Stickers verdelen"),
        _("Er is nu niets om te kiezen."),
        reverse("prioriteiten:lijst"),
        _("Alle jaren"),
        nu.order_by("jaar"),
    )


def afspraken(user: Any) -> Blok:
    """Matches that wait for this person's own answer, or are going on."""
    mijn = Koppeling.objects.actief().visible_to(user)
    return Blok(
        _("Hulp geven en krijgen"),
        _("U hebt nu geen afspraken."),
        reverse("hulpvragen:lijst"),
        _("Helpen of hulp vragen"),
        mijn.order_by("pk"),
    )


def gemeld(user: Any) -> Blok:
    """What this person noticed, and how it stands."""
    mijn = Signaal.objects.filter(melder_id=user.pk)
    return Blok(
        _("Mijn signalen"),
        _("U gaf nog geen signaal door."),
        reverse("signalen:lijst"),
        _("Al mijn signalen"),
        mijn.order_by("-pk"),
    )


def eigen(user: Any) -> Blok:
    """What this person started."""
    mijn = Initiatief.objects.filter(indiener_id=user.pk)
    return Blok(
        _("Mijn ideeën"),
        _("U hebt nog geen idee voorgesteld."),
        reverse("initiatieven:eigen"),
        _("Al mijn ideeën"),
        mijn.order_by("-pk"),
    )


def nazicht(user: Any) -> Blok:
    """Months of looks at confidential data that nobody signed off: each is late."""
    voor, nu = kring(user), deze_maand()
    maanden_te_laat = wachtend(maanden(voor, nu), nu) if voor else []
    return Blok(
        _("Nakijken wie gegevens bekeek"),
        _("Alle maanden zijn afgetekend."),
        reverse("toezicht:nazicht"),
        _("Alle maanden"),
        dingen=maanden_te_laat[:HOOGSTENS],
        totaal=len(maanden_te_laat),
    )


def gevraagd(user: Any) -> Blok:
    """What this person asked of a function, and how it stands."""
    return Blok(
        _("Mijn vragen"),
        _("U stelde nog geen vraag."),
        reverse("vragen:lijst"),
        _("Al mijn vragen"),
        Vraag.objects.van(user).order_by("-pk"),
    )


def tweede_persoon(user: Any) -> Blok:
    """Invitations that wait for this person to agree."""
    alle = Uitnodiging.objects.visible_to(user).te_bevestigen(user)
    return Blok(
        _("Uitnodigingen om te bevestigen"),
        _("Er wacht geen uitnodiging op u."),
        reverse("uitnodigingen:lijst"),
        _("Mensen en functies"),
        alle.order_by("pk"),
        moment="gemaakt_op",
    )


def bezwaren(user: Any) -> Blok:
    """Mandates that a member contests and that this person may settle."""
    open_ = Betwisting.objects.af_te_handelen(user)
    return Blok(
        _("Mandaten die zijn betwist"),
        _("Geen mandaat is betwist."),
        reverse("netwerken:lijst"),
        _("Alle bewonersnetwerken"),
        open_.order_by("pk"),
        moment="op",
    )


def uitgenodigd(user: Any) -> Blok:
    """Invitations for this person; only shown when there are any."""
    mijn = Uitnodiging.objects.voor(user)
    return Blok(
        _("U bent uitgenodigd"),
        "",
        reverse("notificaties:lijst"),
        _("Alle berichten"),
        mijn.order_by("pk"),
        moment="verloopt_op",
    )


PER_ROL: dict[Rol, list[Callable[[Any], Blok]]] = {
    Rol.OPBOUWWERKER: [
        signalen,
        vragen,
        ideeen,
        wijzigingen,
        opgepakt,
        aanvullingen,
        mee_te_doen,
        opdrachten,
    ],
    Rol.COORDINATOR: [
        op_te_pakken,
        aanvullingen,
        rondes,
        te_geven,
        opdrachten,
        signalen,
        ideeen,
        wijzigingen,
        bezwaren,
    ],
    Rol.VERTEGENWOORDIGER: [tweede_stap, rondes, mee_te_doen, opdrachten, wijzigingen],
    Rol.AMBTENAAR: [
        voorgelegd,
        tweede_stap,
        rondes,
        op_te_pakken,
        opgepakt,
        mee_te_doen,
        opdrachten,
    ],
    Rol.PARTNER: [opgepakt, mee_te_doen, opdrachten, op_te_pakken, wegen],
    Rol.TEAMLEIDER: [tweede_persoon, nazicht],
    Rol.PRIVACYFUNCTIONARIS: [nazicht],
    Rol.MODERATOR: [ideeen],
    Rol.BEHEERDER: [tweede_persoon, bezwaren],
    Rol.BEWONER: [wegen, afspraken, eigen, gemeld, gevraagd],
}


def blokken(user: Any) -> list[Blok]:
    """The blocks of every role this person has, each once, in the order of the roles."""
    mijn = rollen(user)
    keuze = [maak for rol, makers in PER_ROL.items() if rol in mijn for maak in makers]
    if any(zetel.bezetting_id for zetel in zetels(user)):
        keuze = [te_beantwoorden, beloofd, *keuze]
    alle = [maak(user) for maak in dict.fromkeys([uitgenodigd, *keuze])]
    vullen(alle)
    voor_mij, *rest = alle
    return alle if voor_mij.totaal else rest

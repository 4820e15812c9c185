"""Initiatives, support, volunteers and requests of the invented wijken."""

import random
from datetime import datetime, timedelta
from typing import Any

from buurten.functies.models import Bezetting
from buurten.gebieden.models import Gebied, Thema
from buurten.prioriteiten.models import Prioriteit
from initiatieven.register import actions
from initiatieven.register.models import Initiatief
from initiatieven.steun import actions as steun
from vrijwilligers.hulpvragen import actions as hulpvragen
from vrijwilligers.hulpvragen.models import Hulpvraag
from vrijwilligers.koppelingen import actions as koppelingen
from vrijwilligers.register import actions as register
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.tijd import nu
from welzijn.portaal.proefgemeente.teksten import HULPVRAGEN, IDEEEN, KAN_IK, Ideetekst

VRAGEN = 40


def initiatieven(
    wijk: Gebied,
    themas: dict[str, Thema],
    bewoners: list[Any],
    moderator: Bezetting,
    ideeen: list[Ideetekst] = IDEEEN,
) -> list[Initiatief]:
    """Ideas in all states, published by the moderator, with support of neighbours."""
    rng = random.Random(wijk.naam)  # noqa: S311  # invented data, no secret
    buurten = list(wijk.kinderen.order_by("code"))
    gemaakt = []
    for nummer, idee in enumerate(ideeen):
        maker = bewoners[(nummer * 3) % len(bewoners)]
        dag = _sinds(idee, len(ideeen) - nummer)
        initiatief = actions.voorstellen(
            Initiatief(
                titel=idee.titel,
                wat=idee.wat,
                nodig=idee.nodig,
                thema=themas[idee.thema],
                gebied=buurten[nummer % len(buurten)],
                ingediend_op=dag,
            ),
            by=maker,
        )
        _leven(initiatief, idee, maker, moderator, dag)
        if idee.stand in ("gepubliceerd", "bezig", "afgerond"):
            for buur in rng.sample(bewoners, rng.randint(2, min(34, len(bewoners)))):
                steun.steunen(initiatief, by=buur)
        gemaakt.append(initiatief)
    return gemaakt


def _sinds(idee: Ideetekst, nummer: int) -> datetime:
    """What still waits came in this week; the rest over the months before."""
    return nu() - timedelta(days=nummer % 4 if idee.stand == "ingediend" else 12 + nummer * 8)


def _leven(
    initiatief: Initiatief, idee: Ideetekst, maker: Any, moderator: Bezetting, dag: datetime
) -> None:
    wie: dict[str, Any] = {"by": moderator.user, "namens": moderator}
    if idee.stand == "ingediend":
        return
    if idee.stand == "afgewezen":
        actions.afwijzen(initiatief, reden="Dit kan hier niet veilig. Bel ons gerust.", **wie)
        return
    actions.publiceren(initiatief, op=dag + timedelta(days=2), **wie)
    if idee.stand in ("bezig", "afgerond"):
        actions.beginnen(initiatief, by=maker)
    if idee.stand == "afgerond":
        actions.afronden(initiatief, by=maker, resultaat="Het is gelukt. Kom gerust kijken.")
    if idee.stand == "gestopt":
        actions.stoppen(initiatief, by=maker, reden="Er deden te weinig mensen mee.")


def verbinden(namen: dict[str, str], bezetting: Bezetting) -> None:
    """Ideas that help with what the wijk does first: name of the idea, name of the proposal."""
    for idee, voorstel in namen.items():
        initiatief = Initiatief.objects.order_by("pk").filter(titel=idee).first()
        prioriteit = Prioriteit.objects.filter(voorstel__titel=voorstel).first()
        if initiatief is not None and prioriteit is not None:
            reden = "Bewoners doen dit nu al. Het helpt hierbij."
            actions.koppelen(
                initiatief, prioriteit, by=bezetting.user, namens=bezetting, reden=reden
            )


def vrijwilligers(
    bewoners: list[Any], themas: dict[str, Thema], wijk: Gebied, aantal: int
) -> list[Vrijwilliger]:
    """Residents who want to help; Bo Bewoner is the first."""
    buurten = list(wijk.kinderen.order_by("code"))
    gemaakt = []
    for nummer, user in enumerate(bewoners[:aantal]):
        thema, wat = KAN_IK[nummer % len(KAN_IK)]
        profiel = Vrijwilliger(
            user=user,
            gebied=buurten[nummer % len(buurten)],
            wat=wat,
            wanneer=["Overdag", "'s Avonds", "In het weekend"][nummer % 3],
        )
        profiel = register.aanmelden(profiel, by=user, themas=[themas[thema]])
        gemaakt.append(profiel)
    return gemaakt


def hulp(
    bewoners: list[Any], themas: dict[str, Thema], wijk: Gebied, helpers: list[Vrijwilliger]
) -> None:
    """Forty requests: open, matched and done. Askers come from the back of the list."""
    buurten = list(wijk.kinderen.order_by("code"))
    for nummer in range(VRAGEN):
        thema, titel, wat = HULPVRAGEN[nummer % len(HULPVRAGEN)]
        vrager = bewoners[-1 - nummer]
        vraag = hulpvragen.vragen(
            Hulpvraag(
                titel=titel,
                wat=wat,
                thema=themas[thema],
                gebied=buurten[nummer % len(buurten)],
                wanneer="Deze maand",
            ),
            by=vrager,
        )
        if nummer % 2:
            _koppelen(vraag, helpers[nummer % len(helpers)], vrager, klaar=nummer % 4 == 1)


def _koppelen(vraag: Hulpvraag, helper: Vrijwilliger, vrager: Any, *, klaar: bool) -> None:
    koppeling = koppelingen.aanbieden(vraag, helper, by=helper.user)
    if vraag.pk % 3:
        koppeling = koppelingen.aanvaarden(koppeling, by=vrager)
        if klaar:
            koppelingen.afronden(koppeling, by=vrager)

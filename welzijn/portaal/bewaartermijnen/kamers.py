"""What every room has a term for, and what has none of its own, with the reason.

A model with words or a road to a person that stands in neither fails the build (test_kamers).
"""

from itertools import chain
from types import ModuleType

from allauth.account.models import EmailAddress, EmailConfirmation
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.models import Session
from django.db.models import Model

from buurten.afspraken import bewaren as afspraken
from buurten.begeleiding import bewaren as begeleiding
from buurten.functies import bewaren as functies
from buurten.gebieden import bewaren as gebieden
from buurten.kaartjes import bewaren as kaartjes
from buurten.kwesties import bewaren as kwesties
from buurten.netwerken import bewaren as netwerken
from buurten.noodinzagen import bewaren as noodinzagen
from buurten.opdrachten import bewaren as opdrachten
from buurten.prioriteiten import bewaren as prioriteiten
from buurten.samenhang import bewaren as samenhang
from buurten.signalen import bewaren as signalen
from buurten.terugmeldingen import bewaren as terugmeldingen
from buurten.uitnodigingen import bewaren as uitnodigingen
from buurten.vragen import bewaren as vragen
from buurten.weerwoorden import bewaren as weerwoorden
from buurten.wisverzoeken import bewaren as wisverzoeken
from initiatieven.register import bewaren as initiatieven
from initiatieven.steun import bewaren as steun
from vrijwilligers.hulpvragen import bewaren as hulpvragen
from vrijwilligers.koppelingen import bewaren as koppelingen
from vrijwilligers.register import bewaren as vrijwilligers
from welzijn.kern.accounts import bewaren as accounts
from welzijn.kern.bijlagen import bewaren as bijlagen
from welzijn.kern.draad import bewaren as draad
from welzijn.kern.logboek import bewaren as logboek
from welzijn.kern.notificaties import bewaren as notificaties
from welzijn.kern.toestemmingen import bewaren as toestemmingen
from welzijn.kern.vernietiging import bewaren as vernietiging
from welzijn.kern.vernietiging.delen import Deel
from welzijn.kern.zoekopdrachten import bewaren as zoekopdrachten

# From the roof down: what stands on something goes before that does.
KAMERS: tuple[ModuleType, ...] = (
    koppelingen,
    hulpvragen,
    vrijwilligers,
    steun,
    initiatieven,
    opdrachten,
    prioriteiten,
    samenhang,
    weerwoorden,
    afspraken,
    kwesties,
    wisverzoeken,
    terugmeldingen,
    signalen,
    noodinzagen,
    vragen,
    kaartjes,
    begeleiding,
    netwerken,
    uitnodigingen,
    functies,
    gebieden,
    notificaties,
    toestemmingen,
    zoekopdrachten,
    accounts,
    bijlagen,
    draad,
    vernietiging,
    logboek,
)
DELEN: tuple[Deel, ...] = tuple(chain(*(getattr(kamer, "DELEN", []) for kamer in KAMERS)))

_ACCOUNT = "goes with the account"
_SESSIE = "ends by what the session itself says; cleared by the job sessies"
VAN_ANDEREN: dict[type[Model], str] = {
    **dict.fromkeys([EmailAddress, EmailConfirmation, Authenticator], _ACCOUNT),
    **dict.fromkeys([SocialAccount, SocialToken], _ACCOUNT),
    **dict.fromkeys([Session, UserSession], _SESSIE),
    **dict.fromkeys([SocialApp, Group, Permission, ContentType], "Django's own; no people"),
}
GEEN_TERMIJN: dict[type[Model], str] = VAN_ANDEREN | {
    model: reden for kamer in KAMERS for model, reden in getattr(kamer, "GEEN_TERMIJN", {}).items()
}

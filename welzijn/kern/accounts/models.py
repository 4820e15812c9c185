"""The person who signs in."""

import uuid
from typing import Any, ClassVar

from allauth.mfa.models import Authenticator
from django.contrib import auth
from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.db.models.functions import Lower, Now
from django.utils.translation import gettext_lazy as _

from welzijn.kern.accounts import namen
from welzijn.kern.accounts.querysets import UserManager

BEZWAREN = [
    (namen.is_onleesbaar, _("In deze naam staat een teken dat niemand ziet. Typ de naam opnieuw.")),
    (namen.is_leeg, _("Vul een naam in met minstens één letter.")),
    (namen.mengt_schriften, _("Gebruik in uw naam letters uit één alfabet.")),
    (namen.lijkt_op_rol, _("Deze naam lijkt op een functie. Kies uw eigen naam.")),
]


def keuren(naam: str) -> None:
    """Refuse a name that nobody can read, or that pretends to a role (C05, C06)."""
    for bezwaar, zin in BEZWAREN:
        if bezwaar(naam):
            raise ValidationError(zin, code=bezwaar.__name__)


class User(AbstractBaseUser):
    """Somebody who signs in by e-mail. Rights come from functions and from where one lives.

    `sleutel` is the pseudonym under which the logboek knows this person. Without an address
    (`email` None) it is somebody who is not online: they take part through somebody who helps
    them, and nobody can sign in as them.
    """

    email = models.EmailField(_("e-mailadres"), unique=True, null=True, blank=True)
    naam = models.CharField(
        _("naam"),
        max_length=60,
        blank=True,
        validators=[keuren],
        help_text=_("Zo noemt de buurt u. Een voornaam mag."),
    )
    sleutel = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    is_active = models.BooleanField(_("actief"), default=True)
    date_joined = models.DateTimeField(_("lid sinds"), db_default=Now(), editable=False)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    # Whether this person signed in with a second factor. Read from a session it is told by that
    # session (accounts.bewijs); somebody in a command or a test has no session to be weak.
    sterk = True

    # In a session in which somebody is helped: the function that helps, for every log line.
    hulp = ""

    # In such a session: who sits at the screen, and proves who they are.
    helper: Any = None

    objects = UserManager()

    class Meta:
        verbose_name = _("gebruiker")
        verbose_name_plural = _("gebruikers")
        constraints = [
            models.UniqueConstraint(Lower("email"), name="user_email_eenmaal"),
        ]

    def __str__(self) -> str:
        return self.naam or str(_("bewoner"))

    @property
    def logsleutel(self) -> str:
        """The logboek knows a person by this alone; erasing the person makes it mean nothing."""
        return str(self.sleutel)

    def factoren(self) -> set[str]:
        """The kinds of second factor that this person set up; codes to recover one are none."""
        soorten = Authenticator.objects.filter(user_id=self.pk).values_list("type", flat=True)
        return set(soorten) - {Authenticator.Type.RECOVERY_CODES}

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """Ask every backend; nobody passes without being asked, not even a beheerder."""
        for backend in auth.get_backends():
            if not hasattr(backend, "has_perm"):
                continue
            try:
                if backend.has_perm(self, perm, obj):
                    return True
            except PermissionDenied:
                return False
        return False

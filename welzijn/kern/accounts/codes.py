"""Codes by mail: how often they may be tried, and the forms of allauth that ask for them.

A turn is taken before a code is looked at and given back when it was right. So the count is exact,
also when thirty come at once, in one session or in thirty, through whichever worker.
"""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import (
    ConfirmEmailVerificationCodeForm,
    ConfirmLoginCodeForm,
    LoginForm,
)
from allauth.core import context
from allauth.core.internal.cryptokit import compare_user_code
from allauth.core.internal.ratelimit import get_ip
from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from welzijn.kern.accounts import actions
from welzijn.kern.accounts.models import User
from welzijn.kern.accounts.sessies import EIGEN
from welzijn.kern.limiet import geef_terug, neem, netwerk

PER_ACCOUNT = (5, 300)
PER_NETWERK = (10, 60)
TE_VAAK = _("Er is te vaak een foute code ingevuld. Wacht tien minuten en vraag een nieuwe code.")
NIET_GOED = _("Deze code klopt niet. Kijk nog eens in de laatste e-mail.")


def probeer(request: HttpRequest, adres: str, code: str, verwacht: str) -> None:
    """Compare a code; refuse when this account or this network was wrong too often.

    Counted is the address that the code was for, known here or not.
    """
    beurten = [
        neem(f"code:{adres.lower()}", *PER_ACCOUNT),
        neem(f"codes:{get_ip(request)}", *PER_NETWERK),
    ]
    if all(beurten) and compare_user_code(actual=code, expected=verwacht):
        for beurt in beurten:
            geef_terug(beurt)
        return
    actions.mislukken(adres, by=None, herkomst=netwerk(request))
    raise ValidationError(NIET_GOED if all(beurten) else TE_VAAK, code="incorrect_code")


class Codeveld:
    """The one field of a form for a code, compared by `probeer`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        veld = self.fields["code"]  # type: ignore[attr-defined]  # every form has fields
        veld.label = gettext("Code uit de e-mail")
        veld.widget.attrs |= {"inputmode": "numeric", "autocomplete": "one-time-code"}
        veld.widget.attrs.pop("placeholder", None)
        veld.max_length = 20

    def voor(self) -> str:
        raise NotImplementedError

    def clean_code(self) -> str:
        code = "".join(self.cleaned_data["code"].split())  # type: ignore[attr-defined]  # idem
        probeer(context.request, self.voor(), code, self.expected_code)  # type: ignore[attr-defined]  # idem
        return code


class InlogcodeForm(Codeveld, ConfirmLoginCodeForm):
    """The code to sign in with."""

    def voor(self) -> str:
        return str(context.request._login_stage.state.get("email", ""))


class AdrescodeForm(Codeveld, ConfirmEmailVerificationCodeForm):
    """The code that proves a new address."""

    def voor(self) -> str:
        return str(self.email)

    def clean_code(self) -> str:
        code = super().clean_code()
        ConfirmEmailVerificationCodeForm.clean_code(self)
        return code


class InlogForm(LoginForm):
    """The address to send a code to; and whether others use this device as well."""

    eigen_toestel = forms.BooleanField(
        label=_("Dit is mijn eigen toestel"),
        help_text=_("Werkt u hier? Dan blijft u op uw eigen toestel een werkdag ingelogd."),
        required=False,
    )

    def clean_login(self) -> str:
        """What cannot be mailed to is no address, here as at signing up."""
        return str(get_adapter().clean_email(super().clean_login()))

    def clean(self) -> dict[str, Any]:
        """Ask about a known address what allauth asks about an unknown one: the same work."""
        data: dict[str, Any] = super().clean()
        if self.user is not None:
            User.objects.filter(email__iexact=data["login"]).first()
        return data

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> Any:
        request.session[EIGEN] = self.cleaned_data["eigen_toestel"]
        return super().login(request, redirect_url)

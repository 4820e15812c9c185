"""What people fill in about themselves."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.totp.internal.auth import TOTP
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from welzijn.kern.accounts.bewijs import code_klopt, wacht_op_code
from welzijn.kern.accounts.codes import probeer
from welzijn.kern.accounts.kennismaking import Kennismaking
from welzijn.kern.accounts.models import User
from welzijn.kern.accounts.namen import netjes
from welzijn.kern.accounts.permissions import UITLOGGEN

# A trap for robots: people neither see it nor come there with the keyboard.
VAL = forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"})


class NaamVeld(forms.CharField):
    """A name in one form; what it may look like is said by the model."""

    def to_python(self, value: Any) -> str:
        return netjes(super().to_python(value) or "")


class NaamForm(forms.ModelForm):
    """The name that people use."""

    class Meta:
        model = User
        fields = ["naam"]
        field_classes = {"naam": NaamVeld}
        widgets = {"naam": forms.TextInput(attrs={"autocomplete": "nickname"})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["naam"].required = True


def codeveld(label: Any) -> forms.CharField:
    """A field for digits that are typed once."""
    attrs = {"inputmode": "numeric", "autocomplete": "one-time-code"}
    return forms.CharField(label=label, max_length=20, widget=forms.TextInput(attrs=attrs))


class CodeForm(forms.Form):
    """The six digits of the last mail."""

    code = codeveld(_("Code uit de e-mail"))

    def __init__(self, *args: Any, request: HttpRequest, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.request = request

    def clean_code(self) -> str:
        code = "".join(self.cleaned_data["code"].split())
        if not code_klopt(self.request, code):
            nog = wacht_op_code(self.request)
            mis = gettext("Deze code klopt niet. Kijk nog eens in de laatste e-mail.")
            op = gettext("Deze code geldt niet meer. Vraag een nieuwe code.")
            raise ValidationError(mis if nog else op)
        return code


class ZestienForm(forms.Form):
    """An age: asked of everybody before there is an account, however they come in."""

    zestien = forms.BooleanField(
        label=_("Ik ben 16 jaar of ouder"),
        error_messages={
            "required": _("Bent u jonger dan 16? Lees hieronder hoe u toch mee kunt doen.")
        },
    )


class AanmeldForm(ZestienForm):
    """An address and an age: all that is asked of who wants to take part."""

    email = forms.EmailField(
        label=_("E-mailadres"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    field_order = ["email", "zestien", "onderwerp"]
    onderwerp = forms.CharField(required=False, label="", widget=VAL)

    def clean_email(self) -> str:
        return str(get_adapter().clean_email(self.cleaned_data["email"]))

    @property
    def is_robot(self) -> bool:
        return bool(self.cleaned_data.get("onderwerp"))


class KennismakingForm(forms.Form):
    """The code that was mailed to who signs up."""

    code = codeveld(_("Code uit de e-mail"))

    def __init__(
        self, *args: Any, request: HttpRequest, bezig: Kennismaking | None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.request, self.bezig = request, bezig

    def clean_code(self) -> str:
        code = "".join(self.cleaned_data["code"].split())
        if self.bezig is not None:
            probeer(self.request, self.bezig.email, code, self.bezig.code)
        return code


class UitlogForm(forms.Form):
    """Whom a beheerder signs out everywhere."""

    email = forms.EmailField(label=_("E-mailadres van deze persoon"))

    def wie(self, by: Any) -> User | None:
        mensen = User.objects.visible_to(by, UITLOGGEN)
        return mensen.filter(email=self.cleaned_data["email"].lower()).first()


class FactorcodeForm(AuthenticateForm):
    """The second factor at signing in, by hand."""

    code = codeveld(_("Code van de app, of een herstelcode"))


class FactorcodeOpnieuwForm(ReauthenticateForm):
    """The same, by who is signed in already."""

    code = codeveld(_("Code van de app, of een herstelcode"))


class AppForm(ActivateTOTPForm):
    """The first code of an app; like every later one it is used up by using it."""

    code = codeveld(_("Code van 6 cijfers uit de app"))

    def clean_code(self) -> str:
        code = super().clean_code()
        TOTP(Authenticator(user=self.user))._mark_code_used(code)
        return code


class SleutelMakenForm(AddWebAuthnForm):
    """A key on this device, with which one can also come in without a code by mail."""

    name = forms.CharField(
        label=_("Naam van de sleutel"),
        max_length=60,
        required=False,
        help_text=_("Zo herkent u hem later. Bijvoorbeeld: laptop van het werk."),
    )
    passwordless = forms.BooleanField(widget=forms.HiddenInput, required=False, initial=True)
    field_order = ["name", "passwordless", "credential"]

    def clean_passwordless(self) -> bool:
        """Always: a key that asks for no finger, face or code of its own is no second factor."""
        return True

    def clean_name(self) -> str:
        return netjes(super().clean_name())


class SleutelNoemenForm(EditWebAuthnForm):
    """Another name for a key."""

    name = forms.CharField(label=_("Naam van de sleutel"), max_length=60)

    def clean_name(self) -> str:
        return netjes(self.cleaned_data["name"])


class IntrekkenForm(forms.Form):
    """Taking away somebody's second factor starts with speaking to that person."""

    gesproken = forms.BooleanField(
        label=_("Ik heb deze persoon zelf gesproken of gezien."),
        error_messages={"required": _("Spreek eerst zelf met deze persoon. Vink dit daarna aan.")},
    )

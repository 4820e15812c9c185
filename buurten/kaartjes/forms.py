"""What residents write on their own card, and whom they show it to."""

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from buurten.gebieden.models import Gebied
from buurten.kaartjes.models import Kaartje
from welzijn.kern.accounts.namen import is_onleesbaar, netjes
from welzijn.kern.toestemmingen.models import DOELEN, KAARTJE

NUMMER = re.compile(r"\+?[0-9][0-9 ()/-]{5,}")


class KaartjeForm(forms.ModelForm):
    """One's own card. Each choice of who sees it says who that is, with the names of the places."""

    class Meta:
        model = Kaartje
        fields = ["roepnaam", "wat", "telefoon", "email", "bereik"]
        widgets = {
            "roepnaam": forms.TextInput(attrs={"autocomplete": "nickname"}),
            "wat": forms.Textarea(
                attrs={"rows": 3, "data-teller": gettext_lazy("Nog {n} tekens"), "maxlength": 300}
            ),
            "telefoon": forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel"}),
            "email": forms.EmailInput(attrs={"autocomplete": "email"}),
            "bereik": forms.RadioSelect,
        }
        labels = {
            "roepnaam": gettext_lazy("Hoe noemt de buurt u?"),
            "wat": gettext_lazy("Waarvoor mogen buren bij u komen?"),
            "bereik": gettext_lazy("Wie ziet uw kaartje?"),
        }
        help_texts = {
            "roepnaam": gettext_lazy("Een voornaam is genoeg."),
            "wat": gettext_lazy("Bijvoorbeeld: fietsen maken, of samen naar het koor."),
            "telefoon": gettext_lazy("Alleen als u gebeld wilt worden."),
            "email": gettext_lazy(
                "Alleen als u mail wilt krijgen. Uw eigen adres geven wij nooit."
            ),
        }

    akkoord = forms.BooleanField(required=False)

    def __init__(self, *args: Any, thuis: Gebied, heeft_ja: bool = False, **kwargs: Any) -> None:
        """`heeft_ja`: whoever agreed before is not asked again."""
        super().__init__(*args, **kwargs)
        self.fields["akkoord"].label = DOELEN[KAARTJE].tekst
        if heeft_ja:
            del self.fields["akkoord"]
        self.fields["bereik"].choices = keuzes(thuis)  # type: ignore[attr-defined]  # a ChoiceField
        self.fields["roepnaam"].max_length = 60  # type: ignore[attr-defined]  # a CharField

    def clean_roepnaam(self) -> str:
        return netjes(self.cleaned_data["roepnaam"])

    def clean_wat(self) -> str:
        """Lines become one; what nobody can see is refused (C05)."""
        wat = netjes(self.cleaned_data["wat"])
        if is_onleesbaar(wat):
            raise ValidationError(_("In deze tekst staat een teken dat niemand ziet. Typ opnieuw."))
        return wat

    def clean_telefoon(self) -> str:
        nummer = netjes(self.cleaned_data["telefoon"])
        if nummer and not (nummer.isascii() and NUMMER.fullmatch(nummer)):
            raise ValidationError(_("Vul een telefoonnummer in, bijvoorbeeld 06 12345678."))
        return nummer


def keuzes(thuis: Gebied) -> list[tuple[str, str]]:
    """Each level, with who that is for somebody who lives here."""
    wijk = thuis.ouder
    plek = {"buurt": str(thuis), "wijk": str(wijk)}
    return [
        (Kaartje.Bereik.IK, _("Alleen ik. Zo bewaart u het voor later.")),
        (Kaartje.Bereik.BUURT, _("Mijn buurt: wie in %(buurt)s woont.") % plek),
        (
            Kaartje.Bereik.WIJK,
            _(
                "Mijn wijk: wie in %(wijk)s woont, en de opbouwwerkers, coördinator en "
                "vertegenwoordigers daar."
            )
            % plek,
        ),
        (Kaartje.Bereik.IEDEREEN, _("Iedereen: ook wie niet is ingelogd.")),
    ]

"""What a volunteer tells."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Gebied, Thema
from vrijwilligers.register.models import Vrijwilliger
from welzijn.kern.keuzes import MeerKeuzeField


class VrijwilligerForm(forms.ModelForm):
    """What you like doing first; the rest may stay empty."""

    class Meta:
        model = Vrijwilliger
        fields = ["wat", "wanneer", "gebied", "themas"]
        field_classes = {"themas": MeerKeuzeField}
        widgets = {
            "wat": forms.Textarea(
                attrs={"rows": 3, "maxlength": 300, "data-teller": _("Nog {n} tekens")}
            ),
            "wanneer": forms.TextInput(),
            "themas": forms.CheckboxSelectMultiple(attrs={"class": "chips"}),
        }
        help_texts = {
            "wat": _("Bijvoorbeeld: samen wandelen, een lamp ophangen, taal oefenen."),
            "wanneer": _("Bijvoorbeeld: op zaterdag, of een uur in de week."),
            "themas": _("Kies er zoveel als u wilt."),
        }

    def __init__(self, *args: Any, binnen: Gebied, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        gebied, themas = self.fields["gebied"], self.fields["themas"]
        gebied.queryset = Gebied.objects.binnen(binnen).filter(jaar=binnen.jaar)  # type: ignore[attr-defined]  # a ModelChoiceField
        gebied.empty_label = None  # type: ignore[attr-defined]  # idem
        themas.queryset = Thema.objects.actief()  # type: ignore[attr-defined]  # idem

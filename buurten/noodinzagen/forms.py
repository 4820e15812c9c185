"""What is asked before something is opened in an emergency."""

from typing import Any

from django import forms
from django.core.validators import MinLengthValidator
from django.utils.translation import gettext_lazy as _

from buurten.noodinzagen.models import Noodinzage, soorten
from welzijn.kern.bewaken import Bewaakt
from welzijn.kern.eenmaal import SleutelForm

MINSTENS = 10


class OpenenForm(Bewaakt, SleutelForm):
    """What, which number, and why in one's own words."""

    BEWAAKT = ("reden",)
    soort = forms.ChoiceField(label=_("Wat wilt u openen?"), choices=())

    class Meta:
        model = Noodinzage
        fields = ["soort", "nummer", "reden"]
        help_texts = {
            "nummer": _("Het nummer staat in het adres van de pagina. Wie u belt, kan het noemen."),
            "reden": _("Een tweede persoon leest dit meteen. Schrijf geen namen op."),
        }
        widgets = {"reden": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        soort: Any = self.fields["soort"]
        soort.choices = [("", _("Kies")), *soorten().items()]
        kort = _("Schrijf in uw eigen woorden waarom. Minstens tien letters.")
        self.fields["reden"].validators.append(MinLengthValidator(MINSTENS, kort))
        self.fields["nummer"].widget.attrs |= {"min": "1", "inputmode": "numeric"}

    def _zin(self) -> Any:
        return _("Hier staat %(wat)s. Schrijf de reden zonder iemand te noemen.")

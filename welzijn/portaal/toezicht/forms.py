"""What is written when a month is signed off."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class AftekenenForm(forms.Form):
    """What was found. Names do not belong here. `nood`: how often something was opened in need."""

    bevindingen = forms.CharField(
        label=_("Wat vond u?"),
        help_text=_("Schrijf geen namen op. Niets bijzonders? Schrijf dat dan."),
        widget=forms.Textarea,
        max_length=2000,
        error_messages={"required": _("Schrijf op wat u vond, ook als er niets bijzonders was.")},
    )
    nood = forms.BooleanField(
        label=_("Ik vroeg na wat in nood is geopend: elke keer, en of het nodig was."),
        error_messages={"required": _("Vraag dit eerst na. Kruis het dan aan.")},
    )

    def __init__(self, *args: Any, nood: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not nood:
            del self.fields["nood"]

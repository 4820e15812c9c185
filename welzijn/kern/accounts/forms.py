"""What people fill in about themselves."""

from typing import Any

from django import forms

from welzijn.kern.accounts.models import User
from welzijn.kern.accounts.namen import netjes


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

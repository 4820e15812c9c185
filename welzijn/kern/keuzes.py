"""A choice of several things that also withstands what nobody could have chosen."""

from typing import Any

from django.core.exceptions import ValidationError
from django.forms import ModelMultipleChoiceField

GROOTSTE = 2**63 - 1


class MeerKeuzeField(ModelMultipleChoiceField):
    """Refuses a number that no database can look up; Django lets it through to SQLite."""

    def clean(self, value: Any) -> Any:
        for keuze in value if isinstance(value, list | tuple) else ():
            if _is_getal(keuze) and abs(int(keuze)) > GROOTSTE:
                raise ValidationError(
                    self.error_messages["invalid_pk_value"],
                    code="invalid_pk_value",
                    params={"pk": str(keuze)[:20]},
                )
        return super().clean(value)


def _is_getal(keuze: Any) -> bool:
    try:
        int(keuze)
    except (TypeError, ValueError):
        return False
    return True

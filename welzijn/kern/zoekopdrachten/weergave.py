"""What a list shows of saved filters: those of this person, and the way to save this one."""

from typing import Any
from urllib.parse import urlencode

from django.forms import BaseForm
from django.http import QueryDict
from django.urls import reverse

from welzijn.kern.beperken import vraag
from welzijn.kern.zoekopdrachten.models import Zoekopdracht, alleen_bekend


def keuzes(user: Any, lijst: str, form: BaseForm) -> dict[str, Any] | None:
    """For the component that narrows this list; None for who has no account. One question."""
    if not user.is_authenticated:
        return None
    nu = alleen_bekend(lijst, QueryDict(vraag(form)))
    mijn = list(Zoekopdracht.objects.visible_to(user).van_lijst(lijst))
    nieuw = bool(nu) and nu not in {een.vraag for een in mijn}
    adres = f"{reverse('zoekopdrachten:bewaren')}?{urlencode({'lijst': lijst})}&{nu}"
    return {
        "rijen": [(een.naam, een.get_absolute_url(), een.vraag == nu) for een in mijn],
        "bewaren": adres if nieuw else "",
    }

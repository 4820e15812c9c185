"""The few tags behind the components."""

from typing import Any

from django import template
from django.conf import settings
from django.db.models import Model
from django.forms import BaseForm
from django.template.base import NodeList, Parser, Token
from django.urls import get_script_prefix, get_urlconf, reverse
from django.utils.translation import get_language

from welzijn.kern import beperken

register = template.Library()


@register.filter
def beperkingen(form: BaseForm) -> list[beperken.Beperking]:
    """What narrows a list now."""
    return beperken.beperkingen(form)


@register.filter
def draad(ding: Model) -> str:
    """The address of a thing's red thread; a page of the roof, like get_absolute_url."""
    return reverse("rodedraad:detail", args=[ding._meta.model_name, ding.pk])


@register.simple_tag(takes_context=True)
def doet_als(context: template.Context, adres: str = "") -> Any:
    """For which functions a form is sent: this page's, or the one that goes to `adres`.

    The storey that knows functions leaves the answer with the request; without it nothing shows.
    """
    vraag = getattr(getattr(context, "request", None), "doet_als", None)
    return vraag(adres) if vraag else None


class Vast(template.Node):
    """Renders once what is the same for everyone, and gives that again at every next page."""

    def __init__(self, nodelist: NodeList) -> None:
        self.nodelist = nodelist
        self.klaar: dict[tuple[str | None, ...], str] = {}

    def render(self, context: template.Context) -> str:
        """What it depends on: language, addresses, static files. It sees nothing of the page."""
        bestanden = settings.STORAGES["staticfiles"]["BACKEND"]
        sleutel = (get_language(), get_urlconf(), get_script_prefix(), bestanden)
        if sleutel not in self.klaar:
            leeg = template.Context()
            leeg.template = context.template
            self.klaar[sleutel] = self.nodelist.render(leeg)
        return self.klaar[sleutel]


@register.tag
def vast(parser: Parser, token: Token) -> Vast:
    """`{% vast %}...{% endvast %}`: the same for everyone, so nothing of a person gets in.

    Inside it no variable of the page exists; words, addresses of pages and static files do.
    """
    nodelist = parser.parse(("endvast",))
    parser.delete_first_token()
    return Vast(nodelist)

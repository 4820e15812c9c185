"""The few tags behind the components."""

from django import template
from django.db.models import Model
from django.urls import reverse

register = template.Library()


@register.filter
def draad(ding: Model) -> str:
    """The address of a thing's red thread; a page of the roof, like get_absolute_url."""
    return reverse("rodedraad:detail", args=[ding._meta.model_name, ding.pk])

"""The fields by which every list is narrowed: to a place (a name or a code), a subject, days."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import reduce
from operator import or_
from typing import Any, cast

import django_filters
from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import Case, Q, QuerySet, Value, When
from django.forms import BaseForm, BooleanField, CheckboxInput, DateInput, ModelChoiceField
from django.forms.models import ModelChoiceIterator
from django.utils.timezone import make_aware
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Gebied, Thema

# What lies outside is as good as at the edge: no clock here goes that far.
EEUWEN = (date(1900, 1, 1), date(2900, 1, 1))


class WaarFilter(django_filters.CharFilter):
    """Keeps what lies in the areas with this name or code; `pad` leads to the area's path.

    PostgreSQL gets the areas by number: then it knows how much it will find and takes the newest
    from an index, where comparing paths makes it read everything. SQLite keeps no figures about
    busy areas and would sort these whole: measured, comparing paths suits it better.
    """

    def __init__(self, *, pad: str = "gebied__pad", **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Waar?"))
        super().__init__(**kwargs)
        self.pad = pad

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        if not value:
            return qs
        op_code = Gebied.objects.filter(code=value).values_list("pad", flat=True)
        op_naam = Gebied.objects.matching(value).values_list("pad", flat=True)
        paden = list(op_code) or list(op_naam[:50])
        if not paden:
            return qs.none()
        if connection.vendor == "sqlite":
            return qs.filter(reduce(or_, [Q(**{f"{self.pad}__startswith": p}) for p in paden]))
        binnen = Gebied.objects.filter(reduce(or_, [Q(pad__startswith=pad) for pad in paden]))
        nummers = list(binnen.order_by().values_list("pk", flat=True))
        return qs.filter(**{f"{self.pad.removesuffix('__pad')}__in": nummers})


class _Gelezen(ModelChoiceIterator):
    """The choices, from the rows that the field has read already."""

    def __iter__(self) -> Iterator[Any]:
        yield ("", self.field.empty_label)
        for thema in self.queryset:
            yield self.choice(thema)


class ThemaField(ModelChoiceField):
    """One of the few subjects: read once, for choosing and for showing the choices."""

    iterator = _Gelezen

    def to_python(self, value: Any) -> Thema | None:
        if value in self.empty_values:
            return None
        for thema in self.queryset or ():
            if str(thema.pk) == str(value):
                return thema
        raise ValidationError(
            self.error_messages["invalid_choice"], code="invalid_choice", params={"value": value}
        )


class ThemaFilter(django_filters.ModelChoiceFilter):
    """Keeps what is about one subject."""

    field_class = ThemaField

    def __init__(self, **kwargs: Any) -> None:
        kwargs = {"label": _("Onderwerp"), "empty_label": _("Alle")} | kwargs
        super().__init__(queryset=Thema.objects.all(), **kwargs)


class DagFilter(django_filters.DateFilter):
    """Keeps what happened from this day on; with `tot` up to and with it.

    Compares moments, not days: the database can use the order it keeps them in.
    """

    def __init__(self, *, moment: str, tot: bool = False, **kwargs: Any) -> None:
        kwargs = {"label": _("Tot en met") if tot else _("Vanaf")} | kwargs
        kwargs.setdefault("widget", DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
        super().__init__(**kwargs)
        self.vraag = f"{moment}__{'lt' if tot else 'gte'}"
        self.dagen = timedelta(days=int(tot))

    def filter(self, qs: QuerySet[Any], value: date | None) -> QuerySet[Any]:
        if value is None:
            return qs
        dag = min(max(value, EEUWEN[0]), EEUWEN[1]) + self.dagen
        return qs.filter(**{self.vraag: make_aware(datetime.combine(dag, time.min))})


class VinkFilter(django_filters.BooleanFilter):
    """A tick: on or off, and off keeps everything."""

    field_class = BooleanField

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"widget": CheckboxInput, "method": "aanvinken"} | kwargs)


def plekken(form: BaseForm, binnen: Gebied) -> None:
    """Let the field `gebied` choose this area, and what lies within it in the same year."""
    gebied = cast(ModelChoiceField, form.fields["gebied"])
    eerst = Case(When(pk=binnen.pk, then=Value(0)), default=Value(1))
    hier = Gebied.objects.binnen(binnen).filter(jaar=binnen.jaar)
    gebied.queryset = hier.order_by(eerst, "naam", "code")
    gebied.empty_label = None


def onderwerpen(form: BaseForm, veld: str = "thema", leeg: Any = None) -> None:
    """Let this field choose the subjects in use; `leeg` are the words for choosing none."""
    themas = cast(ModelChoiceField, form.fields[veld])
    themas.queryset = Thema.objects.actief()
    themas.empty_label = leeg

"""What who leaves fills in: the last day, who comes, the notes, and what goes back."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from buurten.functies.models import Bezetting
from buurten.functies.permissions import kan_doorgeven
from welzijn.kern.tijd import vandaag
from welzijn.portaal.overzichten.beloften import SOORTEN, Belofte, beloften

LATER, NEEMT, KRIJGT = "later", "neemt", "krijgt"
GEZIEN = "gezien"


class Dag(forms.DateInput):
    """A day, picked with what the phone offers."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


class OverdragenForm(forms.Form):
    """Nothing here is saved before the summary was confirmed."""

    laatste = forms.DateField(
        label=gettext_lazy("Wat is de laatste dag?"),
        help_text=gettext_lazy("De dag erna begint de opvolger. Er zit geen dag tussen."),
        widget=Dag,
        error_messages={
            "required": gettext_lazy("Kies de laatste dag."),
            "invalid": gettext_lazy("Deze dag bestaat niet. Kies een dag uit de kalender."),
        },
    )
    opvolger = forms.ChoiceField(
        label=gettext_lazy("Wie neemt het over?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies wie het overneemt."),
            "invalid_choice": gettext_lazy(
                "Kies een collega uit de lijst. Overdragen aan uzelf kan niet."
            ),
        },
    )
    notities = forms.CharField(
        label=gettext_lazy("Wat moet de opvolger weten?"),
        help_text=gettext_lazy(
            "Alleen voor wie deze functie heeft of krijgt. Noem geen gezondheid of ruzies."
        ),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={"required": gettext_lazy("Schrijf op wat de opvolger moet weten.")},
    )
    terug = forms.MultipleChoiceField(
        label=gettext_lazy("Wat gaat terug naar de organisatie?"),
        help_text=gettext_lazy("Vink aan wat de opvolger niet overneemt. De rest neemt hij over."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "invalid_choice": gettext_lazy("De lijst is intussen veranderd. Kijk haar na."),
        },
    )

    def __init__(self, *args: Any, bezetting: Bezetting, by: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bezetting, self.by = bezetting, by
        self.beloften = beloften([bezetting.functie], by)
        self.collegas = list(_collegas(bezetting, by))
        velden: dict[str, Any] = self.fields
        velden["laatste"].initial = bezetting.laatste_dag or vandaag()
        velden["opvolger"].choices = self._opvolgers()
        los = [belofte for belofte in self.beloften if belofte.soort.mag_los]
        velden["terug"].choices = [(b.sleutel, _waar(b)) for b in los]
        if not los:
            del velden["terug"]

    def _opvolgers(self) -> list[Any]:
        """Colleagues with the same role here, those who may get this function, or nobody yet."""
        functie = self.bezetting.functie
        neemt = [b for b in self.collegas if b.functie.rol == functie.rol and self._hier(b)]
        keuzes = [
            (f"{NEEMT}-{b.pk}", _zin(_("%(wie)s neemt het erbij als: %(functie)s"), b))
            for b in neemt
        ]
        if kan_doorgeven(self.by, self.bezetting):
            heeft = {b.user_id for b in self.collegas if b.functie_id == functie.pk} | {self.by.pk}
            eerste = {b.user_id: b for b in reversed(self.collegas) if b.user_id not in heeft}
            krijgt = sorted(eerste.values(), key=lambda b: b.naam)
            zin = _("%(wie)s (%(functie)s) krijgt deze functie")
            keuzes += [(f"{KRIJGT}-{b.pk}", _zin(zin, b)) for b in krijgt]
        return [*keuzes, (LATER, _("Dat is nog niet bekend"))]

    def _hier(self, ander: Bezetting) -> bool:
        """Whether they work in the same place, or one lies within the other."""
        mijn = list(self.bezetting.functie.gebieden.all())
        zijn = list(ander.functie.gebieden.all())
        return any(m.ligt_in(z.pad) or z.ligt_in(m.pad) for m in mijn for z in zijn)

    @property
    def gezien(self) -> str:
        """The promises on this page, for a hidden field."""
        return " ".join(belofte.sleutel for belofte in self.beloften)

    @property
    def vast(self) -> list[Belofte]:
        """What always goes along: it cannot be without a function."""
        return [belofte for belofte in self.beloften if not belofte.soort.mag_los]

    @property
    def wie(self) -> Bezetting | None:
        """A holding of who was chosen; None when nobody is known yet."""
        keuze = self.cleaned_data["opvolger"].partition("-")[2]
        return next((b for b in self.collegas if str(b.pk) == keuze), None)

    @property
    def plan(self) -> dict[str, Any]:
        """What was decided, for the deed."""
        wijze, opvolger = self.cleaned_data["opvolger"].partition("-")[0], self.wie
        return {
            "laatste": self.cleaned_data["laatste"],
            "notities": self.cleaned_data["notities"],
            "neemt": opvolger if wijze == NEEMT else None,
            "krijgt": opvolger.user if opvolger and wijze == KRIJGT else None,
            "gezien": frozenset(self.data.get(GEZIEN, "").split()),
            "terug": self._terug(),
        }

    def _terug(self) -> dict[str, list[int]]:
        gekozen: dict[str, list[int]] = {naam: [] for naam in SOORTEN}
        for sleutel in self.cleaned_data.get("terug", []):
            naam, _streep, pk = sleutel.partition("-")
            gekozen[naam].append(int(pk))
        return {naam: pks for naam, pks in gekozen.items() if pks}

    @property
    def samenvatting(self) -> list[tuple[Any, Any]]:
        """What will happen, to read before confirming."""
        opvolger, laatste = self.wie, self.cleaned_data["laatste"]
        rest = len(self.beloften) - len(self.teruggaand)
        neemt = _("Neemt de opvolger over") if opvolger else _("Valt toe aan de vervanger")
        return [
            (_("Laatste dag"), date_format(laatste, "j F Y")),
            (_("De opvolger begint op"), date_format(laatste + timedelta(days=1), "j F Y")),
            (_("Opvolger"), opvolger.naam if opvolger else _("Dat is nog niet bekend")),
            (neemt, ngettext("%(n)s belofte", "%(n)s beloften", rest) % {"n": rest}),
        ]

    @property
    def teruggaand(self) -> list[Belofte]:
        """What the successor does not take over."""
        terug = self.cleaned_data.get("terug", [])
        return [belofte for belofte in self.beloften if belofte.sleutel in terug]

    @property
    def verborgen(self) -> list[tuple[str, str]]:
        """Everything that was filled in, to send along with the confirmation."""
        namen = [*self.fields, GEZIEN]
        data: Any = self.data
        lijsten = ((naam, data.getlist(naam)) for naam in namen)
        return [(naam, waarde) for naam, waarden in lijsten for waarde in waarden]


def _collegas(bezetting: Bezetting, by: Any) -> Any:
    """Who holds a function of the same organisation today, without who leaves."""
    hier = Bezetting.objects.visible_to(by).geldig()
    hier = hier.filter(
        functie__organisatie=bezetting.functie.organisatie_id, functie__is_actief=True
    )
    anderen = hier.exclude(user=bezetting.user_id).select_related("user", "functie")
    return anderen.prefetch_related("functie__gebieden").order_by("user__naam", "pk")


def _waar(belofte: Belofte) -> str:
    """A promise on one line: what kind, which, and where."""
    regel = f"{belofte.soort.enkelvoud}: {belofte}"
    return f"{regel}, {belofte.gebied}" if belofte.gebied else regel


def _zin(zin: str, bezetting: Bezetting) -> str:
    return zin % {"wie": bezetting.naam, "functie": bezetting.functie.titel}

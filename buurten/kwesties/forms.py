"""What people choose and write about a kwestie."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.timezone import localtime
from django.utils.translation import gettext_lazy as _

from buurten.gebieden.models import Gebied
from buurten.gebieden.velden import onderwerpen, plekken
from buurten.kwesties.models import Kwestie
from buurten.signalen.models import Signaal
from welzijn.kern.bewaken import Bewaakt
from welzijn.kern.eenmaal import SleutelForm
from welzijn.kern.tijd import vandaag
from welzijn.kern.werkdagen import na_werkdagen

MEEST = 200  # signals in one deed; more can be added afterwards
CIJFERS = 15  # a longer number in an address is nobody's


def gekozen(data: QueryDict) -> set[int]:
    """The signals ticked on this page and, between dots, on other pages."""
    woorden = [*data.getlist("signaal"), *data.get("gekozen", "").split(".")]
    return {int(w) for w in woorden if w.isascii() and w.isdigit() and len(w) <= CIJFERS}


def adres(signalen: Iterable[Signaal]) -> str:
    """The address at which these signals get their words."""
    return f"?stap=woorden&gekozen={'.'.join(str(signaal.pk) for signaal in signalen)}"


class KeuzeForm(forms.Form):
    """One page of signals to tick. What was ticked on other pages travels along in `gekozen`."""

    gekozen = forms.CharField(widget=forms.HiddenInput, required=False)
    signaal = forms.MultipleChoiceField(
        label=_("Nieuwe signalen"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, signalen: Iterable[Signaal], pks: set[int]) -> None:
        super().__init__()
        hier = {signaal.pk: _regel(signaal) for signaal in signalen}
        self.elders = sorted(pks - hier.keys())
        self.fields["signaal"].choices = list(hier.items())  # type: ignore[attr-defined]  # a MultipleChoiceField
        self.initial = {
            "gekozen": ".".join(map(str, self.elders)),
            "signaal": sorted(pks & hier.keys()),
        }


def _regel(signaal: Signaal) -> SafeString:
    """One signal to tick: its words, and under them where, when and whose eyes."""
    op = date_format(localtime(signaal.gemeld_op), "j F Y")
    onder = [signaal.thema, signaal.gebied, signaal.get_groep_display(), op]
    return format_html(
        '<span>{}<br><span class="small soft">{}</span></span>',
        Truncator(signaal.tekst).chars(220),
        " · ".join(str(deel) for deel in onder if deel),
    )


class WoordenForm(Bewaakt, forms.ModelForm):
    """A kwestie in words that everyone in the wijk understands."""

    BEWAAKT = ("titel", "samenvatting")

    class Meta:
        model = Kwestie
        fields = ["titel", "samenvatting", "thema"]
        labels = {"titel": _("Titel"), "samenvatting": _("In gewone woorden"),
                  "thema": _("Onderwerp")}  # fmt: skip
        widgets = {
            "samenvatting": forms.Textarea(
                attrs={"rows": 6, "data-teller": _("Nog {n} tekens"), "maxlength": 1500}
            ),
            "thema": forms.RadioSelect(attrs={"class": "chips"}),
        }
        help_texts = {
            "titel": _("Kort en neutraal. Bijvoorbeeld: Te weinig licht op het plein."),
            "samenvatting": _(
                "Wat speelt er, waar en voor wie? Neem geen namen over, en geen zin uit een "
                "signaal waaraan u iemand herkent."
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        onderwerpen(self)


class BundelenForm(SleutelForm, WoordenForm):
    """The words of a new kwestie, its place, and whether everyone reads it at once."""

    openbaar = forms.TypedChoiceField(
        label=_("Wie leest dit?"),
        choices=[
            ("ja", _("Meteen openbaar: iedereen leest mee")),
            ("nee", _("Eerst als concept: alleen wie hier mag bundelen")),
        ],
        coerce=lambda keus: keus == "ja",
        initial="ja",
        widget=forms.RadioSelect,
    )

    class Meta(WoordenForm.Meta):
        fields = ["titel", "samenvatting", "gebied", "thema"]

    def __init__(self, *args: Any, binnen: Gebied, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        plekken(self, binnen)


def voorstel(signalen: Sequence[Signaal], binnen: Gebied) -> dict[str, Any]:
    """What the chosen signals have in common: their wijk, and the usual subject."""
    paden = {signaal.gebied.wijk_pad for signaal in signalen}
    ruim = binnen.niveau == Gebied.Niveau.GEMEENTE and len(paden) == 1
    themas = Counter(s.thema_id for s in signalen if s.thema_id)
    return {
        "gebied": Gebied.objects.get(pad=paden.pop()) if ruim else binnen,
        "thema": themas.most_common(1)[0][0] if themas else None,
    }


class OppakkenForm(Bewaakt, forms.Form):
    """What the organisation is going to do; short, and not required."""

    BEWAAKT = ("toelichting",)

    toelichting = forms.CharField(
        label=_("Wat gaat u doen?"),
        help_text=_("Eén of twee zinnen. Iedereen leest dit."),
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    voor = forms.DateField(
        label=_("Vóór welke dag laat u iets horen?"),
        help_text=_("Ook als er nog niets klaar is. Iedereen ziet deze dag."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        dag = na_werkdagen(vandaag(), settings.KWESTIE_TOEZEGGING_WERKDAGEN)
        self.fields["voor"].initial = dag

    def clean_voor(self) -> date:
        return komt_nog(self.cleaned_data["voor"])


class BijpratenForm(OppakkenForm):
    """What there is to tell meanwhile, and when more follows."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["toelichting"].required = True
        self.fields["toelichting"].label = _("Hoe staat het ervoor?")
        self.fields["voor"].label = _("Vóór welke dag laat u weer iets horen?")


def komt_nog(dag: date) -> date:
    """A day somebody promises something by: from tomorrow, within a year."""
    nu = vandaag()
    if not nu < dag <= nu + timedelta(days=366):
        raise ValidationError(_("Kies een dag vanaf morgen, binnen een jaar."))
    return dag


class RedenForm(Bewaakt, forms.Form):
    """A reason (or an answer) that is owed to whoever gave a signal; everyone reads it."""

    BEWAAKT = ("reden",)

    reden = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 4}))

    def __init__(self, *args: Any, label: str, uitleg: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reden"].label = label
        self.fields["reden"].help_text = uitleg

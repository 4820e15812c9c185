"""What one person proposes to wipe, until a second one decides."""

from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from buurten.functies.models import Bezetting
from buurten.gebieden.models import Gebied
from buurten.signalen.models import Signaal
from welzijn.kern.geheim import GeheimTekst


class Wisverzoek(models.Model):
    """It goes with the signal, or when the second person says no."""

    signaal = models.OneToOneField(Signaal, on_delete=models.CASCADE, related_name="wisverzoek")
    reden = GeheimTekst(_("waarom moet dit weg?"), max_length=300)
    namens = models.ForeignKey(Bezetting, on_delete=models.PROTECT, related_name="+")
    gevraagd_op = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        verbose_name = _("wisverzoek")
        verbose_name_plural = _("wisverzoeken")

    def __str__(self) -> str:
        return str(self.signaal)

    @property
    def gebied(self) -> Gebied:
        return self.signaal.gebied

    @property
    def loglabel(self) -> str:
        return ""

"""The least that can hold what our pages show: places, subjects, signals, ideas and support."""

from django.conf import settings
from django.db import models


class Plek(models.Model):
    """A wijk."""

    naam = models.CharField(max_length=100)

    def __str__(self) -> str:
        return self.naam


class Onderwerp(models.Model):
    """A subject."""

    naam = models.CharField(max_length=60)

    def __str__(self) -> str:
        return self.naam


class Melding(models.Model):
    """A signal."""

    plek = models.ForeignKey(Plek, models.PROTECT, db_index=False)
    onderwerp = models.ForeignKey(Onderwerp, models.PROTECT)
    groep = models.CharField(max_length=15)
    tekst = models.TextField()
    status = models.CharField(max_length=10, default="nieuw")
    melder = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    op = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["plek", "onderwerp", "groep"], name="melding_telling")]

    def __str__(self) -> str:
        return self.tekst


class Idee(models.Model):
    """An initiative; `steun` counts who backs it."""

    STATUS = [("nieuw", "Nieuw idee"), ("bezig", "Bezig"), ("klaar", "Gelukt")]
    plek = models.ForeignKey(Plek, models.PROTECT, db_index=False)
    onderwerp = models.ForeignKey(Onderwerp, models.PROTECT)
    titel = models.CharField(max_length=100)
    wat = models.TextField()
    nodig = models.CharField(max_length=300)
    status = models.CharField(max_length=12, choices=STATUS)
    steun = models.PositiveIntegerField(default=0)
    op = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["plek", "status"], name="idee_plek_status")]

    def __str__(self) -> str:
        return self.titel


class Bijval(models.Model):
    """One person backs one idea."""

    idee = models.ForeignKey(Idee, models.CASCADE, db_index=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["idee", "user"], name="bijval_eenmaal")]

    def __str__(self) -> str:
        return f"{self.idee_id}: {self.user_id}"

"""What has been seeded so far, for what is seeded next."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.utils import timezone

from buurten.functies.models import Bezetting, Organisatie
from buurten.gebieden.models import Gebied, Thema
from buurten.kwesties.models import Kwestie
from buurten.prioriteiten.models import Prioriteit
from buurten.signalen.models import Signaal
from tests.bench.maat import BUURTEN_PER_WIJK, greep
from welzijn.kern.accounts.models import User


@dataclass
class Heden:
    """The areas, people and things of the bench; `nu` is the moment of seeding."""

    nu: datetime = field(default_factory=timezone.now)
    gemeenten: list[Gebied] = field(default_factory=list)
    wijken: list[Gebied] = field(default_factory=list)
    buurten: list[Gebied] = field(default_factory=list)
    themas: list[Thema] = field(default_factory=list)
    bewoners: list[User] = field(default_factory=list)
    organisaties: list[Organisatie] = field(default_factory=list)
    werkers: list[Bezetting] = field(default_factory=list)
    signalen: list[Signaal] = field(default_factory=list)
    kwesties: list[Kwestie] = field(default_factory=list)
    prioriteiten: list[Prioriteit] = field(default_factory=list)

    @property
    def vandaag(self) -> date:
        return timezone.localdate(self.nu)

    @property
    def werker(self) -> Bezetting:
        """The opbouwwerker of the busy wijk."""
        return self.werkers[0]

    def buurt_in(self, wijk: int, nummer: int) -> Gebied:
        """One of the buurten of this wijk."""
        return self.buurten[wijk * BUURTEN_PER_WIJK + greep(nummer, 41, BUURTEN_PER_WIJK)]

    def thema(self, nummer: int, soort: int) -> Thema:
        return self.themas[greep(nummer, soort, len(self.themas))]

    def bewoner(self, nummer: int, soort: int) -> User:
        return self.bewoners[greep(nummer, soort, len(self.bewoners))]

    def toen(self, nummer: int, dagen: int = 700) -> datetime:
        """A moment in the past days; later numbers are not later."""
        return self.nu - timedelta(minutes=greep(nummer, 43, dagen * 24 * 60))

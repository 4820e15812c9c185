"""The street plan: every address prefix, once."""

from django.conf import settings
from django.urls import include, path

from welzijn.kern import gezondheid

handler400 = "welzijn.kern.fouten.bad_request"
handler403 = "welzijn.kern.fouten.forbidden"
handler404 = "welzijn.kern.fouten.not_found"
handler500 = "welzijn.kern.fouten.server_error"

urlpatterns = [
    path("", include("welzijn.portaal.home.urls")),
    path("account/", include("welzijn.kern.accounts.inloggen")),
    path("account/2fa/", include("allauth.mfa.urls")),
    path("werkplek/", include("welzijn.portaal.werkplek.urls")),
    path("mijngegevens/toestemmingen/", include("welzijn.kern.toestemmingen.urls")),
    path("mijngegevens/", include("welzijn.portaal.privacy.urls")),
    path("wijken/", include("welzijn.portaal.gebiedspagina.urls")),
    path("overdracht/", include("welzijn.portaal.overdracht.urls")),
    path("dashboard/", include("welzijn.portaal.dashboard.urls")),
    path("maandoverzicht/", include("welzijn.portaal.maandoverzicht.urls")),
    path("rodedraad/", include("welzijn.portaal.rodedraad.urls")),
    path("bewaartermijnen/", include("welzijn.portaal.bewaartermijnen.urls")),
    path("toezicht/", include("welzijn.portaal.toezicht.urls")),
    path("bouwstenen/", include("welzijn.portaal.bouwstenen.urls")),
    path("accounts/", include("welzijn.kern.accounts.urls")),
    path("notificaties/", include("welzijn.kern.notificaties.urls")),
    path("zoekopdrachten/", include("welzijn.kern.zoekopdrachten.urls")),
    path("functies/", include("buurten.functies.urls")),
    path("uitnodigingen/", include("buurten.uitnodigingen.urls")),
    path("netwerken/", include("buurten.netwerken.urls")),
    path("begeleiding/", include("buurten.begeleiding.urls")),
    path("kaartjes/", include("buurten.kaartjes.urls")),
    path("vragen/", include("buurten.vragen.urls")),
    path("bijlagen/", include("welzijn.kern.bijlagen.urls")),
    path("gebieden/", include("buurten.gebieden.urls")),
    path("signalen/", include("buurten.signalen.urls")),
    path("delingen/", include("buurten.delingen.urls")),
    path("kwesties/", include("buurten.kwesties.urls")),
    path("afspraken/", include("buurten.afspraken.urls")),
    path("weerwoorden/", include("buurten.weerwoorden.urls")),
    path("samenhang/", include("buurten.samenhang.urls")),
    path("noodinzagen/", include("buurten.noodinzagen.urls")),
    path("terugmeldingen/", include("buurten.terugmeldingen.urls")),
    path("wisverzoeken/", include("buurten.wisverzoeken.urls")),
    path("prioriteiten/", include("buurten.prioriteiten.urls")),
    path("opdrachten/", include("buurten.opdrachten.urls")),
    path("initiatieven/", include("initiatieven.register.urls")),
    path("steun/", include("initiatieven.steun.urls")),
    path("vrijwilligers/", include("vrijwilligers.register.urls")),
    path("hulpvragen/", include("vrijwilligers.hulpvragen.urls")),
    path("koppelingen/", include("vrijwilligers.koppelingen.urls")),
    path("health/live", gezondheid.live, name="live"),
    path("health/ready", gezondheid.ready, name="ready"),
]
if settings.DEMO:
    urlpatterns += [path("demo/", include("welzijn.portaal.proefgemeente.urls"))]

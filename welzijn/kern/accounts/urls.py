"""The addresses of one's own account, beside those of allauth."""

from django.urls import path

from welzijn.kern.accounts import views

app_name = "accounts"
urlpatterns = [
    path("wijzigen/", views.wijzigen, name="wijzigen"),
    path("bevestigen/", views.bevestigen, name="bevestigen"),
    path("beveiligen/", views.beveiligen, name="beveiligen"),
    path("<int:pk>/factor_intrekken/", views.factor_intrekken, name="factor_intrekken"),
    path("aanmelden/", views.aanmelden, name="aanmelden"),
    path("sessies/", views.sessies, name="sessies"),
    path("sessies/<int:pk>/sessie_beeindigen/", views.sessie_beeindigen, name="sessie_beeindigen"),
    path("sessies/sessies_beeindigen/", views.sessies_beeindigen, name="sessies_beeindigen"),
    path("sessies/toestel/", views.toestel, name="toestel"),
    path("sessies/verlengen/", views.verlengen, name="verlengen"),
    path("uitloggen/", views.uitloggen, name="uitloggen"),
    path("allen_uitloggen/", views.allen_uitloggen, name="allen_uitloggen"),
]

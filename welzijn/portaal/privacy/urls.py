"""The addresses of one's own data."""

from django.urls import path

from welzijn.portaal.privacy import views

app_name = "privacy"
urlpatterns = [
    path("", views.overzicht, name="overzicht"),
    path("meenemen/", views.meenemen, name="meenemen"),
    path("verwijderen/", views.verwijderen, name="verwijderen"),
    path("weg/", views.weg, name="weg"),
    path("bewaard/<slug:slug>/", views.kamer, name="kamer"),
    path("uitschrijven/", views.uitschrijven, name="uitschrijven"),
    path("uitgeschreven/", views.uitgeschreven, name="uitgeschreven"),
]

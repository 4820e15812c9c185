"""The addresses of functions, organisations, and where people live."""

from django.urls import path

from buurten.functies import views

app_name = "functies"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("profiel/", views.profiel, name="profiel"),
    path("vestigen/", views.vestigen, name="vestigen"),
    path("wisselen/", views.wisselen, name="wisselen"),
    path("beheer/", views.beheer, name="beheer"),
    path("functie_toevoegen/", views.functie_toevoegen, name="functie_toevoegen"),
    path("organisaties/", views.organisaties, name="organisaties"),
    path(
        "organisaties/organisatie_toevoegen/",
        views.organisatie_toevoegen,
        name="organisatie_toevoegen",
    ),
    path("organisaties/<int:pk>/", views.organisatie, name="organisatie"),
    path(
        "organisaties/<int:pk>/organisatie_bewerken/",
        views.organisatie_bewerken,
        name="organisatie_bewerken",
    ),
    path("bezettingen/<int:pk>/beeindigen/", views.beeindigen, name="beeindigen"),
    path("<int:pk>/", views.detail, name="detail"),
    path("bezettingen/<int:pk>/inplannen/", views.inplannen, name="inplannen"),
    path("<int:pk>/kaart/", views.kaart, name="kaart"),
    path("<int:pk>/functie_bewerken/", views.functie_bewerken, name="functie_bewerken"),
    path("<int:pk>/functie_plaatsen/", views.functie_plaatsen, name="functie_plaatsen"),
]

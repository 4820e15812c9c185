"""The entries of the demo; the street plan names them only when the demo is switched on."""

from django.urls import path

from welzijn.portaal.proefgemeente import views

app_name = "proefgemeente"
urlpatterns = [
    path("<str:rol>/binnengaan/", views.binnengaan, name="binnengaan"),
]

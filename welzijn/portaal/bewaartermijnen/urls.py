"""Addresses of retention."""

from django.urls import path

from welzijn.portaal.bewaartermijnen import views

app_name = "bewaartermijnen"

urlpatterns = [
    path("", views.overzicht, name="overzicht"),
    path("<int:jaar>/<int:maand>/<int:dag>/", views.verklaring, name="verklaring"),
]

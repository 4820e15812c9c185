"""Addresses of the gallery."""

from django.urls import path

from welzijn.portaal.bouwstenen import views

app_name = "bouwstenen"
urlpatterns = [
    path("", views.overzicht, name="overzicht"),
    path("formulier/", views.formulier, name="formulier"),
]

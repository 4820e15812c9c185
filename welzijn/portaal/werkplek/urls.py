"""The address of what waits for you."""

from django.urls import path

from welzijn.portaal.werkplek import views

app_name = "werkplek"
urlpatterns = [
    path("", views.overzicht, name="overzicht"),
]

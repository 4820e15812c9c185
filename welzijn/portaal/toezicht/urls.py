"""Addresses of supervision."""

from django.urls import path

from welzijn.portaal.toezicht import views

app_name = "toezicht"

urlpatterns = [
    path("rechten/", views.rechten, name="rechten"),
    path("logboek/", views.logboek, name="logboek"),
    path("nazicht/", views.nazicht, name="nazicht"),
    path("nazicht/<int:jaar>/<int:maand>/aftekenen/", views.aftekenen, name="aftekenen"),
]

"""The addresses of reading in an emergency."""

from django.urls import path

from buurten.noodinzagen import views

app_name = "noodinzagen"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("openen/", views.openen, name="openen"),
]

"""The addresses of one area."""

from django.urls import path

from welzijn.portaal.gebiedspagina import views

app_name = "gebiedspagina"
urlpatterns = [
    path("<str:code>/", views.nieuwste, name="nieuwste"),
    path("<str:code>/<int:jaar>/", views.detail, name="detail"),
]

"""The addresses of the months of a wijk."""

from django.urls import path

from welzijn.portaal.maandoverzicht import views

app_name = "maandoverzicht"
urlpatterns = [
    path("<str:code>/", views.nieuwste, name="nieuwste"),
    path("<str:code>/<int:jaar>/<int:maand>/", views.detail, name="detail"),
]

"""The address of a thing's thread."""

from django.urls import path

from welzijn.portaal.rodedraad import views

app_name = "rodedraad"
urlpatterns = [
    path("<str:soort>/<int:pk>/", views.detail, name="detail"),
]

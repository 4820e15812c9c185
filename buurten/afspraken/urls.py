"""The addresses of who picks up what, together with whom."""

from django.urls import path

from buurten.afspraken import views

app_name = "afspraken"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/afstemmen/", views.afstemmen, name="afstemmen"),
    path("<int:pk>/delen/", views.delen, name="delen"),
    path("<int:pk>/voorleggen/", views.voorleggen, name="voorleggen"),
    path("aandeel/<int:pk>/aanvaarden/", views.aanvaarden, name="aanvaarden"),
    path("aandeel/<int:pk>/afwijzen/", views.afwijzen, name="afwijzen"),
    path("aandeel/<int:pk>/uitstappen/", views.uitstappen, name="uitstappen"),
    path("voorlegging/<int:pk>/antwoorden/", views.antwoorden, name="antwoorden"),
]

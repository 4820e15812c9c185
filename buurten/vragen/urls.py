"""The addresses of questions."""

from django.urls import path

from buurten.vragen import views

app_name = "vragen"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("volgen/", views.volgen, name="volgen"),
    path("functies/<int:pk>/stellen/", views.stellen, name="stellen"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/beantwoorden/", views.beantwoorden, name="beantwoorden"),
    path("<int:pk>/doorzetten/", views.doorzetten, name="doorzetten"),
    path("<int:pk>/intrekken/", views.intrekken, name="intrekken"),
    path("<int:pk>/sluiten/", views.sluiten, name="sluiten"),
]

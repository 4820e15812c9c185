"""The addresses of what residents say back."""

from django.urls import path

from buurten.weerwoorden import views

app_name = "weerwoorden"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("<int:pk>/herkennen/", views.herkennen, name="herkennen"),
    path("<int:pk>/terugnemen/", views.terugnemen, name="terugnemen"),
    path("<int:pk>/aanvullen/", views.aanvullen, name="aanvullen"),
    path("<int:pk>/oordelen/", views.oordelen, name="oordelen"),
    path("aanvulling/<int:pk>/beantwoorden/", views.beantwoorden, name="beantwoorden"),
]

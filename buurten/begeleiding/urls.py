"""The addresses of helping somebody who is not online."""

from django.urls import path

from buurten.begeleiding import views

app_name = "begeleiding"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("begin/", views.begin, name="begin"),
    path("stoppen/", views.stoppen, name="stoppen"),
    path("<str:code>/inschrijven/", views.inschrijven, name="inschrijven"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/begeleiden/", views.begeleiden, name="begeleiden"),
    path("<int:pk>/adres_geven/", views.adres_geven, name="adres_geven"),
    path("<int:pk>/overnemen/", views.overnemen, name="overnemen"),
]

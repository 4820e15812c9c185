"""The addresses of areas, proposals, files with areas and themes."""

from django.urls import path

from buurten.gebieden import views

app_name = "gebieden"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("wijzigingen/", views.wijzigingen, name="wijzigingen"),
    path("wijzigingen/<int:pk>/", views.wijziging, name="wijziging"),
    path("wijzigingen/<int:pk>/overnemen/", views.overnemen, name="overnemen"),
    path("wijzigingen/<int:pk>/afwijzen/", views.afwijzen, name="afwijzen"),
    path("aanleveringen/", views.aanleveringen, name="aanleveringen"),
    path("aanleveringen/aanleveren/", views.aanleveren, name="aanleveren"),
    path("aanleveringen/<int:pk>/", views.aanlevering, name="aanlevering"),
    path("aanleveringen/<int:pk>/verwerken/", views.verwerken, name="verwerken"),
    path("aanleveringen/<int:pk>/weggooien/", views.weggooien, name="weggooien"),
    path("themas/", views.themas, name="themas"),
    path("themas/thema_toevoegen/", views.thema_toevoegen, name="thema_toevoegen"),
    path("themas/<int:pk>/thema_bewerken/", views.thema_bewerken, name="thema_bewerken"),
    path("themas/<int:pk>/thema_verwoorden/", views.thema_verwoorden, name="thema_verwoorden"),
    path("<str:code>/bewerken/", views.bewerken, name="bewerken"),
    path("<str:code>/voorstellen/", views.voorstellen, name="voorstellen"),
]

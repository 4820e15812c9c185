"""The addresses of initiatives."""

from django.urls import path

from initiatieven.register import views

app_name = "initiatieven"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("begin/", views.begin, name="begin"),
    path("eigen/", views.eigen, name="eigen"),
    path("wachtrij/", views.wachtrij, name="wachtrij"),
    path("<str:code>/voorstellen/", views.voorstellen, name="voorstellen"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/bewerken/", views.bewerken, name="bewerken"),
    path("<int:pk>/indienen/", views.indienen, name="indienen"),
    path("<int:pk>/intrekken/", views.intrekken, name="intrekken"),
    path("<int:pk>/publiceren/", views.publiceren, name="publiceren"),
    path("<int:pk>/afwijzen/", views.afwijzen, name="afwijzen"),
    path("<int:pk>/beginnen/", views.beginnen, name="beginnen"),
    path("<int:pk>/afronden/", views.afronden, name="afronden"),
    path("<int:pk>/stoppen/", views.stoppen, name="stoppen"),
    path("<int:pk>/koppelen/", views.koppelen, name="koppelen"),
]

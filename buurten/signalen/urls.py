"""The addresses of signals."""

from django.urls import path

from buurten.signalen import views

app_name = "signalen"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("meenemen/", views.meenemen, name="meenemen"),
    path("begin/", views.begin, name="begin"),
    path("volgen/", views.volgen, name="volgen"),
    path("bewaard/", views.bewaard, name="bewaard"),
    path("offline/", views.offline, name="offline"),
    path("werker.js", views.werker, name="werker"),
    path("<str:code>/inzenden/", views.inzenden, name="inzenden"),
    path("<str:code>/melden/", views.melden, name="melden"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/toelaten/", views.toelaten, name="toelaten"),
    path("<int:pk>/weigeren/", views.weigeren, name="weigeren"),
    path("<int:pk>/indelen/", views.indelen, name="indelen"),
    path("<int:pk>/verwijderen/", views.verwijderen, name="verwijderen"),
    path("<int:pk>/afronden/", views.afronden, name="afronden"),
]

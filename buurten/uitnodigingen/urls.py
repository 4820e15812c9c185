"""The addresses of inviting."""

from django.urls import path

from buurten.uitnodigingen import views

app_name = "uitnodigingen"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("welkom/<str:code>/", views.welkom, name="welkom"),
    path("functie/<int:pk>/uitnodigen/", views.uitnodigen, name="uitnodigen"),
    path("voordrachten/", views.voordrachten, name="voordrachten"),
    path("functie/<int:pk>/voordragen/", views.voordragen, name="voordragen"),
    path("voordrachten/<int:pk>/afwijzen/", views.afwijzen, name="afwijzen"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/bevestigen/", views.bevestigen, name="bevestigen"),
    path("<int:pk>/intrekken/", views.intrekken, name="intrekken"),
    path("<int:pk>/aanvaarden/", views.aanvaarden, name="aanvaarden"),
    path("<int:pk>/weigeren/", views.weigeren, name="weigeren"),
]

"""The addresses of residents' networks."""

from django.urls import path

from buurten.netwerken import views

app_name = "netwerken"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/aansluiten/", views.aansluiten, name="aansluiten"),
    path("<int:pk>/verlaten/", views.verlaten, name="verlaten"),
    path("functie/<int:pk>/mandateren/", views.mandateren, name="mandateren"),
    path("mandaat/<int:pk>/betwisten/", views.betwisten, name="betwisten"),
    path("mandaat/<int:pk>/beeindigen/", views.beeindigen, name="beeindigen"),
    path("betwisting/<int:pk>/afhandelen/", views.afhandelen, name="afhandelen"),
]

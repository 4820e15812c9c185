"""The addresses of matches; a new one starts from its request."""

from django.urls import path

from vrijwilligers.koppelingen import views

app_name = "koppelingen"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("vraag/<int:pk>/aanbieden/", views.aanbieden, name="aanbieden"),
    path("vraag/<int:pk>/koppelen/", views.koppelen, name="koppelen"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/aanvaarden/", views.aanvaarden, name="aanvaarden"),
    path("<int:pk>/afwijzen/", views.afwijzen, name="afwijzen"),
    path("<int:pk>/afronden/", views.afronden, name="afronden"),
]

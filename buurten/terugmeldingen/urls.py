"""The addresses of what partners answer."""

from django.urls import path

from buurten.terugmeldingen import views

app_name = "terugmeldingen"
urlpatterns = [
    path("<int:pk>/", views.lijst, name="lijst"),
    path("<int:pk>/terugmelden/", views.terugmelden, name="terugmelden"),
]

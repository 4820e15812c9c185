"""The addresses of the inbox."""

from django.urls import path

from welzijn.kern.notificaties import views

app_name = "notificaties"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("alles_lezen/", views.alles_lezen, name="alles_lezen"),
    path("<int:pk>/lezen/", views.lezen, name="lezen"),
]

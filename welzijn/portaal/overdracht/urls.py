"""The addresses of leaving a function."""

from django.urls import path

from welzijn.portaal.overdracht import views

app_name = "overdracht"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/overdragen/", views.overdragen, name="overdragen"),
    path("<int:pk>/intrekken/", views.intrekken, name="intrekken"),
]

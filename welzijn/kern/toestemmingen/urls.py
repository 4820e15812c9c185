"""The addresses of consent."""

from django.urls import path

from welzijn.kern.toestemmingen import views

app_name = "toestemmingen"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("<slug:doel>/toestemmen/", views.toestemmen, name="toestemmen"),
    path("<slug:doel>/intrekken/", views.intrekken, name="intrekken"),
]

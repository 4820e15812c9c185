"""The addresses of backing an initiative."""

from django.urls import path

from initiatieven.steun import views

app_name = "steun"
urlpatterns = [
    path("<int:pk>/steunen/", views.steunen, name="steunen"),
    path("<int:pk>/intrekken/", views.intrekken, name="intrekken"),
]

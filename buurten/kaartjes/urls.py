"""The addresses of cards of residents."""

from django.urls import path

from buurten.kaartjes import views

app_name = "kaartjes"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("eigen/", views.eigen, name="eigen"),
    path("bewaren/", views.bewaren, name="bewaren"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/intrekken/", views.intrekken, name="intrekken"),
]

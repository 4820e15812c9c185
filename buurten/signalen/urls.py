"""The addresses of signals."""

from django.urls import path

from buurten.signalen import views

app_name = "signalen"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("begin/", views.begin, name="begin"),
    path("<str:code>/melden/", views.melden, name="melden"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/afronden/", views.afronden, name="afronden"),
]

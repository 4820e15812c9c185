"""The addresses of joining and splitting kwesties, and of the four questions."""

from django.urls import path

from buurten.samenhang import views

app_name = "samenhang"
urlpatterns = [
    path("<int:pk>/samenvoegen/", views.samenvoegen, name="samenvoegen"),
    path("<int:pk>/splitsen/", views.splitsen, name="splitsen"),
    path("<int:pk>/toetsen/", views.toetsen, name="toetsen"),
]

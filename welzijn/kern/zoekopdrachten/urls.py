"""The addresses of saved filters."""

from django.urls import path

from welzijn.kern.zoekopdrachten import views

app_name = "zoekopdrachten"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("bewaren/", views.bewaren, name="bewaren"),
    path("<int:pk>/hernoemen/", views.hernoemen, name="hernoemen"),
    path("<int:pk>/verwijderen/", views.verwijderen, name="verwijderen"),
]

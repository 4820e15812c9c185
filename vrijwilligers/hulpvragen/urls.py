"""The addresses of requests for a hand."""

from django.urls import path

from vrijwilligers.hulpvragen import views

app_name = "hulpvragen"
urlpatterns = [
    path("", views.lijst, name="lijst"),
]

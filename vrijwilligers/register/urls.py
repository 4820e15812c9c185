"""The addresses of volunteers."""

from django.urls import path

from vrijwilligers.register import views

app_name = "vrijwilligers"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("begin/", views.begin, name="begin"),
    path("<str:code>/aanmelden/", views.aanmelden, name="aanmelden"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/bewerken/", views.bewerken, name="bewerken"),
    path("<int:pk>/stoppen/", views.stoppen, name="stoppen"),
    path("<int:pk>/hervatten/", views.hervatten, name="hervatten"),
]

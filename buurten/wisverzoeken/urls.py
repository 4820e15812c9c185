"""The addresses of wiping a confidential signal."""

from django.urls import path

from buurten.wisverzoeken import views

app_name = "wisverzoeken"
urlpatterns = [
    path("<int:pk>/voorstellen/", views.voorstellen, name="voorstellen"),
    path("<int:pk>/wissen/", views.wissen, name="wissen"),
    path("<int:pk>/afwijzen/", views.afwijzen, name="afwijzen"),
]

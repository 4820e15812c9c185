"""The addresses of the shared dashboards."""

from django.urls import path

from welzijn.portaal.dashboard import views

app_name = "dashboard"
urlpatterns = [
    path("", views.gemeente, name="gemeente"),
    path("<str:code>/<int:jaar>/", views.wijk, name="wijk"),
    path("<str:code>/<int:jaar>/continuiteit/", views.continuiteit, name="continuiteit"),
]

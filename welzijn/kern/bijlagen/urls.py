"""The address of a picture."""

from django.urls import path

from welzijn.kern.bijlagen import views

app_name = "bijlagen"
urlpatterns = [path("<str:naam>/", views.beeld, name="beeld")]

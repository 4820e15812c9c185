"""The street plan as it is with the demo switched on."""

from django.urls import include, path

from welzijn.urls import urlpatterns as gewone

urlpatterns = [*gewone, path("demo/", include("welzijn.portaal.proefgemeente.urls"))]

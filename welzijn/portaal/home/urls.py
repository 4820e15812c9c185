"""The front door and the pages in every footer."""

from django.urls import path

from welzijn.portaal.home import views

app_name = "home"
urlpatterns = [
    path("", views.start, name="start"),
    path("toegankelijkheid/", views.toegankelijkheid, name="toegankelijkheid"),
    path("privacy/", views.privacy, name="privacy"),
    path("spelregels/", views.spelregels, name="spelregels"),
    path("sneltoetsen/", views.sneltoetsen, name="sneltoetsen"),
    path(".well-known/security.txt", views.veiligheid, name="veiligheid"),
]

"""The addresses of who reads a signal."""

from django.urls import path

from buurten.delingen import views

app_name = "delingen"
urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/delen/", views.delen, name="delen"),
    path("<int:pk>/verhogen/", views.verhogen, name="verhogen"),
    path("<int:pk>/verlagen/", views.verlagen, name="verlagen"),
    path("<int:pk>/instemmen/", views.instemmen, name="instemmen"),
    path("<int:pk>/afzien/", views.afzien, name="afzien"),
    path("<int:pk>/<int:nummer>/bevestigen/", views.bevestigen, name="bevestigen"),
    path("<int:pk>/<int:nummer>/beeindigen/", views.beeindigen, name="beeindigen"),
]

"""Soon."""
urlpatterns = []

"""The door for ASGI servers; the portal itself is synchronous."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "welzijn.settings")

application = get_asgi_application()

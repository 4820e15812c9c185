"""Finding people, by e-mail only where they sign in."""

from typing import Any

from django.contrib.auth.models import BaseUserManager
from django.db.models import QuerySet


class UserManager(BaseUserManager[Any]):
    """Creates people; an e-mail address is kept in lower case and is unique."""

    def create_user(self, email: str | None, password: str | None = None, **velden: Any) -> Any:
        """A person who signs in by a mailed code; without an address somebody not online."""
        user = self.model(email=email and email.strip().lower(), **velden)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def visible_to(self, user: Any, recht: str = "") -> QuerySet[Any]:
        """An account is seen by its owner alone; nobody browses people.

        `recht`: who has this right over people finds each of them, one by one.
        """
        if recht and user.has_perm(recht):
            return self.all()
        return self.filter(pk=user.pk) if user.is_authenticated else self.none()

    def get_by_natural_key(self, username: str | None) -> Any:
        return self.get(email=(username or "").lower())

"""How allauth meets our people."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from welzijn.kern.accounts.models import User


class AccountAdapter(DefaultAccountAdapter):
    """Signing up gives an account without a role; choosing a buurt comes after."""

    def get_user_search_fields(self) -> list[str]:
        return ["email", "naam"]

    def populate_username(self, request: HttpRequest, user: Any) -> None:
        """There is no username."""

    def clean_email(self, email: str) -> str:
        return super().clean_email(email).lower()

    def new_user(self, request: HttpRequest) -> User:
        return User()

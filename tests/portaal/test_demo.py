"""The command that sets up the demo: on this machine alone, and never over real people."""

import pytest
from django.core.management import CommandError, call_command

from tests import makers
from welzijn.portaal.management.commands import demo


def test_demo_must_be_switched_on_by_its_own_command(settings):
    settings.DEMO = False

    with pytest.raises(CommandError, match=r"python3 manage\.py demo"):
        call_command("demo", geen_server=True)


@pytest.mark.django_db
def test_demo_refuses_a_database_with_people(settings):
    settings.DEMO = True
    makers.make_user()

    with pytest.raises(CommandError, match="has people in it and is not a demo"):
        call_command("demo", geen_server=True)


@pytest.mark.django_db
def test_empty_database_is_welcome():
    demo.check_database()


@pytest.mark.parametrize("port", [-1, 65_536])
def test_port_that_cannot_be(port):
    with pytest.raises(CommandError, match="cannot be used"):
        demo.check_port(port)

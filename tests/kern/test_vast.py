"""What is rendered once for everyone holds nothing of anyone."""

from django.template import Context, Template
from django.utils.translation import override

OPEN = "{% load i18n ui %}"


def test_vast_sees_nothing_of_the_page():
    template = Template(
        OPEN + "{{ wie }}{% vast %}[{{ wie }}{{ user }}{{ csrf_token }}]{% endvast %}"
    )
    context = Context({"wie": "Anna", "user": "Anna", "csrf_token": "geheim"})
    assert template.render(context) == "Anna[]"


def test_vast_is_rendered_once():
    template = Template(OPEN + "{% vast %}{% now 'u' %}{% endvast %}")
    assert template.render(Context()) == template.render(Context())


def test_vast_is_rendered_per_language():
    template = Template(
        OPEN + "{% vast %}{% get_current_language as taal %}{{ taal }}{% endvast %}"
    )
    assert template.render(Context()) == "nl"
    with override("en"):
        assert template.render(Context()) == "en"

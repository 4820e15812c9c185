"""E08: a right whose looks are logged is asked nowhere without the line being written.

Seen red on the two views at the end of this file, and on hulpvragen.detail without its call.
"""

import ast
from collections.abc import Iterator
from textwrap import dedent

from tests.house.reading import Module, behind, called, decorators, last, nothing
from tests.house.rights import assigned, rights


def logged(permissions: Module) -> set[str]:
    """The constants of a room whose Recht says inzage=True."""
    made = {name: assigned(permissions)[name] for name in rights(permissions)}
    return {
        name
        for name, call in made.items()
        if isinstance(call, ast.Call)
        and any(k.arg == "inzage" and ast.unparse(k.value) == "True" for k in call.keywords)
    }


def asking(permissions: Module) -> set[str]:
    """The names by which a view asks for one of these: the constant, and each mag_ around it."""
    names = logged(permissions)
    while True:
        more = {
            function.name
            for function in permissions.functions()
            if names & {last(node) for node in ast.walk(function)}
        }
        if more <= names:
            return names
        names |= more


def silent(views: Module, permissions: Module) -> Iterator[str]:
    """Views that ask for such a right, show a page, and write no line."""
    names = {name for name in asking(permissions) if name.startswith("mag_") or name.isupper()}
    for function in views.public():
        asked = names & {last(node) for node in ast.walk(function)}
        shows = any(last(call.func) == "render" for call in called(function))
        writes = any(last(call.func) == "inzien" for call in called(function))
        if asked and shows and not writes and "require_POST" not in decorators(function):
            yield (
                f"{views.path} {function.name} asks {min(asked)}, a right whose looks are logged: "
                "call inzien(...) before the page is made"
            )


def test_e08_a_right_with_inzage_means_a_line() -> None:
    doors = {module.room: module for module in behind("permissions")}
    rooms = [(views, doors[views.room]) for views in behind("views") if views.room in doors]
    nothing(line for views, permissions in rooms for line in silent(views, permissions))
    assert {permissions.room for _, permissions in rooms if logged(permissions)} >= {
        "vrijwilligers.register", "vrijwilligers.hulpvragen", "vrijwilligers.koppelingen",
    }  # fmt: skip


def test_e08_finds_a_view_that_looks_in_silence() -> None:
    permissions = Module("buurten.signalen.permissions", dedent("""
        BEKIJKEN = Recht("signaal.bekijken", inzage=True)
        MELDEN = Recht("signaal.melden")

        def mag_bekijken(user, signaal):
            return user.has_perm(BEKIJKEN, signaal)

        def mag_melden(user):
            return user.has_perm(MELDEN)
        """))  # fmt: skip
    views = Module("buurten.signalen.views", dedent("""
        def stil(request):
            require(permissions.mag_bekijken(request.user, signaal))
            return render(request)

        def eerlijk(request):
            require(permissions.mag_bekijken(request.user, signaal))
            inzien(signaal, by=request.user, betreft=[wie])
            return render(request)

        def anders(request):
            require(permissions.mag_melden(request.user))
            return render(request)
        """))  # fmt: skip
    assert [line.split(" ")[1] for line in silent(views, permissions)] == ["stil"]

"""Rule 7: a right is written once, granted to a role, asked for, and named as its deed."""

import re
from collections import Counter
from collections.abc import Iterator

from tests.house.deeds import own
from tests.house.huis import LOOKING
from tests.house.reading import Module, behind, code, nothing
from tests.house.rights import (
    asked_elsewhere,
    asked_in,
    asks_first,
    assigned,
    granted,
    may_is,
    rights,
)

NAME = re.compile(r"[a-z]+\.[a-z]+(_[a-z]+)*")


def table(module: Module, elsewhere: set[str]) -> Iterator[str]:
    """Rights of one room: well named, granted, asked for."""
    rows, inside = granted(module), asked_in(module)
    for constant, right in rights(module).items():
        where = f"{module.path} {right}"
        if not NAME.fullmatch(right):
            yield f"{where} is misnamed: write <thing>.<deed> in small letters"
        if not rows.get(constant):
            yield f"{where} is granted to nobody: give it a role in RECHTEN, or remove it"
        if constant not in inside and right not in elsewhere | inside:
            yield f"{where} is never asked for: ask it in a mag_ of this file, or remove it"


def words(module: Module, deeds: set[str]) -> Iterator[str]:
    """A mag_ and a right are named after a deed of the room, or after a way of looking."""
    things = {right.partition(".")[0] for right in rights(module).values()}
    known = deeds | LOOKING.keys() | {d.removeprefix(f"{t}_") for t in things for d in deeds}
    for name in may_is(module):
        if name not in deeds | LOOKING.keys():
            yield f"{module.path} mag_{name}: there is no actions.{name} in this room"
    for right in rights(module).values():
        if right.partition(".")[2] not in known:
            yield f"{module.path} {right}: no action of this room is called so"


def unasked(module: Module) -> Iterator[str]:
    """Views that act without asking may-I under the same word first."""
    for function in module.public():
        for call, name in own(module, function):
            if not asks_first(function, call, name):
                yield (
                    f"{module.path} {function.name} acts without asking: call "
                    f"require(permissions.mag_{name}(...)) before actions.{name}"
                )


def joined(rooms: list[str], permissions: dict[str, bool]) -> Iterator[str]:
    """KAMERS against what there is; `permissions`: module name -> whether it has RECHTEN."""
    for name in rooms:
        if not permissions.get(name, False):
            yield f"KAMERS names {name}, which has no RECHTEN: write it or take the name out"
    for name, has in permissions.items():
        if has and name not in rooms:
            yield f"{name} has RECHTEN that nobody reads: add it to KAMERS in kern/rechten.py"


def deeds_of(room: str) -> set[str]:
    return {f.name for m in behind("actions") if m.room == room for f in m.public()}


def test_every_right_is_granted_and_asked_for() -> None:
    elsewhere = asked_elsewhere()
    nothing(line for module in behind("permissions") for line in table(module, elsewhere))


def test_a_right_has_the_word_of_its_deed() -> None:
    doors = behind("permissions")
    nothing(line for module in doors for line in words(module, deeds_of(module.room)))


def test_a_right_is_written_once() -> None:
    count = Counter(right for m in behind("permissions") for right in rights(m).values())
    nothing(
        f"{right} is made {times} times: say it once" for right, times in count.items() if times > 1
    )


def test_views_ask_before_they_act() -> None:
    nothing(line for module in behind("views") for line in unasked(module))


def test_the_table_joins_every_room() -> None:
    (policy,) = [module for module in code() if module.name == "welzijn.kern.rechten"]
    rooms = [node.value for node in assigned(policy)["KAMERS"].elts]  # type: ignore[attr-defined]  # a tuple
    nothing(joined(rooms, {m.name: "RECHTEN" in assigned(m) for m in behind("permissions")}))

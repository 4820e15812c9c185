"""C02 and C04: nothing unescaped, no raw SQL but where it is listed, no filter from the address."""

import ast
import re
from collections.abc import Iterator

from tests.house.huis import MARKED_SAFE, RAW_SQL, ROOT
from tests.house.reading import Module, called, last, modules, nothing

RAW = {"RawSQL", "RunSQL", "execute", "executemany", "executescript", "extra", "raw"}
ASKING = {"filter", "exclude", "get", "get_or_create", "order_by", "values", "annotate", "update"}
MARKS = {"mark_safe", "SafeString", "SafeText"}
SCRIPT = re.compile(r"\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|Function)\b")


def raw_sql(module: Module) -> Iterator[str]:
    """Raw SQL outside the list."""
    for call in called(module.tree):
        if last(call.func) in RAW and module.name not in RAW_SQL:
            yield (
                f"{module.path}:{call.lineno} speaks raw SQL with {last(call.func)}: use the ORM, "
                "or list the file in RAW_SQL with its reason"
            )


def built_sql(module: Module) -> Iterator[str]:
    """SQL put together from pieces, which nobody may do."""
    for call in called(module.tree):
        first = call.args[0] if call.args else None
        glued = isinstance(first, ast.JoinedStr | ast.BinOp) or (
            isinstance(first, ast.Call) and last(first.func) in {"format", "join"}
        )
        if last(call.func) in RAW and glued:
            yield f"{module.path}:{call.lineno} builds SQL from pieces: pass parameters instead"


def from_request(node: ast.AST) -> bool:
    words = {last(child) for child in ast.walk(node)}
    return "request" in words and bool(words & {"GET", "POST", "data", "query_params"})


def open_filters(module: Module) -> Iterator[str]:
    """A filter or an order that a visitor writes."""
    for call in called(module.tree):
        starred = [keyword.value for keyword in call.keywords if keyword.arg is None]
        loose = starred + (call.args if last(call.func) == "order_by" else [])
        if last(call.func) in ASKING and any(map(from_request, loose)):
            yield f"{module.path}:{call.lineno} lets the address ask: use a FilterSet"


def unescaped(module: Module) -> Iterator[str]:
    for call in called(module.tree):
        name = last(call.func)
        if name in MARKS and module.name not in MARKED_SAFE:
            yield f"{module.path}:{call.lineno} uses {name}: use format_html"
        if name in {"eval", "exec"} and isinstance(call.func, ast.Name):
            yield f"{module.path}:{call.lineno} runs a text as a program with {name}"


def unescaped_script(name: str, text: str) -> Iterator[str]:
    for found in SCRIPT.finditer(re.sub(r"(?m:^\s*//.*$)|/\*[\s\S]*?\*/", "", text)):
        yield f"{name} uses {found[1]}: set textContent, or show what the server rendered"


def test_c04_raw_sql_only_where_listed() -> None:
    nothing(line for module in modules() for line in raw_sql(module))
    nothing(line for module in modules() for line in built_sql(module))
    spoken = {m.name for m in modules() for c in called(m.tree) if last(c.func) in RAW}
    nothing(f"{name} speaks no raw SQL: take it out of RAW_SQL" for name in RAW_SQL.keys() - spoken)


def test_c04_no_filter_from_the_address() -> None:
    nothing(line for module in modules() for line in open_filters(module))


def test_c02_nothing_is_marked_safe() -> None:
    nothing(line for module in modules() for line in unescaped(module))
    scripts = sorted((ROOT / "static" / "js").rglob("*.js"))
    nothing(line for p in scripts for line in unescaped_script(p.name, p.read_text("utf-8")))

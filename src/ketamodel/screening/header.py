"""The header of a table: which columns it has, checked before a row is read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, final

from attrs import frozen

from ketamodel.errors import KetamodelError, did_you_mean, nearest
from ketamodel.quantity import quantity
from ketamodel.screening.paths import Field, Sort, Vocabulary, path_of
from ketamodel.screening.problems import UnreadableTable
from ketamodel.ucum import dimension_of, factor_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import narwhals as nw

    from ketamodel.domain.case import Value

__all__ = ["Header", "foreign_types", "header_of"]


@final
@frozen(eq=False)
class Header:
    """The columns of a table that tell something of a case: by path their name, and what their numbers are times."""

    names: Mapping[str, str]
    factors: Mapping[str, float]


def header_of(  # noqa: PLR0913 - the options are keyword-only
    schema: Mapping[str, nw.dtypes.DType],
    vocabulary: Vocabulary,
    *,
    told: Mapping[str, Value],
    units: Mapping[str, str],
    others: Iterable[str] = (),
    foreign: Mapping[str, str],
) -> Header:
    """
    Return which columns of *schema* tell something of a case; *told* is said by a plan for all rows.

    Raises `UnreadableTable` with every column that is unknown, of a wrong type or told twice, every unit that does not
    fit, and the *others* among the problems.
    """
    names: dict[str, str] = {}
    problems = list(others)
    for name, dtype in schema.items():
        path = path_of(name)
        if path is not None:
            problem = _problem(path, names, vocabulary, dtype, foreign.get(name)) or _told_twice(path, told)
            problems += [f"`{name}` {problem}"] if problem else []
            names[path] = name
    factors: dict[str, float] = {}
    for column, unit in units.items():
        path = path_of(column) or column
        if path not in names:
            problems.append(f"`{column}` has a unit, and the table has no column of that name{_meant(column, names)}")
            continue
        field = vocabulary.fields.get(path)
        if field is not None:
            problems += _unit_problem(column, field, unit, factors)
    if problems:
        raise UnreadableTable(problems)
    return Header(names, factors)


def foreign_types(schema: Mapping[str, nw.dtypes.DType], natives: Callable[[], Iterable[object]]) -> Mapping[str, str]:
    """
    Return the types that only the library of a table knows, by column, in its words; *natives* asks it for all.

    A column of nulls alone has no type: it is not among them.

    >>> import narwhals as nw
    >>> foreign_types({"a": nw.Unknown(), "b": nw.Unknown()}, lambda: ("UUID", "Null"))
    {'a': 'UUID'}
    """
    if not any(type(one).__name__ in _DOUBTFUL for one in schema.values()):
        return {}
    found = {name: str(native) for name, native in zip(schema, natives(), strict=True)}
    # Of a type that another library has made, Polars tells how it keeps it, too.
    named = {name: one.split("'")[1] if one.startswith("Extension(") else one for name, one in found.items()}
    return {
        name: one
        for name, one in named.items()
        if one == "JSON" or (type(schema[name]).__name__ == "Unknown" and one not in _NOTHING)
    }


#: JSON of DuckDB is told to be text, and is compared with none.
_DOUBTFUL = frozenset({"Unknown", "String"})
_NOTHING = frozenset({"Null", '"NULL"', "null"})


def _problem(
    path: str, names: Mapping[str, str], vocabulary: Vocabulary, dtype: nw.dtypes.DType, foreign: str | None
) -> str:
    field = vocabulary.fields.get(path)
    if path in names:
        return f"stands for the same as `{names[path]}`: one of them must go"
    if path in vocabulary.lists:
        concepts = vocabulary.lists[path].concepts
        such = f", such as `{path}.{concepts[0].id}`" if concepts else ""
        return f"is a list: write a column of true and false for each concept{such}"
    if field is None:
        return f"is no column of a case{_meant(path, vocabulary.fields)}"
    if foreign is None and _fits(dtype, field.sort):
        return ""
    return f"holds {foreign or dtype}, expected {field.in_words()}{_ways[field.sort]}"


_ways: Mapping[Sort, str] = {
    Sort.ANSWER: ", null where it is not known",
    Sort.NUMBER: "",
    Sort.CHOICE: "",
    Sort.DAY: ", without a time zone",
}


def _fits(dtype: nw.dtypes.DType, sort: Sort) -> bool:
    name = type(dtype).__name__
    if name == "Unknown":
        # Of nulls alone, or it would be foreign.
        return True
    match sort:
        case Sort.ANSWER:
            return name == "Boolean"
        case Sort.NUMBER:
            return dtype.is_numeric()
        case Sort.CHOICE:
            return name in {"String", "Categorical", "Enum"}
        case Sort.DAY:
            return name == "Date" or (name == "Datetime" and getattr(dtype, "time_zone", None) is None)


def _told_twice(path: str, told: Mapping[str, Value]) -> str:
    if path in told or any(path.startswith(f"{one}.") for one in told):
        return "is told by the plan for all rows: leave out one of them"
    return ""


def _meant(path: str, known: Iterable[str]) -> str:
    # What all paths of a plan or a patient begin with makes none nearer.
    tails = {one.partition(".")[2]: one for one in known}
    meant = [tails[one] for one in nearest(path.partition(".")[2].strip().casefold(), tails)]
    return did_you_mean(meant, after=", ")


def _unit_problem(column: str, field: Field, unit: str, factors: dict[str, float]) -> Iterator[str]:
    """Note the factor of *unit* for *field*, or return why it has none."""
    if field.sort is not Sort.NUMBER:
        yield f"`{column}` has a unit, and holds {field.in_words()}"
        return
    try:
        one = quantity(f"1 {unit}")
    except KetamodelError as error:
        yield f"`{column}`: {error}"
        return
    if one.dimension != dimension_of(field.unit):
        yield f"`{column}` is in {unit}, expected a {dimension_of(field.unit)}, such as {field.unit}"
        return
    factors[field.path] = float(one.canonical / factor_of(field.unit))

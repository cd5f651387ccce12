"""The door: the columns of a table made ready for rules, with what is wrong in each row."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import partial
from sys import float_info
from typing import TYPE_CHECKING, final

from attrs import field, frozen

from ketamodel.domain.concepts import Indication, Product, Setting
from ketamodel.domain.kinds import Sex
from ketamodel.domain.moments import day_of
from ketamodel.domain.recorded import Recorded
from ketamodel.quantity import Quantity
from ketamodel.readers.columns import Answer, Engine, Kind, Term, Terms
from ketamodel.screening.codes import Codes, written
from ketamodel.screening.contradictions import beside_devices, contradictions, out_of_step
from ketamodel.screening.lists import RecordedColumns, entry_of
from ketamodel.screening.paths import Field, Sort
from ketamodel.terminology import Concept
from ketamodel.truth import Truth

if TYPE_CHECKING:
    import narwhals as nw

    from ketamodel.domain.case import Value
    from ketamodel.rules.expression import Option
    from ketamodel.screening.header import Header
    from ketamodel.screening.paths import Vocabulary

__all__ = ["Door"]


@final
@frozen(eq=False)
class Door:
    """
    Makes the columns that *header* names ready: of one type and unit each, with what follows from them.

    `columns` and `codes` are for the column reader, `ready` is what the table must have first,
    and `problems` says where a row cannot be a case.
    """

    engine: Engine
    terms: Terms
    header: Header
    schema: Mapping[str, nw.dtypes.DType]
    vocabulary: Vocabulary
    told: Mapping[str, Value]
    as_codes: Codes
    ready: dict[str, nw.Expr] = field(init=False, factory=dict[str, "nw.Expr"])
    columns: dict[str, Answer] = field(init=False, factory=dict[str, "Answer"])
    codes: dict[str, Mapping[Option, object]] = field(init=False, factory=dict[str, "Mapping[Option, object]"])
    problems: list[tuple[str, Answer]] = field(init=False, factory=list["tuple[str, Answer]"])

    def open(self, asked: Mapping[str, Concept]) -> None:
        """Read the columns; *asked* are the elements about concepts of lists, by path."""
        for path, name in self.header.names.items():
            self._read(self.vocabulary.fields[path], name)
        self._product_and_setting()
        self._indication()
        self._lists(asked)
        self._happened()
        days = [path for path, one in self.vocabulary.fields.items() if one.sort is Sort.DAY]
        male = self.codes.get("patient.sex", {}).get(Sex.MALE)
        self.problems.extend(contradictions(self.terms, self.columns, self._value, male=male, days=days))
        self.problems.extend(beside_devices(self.terms, self._devices(), self._value))
        self.problems.extend(
            out_of_step(self.terms, self.columns, self._value, lambda path: self.vocabulary.fields[path].unit)
        )

    def _read(self, one: Field, name: str) -> None:
        api, dtype = self.engine.api, self.schema[name]
        column, factor = api.col(name), self.header.factors.get(one.path, 1.0)
        match one.sort:
            case Sort.ANSWER if type(dtype).__name__ == "Boolean":
                self.columns[one.path] = self.terms.column(name)
            case Sort.ANSWER:
                self._add(one.path, column.cast(api.Boolean))
            case Sort.DAY:
                self._add(one.path, column.cast(api.Date))
            case Sort.CHOICE:
                self._choose(one, name)
            case Sort.NUMBER if dtype.is_integer() and factor == 1.0:
                self.columns[one.path] = whole = self.terms.column(name, kind=Kind.WHOLE)
                self._plausible(one, whole)
            case Sort.NUMBER:
                number = column.cast(api.Float64)
                known = number if factor == 1.0 else number * factor
                if not dtype.is_integer():
                    # NaN is above everything here, or compares as false.
                    known = api.when(number.abs() <= float_info.max).then(known)
                self._plausible(one, self._add(one.path, known))

    def _choose(self, one: Field, name: str) -> None:
        stated, dtype, terms = self.terms.column(name), self.schema[name], self.terms
        if len(one.options) <= _FEW and type(dtype).__name__ in {"String", "Categorical"}:
            # To ask for each text is faster than to make codes of them; what is no option is judged by nobody.
            self.codes[one.path] = codes = {option: written(option) for option in one.options}
            self.columns[one.path] = stated
            known = terms.some(terms.is_value(stated, text) for text in codes.values())
        else:
            code, self.codes[one.path] = self.as_codes(self.engine.api.col(name), one.options, dtype)
            known = terms.some((self._known(self._add(one.path, code)), terms.not_known(stated)))
        said = f"`{one.path}` is none of {', '.join(f'`{written(option)}`' for option in one.options)}"
        self._problem(said, terms.opposite(known))

    def _add(self, path: str, column: nw.Expr) -> Term:
        name = f"_ketamodel_{path.replace('.', '_')}"
        self.ready[name] = column
        self.columns[path] = term = self.terms.column(name)
        return term

    def _problem(self, said: str, *where: Answer) -> None:
        self.problems.append((said, self.terms.every(where)))

    def _known(self, one: Answer) -> Answer:
        return self.terms.opposite(self.terms.not_known(one))

    def _plausible(self, one: Field, number: Term) -> None:
        # Floats err: what is on the end is not beyond it.
        low, high = one.low * (1 - _LITTLE), one.high * (1 + _LITTLE)
        beyond: list[Answer] = [self.terms.limit(number, "<", low), self.terms.limit(number, ">", high)]
        if one.whole and number.kind is not Kind.WHOLE:
            beyond.append(self.terms.term("broken", (number,), lambda _, parts: parts[0] % 1 != 0))
        self._problem(f"`{one.path}` is not {one.words}", self.terms.some(beyond))

    def _value(self, path: str) -> Answer | None:
        """Return what is told at *path*, by a column or for all rows."""
        if path in self.columns or path not in self.told:
            return self.columns.get(path)
        told = self.told[path]
        if isinstance(told, bool):
            return Truth.of(told)
        value: object = day_of(told) if isinstance(told, date) else told
        if isinstance(told, Quantity):
            value = float(told.to(self.vocabulary.fields[path].unit).number)
        elif isinstance(told, Concept | StrEnum):
            self._coded(path, {})
            value = self.codes[path].get(told)
        return self.terms.term(("told", path), (), lambda engine, _: engine.api.lit(value))

    def _implies(self, path: str, of: str, values: Mapping[Option, object], *, contradiction: bool) -> None:
        """Let the choice at *of* say the value at *path*, where it says one."""
        codes, by_value = self.codes[of], dict[object, "list[object]"]()
        for option, value in values.items():
            by_value.setdefault(value, []).append(codes[option])
        if not by_value:
            return
        stated = self._value(path)
        said = self.terms.term(("implied", path), (self.columns[of],), partial(_said, by_value))
        if stated is None:
            self.columns[path] = said
            return
        if contradiction:
            differs = self.terms.term("differs", (stated, said), lambda _, parts: parts[0] != parts[1])
            self._problem(f"`{path}` is not that of `{of}`", differs)
        order = (said, stated) if contradiction else (stated, said)
        self.columns[path] = self.terms.term("first", order, lambda engine, parts: engine.api.coalesce(*parts))

    def _options(self, path: str) -> tuple[Option, ...]:
        return self.vocabulary.fields[path].options if path in self.header.names else ()

    def _coded(self, path: str, values: Mapping[Option, Option]) -> Mapping[Option, object]:
        """Return *values* as they are compared at *path*, which may have no column of its own."""
        if path not in self.codes:
            _, self.codes[path] = self.as_codes(self.engine.api.lit(None), self.vocabulary.fields[path].options, None)
        return {option: self.codes[path][value] for option, value in values.items()}

    def _product_and_setting(self) -> None:
        products = [one for one in self._options("plan.product") if isinstance(one, Product)]
        if products:
            agents = self._coded("plan.agent", {one: one.agent for one in products})
            self._implies("plan.agent", "plan.product", agents, contradiction=True)
            unit = self.vocabulary.fields["plan.preparation.strength"].unit
            strengths: dict[Option, object] = {
                one: float(one.strength.to(unit).number) for one in products if one.strength is not None
            }
            self._implies("plan.preparation.strength", "plan.product", strengths, contradiction=True)
        settings = [one for one in self._options("plan.setting") if isinstance(one, Setting)]
        if settings:
            cares = self._coded("plan.care", {one: one.care for one in settings if one.care is not None})
            self._implies("plan.care", "plan.setting", cares, contradiction=True)

    def _devices(self) -> Answer:
        """Return where the product is one of devices."""
        told, column = self.told.get("plan.product"), self.columns.get("plan.product")
        if not isinstance(column, Term):
            return Truth.of(isinstance(told, Product) and told.unit_dose is not None)
        some = [one for one in self._options("plan.product") if isinstance(one, Product) and one.unit_dose is not None]
        return self.terms.some(self.terms.is_value(column, self.codes["plan.product"][one]) for one in some)

    def _indication(self) -> None:
        indications = [one for one in self._options("plan.indication") if isinstance(one, Indication)]
        if indications:
            of: dict[Option, Option] = {one: one.urgency for one in indications if one.urgency is not None}
            self._implies("plan.urgency", "plan.indication", self._coded("plan.urgency", of), contradiction=False)

    def _lists(self, asked: Mapping[str, Concept]) -> None:
        for path in self.vocabulary.lists:
            recorded = self._recorded(path)
            if recorded is None:
                continue
            self.problems.extend((f"in `{path}`, {said}", where) for said, where in recorded.contradictions())
            answers = {one: recorded.has(concept) for one, concept in asked.items() if one == f"{path}.{concept.id}"}
            complete = f"{path}.complete"
            if recorded.complete is not None and complete in self.columns:
                # That a list is not complete is what a case leaves unsaid.
                answers[complete] = self.terms.some((self.columns[complete], Truth.UNKNOWN))
            self.columns.update(answers)

    def _recorded(self, path: str) -> RecordedColumns | None:
        """Return the list at *path*; None where no column tells of it."""
        terms, told = self.terms, self.told.get(path)
        implied = self._provided() if path == "plan.provides" else {}
        concepts = self.vocabulary.lists[path].concepts
        columns = {one.id: self.columns[f"{path}.{one.id}"] for one in concepts if f"{path}.{one.id}" in self.columns}
        complete = self.columns.get(f"{path}.complete")
        if not columns and not implied and complete is None:
            return None
        if isinstance(told, Recorded):
            # Of a list that has columns, a plan that is given once says only what its setting implies.
            concepts = tuple(dict.fromkeys((*concepts, *told.present, *told.ruled_out, *told.not_known)))
            implied |= {one.id: Truth.TRUE for one in told.present}
            columns |= {one.id: Truth.FALSE for one in told.ruled_out}
            columns |= {one.id: Truth.UNKNOWN for one in told.not_known}
            complete = self._value(f"{path}.complete")
        found = (entry_of(terms, one, columns.get(one.id), implied.get(one.id)) for one in concepts)
        entries = {one.concept.id: one for one in found if one is not None}
        if complete is not None:
            complete = terms.certain(complete)
        if complete is not None and path == "plan.provides" and "plan.setting" not in self.told:
            setting = self.columns.get("plan.setting")
            complete = Truth.FALSE if setting is None else terms.every((complete, self._known(setting)))
        return RecordedColumns(terms, entries, complete)

    def _provided(self) -> dict[str, Answer]:
        """Return where the setting implies that something is provided, by the id of it."""
        places: dict[str, list[object]] = {}
        for one in self._options("plan.setting"):
            for provision in one.provides if isinstance(one, Setting) else ():
                places.setdefault(provision.id, []).append(self.codes["plan.setting"][one])
        setting = self.columns.get("plan.setting")
        return {
            provision: self.terms.certain(self.terms.some(self.terms.is_value(setting, code) for code in codes))
            for provision, codes in places.items()
            if isinstance(setting, Term)
        }

    def _happened(self) -> None:
        """Let a time since a meal, a drink or a spray say that there was one."""
        for happened, since in _PAIRS:
            time = self.columns.get(since)
            if time is None:
                continue
            known, stated = self._known(time), self._value(happened)
            if stated is not None:
                said = f"`{since}` is stated, but `{happened}` is no"
                self._problem(said, known, self.terms.opposite(stated))
            self.columns[happened] = self.terms.some((known, Truth.UNKNOWN if stated is None else stated))


def _said(by_value: Mapping[object, list[object]], engine: Engine, parts: tuple[nw.Expr, ...]) -> nw.Expr:
    """Return the value that stands for what is chosen."""
    found = engine.api.lit(None)
    for value, places in by_value.items():
        found = engine.api.when(engine.is_one_of(parts[0], places)).then(engine.api.lit(value)).otherwise(found)
    return found


_LITTLE = 1e-9
#: Of so many texts at most each is asked for by itself.
_FEW = 8
_PAIRS = (
    ("plan.intake.ate_today", "plan.intake.since_meal"),
    ("plan.intake.drank_today", "plan.intake.since_liquid"),
    ("plan.intake.nasal_spray_today", "plan.intake.since_nasal_spray"),
)

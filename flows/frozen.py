"""Records that nothing changes once they are made, at the price of records that may be changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(*, kw_only: bool = False) -> Callable[[type[T]], type[T]]:
    """A dataclass with slots that compares and hashes by its values; the type checker refuses whatever assigns to it.

    `dataclass(frozen=True)` refuses at run time too, and for that sets each field by a call of its own: three times
    the cost of making one, and an article makes some hundreds.
    """

    def decorate(cls: type[T]) -> type[T]:
        decorated: Any = dataclass(slots=True, unsafe_hash=True, kw_only=kw_only)(cls)
        return decorated  # type: ignore[no-any-return]

    return decorate


def replace(one: T, **changes: object) -> T:
    """A copy of a record of two fields or more with some of them changed.

    `dataclasses.replace` looks at how each field was declared, each time: five times the cost.
    """
    cls: Any = type(one)
    made: T = cls(*_values(cls)(one))
    for name, value in changes.items():
        setattr(made, name, value)
    return made


@cache
def _values(cls: type) -> Callable[[Any], tuple[Any, ...]]:
    return attrgetter(*(one.name for one in fields(cls)))

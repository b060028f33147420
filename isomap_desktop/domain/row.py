"""A row as figures see it: what the model of its table would say, without the weight of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Mapping


class Row:
    """One row with its values by name; what is set here never reaches a file."""

    __slots__ = ("__dict__",)

    def __init__(self, values: dict[str, Any]) -> None:
        self.__dict__ = values

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Row) and self.__dict__ == other.__dict__

    __hash__ = None  # type: ignore[assignment] # as with a model: what can change has no hash

    def __repr__(self) -> str:
        return f"Row({self.__dict__})"

    def model_dump(self) -> dict[str, Any]:
        """The values by name."""
        return dict(self.__dict__)

    def model_copy(self, *, update: Mapping[str, Any]) -> Row:
        """The row with other values for some of its names."""
        return Row({**self.__dict__, **update})


class Dumped(Protocol):
    """A row or a model."""

    def model_dump(self) -> dict[str, Any]:
        """The values by name."""


Model = TypeVar("Model", bound=Dumped)


def altered(row: Model, **values: object) -> Model:
    """The row, or a copy of the model's, with other values; never to be stored."""
    return cast("Model", Row({**row.model_dump(), **values}))

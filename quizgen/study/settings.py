"""What a learner can set; the log carries it, so it follows the learner to another device."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings; `setting` events carry these names."""

    retention: float = 0.9  # share of cards that shall be remembered when they are due
    new_per_day: int = 20
    day_start: int = 4  # o'clock, local time

    @classmethod
    def of(cls, given: Mapping[str, object]) -> Settings:
        """From names and values; what a newer program wrote and this one doesn't know is left out."""
        retention, new, start = (given.get(name) for name in ("retention", "new_per_day", "day_start"))
        result = cls()
        if isinstance(retention, int | float) and 0.5 <= retention <= 0.99:
            result = replace(result, retention=float(retention))
        if isinstance(new, int) and new >= 0:
            result = replace(result, new_per_day=new)
        if isinstance(start, int) and 0 <= start < 24:
            result = replace(result, day_start=start)
        return result

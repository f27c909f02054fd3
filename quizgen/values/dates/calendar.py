"""The proleptic Gregorian calendar, also before the year 1: day 1 is 1 January of year 1, year 0 is 1 BC."""

from __future__ import annotations

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ERA = 146097  # days in 400 years
_SHIFT = 305  # from 1 March of year 0, on which the formulas rest, to day 1


def is_leap(year: int) -> bool:
    """Has the year 366 days?"""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """How many days a month has."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def to_day(year: int, month: int, day: int) -> int:
    """The number of a day (Howard Hinnant, chrono-compatible low-level date algorithms)."""
    year -= month <= 2
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    return era * _ERA + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - _SHIFT


def from_day(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day's number."""
    era, day_of_era = divmod(number + _SHIFT, _ERA)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    place = (5 * day_of_year + 2) // 153
    month = place + 3 if place < 10 else place - 9
    return era * 400 + year_of_era + (month <= 2), month, day_of_year - (153 * place + 2) // 5 + 1


def month_days(year: int, month: int, count: int = 1) -> tuple[int, int]:
    """First and last day of so many months from this one on; `month` may lie outside 1 to 12."""
    later, first = divmod(month - 1, 12)
    end, last = divmod(month - 1 + count, 12)
    return to_day(year + later, first + 1, 1), to_day(year + end, last + 1, 1) - 1


def year_days(first: int, last: int) -> tuple[int, int]:
    """First and last day of the years from `first` to `last`."""
    return to_day(first, 1, 1), to_day(last + 1, 1, 1) - 1

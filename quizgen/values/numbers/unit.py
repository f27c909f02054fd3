"""Units of measure: what each measures, and what it is in the base unit."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

# base unit: the units of its dimension, each a symbol and its factor, with an offset where zero lies elsewhere.
# Year and month are the Julian year and its twelfth.
_TABLE = {
    "m": "m 1; km 1e3; dm 0.1; cm 0.01; mm 1e-3; µm 1e-6; nm 1e-9; pm 1e-12; Å 1e-10; in 0.0254; "
    "ft 0.3048; yd 0.9144; mi 1609.344; nmi 1852; AU 149597870700; ly 9460730472580800; "
    "pc 3.0856775814913673e16",
    "m²": "m² 1; km² 1e6; cm² 1e-4; mm² 1e-6; ha 1e4; acre 4046.8564224; mi² 2589988.110336; ft² 0.09290304",
    "m³": "m³ 1; km³ 1e9; dm³ 1e-3; cm³ 1e-6; L 1e-3; l 1e-3; hL 0.1; hl 0.1; dL 1e-4; cL 1e-5; "
    "cl 1e-5; mL 1e-6; ml 1e-6; µL 1e-9; bbl 0.158987294928; gal 0.003785411784",
    "kg": "kg 1; g 1e-3; mg 1e-6; µg 1e-9; ng 1e-12; t 1e3; kt 1e6; Mt 1e9; Gt 1e12; lb 0.45359237; "
    "oz 0.028349523125; ct 2e-4",
    "u": "u 1; Da 1",
    "s": "s 1; ms 1e-3; µs 1e-6; ns 1e-9; min 60; h 3600; d 86400; week 604800; month 2629800; "
    "year 31557600; decade 315576000; century 3155760000; Ma 31557600e6; Ga 31557600e9",
    "K": "K 1; °C 1 273.15; ℃ 1 273.15; °F 5/9 459.67; ℉ 5/9 459.67",
    "°": "° 1",
    "rad": "rad 1",
    "m/s": "m/s 1; km/h 5/18; km/s 1e3; mph 0.44704; kn 463/900",
    "m/s²": "m/s² 1",
    "N": "N 1; kN 1e3; MN 1e6",
    "Pa": "Pa 1; hPa 100; kPa 1e3; MPa 1e6; GPa 1e9; bar 1e5; mbar 100; atm 101325; psi 6894.757293168; "
    "mmHg 133.322387415",
    "J": "J 1; kJ 1e3; MJ 1e6; GJ 1e9; TJ 1e12; PJ 1e15; EJ 1e18; Wh 3600; kWh 3.6e6; MWh 3.6e9; "
    "GWh 3.6e12; TWh 3.6e15; cal 4.184; kcal 4184; eV 1.602176634e-19; keV 1.602176634e-16; "
    "MeV 1.602176634e-13; GeV 1.602176634e-10",
    "J/mol": "J/mol 1; kJ/mol 1e3",
    "W": "W 1; mW 1e-3; kW 1e3; MW 1e6; GW 1e9; TW 1e12; hp 745.69987158227022; PS 735.49875",
    "V": "V 1; mV 1e-3; kV 1e3; MV 1e6",
    "A": "A 1; mA 1e-3; µA 1e-6; kA 1e3",
    "C": "mAh 3.6; Ah 3600",
    "Ω": "Ω 1; kΩ 1e3; MΩ 1e6",
    "F": "µF 1e-6; nF 1e-9; pF 1e-12",
    "Hz": "Hz 1; kHz 1e3; MHz 1e6; GHz 1e9; THz 1e12",
    "mol": "mol 1; mmol 1e-3; µmol 1e-6",
    "kg/mol": "kg/mol 1; g/mol 1e-3",
    "mol/L": "mol/L 1; mol/l 1; mmol/L 1e-3",
    "kg/m³": "kg/m³ 1; g/cm³ 1e3; g/mL 1e3; g/ml 1e3; kg/L 1e3; kg/l 1e3; g/L 1; g/l 1; mg/L 1e-3",
    "m³/s": "m³/s 1; L/s 1e-3; l/s 1e-3",
    "cd": "cd 1",
    "lm": "lm 1",
    "lx": "lx 1",
    "T": "T 1; mT 1e-3",
    "Bq": "Bq 1; kBq 1e3; MBq 1e6",
    "Sv": "Sv 1; mSv 1e-3; µSv 1e-6",
    "dB": "dB 1",
    "pH": "pH 1",
    "B": "B 1; kB 1e3; KB 1e3; MB 1e6; GB 1e9; TB 1e12; PB 1e15; KiB 1024; MiB 1048576; GiB 1073741824; "
    "TiB 1099511627776",
    "bit": "bit 1; kbit 1e3; Mbit 1e6; Gbit 1e9",
    "bit/s": "bit/s 1; kbit/s 1e3; Mbit/s 1e6; Gbit/s 1e9",
}
_OTHER_SPELLINGS = str.maketrans({"μ": "µ", "Ω": "Ω", "Å": "Å", "⋅": "·"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: a number of it is `(number + offset) * factor` in the base unit of its dimension."""

    symbol: str
    base: str
    factor: Decimal
    offset: Decimal

    def to_base(self, number: Decimal) -> Decimal:
        """A number of this unit in its base unit."""
        return (number + self.offset) * self.factor


@cache
def _symbols() -> dict[str, tuple[str, str]]:
    """Symbol, also as a keyboard types it -> base and factor."""
    found: dict[str, tuple[str, str]] = {}
    for base, units in _TABLE.items():
        for entry in units.split("; "):
            symbol, factor = entry.split(" ", 1)
            plain = symbol.replace("²", "2").replace("³", "3").replace("µ", "u")
            for spelling in (symbol, plain, plain.replace("2", "^2").replace("3", "^3")):
                found.setdefault(spelling, (base, f"{symbol} {factor}"))
    return found


@cache
def unit(symbol: str) -> Unit | None:
    """The unit of a symbol, told by case: `MW` is no `mW`; None for an unknown one."""
    found = _symbols().get(symbol.translate(_OTHER_SPELLINGS))
    if found is None:
        return None
    name, factor, *offset = found[1].split(" ")
    over, _, under = factor.partition("/")
    return Unit(name, found[0], Decimal(over) / Decimal(under or 1), Decimal(offset[0] if offset else 0))

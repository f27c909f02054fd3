"""Currencies: the signs and codes that stand in any language; their names are in the language packs."""

from __future__ import annotations

from quizgen.spelling import aligned

# The first sign of a currency is the one that is written.
SIGNS = {
    "$": "USD",
    "US$": "USD",
    "U.S.$": "USD",
    "$US": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "円": "JPY",
    "CN¥": "CNY",
    "元": "CNY",
    "RMB": "CNY",
    "RMB¥": "CNY",
    "₹": "INR",
    "Rs": "INR",
    "Rs.": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₸": "KZT",
    "₺": "TRY",
    "₴": "UAH",
    "₫": "VND",
    "₦": "NGN",
    "₱": "PHP",
    "฿": "THB",
    "₪": "ILS",
    "A$": "AUD",
    "AU$": "AUD",
    "C$": "CAD",
    "CA$": "CAD",
    "HK$": "HKD",
    "S$": "SGD",
    "NZ$": "NZD",
    "R$": "BRL",
    "Mex$": "MXN",
    "NT$": "TWD",
    "SFr.": "CHF",
    "zł": "PLN",
    "Kč": "CZK",
}
# Without those that are common words (ALL, TOP, TRY in English is no loss: its sign is read).
_CODES = (
    "AED AFN AMD ARS AUD AZN BDT BGN BHD BRL BYN CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GEL HKD HUF IDR ILS INR "
    "IQD IRR ISK JOD JPY KES KGS KRW KWD KZT LKR MAD MDL MMK MNT MVR MXN MYR NGN NOK NPR NZD OMR PEN PHP PKR PLN "
    "QAR RON RSD RUB SAR SEK SGD THB TJS TMT TND TWD UAH USD UYU UZS VND ZAR"
)


def written_everywhere() -> dict[str, str]:
    """Sign or code, as `aligned` leaves it -> ISO code."""
    codes = _CODES.split()
    return {
        **{aligned(code): code for code in codes},
        **{aligned(sign): code for sign, code in SIGNS.items()},
    }


def sign(code: str) -> str:
    """The sign of a currency that is written before a number; "" where it has none."""
    return next((sign for sign, of in SIGNS.items() if of == code and not sign[-1].isalpha()), "")

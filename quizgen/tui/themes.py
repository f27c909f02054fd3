"""The app's own themes: a dark one, a light one, and one of high contrast.

Every pair in `PAIRS` (text, what it stands on) keeps a contrast of at least 4.5:1, in high contrast 7:1 (WCAG 2.2,
1.4.3 and 1.4.6). Colour never says anything alone: whatever it marks also has a symbol or a word.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.theme import Theme

DARK = "quizgen-dark"
LIGHT = "quizgen-light"
HIGH_CONTRAST = "quizgen-high-contrast"

PAIRS = (
    ("foreground", "background"),
    ("foreground", "panel"),
    ("foreground", "lift"),
    ("foreground", "right-lift"),
    ("foreground", "wrong-lift"),
    ("quiet", "background"),
    ("quiet", "panel"),
    ("quiet", "lift"),
    ("quiet", "right-lift"),
    ("quiet", "wrong-lift"),
    ("accent", "background"),
    ("accent", "panel"),
    ("accent", "lift"),
    ("right", "background"),
    ("right", "right-lift"),
    ("wrong", "background"),
    ("wrong", "wrong-lift"),
    ("block-cursor-foreground", "block-cursor-background"),
    ("input-cursor-foreground", "input-cursor-background"),
    ("foreground", "input-selection-background"),
)


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, by what they are for."""

    name: str
    dark: bool
    background: str
    panel: str  # footer, help, command palette
    foreground: str
    quiet: str  # what is read second
    line: str  # decoration: rules, the empty part of a bar
    accent: str
    lift: str  # behind the row the cursor is on
    right: str
    right_lift: str
    wrong: str
    wrong_lift: str


PALETTES = (
    Palette(
        name=DARK,
        dark=True,
        background="#16181d",
        panel="#1f2229",
        foreground="#e8e6e1",
        quiet="#a0a5b1",
        line="#3a3f4a",
        accent="#e3b566",
        lift="#272b34",
        right="#86cf96",
        right_lift="#1d2e25",
        wrong="#f2a097",
        wrong_lift="#38232a",
    ),
    Palette(
        name=LIGHT,
        dark=False,
        background="#fbf9f4",
        panel="#f0ece3",
        foreground="#23262d",
        quiet="#5b606c",
        line="#cfc9bc",
        accent="#86540a",
        lift="#efe9db",
        right="#1c6b35",
        right_lift="#dff0e0",
        wrong="#a82a24",
        wrong_lift="#f9e2de",
    ),
    Palette(
        name=HIGH_CONTRAST,
        dark=True,
        background="#000000",
        panel="#000000",
        foreground="#ffffff",
        quiet="#dcdcdc",
        line="#8a8a8a",
        accent="#ffd84d",
        lift="#333333",
        right="#7dff9b",
        right_lift="#0a3318",
        wrong="#ffb3aa",
        wrong_lift="#4a0f12",
    ),
)


def themes() -> tuple[Theme, ...]:
    """The palettes as Textual themes."""
    return tuple(map(_theme, PALETTES))


def _theme(palette: Palette) -> Theme:
    return Theme(
        name=palette.name,
        primary=palette.accent,
        secondary=palette.quiet,
        accent=palette.accent,
        success=palette.right,
        error=palette.wrong,
        warning=palette.accent,
        foreground=palette.foreground,
        background=palette.background,
        surface=palette.background,
        panel=palette.panel,
        dark=palette.dark,
        variables=_variables(palette),
    )


def _variables(palette: Palette) -> dict[str, str]:
    """Our own names, and the names that Textual's widgets look for."""
    return {
        "quiet": palette.quiet,
        "line": palette.line,
        "lift": palette.lift,
        "right": palette.right,
        "right-lift": palette.right_lift,
        "wrong": palette.wrong,
        "wrong-lift": palette.wrong_lift,
        "text": palette.foreground,
        "text-muted": palette.quiet,
        "text-disabled": palette.quiet,
        "foreground-muted": palette.quiet,
        "foreground-disabled": palette.quiet,
        "border": palette.accent,
        "border-blurred": palette.line,
        "block-cursor-foreground": palette.foreground,
        "block-cursor-background": palette.lift,
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-foreground": palette.foreground,
        "block-cursor-blurred-background": palette.lift,
        "block-hover-background": palette.lift,
        "input-cursor-background": palette.foreground,
        "input-cursor-foreground": palette.background,
        "input-cursor-text-style": "none",
        "input-selection-background": palette.lift,
        "scrollbar": palette.line,
        "scrollbar-hover": palette.quiet,
        "scrollbar-active": palette.accent,
        "scrollbar-background": palette.background,
        "scrollbar-background-hover": palette.background,
        "scrollbar-background-active": palette.background,
        "scrollbar-corner-color": palette.background,
    }

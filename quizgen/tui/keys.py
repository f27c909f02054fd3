"""The line of keys at the bottom of each screen: what can be done now, also with the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from textual.app import App
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.keys import format_key, key_to_character
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

from quizgen.tui.column import line, margin

GAPS = ("   ", "  ")  # between keys, where there is room and where there is less
NAMES = {
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "question_mark": "?",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "space": "Space",
    "f1": "F1",
}


@dataclass(frozen=True, slots=True)
class Key:
    """Something that can be done now, with its keys as a learner reads them."""

    names: tuple[str, ...]
    words: str  # short, for the line of keys
    sentence: str  # for the help screen
    action: str  # with its namespace; "" for a group of actions
    shown: bool  # in the line of keys
    everywhere: bool  # on each screen


def possible(screen: Screen[Any]) -> tuple[Key, ...]:
    """What the keys do on this screen now, in the order in which its bindings are written.

    Bindings without a tooltip are Textual's own: they move the cursor of a text field and the like.
    """
    found: dict[object, list[tuple[str, ActiveBinding]]] = {}
    for key, active in screen.active_bindings.items():
        if active.enabled and active.binding.tooltip and not _typed(screen, key):
            found.setdefault(active.binding.group or active.binding.action, []).append((key, active))
    order = [binding.action for binding in Binding.make_bindings(screen.BINDINGS)]
    rows = sorted(found.values(), key=lambda bindings: _place(bindings[0][1].binding.action, order))
    return tuple(map(_key, rows))


def name(key: str) -> str:
    """A key as it is written on a keyboard."""
    *modifiers, last = key.split("+")
    word = NAMES.get(last) or format_key(last)
    return "^" + word if modifiers == ["ctrl"] else "+".join([*modifiers, word])


def _typed(screen: Screen[Any], key: str) -> bool:
    """Does a text field take this key as a letter?"""
    focused = screen.focused
    return focused is not None and focused.check_consume_key(key, key_to_character(key))


def _place(action: str, order: list[str]) -> int:
    return order.index(action) if action in order else len(order)


def _key(bindings: list[tuple[str, ActiveBinding]]) -> Key:
    active = bindings[0][1]
    binding = active.binding
    names = tuple(dict.fromkeys(name(key) for key, _ in bindings))
    if binding.group:
        names = (_range(names),)
    everywhere = isinstance(active.node, App)
    space = "" if "." in binding.action else "app." if everywhere else "screen."
    return Key(
        names=names,
        words=binding.description,
        sentence=binding.tooltip,
        action="" if binding.group else space + binding.action,
        shown=any(each.binding.show for _, each in bindings),
        everywhere=everywhere,
    )


def _range(names: tuple[str, ...]) -> str:
    """Digits as a range, arrows beside each other."""
    if len(names) > 2:
        return f"{names[0]}–{names[-1]}"
    return ("" if all(len(each) == 1 and not each.isalnum() for each in names) else " ").join(names)


class KeyLine(Widget):
    """One line of keys; those of the whole app stand at its right end."""

    ALLOW_SELECT = False

    def on_mount(self) -> None:
        """Keys are no links."""
        self.auto_links = False

    def render(self) -> Content:
        """The keys that are possible now."""
        keys = [key for key in possible(self.screen) if key.shown]
        here = [_label(key) for key in keys if not key.everywhere]
        everywhere = [_label(key) for key in keys if key.everywhere]
        room = max(0, self.size.width - 2 * margin(self.size.width))
        for gap in GAPS:
            # The last of those of the whole app is help: it stays longest.
            for right in (everywhere, everywhere[-1:]):
                sides = Content(gap).join(here), Content(gap).join(right)
                if sum(side.cell_length for side in sides) + len(gap) <= room:
                    return line(*sides, self.size.width)
        return line(Content(GAPS[-1]).join(here), everywhere[-1], self.size.width)


def _label(key: Key) -> Content:
    label = Content.assemble((key.names[0], "$accent bold"), " ", (key.words, "$quiet"))
    return label.stylize(Style.from_meta({"@click": key.action})) if key.action else label

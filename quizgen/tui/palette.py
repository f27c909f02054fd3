"""The commands of the app in the command palette."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from quizgen.tui.keys import possible
from quizgen.tui.themes import DARK, HIGH_CONTRAST, LIGHT

if TYPE_CHECKING:
    from quizgen.tui.routes import Routes

Command = tuple[str, str, Callable[[], object]]

THEMES = ((DARK, "Dark"), (LIGHT, "Light"), (HIGH_CONTRAST, "High contrast"))


class AppCommands(Provider):
    """What can be done now, the sets, the themes."""

    async def discover(self) -> Hits:
        """All commands, while nothing is typed yet."""
        for name, sentence, run in self._commands():
            yield DiscoveryHit(name, run, help=sentence)

    async def search(self, query: str) -> Hits:
        """The commands that match what is typed."""
        matcher = self.matcher(query)
        for name, sentence, run in self._commands():
            if (score := matcher.match(name)) > 0:
                yield Hit(score, matcher.highlight(name), run, help=sentence)

    def _commands(self) -> Iterator[Command]:
        app, routes = self.app, cast("Routes", self.app)
        for key in possible(self.screen):
            if key.action and key.shown and key.action != "app.command_palette":
                yield (
                    key.words,
                    f"{key.sentence} ({key.names[0]})",
                    partial(app.run_action, key.action, self.screen),
                )
        for item_set in routes.sets:
            yield f"Study: {item_set.title}", item_set.description, partial(routes.study, (item_set,))
        yield "Home", "All sets", routes.show_home
        for theme, words in THEMES:
            if theme != app.theme:
                yield (
                    f"Theme: {words}",
                    f"Change the colours to {words.lower()}",
                    partial(routes.choose_theme, theme),
                )

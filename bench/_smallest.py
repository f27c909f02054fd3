"""The smallest Textual app that shows something, and changes it when a key is pressed."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Smallest(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("ready", id="text")

    def on_key(self) -> None:
        text = self.query_one(Static)
        text.update("pong" if str(text.content) != "pong" else "ping")


if __name__ == "__main__":
    Smallest().run()

"""The line at the top of a session: where one is, and how far."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from quizgen.study.session import Session, progress
from quizgen.tui.bar import bar
from quizgen.tui.column import line, margin

BAR = 24
TOGETHER = "All together"  # the title of a session of several sets
JOINT = " · "
SMALLEST_BAR = 4
SHORTEST = 8  # letters of a title that still say something
TASKS = {"choose": "Choose", "type": "Type the answer", "rate": "From memory"}


class Header(Widget):
    """A quiet title on the left, progress as bar and as numbers on the right."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._about = ("", "", "")  # the set, what to do, and what this learner did before
        self._progress = (0, 0)

    def show(self, session: Session) -> None:
        """Draw how far the session is."""
        question = session.question
        title = session.sets[0].title if len(session.sets) == 1 else TOGETHER
        if question:
            task = "Fill the gap" if question.blank else TASKS[question.mode]
            self._about = (title, task, "once more" if question.again else "new" if question.new else "")
        self._progress = progress(session)
        self.refresh()

    def render(self) -> Content:
        """One line, whatever the width: what is said of the question stays longest, the rest gives way."""
        width = self.size.width
        title, task, state = self._about
        done, of = self._progress
        numbers = Content.styled(f"{done} of {of} done", "$foreground")
        size = min(BAR, max(SMALLEST_BAR, (width - 56) // 3))
        room = width - 2 * margin(width) - 2
        for right in (Content.assemble(bar(done, of, size), "  ", numbers), numbers):
            for words in ((task, state), (state,)):
                about = _joined(*words)
                space = room - right.cell_length - len(about)
                if space >= 0:
                    about = _joined(_shortened(title, space - len(JOINT) * bool(about)), about)
                    return line(Content.styled(about, "$quiet"), right, width)
        return Content.styled(" " * margin(width) + state, "$quiet")


def _joined(*words: str) -> str:
    return JOINT.join(filter(None, words))


def _shortened(title: str, room: int) -> str:
    """The title as far as there is room; nothing where too little of it could be read."""
    whole = Content(title)
    return whole.truncate(room, ellipsis=True).plain if room >= min(SHORTEST, whole.cell_length) else ""

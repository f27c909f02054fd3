"""The line at the top of a session: where one is, and how far."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from quizgen.study.question import Question
from quizgen.study.session import Session, progress
from quizgen.tui.bar import bar
from quizgen.tui.column import line

BAR = 24
TOGETHER = "All together"  # the title of a session of several sets
TASKS = {"choose": "Choose", "type": "Type the answer", "rate": "From memory"}


class Header(Widget):
    """A quiet title on the left, progress as bar and as numbers on the right."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__()
        self._about = ""
        self._progress = (0, 0)

    def show(self, session: Session) -> None:
        """Draw how far the session is."""
        question = session.question
        title = session.sets[0].title if len(session.sets) == 1 else TOGETHER
        if question:
            self._about = " · ".join(filter(None, (question.item.topic or title, *_task(question))))
        self._progress = progress(session)
        self.refresh()

    def render(self) -> Content:
        """One line, whatever the width."""
        width = self.size.width
        done, of = self._progress
        right = Content.assemble(
            bar(done, of, min(BAR, width // 6)), "  ", (f"{done} of {of} done", "$foreground")
        )
        return line(Content.styled(self._about, "$quiet"), right, width)


def _task(question: Question) -> tuple[str, str]:
    """What is asked for, and what this learner has to do with it."""
    state = "once more" if question.again else "new" if question.new else ""
    return "Fill the gap" if question.blank else TASKS[question.mode], state

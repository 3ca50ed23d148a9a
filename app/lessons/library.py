"""The lessons as the app serves them, read when first asked for."""

from functools import cached_property
from pathlib import Path

from app.lessons import course
from app.lessons.answer import LessonAnswer, LessonName, answer
from app.lessons.lesson import Lesson


class Library:
    """The course: every lesson with its shares."""

    def __init__(self, folder: Path = course.FOLDER) -> None:
        self._folder = folder

    @cached_property
    def lessons(self) -> dict[str, Lesson]:
        """The lessons by id, in the order of the course."""
        return {one.id: one for one in course.read_course(self._folder)}

    @cached_property
    def answers(self) -> dict[str, LessonAnswer]:
        """The same as the page gets them."""
        return {name: self._answer(lesson) for name, lesson in self.lessons.items()}

    def forget(self) -> None:
        """Read the files again when next asked."""
        for kept in ("lessons", "answers"):
            vars(self).pop(kept, None)

    def _answer(self, lesson: Lesson) -> LessonAnswer:
        needs = [_name(self.lessons[name]) for name in lesson.needs if name in self.lessons]
        order = list(self.lessons)
        later = order[order.index(lesson.id) + 1 :]
        following = _name(self.lessons[later[0]]) if later else None
        shares = course.read_shares(self._folder / f"{lesson.id}.md")
        return answer(lesson, needs, shares, following)


def _name(lesson: Lesson) -> LessonName:
    return LessonName(id=lesson.id, title=lesson.title)

"""Lessons: files of scenes, words, questions and claims; read, checked and served."""

from app.lessons import handout
from app.lessons.answer import LessonAnswer
from app.lessons.library import Library

__all__ = ["LessonAnswer", "Library", "handout"]

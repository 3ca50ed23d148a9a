"""What is wrong with a lesson's file."""

from pathlib import Path


class LessonProblem(ValueError):
    """Something that a lesson's file says and that cannot be, with its line."""

    def __init__(self, file: Path, line: int, message: str) -> None:
        super().__init__(f"{file.name}:{line}: {message}")
        self.file, self.line, self.message = file, line, message


class Wrong(ValueError):
    """The same without the file, while it is read."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line, self.message = line, message

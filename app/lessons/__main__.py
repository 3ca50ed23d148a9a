"""The lessons' workbench, for authors.

python -m app.lessons check FILE ...    every claim with its share, and all that is wrong
python -m app.lessons look 'QUERY'      what happens in a scene and around it
python -m app.lessons write             the shares, kept beside the lessons (`make lessons`)
"""

import sys
from pathlib import Path

from app.lessons import course, report
from app.lessons.problem import LessonProblem
from app.lessons.read import read_lesson
from app.lessons.verdicts import Judge, shares
from app.programs import keep_programs
from app.races import WrongLink, read_link
from app.settings import Settings
from app.web.wire import json_bytes


def main(words: list[str]) -> int:
    """Do what the command says; the number of problems found."""
    commands = {"check": check, "look": look, "write": write}
    if not words or words[0] not in commands:
        print(__doc__)
        return 2
    keep_programs(Settings().cache_dir / "programs")
    return commands[words[0]](words[1:])


def check(names: list[str]) -> int:
    """Print each claim of the files with its share, and what is wrong."""
    problems = 0
    for file in [_file(name) for name in names] or course.files():
        try:
            judge = Judge(read_lesson(file))
        except LessonProblem as problem:
            print(problem)
            problems += 1
            continue
        print(*report.lesson(judge), sep="\n")
        faults = judge.faults()
        wrong = [LessonProblem(file, one.line, one.message) for one in faults]
        together = course.disorder([judge.lesson, *course.read_others(file)], file.parent)
        wrong += [one for one in together if one.file.name == file.name]
        print(*wrong, sep="\n")
        problems += len(wrong)
    return min(problems, 1)


def look(queries: list[str]) -> int:
    """Print what happens in scenes and around them."""
    for query in queries:
        try:
            race = read_link(query.rpartition("?")[2], Settings()).race
        except WrongLink as error:
            print(error)
            return 1
        print(*report.race(race), sep="\n")
    return 0


def write(names: list[str]) -> int:
    """Write the shares of the lessons, where they differ from those kept."""
    for file in [_file(name) for name in names] or course.files():
        lines = b",\n".join(json_bytes(one) for one in shares(Judge(read_lesson(file))))
        course.shares_file(file).write_bytes(b"[\n" + lines + b"\n]\n")
        print(course.shares_file(file).name)
    return 0


def _file(name: str) -> Path:
    """A lesson's file, by its path or by its id."""
    path = Path(name)
    return path if path.suffix else course.FOLDER / f"{name}.md"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

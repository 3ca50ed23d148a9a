"""Checks on the query string of an address."""

from collections import Counter

from fastapi import Depends, Request

from app.web.problems import Problem, Refused, path


async def _once(request: Request) -> None:
    counts = Counter(name for name, _ in request.query_params.multi_items())
    again = [name for name, count in counts.items() if count > 1]
    if again:
        message = "is given more than once"
        raise Refused(422, [Problem(field=path([name]), message=message) for name in again])


once = Depends(_once)  # refuses a parameter given twice: one of the two would be ignored

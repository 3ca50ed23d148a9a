"""The lessons."""

from fastapi import APIRouter, HTTPException
from fastapi.responses import Response

from app.lessons import LessonAnswer
from app.services import ServicesDep
from app.web.problems import Problems
from app.web.wire import json_bytes

router = APIRouter(tags=["lessons"])


@router.get(
    "/api/lessons/{name}",
    summary="Get a lesson",
    response_class=Response,
    responses={
        200: {"model": LessonAnswer, "description": "The lesson."},
        "4XX": {"model": Problems, "description": "There is no such lesson."},
    },
)
async def get_lesson(name: str, services: ServicesDep) -> Response:
    """A lesson: its scenes as links with words, questions, challenges and claims."""
    if services.settings.reload:
        services.lessons.forget()
    found = await services.workers.run(lambda: services.lessons.answers.get(name))
    if found is None:
        raise HTTPException(404)
    return Response(json_bytes(found), media_type="application/json")

"""The course, and its lessons: as pages, as hand-outs, and for the page's own use."""

from typing import Any

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from app.lessons import LessonAnswer, handout
from app.routes.pages import race_page
from app.services import Services, ServicesDep
from app.web.packed import ASK_AGAIN
from app.web.problems import Problems
from app.web.wire import json_bytes

router = APIRouter(tags=["lessons"])


async def _lesson(services: Services, name: str) -> LessonAnswer:
    """The lesson of that name, as the page gets it."""
    if services.settings.reload:
        services.lessons.forget()
    found = await services.workers.run(lambda: services.lessons.answers.get(name))
    if found is None:
        raise HTTPException(404)
    return found


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
    found = await _lesson(services, name)
    return Response(json_bytes(found), media_type="application/json")


@router.api_route("/lessons", methods=["GET", "HEAD"], include_in_schema=False)
async def course(services: ServicesDep) -> Response:
    """The lessons in their order."""
    if services.settings.reload:
        services.static.read()
        services.lessons.forget()
    lessons = list((await services.workers.run(lambda: services.lessons.answers)).values())
    html = services.templates.get_template("lessons.html").render(
        static=services.static.url,
        here="/lessons",
        lessons=lessons,
        minutes=sum(lesson.minutes for lesson in lessons),
    )
    return HTMLResponse(html, headers={"cache-control": ASK_AGAIN})


@router.api_route("/lessons/{name}", methods=["GET", "HEAD"], include_in_schema=False)
async def lesson_page(name: str, request: Request, services: ServicesDep) -> Response:
    """The racing page, which opens the lesson; on paper and without JavaScript a hand-out."""
    found = await _lesson(services, name)
    lesson = services.lessons.lessons[name]
    context: dict[str, Any] = await services.workers.run(handout.context, lesson, found)
    return race_page(request, services, **context)


@router.api_route(
    "/lessons/{name}/pictures/{scene}.svg", methods=["GET", "HEAD"], include_in_schema=False
)
async def picture(name: str, scene: int, request: Request, services: ServicesDep) -> Response:
    """The picture of a scene, counted from 1."""
    await _lesson(services, name)
    drawing = handout.drawing(services.lessons.lessons[name], scene)
    if drawing is None:
        raise HTTPException(404)
    asset = await services.reference.drawn(handout.address(name, scene), drawing)
    return asset.response(request.headers, ASK_AGAIN)

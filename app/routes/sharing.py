"""How the page is shared: oEmbed, and QR codes."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import Field

from app.services import ServicesDep
from app.sharing import LONGEST, NotOurs, TooLong, code, frame_of
from app.web.messages import Answer
from app.web.problems import Problem, Problems, Refused, shown
from app.web.query import once

router = APIRouter(tags=["sharing"])

FOR_A_DAY = "public, max-age=86400"  # a code changes only with its text
Url = Annotated[str, Query(max_length=20_000, description="The address of a race or a lesson.")]
Size = Annotated[int | None, Query(ge=1, le=100_000, description="In pixels.")]


class OEmbed(Answer):
    """An oEmbed answer of the type rich."""

    version: Literal["1.0"] = "1.0"
    type: Literal["rich"] = "rich"
    provider_name: Literal["Downhill"] = "Downhill"
    provider_url: str
    title: str
    html: str = Field(description="An iframe of the page, with `embed=1`.")
    width: int
    height: int


@router.get(
    "/oembed",
    summary="Get the frame of a page",
    response_model=OEmbed,
    responses={
        404: {"model": Problems, "description": "The address is none of ours."},
        422: {"model": Problems, "description": "Something is missing or out of range."},
        501: {"model": Problems, "description": "There is no other format than JSON."},
    },
    dependencies=[once],
)
async def oembed(
    url: Url,
    request: Request,
    format: Annotated[str, Query(description="Only `json`.")] = "json",
    maxwidth: Size = None,
    maxheight: Size = None,
) -> Response:
    """How to show a race or a lesson in another page, as oEmbed has it."""
    if format != "json":
        message = "is not implemented; there is json"
        raise Refused(501, [Problem(field="format", value=shown(format), message=message)])
    try:
        frame = frame_of(url, request.base_url.netloc, (maxwidth, maxheight))
    except NotOurs as error:
        problem = Problem(field="url", value=shown(url), message=str(error))
        raise Refused(404, [problem]) from error
    answer = OEmbed(
        provider_url=str(request.base_url),
        title=frame.title,
        html=frame.html,
        width=frame.width,
        height=frame.height,
    )
    return JSONResponse(answer.model_dump(), headers={"access-control-allow-origin": "*"})


@router.get(
    "/api/qr",
    summary="Get a QR code",
    response_class=Response,
    responses={
        200: {
            "content": {"image/svg+xml": {"schema": {"type": "string"}}},
            "description": "The code, black on white.",
        },
        422: {"model": Problems, "description": "The text is missing or too long."},
    },
    dependencies=[once],
)
async def qr(
    text: Annotated[str, Query(min_length=1, description=f"At most {LONGEST} bytes.")],
    services: ServicesDep,
) -> Response:
    """A text, such as a link, as a QR code for the cameras of a class."""
    try:
        svg = await services.workers.run(lambda: code(text))
    except TooLong as error:
        problem = Problem(field="text", value=shown(text), message=str(error))
        raise Refused(422, [problem]) from error
    return Response(svg, headers={"cache-control": FOR_A_DAY}, media_type="image/svg+xml")

"""Steps taken apart."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.programs import program_apart, programs_for
from app.races import RaceQuery
from app.services import ServicesDep
from app.steps import StepDocument, StepRequest, binary, document
from app.web.query import once
from app.web.schemas import BINARY, answers

router = APIRouter(tags=["races"])

ANSWERS = answers(
    StepDocument,
    "The lines of the step, and their numbers.",
    {413: "The body is too long.", 422: "Something is unknown or out of range."},
)


@router.post(
    "/api/step",
    summary="Take a step apart",
    response_class=Response,
    responses=ANSWERS,
    dependencies=[once],
)
async def post_step(
    request: StepRequest, query: Annotated[RaceQuery, Query()], services: ServicesDep
) -> Response:
    """Every line of an optimizer's `step`, in order, with the numbers of a step of a race.

    They are worked out by the source that runs, from where the race stood, for the step asked for
    and its neighbours.

    The answer is one line of JSON, then a `.npy` array of little-endian float64, of shape (steps,
    columns). `?format=json` answers with one JSON document instead, with null for what is not
    finite.
    """
    part = request.part(services.settings)
    await services.compiler.ready(*programs_for(part.race), program_apart(part.race, part.place))
    as_json = query.format == "json"
    encode = document if as_json else binary
    body = await services.workers.run(encode, part, services.device)
    return Response(body, media_type="application/json" if as_json else BINARY)

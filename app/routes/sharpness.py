"""Sharpness along trainings."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import StreamingResponse

from app.races import RaceQuery
from app.services import ServicesDep
from app.sharpness import SharpnessDocument, SharpnessRequest, document, stream
from app.web.leaving import while_connected
from app.web.query import once
from app.web.schemas import BINARY, OF_TRAININGS, answers

router = APIRouter(tags=["networks"])

ANSWERS = answers(
    SharpnessDocument,
    "The sharpness, and the edge of stability.",
    OF_TRAININGS,
)


@router.post(
    "/api/sharpness",
    summary="Measure the sharpness along a training",
    response_class=Response,
    responses=ANSWERS,
    dependencies=[once],
)
async def post_sharpness(
    body: SharpnessRequest,
    query: Annotated[RaceQuery, Query()],
    request: Request,
    services: ServicesDep,
) -> Response:
    """The largest eigenvalue of the Hessian of the loss at each measured step of a lane.

    Beside it stands the largest one at which the lane's rule is stable: 2/η for gradient descent.
    For a rule that divides each weight's step, as Adam, the Hessian is divided likewise. That is
    said of training on all examples at once: with batches the steps see other, noisier gradients.

    The answer is one line of JSON; then `.npy` arrays of little-endian float32 as they are worked
    out, each of shape (rows, 3), with the step, the sharpness and the edge; then one line of JSON.
    Both numbers are NaN from where the lane diverged on, and at the start for a rule that has
    divided by nothing yet. `?format=json` answers with one JSON document instead, with null for
    what is not finite. A training that was asked for before is not run again.
    """
    training = body.asked(services.settings)
    trained = await while_connected(request, services.trainings.trained(training))
    as_json = query.format == "json"
    encode = document if as_json else stream
    pieces = await services.workers.stream(
        encode(trained, body.lane, services.trainings.device), long=True
    )
    return StreamingResponse(pieces, media_type="application/json" if as_json else BINARY)

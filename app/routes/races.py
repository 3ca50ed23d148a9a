"""Races."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import StreamingResponse

from app import trainings
from app.programs import programs_for
from app.races import RaceDocument, RaceQuery, RaceRequest, document, stream, training_of
from app.services import Services, ServicesDep
from app.trainings import TrainingDocument
from app.web.query import once
from app.web.schemas import BINARY, answers
from app.web.threads import begun
from optimizers import NETWORKS

router = APIRouter(tags=["races"])

ANSWERS = answers(
    RaceDocument | TrainingDocument,
    "The trajectories.",
    {
        413: "The body is too long.",
        422: "Something is unknown or out of range.",
        503: "Too many trainings are asked for; try later.",
    },
)


@router.post(
    "/api/race",
    summary="Run a race",
    response_class=Response,
    responses=ANSWERS,
    dependencies=[once],
)
async def post_race(
    request: RaceRequest, query: Annotated[RaceQuery, Query()], services: ServicesDep
) -> Response:
    """Walks every lane down the surface, and answers while it does.

    The answer is a stream: one line of JSON with the race, all defaults filled in; then for each
    256 steps a `.npy` array of little-endian float32, of shape (lanes, rows, columns), the first
    with one row more for the start; then one line of JSON that says where lanes diverged, and what
    happened in each from which step to which (the catalog's `phenomena`). An array begins with the
    byte 0x93, and a line of JSON with `{`. From the step at which a lane left the finite numbers
    on, its rows are NaN; a number too large for float32 is infinite.

    After the columns that all lanes have come those of each lane alone, named by its `own_columns`:
    the parameters that a schedule moves, and with `"state": true` what its optimizer remembers.
    Lanes with fewer of them are padded with NaN. `"measures": true` adds three columns to those
    that all have: how far the step to a row went (`dx` and `dy`), and the distance to the nearest
    minimum.

    `?format=json` answers with one JSON document instead, in full precision and with null for
    what is not finite.

    On a network (`"surface": "digits"`) all lanes train the same first weights on the same batches,
    and there is no start, no noise, no inner state and no measures to ask for. Lines of JSON come
    first where other trainings do, `{"waiting": 1}` and so on, each with how many must end before
    it begins. A row is sent for each measured step (`every` of the header, and the last), whose
    first column is the step; the last line tells what each lane took (`costs`), too. A training
    that is asked for again soon is not run again.
    """
    if request.surface in NETWORKS:
        return await _training(request, query, services)
    race = request.race(services.settings)
    await services.compiler.ready(*programs_for(race))
    as_json = query.format == "json"
    encode = document if as_json else stream
    pieces = await services.workers.stream(
        encode(race, request.tolerance, services.device, measured=request.measures)
    )
    return StreamingResponse(pieces, media_type="application/json" if as_json else BINARY)


async def _training(request: RaceRequest, query: RaceQuery, services: Services) -> Response:
    training, device = training_of(request, services.settings), services.trainings.device
    as_json = query.format == "json"
    encode = trainings.document if as_json else trainings.stream
    pieces = encode(training, services.trainings.follow(training), device)
    return StreamingResponse(
        await begun(pieces), media_type="application/json" if as_json else BINARY
    )

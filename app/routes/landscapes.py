"""Landscapes of networks, and random walks beside them."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.landscapes import (
    LandscapeDocument,
    LandscapeRequest,
    WalkDocument,
    WalkQuery,
    binary,
    document,
)
from app.programs import SlicesProgram
from app.races import RaceQuery
from app.services import ServicesDep
from app.web.leaving import while_connected
from app.web.query import once
from app.web.schemas import BINARY, OF_TRAININGS, answers

router = APIRouter(tags=["networks"])


@router.post(
    "/api/landscape",
    summary="Get the loss over a plane of a network's weights",
    response_class=Response,
    responses=answers(
        LandscapeDocument,
        "The plane, the paths and the heights.",
        OF_TRAININGS,
    ),
    dependencies=[once],
)
async def post_landscape(
    body: LandscapeRequest,
    query: Annotated[RaceQuery, Query()],
    request: Request,
    services: ServicesDep,
) -> Response:
    """The loss over a plane of weights, over all training images, and the lanes' paths in it.

    A path's point is the one of the plane that is nearest to the lane's weights. The loss there,
    the slice's, is not that of the weights, which `/api/race` has. A lane's end are its last
    measured weights that are finite; where paths have fewer directions than two, a random one
    takes the place, and its axis says so.

    The answer is one line of JSON, then two `.npy` arrays of little-endian float32: the paths, of
    shape (lanes, rows, 3), a row for each measured step with x, y and the slice's loss, NaN from
    where a lane diverged; and the heights, of shape (rows, columns), whose first row has the lowest
    y. `?format=json` answers with one JSON document instead, with null for what is not finite. A
    training that was asked for before is not run again.
    """
    asked, device = body.asked(services.settings), services.trainings.device
    trained = await while_connected(request, services.trainings.trained(asked.training))
    plane = await services.workers.run_slice(asked.plane, trained, device)
    as_json = query.format == "json"
    encode = document if as_json else binary

    async def content() -> bytes:
        await services.compiler.ready(SlicesProgram(asked.training.network.id))
        pieces = await services.workers.stream(encode(asked, trained, plane, device), long=True)
        return b"".join([piece async for piece in pieces])

    return Response(
        await while_connected(request, content()),
        media_type="application/json" if as_json else BINARY,
    )


@router.get(
    "/api/random_walk",
    summary="Get a random walk in its own principal plane",
    response_class=Response,
    responses=answers(WalkDocument, "The walk.", {422: "Something is out of range."}),
    dependencies=[once],
)
async def get_random_walk(query: Annotated[WalkQuery, Query()], services: ServicesDep) -> Response:
    """A walk of random steps in many dimensions, as its two first principal components show it.

    It makes the same arcs as a path of training does, and two components explain as much of it
    (61 % and 15 %, https://arxiv.org/abs/1806.08805): neither tells anything about a landscape.

    The answer is one line of JSON, then a `.npy` array of little-endian float32, of shape
    (points, 2), in units of a step's length. `?format=json` answers with one JSON document instead.
    """
    query.check(services.settings)
    content = await services.workers.run_slice(query.answer)
    return Response(content, media_type="application/json" if query.format == "json" else BINARY)

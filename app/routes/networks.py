"""Networks: their images, and the weights that a training leaves behind."""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response

from app.races import RaceQuery
from app.services import ServicesDep
from app.trainings import (
    ImagesDocument,
    ImagesQuery,
    WeightsDocument,
    WeightsRequest,
    images_file,
)
from app.web.leaving import while_connected
from app.web.packed import ASK_AGAIN
from app.web.query import once
from app.web.schemas import BINARY, OF_TRAININGS, answers, names_of
from optimizers import NETWORKS

router = APIRouter(tags=["networks"])

NetworkId = Annotated[
    str, Path(description="A network's id.", json_schema_extra=names_of(NETWORKS))
]


@router.get(
    "/api/networks/{network}/images",
    summary="Get the images of a network",
    response_class=Response,
    responses=answers(
        ImagesDocument,
        "The images.",
        {404: "There is no such network.", 422: "Something is unknown."},
    ),
    dependencies=[once],
)
async def get_images(
    network: NetworkId,
    query: Annotated[ImagesQuery, Query()],
    request: Request,
    services: ServicesDep,
) -> Response:
    """The images that a network is trained on, or tested on, with the right answers.

    The answer is one line of JSON, then a `.npy` array of little-endian float32 with the pixels,
    of shape (images, pixels), then one with the right class of each head, of shape (images, heads).
    `?format=json` answers with one JSON document instead. Browsers keep it.
    """
    if network not in NETWORKS:
        raise HTTPException(404)
    as_json = query.format == "json"
    file = await services.workers.run(lambda: images_file(network, query.part, as_json=as_json))
    return file.response(request.headers, ASK_AGAIN)


@router.post(
    "/api/weights",
    summary="Get the weights of a training",
    response_class=Response,
    responses=answers(
        WeightsDocument,
        "The weights.",
        OF_TRAININGS,
    ),
    dependencies=[once],
)
async def post_weights(
    body: WeightsRequest,
    query: Annotated[RaceQuery, Query()],
    request: Request,
    services: ServicesDep,
) -> Response:
    """The weights of every lane of a training, at the last measured step up to the one asked for.

    A training that has just been raced is still kept; otherwise it is run first. The weights are
    flat: W (64 pixels x 32 units, row by row), the units' b, V (units x classes, row by row, the
    classes of the first head first), the classes' c.

    The answer is one line of JSON, then a `.npy` array of little-endian float32, of shape (lanes,
    numbers). `?format=json` answers with one JSON document instead, with null for what is not
    finite.
    """
    weights = body.weights(services.settings)
    trained = await while_connected(request, services.trainings.trained(weights.training))
    as_json = query.format == "json"
    encode = weights.document if as_json else weights.binary
    content = await services.workers.run(encode, trained)
    return Response(content, media_type="application/json" if as_json else BINARY)

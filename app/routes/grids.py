"""The heights of a surface."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from app.grids import GridDocument, GridRequest, binary, document
from app.programs import Program
from app.services import ServicesDep
from app.web.query import once
from app.web.schemas import BINARY, answers, names_of
from optimizers import SURFACES

router = APIRouter(tags=["surfaces"])

ANSWERS = answers(
    GridDocument,
    "The heights.",
    {404: "There is no such surface.", 422: "Something is unknown or out of range."},
)
SurfaceId = Annotated[
    str, Path(description="A surface's id.", json_schema_extra=names_of(SURFACES))
]


@router.get(
    "/api/surfaces/{surface}/grid",
    summary="Get the heights of a surface",
    response_class=Response,
    responses=ANSWERS,
    dependencies=[once],
)
async def get_grid(
    surface: SurfaceId, request: Annotated[GridRequest, Query()], services: ServicesDep
) -> Response:
    """The heights of a surface on a grid, and the points where its slope vanishes.

    Any further query parameter is one of the surface's own, as in `?b=10` for `rosenbrock`.

    The answer is one line of JSON that describes the grid, then a `.npy` array of little-endian
    float32, of shape (rows, columns), whose first row has the lowest y. `?format=json` answers
    with one JSON document instead, in full precision and with null for what is not finite.
    """
    grid = request.grid(surface, services.settings)
    await services.compiler.ready(Program(surface, "heights"))
    as_json = request.format == "json"
    encode = document if as_json else binary
    body = await services.workers.run(encode, grid, services.device)
    return Response(body, media_type="application/json" if as_json else BINARY)

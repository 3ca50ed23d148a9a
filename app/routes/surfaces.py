"""The heights of a surface."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response

from app import grid
from app.answers import GridDocument
from app.grid_protocol import GridRequest
from app.problems import Problems
from app.programs import Program
from app.protocol import surface_ids
from app.query import once
from app.services import Has

router = APIRouter(tags=["surfaces"])

BINARY = "application/octet-stream"
ANSWERS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The heights.",
        "model": GridDocument,
        "content": {BINARY: {"schema": {"type": "string", "format": "binary"}}},
    },
    404: {"model": Problems, "description": "There is no such surface."},
    422: {"model": Problems, "description": "Something is unknown or out of range."},
}
SurfaceId = Annotated[str, Path(description="A surface's id.", json_schema_extra=surface_ids)]


@router.get(
    "/api/surfaces/{surface}/grid",
    summary="Get the heights of a surface",
    response_class=Response,
    responses=ANSWERS,
    dependencies=[once],
)
async def get_grid(
    surface: SurfaceId, request: Annotated[GridRequest, Query()], services: Has
) -> Response:
    """The heights of a surface on a grid, and the points where its slope vanishes.

    Any further query parameter is one of the surface's own, as in `?b=10` for `rosenbrock`.

    The answer is one line of JSON that describes the grid, then a `.npy` array of little-endian
    float32, of shape (rows, columns), whose first row has the lowest y. `?format=json` answers
    with one JSON document instead, in full precision and with null for what is not finite.
    """
    asked = request.grid(surface, services.settings)
    await services.compiler.ready(Program(surface, None))
    as_json = request.format == "json"
    encode = grid.document if as_json else grid.binary
    body = await services.workers.run(encode, asked, services.device)
    return Response(body, media_type="application/json" if as_json else BINARY)

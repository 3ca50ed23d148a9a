"""The catalog of optimizers and surfaces."""

from fastapi import APIRouter, Request, Response

from app.catalog import Catalog
from app.services import ServicesDep
from app.web.packed import ASK_AGAIN

router = APIRouter(tags=["catalog"])


@router.get(
    "/api/catalog",
    summary="Get the catalog",
    response_class=Response,
    responses={200: {"model": Catalog, "description": "The catalog."}},
)
async def get_catalog(request: Request, services: ServicesDep) -> Response:
    """Every optimizer and surface with its parameters, formula and words, and the limits."""
    return services.packed_catalog.response(request.headers, ASK_AGAIN)

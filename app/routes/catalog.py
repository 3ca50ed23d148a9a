"""The catalog of optimizers and surfaces."""

from fastapi import APIRouter, Request, Response

from app.answers import Catalog
from app.assets import ASK_AGAIN
from app.services import Has

router = APIRouter(tags=["catalog"])


@router.get(
    "/api/catalog",
    summary="Get the catalog",
    response_class=Response,
    responses={200: {"model": Catalog, "description": "The catalog."}},
)
async def get_catalog(request: Request, services: Has) -> Response:
    """Every optimizer and surface with its parameters, formula and words, and the limits."""
    return services.catalog_asset.response(request.headers, ASK_AGAIN)

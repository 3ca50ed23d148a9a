"""The reference page and its pictures."""

from functools import partial

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, Response

from app.reference import render
from app.services import ServicesDep
from app.web.packed import ASK_AGAIN

router = APIRouter(include_in_schema=False)


@router.api_route("/reference", methods=["GET", "HEAD"])
async def page(request: Request, services: ServicesDep) -> Response:
    """Every declaration in words."""
    if services.settings.reload:
        services.static.read()
    write = partial(render, services.templates, services.catalog, services.static.url)
    if services.settings.reload:
        return HTMLResponse(await services.workers.run(write), headers={"cache-control": ASK_AGAIN})
    asset = await services.reference.page(write)
    return asset.response(request.headers, ASK_AGAIN)


@router.api_route("/reference/pictures/{kind}/{name}.svg", methods=["GET", "HEAD"])
async def picture(kind: str, name: str, request: Request, services: ServicesDep) -> Response:
    """The picture of a declaration, from a real run."""
    asset = await services.reference.picture(kind, name)
    if asset is None:
        raise HTTPException(404)
    return asset.response(request.headers, ASK_AGAIN)

"""The app: routes, middleware, and what happens when it starts and stops."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio
from anyio import to_thread
from fastapi import FastAPI
from starlette.middleware import Middleware

from app.programs import in_order, interpreter, keep_programs, programs_of
from app.races import FIRST_LANES
from app.routes import (
    catalog,
    docs,
    ensembles,
    grids,
    health,
    landscapes,
    lessons,
    networks,
    pages,
    races,
    reference,
    sharing,
    sharpness,
    steps,
)
from app.services import Services
from app.settings import Settings
from app.web.body_limit import BodyLimit
from app.web.handlers import HANDLERS, CatchAll
from app.web.headers import StandardHeaders
from app.web.packages import read_all
from optimizers import SURFACES

# in the order of the documentation
ROUTES = (
    pages,
    reference,
    docs,
    catalog,
    grids,
    races,
    steps,
    networks,
    landscapes,
    sharpness,
    ensembles,
    lessons,
    sharing,
    health,
)


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Be ready with the first surface, and compile the others while serving."""
    services: Services = app.state.services
    cache = services.settings.cache_dir
    keep_programs(cache / "programs")

    async def read_package_files() -> None:
        services.package_files = await to_thread.run_sync(read_all, cache / "packed")

    async with anyio.create_task_group() as background:
        background.start_soon(services.compiler.run)
        await background.start(services.trainings.run)
        async with anyio.create_task_group() as first:
            first.start_soon(read_package_files)
            first.start_soon(services.compiler.ready, *programs_of(next(iter(SURFACES))))
        interpreter.begin()
        if services.settings.warm_all:
            services.compiler.warm_up(in_order(FIRST_LANES))
        yield
        background.cancel_scope.cancel()
    interpreter.end()


def create_app(settings: Settings | None = None) -> FastAPI:
    """The app, with settings from the environment unless given."""
    settings = settings or Settings()
    app = FastAPI(
        title="Downhill",
        description=docs.DESCRIPTION,
        version="1",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        exception_handlers=HANDLERS,
        middleware=[
            Middleware(StandardHeaders),
            Middleware(CatchAll),
            Middleware(BodyLimit, settings.max_body_bytes),
        ],
        telemetry={"tracing": False, "metrics": False, "logs": False},
    )
    app.state.services = Services(settings)
    for routes in ROUTES:
        app.include_router(routes.router)
    return app

"""What the routes work with, made once per app."""

from typing import Annotated

import jax
from fastapi import Depends, Request
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app import catalog
from app.assets import Asset
from app.compiling import Compiler
from app.programs import Program
from app.reference.shelf import Shelf
from app.settings import Settings
from app.static_files import Static, folder
from app.wire import json_bytes
from app.workers import Workers


class Services:
    """The parts of the app that live as long as it does."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.device = jax.devices(settings.race_device)[0]
        self.workers = Workers(settings.workers)
        self.compiler = Compiler[Program](lambda program: program.compile(self.device))
        self.reference = Shelf(self.workers, self.compiler, self.device)
        self.static = Static(folder("static"), packed=not settings.reload)
        self.catalog = catalog.build(settings)
        self.catalog_asset = Asset.of(json_bytes(self.catalog), "application/json")
        self.libraries: dict[str, Asset] = {}  # read when the app starts
        self.templates = Environment(
            loader=FileSystemLoader(folder("templates")),
            autoescape=True,
            auto_reload=settings.reload,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )


async def _services(request: Request) -> Services:
    services: Services = request.app.state.services
    return services


Has = Annotated[Services, Depends(_services)]

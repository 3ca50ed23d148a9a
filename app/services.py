"""What the routes work with, made once per app."""

from typing import Annotated

import jax
from fastapi import Depends, Request
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.catalog import build_catalog
from app.lessons import Library
from app.programs import AnyProgram, CompileQueue, Program, interpreter
from app.reference import ReferenceCache
from app.settings import Settings
from app.trainings import Trainings
from app.web.packed import PackedFile
from app.web.static_files import Static, folder
from app.web.threads import Workers
from app.web.wire import json_bytes
from optimizers.training import give_way


class Services:
    """The parts of the app that live as long as it does."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.device = jax.devices(settings.race_device)[0]
        self.workers = Workers(settings.workers, give_way)
        self.network_device = jax.devices(settings.network_device)[0]
        self.compiler = CompileQueue[AnyProgram](self._compile)
        self.trainings = Trainings(settings, self.workers, self.compiler, self.network_device)
        self.reference = ReferenceCache(self.workers, self.compiler, self.device)
        self.lessons = Library()
        self.static = Static(folder("static"), packed=not settings.reload)
        self.catalog = build_catalog(settings)
        self.packed_catalog = PackedFile.of(json_bytes(self.catalog), "application/json")
        self.package_files: dict[str, PackedFile] = {}  # read when the app starts
        self.templates = Environment(
            loader=FileSystemLoader(folder("templates")),
            autoescape=True,
            auto_reload=settings.reload,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def _compile(self, program: AnyProgram) -> None:
        of_surface = isinstance(program, Program)
        program.compile(self.device if of_surface else self.network_device)
        interpreter.give_back()


async def _services(request: Request) -> Services:
    services: Services = request.app.state.services
    return services


ServicesDep = Annotated[Services, Depends(_services)]

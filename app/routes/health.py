"""Is the server there, and what has it compiled?"""

from fastapi import APIRouter
from pydantic import BaseModel, Field

from app.programs import warm_surfaces
from app.services import ServicesDep

router = APIRouter(tags=["server"])


class Health(BaseModel):
    """The state of the server."""

    status: str = Field("ok", description="Always `ok`: a server that is not does not answer.")
    warm: list[str] = Field(description="The surfaces whose programs are compiled.")


@router.get("/healthz", summary="Health")
async def healthz(services: ServicesDep) -> Health:
    """Answers at once, even while a surface compiles."""
    return Health(warm=warm_surfaces(services.compiler.warm))

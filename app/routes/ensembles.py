"""Ensembles."""

from fastapi import APIRouter, Request, Response

from app.ensembles import EnsemblesAnswer, EnsemblesRequest, document
from app.services import ServicesDep
from app.web.leaving import while_connected
from app.web.problems import Problems
from app.web.query import once

router = APIRouter(tags=["networks"])


@router.post(
    "/api/ensembles",
    summary="Average what a training has learned",
    response_class=Response,
    responses={
        200: {"model": EnsemblesAnswer, "description": "The results on the test part."},
        413: {"model": Problems, "description": "The body is too long."},
        422: {"model": Problems, "description": "Something is unknown or out of range."},
        503: {"model": Problems, "description": "Too many trainings are asked for; try later."},
    },
    dependencies=[once],
)
async def post_ensembles(
    body: EnsemblesRequest, request: Request, services: ServicesDep
) -> Response:
    """What averaging is worth, measured on the images that no lane was trained on.

    A snapshot is what a lane has learned by the end of a cycle of a schedule with restarts; an
    ensemble says the average of the probabilities that its members say. A training that was asked
    for before is not run again.
    """
    training = body.asked(services.settings)
    trained = await while_connected(request, services.trainings.trained(training))
    content = await services.workers.run_slice(document, trained, body.step)
    return Response(content, media_type="application/json")

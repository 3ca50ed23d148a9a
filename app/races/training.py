"""The training that a request for a race on a network asks for."""

from app.check import Check
from app.races.request import RaceRequest
from app.settings import Settings
from app.web.problems import Range, Refused
from optimizers import NETWORKS, OPTIMIZERS, SURFACES, Lane, Network
from optimizers.training import Training, refusal, work_of


def training_of(request: RaceRequest, settings: Settings) -> Training:
    """The training requested.

    Raises:
        Refused: something is wrong with the request, or its surface is none of the networks.
    """
    check = Check(settings)
    if request.surface in SURFACES:
        check.add(("surface",), request.surface, "must be a network here", list(NETWORKS))
        raise Refused(422, check.problems)
    network = check.declared(
        NETWORKS,
        ("surface",),
        request.surface,
        ("surface_parameters",),
        request.surface_parameters,
    )
    _check_left_out(check, request)
    lanes = request.chosen_lanes(check, network)
    if network:
        _check_rules(check, lanes, network)
    if network is None or check.problems:
        raise Refused(422, check.problems)
    training = Training.of(network, lanes, steps=request.steps, seed=request.seed)
    _check_work(check, training)
    return training


def _check_left_out(check: Check, request: RaceRequest) -> None:
    """Note what only a race on a surface has."""
    if request.start is not None:
        message = "must be left out: a network starts at weights that the seed draws"
        check.add(("start",), list(request.start), message)
    for name, value, what in (
        ("state", request.state, "the inner state of a network is too large to send"),
        ("measures", request.measures, "the columns of a network have its distance already"),
    ):
        if value:
            check.add((name,), value, f"must be false: {what}")


def _check_rules(check: Check, lanes: list[Lane], network: Network) -> None:
    """Note rules that cannot train so many weights."""
    able = [name for name, rule in OPTIMIZERS.items() if not refusal(rule, network)]
    for place, lane in enumerate(lanes):
        rule = type(lane.optimizer)
        if reason := refusal(rule, network):
            message = f"cannot train {network.id}: {reason}"
            check.add(("lanes", place, "optimizer"), rule.id, message, able)


def _check_work(check: Check, training: Training) -> None:
    """Refuse what asks for too much.

    Raises:
        Refused: it does.
    """
    of_a_step = sum(work_of(lane, training.network) for lane in training.lanes)
    most = int(check.settings.max_training / of_a_step)
    if training.steps > most:
        message = (
            f"is too much work: with these lanes and batches at most {most} steps are allowed, "
            "with fewer lanes or smaller batches more"
        )
        check.add(("steps",), training.steps, message, Range(low=0, high=most))
        raise Refused(422, check.problems)

"""Runs trainings: each once, in slices, as many at once as there are turns; others wait."""

import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing

import anyio
import jax
from anyio.abc import TaskGroup, TaskStatus

from app.programs import AnyProgram, CompileQueue, programs_to_train
from app.settings import Settings
from app.trainings.encode import header
from app.trainings.job import Job, Progress
from app.trainings.store import Store
from app.web.problems import Problem, Refused
from app.web.threads import Workers
from app.web.turns import Turns
from app.web.wire import json_bytes
from optimizers.training import Trained, Training

log = logging.getLogger(__name__)

SOON = 5  # seconds after which a client that was sent away may ask again


class Trainings:
    """The trainings under way, and those that are finished and still kept."""

    def __init__(
        self,
        settings: Settings,
        workers: Workers,
        compiler: CompileQueue[AnyProgram],
        device: jax.Device,
    ) -> None:
        self.device = device
        self._most = settings.max_trainings
        self.turns = Turns(settings.workers)
        """Of long work; whoever comes later waits."""
        self._workers, self._compiler = workers, compiler
        self._store = Store(settings.kept_trainings_bytes)
        self._jobs: dict[bytes, Job] = {}
        self._tasks: TaskGroup

    async def run(self, *, task_status: TaskStatus[None]) -> None:
        """Run what is asked for, until cancelled."""
        async with anyio.create_task_group() as self._tasks:
            task_status.started()
            await anyio.sleep_forever()

    async def trained(self, training: Training) -> Trained:
        """The finished training: kept from before, or trained now; who leaves may end it.

        Raises:
            RuntimeError: it failed; the reason is in the log.
        """
        async with aclosing(self.follow(training)) as progress:
            async for now in progress:
                if isinstance(now, Trained):
                    return now
        raise AssertionError("a training ends or fails")

    async def follow(self, training: Training) -> AsyncGenerator[Progress, None]:
        """All that becomes of a training; only the end of one that is kept.

        It is run once however many follow it, and no further than the next chunk once all have
        left.
        """
        key = json_bytes(header(training, self.device))
        if kept := self._store.get(key):
            yield kept
            return
        job = self._job(key, training)
        job.followers += 1
        try:
            async with aclosing(job.progress()) as progress:
                async for now in progress:
                    yield now
        finally:
            job.followers -= 1
            if not job.followers:
                job.scope.cancel()
                if self._jobs.get(key) is job:
                    del self._jobs[key]

    def _job(self, key: bytes, training: Training) -> Job:
        """The one under way, or a new one.

        Raises:
            Refused: too many are under way.
        """
        if key not in self._jobs:
            if len(self._jobs) >= self._most:
                message = f"has {self._most} trainings to run already; ask again in a while"
                problem = Problem(field="server", message=message)
                raise Refused(503, [problem], {"Retry-After": str(SOON)})
            self._jobs[key] = Job(training)
            self._tasks.start_soon(self._run, key, self._jobs[key])
        return self._jobs[key]

    async def _run(self, key: bytes, job: Job) -> None:
        with job.scope:
            try:
                await self._compiler.ready(*programs_to_train(job.training))
                async with self.turns.turn(job.moved):
                    job.end(await self._train(key, job))
            except Exception as error:
                log.exception("a training of %s failed", job.training.network.id)
                job.fail(error)

    async def _train(self, key: bytes, job: Job) -> Trained:
        chunks = job.training.chunks(self.device)
        try:
            while chunk := await self._workers.run_slice(next, chunks, None):
                job.add(chunk)
        finally:
            chunks.close()
        trained = await self._workers.run(job.training.joined, job.chunks)
        self._store.put(key, trained)
        return trained

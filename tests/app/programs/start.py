"""Starts the app once, with a cache folder, and prints what JAX did for it, event by event.

To be run as a process of its own: `python -m tests.app.programs.start FOLDER`.
"""

import asyncio
import json
import sys
from collections import Counter
from pathlib import Path

import jax

from app.main import create_app, lifespan
from app.settings import Settings


async def start(cache: Path) -> None:
    """Until the app would serve, and no longer."""
    async with lifespan(create_app(Settings(cache_dir=cache, warm_all=False))):
        pass


if __name__ == "__main__":
    counts = Counter[str]()
    jax.monitoring.register_event_listener(lambda event, **_: counts.update([event]))
    asyncio.run(start(Path(sys.argv[1])))
    print(json.dumps(counts))

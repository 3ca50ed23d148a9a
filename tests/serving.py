"""The app on a real server in a thread, for tests that need one."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import uvicorn

from app.main import create_app
from app.services import Services
from app.settings import Settings


@dataclass(frozen=True)
class Served:
    """A server that is up."""

    url: str
    services: Services


@contextmanager
def serving(settings: Settings) -> Iterator[Served]:
    """Serve on 127.0.0.1 and a free port until the block is left."""
    app = create_app(settings)
    config = uvicorn.Config(app, port=0, log_level="warning", timeout_graceful_shutdown=3)
    server, socket = uvicorn.Server(config), config.bind_socket()
    thread = threading.Thread(target=server.run, args=([socket],), name="server")
    thread.start()
    try:
        while not server.started:
            thread.join(0.01)
            assert thread.is_alive(), "the server did not start"
        yield Served(f"http://127.0.0.1:{socket.getsockname()[1]}", app.state.services)
    finally:
        server.should_exit = True
        thread.join()

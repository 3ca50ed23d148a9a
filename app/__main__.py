"""The command `downhill`: serves the app and says where."""

import contextlib
import logging
import socket
import sys

import uvicorn
from pydantic import ValidationError

from app.main import create_app
from app.settings import Address, Settings


class Server(uvicorn.Server):
    """Prints the address once it answers."""

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then print the address."""
        await super().startup(sockets)
        for bound in sockets or ():
            print(f"Downhill is at {_url(*bound.getsockname()[:2])} (Ctrl+C stops it)", flush=True)


def _url(host: str, port: int) -> str:
    """The address to open in a browser on this machine."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def main() -> None:
    """Serve until stopped, on HOST and PORT (127.0.0.1:8000)."""
    logging.basicConfig(format="%(levelname)s: %(message)s")
    try:
        address, settings = Address(), Settings()
    except ValidationError as error:
        sys.exit(f"Downhill cannot start with these environment variables. {error}")
    config = uvicorn.Config(
        create_app(settings),
        host=address.host,
        port=address.port,
        log_level="warning",
        access_log=False,
        server_header=False,
        ws="none",
        timeout_keep_alive=75,  # a page left alone for a minute keeps its connection
        timeout_graceful_shutdown=3,
    )
    with contextlib.suppress(KeyboardInterrupt):
        Server(config).run([config.bind_socket()])


if __name__ == "__main__":
    main()

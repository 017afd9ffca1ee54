"""Connections of one request: to checked addresses alone, and never past its deadline.

The address is checked where the connection is made, on the very number that is connected to, so that
a name that means another machine a moment later (DNS rebinding) gains nothing.
"""

import ssl
import time
from collections.abc import Collection, Iterable
from typing import Any

import httpcore

from core.outbound_addresses import OutboundError, addresses_checked


class DeadlinePassed(OutboundError):
    """The whole request took longer than it may."""


class DeadlineStream(httpcore.NetworkStream):
    """A connection on which no wait goes past the deadline, however often a byte arrives."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what is there, at most so many bytes."""
        return self._stream.read(max_bytes, timeout=remaining(self._deadline, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all."""
        self._stream.write(buffer, timeout=remaining(self._deadline, timeout))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """Give the encrypted connection, under the same deadline."""
        left = remaining(self._deadline, timeout)
        secure = self._stream.start_tls(ssl_context, server_hostname, left)
        return DeadlineStream(secure, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """Tell what the connection knows of itself."""
        return self._stream.get_extra_info(info)


class CheckedBackend(httpcore.NetworkBackend):
    """Makes connections for one request."""

    def __init__(self, deadline: float, *, allowed: Collection[str] = ()) -> None:
        self._deadline, self._allowed = deadline, allowed
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address of the host that answers."""
        problem: Exception | None = None
        for address in addresses_checked(host, port, allowed=self._allowed):
            left = remaining(self._deadline, timeout)
            try:
                stream = self._plain.connect_tcp(address, port, left, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = error
            else:
                return DeadlineStream(stream, self._deadline)
        raise OutboundError(f"cannot connect to {host}: {problem}") from problem

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(min(seconds, remaining(self._deadline, None)))


def remaining(deadline: float, timeout: float | None) -> float:
    """Give the seconds a wait may take; raises DeadlinePassed when none are left."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise DeadlinePassed("the request took longer than it may")
    return left if timeout is None else min(left, timeout)

"""The processes that gunicorn runs: threads at work, a bounded number of requests that wait for one,
and a door where the others are told to come again.

gunicorn's own worker lets a thousand requests wait for four threads, each longer than the one before.
"""

import gc
import os
import socket
import struct
import sys
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import Enum
from functools import partial
from selectors import EVENT_READ
from typing import Any

from gunicorn.workers.gthread import TConn, ThreadWorker

from config.warm_threads import WarmThreads
from core.outages import SURPLUS

WAITING_UNASKED = 32
# A client that takes or sends nothing for so long has its thread, and its export, taken away.
SILENT_SECONDS = 30
# How long a busy thread keeps the interpreter while others want it. With Python's own 5 ms, a page that
# waits eight times for its database beside two files being made took 170 ms longer; so, 10 ms.
TURN_SECONDS = 0.0005

# After how many new objects Python looks for rubbish that refers to itself: with its own 700, in the
# middle of each request, most of which leave none.
NEW_OBJECTS = 20_000

# How often a process gives a sign of life; gunicorn's own does with every step of every request.
SIGN_SECONDS = 1.0
# How long the kernel keeps a connection to itself on which nothing has come; Linux can.
_DEFER_ACCEPT = getattr(socket, "TCP_DEFER_ACCEPT", None)
_KEPT_SECONDS = 1

Environ = dict[str, Any]
Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]


class BoundedWorker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn's worker with threads, which does not let requests wait without end."""

    wsgi: Application
    _signed = 0.0

    def init_process(self) -> None:
        """Open the door before anybody can come."""
        self.most = self.cfg.threads + int(os.environ.get("WEB_WAITING") or WAITING_UNASKED)
        self.admitted: set[TConn] = set()  # of the main thread alone
        sys.setswitchinterval(TURN_SECONDS)
        gc.freeze()  # what was there before any request is no rubbish
        gc.set_threshold(NEW_OBJECTS)
        self.door = ThreadPoolExecutor(1, "door", initializer=_stand_at_the_door)
        for listener in self.sockets:
            if _DEFER_ACCEPT is not None and listener.sock.family != socket.AF_UNIX:
                listener.sock.setsockopt(socket.IPPROTO_TCP, _DEFER_ACCEPT, _KEPT_SECONDS)
        super().init_process()

    def get_thread_pool(self) -> WarmThreads:
        """Give the threads that answer."""
        return WarmThreads(self.cfg.threads)

    def load_wsgi(self) -> None:
        """Let the site know which requests are answered at the door."""
        super().load_wsgi()
        self.wsgi = _telling(self.wsgi)

    def notify(self) -> None:
        """Give a sign of life."""
        now = time.monotonic()
        if now - self._signed >= SIGN_SECONDS:
            self._signed = now
            super().notify()

    def on_client_socket_readable(self, conn: TConn, client: socket.socket) -> None:
        """Read on from a connection that was kept; one that its client has ended takes no thread."""
        if not self.cfg.is_ssl and _state(conn) is _State.ENDED:
            self.poller.unregister(client)
            self.keepalived_conns.remove(conn)
            self.nr_conns -= 1
            conn.close()
            return
        super().on_client_socket_readable(conn, client)

    def enqueue_req(self, conn: TConn) -> None:
        """Give a request to a thread, or to the door where too many wait already."""
        if not conn.initialized and not conn.data_ready:
            self._limit_silence(conn)
            if _state(conn) is _State.SILENT:
                self._await_first_byte(conn)
                return
            conn.data_ready = True
        is_let_in = len(self.admitted) < self.most
        if is_let_in:
            self.admitted.add(conn)
        answer = (self.tpool if is_let_in else self.door).submit(self.handle, conn)
        answer.add_done_callback(partial(self.method_queue.defer, self.finish_request, conn))

    def finish_request(self, conn: TConn, fs: Future[Any]) -> None:
        """Make room for the next one."""
        self.admitted.discard(conn)
        super().finish_request(conn, fs)

    def _limit_silence(self, conn: TConn) -> None:
        silence = struct.pack("ll", SILENT_SECONDS, 0)
        for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            conn.sock.setsockopt(socket.SOL_SOCKET, option, silence)

    def _await_first_byte(self, conn: TConn) -> None:
        """Spend no thread on a connection on which nothing has come yet."""
        conn.timeout = time.monotonic() + self.cfg.keepalive
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, EVENT_READ, partial(self.on_pending_socket_readable, conn))


class _State(Enum):
    """What has come on a connection since it was last looked at."""

    SILENT = "nothing"
    SPEAKING = "something"
    ENDED = "its end"


def _state(conn: TConn) -> _State:
    try:
        come = conn.sock.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
    except BlockingIOError:
        return _State.SILENT
    except OSError:
        return _State.ENDED
    return _State.SPEAKING if come else _State.ENDED


_place = threading.local()


def _stand_at_the_door() -> None:
    _place.is_door = True


def _telling(application: Application) -> Application:
    def answered(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        if getattr(_place, "is_door", False):
            environ[SURPLUS] = True
        return application(environ, start_response)

    return answered

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

Environ = dict[str, Any]
Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]


class BoundedWorker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn's worker with threads, which does not let requests wait without end."""

    wsgi: Application

    def init_process(self) -> None:
        """Open the door before anybody can come."""
        self.most = self.cfg.threads + int(os.environ.get("WEB_WAITING") or WAITING_UNASKED)
        self.admitted: set[TConn] = set()  # of the main thread alone
        sys.setswitchinterval(TURN_SECONDS)
        gc.freeze()  # what was there before any request is no rubbish
        gc.set_threshold(NEW_OBJECTS)
        self.door = ThreadPoolExecutor(1, "door", initializer=_stand_at_the_door)
        super().init_process()

    def get_thread_pool(self) -> WarmThreads:
        """Give the threads that answer."""
        return WarmThreads(self.cfg.threads)

    def load_wsgi(self) -> None:
        """Let the site know which requests are answered at the door."""
        super().load_wsgi()
        self.wsgi = _telling(self.wsgi)

    def enqueue_req(self, conn: TConn) -> None:
        """Give a request to a thread, or to the door where too many wait already."""
        if not conn.initialized and not conn.data_ready:
            self._await_first_byte(conn)
            return
        is_let_in = len(self.admitted) < self.most
        if is_let_in:
            self.admitted.add(conn)
        answer = (self.tpool if is_let_in else self.door).submit(self.handle, conn)
        answer.add_done_callback(partial(self.method_queue.defer, self.finish_request, conn))

    def finish_request(self, conn: TConn, fs: Future[Any]) -> None:
        """Make room for the next one."""
        self.admitted.discard(conn)
        super().finish_request(conn, fs)

    def _await_first_byte(self, conn: TConn) -> None:
        """Spend no thread on a connection on which nothing has come yet."""
        silence = struct.pack("ll", SILENT_SECONDS, 0)
        for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            conn.sock.setsockopt(socket.SOL_SOCKET, option, silence)
        conn.sock.setblocking(False)
        conn.timeout = time.monotonic() + self.cfg.keepalive
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, EVENT_READ, partial(self.on_pending_socket_readable, conn))


_place = threading.local()


def _stand_at_the_door() -> None:
    _place.is_door = True


def _telling(application: Application) -> Application:
    def answered(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        if getattr(_place, "is_door", False):
            environ[SURPLUS] = True
        return application(environ, start_response)

    return answered

"""The processes that gunicorn runs: threads at work, a bounded number of requests that wait for one,
and a door where the others are told to come again.

gunicorn's own worker lets a thousand requests wait for four threads, each longer than the one before.
"""

import gc
import os
import re
import socket
import struct
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from selectors import EVENT_READ
from typing import Any

from gunicorn.workers.gthread import TConn, ThreadWorker

from core.outages import SURPLUS
from core.warm_threads import WarmThreads

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

# How long a request may take to come, and how much of it is kept meanwhile; what is longer is read by
# its thread, which refuses it. Of a body it is as much as Django takes.
REQUEST_SECONDS = 30.0
LONGEST_LINE, LONGEST_HEAD, LONGEST_BODY = 8190, 1 << 16, 2_621_440
TOO_LONG = b"HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
# Of all connections together; what comes on top is read by threads at once.
MOST_HELD = 1 << 26
_PART = 1 << 16
HTTP2_OFF = "off"  # as gunicorn's setting http2_cleartext has it
# How long a client may take to read what was sent last, and how many are waited for.
LEAVING_SECONDS, MOST_LEAVING = 2.0, 256
_END = b"\r\n\r\n"
_SIZE = re.compile(rb"\r\ncontent-length:[ \t]*([0-9]{1,9})[ \t]*(?:\r\n|$)")
# The first waits for our answer before it sends the body; the second does not say how long it is.
_UNAWAITED = re.compile(rb"\r\n(?:expect|transfer-encoding):")

Environ = dict[str, Any]
Application = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]


class BoundedWorker(ThreadWorker):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn's worker with threads, which does not let requests wait without end."""

    wsgi: Application
    _signed = 0.0

    def init_process(self) -> None:
        """Open the door before anybody can come."""
        # What is said over TLS, or in HTTP/2, gunicorn reads in its own way.
        self.is_plain = not self.cfg.is_ssl and self.cfg.http2_cleartext == HTTP2_OFF
        self.most = self.cfg.threads + int(os.environ.get("WEB_WAITING") or WAITING_UNASKED)
        self.admitted: set[TConn] = set()  # of the main thread alone, as is the next
        self.leaving: deque[tuple[socket.socket, float]] = deque()
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

    def enqueue_req(self, conn: TConn) -> None:
        """Give a request to a thread once all of it is there, or to the door where too many wait.

        Who sends it a byte at a time, or nothing, has no thread meanwhile.
        """
        if not conn.initialized:
            _limit_silence(conn.sock)
            if self.is_plain:
                conn.close = partial(self._close, conn.sock)
        if self.is_plain and not self._take_in(conn):
            return
        if not self.is_plain and not (conn.initialized or conn.data_ready):
            self._wait_for(conn, self.cfg.keepalive)  # its first byte is all that is waited for
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

    def _take_in(self, conn: TConn) -> bool:
        """Take what has come; tell whether there is something for a thread to do."""
        come = getattr(conn, "coming", None)
        if come is None:
            read_ahead = conn.parser.unreader.take_buffered() if conn.initialized else b""
            come = conn.coming = Coming(bytearray(read_ahead), time.monotonic())
        come.take(conn.sock)
        if come.is_awaited and not self._is_crowded(come):
            spent = time.monotonic() - come.since
            most = REQUEST_SECONDS if come.data else self.cfg.keepalive
            self._wait_for(conn, most - spent)
            return False
        del conn.coming
        if not come.data or come.is_too_long:  # it has ended, or is to be
            if come.data:
                _send_at_once(conn.sock, TOO_LONG)
            self.nr_conns -= 1
            conn.close(graceful=True)
            return False
        conn.init()
        conn.parser.unreader.unread(bytes(come.data))
        return True

    def _wait_for(self, conn: TConn, seconds: float) -> None:
        """Look at a connection again when something has come, or end it after this time."""
        conn.timeout = time.monotonic() + seconds
        conn.sock.setblocking(False)
        self.pending_conns.append(conn)
        wake = partial(self.on_pending_socket_readable, conn)
        self.poller.register(conn.sock, EVENT_READ, wake)

    def _is_crowded(self, come: "Coming") -> bool:
        """Tell whether so much waits for its rest that no more of a long request is kept."""
        if len(come.data) <= _PART:
            return False
        return sum(len(conn.coming.data) for conn in self.pending_conns) > MOST_HELD

    def murder_pending(self) -> None:
        """End what has not come, and what has not gone, in time."""
        super().murder_pending()
        now = time.monotonic()
        while self.leaving and (self.leaving[0][1] < now or len(self.leaving) > MOST_LEAVING):
            self._gone(self.leaving[0][0])

    def _close(self, sock: socket.socket, graceful: bool = False) -> None:
        """Close a connection; gracefully, once its client has read all, for which nobody waits.

        gunicorn's own way waits for that in the thread that has all other connections to see to.
        """
        try:
            if graceful:
                sock.shutdown(socket.SHUT_WR)
                sock.setblocking(False)
        except OSError:
            graceful = False
        if not graceful or _has_ended(sock):
            sock.close()
            return
        self.leaving.append((sock, time.monotonic() + LEAVING_SECONDS))
        self.poller.register(sock, EVENT_READ, self._on_leaving_readable)

    def _on_leaving_readable(self, sock: socket.socket) -> None:
        if _has_ended(sock):
            self._gone(sock)

    def _gone(self, sock: socket.socket) -> None:
        self.leaving = deque(kept for kept in self.leaving if kept[0] is not sock)
        self.poller.unregister(sock)
        sock.close()


def _has_ended(sock: socket.socket) -> bool:
    """Throw away what still comes; tell whether nothing more will."""
    try:
        return not sock.recv(_PART, socket.MSG_DONTWAIT)
    except BlockingIOError:
        return False
    except OSError:
        return True


def _send_at_once(sock: socket.socket, answer: bytes) -> None:
    with suppress(OSError):
        sock.send(answer, socket.MSG_DONTWAIT)


@dataclass(slots=True)
class Coming:
    """A request as far as it has come."""

    data: bytearray
    since: float
    has_ended: bool = False

    @property
    def is_too_long(self) -> bool:
        """Tell whether it has more or longer fields than anybody reads."""
        return len(self.data) > LONGEST_HEAD and _END not in self.data[: LONGEST_HEAD + len(_END)]

    @property
    def is_awaited(self) -> bool:
        """Tell whether there is something missing that is worth waiting for."""
        if self.has_ended or self.is_too_long:
            return False
        end = self.data.find(_END)
        if end < 0:
            line = self.data.find(b"\r\n")
            return max(line, 0) <= LONGEST_LINE and (line >= 0 or len(self.data) <= LONGEST_LINE)
        head = bytes(self.data[:end]).lower()
        size = _SIZE.search(head)
        if size is None or _UNAWAITED.search(head):
            return False
        return len(self.data) - end - len(_END) < int(size[1]) <= LONGEST_BODY

    def take(self, sock: socket.socket) -> None:
        """Add what has come on a connection, without waiting for more."""
        while not self.has_ended and self.is_awaited:
            try:
                part = sock.recv(_PART, socket.MSG_DONTWAIT)
            except BlockingIOError:
                return
            except OSError:
                part = b""
            self.data += part
            self.has_ended = not part


def _limit_silence(sock: socket.socket) -> None:
    silence = struct.pack("ll", SILENT_SECONDS, 0)
    for option in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
        sock.setsockopt(socket.SOL_SOCKET, option, silence)


_place = threading.local()


def _stand_at_the_door() -> None:
    _place.is_door = True


def _telling(application: Application) -> Application:
    def answered(environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        if getattr(_place, "is_door", False):
            environ[SURPLUS] = True
        return application(environ, start_response)

    return answered

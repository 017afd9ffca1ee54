"""How many exports a process sends at one time, so that pages always find a thread.

An export keeps its thread until the last byte is taken, however slowly that goes.
"""

import threading

from django.conf import settings

from api.rest.errors import too_many_exports

# Most exports take seconds; whoever asks then finds room more often than not.
RETRY_SECONDS = 5


class Slot:
    """The right to send one export; giving it back twice does no harm."""

    _lock = threading.RLock()  # a slot may be thrown away while this very thread takes one
    _taken = 0

    def __init__(self) -> None:
        self._is_held = False

    @classmethod
    def take(cls) -> "Slot":
        """Take a slot; raises ApiError where EXPORTS_AT_ONCE of them are taken."""
        slot = cls()
        with cls._lock:
            if Slot._taken >= settings.EXPORTS_AT_ONCE:
                raise too_many_exports(RETRY_SECONDS)
            Slot._taken += 1
            slot._is_held = True
        return slot

    def give_back(self) -> None:
        """Let another export begin."""
        with self._lock:
            if self._is_held:
                self._is_held = False
                Slot._taken -= 1

    def __del__(self) -> None:
        """Lose no slot to an answer that was thrown away before it was begun."""
        self.give_back()

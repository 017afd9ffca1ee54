"""A one-line progress bar for commands that work through many rows."""

from collections.abc import Generator, Iterable
from time import monotonic
from typing import TextIO, TypeVar

T = TypeVar("T")

_BAR_CELLS = 30

# Ten redraws a second look smooth; more would only slow the work down.
_REDRAW_SECONDS = 0.1


def progress(
    iterable: Iterable[T],
    *,
    total: int,
    label: str,
    stream: TextIO,
    enabled: bool | None = None,
) -> Generator[T, None, None]:
    """Yield every item and draw how many of ``total`` are done; end with one closing line.

    Draws only to a terminal unless ``enabled`` says otherwise; elsewhere it writes the closing
    line alone. When the caller stops early or an item fails, that line tells how far it came.
    """
    drawing = stream.isatty() if enabled is None else enabled
    done, redraw_at = 0, 0.0
    try:
        for item in iterable:
            if drawing and monotonic() >= redraw_at:
                stream.write("\r" + _line(label, done, total))
                stream.flush()
                redraw_at = monotonic() + _REDRAW_SECONDS
            yield item
            done += 1
    finally:
        closing = _line(label, done, total) if drawing else f"{label}: {done}/{total}"
        stream.write(("\r" if drawing else "") + closing + "\n")
        stream.flush()


def _line(label: str, done: int, total: int) -> str:
    share = min(done / total, 1.0) if total > 0 else 1.0
    cells = int(share * _BAR_CELLS)
    width = len(str(total))
    bar = "█" * cells + "░" * (_BAR_CELLS - cells)
    return f"{label} {bar} {share:4.0%} {done:>{width}}/{total}"

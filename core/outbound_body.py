"""Reading an answer's body within limits, before and after it is unpacked."""

import zlib
from collections.abc import Iterable, Iterator

from core.outbound_addresses import OutboundError

# Unpacked by so much at a time, so that a bomb is noticed before it fills the memory.
_PIECE_BYTES = 262_144
_GZIP_OR_ZLIB = zlib.MAX_WBITS | 32  # the header tells which
_RAW_DEFLATE = -zlib.MAX_WBITS  # what some servers call deflate


class BodyTooLarge(OutboundError):
    """The body is larger than the reader takes."""

    permanent = True


class BodyBroken(OutboundError):
    """The body is not packed as its headers say."""


def body_read(chunks: Iterable[bytes], *, encoding: str, max_bytes: int) -> bytes:
    """Join the chunks of a body, unpacked; ``max_bytes`` holds for both forms of it.

    Raises BodyTooLarge as soon as the limit is passed, BodyBroken for damaged packing and for any
    that was not asked for.
    """
    limited = _limited(chunks, max_bytes)
    packing = encoding.strip().lower()
    if packing in {"", "identity"}:
        return b"".join(limited)
    if packing not in {"gzip", "x-gzip", "deflate"}:
        raise BodyBroken(f"the answer is packed as {encoding}, which was not asked for")
    return b"".join(_limited(_unpacked(limited), max_bytes))


def _limited(chunks: Iterable[bytes], max_bytes: int) -> Iterator[bytes]:
    total = 0
    for chunk in chunks:
        total += len(chunk)
        if total > max_bytes:
            raise BodyTooLarge(f"the answer is larger than {max_bytes:,} bytes")
        yield chunk


def _unpacked(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack gzip (of one or more members) and both forms of deflate."""
    unpacker = None
    for chunk in chunks:
        waiting = chunk
        while waiting:
            if unpacker is None:
                unpacker = zlib.decompressobj(_form(waiting))
            try:
                piece = unpacker.decompress(waiting, _PIECE_BYTES)
            except zlib.error as error:
                raise BodyBroken(f"the answer is damaged: {error}") from error
            yield piece
            waiting = unpacker.unconsumed_tail
            if unpacker.eof:
                # What follows one member is another one, or padding that means nothing.
                rest = unpacker.unused_data
                waiting = rest if rest.startswith(b"\x1f\x8b") else b""
                unpacker = None if waiting else unpacker
                if unpacker is not None:
                    return
    while unpacker is not None and not unpacker.eof:
        try:
            piece = unpacker.decompress(b"", _PIECE_BYTES)
        except zlib.error as error:
            raise BodyBroken(f"the answer is damaged: {error}") from error
        if not piece:
            raise BodyBroken("the answer ends before its packing does")
        yield piece


def _form(head: bytes) -> int:
    is_zlib = (
        len(head) > 1 and head[0] & 0x0F == zlib.DEFLATED and (head[0] << 8 | head[1]) % 31 == 0
    )
    return _GZIP_OR_ZLIB if is_zlib or head.startswith(b"\x1f") else _RAW_DEFLATE

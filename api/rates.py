"""How often a caller may ask: rates such as ``60/min``, counted in fixed windows in the cache."""

import re
import time
from dataclasses import dataclass
from functools import lru_cache

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

SECONDS = {"s": 1, "sec": 1, "min": 60, "hour": 3600, "day": 86_400}
UNLIMITED = "none"
_SHAPE = re.compile(r"([1-9][0-9]{0,8})/(s|sec|min|hour|day)")


@dataclass(frozen=True, slots=True)
class Rate:
    """A number of requests in a window of time."""

    requests: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Usage:
    """How far a caller is in the present window."""

    policy: str
    rate: Rate
    used: int
    resets_in: int

    @property
    def remaining(self) -> int:
        """Requests left in the window."""
        return max(0, self.rate.requests - self.used)

    @property
    def is_spent(self) -> bool:
        """Tell whether the last request was one too many."""
        return self.used > self.rate.requests


@lru_cache(maxsize=256)
def rate_read(text: str) -> Rate | None:
    """Read ``60/min``; None for ``none``. Raises ValueError for anything else."""
    if text.strip() == UNLIMITED:
        return None
    match = _SHAPE.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"“{text}” is no rate: write 60/min, 1000/hour, 5/s, 10000/day or none")
    return Rate(int(match[1]), SECONDS[match[2]])


def rate_check(text: str) -> None:
    """Refuse, in a form, what is no rate."""
    try:
        rate_read(text)
    except ValueError:
        raise ValidationError(_("Write 600/min, 1000/hour, 5/s, 10000/day or none.")) from None


def usage_count(policy: str, caller: str, rate: Rate) -> Usage:
    """Count a request of a caller; the caller's name is part of a cache key."""
    key, resets_in = _window(policy, caller, rate)
    cache.add(key, 0, timeout=rate.seconds + 1)
    try:
        used = cache.incr(key)
    except ValueError:  # the window ended between the two
        used = 1
    return Usage(policy, rate, used, resets_in)


def usage_read(policy: str, caller: str, rate: Rate) -> Usage:
    """Tell how far a caller is, without counting."""
    key, resets_in = _window(policy, caller, rate)
    return Usage(policy, rate, int(cache.get(key) or 0), resets_in)


def _window(policy: str, caller: str, rate: Rate) -> tuple[str, int]:
    now = int(time.time())
    number = now // rate.seconds
    return f"api-used:{policy}:{caller}:{number}", (number + 1) * rate.seconds - now

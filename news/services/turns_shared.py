"""Turns at hosts in Redis, which the workers of all hosts share.

Each step is one script, which Redis runs alone and by its own clock: of a hundred workers that ask
at once one is given the turn, and clocks that differ do no harm. A turn that is never ended, since
its worker was killed, ends by itself.
"""

from functools import lru_cache

import redis
from django.conf import settings

from news.services.turns_stored import (
    BUSY_LOOK_SECONDS,
    Turn,
    longest_turn_seconds,
    promise_seconds,
)

KEY = "docket:turn:"
# What Redis may forget of a host after it was last asked; its row still knows.
KEPT_SECONDS = 60

_NOW = """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local function held(name) return tonumber(redis.call('HGET', KEYS[1], name) or '0') or 0 end
local function keep(until_) redis.call('PEXPIRE', KEYS[1], math.ceil(until_ - now) + ARGV[1]) end
"""

# ARGV: 1 kept, 2 token, 3 longest, 4 delay, 5 patience, 6 look again, 7 promised apart; milliseconds.
TAKE = (
    _NOW
    + """
local next_at, last = held('next_at'), held('last_turn_at')
-- A script that was sent twice, since its answer was lost, finds the turn its own already.
local is_own = redis.call('HGET', KEYS[1], 'busy_token') == ARGV[2]
if is_own or (held('busy_until') <= now and next_at <= now) then
  local busy_until = now + tonumber(ARGV[3])
  redis.call('HSET', KEYS[1], 'busy_until', busy_until, 'busy_token', ARGV[2],
             'begun_at', now, 'next_at', now + tonumber(ARGV[4]))
  keep(math.max(busy_until, now + tonumber(ARGV[4]), last))
  return {'taken', 0}
end
local wait = math.max(next_at - now, tonumber(ARGV[6]))
if wait <= tonumber(ARGV[5]) then return {'wait', math.ceil(wait)} end
last = math.max(last, next_at, now) + tonumber(ARGV[7])
redis.call('HSET', KEYS[1], 'last_turn_at', last)
keep(math.max(last, next_at, held('busy_until')))
return {'promised', math.ceil(last - now)}
"""
)

# ARGV: 1 kept, 2 token, 3 pause from its beginning, 4 rest from now; milliseconds.
END = (
    _NOW
    + """
if redis.call('HGET', KEYS[1], 'busy_token') ~= ARGV[2] then return 0 end
local next_at = math.max(held('begun_at') + tonumber(ARGV[3]), now + tonumber(ARGV[4]))
redis.call('HSET', KEYS[1], 'busy_until', now, 'busy_token', '', 'next_at', next_at)
keep(math.max(next_at, held('last_turn_at')))
return 1
"""
)


def shared_take(turn: Turn, patience_seconds: float) -> tuple[str, float]:
    """Ask for a turn: ``taken``, ``wait`` or ``promised``, with the seconds until then.

    Raises redis.RedisError.
    """
    script = _client(settings.REDIS_URL).register_script(TAKE)
    numbers = (
        longest_turn_seconds(),
        turn.pause_seconds,
        max(patience_seconds, 0.0),
        BUSY_LOOK_SECONDS,
        promise_seconds(),
    )
    said, milliseconds = script(
        keys=[KEY + turn.host],
        args=[KEPT_SECONDS * 1000, turn.token, *(_milliseconds(number) for number in numbers)],
    )
    return said.decode(), milliseconds / 1000


def shared_end(turn: Turn, pause_seconds: float, rest_seconds: float) -> None:
    """End a turn; the pause counts from its beginning, the rest from now. Raises redis.RedisError."""
    script = _client(settings.REDIS_URL).register_script(END)
    numbers = [_milliseconds(pause_seconds), _milliseconds(rest_seconds)]
    script(keys=[KEY + turn.host], args=[KEPT_SECONDS * 1000, turn.token, *numbers])


@lru_cache(maxsize=2)  # one server; tests have another
def _client(address: str) -> redis.Redis:
    return redis.Redis.from_url(address, **settings.REDIS_PATIENCE)


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)

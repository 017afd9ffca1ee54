"""The API as its own description allows it, asked at random: schemathesis makes what it asks."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any, cast

import schemathesis
from hypothesis import HealthCheck, Phase, given, seed
from hypothesis import settings as hypothesis_settings
from hypothesis.errors import Unsatisfiable
from schemathesis.generation import GenerationMode

from config.wsgi import application
from tests.hostile.tally import Tally

DESCRIPTION = "/api/v1/schema/"


def ask_described(tally: Tally, *, tries: int) -> None:
    """Ask each address with what is described, and with what is not."""
    schema = schemathesis.openapi.from_wsgi(DESCRIPTION, application)
    for found in schema.get_all_operations():
        operation = cast("Any", found).ok()
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):
            # An address that takes nothing cannot be asked for anything else.
            with suppress(Unsatisfiable):
                _asked(operation, mode, tries, tally)()


def _asked(operation: Any, mode: GenerationMode, tries: int, tally: Tally) -> Callable[[], None]:
    @seed(2)
    @hypothesis_settings(
        max_examples=tries,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        answer = case.call()
        tally.kinds[f"described: {mode.value}"] += 1
        tally.statuses[answer.status_code] += 1
        if answer.status_code >= 500:
            tally.note(case.as_curl_command(), f"{operation.label} answered {answer.status_code}")

    return ask

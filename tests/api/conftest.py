"""What tests of the API share: sets of cases to ask about, and callers without limit."""

import pytest
from django.conf import settings

from tests.cases.conftest import curated, docket

__all__ = ["curated", "docket", "unlimited"]


@pytest.fixture(autouse=True)
def unlimited(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let tests ask as often as they like."""
    monkeypatch.setattr(settings, "API_RATE_ANONYMOUS", "none")

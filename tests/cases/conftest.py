"""What tests of the record share: sets of cases that a whole module reads."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.db import connection, transaction
from pytest_django.plugin import DjangoDbBlocker

from cases.dataset import Dataset, dataset_read
from cases.models import Case
from cases.services.load import dataset_load
from tests.docket import docket_make


@contextmanager
def until_rolled_back(blocker: DjangoDbBlocker) -> Iterator[None]:
    """Open a transaction around all tests of a module; each test is a savepoint within it."""
    around = transaction.atomic()
    with blocker.unblock():
        around.__enter__()
    try:
        yield
    finally:
        with blocker.unblock():
            transaction.set_rollback(True)
            around.__exit__(None, None, None)


@pytest.fixture(scope="module")
def docket(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[str, Case]]:
    """The fictional docket, stored once for the module."""
    with until_rolled_back(django_db_blocker):
        with django_db_blocker.unblock():
            cases = docket_make()
        yield cases


@pytest.fixture(scope="module")
def curated(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Dataset]:
    """The curated set, loaded once for the module."""
    dataset = dataset_read(settings.DATA_DIR)
    with until_rolled_back(django_db_blocker):
        with django_db_blocker.unblock():
            dataset_load(dataset, by="tester")
            if connection.vendor == "postgresql":
                with connection.cursor() as cursor:
                    cursor.execute("ANALYZE")  # else its plans are those for the tables so far
        yield dataset

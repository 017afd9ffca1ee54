"""What is read alongside is the same as what is read at once, errors included."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.core.cache import caches
from django.db import connection, transaction
from django.test import Client

from core.alongside import begun, helpers_start, helpers_stop
from tests.factories import make_case


@pytest.fixture
def helpers() -> Iterator[None]:
    helpers_start(2)
    yield
    helpers_stop()


def here() -> bool:
    return threading.current_thread() is threading.main_thread()


def answer() -> tuple[int, bool]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 42")
        ((number,),) = cursor.fetchall()
    return number, here()


@pytest.mark.django_db(transaction=True)
def test_without_helpers_all_is_read_at_once() -> None:
    assert begun(answer)() == (42, True)


@pytest.mark.django_db(transaction=True)
def test_a_helper_reads_by_a_connection_of_its_own(helpers: None) -> None:
    found = begun(answer)
    assert found() == (42, False)
    assert found() == (42, False)  # as often as one likes


@pytest.mark.django_db(transaction=True)
def test_what_an_open_transaction_has_written_is_read_in_it(helpers: None) -> None:
    with transaction.atomic():
        assert begun(answer)() == (42, True)
    assert begun(answer)() == (42, False)


@pytest.mark.django_db(transaction=True)
def test_who_finds_all_helpers_busy_reads_at_once(helpers: None) -> None:
    go_on = threading.Event()
    busy: list[Callable[[], bool]] = [begun(lambda: go_on.wait(30)) for _ in range(2)]
    try:
        assert begun(answer)() == (42, True)
    finally:
        go_on.set()
    assert all(each() for each in busy)
    assert begun(answer)() == (42, False)


@pytest.mark.django_db(transaction=True)
def test_an_error_is_raised_to_who_asks_and_the_helper_goes_on(helpers: None) -> None:
    def fail() -> None:
        raise ValueError("not so")

    for _each in range(3):
        found = begun(fail)
        with pytest.raises(ValueError, match="not so"):
            found()
    assert begun(answer)() == (42, False)


@pytest.mark.django_db(transaction=True)
def test_once_the_helpers_are_stopped_all_is_read_at_once_again(helpers: None) -> None:
    assert begun(answer)() == (42, False)
    helpers_stop()
    assert begun(answer)() == (42, True)


def test_helpers_keep_no_process_from_ending() -> None:
    said = "from core.alongside import begun, helpers_start; helpers_start(2); print(begun(int)())"
    done = subprocess.run(
        [sys.executable, "manage.py", "shell", "--no-imports", "--command", said],
        cwd=settings.BASE_DIR,
        env={**os.environ, "ENV_FILE": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout.strip()) == (0, "0"), done.stderr


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("address", ["/timeline/", "/cases/", "/cases/?order_by=caption"])
def test_pages_say_the_same_with_helpers(address: str, client: Client) -> None:
    for number in range(3):
        make_case(slug=f"case-{number}", caption=f"Quill v. Vellum {number}")

    def page() -> str:
        for each in caches.all(initialized_only=True):
            each.clear()
        found = client.get(address, headers={"accept-language": "fr"})
        assert found.status_code == 200
        return re.sub(r'nonce="[^"]*"|value="\\w{64}"', "", found.content.decode())

    alone = page()
    assert "Quill v. Vellum 2" in alone
    helpers_start(2)
    try:
        assert page() == alone
    finally:
        helpers_stop()

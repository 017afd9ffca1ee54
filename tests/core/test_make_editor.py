"""The command that makes an editor's account."""

import getpass
from collections.abc import Callable

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

from core.management.commands.make_editor import PASSWORD_VARIABLE, USERNAME_VARIABLE

pytestmark = pytest.mark.django_db
PASSWORD = "a quill is not a pen"
Answer = Callable[[str], str]


def make(monkeypatch: pytest.MonkeyPatch, username: str, password: str) -> None:
    monkeypatch.setenv(USERNAME_VARIABLE, username)
    monkeypatch.setenv(PASSWORD_VARIABLE, password)
    call_command("make_editor", "--noinput")


def answers(*given: str) -> Answer:
    left = iter(given)
    return lambda _question: next(left)


def test_an_editor_may_sign_in_and_edit_cases(monkeypatch: pytest.MonkeyPatch) -> None:
    make(monkeypatch, "quill", PASSWORD)

    user = get_user_model().objects.get(username="quill")
    assert user.check_password(PASSWORD)
    assert user.is_staff
    assert user.has_module_perms("cases")
    assert user.has_module_perms("parties")


def test_an_editor_may_not_touch_accounts(monkeypatch: pytest.MonkeyPatch) -> None:
    make(monkeypatch, "quill", PASSWORD)

    user = get_user_model().objects.get(username="quill")
    assert not user.is_superuser
    assert not user.has_module_perms("auth")


def test_a_second_editor_joins_the_same_group(monkeypatch: pytest.MonkeyPatch) -> None:
    make(monkeypatch, "quill", PASSWORD)
    make(monkeypatch, "lumen", PASSWORD)

    first, second = get_user_model().objects.all()
    assert list(first.groups.all()) == list(second.groups.all())


@pytest.mark.parametrize(
    ("username", "password", "complaint"),
    [
        ("quill", "short", "at least 12 characters"),
        ("quill", "735190246813", "entirely numeric"),
        ("quillpressnewyork", "quillpressnewyork", "too similar to the username"),
        ("quill press", PASSWORD, "Enter a valid username"),
    ],
)
def test_a_bad_name_or_password_makes_nothing(
    monkeypatch: pytest.MonkeyPatch, username: str, password: str, complaint: str
) -> None:
    with pytest.raises(CommandError, match=complaint):
        make(monkeypatch, username, password)

    assert not get_user_model().objects.exists()


def test_a_taken_name_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    make(monkeypatch, "quill", PASSWORD)

    with pytest.raises(CommandError, match="already exists"):
        make(monkeypatch, "quill", "another long password")


def test_without_the_variables_the_command_names_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(USERNAME_VARIABLE, raising=False)

    with pytest.raises(CommandError, match="Set DJANGO_EDITOR_USERNAME and DJANGO_EDITOR_PASSWORD"):
        call_command("make_editor", "--noinput")


def test_the_password_is_asked_for_until_both_are_equal(monkeypatch: pytest.MonkeyPatch) -> None:
    passwords = ("short", PASSWORD, "a different pen here", PASSWORD, PASSWORD)
    monkeypatch.setattr("builtins.input", answers("quill"))
    monkeypatch.setattr(getpass, "getpass", answers(*passwords))

    call_command("make_editor")

    assert get_user_model().objects.get(username="quill").check_password(PASSWORD)


def test_giving_up_makes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_question: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("builtins.input", interrupt)

    with pytest.raises(CommandError, match="Nothing was made"):
        call_command("make_editor")

    assert not get_user_model().objects.exists()

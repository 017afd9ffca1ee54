"""`manage.py make_editor`: an account that may edit the records in the admin."""

import getpass
import os
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

EDITORS = "editors"
USERNAME_VARIABLE = "DJANGO_EDITOR_USERNAME"
PASSWORD_VARIABLE = "DJANGO_EDITOR_PASSWORD"  # noqa: S105  # the name of a variable


class Command(BaseCommand):
    """Asks for a name and a password and makes a member of the group `editors`."""

    help = "Make an editor's account: it may add, change and delete records in the admin."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Whether somebody is there to be asked."""
        parser.add_argument(
            "--noinput",
            action="store_false",
            dest="interactive",
            help=f"take the account from {USERNAME_VARIABLE} and {PASSWORD_VARIABLE}",
        )

    def handle(self, *, interactive: bool, **_options: Any) -> None:
        """Make the account, or say what is wrong with its name or password."""
        try:
            username, password = self._ask() if interactive else account_from_environment()
            editor_make(username=username, password=password)
        except ValidationError as error:
            raise CommandError("\n".join(error.messages)) from error
        except (KeyboardInterrupt, EOFError) as error:
            raise CommandError("Nothing was made.") from error
        self.stdout.write(f"Editor {username} may sign in at {settings.SITE_URL}{admin_path()}")

    def _ask(self) -> tuple[str, str]:
        username = input("User name: ").strip()
        refuse_username(username)
        while True:
            password = getpass.getpass("Password: ")
            try:
                validate_password(password, user=get_user_model()(username=username))
            except ValidationError as error:
                self.stderr.write("\n".join(error.messages))
                continue
            if getpass.getpass("Password (again): ") == password:
                return username, password
            self.stderr.write("The two passwords differ. Try again.")


def account_from_environment() -> tuple[str, str]:
    """The name and password two environment variables hold; raises CommandError without them."""
    username, password = os.environ.get(USERNAME_VARIABLE), os.environ.get(PASSWORD_VARIABLE)
    if not username or not password:
        raise CommandError(f"Set {USERNAME_VARIABLE} and {PASSWORD_VARIABLE}.")
    return username.strip(), password


@transaction.atomic
def editor_make(*, username: str, password: str) -> None:
    """Store a staff account in the group `editors`; raises ValidationError with all problems."""
    refuse_username(username)
    user = get_user_model()(username=username, is_staff=True)
    validate_password(password, user=user)
    user.set_password(password)
    user.save()
    user.groups.add(editors_group())


def refuse_username(username: str) -> None:
    """Raise ValidationError for a name that is malformed or taken."""
    user = get_user_model()(username=username)
    user.full_clean(exclude=["password"])


def editors_group() -> Group:
    """The group `editors`, with every permission on the records of today's models."""
    group, _made = Group.objects.get_or_create(name=EDITORS)
    group.permissions.set(
        Permission.objects.filter(content_type__app_label__in=settings.EDITOR_APPS)
    )
    return group


def admin_path() -> str:
    """Where the admin is, beginning with a slash."""
    return f"/{settings.ADMIN_PATH}"

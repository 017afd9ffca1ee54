"""Make an access token for a program that asks more often than anybody may."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from api.models import ApiToken
from api.tokens import token_make


class Command(BaseCommand):
    """Store a token and print its secret, once."""

    help = "Make an access token for the API and print its secret, which is not kept."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the name, the owner and the rate."""
        parser.add_argument("name", help="What the token is for; no other token may have it.")
        parser.add_argument("--owner", default="", help="Whose it is and how they are reached.")
        parser.add_argument("--rate", default="600/min", help="600/min, 10000/day, none …")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the token."""
        name = options["name"]
        if ApiToken.objects.filter(name=name).exists():
            raise CommandError(f"There is a token named “{name}”: choose another name.")
        try:
            _token, secret = token_make(name, owner=options["owner"], rate=options["rate"])
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        self.stdout.write(secret)
        self.stderr.write("Keep it: only its hash is stored. Send it as “Authorization: Bearer …”.")

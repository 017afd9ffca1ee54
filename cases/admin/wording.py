"""What the record's rules say, in words that fit a form."""

import re
from collections.abc import Sequence

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

Step = str | int

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")

# What to write instead, by the last name of the path, where the rule states only a pattern.
_FORMS: dict[str, str | Promise] = {
    "date": _("write a date as 2025, 2025-01 or 2025-01-06, with ~ after it for “about”"),
    "slug": _("use small letters, digits and single hyphens, such as quill-press-v-lumen-ai"),
    "jurisdiction": _("write an ISO 3166 code such as CN, US-CA or DE-BY, or EU"),
    "country": _("write an ISO 3166 code of two capital letters, such as CN or US"),
    "currency": _("write an ISO 4217 code of three capital letters, such as USD or CNY"),
    "amount": _("write digits, with a point before decimals and nothing between thousands"),
    "url": _("write the whole address, beginning with https:// or http://"),
    "language": _("write a language code such as en, de or zh-Hans"),
    "courts_db_id": _("use small letters, digits and hyphens, such as nysd"),
    "id": _("a source’s number is s followed by digits, such as s12"),
}
_SAME_FORM = {
    "filed_on": "date",
    "closed_on": "date",
    "status_as_of": "date",
    "outcome_on": "date",
    "published_on": "date",
    "amount_max": "amount",
}


def path_steps(path: str) -> list[Step]:
    """Split ``events[3].sources`` into its steps: names, and places counted from 0."""
    return [int(place) if place else name for name, place in _STEP.findall(path)]


def editor_message(steps: Sequence[Step], message: str) -> str:
    """Say a fault in words for somebody who fills in a form."""
    names = [step for step in steps if isinstance(step, str)]
    name = names[-1] if names else ""
    if "does not have the form" in message:
        wanted = _FORMS.get(_SAME_FORM.get(name, name))
        given = message.partition(" does not have")[0]
        return f"{given}: {wanted}" if wanted else message
    if message.startswith("needs at least"):
        if name == "sources" and len(steps) > 1:
            return gettext("Choose at least one source: no fact is kept without one.")
        return gettext("At least one is needed.")
    if message == "is required":
        return gettext("This is required.")
    return message


def message_at(name: str, rest: Sequence[Step], message: str) -> str:
    """Name the line where a field holds one value a line."""
    if rest and isinstance(rest[0], int) and name != "sources":
        return gettext("Line %(number)d: %(message)s") % {"number": rest[0] + 1, "message": message}
    return message

"""Reading the filter language from an address: validation, with every fault named.

The one FilterSet of the project. Its form says what is allowed; what it accepts becomes Criteria.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Any, ClassVar

import django_filters
from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cases.choices import VOCABULARIES
from cases.criteria import PARAMETERS, RANGES, REPEATABLE, Criteria
from cases.errors import FilterInvalid
from cases.models import AISystem, Case, Court
from cases.selectors.conditions import cases_matching
from core import dates, jurisdictions, money
from parties.models import Party, PartyRedirect

# Longest search text; more would only cost time, and no caption is longer.
MAX_Q = 200
# Most values of one parameter.
MAX_VALUES = 100


class ValuesField(forms.Field):
    """Several values of one parameter, each judged by ``clean_values``."""

    widget = forms.SelectMultiple

    def to_python(self, value: Any) -> tuple[str, ...]:
        """Drop blanks and repeats; refuse what no value can be."""
        values = tuple(dict.fromkeys(str(v).strip() for v in value or () if str(v).strip()))
        if len(values) > MAX_VALUES:
            raise forms.ValidationError(_("at most %(most)s values") % {"most": MAX_VALUES})
        if any("\x00" in one for one in values):
            raise forms.ValidationError(_("a NUL character is no value"))
        return self.clean_values(values)

    def clean_values(self, values: tuple[str, ...]) -> tuple[str, ...]:
        """Accept the values or raise ValidationError; here anything goes."""
        return values


class VocabularyField(ValuesField):
    """Values of a closed vocabulary."""

    def __init__(self, *, vocabulary: type[Any], **kwargs: Any) -> None:
        self.vocabulary = vocabulary
        super().__init__(**kwargs)

    def clean_values(self, values: tuple[str, ...]) -> tuple[str, ...]:
        """Refuse what is outside the vocabulary, listing what is in it."""
        for value in values:
            if value not in self.vocabulary.values:
                raise forms.ValidationError(_unknown(value, self.vocabulary.values))
        return values


class JurisdictionField(ValuesField):
    """ISO 3166 codes and groups of countries."""

    def clean_values(self, values: tuple[str, ...]) -> tuple[str, ...]:
        """Refuse codes that ISO 3166 does not know."""
        for value in values:
            if value not in jurisdictions.REGIONS and not jurisdictions.is_valid(value):
                raise forms.ValidationError(
                    _(
                        "“%(value)s” is no jurisdiction; use an ISO 3166 code such as CN, US-CA "
                        "or EU, or a group: %(groups)s"
                    )
                    % {"value": value, "groups": ", ".join(sorted(jurisdictions.REGIONS))}
                )
        return values


class SlugField(ValuesField):
    """Ids of courts, parties or AI systems."""

    def __init__(self, *, model: type[Any], former: type[Any] | None = None, **kw: Any) -> None:
        self.model, self.former = model, former
        super().__init__(**kw)

    def clean_values(self, values: tuple[str, ...]) -> tuple[str, ...]:
        """Follow former ids; refuse what names nothing."""
        if not values:
            return values
        known = set(self.model.objects.filter(slug__in=values).values_list("slug", flat=True))
        now: dict[str, str] = {}
        missing = [value for value in values if value not in known]
        if missing and self.former:
            rows = self.former.objects.filter(slug__in=missing).select_related("party")
            now = {row.slug: row.party.slug for row in rows}
        for value in missing:
            if value not in now:
                kind = self.model._meta.verbose_name
                raise forms.ValidationError(
                    _("there is no %(kind)s with the id “%(value)s”")
                    % {"kind": kind, "value": value[:80]}
                )
        return tuple(dict.fromkeys(now.get(value, value) for value in values))


class CurrencyField(ValuesField):
    """ISO 4217 codes."""

    def clean_values(self, values: tuple[str, ...]) -> tuple[str, ...]:
        """Refuse codes that ISO 4217 does not know."""
        for value in values:
            if not money.valid_currency(value):
                message = _("“%(value)s” is no currency; use an ISO 4217 code such as USD")
                raise forms.ValidationError(message % {"value": value[:80]})
        return values


class BoundField(forms.CharField):
    """One end of a date range."""

    def __init__(self, *, end: bool, **kwargs: Any) -> None:
        self.end = end
        super().__init__(**kwargs)

    def clean(self, value: Any) -> str:
        """Accept a day, a month or a year."""
        stated: str = super().clean(value) or ""
        if stated:
            try:
                dates.parse_bound(stated, end=self.end)
            except dates.DateError as error:
                raise forms.ValidationError(str(error)) from None
        return stated


class FlagField(forms.Field):
    """Yes or no."""

    def to_python(self, value: Any) -> bool | None:
        """Accept true and false, in the spellings that programs write."""
        known = {"": None, "true": True, "1": True, "false": False, "0": False}
        stated = str(value or "").strip().lower()
        if stated not in known:
            raise forms.ValidationError(_unknown(stated, ("true", "false")))
        return known[stated]


def _unknown(value: str, allowed: Iterable[str]) -> str:
    return _("“%(value)s” is not allowed; allowed: %(allowed)s") % {
        "value": value[:80],
        "allowed": ", ".join(allowed),
    }


class _Filter(django_filters.Filter):  # type: ignore[misc]
    """A parameter; what it means is in ``cases.selectors.conditions``."""

    def __init__(self, field_class: type[forms.Field], **kwargs: Any) -> None:
        self.field_class = field_class
        super().__init__(**kwargs)


class _ValuesFilter(_Filter):
    """A parameter that may be repeated."""


def _declared() -> dict[str, _Filter]:
    filters: dict[str, _Filter] = {
        "q": _Filter(forms.CharField, label=gettext_lazy("Search"), max_length=MAX_Q),
        "jurisdiction": _ValuesFilter(JurisdictionField, label=gettext_lazy("Jurisdiction")),
        "court": _ValuesFilter(SlugField, label=gettext_lazy("Court"), model=Court),
        "ai_system": _ValuesFilter(SlugField, label=gettext_lazy("AI system"), model=AISystem),
        "currency": _ValuesFilter(CurrencyField, label=gettext_lazy("Currency")),
        "filed_on__gte": _Filter(BoundField, label=gettext_lazy("Filed from"), end=False),
        "filed_on__lte": _Filter(BoundField, label=gettext_lazy("Filed until"), end=True),
        "date__gte": _Filter(BoundField, label=gettext_lazy("Events from"), end=False),
        "date__lte": _Filter(BoundField, label=gettext_lazy("Events until"), end=True),
        "has_conflicts": _Filter(FlagField, label=gettext_lazy("Sources disagree")),
        "stale": _Filter(FlagField, label=gettext_lazy("Status is stale")),
    }
    labels = {
        "party": gettext_lazy("Party"),
        "plaintiff": gettext_lazy("Plaintiff"),
        "defendant": gettext_lazy("Defendant"),
    }
    for name, label in labels.items():
        filters[name] = _ValuesFilter(SlugField, label=label, model=Party, former=PartyRedirect)
    titles = {
        "status": gettext_lazy("Status"),
        "proceeding": gettext_lazy("Proceeding"),
        "work_type": gettext_lazy("Work type"),
        "conduct": gettext_lazy("Conduct"),
        "cause": gettext_lazy("Cause of action"),
        "claim_outcome": gettext_lazy("Claim outcome"),
        "issue": gettext_lazy("Issue decided"),
        "favours": gettext_lazy("Holding favours"),
        "event_kind": gettext_lazy("Event"),
        "damages_kind": gettext_lazy("Money"),
    }
    for name, vocabulary in VOCABULARIES.items():
        filters[name] = _ValuesFilter(VocabularyField, label=titles[name], vocabulary=vocabulary)
    return {name: filters[name] for name in PARAMETERS}


class DisputeFilterSet(django_filters.FilterSet):  # type: ignore[misc]
    """The parameters by which disputes, and whatever belongs to them, are chosen."""

    class Meta:
        model = Case
        fields: ClassVar[list[str]] = []

    def filter_queryset(self, queryset: Any) -> Any:
        """Keep the disputes that meet the criteria."""
        return queryset & cases_matching(self.criteria())

    def criteria(self) -> Criteria:
        """Give what was asked; call only on a valid form."""
        return _criteria_of(self.form)


for _name, _filter in _declared().items():
    DisputeFilterSet.base_filters[_name] = _filter
    DisputeFilterSet.declared_filters[_name] = _filter


LABELS: Mapping[str, Any] = {name: f.label for name, f in DisputeFilterSet.base_filters.items()}


def criteria_parse(data: QueryDict, *, also: Collection[str] = ()) -> Criteria:
    """Read the filters of an address.

    ``also`` names the parameters of the page itself, such as a cursor. Raises FilterInvalid with
    every parameter that is unknown, repeated without leave, or malformed.
    """
    problems: dict[str, str] = {}
    for name in data:
        if name not in PARAMETERS and name not in also:
            known = ", ".join(sorted({*PARAMETERS, *also}))
            problems[name[:80]] = _("there is no such filter; there are: %(known)s") % {
                "known": known
            }
        elif name not in REPEATABLE and len(data.getlist(name)) > 1:
            problems[name] = _("may be given only once")
    form = _form_class()(data)
    if not form.is_valid():
        for name, errors in form.errors.items():
            problems.setdefault(name, " ".join(str(error) for error in errors))
    problems.update(_backward_ranges(form.cleaned_data, problems))
    if problems:
        raise FilterInvalid(problems)
    return _criteria_of(form)


@cache
def _form_class() -> type[forms.Form]:
    """Give the form of the filters: a set of filters makes its own anew each time."""
    made: type[forms.Form] = DisputeFilterSet().get_form_class()
    return made


def _criteria_of(form: forms.Form) -> Criteria:
    return Criteria(**{name: form.cleaned_data[name] for name in PARAMETERS})


def _backward_ranges(cleaned: dict[str, Any], problems: dict[str, str]) -> dict[str, str]:
    found = {}
    for first, last in (RANGES[:2], RANGES[2:]):
        if problems.keys() & {first, last} or not (cleaned.get(first) and cleaned.get(last)):
            continue
        if dates.parse_bound(cleaned[last], end=True) < dates.parse_bound(
            cleaned[first], end=False
        ):
            found[last] = _("ends before %(first)s begins") % {"first": first}
    return found

"""Columns that several tables have: the dispute of a fact, its dates, its sources."""

from collections.abc import Mapping
from typing import Any

from django.db.models import CharField, Value
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from api.tables.base import Column, Kind, Many, Part, Text, site_address
from cases.models import Citation
from core.keyset import OrderField

CURRENCY = _("ISO 4217 code; blank where no currency is stated.")


def id_column(about: Text) -> Column:
    """The permanent number of a row."""
    return Column("id", Kind.ID, about, sort=OrderField("id"))


def case_columns() -> tuple[Column, ...]:
    """The dispute that a row belongs to."""
    return (
        Column("case", Kind.TEXT, _("Id of the dispute."), path="case__slug"),
        Column("case_caption", Kind.TEXT, _("Caption of the dispute."), path="case__caption"),
        Column(
            "jurisdiction",
            Kind.TEXT,
            _("Where the dispute is: an ISO 3166 code, or EU."),
            path="case__jurisdiction",
        ),
        Column(
            "court",
            Kind.TEXT,
            _("Id of the court of the dispute; blank where it is before none."),
            path="case__court__slug",
            nullable=True,
        ),
        Column(
            "court_name",
            Kind.TEXT,
            _("Name of that court."),
            path="case__court__name",
            sort=OrderField("case__court__name_sort", nullable=True),
            nullable=True,
        ),
    )


def stated_dates(
    name: str, about: Text, *, earliest: str, latest: str, sort: str, optional: bool = True
) -> tuple[Column, ...]:
    """A date as stated, with the first and the last day it can mean."""
    return (
        Column(
            name,
            Kind.EDTF,
            about,
            sort=OrderField(sort, nullable=optional),
            blank=optional,
        ),
        Column(
            f"{name}_earliest",
            Kind.DATE,
            _("The first day that the date can mean."),
            path=earliest,
            sort=OrderField(earliest, nullable=optional),
            nullable=optional,
        ),
        Column(
            f"{name}_latest",
            Kind.DATE,
            _("The last day that the date can mean."),
            path=latest,
            sort=OrderField(latest, nullable=optional),
            nullable=optional,
        ),
    )


def page_column(about: Text) -> Column:
    """The address of a row on the site; its table annotates ``page_address``."""
    return Column("page_url", Kind.URL, about, path="page_address", lookups=())


def sources_column(fact: str) -> Column:
    """The sources that a fact cites, by the column of ``Citation`` that holds it."""
    parts = (
        Part("url", "case_source__source__url", _("Address of the source."), Kind.URL, blank=True),
        Part("id", "case_source__source", _("Id of the source in the table sources."), Kind.ID),
        Part("label", "case_source__label", _("Its number in the dispute: s1, s2 …")),
        Part("title", "case_source__title", _("Title, as the dispute gives it.")),
        Part("publisher", "case_source__publisher", _("Who published it."), blank=True),
        Part(
            "published_on",
            "case_source__published_on",
            _("When it was published, as stated."),
            Kind.EDTF,
            blank=True,
        ),
    )
    many = Many(Citation, link=fact, parts=parts, order=("case_source__position", "id"))
    return Column("sources", Kind.OBJECT, _("The sources that say so."), many=many)


def fact_address(letter: str) -> Mapping[str, Any]:
    """Annotate the address of a fact: the page of its dispute and its own anchor."""
    number = Cast("id", CharField())
    return {
        "page_address": site_address(Value("cases/"), "case__slug", Value(f"/#{letter}"), number)
    }

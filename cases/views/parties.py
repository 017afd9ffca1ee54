"""The list of parties, and the page of one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cases.criteria import Criteria
from cases.errors import FilterInvalid
from cases.filters import MAX_Q
from cases.selectors.damages import damages_page
from cases.selectors.facets import cached_count, cases_count
from cases.selectors.parties import (
    DEFAULT_ORDER,
    ORDERS,
    PartyQuestion,
    parties_matching,
    party_page,
)
from cases.selectors.party_profile import (
    RoleCases,
    family_criteria,
    party_cases,
    party_members,
    party_named,
    party_names,
    party_opponents,
    party_systems,
)
from cases.selectors.tallies import status_bars
from cases.views.cases import Column
from cases.views.detail import own_timeline, refuse_parameters
from cases.views.kept import kept_while_data_stays
from cases.views.listing import CURSOR, Chip, Listing, Results, answers_bad_filters
from core import jurisdictions
from core.text import fold
from parties.choices import PartyKind
from parties.models import Party, PartyRedirect

PARTIES_PER_PAGE = 100
# The largest sums shown on a party's page; the page of sums holds the rest.
SUMS = 12


@require_safe
@kept_while_data_stays
@answers_bad_filters
def party_list(request: HttpRequest) -> HttpResponse:
    """Show the parties of the disputes that meet the filters, in a chosen order."""
    orders = [sign + name for name in ORDERS for sign in ("", "-")]
    own = {"name": (), "kind": PartyKind.values, "order_by": orders}
    listing = Listing(request, own=own)
    asked = PartyQuestion(listing.criteria, listing.own["name"], listing.own["kind"])
    _refuse_long(asked.name)
    order_by = listing.own["order_by"] or DEFAULT_ORDER
    page = party_page(asked, order_by=order_by, cursor=listing.cursor, size=PARTIES_PER_PAGE)
    context = listing.context()
    context |= {
        "chips": [*context["chips"], *_own_chips(listing)],
        "clear_url": listing.url(Criteria(), name="", kind=""),
        "results": Results(
            _count(asked), _count(PartyQuestion(Criteria())), str(Party._meta.verbose_name_plural)
        ),
        "noun": str(Party._meta.verbose_name_plural),
        "parties": page.items,
        "page": listing.links(page),
        "columns": _columns(listing, order_by),
        "name": asked.name,
        "kind": asked.kind,
        "kinds": PartyKind.choices,
        "carried": list(listing.criteria.pairs()),
        "order_by": listing.own["order_by"],
        "links_to": _linked(listing.criteria),
        "rest": listing.criteria.querystring(),
    }
    return listing.render("cases/party_list.html", context)


@require_safe
@kept_while_data_stays
@answers_bad_filters
def party_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show who a party is, its disputes by role, its opponents and its timeline."""
    party = party_named(slug)
    if party is None:
        former = PartyRedirect.objects.select_related("party").filter(slug=slug).first()
        if former is None:
            raise Http404(slug)
        return redirect(former.party.get_absolute_url(), permanent=True)
    refuse_parameters(request, CURSOR)
    criteria = family_criteria(party)
    total = cases_count(criteria)
    names, shared_names = party_names(party)
    context = {
        "party": party,
        "kind_label": PartyKind(party.kind).label,
        "country_name": jurisdictions.name(party.country) if party.country else "",
        "names": names,
        "shared_names": shared_names,
        "members": party_members(party),
        "total": total,
        "roles": [(_role_heading(role), role) for role in party_cases(party)],
        "opponents": party_opponents(party),
        "systems": party_systems(party),
        "statuses": status_bars(criteria),
        "sums": damages_page(criteria, cursor=None, size=SUMS),
        "timeline": own_timeline(request, criteria, case_count=total),
    }
    return render(request, "cases/party_detail.html", context)


def _own_chips(listing: Listing) -> list[Chip]:
    name, kind = listing.own["name"], listing.own["kind"]
    chips = []
    if name:
        chips.append(Chip("name", _("Name"), name, listing.url(name="")))
    if kind:
        label = str(PartyKind(kind).label)
        chips.append(Chip("kind", _("Kind of party"), label, listing.url(kind="")))
    return chips


def _refuse_long(name: str) -> None:
    if len(name) > MAX_Q:
        message = _("at most %(most)s characters") % {"most": MAX_Q}
        raise FilterInvalid({"name": message})


def _count(asked: PartyQuestion) -> int:
    kind = f"parties:{asked.kind}:{fold(asked.name).encode().hex()}"
    return int(
        cached_count(kind, asked.criteria, lambda: parties_matching(asked).order_by().count())
    )


def _linked(criteria: Criteria) -> dict[str, bool]:
    """Tell which figures can link to the case list: where the filter's own place is free."""
    return {name: not criteria.given(name) for name in ("plaintiff", "defendant", "party")}


def _columns(listing: Listing, order_by: str) -> list[Column]:
    labels = {
        "name": _("Name"),
        "kind": _("Kind"),
        "country": _("Country"),
        "group": _("Group"),
        "as_plaintiff": _("As plaintiff"),
        "as_defendant": _("As defendant"),
        "cases": _("All cases"),
    }
    columns = []
    for key, label in labels.items():
        current = order_by.removeprefix("-") == key
        descending = order_by.startswith("-")
        sign = ("" if descending else "-") if current else ("-" if key == "cases" else "")
        url = listing.url(order_by=f"{sign}{key}") if key in ORDERS else ""
        direction = ("descending" if descending else "ascending") if current else ""
        columns.append(Column(key, label, url, direction))
    return columns


def _role_heading(role: RoleCases) -> str:
    headings = {
        "defendant": _("As defendant or respondent"),
        "plaintiff": _("As plaintiff or complainant"),
        "appeal": _("On appeal"),
        "other": _("In other roles"),
    }
    return headings[role.key]

"""Any combination of filters gives what a plain reading of the records gives.

The oracle below knows the records as they were written down, and neither tables nor queries.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

import pytest
import time_machine
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.docket import APPEAL, CURIA, DOCKET, HANE, INQUIRY, QUILL, VELLUM, YUMAO
from tests.markup import Element, read_page

pytestmark = [pytest.mark.django_db, pytest.mark.engine, pytest.mark.usefixtures("docket")]

TODAY = "2025-12-01"
SIXTY_DAYS_BEFORE = "2025-10-02"

Query = Mapping[str, list[str]]
Values = dict[str, Any]

# Who and what the strings of the records mean.
PARTY_IDS = {
    "Quill Press, Inc.": {"quill-press-inc"},
    "Lumen AI, Inc.": {"lumen-ai", "lumen"},
    "Lumen (Shanghai) Co.": {"lumen-china", "lumen"},
    "Kagami K.K.": {"kagami-k-k"},
    "Gazeta": {"gazeta"},
}
COURT_IDS = {QUILL: "nmark", VELLUM: "lks", HANE: "jp-court-of-kagawa", APPEAL: "nmark-app"}
SYSTEM_IDS = {"Beacon": "beacon", "Kagami Draw": "kagami-draw"}
PLACES = {
    "EAST_ASIA": {"CN", "JP"},
    "EU27": {"EU", "FR"},
    "EUROPE": {"EU", "FR"},
}
# The one event that no record states: that of the vellum case's ruling.
MADE_EVENTS = {VELLUM: [{"date": "2025-04-02", "kind": "judgment"}]}
LIVE = {"threatened", "pending", "stayed", "on_appeal"}

POOL: dict[str, list[str]] = {
    "q": ["lumen", "quill", "kagawa", "hearing", "lumen hearing", "absent"],
    "jurisdiction": ["US", "US-CA", "CN", "JP", "EU", "EU27", "EAST_ASIA", "EUROPE", "DE"],
    "court": ["nmark", "lks", "jp-court-of-kagawa", "nmark-app"],
    "party": ["lumen", "lumen-ai", "lumen-china", "quill-press-inc", "kagami-k-k", "gazeta"],
    "plaintiff": ["quill-press-inc", "lumen"],
    "defendant": ["lumen", "lumen-ai", "kagami-k-k"],
    "status": ["pending", "settled", "decided", "on_appeal", "dismissed"],
    "proceeding": ["lawsuit", "class_action", "appeal"],
    "work_type": ["books", "news", "images", "voice"],
    "conduct": ["training", "output_reproduction", "scraping"],
    "ai_system": ["beacon", "kagami-draw"],
    "cause": ["direct_infringement", "reproduction_right", "breach_of_contract"],
    "claim_outcome": ["pending", "settled", "rejected"],
    "issue": ["fair_use", "standing", "platform_liability"],
    "favours": ["plaintiff", "defendant", "neither"],
    "event_kind": ["filed", "hearing", "judgment", "settlement"],
    "damages_kind": ["sought", "settlement", "costs"],
    "currency": ["USD", "EUR", "CNY"],
    "filed_on__gte": ["2024-06", "2025", "2025-03-01"],
    "filed_on__lte": ["2025-03", "2025-12-31", "2026"],
    "date__gte": ["2023-06", "2025-04-03", "2025-05-31"],
    "date__lte": ["2025-06", "2025-08-31", "2026"],
    "has_conflicts": ["true", "false"],
    "stale": ["true", "false"],
}
SINGLE = {name for name in POOL if "__" in name} | {"q", "has_conflicts", "stale"}


# --- The oracle ------------------------------------------------------------------------------


def overlaps(stated: str | None, query: Query, prefix: str) -> bool:
    """Dates compare as texts: 2025 runs from 2025-01-01 to 2025-12-31."""
    first = "".join(query.get(f"{prefix}__gte", [])) or "0000"
    last = "".join(query.get(f"{prefix}__lte", [])) or "9999"
    if stated is None:
        return (first, last) == ("0000", "9999")
    padded_first = first + "-01-01"[len(first) - 4 :]
    padded_last = last + "-12-31"[len(last) - 4 :]
    if len(last) == 7:
        padded_last = last + "-31"
    earliest = (stated + "-01-01"[len(stated) - 4 :])[:10]
    latest = stated + ("-31" if len(stated) == 7 else "-12-31"[len(stated) - 4 :])
    return earliest <= padded_last and latest >= padded_first


def one_of(query: Query, name: str, *values: str) -> bool:
    return name not in query or bool(set(query[name]) & set(values))


def some(rows: list[Values], query: Query, first: str, second: str, *keys: str) -> bool:
    """One row has both of two values, where they are asked for."""
    if first not in query and second not in query:
        return True
    return any(
        one_of(query, first, row.get(keys[0], "")) and one_of(query, second, row.get(keys[1], ""))
        for row in rows
    )


def places_of(code: str) -> set[str]:
    country = code.partition("-")[0]
    return {code, country} | {group for group, members in PLACES.items() if country in members}


def seated(case: Values, *roles: str) -> set[str]:
    names = [p["name"] for p in case["parties"] if not roles or p["role"] in roles]
    return {party_id for name in names for party_id in PARTY_IDS.get(name, set())}


def words_of(slug: str, case: Values) -> set[str]:
    texts = [case["caption"], *case.get("aliases", []), case.get("court", {}).get("name", "")]
    texts += [p["name"] for p in case["parties"]]
    texts += [s["name"] for s in case.get("ai_systems", [])]
    texts += [e["title"] for e in case["events"]] + [r["title"] for r in case.get("rulings", [])]
    return set(re.findall("[a-z]+", " ".join(texts).lower()))


def is_stale(case: Values) -> bool:
    verified = (case["status_as_of"] + "-01-01"[len(case["status_as_of"]) - 4 :])[:10]
    return case["status"] in LIVE and verified < SIXTY_DAYS_BEFORE


def flag(query: Query, name: str, value: bool) -> bool:
    return name not in query or query[name] == ["true" if value else "false"]


def events_of(slug: str, case: Values, query: Query) -> list[Values]:
    return [
        event
        for event in [*case["events"], *MADE_EVENTS.get(slug, [])]
        if one_of(query, "event_kind", event["kind"]) and overlaps(event["date"], query, "date")
    ]


RULES: list[Callable[[str, Values, Query], bool]] = [
    lambda slug, case, query: set(query.get("q", [""])[0].split()) <= words_of(slug, case),
    lambda slug, case, query: one_of(query, "jurisdiction", *places_of(case["jurisdiction"])),
    lambda slug, case, query: one_of(query, "court", COURT_IDS.get(slug, "")),
    lambda slug, case, query: one_of(query, "party", *seated(case)),
    lambda slug, case, query: one_of(query, "plaintiff", *seated(case, "plaintiff", "complainant")),
    lambda slug, case, query: one_of(query, "defendant", *seated(case, "defendant", "respondent")),
    lambda slug, case, query: one_of(query, "status", case["status"]),
    lambda slug, case, query: one_of(query, "proceeding", case["proceeding"]),
    lambda slug, case, query: one_of(query, "work_type", *case["work_types"]),
    lambda slug, case, query: one_of(query, "conduct", *case["conduct"]),
    lambda slug, case, query: one_of(
        query, "ai_system", *(SYSTEM_IDS[s["name"]] for s in case.get("ai_systems", []))
    ),
    lambda slug, case, query: some(
        case.get("claims", []), query, "cause", "claim_outcome", "cause", "outcome"
    ),
    lambda slug, case, query: some(
        [holding for ruling in case.get("rulings", []) for holding in ruling["holdings"]],
        *(query, "issue", "favours", "issue", "favours"),
    ),
    lambda slug, case, query: some(
        case.get("damages", []), query, "damages_kind", "currency", "kind", "currency"
    ),
    lambda slug, case, query: overlaps(case.get("filed_on"), query, "filed_on"),
    lambda slug, case, query: bool(events_of(slug, case, query)),
    lambda slug, case, query: flag(query, "has_conflicts", bool(case.get("conflicts"))),
    lambda slug, case, query: flag(query, "stale", is_stale(case)),
]


def expected_cases(query: Query) -> set[str]:
    return {slug for slug, case in DOCKET.items() if all(rule(slug, case, query) for rule in RULES)}


# --- The pages -------------------------------------------------------------------------------


@st.composite
def queries(draw: st.DrawFn) -> dict[str, list[str]]:
    names = draw(st.lists(st.sampled_from(sorted(POOL)), max_size=4, unique=True))
    return {
        name: draw(
            st.lists(
                st.sampled_from(POOL[name]),
                min_size=1,
                max_size=1 if name in SINGLE else 3,
                unique=True,
            )
        )
        for name in names
        # Nothing ends before it begins: two ends of one range are drawn apart.
        if not (name.endswith("__lte") and name.replace("__lte", "__gte") in names)
    }


def page_of(client: Client, path: str, query: Query) -> Element:
    answer = client.get(f"{path}?{urlencode(query, doseq=True)}")
    assert answer.status_code == 200
    return read_page(answer.content)


def number_on(page: Element) -> int:
    return int(page.one("p", "results-count").one("b").text)


def test_the_oracle_itself_knows_the_docket() -> None:
    assert expected_cases({"jurisdiction": ["EU27"], "stale": ["false"]}) == {INQUIRY}
    assert expected_cases({"q": ["hearing"], "filed_on__gte": ["2025"]}) == {QUILL}
    assert expected_cases({"party": ["lumen"], "date__lte": ["2024"]}) == {VELLUM, YUMAO}
    assert expected_cases({"status": ["pending"]}) == {QUILL, HANE, CURIA}


@settings(max_examples=25)
@given(query=queries())
def test_the_case_list_is_what_a_plain_reading_gives(query: dict[str, list[str]]) -> None:
    with time_machine.travel(TODAY, tick=False):
        page = page_of(Client(), "/cases/", query)
    links = [row.one("th").one("a").attributes["href"] for row in page.all("tr")[1:]]
    expected = expected_cases(query)
    assert sorted(links) == sorted(f"/cases/{slug}/" for slug in expected)
    assert number_on(page) == len(expected)


@settings(max_examples=25)
@given(query=queries())
def test_the_timeline_is_what_a_plain_reading_gives(query: dict[str, list[str]]) -> None:
    with time_machine.travel(TODAY, tick=False):
        page = page_of(Client(), "/timeline/", query)
    lines = [
        line.one("a", "e-caption").attributes["href"].split("/")[2]
        for line in page.all("li", "event")
    ]
    expected = [
        slug for slug in expected_cases(query) for _event in events_of(slug, DOCKET[slug], query)
    ]
    assert sorted(lines) == sorted(expected)
    assert number_on(page) == len(expected)
    assert page.one("p", "results-count").one("span", "muted").text == (
        f"in {len(set(expected))} dispute{'' if len(set(expected)) == 1 else 's'}"
    )

"""What readers ask of the curated set, answered from its files by hand or by plain reading."""

import re
from collections import Counter
from functools import lru_cache
from pathlib import Path
from typing import Any

import lxml.html
import pytest
import yaml
from django.conf import settings
from django.test import Client, RequestFactory

from cases.dataset import Dataset
from cases.models import Case
from cases.views.case import case_detail
from tests.markup import Element, read_page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("curated")]
engine = pytest.mark.engine

CASE_FILES = sorted(Path(settings.DATA_DIR).glob("cases/*/*.yaml"))

# The disputes that the reports behind the project tell of, by who is in them.
NAMED_IN_REPORTS = {
    "iqiyi-v-minimax": ("iqiyi", "minimax"),
    "illustrators-v-xiaohongshu": ("xiaohongshu", "trik"),
    "andersen-v-stability-ai": ("andersen", "stability"),
    "daily-news-v-microsoft": ("daily news", "microsoft"),
    "new-york-times-v-microsoft": ("new york times", "microsoft"),
    "millette-v-openai": ("millette", "openai"),
    "li-v-liu": ("li", "liu"),
}


def read(client: Client, path: str) -> Element:
    answer = client.get(path)
    assert answer.status_code == 200, path
    return read_page(answer.content)


def slugs_listed(client: Client, query: str) -> set[str]:
    """Give the disputes that the case list shows, page after page."""
    path, slugs = f"/cases/?{query}", []
    while path:
        page = read(client, path)
        slugs += [
            row.one("th").one("a").attributes["href"].split("/")[2] for row in page.all("tr")[1:]
        ]
        links = page.values("href", "a", "pager-next")
        path = links[0] if links else ""
    assert len(slugs) == len(set(slugs))
    return set(slugs)


@lru_cache(maxsize=1)
def parties_by_id() -> dict[str, dict[str, Any]]:
    with (Path(settings.DATA_DIR) / "parties.yaml").open(encoding="utf-8") as file:
        entries = yaml.load(file, Loader=yaml.CSafeLoader)
    return {entry["id"]: entry for entry in entries}


@lru_cache(maxsize=1)
def case_files() -> dict[str, dict[str, Any]]:
    files = [yaml.load(p.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) for p in CASE_FILES]
    return {values["slug"]: values for values in files}


def family_cases(group: str) -> set[str]:
    """Read from the files alone which disputes name a group or any of its members."""
    members = {group} | {i for i, entry in parties_by_id().items() if entry.get("group") == group}
    names = {name for member in members for name in parties_by_id()[member].get("names", [])}
    found = {
        slug
        for slug, values in case_files().items()
        if any(party["name"] in names for party in values["parties"])
    }
    for entry in parties_by_id().values():
        per_case = entry.get("per_case") or {}
        found |= {slug for slug, meant in per_case.items() if meant in members}
    return found


@engine
def test_the_chinese_timeline_lists_the_filing_against_minimax(client: Client) -> None:
    page = read(client, "/timeline/?jurisdiction=CN&party=minimax&event_kind=filed")
    captions = page.values("href", "a", "e-caption")
    assert any(link.startswith("/cases/iqiyi-v-minimax/") for link in captions)
    whole = read(client, "/timeline/?jurisdiction=CN")
    places = {p.text.split()[0] for p in whole.all("span", "e-place")}
    assert all(place.startswith("CN") for place in places)


@engine
def test_the_filing_against_minimax_is_reached_by_turning_the_pages(client: Client) -> None:
    path, found = "/timeline/?jurisdiction=CN", False
    while path and not found:
        page = read(client, path)
        found = any("/cases/iqiyi-v-minimax/#" in a for a in page.values("href", "a", "e-caption"))
        links = page.values("href", "a", "pager-next")
        path = links[0] if links else ""
    assert found


@engine
def test_the_iqiyi_case_shows_its_sum_court_sources_and_disagreeing_statuses(
    client: Client,
) -> None:
    page = read(client, "/cases/iqiyi-v-minimax/")
    sought = page.one("section", id="damages").one("tbody").all("tr")
    assert any("sought" in s.text and "CNY 100,000" in s.text for s in sought)
    assert "Xuhui" in page.one("header", "case-head").text
    assert "徐汇" in page.one("aside", "factbox").text
    assert len(page.one("ol", "source-list").all("li")) == 4
    conflicts = {c.one("h3").text: c for c in page.all("div", "conflict")}
    assert len(conflicts["status"].all("li")) >= 2
    assert all(value.all("a", "cite") for value in conflicts["status"].all("li"))


@engine
def test_the_count_of_the_list_is_the_number_of_files(client: Client) -> None:
    head = read(client, "/cases/").one("p", "results-count")
    assert head.text == f"{len(CASE_FILES)} disputes"
    assert slugs_listed(client, "order_by=caption") == set(case_files())


def test_every_case_opens_with_sound_links_and_nothing_twice(rf: RequestFactory) -> None:
    faults: list[tuple[str, str, object]] = []
    for slug in case_files():
        answer = case_detail(rf.get(f"/cases/{slug}/"), slug)
        assert answer.status_code == 200
        page = lxml.html.document_fromstring(answer.content)
        ids = Counter(page.xpath("//@id"))
        faults += [(slug, "id twice", name) for name, n in ids.items() if n > 1]
        inner = {a for a in page.xpath("//a/@href") if a.startswith("#")}
        faults += [(slug, "dangling", link) for link in inner if link[1:] not in ids]
        (timeline,) = page.xpath("//section[@id='timeline']")
        lines = Counter(
            tuple(line.find_class(css)[0].text_content() for css in ("e-date", "e-title"))
            for line in timeline.find_class("event")
        )
        assert lines, slug
        faults += [(slug, "event twice", line) for line, n in lines.items() if n > 1]
    assert faults == []


@engine
@pytest.mark.parametrize("slug", sorted(NAMED_IN_REPORTS))
def test_the_disputes_told_of_in_the_reports_are_there(client: Client, slug: str) -> None:
    text = read(client, f"/cases/{slug}/").one("div", "case-grid").text.lower()
    assert all(name in text for name in NAMED_IN_REPORTS[slug])


@engine
def test_the_eight_newspapers_are_named_in_their_case(client: Client) -> None:
    plaintiffs = [
        party["name"]
        for party in case_files()["daily-news-v-microsoft"]["parties"]
        if party["role"] == "plaintiff"
    ]
    assert len(plaintiffs) == 8
    shown = read(client, "/cases/daily-news-v-microsoft/").one("section", "parties-by-role").text
    assert all(name in shown for name in plaintiffs)


@engine
@pytest.mark.parametrize("q", ["DynamicWang", "360"])
def test_the_artist_against_the_maker_of_a_browser_is_found(client: Client, q: str) -> None:
    found = slugs_listed(client, f"q={q}&jurisdiction=CN")
    assert any("dynamicwang" in str(case_files()[slug]).lower() for slug in found)


@engine
@pytest.mark.parametrize(
    ("q", "slug"),
    [
        ("爱奇艺", "iqiyi-v-minimax"),
        ("愛奇藝", "iqiyi-v-minimax"),
        ("MiniMax", "iqiyi-v-minimax"),
        ("23-cv-11195", "new-york-times-v-microsoft"),
        ("小红书", "illustrators-v-xiaohongshu"),
    ],
)
def test_a_dispute_is_found_in_any_script_and_by_its_number(
    client: Client, q: str, slug: str
) -> None:
    assert slug in slugs_listed(client, f"q={q}")


@engine
@pytest.mark.parametrize("group", ["openai", "alphabet", "meta", "microsoft"])
def test_a_group_stands_for_itself_and_its_companies(client: Client, group: str) -> None:
    expected = family_cases(group)
    assert len(expected) > 3
    assert slugs_listed(client, f"party={group}&order_by=caption") == expected


@engine
def test_a_search_in_words_of_the_summary_agrees_with_the_files(client: Client) -> None:
    expected = {
        slug
        for slug, values in case_files().items()
        if re.search(r"\bmemori[sz]ation\b", str(values["summary"]).lower())
    }
    found = slugs_listed(client, "q=memorisation") | slugs_listed(client, "q=memorization")
    assert expected <= found


@engine
def test_each_country_counts_its_files(client: Client, curated: Dataset) -> None:
    by_country = Counter(file.record.jurisdiction.partition("-")[0] for file in curated.cases)
    for country, number in by_country.items():
        head = read(client, f"/cases/?jurisdiction={country}").one("p", "results-count")
        assert head.one("b").text == str(number), country
    assert Case.objects.count() == sum(by_country.values())

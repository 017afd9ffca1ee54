"""The curated lists of feeds and dockets."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as site

from cases.dataset import DatasetInvalid
from news.feed_list import feed_list_read
from news.models import Docket, Feed
from news.services.feeds import feed_list_load
from tests.factories import write_file

FEED: dict[str, Any] = {
    "id": "quill-daily",
    "url": "https://quill.example/feed",
    "site": "https://quill.example/",
    "title": "Quill Daily",
    "language": "en",
    "country": "US",
    "kind": "news",
    "covers": "What happens in Port Vell",
    "trust": "general",
    "poll_minutes": "60",
}
FORM = FEED | {
    "id": "courtlistener-docket",
    "url": "https://www.courtlistener.com/docket/{docket_id}/feed/",
    "reader": "courtlistener",
    "template": True,
    "parameters": {"docket_id": "the docket's number"},
}
DOCKET = {
    "slug": "quill-press-v-lumen-ai",
    "courtlistener_docket_id": "4711",
    "url": "https://www.courtlistener.com/docket/4711/",
}


def folder_of(path: Path, feeds: Any, dockets: Any = ()) -> Path:
    """Write both lists into a folder."""
    write_file(path / "feeds.yaml", feeds)
    write_file(path / "dockets.yaml", list(dockets))
    return path


def test_the_lists_of_the_project_have_no_problem() -> None:
    listed = feed_list_read(site.DATA_DIR)

    assert len(listed.feeds) > 100
    assert len(listed.dockets) > 30


def test_every_problem_of_both_lists_is_told_with_its_line(tmp_path: Path) -> None:
    feeds = [
        FEED,
        FEED | {"kind": "gossip", "poll_minutes": "1"},
        FEED | {"id": "other", "colour": "red"},
        FEED | {"id": "form", "template": True},
    ]

    with pytest.raises(DatasetInvalid) as caught:
        feed_list_read(folder_of(tmp_path, feeds, [DOCKET, DOCKET]))

    told = [(p.place, p.field, p.line > 0) for p in caught.value.problems]
    assert told == [
        ("dockets.yaml", "[1].courtlistener_docket_id", True),
        ("dockets.yaml", "[1].url", True),
        ("feeds.yaml", "[1].kind", True),
        ("feeds.yaml", "[1].poll_minutes", True),
        ("feeds.yaml", "[2].colour", True),
        ("feeds.yaml", "[3]", True),
    ]


def test_a_folder_without_lists_is_no_problem(tmp_path: Path) -> None:
    assert feed_list_read(tmp_path).feeds == ()


@pytest.mark.django_db
def test_each_docket_makes_a_feed_of_the_interface_and_forms_make_none(tmp_path: Path) -> None:
    feed_list_load(feed_list_read(folder_of(tmp_path, [FEED, FORM], [DOCKET])))

    assert list(Feed.objects.values_list("slug", "reader")) == [
        ("courtlistener-4711", "courtlistener"),
        ("quill-daily", "syndication"),
    ]
    assert Docket.objects.get().case_slug == "quill-press-v-lumen-ai"


@pytest.mark.django_db
@pytest.mark.engine
def test_loading_again_changes_nothing_and_keeps_what_was_edited(tmp_path: Path) -> None:
    listed = feed_list_read(folder_of(tmp_path, [FEED]))
    feed_list_load(listed)
    assert feed_list_load(listed).unchanged == ["quill-daily"]
    Feed.objects.update(title="Edited here", dataset_sha256="")

    assert feed_list_load(listed).edited_here == ["quill-daily"]
    assert Feed.objects.get().title == "Edited here"
    assert feed_list_load(listed, overwrite=True).changed == ["quill-daily"]
    assert Feed.objects.get().title == "Quill Daily"

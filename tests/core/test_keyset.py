import base64
import json
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.contrib.admin.models import ADDITION, LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import DateField, DecimalField, F, QuerySet, Value
from django.test.utils import CaptureQueriesContext

from core.keyset import CursorError, OrderField, Page, paginate

pytestmark = [pytest.mark.django_db, pytest.mark.engine]

EARLY = datetime(2025, 1, 6, 9, 30, tzinfo=UTC)
LATE = datetime(2025, 3, 1, 12, 0, 0, 250, tzinfo=UTC)

BY_NAME = (OrderField("first_name"), OrderField("id"))
BY_NAME_DOWN = (OrderField("first_name", descending=True), OrderField("id", descending=True))
BY_NAME_DOWN_ID_UP = (OrderField("first_name", descending=True), OrderField("id"))
BY_LOGIN = (OrderField("last_login", nullable=True), OrderField("id"))
BY_LOGIN_DOWN = (OrderField("last_login", descending=True, nullable=True), OrderField("id"))
BY_LOGIN_AND_NAME = (
    OrderField("last_login", descending=True, nullable=True),
    OrderField("first_name"),
    OrderField("id", descending=True),
)

# Names tie, log-ins tie and lack. The number is the order of creation, and so of the id.
PEOPLE: tuple[tuple[int, str, datetime | None], ...] = (
    (1, "Ada", LATE),
    (2, "Bea", None),
    (3, "Ada", EARLY),
    (4, "Cy", None),
    (5, "Ada", EARLY),
    (6, "Bea", LATE),
    (7, "Bea", None),
)

# Worked out by hand from PEOPLE, NULLs last.
ORDERS: tuple[tuple[tuple[OrderField, ...], str], ...] = (
    (BY_NAME, "1352674"),
    (BY_NAME_DOWN, "4762531"),
    (BY_NAME_DOWN_ID_UP, "4267135"),
    (BY_LOGIN, "3516247"),
    (BY_LOGIN_DOWN, "1635247"),
    (BY_LOGIN_AND_NAME, "1653724"),
)

in_every_order = pytest.mark.parametrize(("order", "expected"), ORDERS)
of_every_size = pytest.mark.parametrize("size", [1, 2, 3, 6, 7, 8])


@pytest.fixture
def people() -> QuerySet[User]:
    for number, first_name, last_login in PEOPLE:
        User.objects.create(
            username=f"person-{number}", first_name=first_name, last_login=last_login
        )
    return User.objects.all()


def numbers(page: Page[User]) -> str:
    return "".join(user.username[-1] for user in page.items)


def forward(rows: QuerySet[User], order: Sequence[OrderField], size: int) -> list[Page[User]]:
    pages = [paginate(rows, order=order, cursor=None, size=size)]
    while pages[-1].next is not None:
        pages.append(paginate(rows, order=order, cursor=pages[-1].next, size=size))
    return pages


@in_every_order
@of_every_size
def test_walk_to_the_end_gives_each_row_once_in_order(
    people: QuerySet[User], order: tuple[OrderField, ...], expected: str, size: int
) -> None:
    pages = forward(people, order, size)
    assert "".join(map(numbers, pages)) == expected
    assert [len(page.items) for page in pages[:-1]] == [size] * (len(pages) - 1)


@in_every_order
@of_every_size
def test_walk_back_from_the_end_gives_the_same_pages(
    people: QuerySet[User], order: tuple[OrderField, ...], expected: str, size: int
) -> None:
    there = forward(people, order, size)
    back = [there[-1]]
    while back[-1].previous is not None:
        back.append(paginate(people, order=order, cursor=back[-1].previous, size=size))
    assert [numbers(page) for page in reversed(back)] == [numbers(page) for page in there]
    assert "".join(numbers(page) for page in reversed(back)) == expected


def test_first_page_has_nothing_before_it_and_last_nothing_after(people: QuerySet[User]) -> None:
    pages = forward(people, BY_NAME, 3)
    assert pages[0].previous is None
    assert pages[-1].next is None


def test_page_back_at_the_start_has_nothing_before_it(people: QuerySet[User]) -> None:
    pages = forward(people, BY_NAME, 3)
    first = paginate(people, order=BY_NAME, cursor=pages[1].previous, size=3)
    assert numbers(first) == "135"
    assert first.previous is None
    assert first.next is not None


def test_no_rows_are_one_page_without_neighbours(db: None) -> None:
    page = paginate(User.objects.all(), order=BY_NAME, cursor=None, size=5)
    assert page == Page([], next=None, previous=None)


def test_row_deleted_between_pages_hides_no_other(people: QuerySet[User]) -> None:
    first = paginate(people, order=BY_NAME, cursor=None, size=2)
    people.filter(username__in=["person-3", "person-5"]).delete()
    rest = paginate(people, order=BY_NAME, cursor=first.next, size=9)
    assert numbers(first) == "13"
    assert numbers(rest) == "2674"


def test_row_added_between_pages_repeats_no_other(people: QuerySet[User]) -> None:
    first = paginate(people, order=BY_NAME, cursor=None, size=2)
    User.objects.create(username="person-8", first_name="Aaron")
    rest = paginate(people, order=BY_NAME, cursor=first.next, size=9)
    assert numbers(rest) == "52674"


def test_way_back_leads_to_the_last_page_when_all_rows_ahead_are_gone(
    people: QuerySet[User],
) -> None:
    first = paginate(people, order=BY_NAME, cursor=None, size=3)
    people.exclude(first_name="Ada").delete()
    gone = paginate(people, order=BY_NAME, cursor=first.next, size=2)
    assert (gone.items, gone.next) == ([], None)
    last = paginate(people, order=BY_NAME, cursor=gone.previous, size=2)
    assert numbers(last) == "35"
    assert last.next is None
    assert last.previous is not None


def test_way_on_leads_to_the_first_page_when_all_rows_behind_are_gone(
    people: QuerySet[User],
) -> None:
    second = forward(people, BY_NAME, 3)[1]
    people.filter(first_name="Ada").delete()
    gone = paginate(people, order=BY_NAME, cursor=second.previous, size=3)
    assert (gone.items, gone.previous) == ([], None)
    assert numbers(paginate(people, order=BY_NAME, cursor=gone.next, size=3)) == "267"


def test_filter_of_the_queryset_stays_in_force(people: QuerySet[User]) -> None:
    pages = forward(people.filter(last_login=None), BY_NAME_DOWN, 1)
    assert "".join(map(numbers, pages)) == "472"


def test_page_is_one_query(people: QuerySet[User]) -> None:
    second = paginate(people, order=BY_NAME, cursor=None, size=2).next
    with CaptureQueriesContext(
        connection,
    ) as queries:
        paginate(people, order=BY_NAME, cursor=second, size=2)
    assert len(queries) == 1


def test_plain_order_walks_a_composite_index_from_the_place(people: QuerySet[User]) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL reads a table of seven rows whole, whatever index there is")
    with connection.cursor() as sql:
        sql.execute("CREATE INDEX by_name ON auth_user (first_name, id)")
    first = paginate(people, order=BY_NAME, cursor=None, size=2)
    with CaptureQueriesContext(connection) as queries:
        paginate(people, order=BY_NAME, cursor=first.next, size=2)
    with connection.cursor() as sql:
        sql.execute("EXPLAIN QUERY PLAN " + queries[0]["sql"])
        plan = [row[3] for row in sql.fetchall()]
    assert plan == ["SEARCH auth_user USING INDEX by_name (first_name>?)"]


def test_rows_of_values_are_paged_by_their_keys(people: QuerySet[User]) -> None:
    rows = people.values("id", "first_name", "username")
    first = paginate(rows, order=BY_NAME, cursor=None, size=3)
    second = paginate(rows, order=BY_NAME, cursor=first.next, size=3)
    assert [row["username"][-1] for row in first.items + second.items] == list("135267")


@pytest.fixture
def entries(people: QuerySet[User]) -> QuerySet[LogEntry]:
    kind = ContentType.objects.get_for_model(User)
    for user in people.order_by("id"):
        LogEntry.objects.create(
            user=user,
            content_type=kind if user.last_login else None,
            object_id=user.username,
            action_flag=ADDITION,
        )
    return LogEntry.objects.all()


BY_USER = (OrderField("user__first_name", descending=True), OrderField("id"))
BY_KIND = (OrderField("content_type__model", nullable=True), OrderField("id"))


@pytest.mark.parametrize(("order", "expected"), [(BY_USER, "4267135"), (BY_KIND, "1356247")])
@pytest.mark.parametrize(
    "rows",
    [
        lambda entries: entries.select_related("user", "content_type"),
        lambda entries: entries.values(
            "id", "object_id", "user__first_name", "content_type__model"
        ),
    ],
)
def test_related_key_is_read_from_instances_and_from_values(
    entries: QuerySet[LogEntry],
    rows: Callable[[QuerySet[LogEntry]], QuerySet[LogEntry, Any]],
    order: tuple[OrderField, ...],
    expected: str,
) -> None:
    found, cursor = "", None
    for _ in range(4):
        page = paginate(rows(entries), order=order, cursor=cursor, size=2)
        names = [row["object_id"] if isinstance(row, dict) else row.object_id for row in page.items]
        found, cursor = found + "".join(name[-1] for name in names), page.next
    assert (found, cursor) == (expected, None)


def test_day_and_sum_survive_the_cursor(people: QuerySet[User]) -> None:
    order = (OrderField("day"), OrderField("amount", descending=True), OrderField("pk"))
    rows = people.annotate(
        day=Value(date(2025, 1, 6), output_field=DateField()),
        amount=Value(Decimal("1.50"), output_field=DecimalField(max_digits=9, decimal_places=2)),
        double__underscore=F("id"),
    )
    pages = forward(rows, order, 3)
    assert "".join(map(numbers, pages)) == "1234567"
    assert numbers(forward(rows, (OrderField("double__underscore"),), 7)[0]) == "1234567"


# --- Refusals


def cursor_of(people: QuerySet[User], order: Sequence[OrderField]) -> str:
    cursor = paginate(people, order=order, cursor=None, size=2).next
    assert cursor is not None
    return cursor


def test_cursor_is_safe_in_an_address(people: QuerySet[User]) -> None:
    cursor = cursor_of(people, BY_LOGIN_AND_NAME)
    assert set(cursor) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")


def test_cursor_of_another_ordering_is_refused(people: QuerySet[User]) -> None:
    cursor = cursor_of(people, BY_NAME)
    with pytest.raises(CursorError, match="another ordering"):
        paginate(people, order=BY_NAME_DOWN, cursor=cursor, size=2)


def test_altered_cursor_is_refused(people: QuerySet[User]) -> None:
    cursor = cursor_of(people, BY_NAME)
    for place in range(len(cursor) - 1):  # the last character has bits that carry nothing
        other = "A" if cursor[place] != "A" else "B"
        altered = cursor[:place] + other + cursor[place + 1 :]
        with pytest.raises(CursorError, match="without a cursor"):
            paginate(people, order=BY_NAME, cursor=altered, size=2)


FORGED = base64.urlsafe_b64encode(b"x" * 12 + json.dumps(["", "n", [2**70]]).encode()).decode()


@pytest.mark.parametrize("cursor", ["", "A", "AAAA", "é", "not a cursor", "%00", FORGED, "A" * 999])
def test_made_up_cursor_is_refused(people: QuerySet[User], cursor: str) -> None:
    with pytest.raises(CursorError, match="without a cursor"):
        paginate(people, order=BY_NAME, cursor=cursor, size=2)


@pytest.mark.parametrize(
    ("order", "size"),
    [((), 1), (BY_NAME, 0), ((OrderField("last_login", nullable=True),), 1)],
)
def test_order_without_a_unique_end_or_size_is_a_mistake_of_the_code(
    people: QuerySet[User], order: tuple[OrderField, ...], size: int
) -> None:
    with pytest.raises(ValueError, match="unique field"):
        paginate(people, order=order, cursor=None, size=size)


def test_null_in_a_field_not_announced_as_nullable_is_told(people: QuerySet[User]) -> None:
    order = (OrderField("last_login"), OrderField("id"))
    with pytest.raises(ValueError, match="declare it nullable"):
        paginate(people.filter(last_login=None), order=order, cursor=None, size=1)


def test_key_of_a_kind_no_cursor_holds_is_told(people: QuerySet[User]) -> None:
    rows = people.annotate(share=F("id") * 1.5)
    with pytest.raises(TypeError, match="float"):
        paginate(rows, order=(OrderField("share"), OrderField("id")), cursor=None, size=1)

"""A small fictional docket: seven disputes of which every expectation can be worked out by hand.

The slugs are single words, so that a test can name the disputes it expects. Lumen AI and Lumen
Shanghai belong to the Lumen Group; ``beacon-labs`` is a former id of Lumen AI.
"""

from typing import Any

from cases.models import Case
from cases.record import CaseRecord
from cases.services.save import cases_save_records
from parties.choices import PartyKind
from parties.models import Party, PartyName, PartyRedirect
from tests.factories import make_record

QUILL, VELLUM, HANE, YUMAO = "quill", "vellum", "hane", "yumao"
CURIA, INQUIRY, APPEAL = "curia", "inquiry", "appeal"
ALL = {QUILL, VELLUM, HANE, YUMAO, CURIA, INQUIRY, APPEAL}

SUMMARY = (
    "A made-up dispute among made-up people, of which nothing is told here but what the fields say."
)
SOURCES = [
    {"id": "s1", "url": "https://example.org/first", "title": "The first report"},
    {"id": "s2", "url": "https://example.org/second", "title": "The second report"},
]


def party(name: str, role: str, kind: str = "company", **more: Any) -> dict[str, Any]:
    """A party of record."""
    return {"name": name, "role": role, "kind": kind, **more}


def event(date: str, kind: str, title: str, **more: Any) -> dict[str, Any]:
    """An event of record."""
    return {"date": date, "kind": kind, "title": title, "sources": ["s1"], **more}


def claim(cause: str, outcome: str, **more: Any) -> dict[str, Any]:
    """A claim of record."""
    label = f"Claim of {cause.replace('_', ' ')}"
    return {"cause": cause, "outcome": outcome, "label": label, "sources": ["s1"], **more}


def money(kind: str, currency: str, amount: str, **more: Any) -> dict[str, Any]:
    """A sum of record."""
    return {"kind": kind, "currency": currency, "amount": amount, "sources": ["s1"], **more}


def ruling(date: str, kind: str, title: str, *holdings: tuple[str, str]) -> dict[str, Any]:
    """A ruling of record with its holdings, each an issue and whom it favours."""
    return {
        "date": date,
        "kind": kind,
        "title": title,
        "disposition": "As the court said.",
        "holdings": [{"issue": issue, "favours": favours} for issue, favours in holdings],
        "sources": ["s1"],
    }


DOCKET: dict[str, dict[str, Any]] = {
    QUILL: {
        "caption": "Quill Press, Inc. v. Lumen AI, Inc.",
        "aliases": ["the Beacon case"],
        "proceeding": "lawsuit",
        "jurisdiction": "US-CA",
        "court": {"name": "District Court of Northmark", "courts_db_id": "nmark"},
        "docket_numbers": ["3:25-cv-00106-ABC"],
        "filed_on": "2025-01-06",
        "status": "pending",
        "status_as_of": "2025-06-30",
        "work_types": ["books"],
        "conduct": ["training", "acquisition_from_pirate_sources"],
        "ai_systems": [{"name": "Beacon", "developer": "Lumen AI, Inc."}],
        "parties": [party("Quill Press, Inc.", "plaintiff"), party("Lumen AI, Inc.", "defendant")],
        "claims": [claim("direct_infringement", "pending"), claim("dmca_1202_cmi", "dismissed")],
        "damages": [money("sought", "USD", "150000"), money("costs", "EUR", "50")],
        "rulings": [
            ruling(
                "2025-03-10",
                "motion_to_dismiss",
                "Motion to dismiss denied",
                ("fair_use", "neither"),
                ("standing", "plaintiff"),
            )
        ],
        "events": [
            event("2025-01-06", "filed", "Complaint filed"),
            event("2025-03-10", "order", "Motion to dismiss denied"),
            event("2025-05", "hearing", "Hearing on the schedule"),
        ],
        "conflicts": [
            {
                "field": "filed_on",
                "values": [
                    {"value": "2025-01-06", "sources": ["s1"]},
                    {"value": "2025-01-07", "sources": ["s2"]},
                ],
            }
        ],
    },
    VELLUM: {
        "caption": "Vellum v. Lumen AI, Inc.",
        "proceeding": "class_action",
        "jurisdiction": "US-NY",
        "court": {"name": "Court of Lakeshore", "courts_db_id": "lks"},
        "docket_numbers": ["24-cv-1893"],
        "filed_on": "2024-11",
        "status": "settled",
        "status_as_of": "2025-05-20",
        "work_types": ["books", "news"],
        "conduct": ["training"],
        "ai_systems": [{"name": "Beacon", "developer": "Lumen AI, Inc."}],
        "parties": [
            party("Vellum Authors", "plaintiff", "class"),
            party("Lumen AI, Inc.", "defendant"),
            party("Kagami K.K.", "defendant"),
        ],
        "claims": [claim("direct_infringement", "settled"), claim("breach_of_contract", "pending")],
        "damages": [
            money("sought", "EUR", "20"),
            money("settlement", "USD", "1500000", date="2025-05-12"),
        ],
        # No event tells of this ruling: the timeline makes one, on its day, a judgment.
        "rulings": [
            ruling(
                "2025-04-02",
                "summary_judgment",
                "Partial summary judgment",
                ("fair_use", "plaintiff"),
            )
        ],
        "events": [
            event("2024-11", "filed", "Class complaint filed"),
            event("2025-05-12", "settlement", "Settlement reached"),
        ],
    },
    HANE: {
        "caption": "Hane Publishing v. Kagami K.K.",
        "native_caption": "羽出版対カガミ",
        "proceeding": "lawsuit",
        "jurisdiction": "JP",
        "court": {"name": "Court of Kagawa", "native_name": "香川地方裁判所"},
        "filed_on": "2025",
        "status": "pending",
        "status_as_of": "2025",
        "work_types": ["images"],
        "conduct": ["output_reproduction"],
        "ai_systems": [{"name": "Kagami Draw", "developer": "Kagami K.K."}],
        "parties": [
            party("Hane Publishing", "plaintiff", native_name="羽出版"),
            party("Kagami K.K.", "defendant"),
        ],
        "claims": [claim("reproduction_right", "pending")],
        "damages": [money("sought", "JPY", "1000000")],
        "events": [
            event("2025", "filed", "Suit filed"),
            event("2025-08", "hearing", "Oral argument in Kagawa"),
        ],
    },
    YUMAO: {
        "caption": "Yumao Animation v. Lumen Shanghai",
        "native_caption": "羽毛動畫訴流明上海",
        "proceeding": "lawsuit",
        "jurisdiction": "CN-SH",
        "court": {"name": "Riverside People's Court", "native_name": "河畔人民法院"},
        "docket_numbers": ["（2024）沪0199民初113号"],
        "filed_on": "2024-02-29",
        "status": "decided",
        "status_as_of": "2025-09-01",
        "work_types": ["video", "characters"],
        "conduct": ["training", "output_reproduction"],
        "parties": [
            party("Yumao Animation", "plaintiff", native_name="羽毛动画"),
            party("Lumen (Shanghai) Co.", "defendant", native_name="流明上海"),
        ],
        "claims": [
            claim("unfair_competition", "partly_sustained"),
            claim("reproduction_right", "rejected"),
        ],
        "damages": [money("sought", "CNY", "100000"), money("awarded", "CNY", "30000")],
        "rulings": [
            ruling(
                "2025-08-15",
                "judgment",
                "Judgment of first instance",
                ("platform_liability", "plaintiff"),
                ("fair_use", "defendant"),
            )
        ],
        "events": [
            event("2024-02-29", "filed", "Case docketed"),
            event("2025-08-15", "judgment", "Judgment of first instance"),
        ],
    },
    CURIA: {
        "caption": "Gazeta v. Lumen AI, Inc.",
        "proceeding": "preliminary_reference",
        "jurisdiction": "EU",
        "court": {"name": "Court of the Union", "courts_db_id": "eu-union"},
        "filed_on": "2025-04-03",
        "status": "pending",
        "status_as_of": "2025-09",
        "work_types": ["news"],
        "conduct": ["retrieval_and_grounding"],
        "parties": [
            party("Lumen AI, Inc.", "appellant"),
            party("Gazeta", "appellee", native_name="Газета"),
        ],
        "claims": [claim("press_publishers_right", "pending")],
        "events": [event("2025-04-03", "reference_to_cjeu", "Вопрос суда of the Court of Kagawa")],
    },
    INQUIRY: {
        "caption": "Inquiry into Kagami’s reading machine",
        "proceeding": "regulatory_action",
        "jurisdiction": "FR",
        "status": "unknown",
        "status_as_of": "2023-07",
        "work_types": ["news"],
        "conduct": ["scraping"],
        "parties": [
            party("Authority for Letters", "complainant", "government"),
            party("Kagami K.K.", "respondent"),
        ],
        "damages": [money("fine", "EUR", "250000")],
        "events": [
            event("2023", "news", "An inquiry is reported"),
            event("2023-07-14", "regulatory", "Fine imposed"),
        ],
    },
    APPEAL: {
        "caption": "Lumen AI, Inc. v. Quill Press, Inc.",
        "proceeding": "appeal",
        "jurisdiction": "US",
        "court": {"name": "Appeals Court of Northmark", "courts_db_id": "nmark-app"},
        "docket_numbers": ["25-1187"],
        "filed_on": "2025-10-02",
        "status": "on_appeal",
        "status_as_of": "2025-11-01",
        "work_types": ["books"],
        "conduct": ["training"],
        "parties": [party("Lumen AI, Inc.", "appellant"), party("Quill Press, Inc.", "appellee")],
        "events": [event("2025-10-02", "appeal_filed", "Notice of appeal")],
        "related": [{"slug": QUILL, "relation": "appeal_of"}],
    },
}


def docket_records() -> list[CaseRecord]:
    """Give the records of the docket."""
    return [
        make_record(slug=slug, summary=SUMMARY, sources=SOURCES, **values)
        for slug, values in DOCKET.items()
    ]


def docket_make() -> dict[str, Case]:
    """Store the docket and the families of its parties; gives the cases by slug."""
    group = Party.objects.create(slug="lumen", name="Lumen Group", kind=PartyKind.GROUP)
    for slug, name in (("lumen-ai", "Lumen AI, Inc."), ("lumen-china", "Lumen (Shanghai) Co.")):
        member = Party.objects.create(slug=slug, name=name, kind=PartyKind.COMPANY, group=group)
        PartyName.objects.create(party=member, name=name)
    PartyRedirect.objects.create(slug="beacon-labs", party=Party.objects.get(slug="lumen-ai"))
    cases_save_records(docket_records(), by="tester", reason="made for a test")
    return {case.slug: case for case in Case.objects.all()}

"""Records and entries of a fictional cast: Quill Press v. Lumen AI."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from cases.curated import yaml_write
from cases.models import Case
from cases.record import CaseRecord
from cases.record_rules import record_parse
from cases.services.save import case_save_record

SUMMARY = (
    "Quill Press says that Lumen AI copied its novels to train the Beacon models without asking, and "
    "that Beacon repeats long passages of them."
)


def record_values(**changes: Any) -> dict[str, Any]:
    """Give a minimal valid record as plain values; a field changed to None is left out."""
    values: dict[str, Any] = {
        "slug": "quill-press-v-lumen-ai",
        "caption": "Quill Press, Inc. v. Lumen AI, Inc.",
        "proceeding": "lawsuit",
        "jurisdiction": "US-CA",
        "status": "pending",
        "status_as_of": "2025-06-30",
        "summary": SUMMARY,
        "work_types": ["books"],
        "conduct": ["training"],
        "parties": [
            {"name": "Quill Press, Inc.", "kind": "company", "role": "plaintiff"},
            {"name": "Lumen AI, Inc.", "kind": "company", "role": "defendant"},
        ],
        "events": [
            {"date": "2025-01-06", "kind": "filed", "title": "Complaint filed", "sources": ["s1"]}
        ],
        "sources": [
            {"id": "s1", "url": "https://example.org/quill-1", "title": "Quill Press sues"}
        ],
    }
    values.update(changes)
    return {name: value for name, value in values.items() if value is not None}


def full_record_values(**changes: Any) -> dict[str, Any]:
    """Give a valid record in which every field of the schema is filled."""
    filled: dict[str, Any] = {
        "native_caption": "羽笔出版社诉流明人工智能公司",
        "full_caption": "Quill Press, Inc., on behalf of itself and others, v. Lumen AI, Inc.",
        "aliases": ["the Beacon case"],
        "court": {
            "name": "District Court of Northmark",
            "native_name": "北境地方法院",
            "courts_db_id": "nmark",
        },
        "docket_numbers": ["3:25-cv-00106"],
        "ecli": "ECLI:XX:NM:2025:106",
        "judges": ["A. Marlowe"],
        "filed_on": "2025-01-06",
        "closed_on": "2025-06",
        "status": "settled",
        "status_note": "Settled during the trial.",
        "ai_systems": [{"name": "Beacon", "developer": "Lumen AI, Inc."}],
        "parties": [
            {
                "name": "Quill Press, Inc.",
                "native_name": "羽笔出版社",
                "aliases": ["Quill"],
                "kind": "company",
                "role": "plaintiff",
                "country": "US",
                "sources": ["s1"],
            },
            {"name": "Lumen AI, Inc.", "kind": "company", "role": "defendant"},
        ],
        "counsel": [{"name": "Ink & Seal LLP", "for_role": "plaintiff", "sources": ["s2"]}],
        "claims": [
            {
                "cause": "direct_infringement",
                "label": "Direct copyright infringement",
                "statute": "17 U.S.C. § 501",
                "against": ["Lumen AI, Inc."],
                "outcome": "settled",
                "outcome_on": "2025-06",
                "sources": ["s1", "s2"],
            }
        ],
        "damages": [
            {
                "kind": "statutory_per_work",
                "amount": "750",
                "amount_max": "150000",
                "currency": "USD",
                "per": "work",
                "approximate": True,
                "date": "2025",
                "note": "As the complaint asks.",
                "sources": ["s2", "s1"],
            }
        ],
        "rulings": [
            {
                "date": "2025-03-10",
                "title": "Order on the motion to dismiss",
                "court": "District Court of Northmark",
                "judge": "A. Marlowe",
                "kind": "motion_to_dismiss",
                "disposition": "Denied.",
                "citation": "2025 NM 106",
                "ecli": "ECLI:XX:NM:2025:107",
                "url": "https://example.org/order",
                "holdings": [{"issue": "fair_use", "favours": "neither", "note": "Left open."}],
                "sources": ["s2"],
            }
        ],
        "events": [
            {
                "date": "2025-01-06",
                "kind": "filed",
                "title": "Complaint filed",
                "note": "In Northmark.",
                "sources": ["s1", "s2"],
            }
        ],
        "related": [{"slug": "vellum-v-lumen-ai", "relation": "parallel_to"}],
        "conflicts": [
            {
                "field": "filed_on",
                "note": "The reports differ by a day.",
                "values": [
                    {"value": "2025-01-06", "sources": ["s1"]},
                    {"value": "2025-01-07", "sources": ["s2"]},
                ],
            }
        ],
        "unverified": ["judges"],
        "cites": {"filed_on": ["s1"], "status": ["s2"]},
        "sources": [
            {
                "id": "s1",
                "url": "https://example.org/quill-1",
                "publisher": "The Northmark Courier",
                "title": "Quill Press sues",
                "published_on": "2025-01-07",
                "language": "en",
            },
            {"id": "s2", "title": "Complaint, on file with the court"},
        ],
    }
    return record_values(**(filled | changes))


def make_record(**changes: Any) -> CaseRecord:
    """Give a valid record."""
    return record_parse(record_values(**changes))


def make_case(*, reason: str = "made for a test", **changes: Any) -> Case:
    """Store a case and its first revision."""
    return case_save_record(make_record(**changes), by="tester", reason=reason)


def party_entry(entry_id: str, name: str, **changes: Any) -> dict[str, Any]:
    """Give an entry of ``parties.yaml`` that means the string it is called by."""
    return {"id": entry_id, "name": name, "kind": "company", "names": [name], **changes}


def write_dataset(
    folder: Path,
    *records: Mapping[str, Any],
    parties: Iterable[Mapping[str, Any]] = (),
    courts: Iterable[Mapping[str, Any]] = (),
    systems: Iterable[Mapping[str, Any]] = (),
) -> Path:
    """Write a curated folder; files of an earlier call that this one does not name stay."""
    for values in records:
        country = str(values["jurisdiction"]).partition("-")[0].lower()
        write_file(folder / "cases" / country / f"{values['slug']}.yaml", dict(values))
    for name, entries in (("parties", parties), ("courts", courts), ("ai_systems", systems)):
        if listed := [dict(entry) for entry in entries]:
            write_file(folder / f"{name}.yaml", listed)
    return folder


def write_file(path: Path, values: Any) -> None:
    """Write one YAML file, or the text given."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = values if isinstance(values, str) else yaml_write(values)
    path.write_text(text, encoding="utf-8")

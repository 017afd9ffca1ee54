"""The facts of generated disputes that cite sources: events, rulings, claims, money, conflicts."""

from datetime import date, timedelta
from typing import Any

from cases.choices import CaseStatus, Cause, DamagesKind, EventKind, HoldingIssue
from cases.loadset.countries import Country
from cases.loadset.course import (
    CLOSED,
    FAVOURS,
    RULING_OF_EVENT,
    RULING_SHARES,
    Course,
    claim_outcome,
)
from cases.loadset.dice import Dice
from cases.loadset.prose import (
    Voice,
    claim_label,
    disposition,
    event_title,
    ruling_title,
)
from cases.loadset.sources import Citer

_CAUSES = tuple((cause, 10.0 / (rank + 1)) for rank, cause in enumerate(Cause))
_ISSUES = tuple((issue, 10.0 / (rank + 1)) for rank, issue in enumerate(HoldingIssue))
_STATUTES = {
    "US": "17 U.S.C. § 106",
    "CN": "Copyright Law of the People's Republic of China, Article 10",
    "JP": "Copyright Act (Japan), Article 30-4",
    "DE": "UrhG § 44b",
    "FR": "Code de la propriété intellectuelle, L.122-5-3",
    "GB": "Copyright, Designs and Patents Act 1988, s. 16",
}
# What a unit of the currency is worth, roughly, in units of the first: sums look plausible.
_SCALE = {"JPY": 150, "KRW": 1_300, "INR": 85, "CNY": 7, "RUB": 90, "TWD": 32}
_SOUGHT = (1_000, 5_000, 20_000, 100_000, 750_000, 3_000_000, 50_000_000, 1_000_000_000)


def facts(
    dice: Dice, run: Course, voice: Voice, country: Country, cite: Citer, against: list[str]
) -> dict[str, Any]:
    """Throw the facts of a dispute that runs so."""
    events, rulings = _events_and_rulings(dice, run, voice, cite)
    return {
        "claims": _claims(dice, run, voice, country, cite, against),
        "damages": _damages(dice, run, country, cite),
        "rulings": rulings,
        "events": events,
    }


def conflicts(dice: Dice, run: Course, cite: Citer) -> list[dict[str, Any]]:
    """Throw a field on which sources disagree."""
    field = dice.one(("filed_on", "closed_on", "damages", "docket_numbers"))
    values = [
        {
            "value": (run.filed + timedelta(days=days)).isoformat(),
            "sources": cite.some(),
        }
        for days in (0, *dice.some((1, 2, 7, 30), dice.between(1, 2)))
    ]
    return [{"field": field, "note": "The reports differ.", "values": values}]


def _events_and_rulings(
    dice: Dice, run: Course, voice: Voice, cite: Citer
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    events: dict[tuple[str, str, str], dict[str, Any]] = {}
    rulings: list[dict[str, Any]] = []
    for day, kind in run.steps:
        stated, title = dice.stated(day), event_title(dice, voice, kind)
        event = {"date": stated, "kind": kind.value, "title": title, "sources": cite.some()}
        if dice.chance(0.15):
            event["note"] = disposition(dice, voice)
        ruled = kind in RULING_SHARES and dice.chance(RULING_SHARES[kind])
        # One ruling in eight has no event of its own in the record.
        if not ruled or dice.chance(0.88):
            events.setdefault((stated, kind.value, title), event)
        if ruled:
            rulings.append(_ruling(dice, voice, kind, stated, title, cite))
    if not events:
        day, kind = run.steps[0]
        title = event_title(dice, voice, kind)
        events[(title, "", "")] = {
            "date": day.isoformat(),
            "kind": kind.value,
            "title": title,
            "sources": cite.some(),
        }
    return list(events.values()), rulings


def _ruling(
    dice: Dice, voice: Voice, kind: EventKind, stated: str, title: str, cite: Citer
) -> dict[str, Any]:
    form = dice.one(RULING_OF_EVENT[kind])
    ruling: dict[str, Any] = {
        "date": stated,
        "title": ruling_title(form, title),
        "kind": form.value,
        "disposition": disposition(dice, voice),
        "sources": cite.some(),
    }
    issues = dict.fromkeys(dice.weighted(_ISSUES) for _ in range(dice.between(0, 3)))
    ruling["holdings"] = [
        {"issue": issue.value, "favours": dice.weighted(FAVOURS).value} for issue in issues
    ]
    if dice.chance(0.3):
        ruling["citation"] = f"{stated[:4]} WR {dice.between(1, 9_999)}"
    return ruling


def _claims(
    dice: Dice, run: Course, voice: Voice, country: Country, cite: Citer, against: list[str]
) -> list[dict[str, Any]]:
    count = dice.weighted(((0, 1.0), (1, 5.0), (2, 3.0), (3, 2.0), (5, 1.0)))
    claims = []
    for cause in dict.fromkeys(dice.weighted(_CAUSES) for _ in range(count)):
        claim: dict[str, Any] = {
            "cause": cause.value,
            "label": claim_label(dice, voice),
            "outcome": claim_outcome(dice, run.status).value,
            "sources": cite.some(),
        }
        if country.code in _STATUTES and dice.chance(0.5):
            claim["statute"] = _STATUTES[country.code]
        if dice.chance(0.2):
            claim["against"] = against
        if run.status in CLOSED and dice.chance(0.6):
            claim["outcome_on"] = dice.stated(run.ended)
        claims.append(claim)
    return claims


def _damages(dice: Dice, run: Course, country: Country, cite: Citer) -> list[dict[str, Any]]:
    currency = "USD" if dice.chance(0.05) else country.currency
    sums: list[dict[str, Any]] = []
    if dice.chance(0.3):
        sums.append(_sum(dice, DamagesKind.SOUGHT, currency, cite))
        if dice.chance(0.2):
            sums[-1]["amount_max"] = str(int(sums[-1]["amount"]) * dice.between(2, 20))
    if country.code == "US" and dice.chance(0.12):
        per_work = _sum(dice, DamagesKind.STATUTORY_PER_WORK, "USD", cite)
        sums.append(per_work | {"amount": "750", "amount_max": "150000", "per": "work"})
    if run.status == CaseStatus.SETTLED:
        sums.append(_settlement(dice, currency, run.ended, cite))
    if run.status == CaseStatus.DECIDED and dice.chance(0.5):
        kind = dice.one((DamagesKind.AWARDED, DamagesKind.AWARDED, DamagesKind.COSTS))
        sums.append(_sum(dice, kind, currency, cite) | {"date": dice.stated(run.ended)})
    return sums


def _settlement(dice: Dice, currency: str, day: date, cite: Citer) -> dict[str, Any]:
    if dice.chance(0.6):
        kind = DamagesKind.UNDISCLOSED_SETTLEMENT.value
        return {"kind": kind, "date": dice.stated(day), "sources": cite.some()}
    return _sum(dice, DamagesKind.SETTLEMENT, currency, cite) | {"date": dice.stated(day)}


def _sum(dice: Dice, kind: DamagesKind, currency: str, cite: Citer) -> dict[str, Any]:
    amount = dice.one(_SOUGHT) * _SCALE.get(currency, 1) * dice.between(1, 9)
    stated: dict[str, Any] = {
        "kind": kind.value,
        "amount": str(amount),
        "currency": currency,
        "sources": cite.some(),
    }
    if dice.chance(0.2):
        stated["approximate"] = True
    return stated

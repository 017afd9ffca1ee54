"""The times as a table for people and as JSON for programs."""

from typing import Any

from benchmarks.measure import Bench, Timing, peak_memory_mib
from benchmarks.spread import Spread, spread


def as_values(bench: Bench) -> dict[str, Any]:
    """Give everything measured as plain values."""
    return {
        "sizes": [
            {
                "cases": stage.cases,
                "events": stage.events,
                "database_mib": round(stage.path.stat().st_size / 2**20, 1),
            }
            for stage in bench.stages
        ],
        "peak_memory_mib": round(peak_memory_mib(), 1),
        "pages": [_page_values(bench, page) for page in bench.pages],
    }


def as_table(bench: Bench) -> str:
    """Write a line a page: ratios first, then the times at each size."""
    rows = [_heading(bench), *(_line(bench, page) for page in bench.pages)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(
            cell.ljust(width) if column == 0 else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    return "\n".join([*lines, "", *_notes(bench)])


def unequal_queries(bench: Bench) -> list[str]:
    """Give the pages that ask the database more often, or less, at one size than at another."""
    return [
        page
        for page in bench.pages
        if len({(t.cold_queries, t.warm_queries) for t in _timings(bench, page)}) > 1
    ]


def _timings(bench: Bench, page: str) -> list[Timing]:
    return [bench.timings[page, stage.cases] for stage in bench.stages]


def _page_values(bench: Bench, page: str) -> dict[str, Any]:
    sizes = {}
    for stage in bench.stages:
        timing = bench.timings[page, stage.cases]
        sizes[str(stage.cases)] = {
            "status": timing.status,
            "size_bytes": timing.size_bytes,
            "queries": {"cold": timing.cold_queries, "warm": timing.warm_queries},
            **{
                f"{name}_ms": {"p50": round(found.p50, 2), "p95": round(found.p95, 2)}
                for name, found in _spreads(timing).items()
            },
        }
    return {"page": page, "sizes": sizes}


def _spreads(timing: Timing) -> dict[str, Spread]:
    times = {"cold": timing.cold, "warm": timing.warm}
    return {name: spread(values) for name, values in times.items() if values}


def _heading(bench: Bench) -> list[str]:
    row = ["page", "warm ×", "cold ×", "queries"]
    for stage in bench.stages:
        row += [f"{stage.cases}: warm p50", "p95", "cold p50", "p95"]
    return row


def _line(bench: Bench, page: str) -> list[str]:
    timings = _timings(bench, page)
    row = [page, _ratio(timings, "warm"), _ratio(timings, "cold"), _queries(timings)]
    for timing in timings:
        found = _spreads(timing)
        if timing.status != 200 and not (timing.status == 404 and "no-such" in page):
            row += [f"answers {timing.status}", "", "", ""]
        else:
            row += [cell for name in ("warm", "cold") for cell in _cells(found.get(name))]
    return row


def _cells(found: Spread | None) -> list[str]:
    return ["–", "–"] if found is None else [f"{found.p50:.1f}", f"{found.p95:.1f}"]


def _ratio(timings: list[Timing], name: str) -> str:
    """Divide the median at the largest size by that at the smallest."""
    found = [_spreads(timing).get(name) for timing in timings]
    if found[0] is None or found[-1] is None:
        return "–"
    return f"{found[-1].p50 / found[0].p50:.2f}"


def _queries(timings: list[Timing]) -> str:
    """Write cold/warm once where all sizes agree, else each."""
    counts = [f"{timing.cold_queries}/{timing.warm_queries}" for timing in timings]
    return counts[0] if len(set(counts)) == 1 else " ≠ ".join(counts)


def _notes(bench: Bench) -> list[str]:
    notes = [
        f"{stage.cases:,} cases, {stage.events:,} events: {stage.path.stat().st_size / 2**20:,.0f} MiB"
        for stage in bench.stages
    ]
    notes.append(f"Peak memory of this process: {peak_memory_mib():,.0f} MiB")
    notes.append("Milliseconds. ×: largest over smallest, medians. Queries: cold/warm.")
    uneven = unequal_queries(bench)
    notes.append(
        f"Queries differ between sizes on {len(uneven)} of {len(bench.pages)} pages."
        if uneven
        else f"All {len(bench.pages)} pages make the same number of queries at every size."
    )
    return notes

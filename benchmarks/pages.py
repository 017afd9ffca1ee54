"""``python -m benchmarks pages``: time every page type and filter at two sizes or more."""

import argparse
import json
import os
import sys
import time
from pathlib import Path

import django

from benchmarks.addresses import addresses
from benchmarks.databases import ROOT, database_of

DEFAULT_SIZES = "1000 10000"
# With fewer a neighbour's work on the same machine moves the median.
DEFAULT_ROUNDS = 15
DEFAULT_COLD_ROUNDS = 5
# Processor time is blind to waiting, but on a busy machine it alone repeats itself.
CLOCKS = {"wall": time.perf_counter, "cpu": time.process_time}


def main(arguments: list[str]) -> int:
    """Make the databases that are missing, measure, print; 1 if a page fails."""
    options = _options(arguments)
    paths = {cases: database_of(options.folder, cases) for cases in sorted(set(options.cases))}
    os.environ["DATABASE_URL"] = f"sqlite:///{paths[min(paths)]}"
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    os.environ.setdefault("LOG_LEVEL", "CRITICAL")
    django.setup()
    return _measure(options, paths)


def _measure(options: argparse.Namespace, paths: dict[int, Path]) -> int:
    # Only now: what follows reads models.
    from benchmarks.measure import Bench
    from benchmarks.report import as_table, as_values
    from benchmarks.stage import Stage
    from cases.selectors import columns

    pages = [page for page in addresses() if options.only in page]
    if not pages:
        sys.exit(f"No address contains “{options.only}”; benchmarks/addresses.py lists them.")
    stages = [Stage(cases, path) for cases, path in paths.items()]
    columns.KEPT = len(stages) + 1  # a server has one database
    bench = Bench(stages, pages, CLOCKS[options.clock])
    bench.count_queries()
    bench.run(
        options.rounds,
        cold_rounds=options.cold_rounds,
        on_round=lambda number: print(
            f"\rRound {number + 1}/{options.rounds}", end="", file=sys.stderr
        ),
    )
    print(file=sys.stderr)
    print(json.dumps(as_values(bench), indent=1) if options.json else as_table(bench))
    return int(any(timing.status >= 500 for timing in bench.timings.values()))


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks pages", description=__doc__)
    sizes = [int(size) for size in os.environ.get("BENCH_CASES", DEFAULT_SIZES).split()]
    parser.add_argument(
        "--cases",
        type=int,
        nargs="+",
        default=sizes,
        help=f"sizes in cases; or BENCH_CASES, default {DEFAULT_SIZES}",
    )
    parser.add_argument("--rounds", type=int, default=DEFAULT_ROUNDS, help="more are steadier")
    parser.add_argument(
        "--cold-rounds",
        type=int,
        default=DEFAULT_COLD_ROUNDS,
        help="rounds that also ask right after a write, with an empty cache",
    )
    parser.add_argument("--clock", choices=CLOCKS, default="wall", help="time, or processor time")
    parser.add_argument("--only", default="", help="measure only addresses that contain this")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    folder = Path(os.environ.get("VAR_DIR", ROOT / "var")) / "bench"
    parser.add_argument("--folder", type=Path, default=folder, help="where the databases are kept")
    return parser.parse_args(arguments)

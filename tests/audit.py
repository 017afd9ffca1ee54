"""Ask whether any locked package has a known weakness: `python -m tests.audit`.

pip-audit asks the package index, or what PIP_AUDIT_VULNERABILITY_SERVICE names. A package of which nothing
could be learnt is not a sound one: then this fails as well, and says so.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LOCKS = ("requirements/base.txt", "requirements/dev.txt")
OPTIONS = ("--require-hashes", "--disable-pip", "--progress-spinner=off", "--format=json")

WEAK, UNKNOWN = 1, 2  # exit codes


@dataclass(frozen=True, slots=True)
class Audit:
    """What was learnt of a lock's packages."""

    known: int
    unknown: int
    weaknesses: tuple[str, ...]


def audit_read(report: dict[str, Any]) -> Audit:
    """Read pip-audit's report."""
    packages = report["dependencies"]
    unknown = [package for package in packages if "skip_reason" in package]
    weaknesses = tuple(
        f"{package['name']} {package['version']}: {found['id']}"
        f" (mended in {', '.join(found['fix_versions']) or 'no release yet'})"
        for package in packages
        for found in package.get("vulns", [])
    )
    return Audit(len(packages) - len(unknown), len(unknown), weaknesses)


def verdict(lock: str, audit: Audit) -> tuple[int, str]:
    """Give the exit code and the words for what was learnt."""
    if audit.weaknesses:
        return WEAK, "\n".join([f"{lock}: known weaknesses.", *audit.weaknesses])
    if audit.unknown:
        return UNKNOWN, (
            f"{lock}: nothing could be learnt of {audit.unknown} of"
            f" {audit.known + audit.unknown} packages. Run it where the source of advisories can be"
            " reached, or name another: PIP_AUDIT_VULNERABILITY_SERVICE=osv make audit"
        )
    return 0, f"{lock}: {audit.known} packages, no known weakness."


def audited(lock: str) -> tuple[int, str]:
    """Run pip-audit on a lock."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", lock, *OPTIONS]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    try:
        return verdict(lock, audit_read(json.loads(done.stdout)))
    except json.JSONDecodeError:
        reason = (done.stderr.strip().splitlines() or ["no answer"])[-1]
        return UNKNOWN, f"{lock} could not be audited: the source was not reached ({reason})."


def main(locks: Sequence[str] = LOCKS) -> int:
    """Audit each lock; the worst finding is the exit code."""
    found = [audited(lock) for lock in locks if Path(lock).exists()]
    for _code, words in found:
        print(words, flush=True)
    codes = {code for code, _words in found}
    return WEAK if WEAK in codes else max(codes, default=0)


if __name__ == "__main__":
    sys.exit(main())

"""What the audit of the locked packages concludes."""

from typing import Any

import pytest

from tests.audit import UNKNOWN, WEAK, audit_read, verdict

SOUND = {"name": "quill", "version": "1.0", "vulns": []}
WEAKNESS = {"name": "vellum", "version": "2.0", "vulns": [{"id": "CVE-1", "fix_versions": ["2.1"]}]}
SKIPPED = {"name": "lumen", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("packages", "code", "words"),
    [
        ([SOUND], 0, "lock: 1 packages, no known weakness."),
        ([SOUND, WEAKNESS], WEAK, "lock: known weaknesses.\nvellum 2.0: CVE-1 (mended in 2.1)"),
        ([WEAKNESS, SKIPPED], WEAK, "vellum 2.0"),
        ([SOUND, SKIPPED], UNKNOWN, "lock: nothing could be learnt of 1 of 2 packages."),
    ],
)
def test_only_packages_of_which_something_is_known_are_sound(
    packages: list[dict[str, Any]], code: int, words: str
) -> None:
    found, said = verdict("lock", audit_read({"dependencies": packages}))

    assert found == code
    assert words in said

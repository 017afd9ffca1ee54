"""Cases whose caption is near to what somebody looked for."""

from django.db import DatabaseError
from rapidfuzz import fuzz, process

from cases.models import Case
from core.text import fold

# Captions compared at most: enough for the curated set many times over, bounded for a 404.
CANDIDATES = 20_000
# Below this likeness (0 to 100) a suggestion is noise.
LEAST_LIKENESS = 60


def captions_near(path: str, *, limit: int = 5) -> list[tuple[str, str]]:
    """Give (slug, caption) of the cases nearest to the last part of an address."""
    wanted = fold(path.strip("/").rsplit("/", 1)[-1].replace("-", " "))[:120]
    if not wanted:
        return []
    try:
        rows = list(Case.objects.values_list("slug", "caption").order_by("pk")[:CANDIDATES])
    except DatabaseError:
        return []
    slugs = [slug.replace("-", " ") for slug, _caption in rows]
    hits = process.extract(
        wanted, slugs, scorer=fuzz.token_set_ratio, limit=limit, score_cutoff=LEAST_LIKENESS
    )
    return [rows[index] for _text, _score, index in hits]

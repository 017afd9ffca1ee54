"""What is measured: one line a page or filter. A new page is added here and nowhere else.

``{case}`` stands for a dispute of common length, ``{long_case}`` for the longest, ``{party}``,
``{court}`` and ``{ai_system}`` for those in the most disputes. The disputes are the same at
every size, so that what is compared is the same page.
"""

PAGES = (
    "/",
    "/timeline/",
    "/timeline/?jurisdiction=CN",
    "/timeline/?event_kind=settlement&date__gte=2024",
    "/timeline/?q=lighthouse",
    "/timeline/?q=晴川",
    "/timeline/?view=lanes",
    "/timeline/?view=lanes&jurisdiction=JP",
    "/cases/",
    "/cases/?status=pending&work_type=books",
    "/cases/?q=lantern",
    "/cases/?order_by=-filed_on",
    "/cases/{case}/",
    "/cases/{long_case}/",
    "/cases/{case}/revisions/",
    "/cases/no-such-case/",
    "/parties/",
    "/parties/?q=alder",
    "/parties/{party}/",
    "/courts/",
    "/courts/{court}/",
    "/jurisdictions/",
    "/jurisdictions/US/",
    "/claims/",
    "/rulings/",
    "/rulings/?issue=fair_use",
    "/damages/",
    "/news/",
    "/method/",
)

# Every parameter of the filter language once, and some together.
FILTERS = (
    "q=信息网络传播权",
    "q=3:24-cv",
    "jurisdiction=US-CA",
    "jurisdiction=EU27",
    "jurisdiction=CN&jurisdiction=JP",
    "court={court}",
    "party={party}",
    "plaintiff=load-ada-a-ashgrove",
    "defendant={party}",
    "status=settled",
    "proceeding=class_action",
    "work_type=music_recordings",
    "conduct=training",
    "ai_system={ai_system}",
    "cause=dmca_1202_cmi",
    "claim_outcome=sustained",
    "cause=direct_infringement&claim_outcome=sustained",
    "issue=fair_use",
    "favours=plaintiff",
    "issue=fair_use&favours=defendant",
    "event_kind=settlement",
    "damages_kind=awarded",
    "currency=CNY",
    "filed_on__gte=2024-06&filed_on__lte=2024",
    "date__gte=2025-03&date__lte=2025-06-15",
    "has_conflicts=true",
    "stale=true",
    "jurisdiction=US&work_type=books&conduct=training&event_kind=order&date__gte=2025",
)
FILTERED_PAGES = ("/timeline/", "/cases/")


def addresses() -> list[str]:
    """Give every address to measure, with its placeholders."""
    return [*PAGES, *(f"{page}?{query}" for page in FILTERED_PAGES for query in FILTERS)]

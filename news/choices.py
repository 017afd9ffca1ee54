"""The vocabularies of reading the news."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class FeedKind(TextChoices):
    """Who publishes a feed."""

    DOCKET = "docket", _("docket")
    COURT = "court", _("court")
    REGULATOR = "regulator", _("regulator")
    TRACKER = "tracker", _("tracker")
    LAW_BLOG = "law_blog", _("law blog")
    TRADE_PRESS = "trade_press", _("trade press")
    NEWS = "news", _("news")
    ADVOCACY = "advocacy", _("advocacy")


class Trust(TextChoices):
    """How near to the facts a publisher is."""

    PRIMARY = "primary", _("primary")
    SPECIALIST = "specialist", _("specialist")
    GENERAL = "general", _("general")


class Reader(TextChoices):
    """How what a feed's address answers is read."""

    SYNDICATION = "syndication", _("RSS, Atom or JSON Feed")
    PACER = "pacer", _("RSS of a United States court’s dockets")
    COURTLISTENER = "courtlistener", _("CourtListener’s interface")


class Origin(TextChoices):
    """Where the words of an article come from."""

    PAGE = "page", _("its page")
    ENTRY = "entry", _("a docket entry")
    FILE = "file", _("a file")


class Stage(TextChoices):
    """How far an article has come; the last two are final."""

    NEW = "new", _("new")
    FETCHED = "fetched", _("fetched")
    EXTRACTED = "extracted", _("extracted")
    RECOGNISED = "recognised", _("recognised")
    LINKED = "linked", _("linked")
    PROPOSED = "proposed", _("proposed")
    SET_ASIDE = "set_aside", _("set aside")


FINAL_STAGES = (Stage.PROPOSED, Stage.SET_ASIDE)
OPEN_STAGES = tuple(stage for stage in Stage if stage not in FINAL_STAGES)

# What comes after a stage that went well.
NEXT_STAGE = {
    Stage.NEW: Stage.FETCHED,
    Stage.FETCHED: Stage.EXTRACTED,
    Stage.EXTRACTED: Stage.RECOGNISED,
    Stage.RECOGNISED: Stage.LINKED,
    Stage.LINKED: Stage.PROPOSED,
}


class SetAside(TextChoices):
    """Why an article went no further."""

    NOT_RELEVANT = "not_relevant", _("not about a dispute over AI and copyright")
    NO_TEXT = "no_text", _("no text to read")
    UNSUPPORTED = "unsupported", _("not a page or a text")
    DUPLICATE = "duplicate", _("the same page under another address")
    GONE = "gone", _("no longer there")
    ROBOTS = "robots", _("robots.txt forbids it")
    REFUSED = "refused", _("an address that is not called")
    TOO_LARGE = "too_large", _("too large")
    UNREACHABLE = "unreachable", _("could not be fetched")
    FAILED = "failed", _("could not be read")


# An editor may have these tried again: the cause may have gone.
STUCK_REASONS = (
    SetAside.UNREACHABLE,
    SetAside.FAILED,
    SetAside.ROBOTS,
    SetAside.GONE,
    SetAside.TOO_LARGE,
)


class LinkRole(TextChoices):
    """What a case is to an article."""

    SUBJECT = "subject", _("subject")
    MENTIONED = "mentioned", _("mentioned")


class ProposalKind(TextChoices):
    """What a proposal would change."""

    NEW_CASE = "new_case", _("new dispute")
    NEW_EVENT = "new_event", _("new event")
    RULING = "ruling", _("ruling")
    DAMAGES = "damages", _("sum of money")
    STATUS = "status", _("status")
    COURT = "court", _("court")
    PARTY = "party", _("party")
    DOCKET = "docket", _("docket number")
    CONFLICT = "conflict", _("disagreement with the record")
    SOURCE = "source", _("one more source")


class ProposalState(TextChoices):
    """What became of a proposal."""

    OPEN = "open", _("open")
    ACCEPTED = "accepted", _("accepted")
    REJECTED = "rejected", _("rejected")
    SUPERSEDED = "superseded", _("superseded")


class Finder(TextChoices):
    """Who found what a proposal says."""

    RULES = "rules", _("the site’s own rules")
    SECOND_READER = "second_reader", _("the second reader")


class DeliveryState(TextChoices):
    """How far a delivery from outside has come."""

    RECEIVED = "received", _("received")
    DONE = "done", _("done")
    FAILED = "failed", _("failed")

"""The vocabularies of the case record.

One enumeration for each closed list of ``data/schema/case.schema.json``. What a source states outside a list is
``other``, with the raw words kept beside it; what nobody stated is blank.
"""

from functools import lru_cache

from django.db.models import TextChoices
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class Proceeding(TextChoices):
    """The kind of dispute."""

    LAWSUIT = "lawsuit", _("lawsuit")
    CLASS_ACTION = "class_action", _("class action")
    APPEAL = "appeal", _("appeal")
    MULTIDISTRICT_LITIGATION = "multidistrict_litigation", _("multidistrict litigation")
    PRELIMINARY_REFERENCE = "preliminary_reference", _("preliminary reference")
    REGULATORY_ACTION = "regulatory_action", _("regulatory action")
    PUBLIC_ACCUSATION = "public_accusation", _("public accusation")


class CaseStatus(TextChoices):
    """Where a dispute stands, as of its ``status_as_of``."""

    THREATENED = "threatened", _("threatened")
    PENDING = "pending", _("pending")
    STAYED = "stayed", _("stayed")
    ON_APPEAL = "on_appeal", _("on appeal")
    DECIDED = "decided", _("decided")
    SETTLED = "settled", _("settled")
    DISMISSED = "dismissed", _("dismissed")
    WITHDRAWN = "withdrawn", _("withdrawn")
    TRANSFERRED = "transferred", _("transferred")
    CONSOLIDATED = "consolidated", _("consolidated")
    UNKNOWN = "unknown", _("unknown")


# A status that can still change without a new suit; only these go stale.
LIVE_STATUSES = (
    CaseStatus.THREATENED,
    CaseStatus.PENDING,
    CaseStatus.STAYED,
    CaseStatus.ON_APPEAL,
)

# A live dispute whose status nobody verified for longer than this is shown as stale.
STALE_AFTER_DAYS = 60


class WorkType(TextChoices):
    """The kind of work said to have been used."""

    BOOKS = "books", _("books")
    NEWS = "news", _("news")
    REFERENCE = "reference", _("reference works")
    LEGAL_EDITORIAL = "legal_editorial", _("legal editorial")
    IMAGES = "images", _("images")
    PHOTOGRAPHS = "photographs", _("photographs")
    VIDEO = "video", _("video")
    FILM_TV = "film_tv", _("film and television")
    CHARACTERS = "characters", _("characters")
    MUSIC_RECORDINGS = "music_recordings", _("music recordings")
    LYRICS_COMPOSITIONS = "lyrics_compositions", _("lyrics and compositions")
    SOFTWARE = "software", _("software")
    VOICE = "voice", _("voice")
    DATABASES = "databases", _("databases")
    SOCIAL_POSTS = "social_posts", _("social media posts")
    ACADEMIC = "academic", _("academic works")
    OTHER = "other", _("other works")


class Conduct(TextChoices):
    """What the defendant is said to have done."""

    TRAINING = "training", _("training")
    ACQUISITION_FROM_PIRATE_SOURCES = (
        "acquisition_from_pirate_sources",
        _("acquisition from pirate sources"),
    )
    SCRAPING = "scraping", _("scraping")
    FINE_TUNING = "fine_tuning", _("fine-tuning")
    OUTPUT_REPRODUCTION = "output_reproduction", _("output reproduction")
    OUTPUT_STYLE_OR_LIKENESS = "output_style_or_likeness", _("output style or likeness")
    RETRIEVAL_AND_GROUNDING = "retrieval_and_grounding", _("retrieval and grounding")
    CMI_REMOVAL = "cmi_removal", _("removal of rights-management information")
    CIRCUMVENTION = "circumvention", _("circumvention")
    MODEL_DISTRIBUTION = "model_distribution", _("model distribution")
    DATASET_DISTRIBUTION = "dataset_distribution", _("dataset distribution")
    AUTHORSHIP_OF_OUTPUT = "authorship_of_output", _("authorship of output")
    TRADEMARK_DILUTION = "trademark_dilution", _("trademark dilution")
    OTHER = "other", _("other conduct")


class RecordPartyKind(TextChoices):
    """What a party of record is; a corporate group is never one."""

    COMPANY = "company", _("company")
    PERSON = "person", _("person")
    ORGANISATION = "organisation", _("organisation")
    COLLECTING_SOCIETY = "collecting_society", _("collecting society")
    CLASS = "class", _("class")
    GOVERNMENT = "government", _("government")
    UNKNOWN = "unknown", _("unknown")


class PartyRole(TextChoices):
    """The part a party plays in one dispute."""

    PLAINTIFF = "plaintiff", _("plaintiff")
    DEFENDANT = "defendant", _("defendant")
    APPELLANT = "appellant", _("appellant")
    APPELLEE = "appellee", _("appellee")
    INTERVENOR = "intervenor", _("intervenor")
    AMICUS = "amicus", _("amicus curiae")
    COMPLAINANT = "complainant", _("complainant")
    RESPONDENT = "respondent", _("respondent")
    THIRD_PARTY = "third_party", _("third party")


# Which roles the filters ``plaintiff`` and ``defendant`` mean: whoever complains, and whoever is complained of.
# An appellant may be either, so appeal roles count for neither.
PLAINTIFF_ROLES = (PartyRole.PLAINTIFF, PartyRole.COMPLAINANT)
DEFENDANT_ROLES = (PartyRole.DEFENDANT, PartyRole.RESPONDENT)


class Cause(TextChoices):
    """The cause of action of a claim."""

    DIRECT_INFRINGEMENT = "direct_infringement", _("direct infringement")
    VICARIOUS_INFRINGEMENT = "vicarious_infringement", _("vicarious infringement")
    CONTRIBUTORY_INFRINGEMENT = "contributory_infringement", _("contributory infringement")
    INDUCED_INFRINGEMENT = "induced_infringement", _("induced infringement")
    DMCA_1201_CIRCUMVENTION = "dmca_1201_circumvention", _("circumvention (DMCA § 1201)")
    DMCA_1202_CMI = "dmca_1202_cmi", _("rights-management information (DMCA § 1202)")
    DATABASE_RIGHT = "database_right", _("database right")
    NEIGHBOURING_RIGHT = "neighbouring_right", _("neighbouring right")
    PRESS_PUBLISHERS_RIGHT = "press_publishers_right", _("press publishers’ right")
    UNFAIR_COMPETITION = "unfair_competition", _("unfair competition")
    UNJUST_ENRICHMENT = "unjust_enrichment", _("unjust enrichment")
    BREACH_OF_CONTRACT = "breach_of_contract", _("breach of contract")
    BREACH_OF_LICENCE = "breach_of_licence", _("breach of licence")
    TRADEMARK_INFRINGEMENT = "trademark_infringement", _("trademark infringement")
    TRADEMARK_DILUTION = "trademark_dilution", _("trademark dilution")
    RIGHT_OF_PUBLICITY = "right_of_publicity", _("right of publicity")
    MORAL_RIGHTS = "moral_rights", _("moral rights")
    PRIVACY = "privacy", _("privacy")
    TORT_OTHER = "tort_other", _("other tort")
    DECLARATORY_JUDGMENT = "declaratory_judgment", _("declaratory judgment")
    SECONDARY_INFRINGEMENT_IMPORT = (
        "secondary_infringement_import",
        _("secondary infringement by import"),
    )
    COMMUNICATION_TO_THE_PUBLIC = (
        "communication_to_the_public",
        _("communication to the public"),
    )
    REPRODUCTION_RIGHT = "reproduction_right", _("reproduction right")
    ADAPTATION_RIGHT = "adaptation_right", _("adaptation right")
    ANTITRUST = "antitrust", _("antitrust")
    OTHER = "other", _("other cause")


class ClaimOutcome(TextChoices):
    """What became of a claim."""

    PENDING = "pending", _("pending")
    SURVIVED_MOTION_TO_DISMISS = "survived_motion_to_dismiss", _("survived motion to dismiss")
    DISMISSED = "dismissed", _("dismissed")
    DISMISSED_WITH_LEAVE = "dismissed_with_leave", _("dismissed with leave to amend")
    DISMISSED_WITH_PREJUDICE = "dismissed_with_prejudice", _("dismissed with prejudice")
    WITHDRAWN = "withdrawn", _("withdrawn")
    SUSTAINED = "sustained", _("sustained")
    REJECTED = "rejected", _("rejected")
    SETTLED = "settled", _("settled")
    PARTLY_SUSTAINED = "partly_sustained", _("partly sustained")
    STAYED = "stayed", _("stayed")
    UNKNOWN = "unknown", _("unknown")


class DamagesKind(TextChoices):
    """What a sum of money is; sums of different kinds are never added."""

    SOUGHT = "sought", _("sought")
    STATUTORY_PER_WORK = "statutory_per_work", _("statutory, per work")
    AWARDED = "awarded", _("awarded")
    SETTLEMENT = "settlement", _("settlement")
    COSTS = "costs", _("costs")
    FINE = "fine", _("fine")
    ESTIMATE = "estimate", _("estimate")
    UNDISCLOSED_SETTLEMENT = "undisclosed_settlement", _("undisclosed settlement")


class RulingKind(TextChoices):
    """The form of a ruling."""

    ORDER = "order", _("order")
    JUDGMENT = "judgment", _("judgment")
    SUMMARY_JUDGMENT = "summary_judgment", _("summary judgment")
    MOTION_TO_DISMISS = "motion_to_dismiss", _("ruling on a motion to dismiss")
    INJUNCTION = "injunction", _("injunction")
    CLASS_CERTIFICATION = "class_certification", _("class certification")
    SETTLEMENT_APPROVAL = "settlement_approval", _("settlement approval")
    APPEAL_DECISION = "appeal_decision", _("appeal decision")
    JURY_VERDICT = "jury_verdict", _("jury verdict")
    DISCOVERY_ORDER = "discovery_order", _("discovery order")
    ADVOCATE_GENERAL_OPINION = "advocate_general_opinion", _("Advocate General’s opinion")
    REFERENCE_RULING = "reference_ruling", _("ruling on a reference")
    OTHER = "other", _("other ruling")


class HoldingIssue(TextChoices):
    """The question of law a holding answers."""

    FAIR_USE = "fair_use", _("fair use")
    TDM_EXCEPTION = "tdm_exception", _("text-and-data-mining exception")
    SUBSTANTIAL_SIMILARITY = "substantial_similarity", _("substantial similarity")
    MEMORISATION = "memorisation", _("memorisation")
    STANDING = "standing", _("standing")
    JURISDICTION = "jurisdiction", _("jurisdiction")
    PREEMPTION = "preemption", _("pre-emption")
    CMI_IDENTICALITY = "cmi_identicality", _("identicality of rights information")
    AUTHORSHIP = "authorship", _("authorship")
    COPYRIGHTABILITY = "copyrightability", _("copyrightability")
    PLATFORM_LIABILITY = "platform_liability", _("platform liability")
    MARKET_HARM = "market_harm", _("market harm")
    ACQUISITION_BY_PIRACY = "acquisition_by_piracy", _("acquisition by piracy")
    MODEL_AS_COPY = "model_as_copy", _("model as copy")
    CLASS_CERTIFICATION = "class_certification", _("class certification")
    STATUTE_OF_LIMITATIONS = "statute_of_limitations", _("statute of limitations")
    DUTY_OF_CARE = "duty_of_care", _("duty of care")
    PERSONALITY_RIGHTS = "personality_rights", _("personality rights")
    FAIR_DEALING = "fair_dealing", _("fair dealing")
    OTHER = "other", _("other issue")


class Favours(TextChoices):
    """Whom a holding favours."""

    PLAINTIFF = "plaintiff", _("plaintiff")
    DEFENDANT = "defendant", _("defendant")
    MIXED = "mixed", _("mixed")
    NEITHER = "neither", _("neither")


class EventKind(TextChoices):
    """What happened on a day of the timeline."""

    ANNOUNCED = "announced", _("announced")
    DEMAND_LETTER = "demand_letter", _("demand letter")
    FILED = "filed", _("filed")
    AMENDED = "amended", _("amended")
    SERVED = "served", _("served")
    ANSWERED = "answered", _("answered")
    MOTION = "motion", _("motion")
    HEARING = "hearing", _("hearing")
    ORDER = "order", _("order")
    JUDGMENT = "judgment", _("judgment")
    APPEAL_FILED = "appeal_filed", _("appeal filed")
    APPEAL_DECIDED = "appeal_decided", _("appeal decided")
    CONSOLIDATED = "consolidated", _("consolidated")
    TRANSFERRED = "transferred", _("transferred")
    STAYED = "stayed", _("stayed")
    DISCOVERY = "discovery", _("discovery")
    TRIAL = "trial", _("trial")
    SETTLEMENT = "settlement", _("settlement")
    DISMISSAL = "dismissal", _("dismissal")
    WITHDRAWAL = "withdrawal", _("withdrawal")
    REFERENCE_TO_CJEU = "reference_to_cjeu", _("reference to the CJEU")
    REGULATORY = "regulatory", _("regulatory step")
    LICENCE_DEAL = "licence_deal", _("licence deal")
    NEWS = "news", _("news")
    OTHER = "other", _("other event")


class EventOrigin(TextChoices):
    """Why an event row stands in the timeline."""

    STATED = "stated", _("stated as an event of the record")
    RULING = "ruling", _("made from a ruling without an event of its own")
    FILING = "filing", _("made from the filing date")
    SETTLEMENT = "settlement", _("made from a dated settlement sum")


class Relation(TextChoices):
    """How one dispute relates to another."""

    APPEAL_OF = "appeal_of", _("appeal of")
    CONSOLIDATED_WITH = "consolidated_with", _("consolidated with")
    CONSOLIDATED_INTO = "consolidated_into", _("consolidated into")
    PARALLEL_TO = "parallel_to", _("parallel to")
    SAME_PARTIES = "same_parties", _("same parties")
    CITES = "cites", _("cites")
    PRECEDED_BY = "preceded_by", _("preceded by")
    TRANSFERRED_TO = "transferred_to", _("transferred to")


class CourtLevel(TextChoices):
    """The body's role in copyright disputes: an Indian High Court with original jurisdiction is ``trial``."""

    TRIAL = "trial", _("trial")
    APPELLATE = "appellate", _("appellate")
    SUPREME = "supreme", _("supreme")
    CONSTITUTIONAL = "constitutional", _("constitutional")
    SPECIALISED = "specialised", _("specialised")
    TRIBUNAL = "tribunal", _("tribunal")
    REGULATOR = "regulator", _("regulator")
    OFFICE = "office", _("office")
    UNKNOWN = "unknown", _("unknown")


class SystemKind(TextChoices):
    """What an AI system makes or serves."""

    TEXT = "text", _("text")
    IMAGE = "image", _("image")
    VIDEO = "video", _("video")
    VOICE = "voice", _("voice")
    MUSIC = "music", _("music")
    CODE = "code", _("code")
    SEARCH = "search", _("search")
    DATASET = "dataset", _("dataset")
    MULTIMODAL = "multimodal", _("multimodal")
    OTHER = "other", _("other")


# The filter parameters that take a closed vocabulary.
VOCABULARIES: dict[str, type[TextChoices]] = {
    "status": CaseStatus,
    "proceeding": Proceeding,
    "work_type": WorkType,
    "conduct": Conduct,
    "cause": Cause,
    "claim_outcome": ClaimOutcome,
    "issue": HoldingIssue,
    "favours": Favours,
    "event_kind": EventKind,
    "damages_kind": DamagesKind,
}


def label_of(choice: TextChoices, language: str | None = None) -> str:
    """Say a value in the reader's language; a page says hundreds, so each is looked up once.

    Whoever says hundreds names the active language, asking for it takes longer than the rest.
    """
    return _label(type(choice), choice.value, language or get_language())


@lru_cache(maxsize=4096)
def _label(vocabulary: type[TextChoices], value: str, _language: str | None) -> str:
    return str(vocabulary(value).label)

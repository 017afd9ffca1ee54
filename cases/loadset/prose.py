"""Sentences about generated disputes, in our own words, from a small grammar."""

from dataclasses import dataclass
from typing import Any

from cases.choices import EventKind, RulingKind
from cases.loadset.dice import Dice
from cases.loadset.words import ADJECTIVES, CONDUCT_VERBS, NOUNS, PLACES, TOPICS, WORK_NOUNS

# The record's own bounds of a summary.
SHORTEST_SUMMARY, LONGEST_SUMMARY = 80, 1200

_OPENINGS = (
    "The suit of {plaintiffs} accuses {defendant} of {conduct}.",
    "The complaint of {plaintiffs} charges {defendant} with {conduct}.",
    "According to {plaintiffs}, {defendant} built its business by {conduct}.",
    "{defendant} is said by {plaintiffs} to have profited from {conduct}.",
)
_MIDDLES = (
    "Among the works named are {title} and {title2}.",
    "The complaint leans on {title}, of which the system returned whole paragraphs when asked.",
    "Much turns on {topic}.",
    "{defendant} answers that its use was lawful and that nobody reads {system} instead of {title}.",
    "The parties quarrel over {topic}, and the court has asked for further submissions.",
    "An expert report counts {number} passages from {title} among the sampled answers.",
    "The suit also asks for an order about {topic}.",
    "A licence for {title} had been under negotiation when the talks broke off.",
    "The catalogue at stake holds about {number} items, {title2} being the best known.",
)
_ENDINGS = (
    "The outcome is watched closely by {place} rightsholders.",
    "Observers expect the case to say much about {topic}.",
    "The court has not yet spoken on the substance.",
    "Similar suits are pending elsewhere.",
    "Both sides claim the last ruling as a success.",
)
_EVENTS: dict[EventKind, tuple[str, ...]] = {
    EventKind.ANNOUNCED: ("Suit of {plaintiffs} against {defendant} over {title} announced",),
    EventKind.DEMAND_LETTER: ("Letter of {plaintiffs}: {defendant} is to stop using {title}",),
    EventKind.FILED: (
        "Complaint filed by {plaintiffs} against {defendant}",
        "{plaintiffs} v. {defendant} filed over {works}",
        "{court} dockets the suit over {title}",
    ),
    EventKind.AMENDED: (
        "Amended complaint adds claims about {title}",
        "Claims of {plaintiffs} concerning {topic} amended",
    ),
    EventKind.SERVED: ("{defendant} is served", "Service on {defendant} confirmed"),
    EventKind.ANSWERED: (
        "{defendant} answers and denies infringement of {title}",
        "Statement of defence on {topic}",
    ),
    EventKind.MOTION: (
        "{defendant} moves to dismiss the claims on {title}",
        "Motion of {plaintiffs} to compel {topic}",
        "Motion concerning {topic}",
        "Motion for summary judgment on {works}",
    ),
    EventKind.HEARING: (
        "Hearing on {topic}",
        "Argument about {title}",
        "Case management conference",
    ),
    EventKind.ORDER: (
        "Order on {topic}",
        "{court} grants in part the motion on {topic}",
        "{court} denies the request about {title}",
    ),
    EventKind.JUDGMENT: ("Judgment on {works}", "{court} decides the claims over {title}"),
    EventKind.APPEAL_FILED: (
        "{defendant} appeals",
        "Appeal of {plaintiffs} against the ruling on {topic}",
    ),
    EventKind.APPEAL_DECIDED: ("Appeal decided: {topic}",),
    EventKind.CONSOLIDATED: ("Consolidated with related suits over {works}",),
    EventKind.TRANSFERRED: ("Transferred to another court because of {topic}",),
    EventKind.STAYED: ("Proceedings stayed pending a decision on {topic}",),
    EventKind.DISCOVERY: (
        "Discovery order: {topic}",
        "Dispute about {topic} put to the magistrate",
    ),
    EventKind.TRIAL: ("Trial opens on {title}", "Jury hears evidence on {topic}"),
    EventKind.SETTLEMENT: (
        "Settlement between {plaintiffs} and {defendant}",
        "Settlement over {works}",
    ),
    EventKind.DISMISSAL: ("Suit over {title} dismissed", "Claims dismissed"),
    EventKind.WITHDRAWAL: ("Suit of {plaintiffs} withdrawn", "Voluntary withdrawal"),
    EventKind.REFERENCE_TO_CJEU: ("Question on {topic} referred to the Court of Justice",),
    EventKind.REGULATORY: ("Authority opens a file on {topic}",),
    EventKind.LICENCE_DEAL: ("{defendant} signs a licence for {works}",),
    EventKind.NEWS: ("Press report on {topic}", "Authors speak about {title}"),
    EventKind.OTHER: ("Correspondence on {topic} made public",),
}
_DISPOSITIONS = (
    "Granted as to {topic}; denied otherwise",
    "Denied; the question of {topic} goes to trial",
    "Claims on {title} sustained, the remainder dismissed",
    "Dismissed with leave to amend the claims on {works}",
    "Judgment for the plaintiff on {title}",
    "Judgment for the defendant; {topic} left open",
)
_LABELS = (
    "Copying of {works} during training of {system}",
    "Reproduction of {title} in answers",
    "Use of {works} without licence",
    "Liability for users' prompts about {title}",
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who and what a dispute's sentences are about."""

    plaintiffs: str
    defendant: str
    court: str
    system: str
    works: str

    def say(self, form: str, dice: Dice, **more: Any) -> str:
        """Fill the form's slots, with a new work and topic each time."""
        text = form.format(
            plaintiffs=self.plaintiffs,
            defendant=self.defendant,
            court=self.court,
            system=self.system,
            works=self.works,
            title=work_title(dice) if "{title}" in form else "",
            title2=work_title(dice) if "{title2}" in form else "",
            topic=dice.one(TOPICS) if "{topic}" in form else "",
            place=dice.one(PLACES) if "{place}" in form else "",
            number=dice.between(12, 90_000) if "{number}" in form else "",
            **more,
        )
        return text[0].upper() + text[1:]


def work_title(dice: Dice) -> str:
    """Name a work that nobody wrote."""
    adjective, noun = dice.one(ADJECTIVES).capitalize(), dice.one(NOUNS).capitalize()
    if dice.chance(0.4):
        return f"The {noun} of {dice.one(PLACES)}"
    if dice.chance(0.3):
        return f"{dice.one(NOUNS).capitalize()} and {noun}"
    return f"The {adjective} {noun}"


def summary(dice: Dice, voice: Voice, conduct: list[str]) -> str:
    """Tell the dispute in a few sentences."""
    acts = " and ".join(
        CONDUCT_VERBS[act].format(system=voice.system, works=voice.works) for act in conduct[:2]
    )
    sentences = [voice.say(dice.one(_OPENINGS), dice, conduct=acts)]
    sentences += [voice.say(form, dice) for form in dice.some(_MIDDLES, dice.between(2, 4))]
    sentences.append(voice.say(dice.one(_ENDINGS), dice))
    while len(text := " ".join(sentences)) > LONGEST_SUMMARY:
        del sentences[1]
    return text


def event_title(dice: Dice, voice: Voice, kind: EventKind) -> str:
    """Tell an event in one line."""
    return voice.say(dice.one(_EVENTS[kind]), dice)


def disposition(dice: Dice, voice: Voice) -> str:
    """Tell how a court ruled."""
    return voice.say(dice.one(_DISPOSITIONS), dice)


def claim_label(dice: Dice, voice: Voice) -> str:
    """Tell what a claim is about."""
    return voice.say(dice.one(_LABELS), dice)


def ruling_title(kind: RulingKind, event: str) -> str:
    """Name a ruling after its form and the event that tells of it."""
    return f"{kind.replace('_', ' ').capitalize()}: {event[0].lower()}{event[1:]}"


def works_named(work_types: list[str]) -> str:
    """Name the works at stake."""
    return " and ".join(WORK_NOUNS[work] for work in work_types[:2])

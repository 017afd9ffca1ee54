"""What can be wrong with a write to parties; every message says what to do."""


class PartyError(Exception):
    """Base of what this app raises."""


class MergeRefused(PartyError):
    """Two parties cannot become one."""

"""A generated load set: fictional disputes of realistic skew, the same for the same seed.

Everything but ``store`` is pure: nothing else here knows the database.
"""

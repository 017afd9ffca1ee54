"""Hostile inputs: `python -m tests.hostile` sends some ten thousand of them; the suite sends a sample."""

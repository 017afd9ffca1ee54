"""The tests: `python -m tests` runs them all; they mirror the tree."""

"""Exports: all rows of a filter as one file, streamed from one snapshot of the data."""

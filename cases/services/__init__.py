"""Writes: every change to a case goes through ``cases.services.save``."""

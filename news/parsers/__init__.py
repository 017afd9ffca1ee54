"""Readers of what other people send: feeds and dockets. No database, no network, no settings."""

"""Reads: what the pages, the commands and the API ask of the record."""

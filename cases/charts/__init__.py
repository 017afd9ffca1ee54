"""Geometry of the drawings: pure functions from dates and counts to frozen shapes. Nothing here reads the database."""

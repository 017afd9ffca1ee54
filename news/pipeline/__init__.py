"""What an article says, found by pure functions: no database, no network, no settings."""

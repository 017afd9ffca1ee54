"""The words by which an article is understood, language by language; tables only, no rules."""

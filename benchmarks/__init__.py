"""How fast the pages are, and whether they stay so when the record grows: `make bench`."""

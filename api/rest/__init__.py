"""REST version 1: reading an address, answering it, refusing what cannot be understood."""

"""Each predicate with its participants, and whether it has happened."""

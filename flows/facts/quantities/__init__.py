"""Numbers with what they count, of whom, when, and who says so."""

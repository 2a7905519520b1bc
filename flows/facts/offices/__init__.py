"""Who holds which office of what."""

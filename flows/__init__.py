"""Khabar: a claim ledger for the news. Articles in, facts out, every fact tied to the characters that state it."""

__version__ = "0.1.0"

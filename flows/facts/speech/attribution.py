"""Whom the text credits with what stands at a token."""

from __future__ import annotations

from flows.facts.analysis import Analysis, Who


def speaker_at(analysis: Analysis, token: int) -> tuple[Who | None, tuple[Who, ...]]:
    """Who is credited with what stands at a token, and who passed it on, inner to outer.

    Needs `find_statements`; without a speaker the text states it in its own voice.
    """
    credits = analysis.credits
    credit = credits[token] if 0 <= token < len(credits) else None
    return credit if credit is not None else (None, ())

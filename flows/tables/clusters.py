"""Copies and stories: which articles are one text, and which are one event."""

from __future__ import annotations

from typing import Annotated, ClassVar

from flows.frozen import frozen


@frozen(kw_only=True)
class Copy:
    """One row per article (the latest assignment counts): the cluster of near-identical texts it belongs to."""

    TABLE: ClassVar = "copies"
    KEY: ClassVar = ("article_id",)

    article_id: Annotated[str, "The article."]
    cluster_id: Annotated[str, "The cluster of copies: one independent text."]
    original_id: Annotated[str, "The first of the cluster by publication time, then id."]
    relation: Annotated[str, "original, exact, near, or version for a later text at the same address."]
    similarity: Annotated[float, "Share of common word 3-grams with the original, from 0 to 1."]
    batch_id: Annotated[str, "The run that made this assignment."]


@frozen(kw_only=True)
class Story:
    """One row per article (the latest assignment counts): the story it tells."""

    TABLE: ClassVar = "stories"
    KEY: ClassVar = ("article_id",)

    article_id: Annotated[str, "The article."]
    story_id: Annotated[str, "The story: articles about one event, rewrites and other languages included."]
    similarity: Annotated[float, "Score of the link that joined it; 1 for the article that began the story."]
    linked_by: Annotated[str, "What joined it, in words."]
    batch_id: Annotated[str, "The run that made this assignment."]

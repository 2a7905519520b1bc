"""Articles → copies and stories: which are one text, and which tell one event."""

from flows.clusters.assign import assign
from flows.clusters.inputs import (
    ClusterInput,
    ClusterResult,
    EntityUse,
    EventUse,
    QuantityUse,
    address_of,
    cluster_inputs,
)
from flows.clusters.repeats import repeats

__all__ = [
    "ClusterInput",
    "ClusterResult",
    "EntityUse",
    "EventUse",
    "QuantityUse",
    "address_of",
    "assign",
    "cluster_inputs",
    "repeats",
]

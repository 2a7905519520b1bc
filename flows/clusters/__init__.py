"""Articles → copies and stories: which are one text, and which tell one event."""

from flows.clusters.assign import ClusterRules, assign
from flows.clusters.glossary import Glossary
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
    "ClusterRules",
    "EntityUse",
    "EventUse",
    "Glossary",
    "QuantityUse",
    "address_of",
    "assign",
    "cluster_inputs",
    "repeats",
]

"""What a host's robots.txt allows, as RFC 9309 reads it: the longest rule wins, `*` and `$` are understood."""

from __future__ import annotations

from dataclasses import dataclass, field

from protego import Protego

MOST_BYTES = 512 * 1024  # what the RFC has a crawler read at least; the rest of a longer file is left out


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules of one host for one crawler."""

    rules: Protego = field(default_factory=Protego)
    agent: str = ""

    def allows(self, address: str) -> bool:
        """Whether the crawler may ask for an address."""
        return bool(self.rules.can_fetch(address, self.agent))

    @property
    def delay(self) -> float:
        """Seconds between requests that the host asks for."""
        return max(0.0, float(self.rules.crawl_delay(self.agent) or 0.0))


def read_robots(content: bytes, agent: str) -> Robots:
    """The rules in a robots.txt for a crawler of this name; bytes that are no rules allow everything."""
    return Robots(Protego.parse(content[:MOST_BYTES].decode("utf-8-sig", "replace")), agent)

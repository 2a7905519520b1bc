"""The hosts of a run: one connection to each, their robots.txt, and redirects from one to another."""

from __future__ import annotations

import threading
from collections.abc import Mapping

from flows.errors import Rejected, TransientError
from flows.settings import Fetching
from flows.transport import BUSY, REDIRECTS, Answer, Connection, trust
from flows.web.addresses import host_of, tidy_address
from flows.web.robots import MOST_BYTES, Robots, read_robots


class Later(Exception):
    """A host wants to be left alone for longer than a run lasts."""


class Hosts:
    """Every host that is asked. `holds` has the seconds for which some are still to be left alone."""

    def __init__(self, rules: Fetching, holds: Mapping[str, float]) -> None:
        self.rules = rules
        self._holds = holds
        self._connections: dict[str, Connection] = {}
        self._robots: dict[str, Robots] = {}
        self._trust = trust()
        self._lock = threading.RLock()

    def ask(self, address: str, headers: Mapping[str, str], most_bytes: int) -> Answer:
        """The answer at the end of the redirects, each of which is checked as the first address is."""
        for _ in range(self.rules.redirects + 1):
            self._check_robots(address)
            answer = self._get(address, headers, most_bytes)
            if answer.status not in REDIRECTS:
                return answer
            address = self._followed(answer)
        raise Rejected("unreadable", f"more than {self.rules.redirects} redirects")

    def _followed(self, answer: Answer) -> str:
        location = answer.headers.get("location", "")
        address = tidy_address(location, answer.address)
        if address is None:
            raise Rejected("unreadable", f"redirected to what is no address of a page: {location[:200]}")
        return address

    def _get(self, address: str, headers: Mapping[str, str], most_bytes: int) -> Answer:
        connection = self._connection(address)
        if connection.held > self.rules.patience_seconds:
            raise Later
        return connection.get(address, headers, most_bytes)

    def _connection(self, address: str) -> Connection:
        host = host_of(address)
        with self._lock:
            if host not in self._connections:
                self._connections[host] = Connection(self.rules, self._trust)
                self._connections[host].hold(self._holds.get(host, 0.0))
            return self._connections[host]

    def _check_robots(self, address: str) -> None:
        """Raises Rejected where robots.txt forbids an address, TransientError where it cannot be told."""
        root = tidy_address("/robots.txt", address) or address
        with self._lock:
            robots = self._robots.get(root)
        if robots is None:
            robots = self._read_robots(root)
            with self._lock:
                self._robots[root] = robots
            connection = self._connection(address)
            connection.pause = max(connection.pause, robots.delay)
            connection.hold(connection.pause)
        if not robots.allows(address):
            raise Rejected("unreadable", "the host's robots.txt forbids it")

    def _read_robots(self, root: str) -> Robots:
        """A host's rules: everything is allowed where there are none, and nothing while they cannot be read."""
        address = root
        for _ in range(self.rules.redirects + 1):
            answer = self._get(address, {}, 4 * MOST_BYTES)
            if answer.status in BUSY:
                raise TransientError(f"robots.txt answered with status {answer.status}: {root}")
            if answer.status not in REDIRECTS:
                return read_robots(answer.content, self.rules.agent) if answer.status == 200 else Robots()
            address = self._followed(answer)
        return Robots()

    # --- leaving hosts alone ---

    def hold(self, address: str, seconds: float) -> None:
        """Leave the host of an address alone for some time."""
        self._connection(address).hold(seconds)

    def rest(self, host: str) -> None:
        """Close the connection to a host; another request opens it again."""
        with self._lock:
            connection = self._connections.get(host)
        if connection:
            connection.close()

    def close(self) -> None:
        """Close all connections."""
        for connection in self._connections.values():
            connection.close()

"""Named places where a run can be made to die or fail, so that tests can look at what it leaves behind.

`KHABAR_FAILPOINT=store-written` ends the process at that place with kill -9, as the kernel's out-of-memory killer
would; `store-written:3` does so when it is reached for the third time; `store-written:3:full` raises the error of a
full disk there instead. `part-p00002` is where a worker begins the run's third batch. Without the variable, reaching a place costs one comparison.
"""

from __future__ import annotations

import errno
import os
import signal

VARIABLE = "KHABAR_FAILPOINT"
# In the order in which a run reaches them first. A file is written, its bytes are made to last (synced), it gets its
# name (renamed), and the folder that lists it is made to last (lasting).
PLACES = (
    "run-opened",
    "store-written",
    "store-synced",
    "store-renamed",
    "store-lasting",
    "collect-adopting",
    "collect-done",
    "part-written",
    "part-done",
    "index-written",
    "index-synced",
    "index-renamed",
    "index-lasting",
    "cluster-done",
    "catalog-built",
    "catalog-kept",
    "database-synced",
    "database-renamed",
    "database-lasting",
    "catalog-placed",
    "marts-placed",
    "report-written",
    "report-placed",
    "publish-done",
)


class Failpoint:
    """Where to fail, at which visit, and how."""

    def __init__(self, text: str = "") -> None:
        self.place, _, rest = text.partition(":")
        visit, _, how = rest.partition(":")
        self.visits_left = int(visit or 1)
        self.full = how == "full"

    def visit(self) -> None:
        """One visit of the place."""
        self.visits_left -= 1
        if self.visits_left:
            return
        if self.full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        os.kill(os.getpid(), signal.SIGKILL)


armed = Failpoint(os.environ.get(VARIABLE, ""))


def reach(place: str) -> None:
    """Do nothing, unless the environment says that the run ends here."""
    if place == armed.place:
        armed.visit()

"""Named places where a run can be made to die or fail, so that tests can look at what it leaves behind.

`KHABAR_FAILPOINT=store-written` ends the process at that place with kill -9, as a power cut or the kernel would;
`store-written:3` does so when it is reached for the third time; `store-written:3:full` raises the error of a full disk
there instead. Without the variable, reaching a place costs one look at a constant.
"""

from __future__ import annotations

import errno
import os
import signal
from collections import Counter

VARIABLE = "KHABAR_FAILPOINT"
# In the order in which a run reaches them. A file is written, its bytes are made to last (synced), it gets its name
# (renamed), and the folder that lists it is made to last.
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

_wanted, _, _rest = os.environ.get(VARIABLE, "").partition(":")
_number, _, _action = _rest.partition(":")
_at = int(_number or 1) if _number.isdigit() or not _number else 1
_reached: Counter[str] = Counter()


def reach(place: str) -> None:
    """Do nothing, unless the environment says that the run ends here."""
    if _wanted != place:
        return
    _reached[place] += 1
    if _reached[place] != _at:
        return
    if _action == "full":
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    os.kill(os.getpid(), signal.SIGKILL)

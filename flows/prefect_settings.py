"""What Prefect is told before it is imported: to stay on this machine and out of the user's own home.

A variable that the user has set stands.
"""

from __future__ import annotations

import os
from pathlib import Path

LOCAL_API = "http://127.0.0.1:4200/api"
DEFAULTS = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_CLOUD_ENABLE_ORCHESTRATION_TELEMETRY": "false",
    "PREFECT_SERVER_UI_V2_ENABLED": "false",  # the newer UI asks a host outside for its settings
    "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
    "PREFECT_HOME": str(Path.cwd() / ".prefect"),
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "180",  # the default of 20 fails a slow machine's first run
    "PREFECT_SERVER_API_HOST": "127.0.0.1",
    "PREFECT_LOGGING_LEVEL": "INFO",
}


def set_defaults() -> None:
    """Set what is not set; to be called before `import prefect`."""
    for name, value in DEFAULTS.items():
        os.environ.setdefault(name, value)

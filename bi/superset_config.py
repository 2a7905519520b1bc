"""Superset's settings for `make superset`: one machine, loopback, its own small database, nothing sent outside."""

import os
from pathlib import Path

HOME = Path(os.environ["KHABAR_SUPERSET_HOME"])

SQLALCHEMY_DATABASE_URI = f"sqlite:///{HOME / 'superset.db'}"
SECRET_KEY = (HOME / "secret-key").read_text(encoding="ascii")  # made anew for every home by bi/superset_setup.py
SCARF_ANALYTICS = False
SQLLAB_TIMEOUT = 60
ROW_LIMIT = 10_000
TALISMAN_ENABLED = False  # HTTPS and its headers are for a server that others reach
CONTENT_SECURITY_POLICY_WARNING = False
WTF_CSRF_ENABLED = True
# A run replaces marts.duckdb; charts that answer from a cache would show the run before.
CACHE_CONFIG = {"CACHE_TYPE": "NullCache"}
DATA_CACHE_CONFIG = {"CACHE_TYPE": "NullCache"}

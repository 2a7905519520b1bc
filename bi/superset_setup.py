"""Sets up Apache Superset over a warehouse, brings in the dashboard of bi/superset and serves it on this machine alone.

Run by Superset's own Python (`make superset`). Everything it makes is in one home folder: Superset's database, a secret
key and a password, both drawn anew for each home.
"""

from __future__ import annotations

import argparse
import os
import secrets
import subprocess
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXPORT = HERE / "superset"
USER = "admin"


def main() -> None:
    """Prepare the home where it is new, import the dashboard, serve until Ctrl-C."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--warehouse", type=Path, default=Path("warehouse"))
    parser.add_argument("--home", type=Path, default=Path(".superset/home"))
    parser.add_argument("--port", type=int, default=8088)
    options = parser.parse_args()
    marts = options.warehouse.resolve() / "marts.duckdb"
    if not marts.exists():
        sys.exit(f"{marts} is not there: `make run` first, or name the folder with WAREHOUSE=")
    home = options.home.resolve()
    is_new = not (home / "password").exists()
    password = make_home(home)
    if is_new:
        print("Making Superset's own database (once, about a minute) ...", flush=True)
        set_up(home, password)
    superset(home, "import-dashboards", "--path", str(pack(home, marts)), "--username", USER)
    print(f"Open http://127.0.0.1:{options.port}/superset/dashboard/khabar/", flush=True)
    print(f"Sign in as {USER} with the password in {home / 'password'}; Ctrl-C ends.", flush=True)
    command = [
        sys.executable,
        "-m",
        "flask",
        "run",
        "--host",
        "127.0.0.1",
        "--port",
        str(options.port),
        "--with-threads",
    ]
    os.execve(sys.executable, command, environment(home))


def make_home(home: Path) -> str:
    """The home folder with its secret key; returns the password."""
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    for name in ("secret-key", "password"):
        if not (home / name).exists():
            (home / name).touch(mode=0o600)
            (home / name).write_text(secrets.token_urlsafe(24), encoding="ascii")
    return (home / "password").read_text(encoding="ascii")


def set_up(home: Path, password: str) -> None:
    """Superset's database, its administrator, its roles; a home that fails here is begun again next time."""
    names = ("--firstname", "Khabar", "--lastname", "Khabar", "--email", "admin@localhost")
    try:
        superset(home, "db", "upgrade")
        superset(home, "fab", "create-admin", "--username", USER, "--password", password, *names)
        superset(home, "init")
    except SystemExit:
        (home / "password").unlink()
        raise


def pack(home: Path, marts: Path) -> Path:
    """The export as the ZIP file that Superset takes, with the path of the marts filled in."""
    target = home / "dashboard.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(EXPORT.rglob("*.yaml")):
            text = path.read_text(encoding="utf-8").replace("{{ MARTS }}", str(marts))
            archive.writestr(f"khabar/{path.relative_to(EXPORT)}", text)
    return target


def superset(home: Path, *arguments: str) -> None:
    """Run one of Superset's commands; its log is shown only where it fails."""
    command = [str(Path(sys.executable).with_name("superset")), *arguments]
    done = subprocess.run(command, env=environment(home), capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"superset {arguments[0]} failed:\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}")


def environment(home: Path) -> dict[str, str]:
    """What Superset reads from the environment."""
    return os.environ | {
        "KHABAR_SUPERSET_HOME": str(home),
        "SUPERSET_HOME": str(home),
        "SUPERSET_CONFIG_PATH": str(HERE / "superset_config.py"),
        "FLASK_APP": "superset.app:create_app()",
    }


if __name__ == "__main__":
    main()

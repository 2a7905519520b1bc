"""What a BI client does, in the client's own environment: `python clients.py KIND DATABASE` prints rows a table, as JSON.

Needs nothing of Khabar: it is run by the Python of each environment that `make test-bi` makes.
"""

import json
import sys
from collections.abc import Callable

ENGINE = "duckdb:///{}?access_mode=READ_ONLY"


def by_python(path: str) -> dict[str, int]:
    """DuckDB's own Python package, as a notebook uses it."""
    import duckdb

    with duckdb.connect(path, read_only=True) as database:
        names = [row[0] for row in database.execute("select table_name from information_schema.tables").fetchall()]
        return {name: len(database.execute(f'select * from "{name}"').fetchall()) for name in names}


def by_sqlalchemy(path: str) -> dict[str, int]:
    """SQLAlchemy: lists all tables and views with their columns, reflects some whole, counts by expressions."""
    from sqlalchemy import MetaData, Table, column, create_engine, func, inspect, select, table
    from sqlalchemy.engine.reflection import ObjectKind
    from sqlalchemy.pool import NullPool

    engine = create_engine(ENGINE.format(path), poolclass=NullPool)
    inspector = inspect(engine)
    reflected = inspector.get_multi_columns(kind=ObjectKind.ANY)
    columns = {name: [found["name"] for found in some] for (_, name), some in reflected.items()}
    names = {*inspector.get_table_names(), *inspector.get_view_names()}
    if names - columns.keys() or not all(columns.values()):
        raise SystemExit(f"without columns: {names - columns.keys()}")
    counts = {}
    with engine.connect() as connection:
        for name in names:
            query = select(func.count()).select_from(table(name, *map(column, columns[name])))
            counts[name] = connection.execute(query).scalar_one()
    for name in ("claims", "source_daily"):
        whole = Table(name, MetaData(), autoload_with=engine)
        if whole.columns.keys() != columns[name]:
            raise SystemExit(f"{name}: {whole.columns.keys()}")
    return counts


def by_adbc(path: str) -> dict[str, int]:
    """ADBC: rows come as Arrow tables. Opened to read alone: a file that is open for writing is shut to all others."""
    import adbc_driver_duckdb
    from adbc_driver_manager import dbapi

    settings = {"entrypoint": "duckdb_adbc_init", "path": path, "access_mode": "READ_ONLY"}
    driver = adbc_driver_duckdb.driver_path()
    with dbapi.connect(driver, db_kwargs=settings) as connection, connection.cursor() as cursor:
        cursor.execute("select table_name from information_schema.tables")
        names = cursor.fetch_arrow_table().column("table_name").to_pylist()
        counts = {}
        for name in names:
            cursor.execute(f'select * from "{name}"')
            counts[name] = cursor.fetch_arrow_table().num_rows
        return counts


def by_refresh(path: str) -> dict[str, int]:
    """Articles before and after a run replaces the file (a line on standard input says when), without a pool."""
    from sqlalchemy import create_engine, text
    from sqlalchemy.pool import NullPool

    engine = create_engine(ENGINE.format(path), poolclass=NullPool)

    def articles() -> int:
        with engine.connect() as connection:
            return int(connection.execute(text("select sum(articles) from source_daily")).scalar_one())

    before = articles()
    print("asked", flush=True)
    sys.stdin.readline()
    return {"before": before, "after": articles()}


CLIENTS: dict[str, Callable[[str], dict[str, int]]] = {
    "python": by_python,
    "sqlalchemy": by_sqlalchemy,
    "adbc": by_adbc,
    "refresh": by_refresh,
}

if __name__ == "__main__":
    print(json.dumps(CLIENTS[sys.argv[1]](sys.argv[2])))

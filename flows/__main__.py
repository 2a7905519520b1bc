"""The command `khabar`. Heavy imports happen inside the commands, so that help is quick."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click

from flows import __version__
from flows.errors import KhabarError

EXIT_CODES = """
\b
Exit codes:
  0  done; also where there was nothing new
  1  an error that has no code of its own
  2  the inbox, an option or a mapping cannot be used
  3  a file under seeds/ is wrong
  4  rows did not fit their table
  5  a check of the data failed; nothing was published
  6  another process is writing to the warehouse
  7  a query was refused or failed
  8  the warehouse is missing, damaged or of another version
"""

warehouse_option = click.option(
    "--warehouse",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("warehouse"),
    show_default=True,
    envvar="KHABAR_WAREHOUSE",
    help="Folder of the warehouse.",
)


class Commands(click.Group):
    """Prints Khabar's own errors as one line, with their exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a KhabarError becomes its message and exit code."""
        try:
            return super().invoke(ctx)
        except KhabarError as error:
            click.echo(f"khabar: {error}", err=True)
            ctx.exit(error.exit_code)


@click.group(cls=Commands, epilog=EXIT_CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="khabar")
def main() -> None:
    """Khabar, a claim ledger for the news: articles in, facts with their exact evidence out.

    \b
    Examples:
      khabar run inbox/                         read a folder of articles
      khabar schedule inbox/ --every 15m        read it again and again
      khabar info                               what is in the warehouse
      khabar sql "select * from contradictions" ask in SQL
      khabar show 3f2a                          one article with every fact marked
    """


@main.command()
@click.argument("inbox", type=click.Path(path_type=Path))
@warehouse_option
@click.option("--plain", is_flag=True, help="Run without Prefect: the same work and the same rows.")
@click.option("--engine", default="1", show_default=True, help="Processes, `dask`, or a scheduler's address.")
@click.option("--batch-size", default=1000, show_default=True, type=click.IntRange(1, 100_000), help="Articles a task.")
@click.option(
    "--map",
    "mapping",
    multiple=True,
    metavar="NAME=FIELD",
    help="For structured files: which field holds text, title, url, published, author, language or source.",
)
@click.option("--wait/--no-wait", default=True, help="Wait for another writer, or refuse.")
@click.option("--source", "sources", multiple=True, help="Only articles of this source.")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Only articles published on this day or later.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Only articles published on this day or earlier.")
def run(
    inbox: Path,
    warehouse: Path,
    plain: bool,
    engine: str,
    batch_size: int,
    mapping: tuple[str, ...],
    wait: bool,
    sources: tuple[str, ...],
    since: Any,
    until: Any,
) -> None:
    """Read the articles in INBOX and publish their facts.

    INBOX is walked recursively for .txt, .html, .json, .jsonl, .csv, .parquet, feeds (.rss, .atom, .xml), web archives
    (.warc), all but Parquet also as .gz, and for archives of such files (.zip, .tar, .tar.gz). The first folder below
    it names the source: INBOX/<source>/file. What is in the warehouse already is passed over.

    \b
    Examples:
      khabar run seeds/articles
      khabar run inbox --warehouse /data/news --engine 4
      khabar run export --map text=story_body --map title=slug
      khabar run archive --since 2026-01-01 --until 2026-01-31
    """
    from flows.pipeline import RunOptions, Selection
    from flows.summary import render_summary

    options = RunOptions(
        inbox=inbox,
        warehouse=warehouse,
        engine=engine,
        batch_articles=batch_size,
        mapping=_mapping(mapping),
        wait=wait,
        progress=sys.stderr.isatty(),
        selection=Selection(sources, since.date() if since else None, until.date() if until else None),
    )
    if plain:
        from flows.pipeline import run_plain

        summary = run_plain(options)
    else:
        from flows.orchestration import run_flow

        summary = run_flow(options)
    click.echo(render_summary(summary, warehouse))


def _mapping(pairs: tuple[str, ...]) -> dict[str, str]:
    from flows.errors import InputError

    mapping = {}
    for pair in pairs:
        name, sign, field = pair.partition("=")
        if not sign or not name or not field:
            raise InputError(f"--map {pair!r}: write NAME=FIELD, as in --map text=story_body")
        mapping[name] = field
    return mapping


@main.command()
@click.argument("inbox", type=click.Path(file_okay=False, path_type=Path))
@warehouse_option
@click.option("--every", metavar="TIME", help="How often: 90s, 15m, 6h, 1d.")
@click.option("--cron", metavar="EXPRESSION", help="When: five fields, as in '*/15 * * * *'.")
@click.option("--timezone", default="UTC", show_default=True, help="Of the cron fields.")
@click.option("--engine", default="1", show_default=True, help="Processes, `dask`, or a scheduler's address.")
@click.option("--batch-size", default=1000, show_default=True, type=click.IntRange(1, 100_000), help="Articles a task.")
@click.option(
    "--overlap",
    type=click.Choice(["queue", "skip"]),
    default="queue",
    show_default=True,
    help="What a run does that is due while another is under way.",
)
@click.option(
    "--missed",
    type=click.Choice(["run", "skip"]),
    default="run",
    show_default=True,
    help="Whether to run once at the start, for what came in while nothing was served.",
)
@click.option("--name", help="Of the schedule; the inbox's name if not given.")
def schedule(
    inbox: Path,
    warehouse: Path,
    every: str | None,
    cron: str | None,
    timezone: str,
    engine: str,
    batch_size: int,
    overlap: str,
    missed: str,
    name: str | None,
) -> None:
    """Run again and again, by the clock, until Ctrl-C.

    Prefect serves the runs and shows them in a browser (khabar ui). Its server is the one at PREFECT_API_URL; where
    none answers, one is started on this machine alone and stopped at the end.

    \b
    Examples:
      khabar schedule inbox --every 15m
      khabar schedule inbox --cron "0 6 * * *" --timezone Asia/Kolkata --engine 4
    """
    from flows.scheduling import Schedule, parse_interval, serve, server, ui_address

    if (every is None) == (cron is None):
        raise click.UsageError("give one of --every and --cron")
    parameters = {
        "inbox": str(inbox.resolve()),
        "warehouse": str(warehouse.resolve()),
        "engine_name": engine,
        "batch_articles": batch_size,
    }
    plan = Schedule(
        name or inbox.resolve().name,
        parameters,
        parse_interval(every) if every else None,
        cron,
        timezone,
        overlap,
        missed,
    )
    with server() as api:
        click.echo(f"Serving {inbox} {'every ' + every if every else cron}; runs are at {ui_address(api)}/runs")
        serve(plan)


@main.command()
@click.option("--browser/--no-browser", default=True, help="Open a browser.")
def ui(browser: bool) -> None:
    """Open the page that shows the runs; starts Prefect's server where none answers, until Ctrl-C."""
    import contextlib
    import signal
    import webbrowser

    from flows.scheduling import server, ui_address

    with server() as api:
        click.echo(f"{ui_address(api)}/runs")
        if browser:
            webbrowser.open(f"{ui_address(api)}/runs")
        with contextlib.suppress(KeyboardInterrupt):
            signal.signal(signal.SIGTERM, signal.default_int_handler)
            signal.pause()


@main.command()
@click.argument("query")
@warehouse_option
@click.option("--format", "form", type=click.Choice(["table", "csv", "json", "parquet"]), default="table")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write there instead of to the screen.")
@click.option("--batch", help="Ask the warehouse as it was after this batch.")
@click.option("--at-run", metavar="TIME", help="Ask the warehouse as it was at this time (ISO, UTC).")
@click.option("--limit", default=200, show_default=True, help="Rows that a table shows.")
def sql(
    query: str, warehouse: Path, form: str, output: Path | None, batch: str | None, at_run: str | None, limit: int
) -> None:
    """Ask the warehouse a read-only question in SQL.

    Only SELECT, EXPLAIN, DESCRIBE and SHOW are accepted; the query can read the warehouse and nothing else.

    \b
    Examples:
      khabar sql "select name, sum(articles) from entity_daily group by name order by 2 desc limit 10"
      khabar sql "from contradictions" --format csv --output rivals.csv
      khabar sql "select * from claims_as_of(date '2026-02-20')"
    """
    from flows.answers import write_answer

    write_answer(query, warehouse, form, output, batch, at_run, limit)


@main.command()
@warehouse_option
def info(warehouse: Path) -> None:
    """What is in the warehouse: batches, counts, dates, sources, languages, disk."""
    from flows.answers import render_info

    click.echo(render_info(warehouse))


@main.command()
@click.argument("article_id")
@warehouse_option
@click.option("--html", "as_html", is_flag=True, help="Write a page to the screen instead of text.")
def show(article_id: str, warehouse: Path, as_html: bool) -> None:
    """The text of one article with every fact marked (the beginning of its id is enough).

    \b
    Example:
      khabar show 3f2a91
    """
    from flows.answers import render_article

    click.echo(render_article(article_id, warehouse, as_html=as_html, colour=sys.stdout.isatty()))


@main.command()
@warehouse_option
@click.option("--source", help="Only this source.")
@click.option("--entity", help="Only articles that name this entity (its id or English name).")
@click.option("--story", help="Only this story (the beginning of its id is enough).")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Published on this day or later.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Published on this day or earlier.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Where to write the page.")
def report(
    warehouse: Path,
    source: str | None,
    entity: str | None,
    story: str | None,
    since: Any,
    until: Any,
    output: Path | None,
) -> None:
    """Write the report, a page that opens from disk: whole, or of one source, entity, story or time.

    \b
    Examples:
      khabar report
      khabar report --entity Nepal --since 2026-02-01 --output nepal.html
    """
    from flows.reporting import Scope, write_report

    scope = Scope(source, entity, story, since.date() if since else None, until.date() if until else None)
    if scope != Scope() and output is None:
        raise click.UsageError("a report of a part needs --output FILE; the one in the warehouse is of the whole")
    click.echo(f"wrote {write_report(warehouse, scope, output)}")


@main.command()
@warehouse_option
def publish(warehouse: Path) -> None:
    """Write both DuckDB files again, for instance after the folder was moved."""
    from flows.store import Store
    from flows.views import republish

    with Store(warehouse).writing():
        republish(warehouse)
    click.echo(f"published {warehouse / 'khabar.duckdb'}")


@main.command()
@warehouse_option
@click.option("--wait/--no-wait", default=True, help="Wait for another writer, or refuse.")
def reindex(warehouse: Path, wait: bool) -> None:
    """Make the index of copies and stories again from the tables: for one that was lost or is of an older version."""
    from flows.pipeline import WAIT_SECONDS, code_version, entity_names
    from flows.reindexing import reindex as make_again

    made = make_again(warehouse, entity_names(), code_version(), WAIT_SECONDS if wait else 0.0)
    click.echo(
        f"indexed {made.articles} articles again; {made.copies} have another place among copies and {made.stories} "
        f"among stories" + ("" if made.changed else "; the index was whole")
    )


if __name__ == "__main__":
    # A closed pipe (khabar sql ... | head) is no error of ours.
    try:
        main()
    except BrokenPipeError:
        os._exit(0)

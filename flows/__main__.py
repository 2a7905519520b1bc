"""The command `khabar`. Heavy imports happen inside the commands, so that help is quick."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from flows import __version__
from flows.errors import KhabarError, WarehouseError, of_the_disk

if TYPE_CHECKING:
    from flows.pipeline import RunOptions, RunSummary

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
  9  some batches failed; the others are published, and the next run tries those again
130  stopped by Ctrl-C; nothing is half done, and the next run goes on from there
"""
STOPPED = 130  # as shells report it


Command = TypeVar("Command", bound=Callable[..., Any])


class Folder(click.Path):
    """The folder of a warehouse."""

    def __init__(self) -> None:
        super().__init__(file_okay=False, path_type=Path)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The folder; an address in object storage is refused, and so is a folder that is not there."""
        if "://" in str(value):
            self.fail(f"{value}: this command works on a folder alone", param, ctx)
        folder = Path(str(super().convert(value, param, ctx)))
        if not folder.is_dir():
            raise WarehouseError(
                f"{folder}: no such folder; run `khabar run` first, or name the folder with --warehouse"
            )
        return folder


class Copy(Folder):
    """The folder of a warehouse, or of this machine's copy of one in object storage, brought up to date."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The folder."""
        if "://" in str(value):
            from flows.remote import up_to_date

            value = up_to_date(str(value))
        return super().convert(value, param, ctx)


def _warehouse(kind: click.ParamType[Any], help: str) -> Callable[[Command], Command]:
    return click.option(
        "--warehouse", type=kind, default="warehouse", show_default=True, envvar="KHABAR_WAREHOUSE", help=help
    )


warehouse_option = _warehouse(Copy(), "Folder or address (s3://bucket/prefix) of the warehouse.")
folder_option = _warehouse(Folder(), "Folder of the warehouse.")
place_option = _warehouse(click.STRING, "Folder or address (s3://bucket/prefix) of the warehouse.")


class Commands(click.Group):
    """Prints Khabar's own errors, and what the disk refuses, as one line, with their exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an error that names its way out becomes its message and exit code."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("khabar: stopped", err=True)
            ctx.exit(STOPPED)
        except Exception as error:
            told = error if isinstance(error, KhabarError) else of_the_disk(error, "warehouse")
            if told is None:
                raise
            click.echo(f"khabar: {told}", err=True)
            ctx.exit(told.exit_code)


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


fetch_options = (
    click.option("--fetch", is_flag=True, help="Also ask the feeds of seeds/sources.csv and the lists in the inbox."),
    click.option(
        "--urls",
        "lists",
        multiple=True,
        metavar="FILE",
        type=click.Path(dir_okay=False, path_type=Path),
        help="More addresses to fetch, one a line.",
    ),
    click.option(
        "--contact",
        default="",
        envvar="KHABAR_CONTACT",
        help="Your address or e-mail, told to the hosts that are asked.",
    ),
    click.option(
        "--pause",
        default=1.0,
        show_default=True,
        type=click.FloatRange(0.0, 3600.0),
        help="Seconds between two requests to one host.",
    ),
    click.option("--allow-private", is_flag=True, help="Also fetch from hosts in private networks."),
)


def fetching(command: Any) -> Any:
    """The options of what is fetched, for a command."""
    for option in reversed(fetch_options):
        command = option(command)
    return command


@main.command()
@click.argument("inbox", required=False)
@place_option
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
@fetching
def run(
    inbox: str | None,
    warehouse: str,
    plain: bool,
    engine: str,
    batch_size: int,
    mapping: tuple[str, ...],
    wait: bool,
    sources: tuple[str, ...],
    since: Any,
    until: Any,
    fetch: bool,
    lists: tuple[Path, ...],
    contact: str,
    pause: float,
    allow_private: bool,
) -> None:
    """Read the articles in INBOX and publish their facts.

    INBOX is walked recursively for .txt, .html, .json, .jsonl, .csv, .parquet, feeds (.rss, .atom, .xml), web archives
    (.warc), all but Parquet also as .gz, and for archives of such files (.zip, .tar, .tar.gz). The first folder below
    it names the source: INBOX/<source>/file. What is in the warehouse already is passed over. INBOX may be an address
    in object storage (s3://bucket/news, gs://bucket/news). Nothing is fetched from the web without --fetch; with it,
    INBOX may be left out, and lists of addresses in it (.urls) are followed.

    \b
    Examples:
      khabar run seeds/articles
      khabar run --fetch --source bbc-hindi --contact desk@example.org
      khabar run inbox --warehouse /data/news --engine 4
      khabar run inbox --warehouse s3://bucket/news
      khabar run export --map text=story_body --map title=slug
      khabar run archive --since 2026-01-01 --until 2026-01-31
    """
    from flows.errors import BatchError
    from flows.pipeline import RunOptions, Selection
    from flows.remote import locate
    from flows.settings import Fetching
    from flows.storage import place_of
    from flows.summary import render_summary

    folder, remote = locate(warehouse)
    options = RunOptions(
        inbox=place_of(inbox) if inbox else None,
        warehouse=folder,
        remote=remote,
        engine=engine,
        batch_articles=batch_size,
        mapping=_mapping(mapping),
        wait=wait,
        progress=sys.stderr.isatty(),
        selection=Selection(sources, since.date() if since else None, until.date() if until else None),
        fetch=fetch,
        lists=lists,
        fetching=Fetching(contact=contact, seconds_between=pause, allow_private=allow_private),
    )
    try:
        summary = _run(options, plain)
    except BatchError as error:
        click.echo(render_summary(error.summary, folder))
        raise
    click.echo(render_summary(summary, folder))


def _run(options: RunOptions, plain: bool) -> RunSummary:
    if plain:
        from flows.pipeline import run_plain

        return run_plain(options)
    from flows.prefect_server import server_of_one_run

    with server_of_one_run():
        from flows.orchestration import run_flow

        return run_flow(options)


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
@click.argument("inbox", required=False)
@place_option
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
@fetching
def schedule(
    inbox: str | None,
    warehouse: str,
    every: str | None,
    cron: str | None,
    timezone: str,
    engine: str,
    batch_size: int,
    overlap: str,
    missed: str,
    name: str | None,
    fetch: bool,
    lists: tuple[Path, ...],
    contact: str,
    pause: float,
    allow_private: bool,
) -> None:
    """Run again and again, by the clock, until Ctrl-C.

    Prefect serves the runs and shows them in a browser (khabar ui). Its server is the one at PREFECT_API_URL; where
    none answers, one is started on this machine alone and stopped at the end.

    \b
    Examples:
      khabar schedule inbox --every 15m
      khabar schedule inbox --cron "0 6 * * *" --timezone Asia/Kolkata --engine 4
      khabar schedule --fetch --every 15m --contact desk@example.org
    """
    from dataclasses import asdict

    from flows.pipeline import RunOptions, check_options
    from flows.prefect_server import server, ui_address
    from flows.remote import locate
    from flows.scheduling import Schedule, parse_interval, serve
    from flows.settings import Fetching
    from flows.storage import name_of, place_of

    if (every is None) == (cron is None):
        raise click.UsageError("give one of --every and --cron")
    place = place_of(inbox) if inbox else None
    folder, remote = locate(warehouse)
    check_options(RunOptions(place, folder, fetch=fetch, lists=lists))
    where = place.resolve() if isinstance(place, Path) else place
    parameters = {
        "inbox": str(where) if where else None,
        "warehouse": remote or str(folder.resolve()),
        "engine_name": engine,
        "batch_articles": batch_size,
        "fetch": fetch,
        "lists": [str(path.resolve()) for path in lists],
        "fetching": asdict(Fetching(contact=contact, seconds_between=pause, allow_private=allow_private)),
    }
    plan = Schedule(
        name or name_of(where or "feeds"),
        parameters,
        parse_interval(every) if every else None,
        cron,
        timezone,
        overlap,
        missed,
    )
    with server() as api:
        click.echo(
            f"Serving {inbox or 'feeds'} {'every ' + every if every else cron}; runs are at {ui_address(api)}/runs"
        )
        serve(plan)


@main.command()
@click.option("--browser/--no-browser", default=True, help="Open a browser.")
def ui(browser: bool) -> None:
    """Open the page that shows the runs; starts Prefect's server where none answers, until Ctrl-C."""
    import contextlib
    import signal
    import webbrowser

    from flows.prefect_server import server, ui_address

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
@click.option("--seconds", default=300.0, show_default=True, type=click.FloatRange(min=0.01), help="Longest time.")
@click.option("--memory", default="2GB", show_default=True, help="Most memory; a query never spills to disk.")
def sql(
    query: str,
    warehouse: Path,
    form: str,
    output: Path | None,
    batch: str | None,
    at_run: str | None,
    limit: int,
    seconds: float,
    memory: str,
) -> None:
    """Ask the warehouse a read-only question in SQL.

    Only SELECT, EXPLAIN, DESCRIBE, SHOW and SUMMARIZE are accepted; the query can read the warehouse and nothing else.

    \b
    Examples:
      khabar sql "select name, sum(articles) from entity_daily group by name order by 2 desc limit 10"
      khabar sql "from contradictions" --format csv --output rivals.csv
      khabar sql "select * from claims_as_of(date '2026-02-20')"
    """
    from flows.answers import write_answer
    from flows.queries import QueryLimits

    write_answer(query, warehouse, form, output, batch, at_run, limit, QueryLimits(seconds, memory))


@main.command()
@warehouse_option
def info(warehouse: Path) -> None:
    """What is in the warehouse: batches, counts, dates, sources, languages, disk."""
    from flows.answers import render_info

    click.echo(render_info(warehouse))


@main.command()
@click.argument("name")
@warehouse_option
@click.option("--html", "as_html", is_flag=True, help="Write a page instead of text.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write there instead of to the screen.")
def show(name: str, warehouse: Path, as_html: bool, output: Path | None) -> None:
    """One article with every fact marked in its text, or one entity with what is said of it.

    NAME is an article's id (its beginning is enough) or file name, the id of a fact that it states, or an entity's id
    or name.

    \b
    Examples:
      khabar show 3f2a91
      khabar show 3f2a91 --html --output article.html
      khabar show Nepal
    """
    from flows.answers import writing_to
    from flows.showing import render_shown

    shown = render_shown(name, warehouse, as_html=as_html, colour=output is None and sys.stdout.isatty())
    if output is None:
        click.echo(shown)
        return
    with writing_to(output):
        output.write_text(shown + "\n", encoding="utf-8")
    click.echo(f"wrote {output}")


@main.command()
@warehouse_option
@click.option("--source", help="Only this source.")
@click.option("--entity", help="Only articles that name this entity (its id or any of its names).")
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
    from flows.answers import writing_to
    from flows.reporting import Scope, write_report

    scope = Scope(source, entity, story, since.date() if since else None, until.date() if until else None)
    if scope != Scope() and output is None:
        raise click.UsageError("a report of a part needs --output FILE; the one in the warehouse is of the whole")
    with writing_to(output):
        written = write_report(warehouse, scope, output)
    click.echo(f"wrote {written}")


@main.command()
@folder_option
def publish(warehouse: Path) -> None:
    """Write both DuckDB files again, for instance after the folder was moved."""
    from flows.store import Store
    from flows.views import republish

    with Store(warehouse).writing():
        republish(warehouse)
    click.echo(f"published {warehouse / 'khabar.duckdb'}")


@main.command()
@folder_option
@click.option("--source", "sources", multiple=True, help="Only articles of this source.")
@click.option("--language", "languages", multiple=True, help="Only articles in this language (its ISO 639-1 code).")
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="Only articles published on this day or later.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="Only articles published on this day or earlier.")
@click.option("--engine", default="1", show_default=True, help="Processes, `dask`, or a scheduler's address.")
@click.option("--wait/--no-wait", default=True, help="Wait for another writer, or refuse.")
def reextract(
    warehouse: Path,
    sources: tuple[str, ...],
    languages: tuple[str, ...],
    since: Any,
    until: Any,
    engine: str,
    wait: bool,
) -> None:
    """Read again, by this version of Khabar, what a warehouse has kept, as one batch and without fetching.

    Articles keep their ids and the day they came in; what is read otherwise now takes the place of what stood there,
    and copies, stories and claims follow. Earlier runs still show what was read then (khabar sql --batch).

    \b
    Examples:
      khabar reextract
      khabar reextract --source bbc-hindi --since 2026-01-01
    """
    from flows.reextracting import Again
    from flows.reextracting import reextract as read_again
    from flows.summary import progress_bar, render_reextracted

    again = Again(sources, languages, since.date() if since else None, until.date() if until else None)
    with progress_bar(sys.stderr.isatty()) as progress:
        result = read_again(warehouse, again, engine, wait, progress)
    click.echo(render_reextracted(result))


@main.command()
@folder_option
@click.option("--wait/--no-wait", default=True, help="Wait for another writer, or refuse.")
def reindex(warehouse: Path, wait: bool) -> None:
    """Make the index of copies and stories again from the tables: for one that was lost or is of an older version."""
    from flows.pipeline import WAIT_SECONDS, cluster_rules, entity_names
    from flows.reindexing import reindex as make_again
    from flows.work import code_version

    made = make_again(warehouse, entity_names(), cluster_rules(), code_version(), WAIT_SECONDS if wait else 0.0)
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

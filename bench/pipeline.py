"""Measure the whole pipeline: `python -m bench.pipeline [--sizes 1000,10000] [--articles DIR] [--rounds 5]`.

Makes an inbox of Hindi and English articles (bench/corpus.py says how), runs `khabar run --plain` over it in a process
of its own, and prints what each stage costs, beside one `langdetect.detect` call on each article's full text, and
beside spaCy and rensa where they are installed. CPU seconds; wall time only where processes are compared. With `--page`
the tables are written into docs/performance.md between its marks, and the chart beside it.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from bench.chart import cost_chart
from bench.corpus import make_corpus, read_articles
from bench.memory import peak_memory

ROOT = Path(__file__).parent.parent
SEEDS = (ROOT / "seeds" / "articles", ROOT / "tests" / "golden" / "beats" / "articles")
PAGE = ROOT / "docs" / "performance.md"
CHART = ROOT / "docs" / "images" / "cost-by-size.svg"
SAMPLE = 500  # articles on which a peer is measured
SHARED_TASK = "100"  # articles of a task where processes are compared: small enough that each gets its share
MOST_SHARED = 10_500  # articles of the largest inbox on which processes are compared
STAGES = ("collect", "extract", "cluster", "publish")
Report = dict[str, Any]


def main() -> None:
    """Measure and print, or work as one measured process."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1000,10000", help="articles in the generated inboxes")
    parser.add_argument("--articles", type=Path, help="measure this folder instead of generated articles")
    parser.add_argument("--rounds", type=int, default=5, help="rounds in which one and two processes take turns")
    parser.add_argument("--page", action="store_true", help="write docs/performance.md and its chart")
    parser.add_argument("--worker", nargs="+", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        name, *arguments = options.worker
        print(json.dumps(WORKERS[name](*arguments)))
        return
    with tempfile.TemporaryDirectory() as home:
        measured = measure(Path(home), options)
    tables = list(tables_of(measured))
    print("\n\n".join(tables))
    if options.page:
        write_page(tables, measured)


def measure(home: Path, options: argparse.Namespace) -> Report:
    """All figures, by name."""
    inboxes = [options.articles] if options.articles else list(_inboxes(home, options.sizes))
    runs = []
    for number, inbox in enumerate(inboxes):
        print(f"measuring {inbox.name} ...", file=sys.stderr, flush=True)
        runs.append(worker("run", str(inbox), str(home / f"warehouse{number}"), "1"))
    first = inboxes[0]
    return {
        "command": "python -m bench.pipeline " + " ".join(a for a in sys.argv[1:] if a != "--page"),
        "runs": runs,
        "peers": [worker(name, str(first)) for name in ("langdetect", "spacy")],
        "copies": [worker("copies", finder, options.sizes.split(",")[0]) for finder in ("khabar", "rensa tuned")],
        "walls": [_walls(inbox, home, options.rounds) for inbox in dict.fromkeys([first, _shared(inboxes)])],
        "starts": worker("starts", str(first), str(home)),
        "storage": worker("storage", str(home / f"warehouse{len(inboxes) - 1}"), str(inboxes[-1])),
    }


def worker(*arguments: str) -> Report:
    """One measurement in a process of its own, so that peak memory and caches are its own."""
    command = [sys.executable, "-m", "bench.pipeline", "--worker", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode:
        raise SystemExit(done.stderr)
    report: Report = json.loads(done.stdout.splitlines()[-1])
    return report


def _inboxes(home: Path, sizes: str) -> Iterable[Path]:
    """Generated inboxes: one file an article, in the folders of some outlets."""
    texts: dict[str, list[str]] = {}
    for folder in SEEDS:
        for language, some in read_articles(folder).items():
            texts.setdefault(language, []).extend(some)
    for size in (int(part) for part in sizes.split(",")):
        inbox = home / f"{size} articles"
        for number, doc in enumerate(make_corpus(texts, size)):
            folder = inbox / f"outlet-{number % 20:02}"
            folder.mkdir(parents=True, exist_ok=True)
            headline, _, body = doc["text"].partition("\n\n")
            text = f"{headline}\n\n{doc['published'][:10]}\n\n{body}\n"
            (folder / f"{doc['id']}-{number}.txt").write_text(text, encoding="utf-8")
        yield inbox


# --- one process each ---------------------------------------------------------------------------------------------------


def _cpu() -> float:
    """CPU seconds of this process and of those it has waited for."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def _run(inbox: str, warehouse: str, engine_name: str, task: str = "1000") -> Report:
    """A whole run, stage by stage, in tasks of some articles."""
    from flows.engine import engine
    from flows.pipeline import RunOptions, cluster_articles, collect_raw, extract_facts, opened, publish_views
    from flows.seeds import load_seeds

    load_seeds()  # compiled once and cached: the start is measured elsewhere
    cpu: dict[str, float] = {}
    began, wall = _cpu(), time.monotonic()

    def stage(name: str, work: Callable[[], Any]) -> Any:
        before = _cpu()
        answer = work()
        cpu[name] = _cpu() - before
        return answer

    with opened(RunOptions(Path(inbox), Path(warehouse), engine=engine_name, batch_articles=int(task))) as run:
        collected = stage("collect", lambda: collect_raw(run))
        with engine(engine_name) as executor:
            given = extract_facts(run, collected, executor)
            parts = stage("extract", lambda: given if executor else list(given))
            state = stage("cluster", lambda: cluster_articles(run, collected, parts))
        stage("publish", lambda: publish_views(run, state))
        seconds, counts = dict(run.summary.seconds), dict(run.summary.counts)
    return {
        "name": Path(inbox).name,
        "articles": counts["articles"],
        "megabytes": sum(path.stat().st_size for path in Path(inbox).rglob("*") if path.is_file()) / 1e6,
        "cpu": cpu,
        "inside": {name.removeprefix("cpu "): spent for name, spent in seconds.items() if name.startswith("cpu ")},
        "total": _cpu() - began,
        "process": _cpu(),
        "wall": time.monotonic() - wall,
        "peak": max(peak_memory(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024),
        "written": _size(Path(warehouse)) / 1e6,
    }


def _texts(inbox: str) -> list[str]:
    files = sorted(path for path in Path(inbox).rglob("*") if path.suffix == ".txt")
    step = max(1, len(files) // SAMPLE)
    return [path.read_text(encoding="utf-8", errors="replace") for path in files[::step]]


def _langdetect(inbox: str) -> Report:
    from langdetect import DetectorFactory, detect

    DetectorFactory.seed = 0
    texts = _texts(inbox)
    detect(texts[0])  # loads its profiles
    before = _cpu()
    for text in texts:
        detect(text)
    return {"name": "langdetect.detect on the full text", "seconds": (_cpu() - before) / len(texts)}


def _spacy(inbox: str) -> Report:
    name = "spaCy, small English pipeline (English texts)"
    if importlib.util.find_spec("spacy") is None or importlib.util.find_spec("en_core_web_sm") is None:
        return {"name": name, "seconds": None}
    import spacy

    from bench.corpus import language_of

    texts = [text for text in _texts(inbox) if language_of(text) == "en"]
    read = spacy.load("en_core_web_sm")
    read(texts[0])
    before = _cpu()
    for text in texts:
        read(text)
    return {"name": name, "seconds": (_cpu() - before) / len(texts)}


def _copies(finder: str, size: str) -> Report:
    from bench.peers import FINDERS, khabar_input

    modules, find = FINDERS[finder]
    if any(importlib.util.find_spec(module) is None for module in modules):
        return {"name": finder, "seconds": None}
    for module in modules:
        importlib.import_module(module)
    docs = make_corpus(read_articles(SEEDS[0]), int(size))
    given = [khabar_input(doc) for doc in docs] if finder == "khabar" else docs
    before = _cpu()
    find(given)
    return {"name": finder, "seconds": (_cpu() - before) / len(docs)}


def _shared(inboxes: Sequence[Path]) -> Path:
    """The largest inbox that is read several times without taking hours."""
    few = [inbox for inbox in inboxes if _count(inbox) <= MOST_SHARED]
    return max(few or inboxes[:1], key=_count)


def _count(inbox: Path) -> int:
    return sum(path.is_file() for path in inbox.rglob("*"))


def _walls(inbox: Path, home: Path, rounds: int) -> Report:
    """Median wall seconds with one and with two processes, taking turns."""
    times: dict[str, list[float]] = {"1": [], "2": []}
    articles = 0
    for number in range(rounds):
        for engine_name, walls in times.items():
            warehouse = home / f"wall{number}-{engine_name}"
            shutil.rmtree(warehouse, ignore_errors=True)
            run = worker("run", str(inbox), str(warehouse), engine_name, SHARED_TASK)
            walls.append(run["wall"])
            articles = run["articles"]
    return {"articles": articles, **{name: statistics.median(walls) for name, walls in times.items()}}


def _starts(inbox: str, home: str) -> Report:
    """CPU seconds of commands from their start; the best of three, since the first fills caches."""
    ten = Path(home) / "ten" / "outlet"
    ten.mkdir(parents=True)
    for number, text in enumerate(_texts(inbox)[:10]):
        (ten / f"{number}.txt").write_text(text, encoding="utf-8")
    warehouse = str(Path(home) / "warehouse0")
    commands = {
        "khabar --help": ["--help"],
        "khabar sql": ["sql", "select count(*) from articles", "--warehouse", warehouse],
        "a run of 10 articles, --plain": ["run", str(ten.parent), "--plain", "--warehouse", "NEW"],
        "the same with Prefect": ["run", str(ten.parent), "--warehouse", "NEW"],
    }
    return {name: min(_start(arguments, home, f"{name}{n}") for n in range(3)) for name, arguments in commands.items()}


def _start(arguments: Sequence[str], home: str, name: str) -> float:
    made = [str(Path(home) / name) if argument == "NEW" else argument for argument in arguments]
    before = _cpu()
    environment = {**os.environ, "PREFECT_HOME": str(Path(home) / "prefect")}
    environment |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(Path(home) / "compiled")}  # as installed
    subprocess.run([sys.executable, "-m", "flows", *made], check=True, capture_output=True, cwd=ROOT, env=environment)
    return _cpu() - before


def _storage(warehouse: str, inbox: str) -> Report:
    """Bytes an article and a fact, by table."""
    from flows.views import load_state

    state = load_state(Path(warehouse))
    assert state
    tables: dict[str, list[int]] = {}
    for file in state.files:
        sizes = tables.setdefault(file.table, [0, 0])
        sizes[0] += file.rows
        sizes[1] += (Path(warehouse) / file.path).stat().st_size
    index = sum((Path(warehouse) / name).stat().st_size for name in state.index_files)
    return {
        "articles": tables["articles"][0],
        "raw": sum(path.stat().st_size for path in Path(inbox).rglob("*") if path.is_file()),
        "tables": {name: (rows, size) for name, (rows, size) in sorted(tables.items()) if rows},
        "index": index,
    }


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


WORKERS: dict[str, Callable[..., Report]] = {
    "run": _run,
    "langdetect": _langdetect,
    "spacy": _spacy,
    "copies": _copies,
    "starts": _starts,
    "storage": _storage,
}


# --- the page -----------------------------------------------------------------------------------------------------------


def tables_of(measured: Report) -> Iterable[str]:
    """The figures as Markdown tables."""
    unit = measured["peers"][0]["seconds"]
    yield _table(
        ("articles", "CPU ms an article", "in langdetect calls", "MB a CPU s", "peak MB", "MB written"),
        [
            (
                f"{run['articles']:,}",
                f"{1000 * run['total'] / run['articles']:.1f}",
                f"**{run['total'] / run['articles'] / unit:.2f}**",
                f"{run['megabytes'] / run['total']:.2f}",
                f"{run['peak']:.0f}",
                f"{run['written']:.0f}",
            )
            for run in measured["runs"]
        ],
    )
    last = measured["runs"][-1]
    stages = {**{f"{n}": last["cpu"][n] for n in STAGES}, **{f"extract: {n}": s for n, s in last["inside"].items()}}
    yield _table(
        ("stage", "CPU ms an article", "in langdetect calls"),
        [(n, f"{1000 * s / last['articles']:.2f}", f"{s / last['articles'] / unit:.2f}") for n, s in stages.items()],
    )
    peers = [*measured["peers"], *({**c, "name": f"copies alone: {c['name']}"} for c in measured["copies"])]
    yield _table(
        ("beside", "CPU ms an article", "in langdetect calls"),
        [
            (p["name"], "not installed", "")
            if p["seconds"] is None
            else (p["name"], f"{1000 * p['seconds']:.2f}", f"{p['seconds'] / unit:.2f}")
            for p in peers
        ],
    )
    yield _table(
        ("articles", "wall s, 1 process", "wall s, 2 processes", "times the articles a second"),
        [
            (f"{walls['articles']:,}", f"{walls['1']:.1f}", f"{walls['2']:.1f}", f"{walls['1'] / walls['2']:.2f}")
            for walls in measured["walls"]
        ],
    )
    yield _table(
        ("command", "CPU s"), [(f"`{n}`" if "khabar" in n else n, f"{s:.2f}") for n, s in measured["starts"].items()]
    )
    storage = measured["storage"]
    rows = [("raw text", "", f"{storage['raw'] / storage['articles']:,.0f}", "")]
    rows += [
        (f"`{name}`", f"{count:,}", f"{size / storage['articles']:,.0f}", f"{size / count:,.0f}")
        for name, (count, size) in storage["tables"].items()
    ]
    rows.append(("index of copies and stories", "", f"{storage['index'] / storage['articles']:,.0f}", ""))
    yield _table(("what", "rows", "bytes an article", "bytes a row"), rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---", *("---:" for _ in head[1:])], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def write_page(tables: Sequence[str], measured: Report) -> None:
    """Put the tables between the page's marks, each after its own, and draw the chart."""
    text = PAGE.read_text(encoding="utf-8")
    for number, table in enumerate([f"<!-- no-run -->\n```sh\n{measured['command']}\n```", *tables]):
        begin, end = f"<!-- table {number} -->\n", f"<!-- end {number} -->"
        head, _, rest = text.partition(begin)
        text = head + begin + table + "\n" + end + rest.partition(end)[2]
    PAGE.write_text(text, encoding="utf-8")
    unit = measured["peers"][0]["seconds"]
    CHART.write_text(
        cost_chart([(run["articles"], run["total"] / run["articles"] / unit) for run in measured["runs"]]),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()

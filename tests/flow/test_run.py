"""The whole run over the sample articles: what a newcomer sees holds, and holds again."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner

import flows.views
from flows.__main__ import main
from flows.errors import InputError
from flows.pipeline import RunOptions, RunSummary, run_plain
from flows.reporting import Scope, write_report
from flows.summary import render_summary
from tests.flow.conftest import SAMPLES, data_files
from tests.flow.harness import ask

pytestmark = pytest.mark.flow
Run = tuple[Path, RunSummary]
# Part of the report and a headline that it must name: of what a figure or a denial is told.
SAYING = {
    "contradictions": "सरयू एक्सप्रेस",
    "timeline": "सरयू एक्सप्रेस",
    "denials": "Chad raises toll of base attack",
}


def test_every_input_is_accounted_for(sample_run: Run) -> None:
    warehouse, summary = sample_run
    counts = summary.counts
    assert counts["read"] == counts["articles"] + counts["known"] + sum(summary.rejects.values()) + counts["ignored"]
    [row] = ask(warehouse, "select (select count(*) from articles) a, (select count(*) from rejects) r")
    assert (row["a"], row["r"]) == (counts["articles"], sum(summary.rejects.values()))
    assert counts["articles"] >= 60
    assert summary.rejects == {"empty": 1}


def test_a_name_that_is_printed_goes_before_one_made_of_another_script(sample_run: Run) -> None:
    [row] = ask(sample_run[0], "select name, aliases from entities where list_contains(aliases, 'इदरिस महामत')")
    assert row["name"] == "Idriss Mahamat"
    assert set(row["aliases"]) == {"Idris Mahamat", "Idriss Mahamat", "इदरिस महामत"}


def test_a_second_run_adds_nothing(sample_run: Run) -> None:
    warehouse, _ = sample_run
    before = data_files(warehouse)
    summary = run_plain(RunOptions(SAMPLES, warehouse))
    assert summary.batch_id is None
    assert summary.counts["known"] == summary.counts["read"] - summary.counts["ignored"]
    assert data_files(warehouse) == before


def test_a_run_says_that_an_update_computes_claims_otherwise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inbox, warehouse = tmp_path / "inbox", tmp_path / "w"
    told = []
    for number, version in enumerate(("old", "new", "new")):
        monkeypatch.setattr(flows.views, "computed_by", lambda version=version: version)
        (inbox / "outlet").mkdir(parents=True, exist_ok=True)
        (inbox / "outlet" / f"{number}.txt").write_text(f"Bus {number} fell into a gorge; {number + 3} people died.\n")
        told.append(render_summary(run_plain(RunOptions(inbox, warehouse)), warehouse))
    said = "Claims: an update computes them otherwise, made again from all 2 articles."
    assert [said in text for text in told] == [False, True, False]


def test_two_processes_give_the_same_bytes(sample_run: Run, tmp_path: Path) -> None:
    warehouse, _ = sample_run
    run_plain(RunOptions(SAMPLES, tmp_path / "w", engine="2"))
    assert data_files(tmp_path / "w") == data_files(warehouse)


def test_prefect_gives_the_same_bytes(sample_run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a process of its own: Prefect reads its settings when it is imported."""
    warehouse, _ = sample_run
    monkeypatch.setenv("PREFECT_HOME", str(tmp_path / "prefect"))
    command = [sys.executable, "-m", "flows", "run", str(SAMPLES), "--warehouse", str(tmp_path / "w")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stdout + done.stderr
    assert data_files(tmp_path / "w") == data_files(warehouse)


@pytest.mark.parametrize("table", ["mentions", "quantities", "events", "statements", "roles"])
def test_every_span_is_exactly_its_text(sample_run: Run, table: str) -> None:
    warehouse, _ = sample_run
    column = "surface" if table == "mentions" else "evidence"
    [row] = ask(
        warehouse,
        f"select count(*) n, count(*) filter (substr(text, start_char + 1, end_char - start_char) <> {column}) wrong "
        f"from {table} join articles using (article_id)",
    )
    assert row["n"] > 50
    assert row["wrong"] == 0


def test_both_languages_have_every_kind_of_fact(sample_run: Run) -> None:
    warehouse, _ = sample_run
    rows = ask(warehouse, "select language, kind, count(*) n from facts join articles using (article_id) group by all")
    found = {(row["language"], row["kind"]) for row in rows}
    kinds = {row["kind"] for row in rows}
    assert len(kinds) == 4
    assert {(language, kind) for language in ("hi", "en") for kind in kinds} <= found


def test_languages_of_the_samples(sample_run: Run) -> None:
    warehouse, _ = sample_run
    expected = {
        "sahyadri-vritt": {"mr"},
        "himal-khabar": {"ne"},
        "roznama-subh": {"ur"},
        "vestnik-azii": {"ru"},
        "plains-post": {"en"},
        "globe-wire": {"en"},
        "harbour-herald": {"en"},
        "nadi-times": {"hi"},
        "uttar-vani": {"hi"},
        "parvat-patrika": {"hi"},
        "gaon-express": {"hi"},
    }
    rows = ask(warehouse, "select source_id, list(distinct language) languages from articles group by 1")
    assert {r["source_id"]: set(r["languages"]) for r in rows if r["source_id"] in expected} == expected


def cluster_of(warehouse: Path, table: str, column: str) -> dict[str, str]:
    rows = ask(warehouse, f"select file_path, {column} as c from {table} join articles using (article_id)")
    return {row["file_path"]: row["c"] for row in rows}


def test_reprints_are_copies_and_form_letters_are_not(sample_run: Run) -> None:
    warehouse, _ = sample_run
    cluster = cluster_of(warehouse, "copies", "cluster_id")
    wire = {
        "nadi-times/sarayu-express-hadsa.txt",
        "parvat-patrika/rail-hadsa-bahraich-11.txt",
        "samvad-samiti/20251111-rail.txt",
    }
    assert len({cluster[name] for name in wire}) == 1
    assert cluster["samvad-samiti/20250707-badh.txt"] == cluster["uttar-vani/assam-badh.txt"]
    forms = [name for name in cluster if "/sona-" in name or "/mausam-" in name or "/sadak-" in name]
    assert len(forms) == 8
    assert len({cluster[name] for name in forms}) == 8


STORIES = {
    "train": ["sarayu", "bahraich", "maut-ki-patri", "20251111-rail", "rail-toll"],
    "flood": ["assam-badh", "20250707-badh", "brahmaputra", "assam-floods", "assam-0709"],
    "quake": ["bajhang-quake-1", "nepal-bhukamp", "nepal-quake-day2", "bajhang-38"],
    "power": ["bijli-samjhauta", "power-deal"],
    "farmers": ["karnal", "ganna-kisan", "lathi-charge"],
    "budget": ["himachal"],
    "court": ["khanan", "mining-verdict", "meena-saza"],
    "hockey": ["hockey"],
    "chad": ["lake-attack-0414", "harbour-herald/chad.txt", "chad-hamla.txt"],
    "kolhapur": ["kolhapur-chunav", "plains-post/kolhapur"],
    "cyclone": ["live-cyclone", "chakravat-tara"],
    "satellite": ["upgrah", "isro"],
    "fire": ["feed-20260402"],
}


@pytest.mark.parametrize("name", STORIES)
def test_articles_of_one_event_are_one_story(sample_run: Run, name: str) -> None:
    warehouse, _ = sample_run
    story = cluster_of(warehouse, "stories", "story_id")
    members = [path for path in story if any(part in path for part in STORIES[name])]
    assert len(members) >= 1
    assert len({story[path] for path in members}) == 1, {path: story[path] for path in members}


def test_no_two_events_are_one_story(sample_run: Run) -> None:
    warehouse, _ = sample_run
    story = cluster_of(warehouse, "stories", "story_id")
    owners: dict[str, set[str]] = {}
    for path, story_id in story.items():
        for name, parts in STORIES.items():
            if any(part in path for part in parts):
                owners.setdefault(story_id, set()).add(name)
        if "/sona-" in path or "/mausam-" in path or "/sadak-" in path:
            owners.setdefault(story_id, set()).add(path)
    assert {story_id: names for story_id, names in owners.items() if len(names) > 1} == {}


def test_contradicting_tolls_are_shown_with_both_holders(sample_run: Run) -> None:
    warehouse, _ = sample_run
    rows = ask(
        warehouse,
        "select contradictions.* from contradictions join stories using (story_id) join articles using (article_id) "
        "where file_path = 'nadi-times/sarayu-express-hadsa.txt' and measure = 'killed'",
    )
    assert {6.0, 9.0} <= {row["value"] for row in rows}
    assert {14.0, 15.0}.isdisjoint({row["value"] for row in rows})


def test_marts_hold_every_side_of_a_contradiction_that_one_side_keeps_recent(tmp_path: Path) -> None:
    texts = {  # the marts of a warehouse that ends on June 3 begin with March 5
        "nadi-times/bus.txt": "Bus falls into gorge near Kota\n\nKota, March 4, 2026: A bus fell into a gorge near Kota on "
        "Wednesday, killing 16 passengers, Kota police said. It carried 43 pilgrims from Bundi to Jaipur.\n",
        "plains-post/bus.txt": "Bus plunges into Kota gorge\n\nKota, March 5, 2026: A bus with 43 pilgrims on their way "
        "from Bundi to Jaipur fell into a gorge near Kota on Wednesday. The accident killed 12 passengers, the Kota "
        "hospital said.\n",
        "globe-wire/hockey.txt": "India win hockey title\n\nNew Delhi, June 3, 2026: India beat Malaysia 3-1.\n",
    }
    for name, text in texts.items():
        path = tmp_path / "inbox" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    warehouse = tmp_path / "warehouse"
    run_plain(RunOptions(inbox=tmp_path / "inbox", warehouse=warehouse))
    sides = "select value, last_reported from contradictions order by value"
    with duckdb.connect(str(warehouse / "marts.duckdb"), read_only=True) as marts:
        kept = marts.execute(sides).fetchall()
    assert kept == [(12, dt.date(2026, 3, 5)), (16, dt.date(2026, 3, 4))]


def test_a_report_of_a_part_counts_that_part_alone(sample_run: Run, tmp_path: Path) -> None:
    warehouse, _ = sample_run
    [row] = ask(warehouse, "select count(*) n from articles where source_id = 'plains-post'")
    page = write_report(warehouse, Scope(source="plains-post"), tmp_path / "part.html").read_text(encoding="utf-8")
    assert f"<b>{row['n']}</b>articles" in page
    assert "<b>1</b>sources" in page
    profile = page[page.index('<section id="sources"') : page.index('<section id="quality"')]
    assert "plains-post" in profile
    assert "uttar-vani" not in profile
    by_name = [
        write_report(warehouse, Scope(entity=name), tmp_path / "part.html")
        .read_text(encoding="utf-8")
        .split("</h1>")[1]
        for name in ("Nepal", "nepal", "नेपाल")
    ]
    assert by_name[0].split("</ul>")[0] == by_name[1].split("</ul>")[0] == by_name[2].split("</ul>")[0]
    with pytest.raises(InputError, match="no article is about nobody-times"):
        write_report(warehouse, Scope(source="nobody-times"), tmp_path / "none.html")
    assert not (tmp_path / "none.html").exists()


def test_a_story_without_a_headline_is_called_by_how_its_text_begins(tmp_path: Path) -> None:
    inbox, warehouse = tmp_path / "inbox", tmp_path / "warehouse"
    inbox.mkdir()
    text = "कोटा जिले के बाढ़ प्रभावित गांवों में राहत दल ने बुधवार को 340 लोगों को सुरक्षित स्थानों पर पहुंचाया और भोजन के पैकेट बांटे।"
    (inbox / "one.txt").write_text(f"{text} पानी अब उतर रहा है।\n", encoding="utf-8")
    run_plain(RunOptions(inbox, warehouse))
    page = (warehouse / "report" / "index.html").read_text(encoding="utf-8")
    assert ">कोटा जिले के बाढ़ प्रभावित गांवों में राहत दल ने बुधवार को 340 लोगों को सुरक्षित स्थानों …<" in page


def test_the_sample_articles_contradict_each_other(sample_run: Run) -> None:
    sides = ask(
        sample_run[0], "select measure, list(value order by value) v from contradictions group by contradiction_id, 1"
    )
    assert sorted((row["measure"], row["v"]) for row in sides) == [
        ("injured", [34, 41]),
        ("killed", [6, 9]),
        ("killed", [9, 11]),
        ("killed", [18, 23, 40]),
        ("participating", [4000, 20000]),
    ]


def test_the_report_says_of_which_story_a_figure_or_a_denial_is(sample_run: Run) -> None:
    warehouse, _ = sample_run
    page = (warehouse / "report" / "index.html").read_text(encoding="utf-8")
    parts = {name: page.split(f'<section id="{name}"')[1].split("</section>")[0] for name in SAYING}
    assert all(headline in parts[name] for name, headline in SAYING.items())
    assert parts["contradictions"].count("<h3>") == parts["contradictions"].count('</h3><p class="who">')


def test_a_moved_warehouse_is_published_again(sample_run: Run, tmp_path: Path) -> None:
    warehouse, _ = sample_run
    moved = tmp_path / "moved"
    shutil.copytree(warehouse, moved)
    for command in (["sql", "from copies"], ["info"], ["show", "Nepal"], ["report"]):
        refused = CliRunner().invoke(main, [*command, "--warehouse", str(moved)])
        assert refused.exit_code == 8
        assert f"khabar publish --warehouse {moved}" in refused.output
    published = CliRunner().invoke(main, ["publish", "--warehouse", str(moved)])
    assert published.exit_code == 0, published.output
    assert ask(moved, "select count(*) n from articles") == ask(warehouse, "select count(*) n from articles")

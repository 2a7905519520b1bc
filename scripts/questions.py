"""Answers the questions of the README and of docs/twenty-questions.md over the sample articles: `make questions`.

Every output in those pages is what the queries below print; nothing is typed by hand.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import pyarrow as pa  # noqa: E402

from flows.pipeline import RunOptions, run_plain  # noqa: E402
from flows.queries import run_query  # noqa: E402

QUESTIONS = (
    (
        "Which sources contradict each other, about what, and in which words?",
        """select item, measure, value, holder, sources, first_reported, evidence
from contradictions
order by contradiction_id, value
limit 6""",
    ),
    (
        "How did a toll move from day to day, and who reported each figure?",
        """select date, item, measure, previous_value, value, holder, sources
from story_timeline
where is_revision and measure = 'killed'
order by story_id, date, value
limit 8""",
    ),
    (
        "Which claims have the most independent origins?",
        """select claim, origins, origin_names, independent_texts, articles
from corroboration
order by origins desc, articles desc, claim
limit 5""",
    ),
    (
        "Who carries whose text, and how much later?",
        """select source_id, from_source_id, articles, median_delay_hours
from wire_reuse
order by source_id, from_source_id""",
    ),
    (
        "What did each source bring on each day, and how much of it was its own?",
        """select source_id, date, language, articles, originals, copies, facts
from source_daily
where date between date '2025-11-11' and date '2025-11-13'
order by date, source_id""",
    ),
    (
        "Which entities were named most, in how many independent texts and sources?",
        """select name, type, sum(independent_texts) as texts, sum(mentions) as mentions
from entity_daily
group by entity_id, name, type
order by texts desc, mentions desc, name
limit 8""",
    ),
    (
        "What is denied, by whom, and where is it claimed?",
        """select denials.denied_by, denials.date, denials.evidence, claims.claim
from denials
left join claims using (claim_id)
order by denials.date, denials.fact_id
limit 6""",
    ),
    (
        "Who says what on whose authority: statements that reached us through another outlet?",
        """select speaker, relays, quote
from statements
where len(relays) > 0
order by fact_id
limit 5""",
    ),
    (
        "What is announced or threatened but has not happened?",
        """select status, event_type, actors, place, date, evidence
from events
where status in ('planned', 'possible')
order by status, fact_id
limit 6""",
    ),
    (
        "Who did what to whom, counted in independent texts?",
        """select event_type, actor, target, sum(events) as events, sum(independent_texts) as texts
from event_daily
where status = 'happened' and actor is not null
group by event_type, actor, target
order by texts desc, events desc, event_type, actor, target
limit 8""",
    ),
    (
        "What left a source out that at least two origins carry?",
        """select source_id, claim, origins
from omissions
order by origins desc, source_id, claim_id
limit 5""",
    ),
    (
        "Which articles in several languages tell one story?",
        """select
    story_id,
    list(distinct language order by language) as languages,
    count(*) as articles,
    any_value(linked_by order by linked_by desc) as linked_by
from stories
inner join articles using (article_id)
group by story_id
having count(distinct language) > 2
order by articles desc, story_id
limit 5""",
    ),
    (
        "What did we know on a given evening, before later reports?",
        """select claim, holder, first_reported, articles
from claims_as_of(date '2025-11-11')
where measure = 'killed'
order by articles desc, claim_id
limit 5""",
    ),
    (
        "Which two names stand together in the news?",
        """select a.name as one, b.name as other, sum(independent_texts) as texts, sum(events) as events
from entity_pairs
inner join entities as a on a.entity_id = entity_a
inner join entities as b on b.entity_id = entity_b
group by one, other
order by texts desc, events desc, one, other
limit 6""",
    ),
    (
        "Who holds which office, according to how many articles?",
        """select person, role, "of", tenure, count(distinct article_id) as articles
from roles
group by all
order by articles desc, person, role
limit 8""",
    ),
    (
        "Everything said of one entity, in order of time, with its evidence?",
        """select date, kind, predicate, evidence
from entity_timeline
where name = 'Nepal'
order by date, fact_id
limit 6""",
    ),
    (
        "How much money was pledged, by whom?",
        """select value, unit, item, speaker, status, evidence
from quantities
where measure in ('pledged', 'paid') and unit not in ('count', 'percent')
order by value desc, fact_id
limit 6""",
    ),
    (
        "Is a day without news a zero in my chart?",
        """select calendar.date, coalesce(sum(source_daily.articles), 0) as articles
from calendar
left join source_daily using (date)
where calendar.date between date '2025-11-10' and date '2025-11-15'
group by calendar.date
order by calendar.date""",
    ),
    (
        "How does conflict and cooperation run over time (PLOVER's scores)?",
        """select date_trunc('month', date) as month, quad_class, sum(events) as events, round(avg(goldstein), 1) as goldstein
from event_daily
where status = 'happened'
group by all
order by month, quad_class
limit 8""",
    ),
    (
        "Where does a number stand, to the character?",
        """select file_path, surface, value_start, value_end, substr(text, value_start + 1, value_end - value_start) as cut
from quantities
inner join articles using (article_id)
where value = 14 and measure = 'killed'
order by file_path
limit 5""",
    ),
)
IN_README = 5
MARKS = re.compile(r"(<!-- questions -->\n).*(<!-- end of questions -->)", re.DOTALL)
CELL = 56


def main() -> None:
    """Run the samples into a new warehouse, ask, and write both pages."""
    with tempfile.TemporaryDirectory() as folder:
        warehouse = Path(folder) / "warehouse"
        run_plain(RunOptions(ROOT / "seeds" / "articles", warehouse))
        answers = [answer(question, sql, warehouse) for question, sql in QUESTIONS]
    page = "# Twenty questions\n\nEach with its SQL and what it prints over the sample articles (`make questions` writes this page).\n\n"
    (ROOT / "docs" / "twenty-questions.md").write_text(page + "\n".join(answers), encoding="utf-8")
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    readme.write_text(MARKS.sub(lambda m: m[1] + "\n".join(answers[:IN_README]) + m[2], text), encoding="utf-8")


def answer(question: str, sql: str, warehouse: Path) -> str:
    """A question, its SQL and its rows as Markdown."""
    return f"**{question}**\n\n```sql\n{sql}\n```\n\n{as_table(run_query(sql, warehouse))}\n"


def as_table(table: pa.Table) -> str:
    """Rows as a Markdown table; long cells are cut."""
    lines = ["| " + " | ".join(table.column_names) + " |", "|" + "---|" * table.num_columns]
    lines += ["| " + " | ".join(cell(value) for value in row.values()) + " |" for row in table.to_pylist()]
    return "\n".join(lines) + "\n"


def cell(value: object) -> str:
    """A value in a cell."""
    if value is None:
        return ""
    if isinstance(value, list):
        value = ", ".join(str(part) for part in value)
    if isinstance(value, float):
        value = f"{value:,.0f}" if value == int(value) else f"{value:g}"
    text = " ".join(str(value).split()).replace("|", "\\|")
    return text if len(text) <= CELL else text[: CELL - 1] + "…"


if __name__ == "__main__":
    main()

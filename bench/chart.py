"""The chart of cost against size, as an SVG of its own."""

from __future__ import annotations

import math
from collections.abc import Sequence

WIDTH, HEIGHT, LEFT, BELOW = 640, 300, 60, 50


def cost_chart(points: Sequence[tuple[int, float]]) -> str:
    """Langdetect calls an article (from zero) against articles in a run (logarithmic)."""
    top = 1.25 * max(cost for _, cost in points)
    low, high = (math.log10(bound(size for size, _ in points)) for bound in (min, max))
    across = max(high - low, 1e-9)

    def place(size: int, cost: float) -> tuple[float, float]:
        x = LEFT + 30 + (math.log10(size) - low) / across * (WIDTH - LEFT - 90)
        return round(x, 1), round((HEIGHT - BELOW) * (1 - cost / top) + 5, 1)

    steps = [step / 2 for step in range(int(top * 2) + 1)]
    lines = [
        f'<line x1="{LEFT}" x2="{WIDTH - 10}" y1="{place(1, s)[1]}" y2="{place(1, s)[1]}" stroke="#8885"/>'
        f'<text x="{LEFT - 8}" y="{place(1, s)[1] + 4}" text-anchor="end">{s:g}</text>'
        for s in steps
    ]
    marks = [
        f'<circle cx="{x}" cy="{y}" r="4" fill="#c2410c"/>'
        f'<text x="{x}" y="{y - 10}" text-anchor="middle">{cost:.2f}</text>'
        f'<text x="{x}" y="{HEIGHT - BELOW + 25}" text-anchor="middle">{size:,}</text>'
        for size, cost in points
        for x, y in [place(size, cost)]
    ]
    path = " ".join(f"{x},{y}" for x, y in (place(*point) for point in points))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'aria-label="Cost of an article in calls of langdetect, by articles in a run" '
        'font-family="sans-serif" font-size="12" fill="#777">'
        + "".join(lines)
        + f'<polyline points="{path}" fill="none" stroke="#c2410c" stroke-width="2"/>'
        + "".join(marks)
        + f'<text x="{WIDTH / 2}" y="{HEIGHT - 6}" text-anchor="middle">articles in a run</text>'
        f'<text x="14" y="{HEIGHT / 2 - 20}" text-anchor="middle" transform="rotate(-90 14 {HEIGHT / 2 - 20})">'
        "langdetect calls an article</text></svg>\n"
    )

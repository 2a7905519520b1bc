"""What some work costs in lines of code run, which are the same on every machine and under any load."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def lines_of(work: Callable[[], object]) -> int:
    """How many lines of Khabar's own code some work runs."""
    ours = os.sep + "flows" + os.sep
    count = 0

    def line(_: FrameType, event: str, __: Any) -> Any:
        nonlocal count
        count += event == "line"
        return line

    def call(frame: FrameType, _: str, __: Any) -> Any:
        return line if ours in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(call)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def assert_linear(read: Callable[[str], object], unit: str, times: int = 300) -> None:
    """Three times as much of the same text runs about three times as many lines of code."""
    read(unit * 10)  # words cached
    small, large = (lines_of(lambda n=n: read(unit * n)) for n in (times, 3 * times))
    assert large <= 3.5 * small + 1_000, f"{small} lines of code for {times} times, {large} for three times as much"

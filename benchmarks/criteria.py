"""How long all criteria of a year take once the records are read, on one core."""

import time
from datetime import date
from pathlib import Path

from generator.pipeline.register import open_register, read_dossier
from generator.rules.eligibility.entries import compute
from generator.sources.policy import load_policy

AT_ONCE = 500


def measure(root: Path, cutoff: date) -> tuple[int, float]:
    """Return how many associations were judged, and the seconds of judging alone."""
    policy, judged, seconds = load_policy(root), 0, 0.0
    jobs = open_register(root, date.max).jobs
    for start in range(0, len(jobs), AT_ONCE):
        dossiers = [read_dossier(root, job)[0] for job in jobs[start : start + AT_ONCE]]
        began = time.perf_counter()
        judged += len(compute(dossiers, policy, cutoff, cutoff))
        seconds += time.perf_counter() - began
    return judged, seconds

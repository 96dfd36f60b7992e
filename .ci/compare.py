#!/usr/bin/env python3
"""compare.py BIN CORPORA SCORERS

Holds the figures of cmd/score against those of the reference scorers, on what factline prints for some
of the corpora. BIN is the folder with the programs factline and score. Fails where two figures differ.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

BIN, CORPORA, SCORERS = map(pathlib.Path, sys.argv[1:4])


def run(*command):
    return subprocess.run([str(c) for c in command], check=True, text=True, stdout=subprocess.PIPE).stdout


def ours(measure, gold, pred, *options):
    return json.loads(run(BIN / "score", measure, "--format", "json", *options, gold, pred))["figures"]


def reference_dates(gold, pred, *options):
    m = json.loads(run(sys.executable, SCORERS / "score_dates.py", gold, pred, "--json", *options))["metrics"]
    out = {f"{row}.{column}": 100 * m[row][i] for row in ("strict", "relaxed") for i, column in enumerate(("p", "r", "f1"))}
    for row in ("type", "value"):
        out[f"{row}.f1"], out[f"{row}.share"] = 100 * m[f"{row}_f1"], 100 * m[f"{row}_acc"]
    out["value.p"], out["value.r"] = 100 * m["value_precision"], 100 * m["value_recall"]
    out["strict+value.f1"] = 100 * m["strict_value_f1"]
    return out


def reference_claims(gold, pred, *options):
    with tempfile.NamedTemporaryFile("r", suffix=".json") as f:
        run(sys.executable, SCORERS / "score_claims.py", gold, pred, "--json", f.name, *options)
        m = json.load(f)
    columns = {"p": "P", "r": "R", "f1": "F1", "e2e_p": "e2e_P", "e2e_r": "e2e_R", "e2e_f1": "e2e_F1", "source": "source_acc",
               "source_any": "source_any_overlap", "cue": "cue_exact_among_matched", "content": "content_exact_among_matched"}
    out = {f"{row}.{column}": m[row][key] for row in ("all", "direct", "mixed", "indirect") for column, key in columns.items()}
    for row, key in (("cue", "cue_exact"), ("cue_overlap", "cue_overlap")):
        out.update({f"{row}.{column}": m[key][name] for column, name in (("p", "P"), ("r", "R"), ("f1", "F1"))})
    return out


def reference_when(gold, pred):
    m = json.loads(run(sys.executable, SCORERS / "score_when.py", gold, pred, "--json"))
    return {f"{name}.percent": m[name] or 0 for name in ("found", "right", "accuracy", "off-dct", "baseline")}


def reference_mixed(gold, pred):
    m = json.loads(run(sys.executable, SCORERS / "score_mixed.py", gold, pred, "--json"))
    # swap_f1 is left out: the reference works it out of figures that it has rounded.
    return {f"{name}.percent": m[name] or 0 for name in ("house", "name", "repaired", "swap_p", "swap_r", "found", "all")}


# measure, what factline prints for it, corpus, options, reference, the largest difference that rounding makes
TASKS = [
    ("dates", "dates", "aquaint", [[], ["--only-date"], ["--only-date", "--wide", "--lenient"]], reference_dates, 0.005),
    ("dates", "dates", "gum-news", [["--no-dct"], ["--lenient"]], reference_dates, 0.005),
    ("dates", "dates", "wikiwars", [[], ["--no-nested"]], reference_dates, 0.005),
    ("dates", "dates", "recognizers-en", [[]], reference_dates, 0.005),
    ("claims", "claims", "polnear-dev", [[], ["--reporting"]], reference_claims, 0.005),
    ("when", "claims", "when-said-aquaint", [[]], reference_when, 0.0501),
    ("mixed", "dates", "mixed-dates", [[]], reference_mixed, 0.0501),
]

wrong = compared = 0
with tempfile.TemporaryDirectory() as scratch:
    for measure, command, corpus, option_sets, reference, tolerance in TASKS:
        gold, pred = CORPORA / f"{corpus}.jsonl", pathlib.Path(scratch) / f"{command}-{corpus}.jsonl"
        if not gold.exists():
            continue
        run(BIN / "factline", command, "--format", "jsonl", "-o", pred, gold)
        for options in option_sets:
            task = " ".join([measure, *options, corpus])
            got, want = ours(measure, gold, pred, *options), reference(gold, pred, *options)
            for name, figure in want.items():
                compared += 1
                if abs(got[name] - figure) > tolerance:
                    wrong += 1
                    print(f"{task}: {name} is {got[name]:.4f}, the reference scorer says {figure:.4f}")
print(f"{compared - wrong} of {compared} figures agree with the reference scorers")
sys.exit(wrong > 0 or compared == 0)

"""Policies on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.unit.cli.shell import run

_ROOT = Path(__file__).parents[3]
_POLICY = "examples/policies/st-elsewhere.yaml"
_CASE = "examples/cases/supported.yaml"


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(_ROOT)
    monkeypatch.setenv("COLUMNS", "80")


def test_a_policy_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    """What it adds, tightens and loosens, with the reasons, and the sheet of each rule."""
    code, out, _ = run(capsys, "policy", _POLICY)

    assert code == 0
    parts = ["ADDS TO THE VOCABULARY", "TIGHTENS", "LOOSENS", "switched off", "The reason: every", "Rule       st-else"]
    assert [one for one in parts if one not in out] == []
    assert [out.index(one) for one in parts] == sorted(out.index(one) for one in parts)


def test_a_policy_that_changes_nothing_says_so(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Nothing is tightened, nothing loosened."""
    path = tmp_path / "empty.json"
    path.write_text(json.dumps({"policy": {"id": "ours", "title": "Our policy", "edition": "2026-10-01"}}))

    _, out, _ = run(capsys, "policy", str(path))

    assert out == "Our policy\nPolicy     ours 2026-10-01\n\nTIGHTENS\n  - nothing\n\nLOOSENS\n  - nothing\n"


def test_a_bad_policy_is_told_like_a_compiler(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """File, line, place and remedy; exit code 2 and no verdict."""
    path = tmp_path / "bad.yaml"
    path.write_text("policy: {id: ours, title: Our policy, edition: 2026-10-01}\nrulse: []\n")

    for command in (
        ["policy", str(path)],
        ["assess", "--policy", str(path), _CASE],
        ["explain", "--policy", str(path), "x"],
    ):
        code, out, err = run(capsys, *command)

        assert (code, out) == (2, "")
        assert err.splitlines() == [
            f"ketamodel: {path} cannot be used",
            f"{path}:2: $.rulse is not a known field, did you mean `rules` or `uses`?",
        ]


def test_a_policy_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    """It has no line."""
    code, _, err = run(capsys, "policy", "nowhere.yaml")

    assert code == 2
    assert "nowhere.yaml: $ cannot be read: no such file or directory" in err


def test_a_case_is_assessed_with_policies(capsys: pytest.CaptureFixture[str]) -> None:
    """The report says what was loosened, where each rule comes from, and which policies were asked."""
    code, out, _ = run(capsys, "assess", "--policy", _POLICY, "--policy", "examples/policies/one-limit.yaml", _CASE)

    assert code == 1
    assert out.startswith("UNSUPPORTED")
    assert "Rule       day-clinic-observation (day-clinic 2026-10-01)" in out
    assert "LOOSENED BY A POLICY" in out
    assert "Extended by policy st-elsewhere 2026-10-01: Esketamine and ketamine at St" in out
    assert "Extended by policy day-clinic 2026-10-01: Day clinic of St Elsewhere." in out


def test_what_may_be_loosened_says_what_is_not_known(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Of a patient about whom nothing is known."""
    path = tmp_path / "case.yaml"
    path.write_text("{plan: {product: spravato-nasal-spray}, patient: {}}")

    _, out, _ = run(capsys, "assess", "--policy", _POLICY, str(path))

    loosened = out[out.index("LOOSENED BY A POLICY") :]
    assert "Not known: " in loosened[: loosened.index("\n\n")]


def test_an_assessment_with_policies_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    """Policies and origins stand in it."""
    _, out, _ = run(capsys, "assess", "--json", "--policy", _POLICY, _CASE)
    document = json.loads(out)

    assert document["policies"] == ["st-elsewhere 2026-10-01"]
    assert {one["origin"] for one in document["findings"]} == {"st-elsewhere 2026-10-01"}


@pytest.mark.parametrize(
    ("rule", "origin"),
    [
        ("st-elsewhere-systolic", "st-elsewhere 2026-10-01"),
        ("esketamine-hepatic-moderate", "ketamodel 2026-11-21, loosened by st-elsewhere 2026-10-01"),
        ("esketamine-us-trd", "ketamodel 2026-11-21"),
    ],
)
def test_a_sheet_says_where_a_rule_comes_from(capsys: pytest.CaptureFixture[str], rule: str, origin: str) -> None:
    """With a policy, every sheet does."""
    _, out, _ = run(capsys, "explain", "--policy", _POLICY, rule)

    assert f"From       {origin}" in " ".join(out.split()).replace("From ", "From       ")

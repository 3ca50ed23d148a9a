"""Claims, by the examples of `claims.json` that the page is tested against too."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.lessons.claims import QUANTITIES, Evaluation, Scope, WrongClaim, parse
from app.races import read_link
from app.settings import Settings
from tests.app.lessons.shown import shown

TABLE: dict[str, Any] = json.loads((Path(__file__).parents[2] / "claims.json").read_text())
RACES = {name: read_link(one["query"], Settings()).race for name, one in TABLE["races"].items()}
SHOWN = {name: shown(one) for name, one in TABLE["races"].items()}
SCENES = {i: SHOWN[name] for i, name in enumerate(TABLE["scenes"], 1)}


def scope(example: dict[str, Any]) -> Scope:
    """That of the race that an example is of."""
    race = RACES[example.get("race", TABLE["race"])]
    return Scope(race, [RACES[name] for name in TABLE["scenes"]])


@pytest.mark.parametrize("example", TABLE["examples"], ids=lambda one: one["claim"])
def test_a_claim_is_read_and_holds_or_not(example: dict[str, Any]) -> None:
    assert parse(example["claim"], scope(example)) == example["tree"]
    own = SHOWN[example.get("race", TABLE["race"])]
    assert Evaluation(own, SCENES).holds(example["tree"]) is example["holds"]


@pytest.mark.parametrize("example", TABLE["errors"], ids=lambda one: one["claim"])
def test_what_is_no_claim_is_refused_in_words(example: dict[str, Any]) -> None:
    with pytest.raises(WrongClaim) as refused:
        parse(example["claim"], scope(example))
    assert str(refused.value) == example["says"]


def test_there_is_an_example_of_every_quantity_that_holds_and_one_of_every_kind() -> None:
    text = json.dumps([one["tree"] for one in TABLE["examples"] if one["holds"]])
    assert [name for name in QUANTITIES if f'"quantity": "{name}"' not in text] == []
    kinds = ("happens", "order", "compare", "always", "never", "not", "all", "extreme", "size")
    assert [kind for kind in kinds if f'"is": "{kind}"' not in text] == []

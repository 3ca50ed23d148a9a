"""The flags of a page in a frame; what is wrong with them is told."""

import pytest
from starlette.datastructures import QueryParams

from app.sharing import HIDDEN, THEMES, read, tables


def test_a_page_stands_alone_unless_it_is_said() -> None:
    for query in ("", "surface=beale", "lane=adam&step=3"):
        found = read(QueryParams(query))
        assert (found.on, found.hide, found.theme, found.problems) == (False, (), None, ())


def test_parts_are_put_away_by_name_in_one_item_or_several() -> None:
    found = read(QueryParams("embed=1&hide=lanes,head&hide=lanes&theme=dark"))
    assert (found.on, found.hide, found.theme, found.problems) == (
        True,
        ("lanes", "head"),
        "dark",
        (),
    )


@pytest.mark.parametrize(
    ("query", "problems"),
    [
        ("embed=yes", ["embed=yes: Must be one of 1."]),
        ("hide=lanes", ["hide=lanes: Only beside embed=1."]),
        ("embed=0&theme=dark", ["embed=0: Must be one of 1.", "theme=dark: Only beside embed=1."]),
        ("embed=1&hide=lane", [f"hide=lane: Must be one of {', '.join(HIDDEN)}."]),
        (
            "embed=1&hide=,head&theme=blue",
            [
                f"hide=: Must be one of {', '.join(HIDDEN)}.",
                f"theme=blue: Must be one of {', '.join(THEMES)}.",
            ],
        ),
    ],
)
def test_a_wrong_flag_is_told(query: str, problems: list[str]) -> None:
    assert list(read(QueryParams(query)).problems) == problems


def test_a_wrong_flag_leaves_the_right_ones() -> None:
    found = read(QueryParams("embed=1&hide=lane,head&theme=blue"))
    assert (found.on, found.hide, found.theme) == (True, ("head",), None)


def test_every_flag_has_words() -> None:
    assert [one.flag for one in tables()] == ["embed", "hide", "theme"]
    assert all(one.help and all(one.rows.values()) for one in tables())

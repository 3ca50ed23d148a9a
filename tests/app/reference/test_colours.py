"""The pictures have the page's colours."""

from app.reference import colours, tokens


def test_a_picture_knows_both_themes() -> None:
    light, dark = tokens.themes()
    before, _, after = colours.style(1).partition("prefers-color-scheme:dark")
    assert light["lane-0"] != dark["lane-0"]
    assert f"--lane-0:{light['lane-0']};" in before
    assert f"--lane-0:{dark['lane-0']};" in after
    assert f"--b0:{light['ramp-0']}" in before
    assert f"--b11:{dark['ramp-3']}" in after


def test_each_lane_of_a_picture_has_the_look_of_its_slot() -> None:
    """A second round of the colours with other dashes, as on the page."""
    style = colours.style(9)
    for slot, (colour, dash) in ((0, ("--lane-0", "--dash-0")), (8, ("--lane-0", "--dash-3"))):
        assert f"path.s{slot}{{stroke:var({colour});stroke-dasharray:var({dash})}}" in style
        assert f"circle.s{slot}{{fill:var({colour})}}" in style
    assert "--dash-3:12 4 2 4;" in style

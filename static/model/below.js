// What may stand below the stage, one at a time; short where a phone has no room for all of a title.

export const BELOW = [
  { id: "curves", title: "Curves" },
  { id: "step", title: "Step" },
  { id: "board", title: "Scoreboard", short: "Scores" },
];

// What may stand below the stage, one at a time.

export const BELOW = [
  { id: "curves", title: "Curves" },
  { id: "step", title: "Step" },
  { id: "board", title: "Scoreboard" },
];

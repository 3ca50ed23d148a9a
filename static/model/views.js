// The views of a race that a reader can choose, the first one first.

export const VIEWS = [
  { id: "contour", title: "Contour" },
  { id: "tiles", title: "Side by side" },
  { id: "3d", title: "3-D" },
];

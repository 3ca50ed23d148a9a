// The server's catalog with look-ups by id.

export function createCatalog({ optimizers, surfaces, schedules, limits }) {
  const optimizer = new Map(optimizers.map((one) => [one.id, one]));
  const surface = new Map(surfaces.map((one) => [one.id, one]));
  const schedule = new Map(schedules.map((one) => [one.id, one]));
  return {
    optimizers,
    surfaces,
    schedules,
    limits,
    optimizer: (id) => optimizer.get(id),
    surface: (id) => surface.get(id),
    schedule: (id) => schedule.get(id),
  };
}

/** The defaults of a declaration's parameters, name -> value. */
export const defaults = (declared) =>
  Object.fromEntries(declared.parameters.map((one) => [one.name, one.default]));

/** What an optimizer starts with on a surface: its defaults, but for what the surface suggests. */
export const suited = (optimizer, surface) => ({
  ...defaults(optimizer),
  ...surface.suits[optimizer.id],
});

/** How much an optimizer remembers, in words. */
export function keepsWords({ keeps }) {
  if (keeps === "0") return "keeps nothing";
  return `keeps ${keeps} number${keeps === "1" ? "" : "s"} for each parameter`;
}

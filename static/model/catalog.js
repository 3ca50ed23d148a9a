// The server's catalog with look-ups by id.

export function createCatalog({ optimizers, surfaces, schedules, limits }) {
  const optimizer = new Map(optimizers.map((entry) => [entry.id, entry]));
  const surface = new Map(surfaces.map((entry) => [entry.id, entry]));
  const schedule = new Map(schedules.map((entry) => [entry.id, entry]));
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

/** The defaults of an entry's parameters, name -> value. */
export const defaults = (entry) =>
  Object.fromEntries(entry.parameters.map((param) => [param.name, param.default]));

/** What an entry declares. */
export function kindOf(entry) {
  if (entry.year) return "optimizer";
  return entry.theme ? "surface" : "schedule";
}

/** What an optimizer starts with on a surface: its defaults, but for what the surface suggests. */
export const suited = (optimizer, surface) => ({
  ...defaults(optimizer),
  ...surface.suits[optimizer.id],
});

/** How much an optimizer remembers, in words. */
export function describeMemory({ keeps }) {
  if (keeps === "0") return "keeps nothing";
  return `keeps ${keeps} number${keeps === "1" ? "" : "s"} for each parameter`;
}

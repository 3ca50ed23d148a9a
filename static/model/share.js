// Addresses to share: with or without the step, and in a frame.

/**
 * An address whose race plays from its start.
 * @param {string} url
 */
export function withoutStep(url) {
  const [page, query = ""] = url.split("?");
  const items = query.split("&").filter((item) => item && !/^step=/.test(item));
  return items.length ? `${page}?${items.join("&")}` : page;
}

/**
 * The address for a frame, with some parts put away.
 * @param {string} url
 * @param {string[]} parts
 */
export function framed(url, parts) {
  const [page, query = ""] = url.split("?");
  const hide = parts.length ? [`hide=${parts.join(",")}`] : [];
  return `${page}?${["embed=1", ...hide, query].filter(Boolean).join("&")}`;
}

// Old names in links: links that use them still open.

/** Item -> old value -> the value of today. */
export const RENAMED = new Map([["view", new Map([["panels", "tiles"]])]]);

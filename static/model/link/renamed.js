// What links said before under another name; they still open.

/** Item -> old value -> the value of today. */
export const RENAMED = new Map([["view", new Map([["panels", "tiles"]])]]);

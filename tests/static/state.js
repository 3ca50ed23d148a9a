// States of the page for tests: what a link says, and what a patch makes of it.
import { fromQuery } from "../../static/model/link/read.js";
import { toQuery } from "../../static/model/link/write.js";
import { catalog } from "./catalog.js";

/** The state of a link. */
export const opened = (query) => fromQuery(query, catalog).state;

/** A state with a patch, as the store has it. */
export const patched = (state, patch) => ({ ...state, ...patch });

/** The link of a state, at the first step. */
export const queryOf = (state) => toQuery(state, { step: 0, speed: 30 }, catalog);

// States of the page for tests: what a link says, and what a patch makes of it.
import { fromQuery } from "../../static/model/link/read.js";
import { catalog } from "./catalog.js";

/** The state of a link. */
export const opened = (query) => fromQuery(query, catalog).state;

/** A state with a patch, as the store has it. */
export const patched = (state, patch) => ({ ...state, ...patch });

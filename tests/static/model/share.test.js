import assert from "node:assert/strict";
import { test } from "node:test";
import { framed, withoutStep } from "../../../static/model/share.js";

const HOME = "http://127.0.0.1:8000/";

test("without its step a link keeps all else", () => {
  const link = `${HOME}?surface=beale&steps=60&step=41&lane=adam,learning_rate:0.1`;
  assert.equal(withoutStep(link), `${HOME}?surface=beale&steps=60&lane=adam,learning_rate:0.1`);
  assert.equal(withoutStep(`${HOME}?step=41`), HOME);
  assert.equal(withoutStep(HOME), HOME);
});

test("a frame begins with its flags", () => {
  assert.equal(framed(`${HOME}?surface=beale`, []), `${HOME}?embed=1&surface=beale`);
  assert.equal(framed(HOME, ["head", "lanes"]), `${HOME}?embed=1&hide=head,lanes`);
});

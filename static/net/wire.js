// Reads a stream of JSON lines and .npy arrays, each as soon as it is whole.

const NPY = 0x93; // the first byte of every .npy file; no JSON line begins with it
const TYPES = { "<f4": Float32Array, "<f8": Float64Array };
const text = new TextDecoder();

/** The .npy array at the front of some bytes: {shape, data, size}, or null while it is not whole. */
export function readArray(bytes) {
  if (bytes.length < 10) return null;
  const wide = bytes[6] >= 2; // version 2 counts its header with four bytes
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const begin = (wide ? 12 : 10) + (wide ? view.getUint32(8, true) : view.getUint16(8, true));
  if (bytes.length < begin) return null;
  const header = text.decode(bytes.subarray(10, begin));
  const type = TYPES[header.match(/'descr': '([^']+)'/)?.[1]];
  if (!type || header.includes("'fortran_order': True")) throw new Error(`unreadable: ${header}`);
  const shape = header
    .match(/'shape': \(([^)]*)\)/)[1]
    .split(",")
    .filter((s) => s.trim())
    .map(Number);
  const size = begin + shape.reduce((a, b) => a * b, 1) * type.BYTES_PER_ELEMENT;
  if (bytes.length < size) return null;
  return { shape, data: new type(bytes.slice(begin, size).buffer), size };
}

function readLine(bytes) {
  const end = bytes.indexOf(10);
  return end < 0 ? null : { json: JSON.parse(text.decode(bytes.subarray(0, end))), size: end + 1 };
}

function readPart(bytes) {
  if (!bytes.length) return null;
  return bytes[0] === NPY ? readArray(bytes) : readLine(bytes);
}

/** The parts of a response in order: {json} or {shape, data}. */
export async function* parts(response) {
  const reader = response.body.getReader();
  let rest = new Uint8Array(0);
  for (;;) {
    const { done, value } = await reader.read();
    if (value) rest = rest.length ? join(rest, value) : value;
    for (let part = readPart(rest); part; part = readPart(rest)) {
      rest = rest.subarray(part.size);
      yield part;
    }
    if (done) break;
  }
  if (rest.length) throw new TypeError("the answer broke off");
}

function join(a, b) {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

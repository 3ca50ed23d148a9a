// Reads a stream of JSON lines and .npy arrays, each as soon as it is whole.

/** @typedef {{shape: number[], data: Float32Array | Float64Array, size: number}} ArrayPart */
/** @typedef {{json: any, size: number}} LinePart */
/** @typedef {ArrayPart | LinePart} Part `size` is how many bytes it took */

const NPY = 0x93; // the first byte of every .npy file; no JSON line begins with it
/** @type {Record<string, Float32ArrayConstructor | Float64ArrayConstructor | undefined>} */
const TYPES = {
  "<f4": Float32Array,
  "<f8": Float64Array,
};
const text = new TextDecoder();

/**
 * The .npy array at the front of some bytes, or null while it is not whole.
 * @param {Uint8Array} bytes
 * @returns {ArrayPart | null}
 */
export function readArray(bytes) {
  if (bytes.length < 10) return null;
  const wide = bytes[6] >= 2; // version 2 counts its header with four bytes
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const begin = (wide ? 12 : 10) + (wide ? view.getUint32(8, true) : view.getUint16(8, true));
  if (bytes.length < begin) return null;
  const { type, shape } = readHeader(text.decode(bytes.subarray(10, begin)));
  const size = begin + shape.reduce((a, b) => a * b, 1) * type.BYTES_PER_ELEMENT;
  if (bytes.length < size) return null;
  return { shape, data: new type(bytes.slice(begin, size).buffer), size };
}

/** @param {string} header a dictionary of Python: {'descr': '<f4', 'shape': (2, 3), ...} */
function readHeader(header) {
  const type = TYPES[header.match(/'descr': '([^']+)'/)?.[1] ?? ""];
  const shape = header.match(/'shape': \(([^)]*)\)/)?.[1].split(",");
  if (!type || !shape || header.includes("'fortran_order': True"))
    throw new Error(`unreadable: ${header}`);
  return { type, shape: shape.filter((size) => size.trim()).map(Number) };
}

/**
 * @param {Uint8Array} bytes
 * @returns {LinePart | null}
 */
function readLine(bytes) {
  const end = bytes.indexOf(10);
  return end < 0 ? null : { json: JSON.parse(text.decode(bytes.subarray(0, end))), size: end + 1 };
}

/** @param {Uint8Array} bytes */
function readPart(bytes) {
  if (!bytes.length) return null;
  return bytes[0] === NPY ? readArray(bytes) : readLine(bytes);
}

/**
 * The parts of a response in order.
 * @param {Response} response
 */
export async function* parts(response) {
  if (!response.body) return;
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

/** @type {(a: Uint8Array, b: Uint8Array) => Uint8Array<ArrayBuffer>} */
function join(a, b) {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

// Answers of a server, for tests: .npy arrays, and bodies that arrive in pieces.

const ascii = new TextEncoder();
export const line = (value) => ascii.encode(`${JSON.stringify(value)}\n`);

/** An .npy file as NumPy writes it: `version` 1 counts its header with two bytes, 2 with four. */
export function npy(shape, data, { version = 1, descr = "<f4", order = "False" } = {}) {
  const sizes = shape.length === 1 ? `${shape[0]},` : shape.join(", ");
  const words = `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': (${sizes}), }`;
  const begin = version === 1 ? 10 : 12;
  const length = 64 * Math.ceil((begin + words.length + 1) / 64) - begin; // data starts aligned
  const header = words.padEnd(length - 1).concat("\n");
  const bytes = new Uint8Array(begin + header.length + data.byteLength);
  const view = new DataView(bytes.buffer);
  bytes.set([0x93, ...ascii.encode("NUMPY"), version, 0]);
  if (version === 1) view.setUint16(8, header.length, true);
  else view.setUint32(8, header.length, true);
  bytes.set(ascii.encode(header), begin);
  bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), begin + header.length);
  return bytes;
}

/** Several pieces of bytes as one. */
export const joined = (...pieces) => Uint8Array.from(pieces.flatMap((piece) => [...piece]));

/** A response whose body arrives in the given pieces. */
export const arriving = (...pieces) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece);
        controller.close();
      },
    }),
  );

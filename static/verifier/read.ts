// SPDX-License-Identifier: EUPL-1.2
// The bytes of a chosen file, unpacked if it is gzip.

import { Fault } from './faults.ts';

export class Unpackable extends Error {}

const GZIP = [0x1f, 0x8b];

function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
    reader.onerror = () => reject(reader.error ?? new Error('unread'));
    reader.readAsArrayBuffer(file);
  });
}

interface Unpacker {
  readable: ReadableStream<Uint8Array>;
  writable: WritableStream<Uint8Array>;
}

/** Rejects with Unpackable where the browser has no means to unpack. */
export async function readFile(file: Blob): Promise<Uint8Array> {
  const bytes = await bytesOf(file);
  if (!GZIP.every((byte, i) => bytes[i] === byte)) return bytes;
  const make = (window as { DecompressionStream?: new (format: string) => Unpacker }).DecompressionStream;
  if (!make) throw new Unpackable();
  const unpacker = new make('gzip');
  const writer = unpacker.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const plain = new Response(unpacker.readable).arrayBuffer();
  try {
    await Promise.all([written, plain]);
  } catch {
    throw new Fault('packed');
  }
  return new Uint8Array(await plain);
}

// SPDX-License-Identifier: EUPL-1.2
// Bytes of a file as base64, in pieces, because fromCharCode takes only so many arguments.
const PIECE = 0x8000;

export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(binary);
}

export const bytesOfText = (text: string): Uint8Array => new TextEncoder().encode(text);

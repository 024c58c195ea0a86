// SPDX-License-Identifier: EUPL-1.2
// BLAKE2b (RFC 7693) with 32 bytes of output and no key. A 64-bit word is two halves, the
// low one first: no browser is too old for that.

const IV = new Uint32Array([
  0xf3bcc908, 0x6a09e667, 0x84caa73b, 0xbb67ae85, 0xfe94f82b, 0x3c6ef372, 0x5f1d36f1, 0xa54ff53a, 0xade682d1,
  0x510e527f, 0x2b3e6c1f, 0x9b05688c, 0xfb41bd6b, 0x1f83d9ab, 0x137e2179, 0x5be0cd19,
]);

/** Which word of the block each step takes; rounds 10 and 11 are 0 and 1 again. */
const SIGMA = [
  '0123456789abcdef',
  'ea489fd61c02b753',
  'b8c052fdae367194',
  '7931dcbe265a40f8',
  '905724afe1bc683d',
  '2c6a0b834d75fe19',
  'c51fed4a0763928b',
  'db7ec13950f4862a',
  '6fe9b308c2d714a5',
  'a2847615fb9e3cd0',
  '0123456789abcdef',
  'ea489fd61c02b753',
].map((row) => [...row].map((digit) => parseInt(digit, 16) * 2));

const BLOCK = 128;
const OUT = 32;

export class Blake2b {
  private readonly state = Uint32Array.from(IV);
  private readonly block = new Uint8Array(BLOCK);
  private readonly words = new Uint32Array(32);
  private readonly v = new Uint32Array(32);
  private filled = 0;
  private total = 0;

  constructor() {
    this.state[0] ^= 0x01010000 ^ OUT;
  }

  add(bytes: Uint8Array): this {
    for (let at = 0; at < bytes.length;) {
      if (this.filled === BLOCK) this.compress(false);
      const take = Math.min(BLOCK - this.filled, bytes.length - at);
      this.block.set(bytes.subarray(at, at + take), this.filled);
      this.filled += take;
      this.total += take;
      at += take;
    }
    return this;
  }

  end(): Uint8Array {
    this.block.fill(0, this.filled);
    this.compress(true);
    const out = new Uint8Array(OUT);
    for (let i = 0; i < OUT; i++) out[i] = this.state[i >> 2] >>> (8 * (i & 3));
    return out;
  }

  private compress(last: boolean): void {
    const { v, words, block, state } = this;
    for (let i = 0; i < 32; i++)
      words[i] = block[4 * i] | (block[4 * i + 1] << 8) | (block[4 * i + 2] << 16) | (block[4 * i + 3] << 24);
    v.set(state, 0);
    v.set(IV, 16);
    v[24] ^= this.total >>> 0;
    v[25] ^= Math.floor(this.total / 4294967296);
    if (last) {
      v[28] ^= 0xffffffff;
      v[29] ^= 0xffffffff;
    }
    for (const sigma of SIGMA) this.round(sigma);
    for (let i = 0; i < 16; i++) state[i] ^= v[i] ^ v[i + 16];
    this.filled = 0;
  }

  private round(sigma: number[]): void {
    const { v, words } = this;
    for (let i = 0; i < 4; i++)
      mix(v, words, 2 * i, 8 + 2 * i, 16 + 2 * i, 24 + 2 * i, sigma[2 * i], sigma[2 * i + 1]);
    for (let i = 0; i < 4; i++) {
      const [b, c, d] = [8 + 2 * ((i + 1) & 3), 16 + 2 * ((i + 2) & 3), 24 + 2 * ((i + 3) & 3)];
      mix(v, words, 2 * i, b, c, d, sigma[8 + 2 * i], sigma[9 + 2 * i]);
    }
  }
}

const CARRY = 1 / 4294967296;

/** The function G of section 3.1, on the words of `v` that begin at a, b, c and d. */
function mix(
  v: Uint32Array,
  words: Uint32Array,
  a: number,
  b: number,
  c: number,
  d: number,
  x: number,
  y: number,
): void {
  let low = v[a] + v[b] + words[x];
  v[a + 1] += v[b + 1] + words[x + 1] + ((low * CARRY) | 0);
  v[a] = low;
  let left = v[d] ^ v[a];
  v[d] = v[d + 1] ^ v[a + 1];
  v[d + 1] = left; /* turned by 32 */
  low = v[c] + v[d];
  v[c + 1] += v[d + 1] + ((low * CARRY) | 0);
  v[c] = low;
  left = v[b] ^ v[c];
  let right = v[b + 1] ^ v[c + 1];
  v[b] = (left >>> 24) | (right << 8);
  v[b + 1] = (right >>> 24) | (left << 8);
  low = v[a] + v[b] + words[y];
  v[a + 1] += v[b + 1] + words[y + 1] + ((low * CARRY) | 0);
  v[a] = low;
  left = v[d] ^ v[a];
  right = v[d + 1] ^ v[a + 1];
  v[d] = (left >>> 16) | (right << 16);
  v[d + 1] = (right >>> 16) | (left << 16);
  low = v[c] + v[d];
  v[c + 1] += v[d + 1] + ((low * CARRY) | 0);
  v[c] = low;
  left = v[b] ^ v[c];
  right = v[b + 1] ^ v[c + 1];
  v[b] = (left << 1) | (right >>> 31);
  v[b + 1] = (right << 1) | (left >>> 31);
}

export const hex = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const blake2b = (bytes: Uint8Array) => hex(new Blake2b().add(bytes).end());

/** The bytes of a hexadecimal text of `count` bytes; null: it is none. */
export function unhex(text: unknown, count: number): Uint8Array | null {
  if (typeof text !== 'string' || text.length !== 2 * count || !/^[0-9a-f]*$/.test(text)) return null;
  return Uint8Array.from({ length: count }, (_, i) => parseInt(text.slice(2 * i, 2 * i + 2), 16));
}

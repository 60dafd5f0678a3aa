// The phone's side of a blind signature: RSABSSA-SHA384-PSS-Deterministic of RFC 9474. The server
// signs a number it cannot read; what this makes of it shows that its owner may answer, and nobody
// can tell who that is. Everything is computed here, so that it works without TLS, too.
(() => {
  'use strict';
  if (typeof BigInt === 'undefined' || !self.crypto) return;
  const MASK = (1n << 64n) - 1n;
  const EXPONENT = 65537n;
  const HASH = 48;

  function root(value, power) {
    let low = 0n;
    let high = 1n << BigInt(Math.ceil(value.toString(2).length / power) + 1);
    while (high - low > 1n) {
      const middle = (low + high) >> 1n;
      if (middle ** BigInt(power) <= value) low = middle; else high = middle;
    }
    return low;
  }

  // FIPS 180-4: the constants are the fractions of roots of the first primes.
  const primes = [];
  for (let n = 2; primes.length < 80; n++) {
    if (primes.every(p => n % p !== 0)) primes.push(n);
  }
  const K = primes.map(p => root(BigInt(p) << 192n, 3) & MASK);
  const START = primes.slice(8, 16).map(p => root(BigInt(p) << 128n, 2) & MASK);
  const turn = (x, n) => ((x >> n) | (x << (64n - n))) & MASK;

  function sha384(bytes) {
    const length = bytes.length;
    const blocks = Math.ceil((length + 17) / 128);
    const padded = new Uint8Array(blocks * 128);
    padded.set(bytes);
    padded[length] = 0x80;
    new DataView(padded.buffer).setUint32(padded.length - 4, length * 8);
    const state = START.slice();
    const view = new DataView(padded.buffer);
    for (let block = 0; block < blocks; block++) {
      const w = [];
      for (let i = 0; i < 16; i++) w.push(view.getBigUint64(block * 128 + i * 8));
      for (let i = 16; i < 80; i++) {
        const a = w[i - 15];
        const b = w[i - 2];
        const s0 = turn(a, 1n) ^ turn(a, 8n) ^ (a >> 7n);
        const s1 = turn(b, 19n) ^ turn(b, 61n) ^ (b >> 6n);
        w.push((w[i - 16] + s0 + w[i - 7] + s1) & MASK);
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 80; i++) {
        const s1 = turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n);
        const one = (h + s1 + ((e & f) ^ (~e & MASK & g)) + K[i] + w[i]) & MASK;
        const s0 = turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n);
        const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) & MASK;
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) & MASK, c, b, a, (one + two) & MASK];
      }
      [a, b, c, d, e, f, g, h].forEach((x, i) => { state[i] = (state[i] + x) & MASK; });
    }
    const out = new Uint8Array(64);
    state.forEach((x, i) => new DataView(out.buffer).setBigUint64(i * 8, x));
    return out.slice(0, HASH);
  }

  const join = (...parts) => {
    const all = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
    let at = 0;
    for (const part of parts) { all.set(part, at); at += part.length; }
    return all;
  };
  const hex = bytes => [...bytes].map(b => b.toString(16).padStart(2, '0')).join('');
  const number = bytes => BigInt('0x' + hex(bytes));
  const random = count => self.crypto.getRandomValues(new Uint8Array(count));

  function mask(seed, length) {
    let made = new Uint8Array(0);
    for (let i = 0; made.length < length; i++) {
      made = join(made, sha384(join(seed, new Uint8Array([i >>> 24, i >>> 16, i >>> 8, i]))));
    }
    return made.slice(0, length);
  }

  // EMSA-PSS-ENCODE of RFC 8017, 9.1.1.
  function encode(message, bits, salt) {
    const length = Math.ceil(bits / 8);
    const hash = sha384(join(new Uint8Array(8), sha384(message), salt));
    const block = new Uint8Array(length - HASH - 1);
    block[block.length - HASH - 1] = 1;
    block.set(salt, block.length - HASH);
    const over = mask(hash, block.length);
    for (let i = 0; i < block.length; i++) block[i] ^= over[i];
    block[0] &= 0xff >> (8 * length - bits);
    return join(block, hash, new Uint8Array([0xbc]));
  }

  function power(base, exponent, modulus) {
    let result = 1n;
    for (let b = base % modulus, e = exponent; e > 0n; e >>= 1n, b = b * b % modulus) {
      if (e & 1n) result = result * b % modulus;
    }
    return result;
  }

  // The extended algorithm of Euclid; 0 when there is no inverse.
  function inverse(value, modulus) {
    let [a, b, x, y] = [value, modulus, 1n, 0n];
    while (b) {
      const q = a / b;
      [a, b, x, y] = [b, a - q * b, y, x - q * y];
    }
    return a === 1n ? ((x % modulus) + modulus) % modulus : 0n;
  }

  // A salt and a factor are given only to compare with a published example.
  function blind(message, modulusHex, salt, factor) {
    const n = BigInt('0x' + modulusHex);
    const bits = n.toString(2).length;
    const bytes = typeof message === 'string' ? new TextEncoder().encode(message) : message;
    const x = number(encode(bytes, bits - 1, salt || random(HASH)));
    let r = factor || 0n;
    let back = r ? inverse(r, n) : 0n;
    while (!back) {
      r = number(random(Math.ceil(bits / 8) + 8)) % n;
      back = inverse(r, n);
    }
    const z = x * power(r, EXPONENT, n) % n;
    return { blinded: z.toString(16), back: back.toString(16), encoded: x.toString(16) };
  }

  // The signature of the message; nothing when the server signed something else.
  function finish(signed, made, modulusHex) {
    const n = BigInt('0x' + modulusHex);
    const s = BigInt('0x' + signed) * BigInt('0x' + made.back) % n;
    if (power(s, EXPONENT, n) !== BigInt('0x' + made.encoded)) return '';
    return s.toString(16).padStart(Math.ceil(n.toString(2).length / 8) * 2, '0');
  }

  self.BatonBallot = { blind, finish };
})();

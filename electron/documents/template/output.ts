/** UTF-8 bytes being written; `at` is where the next go. */
export interface Output {
  bytes: Buffer;
  at: number;
}

/** An empty output. */
export function newOutput(): Output {
  return { bytes: Buffer.allocUnsafeSlow(1 << 16), at: 0 };
}

/** Makes room for `length` more bytes. */
export function reserve(out: Output, length: number): void {
  if (out.at + length <= out.bytes.length) return;
  const larger = Buffer.allocUnsafeSlow(Math.max(out.bytes.length * 2, out.at + length));
  out.bytes.copy(larger, 0, 0, out.at);
  out.bytes = larger;
}

/** Writes bytes. */
export function writeBytes(out: Output, bytes: Uint8Array): void {
  reserve(out, bytes.length);
  out.bytes.set(bytes, out.at);
  out.at += bytes.length;
}

/** Writes a string. */
export function writeString(out: Output, text: string): void {
  if (text === '') return;
  reserve(out, text.length * 3);
  out.at += out.bytes.write(text, out.at);
}

/** What has been written; valid until the output is used again. */
export function written(out: Output): Buffer {
  return out.bytes.subarray(0, out.at);
}

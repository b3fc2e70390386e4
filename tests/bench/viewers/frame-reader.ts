// Reads WebSocket frames from a server as they stream by. Keeps the first and last bytes of each, and the whole only when asked,
// because a thousand viewers that keep everything would measure themselves.

export type Frame = {
  readonly opcode: number;
  readonly bytes: number;
  /** The first and the last EDGE bytes as text, or less when the frame is shorter. */
  readonly head: string;
  readonly tail: string;
  /** Empty unless frames are kept whole. */
  readonly whole: string;
};

/** Enough for the name of the message and the first position, and for the cursor at its end. */
export const EDGE = 256;
const LONGEST_HEADER = 10;

export class FrameReader {
  readonly #keepWhole: boolean;
  readonly #onFrame: (frame: Frame) => void;
  #header = Buffer.alloc(0);
  #opcode = 0;
  #length = 0;
  #left = 0;
  #head = '';
  #tail = '';
  #pieces: Buffer[] = [];

  constructor(keepWhole: boolean, onFrame: (frame: Frame) => void) {
    this.#keepWhole = keepWhole;
    this.#onFrame = onFrame;
  }

  /** The bytes are not held on to after this returns. */
  take(bytes: Buffer): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#left === 0) {
        at = this.#readHeader(bytes, at);
        if (this.#left === 0) continue;
      }
      const end = Math.min(bytes.length, at + this.#left);
      this.#readPayload(bytes.subarray(at, end));
      at = end;
    }
  }

  #readHeader(bytes: Buffer, at: number): number {
    const known = this.#header.length;
    const header = Buffer.concat([this.#header, bytes.subarray(at, at + LONGEST_HEADER - known)]);
    const short = header.length < 2 ? 0 : (header[1] as number) & 0x7f;
    const size = header.length < 2 ? 2 : short === 127 ? 10 : short === 126 ? 4 : 2;
    if (header.length < size) {
      this.#header = header;
      return bytes.length;
    }
    this.#header = Buffer.alloc(0);
    this.#opcode = (header[0] as number) & 0x0f;
    this.#length = short === 127 ? Number(header.readBigUInt64BE(2)) : short === 126 ? header.readUInt16BE(2) : short;
    this.#left = this.#length;
    this.#head = '';
    this.#tail = '';
    this.#pieces = [];
    if (this.#length === 0) this.#finish();
    return at + size - known;
  }

  #readPayload(part: Buffer): void {
    if (this.#head.length < EDGE)
      this.#head += part.toString('latin1', 0, Math.min(part.length, EDGE - this.#head.length));
    if (this.#left - part.length < EDGE) {
      this.#tail = (this.#tail + part.toString('latin1', Math.max(0, part.length - EDGE))).slice(-EDGE);
    }
    if (this.#keepWhole) this.#pieces.push(Buffer.from(part));
    this.#left -= part.length;
    if (this.#left === 0) this.#finish();
  }

  #finish(): void {
    const whole = this.#keepWhole ? Buffer.concat(this.#pieces).toString('utf8') : '';
    this.#pieces = [];
    this.#onFrame({ opcode: this.#opcode, bytes: this.#length, head: this.#head, tail: this.#tail, whole });
  }
}

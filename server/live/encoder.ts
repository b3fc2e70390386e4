// A Socket.IO encoder that can send an answer which was encoded before. What goes over the wire is plain Socket.IO.

import { Encoder, type Packet } from 'socket.io-parser';

/** JSON that was written once and is sent to many. */
export class Encoded {
  readonly json: string;

  constructor(value: unknown) {
    this.json = JSON.stringify(value);
  }

  /** Wherever it is not sent as it is, it is written like any other value. */
  toJSON(): unknown {
    return JSON.parse(this.json);
  }
}

export class ReusingEncoder extends Encoder {
  override encode(packet: Packet): unknown[] {
    const { data, id, nsp, type } = packet;
    const isReusable = Array.isArray(data) && data.length === 1 && data[0] instanceof Encoded && nsp === '/';
    if (!isReusable) return super.encode(packet);
    return [`${type}${id ?? ''}[${(data[0] as Encoded).json}]`];
  }
}

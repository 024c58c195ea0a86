// SPDX-License-Identifier: EUPL-1.2
// How messages travel. The socket is one way; a school whose firewall eats sockets
// would need another with the same four calls.

export interface LineEvents {
  opened(): void;
  heard(text: string): void;
  closed(): void;
}

export interface Line {
  send(text: string): void;
  /** Forgets the line: no event comes after. */
  close(): void;
}

export interface Transport {
  connect(events: LineEvents): Line;
}

const SUBPROTOCOL = 'hemicycle.v1';

export function socketUrl(place: Pick<Location, 'protocol' | 'host'> = location): string {
  return `${place.protocol === 'https:' ? 'wss:' : 'ws:'}//${place.host}/ws`;
}

export class SocketTransport implements Transport {
  constructor(private readonly url: string = socketUrl()) {}

  connect(events: LineEvents): Line {
    const socket = new WebSocket(this.url, SUBPROTOCOL);
    socket.onopen = () => events.opened();
    socket.onmessage = (event) => events.heard(String(event.data));
    socket.onclose = () => events.closed();
    socket.onerror = () => events.closed();
    return {
      send: (text) => socket.send(text),
      close() {
        // Handlers first: iOS fires close late, or never, for a socket that died in its sleep.
        socket.onopen = socket.onmessage = socket.onclose = socket.onerror = null;
        socket.close();
      },
    };
  }
}

// SPDX-License-Identifier: EUPL-1.2
// The one message that is sent before there is a token: name and password, on a line of its own.
import { OFFLINE, Refusal } from './answers';
import type { LoginOk } from './protocol';
import { SocketTransport, type Transport } from './transport';

const LOGIN_MS = 10000;

export function login(
  name: string,
  password: string,
  transport: Transport = new SocketTransport(),
): Promise<LoginOk | Refusal> {
  return new Promise((resolve) => {
    const end = (answer: LoginOk | Refusal): void => {
      clearTimeout(guard);
      line.close();
      resolve(answer);
    };
    const guard = setTimeout(() => end(new Refusal(OFFLINE)), LOGIN_MS);
    const line = transport.connect({
      opened: () => line.send(JSON.stringify({ id: 1, do: 'login', name, password })),
      heard(text) {
        const message = JSON.parse(text) as { re?: number; ok?: LoginOk; no?: string };
        if (message.re === 1) end(message.ok ?? new Refusal(message.no ?? OFFLINE));
      },
      closed: () => end(new Refusal(OFFLINE)),
    });
  });
}

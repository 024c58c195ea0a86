// SPDX-License-Identifier: EUPL-1.2
// What a clever pupil could do at the browser's console: speak on the page's own socket.
import type { Page } from '@playwright/test';

interface Tampered extends Window {
  sockets: WebSocket[];
}

/** From the next load on, the page's sockets can be found. */
export async function noteSockets(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sockets: WebSocket[] = [];
    (window as unknown as Tampered).sockets = sockets;
    window.WebSocket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        sockets.push(this);
      }
    };
  });
}

/** Sends one message of one's own making; gives what the server answered to it. */
export function frameWith(page: Page, message: object): Promise<object> {
  return page.evaluate(
    (fields) =>
      new Promise<object>((resolve) => {
        const socket = (window as unknown as Tampered).sockets.find((each) => each.readyState === WebSocket.OPEN);
        const id = 900_000 + Math.floor(performance.now() % 90_000);
        socket?.addEventListener('message', (event) => {
          const { re, ...answer } = JSON.parse(String(event.data)) as { re?: number };
          if (re === id) resolve(answer);
        });
        socket?.send(JSON.stringify({ id, ...fields }));
      }),
    message,
  );
}

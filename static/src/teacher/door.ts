// SPDX-License-Identifier: EUPL-1.2
// The address that the tablets open: this server's, with the code of the door.
export const doorAddress = (code: string): string => `${location.origin}/#door=${code}`;

/** At such an address the page is reached from this machine only. */
export const isLoopback = (hostname = location.hostname): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');

/** Nobody on the way can read or change what travels. */
export const isProtected = (): boolean => location.protocol === 'https:' || isLoopback();

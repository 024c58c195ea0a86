// SPDX-License-Identifier: EUPL-1.2
// The door as the teacher's screen needs it.
import { isUnreachable, publicOrigin } from '../core/address';

/** The address that the tablets open: this server's, with the code of the door. */
export const doorAddress = (code: string): string => `${publicOrigin.value}/#door=${code}`;

/** Nobody on the way can read or change what travels, or nothing travels. */
export const isProtected = (): boolean => location.protocol === 'https:' || isUnreachable();

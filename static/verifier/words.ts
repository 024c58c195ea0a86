// SPDX-License-Identifier: EUPL-1.2
// Both languages at once: the page is one file.
import enModule from '../i18n/en/verifier.json';
import frModule from '../i18n/fr/verifier.json';

export type CompiledWords = Record<string, (values: Record<string, unknown>) => string>;

export const french = frModule as unknown as CompiledWords;
export const english = enModule as unknown as CompiledWords;

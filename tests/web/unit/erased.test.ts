// SPDX-License-Identifier: EUPL-1.2
// Where words were erased, a page says so in its language, in whatever message tells it.
import { describe, expect, it } from 'vitest';
import english from '@i18n/en/common.json';
import french from '@i18n/fr/common.json';
import { tellErased } from '@/core/erased';
import { useWords } from '@/core/i18n';

const AT = Date.UTC(2026, 10, 22, 12);
const message = JSON.stringify({ ok: { text: `\ue000${AT}`, who: `Zoé, \ue0000`, at_ms: AT } });

describe('erased words', () => {
  it('say when, in French and in English, and leave the rest of the message', () => {
    useWords(french, 'fr');
    expect(JSON.parse(tellErased(message))).toEqual({
      ok: { text: '[mots effacés le 22 novembre 2026]', who: 'Zoé, [mots effacés]', at_ms: AT },
    });
    useWords(english, 'en');
    expect(JSON.parse(tellErased(message)).ok.text).toMatch(/^\[words erased on .*2026]$/);
  });

  it('are no matter of a message without a mark', () => {
    expect(tellErased('{"ok":{"text":"1795372800000"}}')).toBe('{"ok":{"text":"1795372800000"}}');
  });
});

// SPDX-License-Identifier: EUPL-1.2
// The text as it stands and as it would be, one under the other, the changed words marked.
import { t } from '../core/i18n';
import { NewText, OldText } from './about';
import type { Amendment } from '../core/protocol';

/** Longer texts are set smaller. */
const LONG = 90;

export function AmendmentTexts({ amendment, text }: { amendment: Amendment; text: string }) {
  const long = Math.max(text.length, amendment.text.length) > LONG;
  return (
    <div class={long ? 'stage texts texts-long' : 'stage texts'}>
      <section class="text-before">
        <h2>{t('wall.text.now')}</h2>
        <p>
          <OldText before={text} after={amendment.text} />
        </p>
      </section>
      <section class="text-after">
        <h2>{t('wall.text.new')}</h2>
        <p>
          <NewText before={text} after={amendment.text} />
        </p>
      </section>
    </div>
  );
}

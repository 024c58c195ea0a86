// SPDX-License-Identifier: EUPL-1.2
// Minutes that the pupil of this card wrote and may finish until the class has approved them.
import back from 'lucide:arrow-left';
import { signal } from '@preact/signals';
import type { BoxOk } from '../core/protocol';
import { dayAndMonth, t } from '../core/words';
import { Button } from '../design/Button';
import { ProseEditor } from '../prose/ProseEditor';
import type { Ask } from '../prose/prose';
import { look, session } from './box';
import { Heading } from './Heading';

/** The sitting whose minutes are written; 0: none. */
export const finishing = signal(0);

const ask: Ask = (name, fields) => session.net.request(name, fields);

export function Finish({ sitting }: { sitting: number }) {
  return (
    <main class="body">
      <Heading text={t('prose.finish')} />
      <ProseEditor sitting={sitting} ask={ask} />
      <Button
        icon={back}
        onPress={() => {
          finishing.value = 0;
          void look();
        }}
      >
        {t('prose.back')}
      </Button>
    </main>
  );
}

export function ToFinish({ minutes }: { minutes: BoxOk['minutes'] }) {
  if (minutes.length === 0) return null;
  return (
    <section class="council-door" aria-label={t('prose.finish')}>
      <p>{t('prose.finish')}</p>
      {minutes.map((one) => (
        <Button key={one.sitting} kind="primary" onPress={() => (finishing.value = one.sitting)}>
          {`${t('prose.finish.go', { number: one.number })} · ${dayAndMonth(one.at_ms)}`}
        </Button>
      ))}
    </section>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// One's own change: the text as it stands, to be written otherwise.
import './amendments.css';
import back from 'lucide:arrow-left';
import send from 'lucide:send';
import { useSignal } from '@preact/signals';
import { t } from '../../core/i18n';
import { Icon } from '../../design/Icon';
import { perform } from './deed';
import { Aside, Bar } from '../Sheet';
import { Trouble } from './Speak';
import { Title } from '../Title';

/** The server counts 240 bytes: so many letters always fit, accents included. */
const LETTERS_MAX = 200;

export function Propose({ text, onEnd }: { text: string; onEnd(): void }) {
  const typed = useSignal(text);
  const wanted = typed.value.trim();
  const go = () =>
    void perform('amendment.propose', { text: wanted }).then((heard) => {
      if (heard) onEnd();
    });
  return (
    <>
      <main class="body">
        <Title text={t('amend.title')} />
        <textarea
          class="amend-text"
          aria-label={t('amend.text')}
          rows={3}
          maxLength={LETTERS_MAX}
          value={typed.value}
          onInput={(event) => (typed.value = event.currentTarget.value)}
        />
        <Trouble />
      </main>
      <Bar
        ready={wanted !== '' && wanted !== text}
        wait={t('amend.wait')}
        go={t('amend.send')}
        icon={send}
        onGo={go}
      >
        <Aside icon={<Icon of={back} size={36} />} onPress={onEnd}>
          {t('back')}
        </Aside>
      </Bar>
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The blank ballot asks once more: whoever came here by mistake goes back and loses nothing.
import back from 'lucide:arrow-left';
import { t } from '../core/i18n';
import { Icon } from '../design/Icon';
import { Mark } from '../design/Mark';
import { Aside, Bar } from './Sheet';
import { Title } from './Title';

export function Blank({ onBack, onSend }: { onBack(): void; onSend(): void }) {
  const title = t('blank.title');
  const hint = t('blank.hint');
  return (
    <>
      <main class="body">
        <Mark look={{ hue: 0, shape: 'ring', glyph: 'dash' }} size={160} />
        <Title text={title} spoken={`${title} ${hint}`} />
        <p>{hint}</p>
      </main>
      <Bar ready wait="" go={t('vote.blank')} onGo={onSend}>
        <Aside icon={<Icon of={back} size={36} />} onPress={onBack}>
          {t('back')}
        </Aside>
      </Bar>
    </>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The teller: while a vote is open, who votes without a tablet; once it is closed, the count.
import { t } from '../core/i18n';
import { Picto } from '../design/Picto';
import { Title } from '../pupil/Title';
import { Bar } from './Bar';
import { Count } from './Count';
import { may, type Room } from './room';
import { SignAll, Signing } from './Signing';

export function Teller({ room }: { room: Room }) {
  if (may(room, 'vote.count')) return <Count room={room} />;
  if (may(room, 'paper.sign'))
    return (
      <>
        <main class="frame-body">
          <Title text={t('teller.title')} />
          <Signing room={room} />
        </main>
        <Bar>
          <SignAll room={room} />
        </Bar>
      </>
    );
  return (
    <main class="body">
      <Picto id="abacus" size={128} />
      <Title text={t('teller.idle')} />
      <p>{t('teller.idle.hint')}</p>
    </main>
  );
}

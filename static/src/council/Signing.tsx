// SPDX-License-Identifier: EUPL-1.2
// Who votes on paper or by show of hands signs here: one tap each, or all who have not voted.
import { t } from '../core/i18n';
import { Picto } from '../design/Picto';
import { Go } from './Bar';
import { perform } from './deed';
import { Pupils } from './parts';
import { may, type Member, type Room } from './room';

const stateOf = ({ signed, on_paper }: Member) => (on_paper ? 'paper' : signed ? 'tablet' : 'open');

const PICTURES = { paper: 'raised-hand', tablet: 'ballot-box-with-ballot', open: '' };

const stateMark = (pupil: Member) => <Picto id={PICTURES[stateOf(pupil)]} size={24} />;

export function Signing({ room }: { room: Room }) {
  const { vote, members } = room.view;
  if (!vote) return null;
  return (
    <section class="signing">
      <p role="status">
        <strong>{t('teller.signed', { n: vote.on_paper })}</strong>
      </p>
      <Pupils
        label={t('teller.title')}
        pupils={members}
        pressed={(pupil) => pupil.on_paper}
        disabled={(pupil) => stateOf(pupil) === 'tablet'}
        says={(pupil) => t(`teller.${stateOf(pupil)}`, { name: pupil.name })}
        below={stateMark}
        onTouch={({ seat, on_paper }) => void perform('paper.sign', { seat, on_paper: !on_paper })}
      />
    </section>
  );
}

/** The big button of who signs for the others. */
export function SignAll({ room }: { room: Room }) {
  const open = room.view.members.some((member) => member.present && !member.signed);
  if (!open || !may(room, 'paper.sign-all')) return null;
  return (
    <Go picture="raised-hand" onPress={() => void perform('paper.sign-all', {})}>
      {t('teller.all')}
    </Go>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// One slip: who, what, and the answer. "Again" and "elsewhere" need a reason, which the author reads.
import { useState } from 'preact/hooks';
import { KIND_PICTURES } from '../../core/council';
import { LIMITS, type Slip, type SlipState } from '../../core/protocol';
import { shortDate, t } from '../../core/words';
import { Picto } from '../../design/Picto';

export interface Answer {
  state: Extract<SlipState, 'waiting' | 'accepted' | 'again' | 'elsewhere' | 'withdrawn'>;
  reason: string;
  names: boolean;
}

interface Props {
  slip: Slip;
  onAnswer: (answer: Answer) => Promise<boolean>;
}

function Why({ slip, state, onAnswer, onClose }: Props & { state: Answer['state']; onClose(): void }) {
  const [reason, setReason] = useState('');
  const [empty, setEmpty] = useState(false);
  async function submit(event: Event) {
    event.preventDefault();
    if (reason.trim() === '') return setEmpty(true);
    if (await onAnswer({ state, reason: reason.trim(), names: slip.names_somebody })) onClose();
  }
  return (
    <form class="slip-why" onSubmit={submit} noValidate>
      <label class="field">
        <span>
          {slip.from !== ''
            ? t('slips.why.sender', { from: slip.from })
            : t(`slips.why.${state}`, { name: slip.name })}
        </span>
        <input
          value={reason}
          maxLength={LIMITS.REASON_BYTES_MAX / 2}
          aria-invalid={empty}
          ref={(input) => {
            if (input && !input.form?.contains(document.activeElement)) input.focus();
          }}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      {empty && <p class="error">{t('slips.why.empty')}</p>}
      <div class="row">
        <button class="primary">{t(`slips.do.${state}`)}</button>
        <button type="button" class="quiet" onClick={onClose}>
          {t('teacher.cancel')}
        </button>
      </div>
    </form>
  );
}

/** A concern that names a pupil is discussed, never voted on. */
function Names({ slip, onAnswer }: Props) {
  if (slip.kind !== 'concern') return null;
  const answer = (names: boolean) =>
    onAnswer({ state: slip.state as Answer['state'], reason: slip.reason, names });
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={slip.names_somebody}
        disabled={slip.state === 'on-agenda'}
        onChange={(event) => void answer(event.currentTarget.checked)}
      />
      {t('slips.names')}
    </label>
  );
}

export function SlipCard({ slip, onAnswer }: Props) {
  const [asking, setAsking] = useState<Answer['state'] | null>(null);
  const say = (state: Answer['state']) => onAnswer({ state, reason: '', names: slip.names_somebody });
  const open = slip.state !== 'on-agenda';
  return (
    <li class="slip-card">
      <Picto id={KIND_PICTURES[slip.kind]} size={44} />
      <div class="slip-body">
        <p class="slip-text">{slip.text}</p>
        <p class="slip-meta">
          {slip.name && (
            <span class="slip-author">
              <Picto id={slip.picture} size={24} /> {slip.name}
            </span>
          )}
          <span>{t(`kind.${slip.kind}`)}</span>
          {slip.from !== '' && <strong>{t('slips.from', { from: slip.from })}</strong>}
          <span>{t(`slips.source.${slip.source}`, { date: shortDate(slip.made_at_ms) })}</span>
          {slip.supports > 0 && <span>{t('slips.supports', { count: slip.supports })}</span>}
          {slip.state === 'on-agenda' && <strong>{t('slips.on-agenda')}</strong>}
        </p>
        {slip.state === 'elsewhere' && !slip.reason && <p class="slip-reason">{t('slips.dropped')}</p>}
        {slip.reason && <p class="slip-reason">{t('slips.answered', { reason: slip.reason })}</p>}
        <Names slip={slip} onAnswer={onAnswer} />
        {asking && <Why slip={slip} state={asking} onAnswer={onAnswer} onClose={() => setAsking(null)} />}
      </div>
      {open && !asking && (
        <div class="slip-answers">
          {slip.state !== 'accepted' ? (
            <button class="primary" onClick={() => void say('accepted')}>
              {t('slips.do.accepted')}
            </button>
          ) : (
            <button class="secondary" onClick={() => void say('waiting')}>
              {t('slips.do.waiting')}
            </button>
          )}
          {slip.state !== 'again' && slip.source !== 'sent' && (
            <button class="secondary" onClick={() => setAsking('again')}>
              {t('slips.do.again')}
            </button>
          )}
          {slip.state !== 'elsewhere' && (
            <button class="secondary" onClick={() => setAsking('elsewhere')}>
              {t('slips.do.elsewhere')}
            </button>
          )}
          {slip.source !== 'sent' && (slip.state === 'again' || slip.state === 'elsewhere') && (
            <button class="quiet" onClick={() => void say('withdrawn')}>
              {t('slips.do.withdrawn')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

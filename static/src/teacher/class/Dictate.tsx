// SPDX-License-Identifier: EUPL-1.2
// A slip that a child dictates: whose it is, what kind, and the words.
import { useState } from 'preact/hooks';
import { Refusal } from '../../core/answers';
import type { BoxOk, ItemKind } from '../../core/protocol';
import { refusalText, t } from '../../core/words';
import { ask, useAnswer } from '../desk';
import { tell } from '../toast';

const KINDS: ItemKind[] = ['proposal', 'concern', 'praise', 'thanks', 'request'];

interface Props {
  box: BoxOk;
  onChange(box: BoxOk): void;
  onClose(): void;
}

export function Dictate({ box, onChange, onClose }: Props) {
  // The box tells a teacher no class list: the class does.
  const [room] = useAnswer('class.open', { class: box.class_id });
  const [pupil, setPupil] = useState(0);
  const [kind, setKind] = useState<ItemKind>('proposal');
  const [text, setText] = useState('');
  const [error, setError] = useState('');

  async function submit(event: Event) {
    event.preventDefault();
    if (text.trim() === '') return setError(t('slips.text.empty'));
    const answer = await ask('slip.add', { class: box.class_id, pupil, kind, text: text.trim() });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    setError('');
    setText('');
    onChange(answer);
    tell(t('slips.added'));
  }

  return (
    <form class="card dictate" onSubmit={submit} noValidate>
      <h2>{t('slips.dictate')}</h2>
      <div class="row">
        <label class="field">
          <span>{t('slips.author')}</span>
          <select value={pupil} onChange={(event) => setPupil(Number(event.currentTarget.value))}>
            <option value={0}>{t('teacher.author.none')}</option>
            {room?.pupils.map((one) => (
              <option value={one.id} key={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{t('slips.kind')}</span>
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value as ItemKind)}>
            {KINDS.map((one) => (
              <option value={one} key={one}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label class="field">
        <span>{t('slips.text')}</span>
        <textarea
          rows={2}
          value={text}
          maxLength={200}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="error" role="alert">
        {error}
      </p>
      <div class="row">
        <button class="primary">{t('slips.add')}</button>
        <button type="button" class="quiet" onClick={onClose}>
          {t('slips.close')}
        </button>
      </div>
    </form>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// A text that is written otherwise: somebody's change to what is debated, or the new text after an
// objection.
import { useSignal } from '@preact/signals';
import { t } from '../core/i18n';
import { LIMITS } from '../core/protocol';
import { Go } from './Bar';
import { perform } from './deed';
import { cut, useDraft } from './drafts';
import { Frame } from './Frame';
import { Pupils } from './parts';
import { presentOf, type Room } from './room';
import { titleOf } from './said';

interface FormProps {
  room: Room;
  onEnd(): void;
}

interface TextProps {
  label: string;
  value: string;
  bytesMax: number;
  onChange(text: string): void;
}

const Text = ({ label, value, bytesMax, onChange }: TextProps) => (
  <label class="field">
    <span>{label}</span>
    <textarea
      rows={3}
      value={value}
      onInput={(event) => onChange(cut(event.currentTarget.value, bytesMax))}
    />
  </label>
);

const useText = (room: Room, name: string) => {
  const { floor, sitting } = room.view;
  return useDraft(`${name}.${sitting}.${floor?.id ?? 0}`, floor ? titleOf(floor) : '');
};

/** Somebody proposes a change aloud, the chair writes it. */
export function ChangeForm({ room, onEnd }: FormProps) {
  const draft = useText(room, 'change');
  const author = useSignal<number | null>(null);
  const text = draft.text.value.trim();
  async function go() {
    if (!(await perform('amendment.propose', { text, author: author.value }))) return;
    draft.end();
    onEnd();
  }
  return (
    <Frame
      title={t('act.amendment')}
      picture="pencil"
      onEnd={onEnd}
      go={
        <Go disabled={!draft.changed || text === ''} onPress={() => void go()}>
          {t(draft.changed ? 'change.send' : 'change.write')}
        </Go>
      }
    >
      <Text
        label={t('change.text')}
        value={draft.text.value}
        bytesMax={LIMITS.TITLE_BYTES_MAX}
        onChange={draft.set}
      />
      <h2>{t('change.who')}</h2>
      <Pupils
        label={t('change.who')}
        pupils={presentOf(room)}
        pressed={({ seat }) => author.value === seat}
        onTouch={({ seat }) => (author.value = author.value === seat ? null : seat)}
      />
    </Frame>
  );
}

/** After an objection. */
export function NewText({ room, onEnd }: FormProps) {
  const draft = useText(room, 'amend');
  const { floor, sitting } = room.view;
  const against = useDraft(`objection.${sitting}.${floor?.id ?? 0}`, '');
  const title = draft.text.value.trim();
  async function go() {
    if (!(await perform('item.amend', { title, objection: against.text.value.trim() }))) return;
    draft.end();
    against.end();
    onEnd();
  }
  return (
    <Frame
      title={t('act.amend')}
      picture="pencil"
      onEnd={onEnd}
      go={
        <Go disabled={!draft.changed || title === ''} onPress={() => void go()}>
          {t('change.write')}
        </Go>
      }
    >
      <Text
        label={t('change.objection')}
        value={against.text.value}
        bytesMax={LIMITS.REASON_BYTES_MAX}
        onChange={against.set}
      />
      <Text
        label={t('change.text')}
        value={draft.text.value}
        bytesMax={LIMITS.TITLE_BYTES_MAX}
        onChange={draft.set}
      />
    </Frame>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The computer of a class: who writes?
import type { BoxOk } from '../core/protocol';
import { say } from '../core/speech';
import { t } from '../core/words';
import { Picto } from '../design/Picto';
import { writer } from './box';
import { Heading } from './Heading';

export function Writers({ pupils }: { pupils: BoxOk['pupils'] }) {
  return (
    <main class="body">
      <Heading text={t('box.who')} picture="ballot-box-with-ballot" />
      <p class="notice">{t(pupils.length > 0 ? 'box.who.hint' : 'box.empty')}</p>
      <ul class="class-grid">
        {pupils.map((pupil) => (
          <li key={pupil.id}>
            <button
              type="button"
              class="face"
              onClick={() => {
                say(pupil.name);
                writer.value = pupil;
              }}
            >
              <Picto id={pupil.picture} size="4rem" />
              <span class="face-name">{pupil.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

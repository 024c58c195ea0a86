// SPDX-License-Identifier: EUPL-1.2
// Five kinds of slips as large cards; below, what became of one's own, and the ideas of others.
import arrow from 'lucide:arrow-right';
import type { BoxOk } from '../core/protocol';
import { say } from '../core/speech';
import { t } from '../core/words';
import { Button } from '../design/Button';
import { Picto } from '../design/Picto';
import { choose, goToCouncil, leave, leftOf, role, SLIP_KINDS, trouble, writer, type SlipKind } from './box';
import { Heading } from './Heading';
import { ToFinish } from './Finish';
import { Others } from './Others';
import { Own } from './Own';
import { slipPicture } from './pictures';

function Kind({ of }: { of: SlipKind }) {
  const left = leftOf(of);
  return (
    <button
      type="button"
      class="slip-kind"
      disabled={left === 0}
      onClick={() => {
        say(t(`box.${of}`));
        choose(of);
      }}
    >
      <Picto id={slipPicture(of)} size="4.5rem" />
      <span class="slip-kind-name">{t(`box.${of}`)}</span>
      {role.value === 'card' && <small>{t('box.left', { left })}</small>}
    </button>
  );
}

function Council() {
  return (
    <section class="council-door">
      <p>{t('box.council.hint')}</p>
      <Button kind="primary" icon={arrow} onPress={() => void goToCouncil()}>
        {t('box.council')}
      </Button>
    </section>
  );
}

export function Kinds({ box }: { box: BoxOk }) {
  const name = writer.value?.name ?? box.name;
  const kinds = SLIP_KINDS.filter((kind, place) => box.limits[place] > 0 && kind);
  return (
    <main class="body">
      {box.sitting > 0 && <Council />}
      <ToFinish minutes={box.minutes} />
      <Heading text={box.open ? t('box.title') : t('box.closed')} />
      <p class="notice" role="status">
        {trouble.value || (box.open ? name && t('box.hello', { name }) : t('box.closed.hint'))}
      </p>
      {box.open && (
        <ul class="slip-kinds">
          {kinds.map((kind) => (
            <li key={kind}>
              <Kind of={kind} />
            </li>
          ))}
        </ul>
      )}
      {role.value === 'card' ? (
        <>
          <Own slips={box.slips} />
          {box.support && box.others.length > 0 && <Others slips={box.others} />}
        </>
      ) : (
        <Button onPress={leave}>{t('box.done')}</Button>
      )}
    </main>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The chair's console: where the council is, what to say, the matter of the moment, the floor, and
// one big button that goes on.
import list from 'lucide:list-ordered';
import ellipsis from 'lucide:ellipsis';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../core/i18n';
import { nextAct, type Act, type Sheet } from './acts';
import { settles } from './Settle';
import { Aside, Bar, Go } from './Bar';
import { ChairSheet } from './ChairSheet';
import { question } from './Confirm';
import { perform } from './deed';
import { FloorPanel } from './FloorPanel';
import { Matter } from './Matter';
import { otherActs } from './others';
import { Count } from './Count';
import { actWords, askWords } from './said';
import { RitualButtons, SPEECH } from './Rituals';
import { may, type Room } from './room';
import { EarlierList } from '../prose/Approve';
import { session } from '../pupil/seat';
import type { Ask } from '../prose/prose';
import { stageOf } from '../teacher/course';
import { Script } from './Script';
import { StageLine } from './StageLine';

export interface Open {
  name: Sheet;
  /** The item that it is about. */
  about: number;
}

const TALK = ['welcome', 'presented', 'debate', 'shown'];

const send = (act: Act): void => void perform(act.command, act.fields as never);

const ask: Ask = (name, fields) => session.net.request(name, fields);

/** Minutes of before are approved at the beginning, or where there are no parts. */
const approves = ({ view }: Room): boolean =>
  view.phase === 'welcome' && [null, 'opening', 'earlier'].includes(stageOf(view));

export function Chair({ room }: { room: Room }) {
  const { view } = room;
  const sheet = useSignal<Open | null>(null);
  const moment = `${view.phase} ${view.stage} ${view.floor?.id} ${view.vote?.number}`;
  useEffect(() => {
    sheet.value = null;
  }, [moment]);
  const open = (name: Sheet, about = view.floor?.id ?? 0) => (sheet.value = { name, about });
  function press(act: Act): void {
    if (act.opens) open(act.opens, act.about);
    else if (!act.asks) send(act);
    else question.value = { picture: act.picture, words: askWords(act), go: () => send(act) };
  }
  const end = () => (sheet.value = null);
  if (sheet.value) return <ChairSheet room={room} open={sheet.value} onEnd={end} onPress={press} />;
  const tools = <Tools room={room} onOpen={open} />;
  if (view.phase === 'closed')
    return <Count room={room} aside={tools} head={<StageLine room={room} onPress={press} />} />;
  const talk = TALK.includes(view.phase);
  return (
    <>
      <StageLine room={room} onPress={press} />
      <main class={talk ? 'desk' : 'desk desk-alone'}>
        <div class="desk-main">
          {!settles(room) && <Script view={view} />}
          {approves(room) && <EarlierList lines={view.earlier_minutes} may={room.me.may} ask={ask} />}
          <Matter room={room} onPress={press} />
          {talk && may(room, 'ritual.say') && <RitualButtons words={SPEECH} small />}
        </div>
        {talk && <FloorPanel room={room} small />}
      </main>
      <Bar>
        {tools}
        <Next room={room} onPress={press} />
      </Bar>
    </>
  );
}

function Tools({ room, onOpen }: { room: Room; onOpen(name: Sheet): void }) {
  return (
    <span class="tools">
      <Aside icon={list} onPress={() => onOpen('agenda')}>
        {t('console.agenda')}
      </Aside>
      {otherActs(room).length > 0 && (
        <Aside icon={ellipsis} onPress={() => onOpen('more')}>
          {t('console.more')}
        </Aside>
      )}
    </span>
  );
}

function Next({ room, onPress }: { room: Room; onPress(act: Act): void }) {
  const next = nextAct(room);
  if (!next) return null;
  return (
    <Go picture={next.picture} onPress={() => onPress(next)}>
      {actWords(next)}
    </Go>
  );
}

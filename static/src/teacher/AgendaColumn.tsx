// SPDX-License-Identifier: EUPL-1.2
// The agenda by the parts of the council: what is done, what is on the floor, what comes; a touch on a
// point opens its tools.
import { useEffect, useState } from 'preact/hooks';
import { agendaParts, STAGE_PICTURES } from '../core/council';
import type { AgendaItem, Stage, TeacherView } from '../core/protocol';
import { t } from '../core/words';
import { Picto } from '../design/Picto';
import { AgendaEnd } from './AgendaEnd';
import { AgendaLine } from './AgendaLine';
import { command } from './perform';
import { titleOf } from './spoken';
import { hold } from './toast';

interface PartProps {
  view: TeacherView;
  stage: Stage | null;
  items: AgendaItem[];
  open: number;
  onOpen(item: number): void;
  onRemove(item: AgendaItem): void;
}

function Part({ view, stage, items, open, onOpen, onRemove }: PartProps) {
  const name = stage ? t(`stage.${stage}`) : t('teacher.agenda.other');
  return (
    <section class="agenda-stage" aria-label={name}>
      {view.stages.length > 0 && (
        <h3>
          {stage && <Picto id={STAGE_PICTURES[stage]} size={20} />}
          {name}
        </h3>
      )}
      <ol class="agenda">
        {items.map((item, at) => (
          <AgendaLine
            key={item.id}
            view={view}
            item={item}
            above={items[at - 1]}
            below={items[at + 1]}
            open={open === item.id}
            onOpen={() => onOpen(open === item.id ? 0 : item.id)}
            onRemove={() => onRemove(item)}
          />
        ))}
      </ol>
    </section>
  );
}

export function AgendaColumn({ view }: { view: TeacherView }) {
  const [open, setOpen] = useState(0);
  const [hidden, setHidden] = useState<number[]>([]);

  useEffect(() => {
    document.querySelector('.agenda .on-floor')?.scrollIntoView?.({ block: 'center' });
  }, [view.floor?.id]);

  function remove(item: AgendaItem) {
    const back = () => setHidden((list) => list.filter((id) => id !== item.id));
    setHidden((list) => [...list, item.id]);
    hold(
      t('teacher.item.removed', { title: titleOf(item) }),
      async () => {
        if (!(await command('item.remove', { item: item.id }))) back();
      },
      back,
    );
  }

  const items = view.items.filter((item) => !hidden.includes(item.id));
  return (
    <nav class="column left" aria-label={t('teacher.agenda')}>
      <h2>{t('teacher.agenda')}</h2>
      {view.items.length === 0 && <p class="hint">{t('teacher.agenda.none')}</p>}
      {agendaParts(items, view.stages).map((part) => (
        <Part
          key={part.stage ?? 'none'}
          view={view}
          stage={part.stage}
          items={part.items}
          open={open}
          onOpen={setOpen}
          onRemove={remove}
        />
      ))}
      <AgendaEnd view={view} />
    </nav>
  );
}

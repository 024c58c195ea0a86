// SPDX-License-Identifier: EUPL-1.2
// Writing a point of the agenda: first what it is for, then the form that this purpose needs.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Refusal } from '../core/answers';
import type { Item, TeacherView } from '../core/protocol';
import { refusalText, t } from '../core/words';
import { ask } from './desk';
import { draftOf, motionOf, newDraft, withPurpose, type Draft } from './draft';
import { motionProblems, type Problem } from './motion';
import { MotionForm } from './MotionForm';
import { PurposeGrid } from './PurposeGrid';
import { listKind, type Purpose } from './purposes';
import { tell } from './toast';

interface Props {
  item: Item | 'new';
  view: TeacherView;
  onClose(): void;
}

/** A new point that was left before it was added: it can be taken up again. */
let shelf: Draft | null = null;

const isWorthKeeping = (draft: Draft): boolean =>
  draft.title.trim() !== '' ||
  draft.candidates.length > 0 ||
  draft.options.some((option) => option.text !== '');

/** An election of delegates has a title of its own, as long as nobody writes another. */
function titled(draft: Draft): Draft {
  const usual = t('teacher.delegates.title');
  if (draft.purpose === 'delegates') return draft.title.trim() === '' ? { ...draft, title: usual } : draft;
  return draft.title === usual ? { ...draft, title: '' } : draft;
}

const problemsOf = (draft: Draft, view: TeacherView): Problem[] =>
  motionProblems(motionOf(draft), listKind(draft.purpose) === 'candidates', view.class_size);

export function Composer({ item, view, onClose }: Props) {
  const fresh = item === 'new';
  const [draft, setDraft] = useState<Draft | null>(fresh ? null : draftOf(item.motion));
  const [choosing, setChoosing] = useState(fresh);
  const [tried, setTried] = useState(0);
  const [error, setError] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const latest = useRef<Draft | null>(null);
  latest.current = fresh ? draft : null;

  useEffect(
    () => () => {
      if (latest.current && isWorthKeeping(latest.current)) shelf = latest.current;
    },
    [],
  );

  useEffect(() => {
    if (tried > 0)
      root.current?.querySelector<HTMLElement>('[aria-invalid="true"], .options .error')?.focus();
  }, [tried]);

  function choose(purpose?: Purpose) {
    if (!purpose) return setChoosing(true);
    setDraft(titled(draft ? withPurpose(draft, purpose) : newDraft(purpose)));
    setChoosing(false);
    setTried(0);
  }

  async function submit() {
    if (!draft) return;
    setError('');
    if (problemsOf(draft, view).length > 0) return setTried(tried + 1);
    const motion = motionOf(draft);
    const answer = fresh
      ? await ask('item.add', { motion })
      : await ask('item.edit', { item: item.id, motion });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    if (fresh) shelf = latest.current = null;
    onClose();
    tell(t(fresh ? 'teacher.item.added' : 'teacher.saved'));
  }

  if (choosing || !draft)
    return (
      <PurposeGrid
        chosen={draft?.purpose}
        left={draft ? null : shelf}
        onTakeUp={() => {
          setDraft(shelf);
          setChoosing(false);
        }}
        onChoose={choose}
        onClose={() => (draft ? setChoosing(false) : onClose())}
      />
    );
  return (
    <div class="composer" ref={root}>
      <MotionForm
        key={draft.purpose}
        draft={draft}
        fresh={fresh}
        view={view}
        problems={tried > 0 ? problemsOf(draft, view) : []}
        error={error}
        onChange={setDraft}
        onPurpose={choose}
        onSubmit={submit}
        onClose={onClose}
      />
    </div>
  );
}

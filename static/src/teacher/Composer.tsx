// SPDX-License-Identifier: EUPL-1.2
// Writing a point of the agenda: first its kind and what is to be decided, then the form that this needs.
import { useEffect, useRef, useState } from 'preact/hooks';
import { Refusal } from '../core/answers';
import type { Item, ItemKind, TeacherView } from '../core/protocol';
import { refusalText, t } from '../core/words';
import { aboutOf, isShort, kindFor, newAbout, sameAbout, withKind, type About } from './about';
import { ask } from './desk';
import { draftOf, motionOf, newDraft, withPurpose, type Draft } from './draft';
import { motionProblems, type Problem } from './motion';
import { MotionForm } from './MotionForm';
import { PurposeGrid } from './PurposeGrid';
import { listKind, type Purpose } from './purposes';
import { ShortItem } from './ShortItem';
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

/** Adds it, or changes its words and then what is said of it: the first no is the answer. */
async function save(item: Item | 'new', draft: Draft, about: About): Promise<object> {
  const motion = motionOf(draft);
  if (item === 'new') return ask('item.add', { motion, ...about });
  const answer = await ask('item.edit', { item: item.id, motion });
  if (answer instanceof Refusal || sameAbout(about, aboutOf(item))) return answer;
  return ask('item.describe', { item: item.id, ...about });
}

/** The draft and what is said of it, kept on the shelf when a new one is left. */
function useDraft(item: Item | 'new') {
  const fresh = item === 'new';
  const [draft, setDraft] = useState<Draft | null>(fresh ? null : draftOf(item.motion));
  const [about, setAbout] = useState<About>(fresh ? newAbout('proposal') : aboutOf(item));
  const latest = useRef<Draft | null>(null);
  latest.current = fresh ? draft : null;
  useEffect(
    () => () => {
      if (latest.current && isWorthKeeping(latest.current)) shelf = latest.current;
    },
    [],
  );
  return { fresh, draft, setDraft, about, setAbout, latest };
}

export function Composer({ item, view, onClose }: Props) {
  const { fresh, draft, setDraft, about, setAbout, latest } = useDraft(item);
  const [choosing, setChoosing] = useState(fresh);
  const [tried, setTried] = useState(0);
  const [error, setError] = useState('');
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (tried > 0)
      root.current?.querySelector<HTMLElement>('[aria-invalid="true"], .options .error')?.focus();
  }, [tried]);

  function choose(purpose?: Purpose) {
    if (!purpose) return setChoosing(true);
    setDraft(titled(draft ? withPurpose(draft, purpose) : newDraft(purpose)));
    setAbout(withKind(about, kindFor(purpose, about.kind)));
    setChoosing(false);
    setTried(0);
  }

  /** A text is enough for some kinds; the others are asked what is to be decided. */
  function chooseKind(kind: ItemKind) {
    setAbout(withKind(about, kind));
    setTried(0);
    if (isShort(kind)) setDraft(draft ? withPurpose(draft, 'text') : newDraft('text'));
    else setChoosing(true);
  }

  async function submit() {
    if (!draft) return;
    setError('');
    if (problemsOf(draft, view).length > 0) return setTried(tried + 1);
    const answer = await save(item, draft, about);
    if (answer instanceof Refusal) return setError(refusalText(answer));
    if (fresh) shelf = latest.current = null;
    onClose();
    tell(t(fresh ? 'teacher.item.added' : 'teacher.saved'));
  }

  const shared = { fresh, view, error, about, onSubmit: submit, onClose };
  const problems = draft && tried > 0 ? problemsOf(draft, view) : [];
  // What has a vote of its own keeps its form, whatever its kind.
  const short = isShort(about.kind) && draft !== null && draft.purpose === 'text';
  if (short)
    return (
      <div class="composer" ref={root}>
        <ShortItem
          {...shared}
          draft={draft}
          problems={problems}
          onChange={setDraft}
          onAbout={(next) => (fresh && next.kind !== about.kind ? chooseKind(next.kind) : setAbout(next))}
        />
      </div>
    );
  if (choosing || !draft)
    return (
      <PurposeGrid
        kind={about.kind}
        chosen={draft?.purpose}
        left={draft ? null : shelf}
        onTakeUp={() => {
          setDraft(shelf);
          setChoosing(false);
        }}
        onKind={fresh ? chooseKind : undefined}
        onChoose={choose}
        onClose={() => (draft ? setChoosing(false) : onClose())}
      />
    );
  return (
    <div class="composer" ref={root}>
      <MotionForm
        {...shared}
        key={draft.purpose}
        draft={draft}
        problems={problems}
        onChange={setDraft}
        onAbout={setAbout}
        onPurpose={choose}
      />
    </div>
  );
}

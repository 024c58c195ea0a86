// SPDX-License-Identifier: EUPL-1.2
// A point that needs a text only: praise, thanks, a report, a problem.
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../core/words';
import { isShort, withKind } from './about';
import { AboutFields, KindField, KindRow, type ItemFormProps } from './AboutFields';

export function ShortItem(props: ItemFormProps) {
  const { draft, about, fresh, view, problems, error, onChange, onAbout, onSubmit, onClose } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), [about.kind]);
  const problem = problems.find((one) => one.field === 'title');
  const kind = isShort(about.kind) ? about.kind : 'report';
  return (
    <main class="centre">
      <form
        class="motion-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <div class="motion-body">
          <h1 class={fresh ? 'sr-only' : undefined}>
            {t(fresh ? 'teacher.item.new' : 'teacher.item.change')}
          </h1>
          {fresh && <KindRow kind={about.kind} onChange={(one) => onAbout(withKind(about, one))} />}
          <label class="field short-text">
            <span>{t(`teacher.short.${kind}`)}</span>
            <textarea
              ref={field}
              rows={3}
              value={draft.title}
              placeholder={t(`teacher.short.${kind}.example`)}
              aria-invalid={problem !== undefined}
              onInput={(event) => onChange({ ...draft, title: event.currentTarget.value })}
            />
            {problem && <p class="error">{t(`teacher.problem.${problem.code}`)}</p>}
          </label>
          {!fresh && <KindField about={about} onChange={onAbout} />}
          <AboutFields members={view.members} about={about} onChange={onAbout} />
          {about.kind === 'concern' && (
            <label class="check">
              <input
                type="checkbox"
                checked={about.names_somebody}
                onChange={(event) => onAbout({ ...about, names_somebody: event.currentTarget.checked })}
              />
              <span>
                {t('teacher.names-somebody')}
                <small>{t('teacher.names-somebody.help')}</small>
              </span>
            </label>
          )}
          <p class="hint">{t(`teacher.short.${kind}.help`)}</p>
        </div>
        <div class="action">
          <button class="primary">{t(fresh ? 'teacher.item.add.go' : 'teacher.save')}</button>
          <button type="button" class="secondary" onClick={onClose}>
            {t('teacher.cancel')}
          </button>
          <p class="error" role="alert">
            {error}
          </p>
        </div>
      </form>
    </main>
  );
}

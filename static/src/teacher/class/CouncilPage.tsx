// SPDX-License-Identifier: EUPL-1.2
// How this class holds its council. An age fills everything in; each part can then be changed.
// What is set here goes for the sittings that are prepared from now on.
import { useState } from 'preact/hooks';
import { Refusal } from '../../core/answers';
import type { CouncilForm } from '../../core/protocol';
import { refusalText, t } from '../../core/words';
import { ask, useAnswer } from '../desk';
import { Page } from '../Page';
import { tell } from '../toast';
import { BoxSettings } from './BoxSettings';
import { Habits } from './Habits';
import { RoleSettings } from './RoleSettings';
import { StageSettings } from './StageSettings';
import { TEMPLATES, withTemplate } from './templates';

export interface PartProps {
  form: CouncilForm;
  onChange(form: CouncilForm): void;
}

function Ages({ form, onChange }: PartProps) {
  return (
    <fieldset class="ages">
      <legend>{t('council.age')}</legend>
      {TEMPLATES.map((one) => (
        <label class="choice" key={one}>
          <input
            type="radio"
            name="template"
            checked={form.template === one}
            onChange={() => onChange(withTemplate(form, one))}
          />
          <span>
            {t(`council.template.${one}`)}
            <small>{t(`council.template.${one}.help`)}</small>
          </span>
        </label>
      ))}
      {form.template === 'own' && <p class="hint">{t('council.template.own')}</p>}
    </fieldset>
  );
}

function Form({
  id,
  saved,
  onSaved,
}: {
  id: number;
  saved: CouncilForm;
  onSaved: (form: CouncilForm) => void;
}) {
  const [form, setForm] = useState(saved);
  const [error, setError] = useState('');
  const dirty = JSON.stringify(form) !== JSON.stringify(saved);

  async function submit(event: Event) {
    event.preventDefault();
    const answer = await ask('council.set', { class: id, council: form });
    if (answer instanceof Refusal) return setError(refusalText(answer));
    setError('');
    onSaved(answer.council);
    tell(t('teacher.saved'));
  }

  return (
    <form class="council-form" onSubmit={submit} noValidate>
      <p class="lead">{t('council.lead')}</p>
      <Ages form={form} onChange={setForm} />
      <div class="council-parts">
        <StageSettings form={form} onChange={setForm} />
        <RoleSettings form={form} onChange={setForm} />
        <Habits form={form} onChange={setForm} />
        <BoxSettings form={form} onChange={setForm} />
      </div>
      <div class="save-bar">
        <p class="error" role="alert">
          {error}
        </p>
        {dirty && (
          <button type="button" class="quiet" onClick={() => setForm(saved)}>
            {t('council.undo')}
          </button>
        )}
        <button class="primary" disabled={!dirty}>
          {t('teacher.save')}
        </button>
      </div>
    </form>
  );
}

export function CouncilPage({ id }: { id: number }) {
  const [answer, error, setAnswer] = useAnswer('council.open', { class: id });
  return (
    <Page
      title={t('council.title')}
      back={{ hash: `#/class/${id}`, text: answer?.class_name ?? t('teacher.class') }}
    >
      <p class="error" role="alert">
        {error}
      </p>
      {answer && (
        <Form
          id={id}
          saved={answer.council}
          onSaved={(council) => setAnswer({ ...answer, council })}
          key={JSON.stringify(answer.council)}
        />
      )}
    </Page>
  );
}

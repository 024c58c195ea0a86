// SPDX-License-Identifier: EUPL-1.2
// The roles that pupils hold: the common ones, and up to four that the class names itself.
import { PUPIL_PICTURES } from '../../core/pictures';
import { COMMON_ROLES, isCommon, rolePicture } from '../../core/council';
import { LIMITS, type Office, type OwnRoleForm } from '../../core/protocol';
import { t } from '../../core/words';
import { Picto } from '../../design/Picto';
import type { PartProps } from './CouncilPage';
import { changed } from './templates';

const ownRole = (place: number): Office => `own-${place + 1}` as Office;

function OwnRow({ form, onChange, place }: PartProps & { place: number }) {
  const role = form.own[place];
  const set = (change: Partial<OwnRoleForm>) =>
    onChange(changed(form, { own: form.own.map((one, at) => (at === place ? { ...one, ...change } : one)) }));
  const remove = () =>
    onChange(
      changed(form, {
        own: form.own.filter((_, at) => at !== place),
        roles: [...form.roles.filter(isCommon), ...form.own.slice(1).map((_, at) => ownRole(at))],
      }),
    );
  const next = () => {
    const at = PUPIL_PICTURES.indexOf(role.picture);
    set({ picture: PUPIL_PICTURES[(at + 1) % PUPIL_PICTURES.length] });
  };
  return (
    <li class="own-role">
      <button type="button" class="round filled" aria-label={t('council.own.picture')} onClick={next}>
        <Picto id={role.picture} size={28} />
      </button>
      <label class="field">
        <span class="sr-only">{t('council.own.name')}</span>
        <input
          value={role.name}
          maxLength={40}
          placeholder={t('council.own.example')}
          aria-invalid={role.name.trim() === ''}
          onInput={(event) => set({ name: event.currentTarget.value })}
        />
      </label>
      <label class="field">
        <span class="sr-only">{t('council.own.powers')}</span>
        <select
          value={role.powers ?? ''}
          onChange={(event) =>
            set({ powers: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })
          }
        >
          <option value="">{t('council.own.nothing')}</option>
          {COMMON_ROLES.map((one, at) => (
            <option value={at} key={one}>
              {t('council.own.like', { role: t(`role.${one}`) })}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="round"
        aria-label={t('teacher.row.remove', { title: role.name })}
        onClick={remove}
      >
        ✕
      </button>
    </li>
  );
}

export function RoleSettings({ form, onChange }: PartProps) {
  const toggle = (role: Office, on: boolean) =>
    onChange(changed(form, { roles: on ? [...form.roles, role] : form.roles.filter((one) => one !== role) }));
  const add = () =>
    onChange(
      changed(form, {
        own: [...form.own, { name: '', picture: PUPIL_PICTURES[form.own.length], powers: null }],
        roles: [...form.roles, ownRole(form.own.length)],
      }),
    );
  return (
    <section aria-labelledby="roles-title">
      <h2 id="roles-title">{t('council.roles')}</h2>
      <ul class="role-rows">
        {COMMON_ROLES.map((role) => (
          <li key={role}>
            <label class="check">
              <input
                type="checkbox"
                checked={form.roles.includes(role)}
                onChange={(event) => toggle(role, event.currentTarget.checked)}
              />
              <Picto id={rolePicture(role, [])} size={28} />
              <span>
                {t(`role.${role}`)}
                <small>{t(`council.role.${role}`)}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <ul class="own-roles">
        {form.own.map((_, place) => (
          <OwnRow form={form} onChange={onChange} place={place} key={place} />
        ))}
      </ul>
      {form.own.length < LIMITS.OWN_OFFICES_MAX && (
        <button type="button" class="secondary" onClick={add}>
          {t('council.own.add')}
        </button>
      )}
    </section>
  );
}

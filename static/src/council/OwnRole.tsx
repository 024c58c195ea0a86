// SPDX-License-Identifier: EUPL-1.2
// A role that the class named itself, without commands: its picture and its name.
import { roleName, rolePicture } from '../core/council';
import { t } from '../core/i18n';
import { Picto } from '../design/Picto';
import { Title } from '../pupil/Title';
import type { Post } from './posts';
import type { Room } from './room';

export function OwnRole({ room, post }: { room: Room; post: Post }) {
  const { own_roles } = room.view;
  return (
    <main class="body">
      <Picto id={rolePicture(post.role, own_roles)} size={192} />
      <Title text={roleName(post.role, own_roles)} />
      <p>{t('own.hint')}</p>
    </main>
  );
}

// SPDX-License-Identifier: EUPL-1.2
// The teacher's line to the server: who is signed in, the sitting on the desk, and how to ask.
import { effect, signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { Refusal, type Answer, type CommandName, type OkOf } from '../core/answers';
import { login } from '../core/login';
import type { Commands, TeacherView } from '../core/protocol';
import { forget, keep, kept } from '../core/storage';
import { Session } from '../core/store/session';
import { refusalText } from '../core/words';
import { route } from './routes';

const TOKEN = 'hemicycle.teacher';

function longKept(): string | null {
  try {
    return localStorage.getItem(TOKEN);
  } catch {
    return null; // storage is forbidden here
  }
}

function keepLong(token: string | null): void {
  try {
    if (token) localStorage.setItem(TOKEN, token);
    else localStorage.removeItem(TOKEN);
  } catch {
    // then it lasts as long as the page
  }
}

const token = signal<string | null>(kept(TOKEN) ?? longKept());

export const signedIn = signal(token.value !== null);
export const teacherName = signal('');
/** How often the server has greeted us: what was asked before is asked again. */
export const greetings = signal(0);
/** Why the sign-in page shows itself again; a refusal's code, or "". */
export const dismissed = signal('');

function forgetToken(why: string): void {
  forget(TOKEN);
  keepLong(null);
  token.value = null;
  session.net.stop();
  session.view.value = null;
  dismissed.value = why;
  signedIn.value = false;
}

export const session: Session<TeacherView> = new Session<TeacherView>({
  hello: () => ({ token: token.value ?? '' }),
  onHello(answer) {
    if (answer.role !== 'teacher') return forgetToken('not-allowed');
    teacherName.value = answer.name;
    greetings.value += 1;
  },
  onRefused(refusal) {
    if (refusal.code === 'unknown-token') forgetToken(refusal.code);
  },
  onGone: () => forgetToken('unknown-token'),
  onUnshared() {
    session.view.value = null;
    greetings.value += 1; // what is asked again is refused, with the word for it
  },
});

export async function signIn(name: string, password: string, stay: boolean): Promise<Refusal | null> {
  const answer = await login(name, password);
  if (answer instanceof Refusal) return answer;
  token.value = answer.token;
  keep(TOKEN, answer.token);
  keepLong(stay ? answer.token : null);
  teacherName.value = answer.name;
  dismissed.value = '';
  signedIn.value = true;
  session.start();
  return null;
}

export async function signOut(): Promise<void> {
  await ask('logout', {});
  forgetToken('');
}

export const ask = <K extends CommandName>(name: K, fields: Commands[K]): Promise<Answer<K>> =>
  session.net.request(name, fields);

/** Asks when the component appears and each time the line comes back. */
export function useAnswer<K extends CommandName>(
  name: K,
  fields: Commands[K],
): [OkOf<K> | null, string, (answer: OkOf<K>) => void] {
  const [answer, setAnswer] = useState<OkOf<K> | null>(null);
  const [error, setError] = useState('');
  const key = JSON.stringify(fields);
  const greeted = greetings.value;
  useEffect(() => {
    let awaited = true;
    if (greeted === 0) return undefined;
    ask(name, JSON.parse(key) as Commands[K]).then((heard) => {
      if (!awaited) return;
      setError(heard instanceof Refusal ? refusalText(heard) : '');
      if (!(heard instanceof Refusal)) setAnswer(heard as OkOf<K>);
    });
    return () => {
      awaited = false;
    };
  }, [name, key, greeted]);
  return [answer, error, setAnswer];
}

/** Why the sitting of the address could not be entered; "" when it could. */
export const sittingRefused = signal('');

/** The sitting in the address is the one on the desk, again after each greeting. */
export function followRoute(): () => void {
  let entered = 0;
  return effect(() => {
    const wanted = route.value.page === 'sitting' ? route.value.id : 0;
    if (greetings.value === 0) return;
    if (wanted !== entered || wanted === 0) session.view.value = null;
    if (wanted !== 0) {
      sittingRefused.value = '';
      ask('sitting.enter', { sitting: wanted }).then((answer) => {
        if (answer instanceof Refusal && answer.code !== 'offline')
          sittingRefused.value = refusalText(answer);
      });
    } else if (entered !== 0) ask('sitting.leave', {});
    entered = wanted;
  });
}

// SPDX-License-Identifier: EUPL-1.2
// The addresses of the teacher's page: #/, #/class/3, #/box/3, #/council/3, #/cards/3 (a class),
// #/school/1 (#/school-poll/1 writes a vote of it), #/school-vote/2, #/school-wall/2, #/sitting/9, #/minutes/9, #/account, and the
// papers of an election, #/roll/9/4 and #/record/9/4 (the sitting, the item).
// They live behind the hash, so that one file serves them all and the back button works.
import { signal } from '@preact/signals';

export type Route =
  | { page: 'home' }
  | { page: 'account' }
  | { page: 'class' | 'box' | 'council' | 'cards'; id: number }
  | { page: 'school' | 'school-poll' | 'school-vote' | 'school-wall'; id: number }
  | { page: 'sitting'; id: number }
  | { page: 'minutes'; id: number }
  | { page: 'roll'; id: number; item: number }
  | { page: 'record'; id: number; item: number };

type NumberedPage =
  | 'class'
  | 'box'
  | 'council'
  | 'cards'
  | 'school'
  | 'school-poll'
  | 'school-vote'
  | 'school-wall'
  | 'sitting'
  | 'minutes';

const NUMBERED =
  /^#\/(class|box|council|cards|school|school-poll|school-vote|school-wall|sitting|minutes)\/([1-9]\d{0,15})$/;
const PAPER = /^#\/(roll|record)\/([1-9]\d{0,15})\/([1-9]\d{0,4})$/;

export function readRoute(hash: string): Route {
  const match = NUMBERED.exec(hash);
  if (match) return { page: match[1] as NumberedPage, id: Number(match[2]) };
  const paper = PAPER.exec(hash);
  if (paper) return { page: paper[1] as 'roll' | 'record', id: Number(paper[2]), item: Number(paper[3]) };
  return hash === '#/account' ? { page: 'account' } : { page: 'home' };
}

export function routeHash(route: Route): string {
  if (route.page === 'home') return '#/';
  if (route.page === 'account') return '#/account';
  return 'item' in route ? `#/${route.page}/${route.id}/${route.item}` : `#/${route.page}/${route.id}`;
}

export const route = signal<Route>(readRoute(location.hash));

window.addEventListener('hashchange', () => {
  route.value = readRoute(location.hash);
});

export function go(to: Route): void {
  location.hash = routeHash(to);
}

// SPDX-License-Identifier: EUPL-1.2
// Where words were erased the server tells a mark and the time: this page says it in its language.
import { language, t } from './i18n';

const MARK = '\ue000';
const MARKS = /\ue000(\d+)/g;

const told = (ms: number): string =>
  ms > 0
    ? t('erased.on', {
        date: new Date(ms).toLocaleDateString(language(), { day: 'numeric', month: 'long', year: 'numeric' }),
      })
    : t('erased');

/** A message as it came, with a sentence for each mark: nothing that needs quoting in JSON. */
export const tellErased = (message: string): string =>
  message.includes(MARK) ? message.replace(MARKS, (_, ms: string) => told(Number(ms))) : message;

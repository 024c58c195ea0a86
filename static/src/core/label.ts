// SPDX-License-Identifier: EUPL-1.2
// How a choice is called on a ballot.
import type { Choice } from './choices';
import { t } from './i18n';

export const labelOf = (choice: Choice): string => (choice.word ? t(choice.word) : choice.text);

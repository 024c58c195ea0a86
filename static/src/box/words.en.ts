// SPDX-License-Identifier: EUPL-1.2
// The English words of the idea box.
import box from '../../i18n/en/box.json';
import common from '../../i18n/en/common.json';
import refusals from '../../i18n/en/refusals.json';
import council from '../../i18n/en/council.json';
import verdict from '../../i18n/en/verdict.json';
import prose from '../../i18n/en/prose.json';

export default { ...common, ...council, ...verdict, ...refusals, ...box, ...prose };

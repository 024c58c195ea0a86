// SPDX-License-Identifier: EUPL-1.2
// The English words of the idea box.
import box from '../../i18n/en/box.json';
import common from '../../i18n/en/common.json';
import refusals from '../../i18n/en/refusals.json';

export default { ...common, ...refusals, ...box };

// SPDX-License-Identifier: EUPL-1.2
// The English words of the wall; fetched only when asked for.
import common from '../../i18n/en/common.json';
import council from '../../i18n/en/council.json';
import projector from '../../i18n/en/projector.json';
import prose from '../../i18n/en/prose.json';
import steps from '../../i18n/en/steps.json';
import verdict from '../../i18n/en/verdict.json';

export default { ...common, ...council, ...projector, ...prose, ...steps, ...verdict };

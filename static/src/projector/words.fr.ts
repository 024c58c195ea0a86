// SPDX-License-Identifier: EUPL-1.2
// The French words of the wall.
import common from '../../i18n/fr/common.json';
import council from '../../i18n/fr/council.json';
import projector from '../../i18n/fr/projector.json';
import prose from '../../i18n/fr/prose.json';
import steps from '../../i18n/fr/steps.json';
import verdict from '../../i18n/fr/verdict.json';

export default { ...common, ...council, ...projector, ...prose, ...steps, ...verdict };

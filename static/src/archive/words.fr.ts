// SPDX-License-Identifier: EUPL-1.2
// The French words of the archive.
import archive from '../../i18n/fr/archive.json';
import figures from '../../i18n/fr/figures.json';
import common from '../../i18n/fr/common.json';
import council from '../../i18n/fr/council.json';
import refusals from '../../i18n/fr/refusals.json';
import takehome from '../../i18n/fr/takehome.json';
import steps from '../../i18n/fr/steps.json';
import verdict from '../../i18n/fr/verdict.json';
import prose from '../../i18n/fr/prose.json';

export default {
  ...common,
  ...council,
  ...refusals,
  ...verdict,
  ...steps,
  ...archive,
  ...figures,
  ...takehome,
  ...prose,
};

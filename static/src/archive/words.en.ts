// SPDX-License-Identifier: EUPL-1.2
// The English words of the archive.
import archive from '../../i18n/en/archive.json';
import figures from '../../i18n/en/figures.json';
import common from '../../i18n/en/common.json';
import council from '../../i18n/en/council.json';
import refusals from '../../i18n/en/refusals.json';
import takehome from '../../i18n/en/takehome.json';
import steps from '../../i18n/en/steps.json';
import verdict from '../../i18n/en/verdict.json';
import prose from '../../i18n/en/prose.json';

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

// SPDX-License-Identifier: EUPL-1.2
// How a result is told: the part of the wall that comes a moment after the rest.
import './steps.css';
import './charts.css';
import './duels.css';
import './workshop.css';

export { ResultScene } from './ResultScene';
export { WorkshopScene } from './WorkshopScene';

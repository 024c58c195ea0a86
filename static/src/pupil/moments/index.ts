// SPDX-License-Identifier: EUPL-1.2
// What one sees of a council beside coming in and voting: fetched once a child is seated.
import './council.css';
import './roles.css';
import { Moment } from './Moment';
import { RitualWord } from './RitualWord';
import { RoleTabs } from './RoleTabs';
import { SpeakBar } from './Speak';

export default { Moment, RitualWord, RoleTabs, SpeakBar };

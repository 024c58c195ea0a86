// SPDX-License-Identifier: EUPL-1.2
// What a council has beside debates and votes: fetched once a child is seated, since it is not
// needed to come in and to vote.
import './roles.css';
import { Amendments } from './Amendments';
import { EntryScreen } from './EntryScreen';
import { LookBack, LookBackScreen } from './LookBack';
import { Offer } from './Offer';
import { Propose } from './Propose';
import { RoleTabs } from './RoleTabs';
import { Wishes } from './Wishes';

export default { Amendments, EntryScreen, LookBack, LookBackScreen, Offer, Propose, RoleTabs, Wishes };

// SPDX-License-Identifier: EUPL-1.2
// The picture of one step.
import type { Step } from '../../core/steps';
import { Bars } from './Bars';
import { Duels } from './Duels';
import { Grades } from './Grades';
import { Dice, Drawn } from './Lots';
import { Pairs } from './Pairs';
import { Purse } from './Purse';

/** `winners`: in the order of their election or purchase. */
export function StepStage({ step, winners }: { step: Step; winners: readonly number[] }) {
  switch (step.kind) {
    case 'bars':
      return <Bars step={step} />;
    case 'duels':
      return <Duels step={step} />;
    case 'pairs':
      return <Pairs step={step} />;
    case 'grades':
      return <Grades step={step} />;
    case 'purse':
      return <Purse step={step} order={winners} />;
    case 'dice':
      return <Dice step={step} />;
    case 'drawn':
      return <Drawn step={step} />;
  }
}

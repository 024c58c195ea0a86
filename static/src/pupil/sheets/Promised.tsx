// SPDX-License-Identifier: EUPL-1.2
// What one option promises, alone on the screen: a candidate's words, what a project is about.
import back from 'lucide:arrow-left';
import { useEffect } from 'preact/hooks';
import { t } from '../../core/i18n';
import { say } from '../../core/speech';
import { typo } from '../../core/typo';
import { Button } from '../../design/Button';
import { spokenOf, underOf } from '../labels';
import { choicesIn, type Open } from '../paper';
import { Title } from '../Title';

export function Promised({ open, option, onBack }: { open: Open; option: number; onBack(): void }) {
  const { motion, vote } = open;
  const choice = choicesIn(motion, vote).find((each) => each.index === option);
  const { statement } = motion.options[option];
  const spoken = choice ? `${spokenOf(motion, choice)}. ${statement}` : statement;
  useEffect(() => {
    if (open.mode === 'images') say(spoken);
  }, []);
  if (!choice) return null;
  return (
    <>
      <main class="body">
        <Title text={choice.text} mark={choice.mark} picture={choice.picture} spoken={spoken} />
        {underOf(motion, motion.options[option]).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p class="promise">{typo(statement)}</p>
      </main>
      <div class="action">
        <Button icon={back} iconSize={36} onPress={onBack}>
          {t('back')}
        </Button>
      </div>
    </>
  );
}

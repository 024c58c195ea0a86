// SPDX-License-Identifier: EUPL-1.2
// What screens say of a vote, kept in tests/words/verdicts.json: documents on paper are held to the
// same file (tests/unit/paper_verdict.c), so that page and paper never say two things.
// HEMI_WRITE=1 writes the file again after a sentence was changed on purpose.
import enArchive from "@i18n/en/archive.json";
import enCommon from "@i18n/en/common.json";
import enSteps from "@i18n/en/steps.json";
import enVerdict from "@i18n/en/verdict.json";
import frArchive from "@i18n/fr/archive.json";
import frCommon from "@i18n/fr/common.json";
import frSteps from "@i18n/fr/steps.json";
import frVerdict from "@i18n/fr/verdict.json";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { useWords, words, type Language } from "@/core/i18n";
import type {
  Ballot,
  Method,
  Motion,
  Option,
  Tally,
  Verdict,
} from "@/core/protocol";
import { allSettingWords } from "@/core/settings";
import { stepsOf, type Told } from "@/core/steps";
import { isMarked } from "@/core/choices";
import {
  reasonSentence,
  unanimityNotice,
  verdictSentence,
} from "@/core/verdict";
import { ballotsOf, numbersFrom } from "@/demo/ballots";
import { motionWith, option, resultWith } from "@/demo/class";
import { countOf } from "@/demo/tallies";

const FILE = join(process.env.HEMI_REPO ?? "..", "tests/words/verdicts.json");
const CATALOGUES: Record<Language, object> = {
  fr: { ...frCommon, ...frVerdict, ...frSteps, ...frArchive },
  en: { ...enCommon, ...enVerdict, ...enSteps, ...enArchive },
};

interface Case {
  motion: Motion;
  vote: Omit<Told, "motion" | "drawn">;
  drawn: { seat: number; name: string; picture: string }[];
}

const PLACES = "Le lac,La ferme,Le port,La forêt,Le musée,La piscine".split(
  ",",
);
const PEOPLE = "Élise,Adam,Zoé,Ibrahim,Lina,Oscar".split(",");

const places = (n: number): Option[] =>
  PLACES.slice(0, n).map((text, at) =>
    option(text, "", { cost: 6050 + 1500 * at }),
  );
const people = (n: number): Option[] =>
  PEOPLE.slice(0, n).map((text, at) => option(text, "", { candidate: at }));

const question = (
  ballot: Ballot,
  method: Method,
  options: Option[],
  changes: Partial<Motion> = {},
): Motion =>
  motionWith("Où ?", "", {
    ballot,
    method,
    options,
    grade_count: 0,
    points_max: 0,
    picks: 0,
    ...changes,
  });

const verdictOf = (changes: Partial<Verdict>): Verdict => ({
  ...resultWith([], {}).verdict,
  winner: null,
  winners: [],
  tied: [],
  needed: 0,
  base: 25,
  cast: 25,
  expressed: 25,
  present: 25,
  eligible: 27,
  quorum_needed: 0,
  ...changes,
});

const caseOf = (
  motion: Motion,
  verdict: Partial<Verdict>,
  votes: number[],
  tally: Tally | null = null,
  more: Partial<Case["vote"]> = {},
  drawn: Case["drawn"] = [],
): Case => ({
  motion,
  vote: {
    verdict: verdictOf(verdict),
    votes,
    tally,
    seed: "",
    standing: [],
    round: 1,
    seats: motion.seats,
    ...more,
  },
  drawn,
});

/** One mark a ballot: every outcome and reason that the rules know. */
function plainCases(): Case[] {
  const motion = question("motion", "motion", []);
  const choice = question("choice", "plurality", places(3));
  const election = question("choice", "plurality", people(3));
  const two = {
    ...motion,
    threshold: "two-thirds" as const,
    base: "present" as const,
  };
  const all = {
    ...motion,
    threshold: "absolute" as const,
    base: "eligible" as const,
  };
  return [
    ...[0, 1, 14].map((votes) =>
      caseOf(
        motion,
        {
          outcome: votes > 12 ? "adopted" : "rejected",
          reason: votes > 12 ? "reached" : "not-reached",
          needed: 13,
        },
        [votes, 25 - votes, 0],
      ),
    ),
    caseOf(
      two,
      { outcome: "rejected", reason: "not-reached", needed: 17 },
      [14, 9, 2],
    ),
    caseOf(
      all,
      { outcome: "adopted", reason: "reached", needed: 14, base: 27 },
      [16, 9, 0],
    ),
    caseOf(
      motion,
      {
        outcome: "adopted",
        reason: "reached",
        needed: 1,
        base: 1,
        expressed: 1,
        cast: 2,
        spoiled: 1,
      },
      [1, 0, 0],
    ),
    caseOf(
      { ...motion, base: "present" },
      { outcome: "adopted", reason: "reached", needed: 13 },
      [13, 12, 0],
    ),
    caseOf(motion, { outcome: "rejected", reason: "tie" }, [12, 12, 1]),
    caseOf(motion, { outcome: "casting-vote", reason: "tie" }, [1, 1, 0]),
    ...(["adopted", "rejected"] as const).map((outcome) =>
      caseOf(
        { ...motion, tie_rule: "casting-vote" },
        { outcome, reason: "casting-vote" },
        [9, 9, 0],
      ),
    ),
    ...(
      ["second-vote", "postponed", "none", "lot", "who-is-younger"] as const
    ).map((outcome) => caseOf(motion, { outcome, reason: "tie" }, [12, 12, 1])),
    caseOf(
      motion,
      {
        outcome: "no-quorum",
        reason: "no-quorum",
        present: 9,
        quorum_needed: 14,
      },
      [0, 0, 0],
    ),
    caseOf(
      motion,
      {
        outcome: "no-quorum",
        reason: "no-quorum",
        present: 0,
        eligible: 1,
        quorum_needed: 1,
      },
      [],
    ),
    caseOf(
      motion,
      {
        outcome: "rejected",
        reason: "nothing-expressed",
        cast: 0,
        expressed: 0,
      },
      [0, 0, 0],
    ),
    caseOf(
      motion,
      {
        outcome: "rejected",
        reason: "nothing-expressed",
        cast: 3,
        expressed: 0,
      },
      [0, 0, 3],
    ),
    caseOf(
      motion,
      { outcome: "adopted", reason: "reached", needed: 13, unanimous: true },
      [25, 0, 0],
    ),
    caseOf(
      choice,
      { outcome: "chosen", reason: "reached", winner: 1, winners: [1] },
      [7, 14, 3, 1],
    ),
    caseOf(
      choice,
      {
        outcome: "chosen",
        reason: "reached",
        winner: 1,
        needed: 13,
        spoiled: 2,
        cast: 27,
      },
      [7, 14, 3, 1],
    ),
    caseOf(
      choice,
      { outcome: "rejected", reason: "not-reached", needed: 13 },
      [11, 11, 3, 0],
    ),
    caseOf(
      choice,
      { outcome: "postponed", reason: "tie", tied: [0, 2] },
      [11, 3, 11, 0],
    ),
    caseOf(
      choice,
      { outcome: "chosen", reason: "casting-vote", tied: [0, 2], winner: 2 },
      [11, 3, 11, 0],
    ),
    caseOf(choice, { outcome: "chosen", reason: "reached" }, [0, 0, 0, 2]),
    caseOf(
      election,
      { outcome: "chosen", reason: "reached", winner: 0 },
      [14, 8, 3, 0],
    ),
    caseOf(
      election,
      { outcome: "rejected", reason: "refused", winner: 0 },
      [14, 8, 3, 0],
    ),
    caseOf(
      election,
      {
        outcome: "rejected",
        reason: "nothing-expressed",
        cast: 2,
        expressed: 0,
      },
      [0, 0, 0, 2],
    ),
  ];
}

function opinionCases(): Case[] {
  const consent = question("consent", "consent", []);
  const fist = question("fist", "fist_to_five", []);
  const lots = question("lots", "sortition", [], {
    secrecy: "roll-call",
    seats: 2,
  });
  const drawn = [3, 11].map((seat, at) => ({
    seat,
    name: PEOPLE[at],
    picture: "",
  }));
  const seed = "4-1-6-2-5-3-3-1-6-4-2-2";
  return [
    caseOf(consent, { outcome: "adopted", reason: "method" }, [18, 4, 3, 0, 0]),
    caseOf(consent, { outcome: "adopted", reason: "method" }, [1, 0, 3, 0, 0]),
    caseOf(consent, { outcome: "rejected", reason: "method" }, [0, 0, 3, 0, 0]),
    ...[1, 2].map((n) =>
      caseOf(consent, { outcome: "blocked", reason: "objection" }, [
        18,
        4,
        1,
        n,
        0,
      ]),
    ),
    caseOf(
      { ...consent, fallback: "majority" },
      { outcome: "blocked", reason: "objection" },
      [18, 4, 1, 2, 0],
    ),
    caseOf(
      { ...consent, fallback: "postponed" },
      { outcome: "rejected", reason: "objection" },
      [1, 4, 1, 2, 0],
    ),
    caseOf(
      fist,
      { outcome: "adopted", reason: "method" },
      [0, 1, 3, 9, 8, 4, 0],
    ),
    caseOf(
      fist,
      { outcome: "rejected", reason: "method" },
      [0, 1, 0, 0, 0, 0, 24],
    ),
    caseOf(
      fist,
      { outcome: "blocked", reason: "objection" },
      [2, 1, 3, 9, 8, 2, 0],
    ),
    caseOf(
      lots,
      { outcome: "drawn", reason: "method", winners: [3, 11] },
      [],
      null,
      { seed },
      drawn,
    ),
    caseOf(
      lots,
      { outcome: "drawn", reason: "method", winners: [3] },
      [],
      null,
      { seed: "4-1" },
      drawn.slice(0, 1),
    ),
  ];
}

const RANKED: Method[] = [
  "irv",
  "borda",
  "copeland",
  "schulze",
  "ranked_pairs",
  "minimax",
  "stv",
];

function questions(): Motion[] {
  return [false, true].flatMap((persons) => {
    const options = persons ? people : places;
    return [
      ...RANKED.map((method) =>
        question("ranked", method, options(5), {
          seats: method === "stv" ? 2 : 1,
        }),
      ),
      question("grades", "majority_judgment", options(4), { grade_count: 5 }),
      question("grades", "majority_judgment", options(3), { grade_count: 3 }),
      question("points", "score", options(4), { points_max: 5 }),
      question("several", "approval", options(4), { seats: 2, picks: 2 }),
      question("several", "plurality", options(4), { picks: 1 }),
      question("several", "two_round", options(4), {
        picks: 1,
        tie_rule: "youngest",
        official: persons,
      }),
      ...(persons
        ? []
        : [
            question("budget", "equal_shares", options(5), { budget: 25000 }),
            question("budget", "budget_greedy", options(5), { budget: 18100 }),
          ]),
    ];
  });
}

/** Marked ballots counted by the pretended count, under each outcome that such a ballot may have. */
function markedCases(): Case[] {
  return questions().flatMap((motion, at) =>
    [at % 3 === 2 ? 3 : 25].flatMap((voters) => {
      const rows = ballotsOf(motion, voters, 11 + 7 * at);
      const tally = countOf(motion, rows);
      const left = Math.max(0, motion.seats - tally.winners.length);
      const counted: Partial<Verdict> = {
        outcome: "chosen",
        reason: "method",
        winner: tally.winners[0] ?? null,
        winners: tally.winners,
        seats_left: left,
        cast: voters,
        expressed: voters,
      };
      const settled = {
        ...motion,
        tie_rule: (["youngest", "lot", "casting-vote"] as const)[at % 3],
      };
      const tied = tally.tied.length > 1 ? tally.tied : [0, 1];
      const many = motion.options.map((_, option) => option);
      return [
        caseOf(motion, counted, [], tally),
        caseOf(settled, { ...counted, reason: "tie-settled" }, [], tally, {
          seed: "1-2-3",
        }),
        caseOf(
          motion,
          { ...counted, outcome: "second-round", seats_left: 1 },
          [],
          tally,
          { round: 1 + (at % 2) },
        ),
        caseOf(
          motion,
          {
            ...counted,
            outcome: "rejected",
            reason: "not-reached",
            winner: null,
            winners: [],
          },
          [],
          {
            ...tally,
            winners: [],
          },
        ),
        caseOf(
          motion,
          { ...counted, outcome: "lot", reason: "tie", tied },
          [],
          { ...tally, tied },
        ),
        caseOf(
          motion,
          {
            ...counted,
            outcome: "postponed",
            reason: "tie",
            tied: many,
            winners: [],
          },
          [],
          tally,
        ),
        caseOf(
          motion,
          { ...counted, outcome: "rejected", reason: "refused" },
          [],
          tally,
        ),
      ];
    }),
  );
}

/** Some of the duels at random: circles too, which real ballots seldom make. */
function circleCases(): Case[] {
  const dice = numbersFrom(5);
  return RANKED.slice(2, 6).flatMap((method) =>
    [0, 1, 2].map(() => {
      const motion = question("ranked", method, places(4));
      const rows = [0, 1, 2].map((turn) => ({
        count: 4 + Math.floor(dice() * 5),
        marks: [0, 1, 2].map((at) => 1 + ((at + turn) % 3)).concat(4),
      }));
      const tally = countOf(motion, rows);
      const cast = rows.reduce((sum, row) => sum + row.count, 0);
      const verdict = {
        outcome: "chosen" as const,
        reason: "method" as const,
        winner: tally.winners[0] ?? null,
        winners: tally.winners,
        cast,
        expressed: cast,
      };
      return caseOf(motion, verdict, [], tally);
    }),
  );
}

const CASES: Case[] = [
  ...plainCases(),
  ...opinionCases(),
  ...markedCases(),
  ...circleCases(),
];

function saidOf({ motion, vote, drawn }: Case, language: Language) {
  useWords(CATALOGUES[language] as never, language);
  const told: Told = { motion, drawn, ...vote };
  return {
    verdict: verdictSentence(vote.verdict, motion, vote.votes, words, told),
    reason: reasonSentence(vote.verdict, motion, vote.votes, words, told),
    notice: unanimityNotice(vote.verdict, motion, words),
    settings: allSettingWords(motion).join(" · "),
    steps: isMarked(motion.ballot)
      ? stepsOf(told, words).map((step) =>
          [step.title, step.say].filter(Boolean).join(" "),
        )
      : [],
  };
}

const FILED = CASES.map((each) => ({
  ...each,
  fr: saidOf(each, "fr"),
  en: saidOf(each, "en"),
}));

test("what the screens say of a vote is what the file says", () => {
  if (process.env.HEMI_WRITE)
    writeFileSync(
      FILE,
      `[\n${FILED.map((each) => JSON.stringify(each)).join(",\n")}\n]\n`,
    );
  expect(FILED.length).toBeGreaterThan(200);
  expect(JSON.parse(readFileSync(FILE, "utf8"))).toEqual(
    JSON.parse(JSON.stringify(FILED)),
  );
});

test("the file knows every outcome and reason", () => {
  const known = (name: "outcome" | "reason") =>
    new Set(CASES.map(({ vote }) => vote.verdict[name]));
  expect(known("outcome").size).toBe(13);
  expect(known("reason").size).toBeGreaterThan(9);
});

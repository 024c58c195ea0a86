// The messages of hemicycle.v1 as the browser sees them.
// (Printed at build time by the program wire-types from the C tables in server/wire.)
export type Phase = 'preparing' | 'welcome' | 'presented' | 'debate' | 'voting' | 'closed' | 'counted' | 'shown' | 'sealed';
export type Ballot = 'motion' | 'choice' | 'consent' | 'fist' | 'lots' | 'several' | 'ranked' | 'grades' | 'points' | 'budget';
export type Method = 'motion' | 'plurality' | 'two_round' | 'approval' | 'score' | 'borda' | 'irv' | 'copeland' | 'schulze' | 'ranked_pairs' | 'minimax'
  | 'stv' | 'majority_judgment' | 'consent' | 'fist_to_five' | 'budget_greedy' | 'equal_shares' | 'sortition';
export type Secrecy = 'secret' | 'roll-call';
export type Base = 'expressed' | 'present' | 'eligible';
export type Threshold = 'simple' | 'absolute' | 'two-thirds' | 'three-quarters' | 'unanimity';
export type Quorum = 'none' | 'half' | 'two-thirds' | 'three-quarters';
export type TieRule = 'rejected' | 'second-vote' | 'casting-vote' | 'postponed' | 'youngest' | 'lot';
export type Fallback = 'rejected' | 'majority' | 'postponed';
export type Outcome = 'none' | 'adopted' | 'rejected' | 'chosen' | 'second-vote' | 'casting-vote' | 'postponed' | 'no-quorum'
  | 'blocked' | 'second-round' | 'who-is-younger' | 'lot' | 'drawn';
export type Reason = 'none' | 'reached' | 'not-reached' | 'tie' | 'casting-vote' | 'no-quorum' | 'nothing-expressed'
  | 'method' | 'tie-settled' | 'objection' | 'refused';
export type TallyStatus = 'decided' | 'tie' | 'second_round' | 'no_result' | 'no_quorum' | 'adopted' | 'rejected' | 'blocked';
export type TallyAction = 'counted' | 'surplus' | 'excluded' | 'bought';
export type ItemState = 'planned' | 'on-floor' | 'done' | 'postponed';
export type VoteState = 'open' | 'closed' | 'counted' | 'shown' | 'annulled';
export type ClosedBy = 'hand' | 'clock' | 'all';
export type Mode = 'images' | 'reading';
export type SeatScreen = 'none' | 'waiting' | 'here' | 'lost';
export type LinkKind = 'projector' | 'reader';

/** Says itself by words, by a picture, or by both; a candidate by the name and picture of the class list. */
export interface Option {
  text: string; picture: string; /** what a candidate promises, what a project is about */ statement: string; /** ballot `budget`: cents */ cost: number;
  /** seat of the candidate */ candidate: number | null; /** seat of who is elected together with the candidate */ substitute: number | null;
  /** the server writes it */ substitute_name: string; /** did not stand: must accept when elected */ drafted: boolean;
}
/**
 * A motion's `options` are empty: its choices are 0 for, 1 against, 2 abstain. Of a choice, `options.length` is the blank.
 * Of consent: 0 consent, 1 reservation, 2 stand aside, 3 objection, 4 blank; of a fist: so many fingers, 6 blank; of lots: the throw
 * of a die, less one, 6 no throw. The others are marked, one number for each option: `several` and `budget` 1 wanted; `ranked` 1 the
 * best, 2, 3 …; `grades` 1 the best … `grade_count`; `points` points + 1; 0 left out, all 0 the blank ballot.
 */
export interface Motion {
  title: string; picture: string; ballot: Ballot; secrecy: Secrecy; base: Base; threshold: Threshold; quorum: Quorum;
  tie_rule: TieRule; changeable: boolean; close_on_time: boolean; close_on_all: boolean; seconds: number;
  method: Method; /** places to fill, pupils to draw; else 1 */ seats: number; /** `several`: ticks at most; 0: as many as one likes */ picks: number;
  /** `grades`: 3, 5 or 7 */ grade_count: number; /** `points`: the most that one option may get */ points_max: number;
  /** `consent`: what follows when consent cannot be reached */ fallback: Fallback; /** an election of class delegates by the Code de l'éducation */ official: boolean;
  /** `budget`: cents */ budget: number; options: Option[];
}
export interface Item { id: number; state: ItemState; locked: boolean; motion: Motion }
/** What pupils and the wall see of the agenda. */
export interface Point {
  id: number; state: ItemState; title: string; picture: string;
  /** of the newest vote on it that was shown */ outcome: Outcome;
  /** the options that were chosen, or who was drawn */ decisions: Said[];
}
export interface Said { text: string; picture: string }
/** An item with what was decided. */
export interface AgendaItem {
  id: number; state: ItemState; /** a vote was opened on it: text and settings stay */ locked: boolean;
  outcome: Outcome; decisions: Said[]; motion: Motion;
}
export interface Vote {
  number: number; item: number; state: VoteState; round: number; closed_by: ClosedBy; reopened: number;
  frozen: string; closes_at_ms: number; eligible: number; present: number; voters: number; needed: number; quorum_needed: number;
  /** what is filled in this vote, after a fallback too */ ballot: Ballot; fallback: boolean; /** places that this round fills */ seats: number;
  /** options that are on this ballot */ standing: number[]; /** of voters: by paper or by show of hands */ on_paper: number;
}
export interface Verdict {
  outcome: Outcome; reason: Reason; winner: number | null; unanimous: boolean; tied: number[]; needed: number; base: number;
  cast: number; expressed: number; present: number; eligible: number; quorum_needed: number;
  /** paper ballots that the tellers declared so: cast, not expressed */ spoiled: number; /** places that this vote did not fill */ seats_left: number;
  /** of marked ballots: options in the order of their election; of lots: seats */ winners: number[];
}
/** An earlier vote on the same item, as it was shown. */
export interface Past {
  number: number; round: number; ballot: Ballot; /** the text of that round */ title: string; /** what was said against it */ objection: string; verdict: Verdict;
}
/** A step of a count. Numbers by option are those of `tallies` of the whole: in 1 / scale. */
export interface TallyRound {
  action: TallyAction; /** whose surplus goes on, who is excluded, what is bought */ candidate: number | null;
  /** after the step, by option; -1: out of play; zeros beyond the last option */ tallies: number[]; exhausted: number; eliminated: number[]; elected: number[];
}
/** Of one option of a majority judgment; numbers of ballots. */
export interface Gauge { /** the majority grade, 0 is the best */ median: number; above: number; below: number; /** with each grade, the best first */ counts: number[] }
/** How a method came to its answer. */
export interface Tally {
  method: Method; status: TallyStatus; winners: number[]; tied: number[]; /** tallies are in 1 / scale */ scale: number; /** by option; empty without */ tallies: number[];
  /** by option, from 1, equal when equal; 0: the method ranks nobody */ places: number[];
  /** [a * options + b]: ballots that prefer a to b; empty without */ pairwise: number[]; /** who wins every duel */ condorcet: number | null;
  gauges: Gauge[]; /** -1: the method has none */ needed: number; /** stv: votes; else -1 */ quota: number; /** budgets: cents; else -1 */ spent: number;
  /** equal_shares: so many winners before the greedy step */ shares: number; rounds: TallyRound[];
}
export interface Result {
  /** by choice; empty of marked ballots */ votes: number[]; casting_choice: number | null; verdict: Verdict;
  /** of votes: by paper or hands; empty without */ hand_votes: number[]; /** options elected without having stood, and not asked yet */ waiting: number[];
  /** lots: who was drawn, first to last */ drawn: { seat: number; name: string; picture: string }[]; /** of the lot; empty without */ seed: string;
  /** of marked ballots */ tally: Tally | null; /** the workshop has other methods for these ballots */ comparable: boolean;
  /** the same ballots by other methods, that of the vote first; empty while not shown */ workshop: Tally[];
}

export interface VisitorView {
  screen: 'visitor'; now_ms: number; title: string; class_name: string; mode: Mode;
  /** seats one may ask for; `screen` tells whether somebody sits or waits there */
  members: { seat: number; name: string; picture: string; screen: SeatScreen }[];
}
export interface PupilView {
  screen: 'pupil'; now_ms: number; sitting: number; phase: Phase; mode: Mode; title: string; class_name: string; number: number;
  agenda: Point[]; floor: Item | null; vote: Vote | null; result: Result | null; past: Past[];
}
export interface ProjectorView {
  screen: 'projector'; now_ms: number; sitting: number; phase: Phase; mode: Mode; title: string; class_name: string; number: number;
  door_open: boolean; door_code: string; present_count: number; class_size: number;
  agenda: Point[]; floor: Item | null; vote: Vote | null; result: Result | null; past: Past[];
  /** everybody present; `choice` only in a roll-call vote (null: none, or a secret vote) */
  members: { seat: number; name: string; picture: string; present: boolean; choice: number | null }[];
}
export interface TeacherView {
  screen: 'teacher'; now_ms: number; sitting: number; class_id: number; phase: Phase; mode: Mode; title: string; class_name: string; number: number;
  door_open: boolean; door_code: string; present_count: number; class_size: number;
  items: AgendaItem[]; floor: Item | null; vote: Vote | null; result: Result | null; past: Past[];
  members: { seat: number; name: string; picture: string; present: boolean; screen: SeatScreen; signed: boolean; on_paper: boolean; choice: number | null }[];
  /** names of the commands that would be heard now */
  may: string[];
}
export type View = VisitorView | PupilView | ProjectorView | TeacherView;

/** What is one's own, as a whole; sent after hello, after being seated and whenever it changes. */
export interface Me {
  seat: number; name: string; picture: string; state: 'waiting' | 'seated'; /** newest vote whose roll this seat signed; 0 for none */ voted: number;
  /** roll-call only: one's own choice */ choice: number | null; /** the same of a marked ballot: one for each option; empty without */ marks: number[];
  /** in vote `voted` this seat votes on paper or by show of hands: its tablet has no ballot for it */ on_paper: boolean;
}
export type Note =
  | { me: Me }
  | { gone: 'refused' | 'freed' | 'elsewhere' | 'revoked' } // the seat is lost: forget the token, go back to the door
  | { beat: number }; // server's sign of life every 5 s, with its clock in ms

// Answers of desk commands -------------------------------------------------
export interface HelloOk { role: 'visitor' | 'pupil' | 'teacher' | 'projector' | 'reader'; name: string; class_id: number; sitting: number; version: string }
export interface LoginOk { token: string; name: string }
export interface ClassLine { id: number; name: string; mode: Mode; pupils: number; sittings: number }
export interface HomeOk { classes: ClassLine[] } // answer of hello/login is followed by home
export interface Pupil { id: number; name: string; picture: string }
export interface SittingLine { id: number; title: string; phase: Phase; number: number; prepared_at_ms: number; opened_at_ms: number; sealed_at_ms: number }
export interface LinkLine { id: number; kind: LinkKind; target: number; made_at_ms: number; expires_at_ms: number }
export interface ClassOk { id: number; name: string; mode: Mode; pupils: Pupil[]; sittings: SittingLine[]; links: LinkLine[] }
export type LineProblem = 'no-name' | 'too-long' | 'bad-characters' | 'columns' | 'too-many';
export interface ListOk { format: 'onde' | 'pronote' | 'siecle' | 'names'; pupils: { line: number; name: string; level: string; division: string }[]; problems: { line: number; problem: LineProblem; text: string }[] }
export interface LinkOk { id: number; kind: LinkKind; token: string; expires_at_ms: number }
export interface DecisionLine { sitting: number; number: number; item: number; vote: number; at_ms: number; title: string; picture: string; ballot: Ballot; options: string[]; votes: number[]; outcome: Outcome; winner: number | null; winners: number[] }
export interface ArchiveOk { class_id: number; class_name: string; sittings: SittingLine[]; decisions: DecisionLine[] }
export interface MinutesVote {
  number: number; item: number; state: VoteState; round: number; closed_by: ClosedBy; reopened: number; casting_choice: number | null; frozen: string;
  opened_at_ms: number; closed_at_ms: number; votes: number[]; verdict: Verdict; annulled_for: string;
  /** names of those who signed the roll */ roll: string[];
  /** roll-call: who chose what */ choices: { seat: number; choice: number }[];
  fallback: boolean; seats: number; standing: number[]; /** the text as it stood */ title: string; /** why it was amended after */ objection: string;
  /** names; of the roll: by paper or hands */ on_paper: string[]; hand_votes: number[]; /** what drafted winners answered */ accepted: number[]; refused: number[];
  /** of lots, or of the lot that broke a tie */ seed: string; /** how ties were settled: place of each option, 1 the most favoured, 0 not asked */ order: number[];
  /** marked ballots, sorted by value: who wants may count again */ papers: PaperRow[];
  /** roll-call of marked ballots: who marked what; zeros at the end left out */ seat_marks: { seat: number; marks: number[] }[]; tally: Tally | null;
}
/** So many equal ballots; zeros at the end of the marks are left out. */
export interface PaperRow { count: number; marks: number[] }
export interface MinutesOk {
  id: number; class_id: number; number: number; title: string; class_name: string; phase: Phase;
  prepared_at_ms: number; opened_at_ms: number; sealed_at_ms: number;
  members: { seat: number; name: string; picture: string; was_present: boolean; arrived_at_ms: number; left_at_ms: number; present: boolean }[];
  items: Item[]; votes: MinutesVote[];
  /** head of the hash chain, in hex and as eight words */ head: string; words: string[];
}

// Requests ------------------------------------------------------------------
/** Fields of each command beside `id` and `do`. MotionInput: a Motion, as typed. */
export interface Commands {
  hello: { /** either this */ token?: string; /** or this */ door?: string }; // HelloOk; see Greeting in net.ts
  login: { name: string; password: string };          // LoginOk
  logout: {}; 'password.change': { old: string; new: string };
  home: {};                                           // HomeOk
  'class.add': { name: string; mode: Mode };          // { id }
  'class.edit': { class: number; name: string; mode: Mode };
  'class.open': { class: number };                    // ClassOk
  'list.read': { data: string };                      // ListOk; data: base64 of the file's bytes
  'pupils.add': { class: number; names: string[] };   // ClassOk
  'pupil.edit': { pupil: number; name: string; picture: string }; 'pupil.remove': { pupil: number }; // ClassOk
  'sitting.add': { class: number; title: string };    // { id }
  'sitting.enter': { sitting: number }; 'sitting.leave': {};
  'seat.take': { seat: number; token: string }; 'seat.leave': {};
  'seat.accept': { seat: number }; 'seat.accept-all': {}; 'seat.refuse': { seat: number }; 'seat.free': { seat: number };
  'link.add': { kind: LinkKind; target: number };     // LinkOk
  'link.revoke': { link: number };
  'archive.list': { class: number; text: string };    // ArchiveOk
  'archive.sitting': { sitting: number };             // MinutesOk
  'item.add': { motion: Motion }; 'item.edit': { item: number; motion: Motion }; 'item.remove': { item: number }; 'item.move': { item: number; to: number };
  'sitting.open': {}; 'sitting.end': {}; 'door.open': {}; 'door.close': {};
  'member.present': { seat: number; present: boolean }; 'members.all-present': {};
  'item.start': { item: number }; 'item.leave': {}; 'debate.open': {}; 'item.postpone': {}; 'item.record': {};
  /** a new text after `blocked` */ 'item.amend': { title: string; objection?: string };
  'vote.open': { /** consent failed: the majority vote chosen beforehand */ fallback?: boolean };
  'vote.cast': { vote: number; /** either this */ choice?: number; /** or this: one for each option */ marks?: number[]; key: string };
  'vote.extend': { seconds: number }; 'vote.untime': {}; 'vote.close': {}; 'vote.reopen': {};
  'paper.sign': { seat: number; /** false takes it back */ on_paper: boolean }; 'paper.sign-all': {};
  /** all about paper voters; without them {} but for lots */
  'vote.count': { /** one for each choice, the neutral one last */ hand_votes?: number[]; /** marked ballots; all 0: blank */ hand_papers?: PaperRow[]; spoiled?: number; /** lots without tablets: digits and dashes */ seed?: string };
  /** one of the three, as the outcome asks; order: all the tied, the youngest first */ 'vote.decide': { choice?: number; order?: number[]; seed?: string };
  'vote.show': {}; 'vote.accept': { choice: number; accepts: boolean }; 'workshop.show': { on: boolean }; 'vote.annul': { reason: string };
}
/** Requests are {"id":n,"do":name,...fields}; answers {"re":n,"ok":{…}} or {"re":n,"no":code,"field"?:name}. Tokens: 64 hex digits; key: 32. */

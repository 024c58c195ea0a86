// The messages of hemicycle.v1 as the browser sees them.
// (Printed at build time by the program wire-types from the C tables in server/wire.)
export type Phase = 'preparing' | 'welcome' | 'presented' | 'debate' | 'voting' | 'closed' | 'counted' | 'shown' | 'sealed';
export type Ballot = 'motion' | 'choice';
export type Secrecy = 'secret' | 'roll-call';
export type Base = 'expressed' | 'present' | 'eligible';
export type Threshold = 'simple' | 'absolute' | 'two-thirds' | 'three-quarters' | 'unanimity';
export type Quorum = 'none' | 'half' | 'two-thirds' | 'three-quarters';
export type TieRule = 'rejected' | 'second-vote' | 'casting-vote' | 'postponed';
export type Outcome = 'none' | 'adopted' | 'rejected' | 'chosen' | 'second-vote' | 'casting-vote' | 'postponed' | 'no-quorum';
export type Reason = 'none' | 'reached' | 'not-reached' | 'tie' | 'casting-vote' | 'no-quorum' | 'nothing-expressed';
export type ItemState = 'planned' | 'on-floor' | 'done' | 'postponed';
export type VoteState = 'open' | 'closed' | 'counted' | 'shown' | 'annulled';
export type ClosedBy = 'hand' | 'clock' | 'all';
export type Mode = 'images' | 'reading';
export type SeatScreen = 'none' | 'waiting' | 'here' | 'lost';
export type LinkKind = 'projector' | 'reader';

export interface Option { text: string; picture: string }
/** A motion's `options` are empty: its choices are 0 for, 1 against, 2 abstain. Of a choice, `options.length` is the blank. */
export interface Motion {
  title: string; picture: string; ballot: Ballot; secrecy: Secrecy; base: Base; threshold: Threshold; quorum: Quorum;
  tie_rule: TieRule; changeable: boolean; close_on_time: boolean; close_on_all: boolean; seconds: number; options: Option[];
}
export interface Item { id: number; state: ItemState; locked: boolean; motion: Motion }
/** What pupils and the wall see of the agenda. */
export interface Point {
  id: number; state: ItemState; title: string; picture: string;
  /** of the newest vote on it that was shown */ outcome: Outcome;
  /** of a choice: the words of the option that was chosen */ decision: string; decision_picture: string;
}
/** An item with what was decided. */
export interface AgendaItem {
  id: number; state: ItemState; /** a vote was opened on it: text and settings stay */ locked: boolean;
  outcome: Outcome; decision: string; decision_picture: string; motion: Motion;
}
export interface Vote {
  number: number; item: number; state: VoteState; round: number; closed_by: ClosedBy; reopened: number;
  frozen: string; closes_at_ms: number; eligible: number; present: number; voters: number; needed: number; quorum_needed: number;
}
export interface Verdict {
  outcome: Outcome; reason: Reason; winner: number | null; unanimous: boolean; tied: number[]; needed: number; base: number;
  cast: number; expressed: number; present: number; eligible: number; quorum_needed: number;
}
export interface Result { votes: number[]; casting_choice: number | null; verdict: Verdict }

export interface VisitorView {
  screen: 'visitor'; now_ms: number; title: string; class_name: string; mode: Mode;
  /** seats one may ask for; `screen` tells whether somebody sits or waits there */
  members: { seat: number; name: string; picture: string; screen: SeatScreen }[];
}
export interface PupilView {
  screen: 'pupil'; now_ms: number; sitting: number; phase: Phase; mode: Mode; title: string; class_name: string; number: number;
  agenda: Point[]; floor: Item | null; vote: Vote | null; result: Result | null;
}
export interface ProjectorView {
  screen: 'projector'; now_ms: number; sitting: number; phase: Phase; mode: Mode; title: string; class_name: string; number: number;
  door_open: boolean; door_code: string; present_count: number; class_size: number;
  agenda: Point[]; floor: Item | null; vote: Vote | null; result: Result | null;
  /** everybody present; `choice` only in a roll-call vote (null: none, or a secret vote) */
  members: { seat: number; name: string; picture: string; present: boolean; choice: number | null }[];
}
export interface TeacherView {
  screen: 'teacher'; now_ms: number; sitting: number; class_id: number; phase: Phase; mode: Mode; title: string; class_name: string; number: number;
  door_open: boolean; door_code: string; present_count: number; class_size: number;
  items: AgendaItem[]; floor: Item | null; vote: Vote | null; result: Result | null;
  members: { seat: number; name: string; picture: string; present: boolean; screen: SeatScreen; signed: boolean; choice: number | null }[];
  /** names of the commands that would be heard now */
  may: string[];
}
export type View = VisitorView | PupilView | ProjectorView | TeacherView;

/** What is one's own, as a whole; sent after hello, after being seated and whenever it changes. */
export interface Me { seat: number; name: string; picture: string; state: 'waiting' | 'seated'; /** newest vote whose roll this seat signed; 0 for none */ voted: number; /** roll-call only: one's own choice */ choice: number | null }
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
export interface DecisionLine { sitting: number; number: number; item: number; vote: number; at_ms: number; title: string; picture: string; ballot: Ballot; options: string[]; votes: number[]; outcome: Outcome; winner: number | null }
export interface ArchiveOk { class_id: number; class_name: string; sittings: SittingLine[]; decisions: DecisionLine[] }
export interface MinutesVote {
  number: number; item: number; state: VoteState; round: number; closed_by: ClosedBy; reopened: number; casting_choice: number | null; frozen: string;
  opened_at_ms: number; closed_at_ms: number; votes: number[]; verdict: Verdict; annulled_for: string;
  /** names of those who signed the roll */ roll: string[];
  /** roll-call: who chose what */ choices: { seat: number; choice: number }[];
}
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
  'vote.open': {}; 'vote.cast': { vote: number; choice: number; key: string }; 'vote.extend': { seconds: number }; 'vote.untime': {};
  'vote.close': {}; 'vote.reopen': {}; 'vote.count': {}; 'vote.decide': { choice: number }; 'vote.show': {}; 'vote.annul': { reason: string };
}
/** Requests are {"id":n,"do":name,...fields}; answers {"re":n,"ok":{…}} or {"re":n,"no":code,"field"?:name}. Tokens: 64 hex digits; key: 32. */

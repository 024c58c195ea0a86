// SPDX-License-Identifier: EUPL-1.2
// The messages of hemicycle.v1. Printed by wire-types from the tables in server/wire: do not edit.
export type Phase = 'preparing' | 'welcome' | 'presented' | 'debate' | 'voting' | 'closed' | 'counted' | 'shown' | 'sealed';
export type Ballot = 'motion' | 'choice' | 'consent' | 'fist' | 'lots' | 'several' | 'ranked' | 'grades' | 'points' | 'budget';
export type Secrecy = 'secret' | 'roll-call';
export type Base = 'expressed' | 'present' | 'eligible';
export type Threshold = 'simple' | 'absolute' | 'two-thirds' | 'three-quarters' | 'unanimity';
export type Quorum = 'none' | 'half' | 'two-thirds' | 'three-quarters';
export type TieRule = 'rejected' | 'second-vote' | 'casting-vote' | 'postponed' | 'youngest' | 'lot';
export type Outcome = 'none' | 'adopted' | 'rejected' | 'chosen' | 'second-vote' | 'casting-vote' | 'postponed' | 'no-quorum' | 'blocked' | 'second-round' | 'who-is-younger' | 'lot' | 'drawn';
export type Reason = 'none' | 'reached' | 'not-reached' | 'tie' | 'casting-vote' | 'no-quorum' | 'nothing-expressed' | 'method' | 'tie-settled' | 'objection' | 'refused';
export type ItemState = 'planned' | 'on-floor' | 'done' | 'postponed' | 'out-of-frame' | 'referred' | 'dropped';
export type VoteState = 'open' | 'closed' | 'counted' | 'shown' | 'annulled';
export type ClosedBy = 'hand' | 'clock' | 'all';
export type Mode = 'images' | 'reading';
export type SeatScreen = 'none' | 'waiting' | 'here' | 'lost';
export type LinkKind = 'projector' | 'reader' | 'box' | 'booth' | 'public';
export type LineProblem = 'no-name' | 'too-long' | 'bad-characters' | 'columns' | 'too-many';
export type Fallback = 'rejected' | 'majority' | 'postponed';
export type Method = 'motion' | 'plurality' | 'two_round' | 'approval' | 'score' | 'borda' | 'irv' | 'copeland' | 'schulze' | 'ranked_pairs' | 'minimax' | 'stv' | 'majority_judgment' | 'consent' | 'fist_to_five' | 'budget_greedy' | 'equal_shares' | 'sortition';
export type TallyStatus = 'decided' | 'tie' | 'second_round' | 'no_result' | 'no_quorum' | 'adopted' | 'rejected' | 'blocked';
export type TallyAction = 'counted' | 'surplus' | 'excluded' | 'bought';
export type Stage = 'opening' | 'news' | 'earlier' | 'praise' | 'concerns' | 'proposals' | 'reports' | 'closing';
export type Template = 'own' | 'cp' | 'ce' | 'cm' | 'college' | 'lycee';
export type Office = 'chair' | 'secretary' | 'timekeeper' | 'floor-keeper' | 'decision-keeper' | 'teller' | 'observer' | 'own-1' | 'own-2' | 'own-3' | 'own-4';
export type ItemKind = 'proposal' | 'concern' | 'praise' | 'thanks' | 'request' | 'report' | 'election' | 'mood';
export type Ritual = 'silence' | 'listen' | 'off-topic' | 'louder' | 'calm' | 'time-short' | 'time-up';
export type AskTag = 'none' | 'for' | 'against' | 'question' | 'idea';
export type AmendmentState = 'proposed' | 'adopted' | 'rejected' | 'withdrawn';
export type EntryState = 'todo' | 'in-progress' | 'done' | 'not-done' | 'abandoned';
export type SlipState = 'waiting' | 'accepted' | 'again' | 'elsewhere' | 'on-agenda' | 'treated' | 'withdrawn';
export type SlipSource = 'card' | 'computer' | 'teacher' | 'sitting' | 'sent';
export type Post = 'none' | 'motion' | 'poll' | 'reply';
export type Reply = 'none' | 'adopted' | 'rejected' | 'chosen' | 'no-quorum' | 'blocked' | 'postponed' | 'done' | 'referred' | 'out-of-frame';
export type SentState = 'waiting' | 'on-agenda' | 'aside' | 'answered';
export type PollState = 'running' | 'closed';
export type PartState = 'waiting' | 'counted' | 'settled' | 'aside' | 'missed';
export type DocumentKind = 'minutes' | 'official' | 'roll' | 'book' | 'poster' | 'figures' | 'poll' | 'sitting' | 'class';
export type Language = 'fr' | 'en';
export type DocumentFormat = 'pdf' | 'html' | 'md' | 'odt' | 'csv' | 'json' | 'archive';
export type ShownNames = 'full' | 'initials' | 'none';
export type Scope = 'whole' | 'decisions';
export type FindKind = 'any' | 'motion' | 'item' | 'decision' | 'minutes';
export type FindStatus = 'any' | 'open' | 'adopted' | 'rejected' | 'chosen' | 'postponed' | 'todo' | 'in-progress' | 'done' | 'not-done' | 'abandoned';
export type ReplayWhat = 'other' | 'agenda' | 'people' | 'role' | 'floor' | 'ritual' | 'book' | 'text' | 'item' | 'pause' | 'stage' | 'closed' | 'opened' | 'result' | 'begin' | 'end';
export type TextWhat = 'title' | 'option' | 'statement' | 'amendment' | 'reason' | 'line' | 'who' | 'word' | 'note' | 'prose' | 'correction' | 'name';

/** Says itself by words, by a picture, or by both. */
export interface Option { text: string; picture: string; /** what a candidate promises, what a project is about */ statement: string; /** cents */ cost: number; /** seat of the candidate, whose name and picture stand for the words; or null */ candidate: number | null; /** seat of who is elected together with the candidate */ substitute: number | null; /** the server writes it */ substitute_name: string; /** did not stand: must accept when elected */ drafted: boolean }
/** A motion's `options` are empty: its choices are 0 for, 1 against, 2 abstain. Of a choice, `options.length` is the blank. Of consent: 0 consent, 1 reservation, 2 stand aside, 3 objection, 4 blank; of a fist: so many fingers, 6 blank; of lots: the throw of a die, less one. The other ballots are marked: docs/protocol.md. */
export interface Motion { title: string; picture: string; ballot: Ballot; secrecy: Secrecy; base: Base; threshold: Threshold; quorum: Quorum; tie_rule: TieRule; changeable: boolean; close_on_time: boolean; close_on_all: boolean; seconds: number; /** absent: the usual one of the ballot */ method: Method; /** places to fill, pupils to draw; absent: 1 */ seats: number; /** ballot `several`: ticks at most; 0: as many as one likes */ picks: number; /** ballot `grades`: 3, 5 or 7 */ grade_count: number; /** ballot `points`: the most that one option may get */ points_max: number; /** ballot `consent`: what follows when consent cannot be reached */ fallback: Fallback; /** an election of class delegates by the Code de l'education */ official: boolean; /** ballot `budget`: cents */ budget: number; /** a poll: its result binds nobody */ advisory: boolean; /** adopted for so many sittings, then it comes back; 0: for good */ trial: number; options: Option[] }
export interface Item { id: number; state: ItemState; /** a vote was opened on it: text and settings stay */ locked: boolean; kind: ItemKind; /** a concern: its words are not for this screen */ hidden: boolean; names_somebody: boolean; author: number; has_author: boolean; author_name: string; minutes: number; post: Post; reply: Reply; from: string; motion: Motion }
/** At the open door: the seats one may ask for, and whether somebody sits there. */
export interface VisitorView { screen: 'visitor'; now_ms: number; title: string; class_name: string; mode: Mode; members: { seat: number; name: string; picture: string; screen: SeatScreen }[] }
export interface Said { text: string; picture: string }
/** What pupils and the wall see of the agenda. */
export interface Point { id: number; state: ItemState; title: string; picture: string; kind: ItemKind; /** a concern: its words are not for this screen */ hidden: boolean; minutes: number; has_author: boolean; author: number; author_name: string; /** pupils who want it first */ wishes: number; /** the entry whose trial is over; 0: none */ trial_entry: number; /** why it is out of frame */ reason: string; /** how it came from elsewhere in the school */ post: Post; reply: Reply; /** the class or the school; or empty */ from: string; /** of the newest vote on it that was shown */ outcome: Outcome; /** the options that were chosen, or who was drawn */ decisions: Said[] }
export interface Vote { number: number; item: number; state: VoteState; round: number; closed_by: ClosedBy; reopened: number; /** hash of all that froze when it opened */ frozen: string; /** 0: no clock */ closes_at_ms: number; eligible: number; present: number; /** have signed the roll; 0 for pupils while open */ voters: number; /** of the base as known now; 0: nothing fixes it */ needed: number; quorum_needed: number; /** what is filled in this vote, after a fallback too */ ballot: Ballot; fallback: boolean; /** it is about this one; 0: about the item */ amendment: number; /** the text that is voted on */ title: string; /** places that this round fills */ seats: number; /** options that are on this ballot */ standing: number[]; /** of voters: by paper or by show of hands */ on_paper: number }
export interface Verdict { outcome: Outcome; reason: Reason; winner: number | null; unanimous: boolean; tied: number[]; needed: number; base: number; cast: number; expressed: number; present: number; eligible: number; quorum_needed: number; spoiled: number; /** places that this vote did not fill */ seats_left: number; /** of marked ballots: options in the order of their election; of lots: seats */ winners: number[] }
export interface Gauge { /** the majority grade, 0 is the best */ median: number; above: number; below: number; /** ballots with each grade, the best first */ counts: number[] }
export interface TallyRound { action: TallyAction; /** whose surplus goes on, who is excluded, what is bought */ candidate: number | null; /** after the step; -1: out of play; zeros at the end */ tallies: number[]; exhausted: number; eliminated: number[]; elected: number[] }
/** How a method came to its answer. */
export interface Tally { method: Method; status: TallyStatus; winners: number[]; tied: number[]; /** tallies are in 1 / scale */ scale: number; tallies: number[]; /** from 1, equal when equal; 0: the method ranks nobody */ places: number[]; /** [a * options + b]: ballots that prefer a to b; empty without */ pairwise: number[]; /** who wins every duel */ condorcet: number | null; gauges: Gauge[]; /** -1: the method has none */ needed: number; /** stv: votes; else -1 */ quota: number; /** budgets: cents; else -1 */ spent: number; /** equal_shares: so many winners before the greedy step */ shares: number; rounds: TallyRound[] }
export interface Result { votes: number[]; casting_choice: number | null; verdict: Verdict; /** of votes: by paper or hands; empty without */ hand_votes: number[]; /** elected without having stood, and not asked yet */ waiting: number[]; drawn: { seat: number; name: string; picture: string }[]; /** of the lot; empty without */ seed: string; /** of marked ballots */ tally: Tally | null; /** the workshop has other methods for these ballots */ comparable: boolean; /** the same ballots by other methods, that of the vote first; empty while not shown */ workshop: Tally[] }
/** An earlier vote on the same item, as it was shown. */
export interface Past { number: number; round: number; ballot: Ballot; /** the text of that round */ title: string; /** what was said against it */ objection: string; verdict: Verdict }
export interface RitualSaid { word: Ritual; at_ms: number }
export interface Speaker { seat: number; name: string; picture: string; tag: AskTag; since_ms: number; /** 0: no clock */ until_ms: number }
/** Who has asked for the floor, who is next first. */
export interface Ask { seat: number; name: string; picture: string; tag: AskTag; turns: number }
/** A role that a class names itself. */
export interface OwnRole { name: string; picture: string; /** the role whose commands it has too; or null */ powers: number | null }
export interface Officer { seat: number; name: string; picture: string; role: Office; /** or it was offered, and not answered yet */ accepted: boolean }
export interface Amendment { number: number; state: AmendmentState; has_author: boolean; author: number; author_name: string; text: string; /** the text that it replaced, once adopted */ before: string }
/** A line of the decision book. */
export interface Entry { /** what commands name */ number: number; /** decided before this sitting */ earlier: boolean; item: number; state: EntryState; /** sittings that it is on trial for, this one included; 0: for good */ trial: number; commission: boolean; /** in this sitting */ reviewed: boolean; /** 0: no date */ due_day: number; decided_at_ms: number; text: string; /** names */ who: string[]; seats: number[]; who_else: string; word: string }
export interface LookBack { present: number; items_done: number; items_left: number; votes: number; ballots: number; decided: number; reviewed: number; done: number; turns: number; speakers: number; spoken_ms: number; open_ms: number }
/** The same for all seats; what is one's own comes in the note `me`. */
export interface PupilView { screen: 'pupil'; now_ms: number; sitting: number; phase: Phase; mode: Mode; title: string; class_name: string; number: number; agenda: Point[]; floor: Item | null; vote: Vote | null; result: Result | null; past: Past[]; /** the parts of this council; empty of a sitting that has none */ stages: Stage[]; /** place in stages; null before the opening */ stage: number | null; paused: boolean; /** pupils say which items should come first */ wishing: boolean; /** who asks for the floor says what for */ tags: boolean; /** the ritual words that were said last */ ritual: RitualSaid | null; speaker: Speaker | null; asks: Ask[]; item_since_ms: number; /** 0: no clock */ item_until_ms: number; /** that this class uses */ roles: Office[]; own_roles: OwnRole[]; officers: Officer[]; amendments: Amendment[]; entries: Entry[]; /** number of the entry that all look at; 0: none */ entry_shown: number; look_back: LookBack | null }
/** Minutes of a sitting before this one: those that wait come first. */
export interface EarlierMinutes { sitting: number; number: number; title: string; /** when it was sealed */ at_ms: number; approved: boolean; /** it was approved in this sitting */ here: boolean }
/** A member's `choice` only in a roll-call vote; null: none, or a secret vote. */
export interface ProjectorView { screen: 'projector'; now_ms: number; sitting: number; phase: Phase; mode: Mode; title: string; class_name: string; number: number; door_open: boolean; door_code: string; present_count: number; class_size: number; agenda: Point[]; floor: Item | null; vote: Vote | null; result: Result | null; past: Past[]; /** the parts of this council; empty of a sitting that has none */ stages: Stage[]; /** place in stages; null before the opening */ stage: number | null; paused: boolean; /** pupils say which items should come first */ wishing: boolean; /** who asks for the floor says what for */ tags: boolean; /** the ritual words that were said last */ ritual: RitualSaid | null; speaker: Speaker | null; asks: Ask[]; item_since_ms: number; /** 0: no clock */ item_until_ms: number; /** that this class uses */ roles: Office[]; own_roles: OwnRole[]; officers: Officer[]; amendments: Amendment[]; entries: Entry[]; /** number of the entry that all look at; 0: none */ entry_shown: number; look_back: LookBack | null; earlier_minutes: EarlierMinutes[]; members: { seat: number; name: string; picture: string; present: boolean; choice: number | null }[] }
/** An item with what was decided. */
export interface AgendaItem { id: number; state: ItemState; locked: boolean; kind: ItemKind; /** a concern: its words are not for this screen */ hidden: boolean; minutes: number; has_author: boolean; author: number; author_name: string; /** pupils who want it first */ wishes: number; /** the entry whose trial is over; 0: none */ trial_entry: number; /** why it is out of frame */ reason: string; /** how it came from elsewhere in the school */ post: Post; reply: Reply; /** the class or the school; or empty */ from: string; projected: boolean; names_somebody: boolean; /** of a concern: 1 upheld, 2 a clear message was tried, 4 still current */ gate: number; gate_asked: boolean; spent_ms: number; /** of the newest vote on it that was shown */ outcome: Outcome; /** the options that were chosen, or who was drawn */ decisions: Said[]; motion: Motion }
export interface WrittenNote { item: number; author: number | null; /** null: the teacher */ role: number | null; text: string }
/** Ritual words, in the words of the class. */
export interface Line { stage: Stage; text: string }
export interface Person { seat: number; name: string; picture: string }
/** Whose turn it is: who has waited longest. */
export interface Suggestion { role: Office; who: Person[] }
export interface TeacherView { screen: 'teacher'; now_ms: number; sitting: number; class_id: number; phase: Phase; mode: Mode; title: string; class_name: string; number: number; door_open: boolean; door_code: string; present_count: number; class_size: number; items: AgendaItem[]; floor: Item | null; vote: Vote | null; result: Result | null; past: Past[]; /** the parts of this council; empty of a sitting that has none */ stages: Stage[]; /** place in stages; null before the opening */ stage: number | null; paused: boolean; /** pupils say which items should come first */ wishing: boolean; /** who asks for the floor says what for */ tags: boolean; /** the ritual words that were said last */ ritual: RitualSaid | null; speaker: Speaker | null; asks: Ask[]; item_since_ms: number; /** 0: no clock */ item_until_ms: number; /** that this class uses */ roles: Office[]; own_roles: OwnRole[]; officers: Officer[]; amendments: Amendment[]; entries: Entry[]; /** number of the entry that all look at; 0: none */ entry_shown: number; look_back: LookBack | null; notes: WrittenNote[]; lines: Line[]; earlier_minutes: EarlierMinutes[]; suggestions: Suggestion[]; members: { seat: number; name: string; picture: string; present: boolean; screen: SeatScreen; signed: boolean; on_paper: boolean; choice: number | null; asked: boolean; turns: number; roles: Office[]; offered: Office[]; /** 0 when the class wants no totals */ spoken_ms: number }[]; /** names of the commands that would be heard now */ may: string[] }
/** Of the seat that holds the chair; its commands come in the note `me`. */
export interface ChairView { screen: 'chair'; now_ms: number; sitting: number; phase: Phase; mode: Mode; title: string; class_name: string; number: number; present_count: number; class_size: number; items: AgendaItem[]; floor: Item | null; vote: Vote | null; result: Result | null; past: Past[]; /** the parts of this council; empty of a sitting that has none */ stages: Stage[]; /** place in stages; null before the opening */ stage: number | null; paused: boolean; /** pupils say which items should come first */ wishing: boolean; /** who asks for the floor says what for */ tags: boolean; /** the ritual words that were said last */ ritual: RitualSaid | null; speaker: Speaker | null; asks: Ask[]; item_since_ms: number; /** 0: no clock */ item_until_ms: number; /** that this class uses */ roles: Office[]; own_roles: OwnRole[]; officers: Officer[]; amendments: Amendment[]; entries: Entry[]; /** number of the entry that all look at; 0: none */ entry_shown: number; look_back: LookBack | null; notes: WrittenNote[]; lines: Line[]; earlier_minutes: EarlierMinutes[]; members: { seat: number; name: string; picture: string; present: boolean; screen: SeatScreen; signed: boolean; on_paper: boolean; asked: boolean; turns: number; roles: Office[]; offered: Office[] }[] }
/** Of the seats that hold another role; their commands come in the note `me`. */
export interface OfficerView { screen: 'officer'; now_ms: number; sitting: number; phase: Phase; mode: Mode; title: string; class_name: string; number: number; present_count: number; class_size: number; items: AgendaItem[]; floor: Item | null; vote: Vote | null; result: Result | null; past: Past[]; /** the parts of this council; empty of a sitting that has none */ stages: Stage[]; /** place in stages; null before the opening */ stage: number | null; paused: boolean; /** pupils say which items should come first */ wishing: boolean; /** who asks for the floor says what for */ tags: boolean; /** the ritual words that were said last */ ritual: RitualSaid | null; speaker: Speaker | null; asks: Ask[]; item_since_ms: number; /** 0: no clock */ item_until_ms: number; /** that this class uses */ roles: Office[]; own_roles: OwnRole[]; officers: Officer[]; amendments: Amendment[]; entries: Entry[]; /** number of the entry that all look at; 0: none */ entry_shown: number; look_back: LookBack | null; notes: WrittenNote[]; lines: Line[]; earlier_minutes: EarlierMinutes[]; members: { seat: number; name: string; picture: string; present: boolean; screen: SeatScreen; signed: boolean; on_paper: boolean; asked: boolean; turns: number; roles: Office[]; offered: Office[] }[] }
/** A shared tablet: who is there and has not voted yet. */
export interface BoothView { screen: 'booth'; now_ms: number; sitting: number; phase: Phase; mode: Mode; title: string; class_name: string; number: number; agenda: Point[]; floor: Item | null; vote: Vote | null; result: Result | null; past: Past[]; /** the parts of this council; empty of a sitting that has none */ stages: Stage[]; /** place in stages; null before the opening */ stage: number | null; paused: boolean; /** pupils say which items should come first */ wishing: boolean; /** who asks for the floor says what for */ tags: boolean; /** the ritual words that were said last */ ritual: RitualSaid | null; speaker: Speaker | null; asks: Ask[]; item_since_ms: number; /** 0: no clock */ item_until_ms: number; /** that this class uses */ roles: Office[]; own_roles: OwnRole[]; officers: Officer[]; amendments: Amendment[]; entries: Entry[]; /** number of the entry that all look at; 0: none */ entry_shown: number; look_back: LookBack | null; members: { seat: number; name: string; picture: string; present: boolean; signed: boolean }[] }
/** What is one's own, as a whole; sent after hello, after being seated and whenever it changes. */
export interface Me { seat: number; name: string; picture: string; state: 'waiting' | 'seated'; /** newest vote whose roll this seat signed; 0 for none */ voted: number; /** roll-call only: one's own choice */ choice: number | null; /** the same of a marked ballot: one for each option; empty without */ marks: number[]; /** in vote `voted` this seat votes on paper or by show of hands */ on_paper: boolean; roles: Office[]; /** and not answered yet */ offered: Office[]; asked: boolean; speaking: boolean; tag: AskTag; /** among those who asked for the floor; 0: has not */ place: number; turns: number; /** 0 when the class wants no totals */ spoken_ms: number; wishes: number[]; /** names of the commands that would be heard now */ may: string[] }
/** So many equal ballots; zeros at the end of the marks are left out. */
export interface PaperRow { count: number; marks: number[] }
export interface HelloOk { role: 'visitor' | 'pupil' | 'teacher' | 'projector' | 'reader' | 'booth' | 'card' | 'box'; name: string; class_id: number; sitting: number; version: string; /** how this link shows pupils */ names: ShownNames; /** how much of the archive it shows */ scope: Scope }
export interface LoginOk { token: string; name: string }
export interface ClassLine { id: number; name: string; mode: Mode; pupils: number; sittings: number; school: number; delegates: boolean }
export interface SchoolLine { id: number; name: string; classes: number; admin: boolean }
export interface HomeOk { classes: ClassLine[]; schools: SchoolLine[] }
export interface Pupil { id: number; name: string; picture: string }
export interface SittingLine { id: number; title: string; phase: Phase; number: number; prepared_at_ms: number; opened_at_ms: number; sealed_at_ms: number }
export interface LinkLine { id: number; kind: LinkKind; target: number; made_at_ms: number; expires_at_ms: number; names: ShownNames; scope: Scope }
export interface TeacherLine { id: number; name: string }
export interface ClassOk { id: number; name: string; mode: Mode; pupils: Pupil[]; sittings: SittingLine[]; links: LinkLine[]; teachers: TeacherLine[]; slips_waiting: number; entries_open: number; cards: number; school: number; school_name: string; /** the delegates' council of its school */ delegates: boolean; /** school years in which something was sealed, newest first */ years: number[] }
export interface ListOk { format: 'onde' | 'pronote' | 'siecle' | 'names'; pupils: { line: number; name: string; level: string; division: string }[]; problems: { line: number; problem: LineProblem; text: string }[] }
export interface LinkOk { id: number; kind: LinkKind; token: string; expires_at_ms: number; names: ShownNames; scope: Scope }
export interface DecisionLine { sitting: number; number: number; item: number; vote: number; at_ms: number; title: string; picture: string; ballot: Ballot; /** of lots: who was drawn */ options: string[]; votes: number[]; outcome: Outcome; winner: number | null; winners: number[]; /** a poll; lines of before do not say */ advisory: boolean }
export interface ArchiveOk { class_id: number; class_name: string; sittings: SittingLine[]; decisions: DecisionLine[]; /** school years in which something was sealed, newest first */ years: number[]; /** older decisions, which did not fit */ more: boolean }
export interface MinutesItem { id: number; state: ItemState; locked: boolean; kind: ItemKind; /** a concern whose words stay in the room */ hidden: boolean; /** seat; or null */ author: number | null; /** planned; 0: not said */ minutes: number; spent_ms: number; /** why it is out of frame */ reason: string; post: Post; reply: Reply; from: string; motion: Motion }
export interface MinutesVote { number: number; item: number; state: VoteState; round: number; closed_by: ClosedBy; reopened: number; casting_choice: number | null; frozen: string; opened_at_ms: number; closed_at_ms: number; /** empty when the vote was annulled */ votes: number[]; verdict: Verdict; annulled_for: string; /** names of those who signed the roll */ roll: string[]; /** roll-call: who chose what */ choices: { seat: number; choice: number }[]; fallback: boolean; /** it is about this one; 0: about the item */ amendment: number; seats: number; standing: number[]; /** the text as it stood */ title: string; /** why it was amended after */ objection: string; /** of the roll: by paper or hands */ on_paper: string[]; /** of votes: by paper or hands; empty without */ hand_votes: number[]; accepted: number[]; refused: number[]; /** of lots, or of the lot that broke a tie */ seed: string; /** how ties were settled: place of each option, 1 the most favoured, 0 not asked */ order: number[]; /** marked ballots, sorted by value: who wants may count again */ papers: PaperRow[]; /** roll-call of marked ballots: who marked what */ seat_marks: { seat: number; marks: number[] }[]; tally: Tally | null }
export interface MinutesAmendment { number: number; item: number; state: AmendmentState; /** seat; or null */ author: number | null; text: string; /** the text that it replaced, once adopted */ before: string }
export interface MinutesEntry { number: number; /** decided before this sitting, spoken of in it */ earlier: boolean; item: number; state: EntryState; trial: number; commission: boolean; /** 0: no date */ due_day: number; decided_at_ms: number; text: string; /** names */ who: string[]; who_else: string; word: string }
export interface MinutesProse { /** 0: of the whole sitting */ item: number; /** for minutes.write; 0 once they were approved */ edition: number; at_ms: number; /** lines; blank lines and "- " lists */ text: string }
export interface MinutesApproved { in_sitting: number; /** of the minutes of that sitting; 0: not sealed yet */ number: number; at_ms: number; /** of this sitting's chain, as it was approved */ head: string; words: string[] }
export interface MinutesCorrection { /** 0: of the whole sitting */ item: number; text: string; in_sitting: number; /** of the minutes of that sitting; 0: not sealed yet */ number: number; at_ms: number }
/** Minutes of an earlier sitting that were approved in this one. */
export interface MinutesApproval { sitting: number; number: number; at_ms: number }
/** What was corrected in this sitting of minutes of before. */
export interface MinutesCorrected { sitting: number; number: number; /** 0: of the whole sitting */ item: number; at_ms: number; text: string }
export interface MinutesOk { id: number; class_id: number; number: number; title: string; class_name: string; phase: Phase; prepared_at_ms: number; opened_at_ms: number; sealed_at_ms: number; members: { seat: number; name: string; picture: string; was_present: boolean; arrived_at_ms: number; left_at_ms: number; present: boolean; /** held at any time in this sitting */ roles: Office[] }[]; stages: Stage[]; own_roles: OwnRole[]; items: MinutesItem[]; votes: MinutesVote[]; amendments: MinutesAmendment[]; /** of the book: added or spoken of in this sitting */ entries: MinutesEntry[]; notes: WrittenNote[]; prose: MinutesProse[]; /** null: not yet */ approved: MinutesApproved | null; /** of these minutes, once they were approved; the oldest first */ corrections: MinutesCorrection[]; approvals: MinutesApproval[]; corrected: MinutesCorrected[]; /** once it is sealed */ look_back: LookBack | null; /** of the hash chain */ head: string; /** the head as eight words, for people to compare */ words: string[] }
export interface OwnRoleForm { name: string; picture: string; /** the role whose commands it has too; or null */ powers: number | null }
export interface LineForm { stage: Stage; text: string }
/** How a class holds its council. */
export interface CouncilForm { template: Template; stages: Stage[]; roles: Office[]; turn_seconds: number; item_minutes: number; /** the teacher and each pupil are told how long that pupil spoke */ totals: boolean; /** who asks for the floor says what for */ tags: boolean; /** pupils may say "me too" to slips that were accepted */ support: boolean; box_open: boolean; /** whoever has the address may read what was decided */ public: boolean; /** slips that may wait, of one pupil: proposal, concern, praise, thanks, request; 0: none of that kind */ limits: number[]; /** days since 1970-01-01: from then on an election is due; 0: none */ election_day: number; own: OwnRoleForm[]; lines: LineForm[]; reports: string[] }
export interface CouncilOk { class_id: number; class_name: string; council: CouncilForm }
export interface Slip { id: number; pupil: number; name: string; picture: string; kind: ItemKind; state: SlipState; source: SlipSource; names_somebody: boolean; supported: boolean; supports: number; made_at_ms: number; sitting: number; text: string; reason: string; from: string }
/** Of a sitting in which this card's pupil was secretary. */
export interface UnfinishedMinutes { sitting: number; number: number; title: string; at_ms: number }
export interface BoxOk { class_id: number; class_name: string; mode: Mode; open: boolean; support: boolean; limits: number[]; pupil: number; name: string; picture: string; sitting: number; pupils: { id: number; name: string; picture: string }[]; slips: Slip[]; others: Slip[]; minutes: UnfinishedMinutes[] }
export interface Card { pupil: number; name: string; picture: string; /** said this once */ token: string }
export interface CardsOk { cards: Card[] }
export interface Life { sitting: number; number: number; at_ms: number; state: EntryState; word: string }
export interface BookEntry { sitting: number; number: number; minutes: number; decided_at_ms: number; text: string; who: string; state: EntryState; trial: number; commission: boolean; due_day: number; /** how its matter came from elsewhere in the school */ post: Post; reply: Reply; from: string; life: Life[] }
export interface BookOk { class_id: number; class_name: string; entries: BookEntry[]; /** school years in which something was sealed, newest first */ years: number[]; /** where the server stands, in days since 1970-01-01 */ today: number; /** older lines, which did not fit */ more: boolean }
export interface FiguresLine { class_id: number; sitting: number; number: number; at_ms: number; open_ms: number; spoken_ms: number; /** on the floor, in the order of ItemKind */ spent_ms: number[]; members: number; present: number; turns: number; /** how many had the floor never, once, two or three times, more often */ spoke: number[]; votes: number; secret: number; advisory: number; /** votes, in the order of Ballot */ ballots: number[]; /** of all votes: who was present at the close */ called: number; cast: number; adopted: number; rejected: number; chosen: number; open: number; done: number; left: number; framed: number; decided: number; reviewed: number }
export interface FiguresMonth { month: string; /** of the book, in the order of EntryState */ lines: number[] }
export interface FiguresOk { class_id: number; school: number; class_name: string; year: number; /** school years in which something was sealed, newest first */ years: number[]; /** where the server stands, in days since 1970-01-01 */ today: number; /** sittings that the next asking goes on to count */ uncounted: number; sittings: FiguresLine[]; months: FiguresMonth[] }
export interface Piece { text: string; /** a word that was searched for */ hit: boolean }
export interface Hit { class_id: number; class_name: string; /** else of another class of the school: what it has decided */ own: boolean; sitting: number; number: number; item: number; /** of the book, of that sitting; 0: none */ line: number; kind: FindKind; status: FindStatus; at_ms: number; title: Piece[]; excerpt: Piece[]; who: string }
export interface SearchOk { hits: Hit[]; /** 1000: or more, of which these are the newest */ total: number; from: number; more: boolean; /** school years in which there is something, newest first */ years: number[]; people: { id: number; name: string }[] }
export interface BoardLine { class_id: number; class_name: string; /** else without who does it and what was said of it */ own: boolean; sitting: number; number: number; minutes: number; decided_at_ms: number; text: string; who: string; word: string; state: EntryState; trial: number; commission: boolean; due_day: number }
export interface BoardOk { class_id: number; school: number; class_name: string; year: number; /** school years in which something was sealed, newest first */ years: number[]; /** where the server stands, in days since 1970-01-01 */ today: number; lines: BoardLine[]; more: boolean }
export interface PaperOk { /** GET /paper/ticket/name, once */ ticket: string; /** a name for the file */ name: string; bytes: number; type: string }
export interface ImportPartOk { /** that are there now */ bytes: number }
export interface ImportOk { /** none, or why nothing was taken in: docs/export.md */ fault: string; /** where; 0: nowhere */ line: number; sitting: number; entry: number; /** new here */ classes: number; pupils: number; sittings: number; entries: number; /** counted again */ votes: number; /** sittings that were here already */ known: number; /** new here */ schools: number; /** motions that are new here, or further on */ sent: number; /** the same */ polls: number; /** that wait in an idea box, and are new here */ slips: number }
export interface SchoolClass { id: number; name: string; teachers: string; mode: Mode; delegates: boolean; own: boolean; pupils: number; last_at_ms: number; next_at_ms: number; entries_open: number; entries_late: number }
export interface PollLine { id: number; title: string; state: PollState; made_at_ms: number; closed_at_ms: number; parts: number; voted: number }
export interface Sent { id: number; from: number; from_name: string; from_own: boolean; to: number; to_name: string; to_own: boolean; sitting: number; item: number; entry: number; title: string; at_ms: number; state: SentState; reason: string; reply: Reply; minutes: number; answered_at_ms: number; answer: string; votes: number[] }
export interface SchoolOk { id: number; name: string; public_page: boolean; has_code: boolean; admin: boolean; admins: { id: number; name: string }[]; classes: SchoolClass[]; polls: PollLine[]; sent: Sent[] }
export interface SchoolCodeOk { /** said this once */ code: string }
export interface Elected { class: number; class_name: string; name: string }
export interface ElectedOk { elected: Elected[] }
export interface PollPart { class: number; name: string; own: boolean; state: PartState; voters: number; present: number; eligible: number; /** once it is closed: those that hold its vote, by their number; 0: not sealed */ minutes: number }
export interface PollResult { votes: number[]; hand_votes: number[]; verdict: Verdict; /** marked ballots of all classes together, by value: of none it says which */ papers: PaperRow[]; /** of marked ballots */ tally: Tally | null }
export interface PollOk { id: number; school: number; school_name: string; /** a teacher; nobody is known of votes of before, or of another server */ asked_by: string; admin: boolean; state: PollState; made_at_ms: number; closed_at_ms: number; parts: PollPart[]; voters: number; eligible: number; motion: Motion; /** once it is closed */ result: PollResult | null }
export interface ReplayStep { step: number; at_ms: number; what: ReplayWhat; /** on the floor; 0: none */ item: number; /** on it, the newest; 0: none */ vote: number }
export interface ReplayListOk { sitting: number; steps: ReplayStep[] }
/** What the wall showed, without the door and the running turnout. */
export interface ReplayFrame { step: number; at_ms: number; screen: 'projector'; now_ms: number; sitting: number; phase: Phase; mode: Mode; title: string; class_name: string; number: number; door_open: boolean; door_code: string; present_count: number; class_size: number; agenda: Point[]; floor: Item | null; vote: Vote | null; result: Result | null; past: Past[]; /** the parts of this council; empty of a sitting that has none */ stages: Stage[]; /** place in stages; null before the opening */ stage: number | null; paused: boolean; /** pupils say which items should come first */ wishing: boolean; /** who asks for the floor says what for */ tags: boolean; /** the ritual words that were said last */ ritual: RitualSaid | null; speaker: Speaker | null; asks: Ask[]; item_since_ms: number; /** 0: no clock */ item_until_ms: number; /** that this class uses */ roles: Office[]; own_roles: OwnRole[]; officers: Officer[]; amendments: Amendment[]; entries: Entry[]; /** number of the entry that all look at; 0: none */ entry_shown: number; look_back: LookBack | null; earlier_minutes: EarlierMinutes[]; members: { seat: number; name: string; picture: string; present: boolean; choice: number | null }[] }
export interface ReplayOk { sitting: number; frames: ReplayFrame[] }
export interface WrittenOk { edition: number; at_ms: number }
export interface ItemText { sitting: number; /** its hash in the journal of that sitting */ text: string; what: TextWhat; /** or U+E000 and the time, once they are erased */ words: string; erased: boolean }
export interface WordsOk { sitting: number; item: number; texts: ItemText[] }
export interface ErasedOk { /** else what would go */ done: boolean; sittings: number; texts: number; /** of the book */ lines: number; slips: number; /** motions from class to class */ sent: number; /** votes of the school */ polls: number; /** other texts of the class that have the words in them, and keep them */ within: number; /** classes and schools that keep the words: theirs to erase */ held: string[] }

export type View = VisitorView | PupilView | TeacherView | ProjectorView | ChairView | OfficerView | BoothView;

/** The seat is lost when it is `gone`: forget the token, go back to the door; `unshared`: only the sitting. `beat`: the server's sign of life, with its clock in ms. */
export type Note = { me: Me } | { gone: 'refused' | 'freed' | 'elsewhere' | 'revoked' | 'unshared' } | { beat: number };

/** Fields of each command beside `id` and `do`. */
export interface Commands {
  'item.add': { motion: Motion; kind?: ItemKind; /** seat of who wrote it; or null */ author?: number | null; minutes?: number; names_somebody?: boolean };
  'item.edit': { item: number; motion: Motion };
  'item.remove': { item: number };
  'item.move': { item: number; /** new index, from 0 */ to: number };
  'sitting.open': {};
  'sitting.end': {};
  'door.open': {};
  'door.close': {};
  'member.present': { seat: number; present: boolean };
  'members.all-present': {};
  'item.start': { item: number };
  'item.leave': {};
  'debate.open': {};
  'item.postpone': {};
  'item.record': { /** seats */ who?: number[]; /** beside pupils */ who_else?: string; /** days since 1970-01-01; 0: no date */ due_day?: number };
  'item.amend': { /** the new text */ title: string; /** what was said against the old one */ objection?: string };
  'vote.open': { /** consent failed: the majority vote chosen beforehand */ fallback?: boolean; /** about this amendment, by simple majority; 0: about the item */ amendment?: number };
  'vote.cast': { vote: number; /** either this */ choice?: number; /** or this: one for each option, 0 for none */ marks?: number[]; /** made by the tablet; the same until answered */ key: string; /** seat; of a booth only, where pupils come one by one */ voter?: number | null };
  'vote.extend': { seconds: number };
  'vote.untime': {};
  'vote.close': {};
  'vote.reopen': {};
  'paper.sign': { seat: number; /** false takes it back */ on_paper: boolean };
  'paper.sign-all': {};
  'vote.count': { /** by paper or hands: one number for each choice, the neutral one last */ hand_votes?: number[]; /** the same of marked ballots; all marks 0: blank */ hand_papers?: PaperRow[]; spoiled?: number; /** lots without tablets: digits and dashes */ seed?: string };
  'vote.decide': { /** a casting vote */ choice?: number; /** or who is younger: all the tied, the youngest first */ order?: number[]; /** or the seed of a lot: digits and dashes */ seed?: string };
  'vote.show': {};
  'vote.accept': { choice: number; accepts: boolean };
  'workshop.show': { on: boolean };
  'vote.annul': { reason: string };
  'sitting.pause': {};
  'sitting.resume': {};
  'stage.enter': { stage: Stage };
  'role.offer': { seat: number; role: Office };
  'role.answer': { role: Office; accepts: boolean };
  'role.give': { seat: number; role: Office };
  'role.end': { seat: number; role: Office };
  'floor.ask': { tag?: AskTag };
  'floor.leave': {};
  'floor.put': { seat: number; asks: boolean };
  'floor.give': { seat: number };
  'floor.next': {};
  'floor.extend': { seconds: number };
  'floor.end': {};
  'ritual.say': { ritual: Ritual };
  'item.describe': { item: number; kind: ItemKind; /** seat of who wrote it; or null */ author?: number | null; minutes: number; /** a concern that is never voted on */ names_somebody: boolean };
  'item.time': { item: number; minutes: number };
  'item.extend': { minutes: number };
  'item.project': { item: number; on: boolean };
  'item.close': {};
  'item.exclude': { item: number; reason: string };
  'item.refer': { task: string; /** seats */ who?: number[]; /** beside pupils */ who_else?: string; /** days since 1970-01-01; 0: no date */ due_day?: number };
  'concern.check': { item: number; /** its author still wants it */ upheld: boolean; /** a clear message was tried */ tried: boolean; /** it still goes on */ current: boolean };
  'amendment.propose': { /** the whole text as it would be */ text: string; /** seat of who wrote it; or null */ author?: number | null };
  'amendment.settle': { amendment: number; state: AmendmentState };
  'entry.add': { text: string; item?: number; trial?: number; /** seats */ who?: number[]; /** beside pupils */ who_else?: string; /** days since 1970-01-01; 0: no date */ due_day?: number };
  'entry.assign': { entry: number; /** seats */ who?: number[]; /** beside pupils */ who_else?: string; /** days since 1970-01-01; 0: no date */ due_day?: number };
  'entry.review': { entry: number; state: EntryState; /** of explanation */ word?: string; /** when it is another now */ due_day?: number };
  'entry.show': { /** which all look at; 0: none any more */ entry: number };
  'note.write': { /** 0: of the whole sitting */ item: number; text: string };
  'minutes.approve': { sitting: number };
  'minutes.correct': { sitting: number; /** 0: of the whole sitting */ item: number; text: string };
  'mood.ask': {};
  'wish.open': { on: boolean };
  'wish.make': { items: number[] };
  'wish.apply': {};
  'hello': { /** either this */ token?: string; /** or this */ door?: string };
  'login': { name: string; password: string };
  'logout': {};
  'home': {};
  'password.change': { old: string; new: string };
  'class.add': { name: string; mode: Mode };
  'class.edit': { class: number; name: string; mode: Mode };
  'class.open': { class: number };
  'list.read': { /** base64 of the file's bytes */ data: string };
  'pupils.add': { class: number; names: string[] };
  'pupil.edit': { pupil: number; name: string; picture: string };
  'pupil.remove': { pupil: number };
  'sitting.add': { class: number; title: string };
  'sitting.enter': { sitting: number };
  'sitting.leave': {};
  'seat.take': { seat: number; /** made by the tablet; its session once accepted */ token: string };
  'seat.leave': {};
  'seat.accept': { seat: number };
  'seat.accept-all': {};
  'seat.refuse': { seat: number };
  'seat.free': { seat: number };
  'link.add': { kind: LinkKind; /** a sitting for the projector, a class for a reader */ target: number; /** of a reader; usually full */ names?: ShownNames; /** that a reader's lasts; usually a year */ days?: number };
  'link.revoke': { link: number };
  'archive.list': { /** 0 for a reader: the link's class */ class: number; text: string; /** in which the school year begins; 0: the newest of all */ year?: number };
  'archive.sitting': { sitting: number };
  'teacher.add': { name: string; password: string };
  'class.share': { class: number; name: string; on: boolean };
  'council.open': { class: number };
  'council.set': { class: number; council: CouncilForm };
  'agenda.gather': {};
  'box.open': { /** 0 of a card or the computer of a class: its own */ class: number };
  'slip.add': { /** 0 of a card or the computer: its own */ class: number; /** the author; 0 of a card: its own */ pupil: number; kind: ItemKind; text: string };
  'slip.withdraw': { slip: number };
  'slip.support': { slip: number; on: boolean };
  'slip.screen': { slip: number; state: SlipState; names_somebody: boolean; /** which its author reads */ reason: string };
  'card.make': { class: number; /** 0: everybody */ pupil: number };
  'card.revoke': { pupil: number };
  'card.sit': { /** made by the tablet; the session of its seat */ token: string };
  'book.list': { /** 0 of a link or a card: its own */ class: number; text: string; /** in which the school year begins; 0: the newest of all */ year?: number };
  'figures': { /** 0 of a link or a card: its own; and of a school */ class: number; /** all its classes together */ school?: number; /** in which the school year begins; 0: all */ year?: number };
  'search': { /** 0 of a link or a card: its own; of a teacher: all */ class: number; /** all its classes together */ school?: number; text: string; /** in which the school year begins; 0: all */ year?: number; kind?: FindKind; status?: FindStatus; /** pupil in charge; 0: whoever */ person?: number; /** how many of the best to leave out */ from?: number };
  'board': { /** 0 of a link or a card: its own; and of a school */ class: number; /** all its classes together */ school?: number; /** in which the school year begins; 0: all */ year?: number };
  'paper.make': { kind: DocumentKind; /** csv: of minutes, book, figures and poll only; json: of sitting; archive: of class */ format: DocumentFormat; lang: Language; /** of book, poster, figures and class; 0 for a reader: the link's class */ class?: number; /** of figures, in place of a class: all its classes together */ school?: number; /** of minutes, official, roll and sitting */ sitting?: number; /** of poll: a vote of a school that is closed */ poll?: number; /** of official and roll: an election */ item?: number; /** of book and figures: a school year, by its beginning; else all */ year?: number; /** no more than these; a link gets no more than its own */ names?: ShownNames };
  'import.part': { /** so many bytes came before; 0 begins anew */ at: number; /** base64 of the next bytes of the file */ data: string };
  'import.run': {};
  'school.add': { name: string };
  'school.open': { school: number };
  'school.edit': { school: number; name: string; /** whether its classes may have one */ public_page: boolean };
  'school.code': { school: number };
  'school.admin': { school: number; name: string; on: boolean };
  'school.council': { school: number; /** the delegates' council; 0: none any more */ class: number };
  'school.elected': { school: number };
  'motion.send': { sitting: number; /** either this */ item?: number; /** or the number of a line of the book that this sitting decided */ entry?: number; /** a class; 0: the delegates' council, or from it all classes */ to?: number };
  'poll.add': { school: number; motion: Motion; /** none: all but the delegates' council */ classes?: number[] };
  'poll.open': { poll: number };
  'poll.close': { poll: number };
  'class.enrol': { class: number; /** of the school; blanks and dashes do not count */ code: string };
  'class.leave-school': { class: number };
  'replay.list': { sitting: number };
  'replay.show': { sitting: number; /** as replay.list names it */ step: number; /** this one and those that follow it; usually 1 */ count?: number };
  'minutes.open': { sitting: number };
  'minutes.write': { sitting: number; /** 0: of the whole sitting */ item: number; /** the one that is changed; 0: there was none */ edition: number; /** of several lines; empty takes it back */ text: string };
  'words.open': { sitting: number; /** 0: what is of no item, and the names */ item: number; /** instead, a line of the book that this sitting decided: of its item */ entry?: number };
  'words.erase': { sitting: number; /** as words.open told it */ text: string; /** also what the class has elsewhere in the same words */ everywhere?: boolean; /** else the answer tells what would go */ sure?: boolean };
}
/** What `ok` holds in the answer to each command. */
export interface Answers {
  'item.add': {};
  'item.edit': {};
  'item.remove': {};
  'item.move': {};
  'sitting.open': {};
  'sitting.end': {};
  'door.open': {};
  'door.close': {};
  'member.present': {};
  'members.all-present': {};
  'item.start': {};
  'item.leave': {};
  'debate.open': {};
  'item.postpone': {};
  'item.record': {};
  'item.amend': {};
  'vote.open': {};
  'vote.cast': {};
  'vote.extend': {};
  'vote.untime': {};
  'vote.close': {};
  'vote.reopen': {};
  'paper.sign': {};
  'paper.sign-all': {};
  'vote.count': {};
  'vote.decide': {};
  'vote.show': {};
  'vote.accept': {};
  'workshop.show': {};
  'vote.annul': {};
  'sitting.pause': {};
  'sitting.resume': {};
  'stage.enter': {};
  'role.offer': {};
  'role.answer': {};
  'role.give': {};
  'role.end': {};
  'floor.ask': {};
  'floor.leave': {};
  'floor.put': {};
  'floor.give': {};
  'floor.next': {};
  'floor.extend': {};
  'floor.end': {};
  'ritual.say': {};
  'item.describe': {};
  'item.time': {};
  'item.extend': {};
  'item.project': {};
  'item.close': {};
  'item.exclude': {};
  'item.refer': {};
  'concern.check': {};
  'amendment.propose': {};
  'amendment.settle': {};
  'entry.add': {};
  'entry.assign': {};
  'entry.review': {};
  'entry.show': {};
  'note.write': {};
  'minutes.approve': {};
  'minutes.correct': {};
  'mood.ask': {};
  'wish.open': {};
  'wish.make': {};
  'wish.apply': {};
  'hello': HelloOk;
  'login': LoginOk;
  'logout': {};
  'home': HomeOk;
  'password.change': {};
  'class.add': { id: number };
  'class.edit': {};
  'class.open': ClassOk;
  'list.read': ListOk;
  'pupils.add': ClassOk;
  'pupil.edit': ClassOk;
  'pupil.remove': ClassOk;
  'sitting.add': { id: number };
  'sitting.enter': {};
  'sitting.leave': {};
  'seat.take': {};
  'seat.leave': {};
  'seat.accept': {};
  'seat.accept-all': {};
  'seat.refuse': {};
  'seat.free': {};
  'link.add': LinkOk;
  'link.revoke': {};
  'archive.list': ArchiveOk;
  'archive.sitting': MinutesOk;
  'teacher.add': { id: number };
  'class.share': ClassOk;
  'council.open': CouncilOk;
  'council.set': CouncilOk;
  'agenda.gather': {};
  'box.open': BoxOk;
  'slip.add': BoxOk;
  'slip.withdraw': BoxOk;
  'slip.support': BoxOk;
  'slip.screen': BoxOk;
  'card.make': CardsOk;
  'card.revoke': ClassOk;
  'card.sit': { id: number };
  'book.list': BookOk;
  'figures': FiguresOk;
  'search': SearchOk;
  'board': BoardOk;
  'paper.make': PaperOk;
  'import.part': ImportPartOk;
  'import.run': ImportOk;
  'school.add': { id: number };
  'school.open': SchoolOk;
  'school.edit': SchoolOk;
  'school.code': SchoolCodeOk;
  'school.admin': SchoolOk;
  'school.council': SchoolOk;
  'school.elected': ElectedOk;
  'motion.send': SchoolOk;
  'poll.add': PollOk;
  'poll.open': PollOk;
  'poll.close': PollOk;
  'class.enrol': ClassOk;
  'class.leave-school': {};
  'replay.list': ReplayListOk;
  'replay.show': ReplayOk;
  'minutes.open': MinutesOk;
  'minutes.write': WrittenOk;
  'words.open': WordsOk;
  'words.erase': ErasedOk;
}
/** Requests are {"id":n,"do":name,...fields}; answers {"re":n,"ok":{...}} or {"re":n,"no":code,"field"?:name}. */

/** The ceilings that a client meets; bytes are of UTF-8. */
export const LIMITS = {
  MEMBERS_MAX: 128,
  ITEMS_MAX: 40,
  VOTES_MAX: 64,
  OPTIONS_MAX: 16,
  CHOICE_OPTIONS: 8,
  GRADES_MAX: 7,
  POINTS_MAX: 10,
  BUDGET_MAX: 100000000,
  DIE_FACES: 6,
  SEED_BYTES: 264,
  SECRET_VOTERS_MIN: 5,
  NAME_BYTES_MAX: 60,
  TITLE_BYTES_MAX: 240,
  OPTION_BYTES_MAX: 90,
  REASON_BYTES_MAX: 400,
  PASSWORD_BYTES_MIN: 8,
  PASSWORD_BYTES_MAX: 128,
  SEARCH_BYTES_MAX: 120,
  VOTE_SECONDS_MAX: 3600,
  TOKEN_BYTES: 32,
  KEY_BYTES: 16,
  MESSAGE_BYTES_MAX: 4096,
  MESSAGE_TEACHER_BYTES_MAX: 524288,
  BEAT_MS: 5000,
  SILENCE_MS: 30000,
  LIST_LINES_MAX: 2000,
  OWN_OFFICES_MAX: 4,
  LINES_MAX: 24,
  AMENDMENTS_MAX: 32,
  BOOK_ENTRIES_MAX: 96,
  ENTRY_WHO_MAX: 8,
  NOTES_MAX: 64,
  WISHES_MAX: 3,
  STANDING_MAX: 8,
  WAITED_MAX: 255,
  NOTE_BYTES_MAX: 1200,
  PROSE_BYTES_MAX: 3000,
  LINE_BYTES_MAX: 160,
  SLIP_BYTES_MAX: 240,
  TURN_SECONDS_MAX: 600,
  ITEM_MINUTES_MAX: 120,
  SLIPS_PER_KIND_MAX: 20,
} as const;

/** Every code that `no` may hold. */
export const REFUSALS = [
  'malformed',
  'unknown-command',
  'bad-field',
  'too-large',
  'too-fast',
  'hello-first',
  'not-allowed',
  'wrong-phase',
  'unknown-token',
  'unknown-code',
  'door-closed',
  'wrong-password',
  'weak-password',
  'busy',
  'no-such-class',
  'no-such-pupil',
  'no-such-sitting',
  'no-such-item',
  'no-such-vote',
  'no-such-seat',
  'no-such-link',
  'seat-taken',
  'nobody-waits',
  'empty-class',
  'empty-agenda',
  'empty-text',
  'text-refused',
  'too-few-options',
  'same-options',
  'too-many',
  'item-voted',
  'too-few-for-secret',
  'nobody-present',
  'not-eligible',
  'already-voted',
  'vote-closed',
  'bad-choice',
  'on-paper',
  'bad-count',
  'too-many-seats',
  'same-candidate',
  'empty-seed',
  'answer-open',
  'not-blocked',
  'nothing-to-compare',
  'no-tie',
  'tie-open',
  'not-shown',
  'still-running',
  'already-sealed',
  'paused',
  'not-admissible',
  'names-somebody',
  'not-projected',
  'no-vote',
  'amendment-vote',
  'settled',
  'no-such-role',
  'not-offered',
  'role-held',
  'not-present',
  'not-asked',
  'floor-taken',
  'no-such-stage',
  'no-such-entry',
  'no-such-amendment',
  'not-yours',
  'box-closed',
  'too-many-slips',
  'no-such-slip',
  'no-such-teacher',
  'name-taken',
  'no-sitting',
  'no-paper',
  'paper-failed',
  'frozen',
  'no-such-school',
  'wrong-school-code',
  'no-such-poll',
  'not-summable',
  'poll-running',
  'no-delegates',
  'not-shared',
  'already-sent',
  'in-a-school',
  'not-sealed',
  'sitting-open',
  'approved',
  'not-approved',
  'changed-meanwhile',
  'storage-full',
  'storage-failed',
  'server-full',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What the server demands of one field. */
export interface FieldRule {
  readonly name: string; readonly type: string; readonly optional?: boolean;
  readonly min?: number; readonly max?: number; readonly bytes_max?: number;
  readonly empty?: boolean; readonly values?: readonly string[];
  readonly fields?: readonly FieldRule[];
}
export const COMMAND_FIELDS: { readonly [K in keyof Commands]: readonly FieldRule[] } = {
  "item.add": [{"name":"motion","type":"object","fields":[{"name":"title","type":"text","bytes_max":240},{"name":"picture","type":"picture","bytes_max":31},{"name":"ballot","type":"enum","values":["motion","choice","consent","fist","lots","several","ranked","grades","points","budget"]},{"name":"secrecy","type":"enum","values":["secret","roll-call"]},{"name":"base","type":"enum","values":["expressed","present","eligible"]},{"name":"threshold","type":"enum","values":["simple","absolute","two-thirds","three-quarters","unanimity"]},{"name":"quorum","type":"enum","values":["none","half","two-thirds","three-quarters"]},{"name":"tie_rule","type":"enum","values":["rejected","second-vote","casting-vote","postponed","youngest","lot"]},{"name":"changeable","type":"bool"},{"name":"close_on_time","type":"bool"},{"name":"close_on_all","type":"bool"},{"name":"seconds","type":"int","min":0,"max":3600},{"name":"method","type":"enum","optional":true,"values":["motion","plurality","two_round","approval","score","borda","irv","copeland","schulze","ranked_pairs","minimax","stv","majority_judgment","consent","fist_to_five","budget_greedy","equal_shares","sortition"]},{"name":"seats","type":"int","optional":true,"min":0,"max":16},{"name":"picks","type":"int","optional":true,"min":0,"max":16},{"name":"grade_count","type":"int","optional":true,"min":0,"max":7},{"name":"points_max","type":"int","optional":true,"min":0,"max":10},{"name":"fallback","type":"enum","optional":true,"values":["rejected","majority","postponed"]},{"name":"official","type":"bool","optional":true},{"name":"budget","type":"int","optional":true,"min":0,"max":100000000},{"name":"advisory","type":"bool","optional":true},{"name":"trial","type":"int","optional":true,"min":0,"max":255},{"name":"options","type":"list","optional":true,"min":0,"max":16,"fields":[{"name":"text","type":"text","bytes_max":90,"empty":true},{"name":"picture","type":"picture","bytes_max":31},{"name":"statement","type":"text","optional":true,"bytes_max":240,"empty":true},{"name":"cost","type":"int","optional":true,"min":0,"max":100000000},{"name":"candidate","type":"int-or-null","optional":true,"min":0,"max":127},{"name":"substitute","type":"int-or-null","optional":true,"min":0,"max":127},{"name":"substitute_name","type":"text","optional":true,"bytes_max":60,"empty":true},{"name":"drafted","type":"bool","optional":true}]}]},{"name":"kind","type":"enum","optional":true,"values":["proposal","concern","praise","thanks","request","report","election","mood"]},{"name":"author","type":"int-or-null","optional":true,"min":0,"max":127},{"name":"minutes","type":"int","optional":true,"min":0,"max":120},{"name":"names_somebody","type":"bool","optional":true}],
  "item.edit": [{"name":"item","type":"int","min":1,"max":65535},{"name":"motion","type":"object","fields":[{"name":"title","type":"text","bytes_max":240},{"name":"picture","type":"picture","bytes_max":31},{"name":"ballot","type":"enum","values":["motion","choice","consent","fist","lots","several","ranked","grades","points","budget"]},{"name":"secrecy","type":"enum","values":["secret","roll-call"]},{"name":"base","type":"enum","values":["expressed","present","eligible"]},{"name":"threshold","type":"enum","values":["simple","absolute","two-thirds","three-quarters","unanimity"]},{"name":"quorum","type":"enum","values":["none","half","two-thirds","three-quarters"]},{"name":"tie_rule","type":"enum","values":["rejected","second-vote","casting-vote","postponed","youngest","lot"]},{"name":"changeable","type":"bool"},{"name":"close_on_time","type":"bool"},{"name":"close_on_all","type":"bool"},{"name":"seconds","type":"int","min":0,"max":3600},{"name":"method","type":"enum","optional":true,"values":["motion","plurality","two_round","approval","score","borda","irv","copeland","schulze","ranked_pairs","minimax","stv","majority_judgment","consent","fist_to_five","budget_greedy","equal_shares","sortition"]},{"name":"seats","type":"int","optional":true,"min":0,"max":16},{"name":"picks","type":"int","optional":true,"min":0,"max":16},{"name":"grade_count","type":"int","optional":true,"min":0,"max":7},{"name":"points_max","type":"int","optional":true,"min":0,"max":10},{"name":"fallback","type":"enum","optional":true,"values":["rejected","majority","postponed"]},{"name":"official","type":"bool","optional":true},{"name":"budget","type":"int","optional":true,"min":0,"max":100000000},{"name":"advisory","type":"bool","optional":true},{"name":"trial","type":"int","optional":true,"min":0,"max":255},{"name":"options","type":"list","optional":true,"min":0,"max":16,"fields":[{"name":"text","type":"text","bytes_max":90,"empty":true},{"name":"picture","type":"picture","bytes_max":31},{"name":"statement","type":"text","optional":true,"bytes_max":240,"empty":true},{"name":"cost","type":"int","optional":true,"min":0,"max":100000000},{"name":"candidate","type":"int-or-null","optional":true,"min":0,"max":127},{"name":"substitute","type":"int-or-null","optional":true,"min":0,"max":127},{"name":"substitute_name","type":"text","optional":true,"bytes_max":60,"empty":true},{"name":"drafted","type":"bool","optional":true}]}]}],
  "item.remove": [{"name":"item","type":"int","min":1,"max":65535}],
  "item.move": [{"name":"item","type":"int","min":1,"max":65535},{"name":"to","type":"int","min":0,"max":39}],
  "sitting.open": [],
  "sitting.end": [],
  "door.open": [],
  "door.close": [],
  "member.present": [{"name":"seat","type":"int","min":0,"max":127},{"name":"present","type":"bool"}],
  "members.all-present": [],
  "item.start": [{"name":"item","type":"int","min":1,"max":65535}],
  "item.leave": [],
  "debate.open": [],
  "item.postpone": [],
  "item.record": [{"name":"who","type":"set","optional":true},{"name":"who_else","type":"text","optional":true,"bytes_max":90,"empty":true},{"name":"due_day","type":"int","optional":true,"min":0,"max":100000}],
  "item.amend": [{"name":"title","type":"text","bytes_max":240},{"name":"objection","type":"text","optional":true,"bytes_max":400,"empty":true}],
  "vote.open": [{"name":"fallback","type":"bool","optional":true},{"name":"amendment","type":"int","optional":true,"min":0,"max":32}],
  "vote.cast": [{"name":"vote","type":"int","min":1,"max":65535},{"name":"choice","type":"int","optional":true,"min":0,"max":8},{"name":"marks","type":"list","optional":true,"min":1,"max":16,"fields":[{"name":"","type":"int","min":0,"max":255}]},{"name":"key","type":"hex","bytes_max":32},{"name":"voter","type":"int-or-null","optional":true,"min":0,"max":127}],
  "vote.extend": [{"name":"seconds","type":"int","min":1,"max":3600}],
  "vote.untime": [],
  "vote.close": [],
  "vote.reopen": [],
  "paper.sign": [{"name":"seat","type":"int","min":0,"max":127},{"name":"on_paper","type":"bool"}],
  "paper.sign-all": [],
  "vote.count": [{"name":"hand_votes","type":"list","optional":true,"min":1,"max":9,"fields":[{"name":"","type":"int","min":0,"max":65535}]},{"name":"hand_papers","type":"list","optional":true,"min":0,"max":128,"fields":[{"name":"count","type":"int","min":1,"max":128},{"name":"marks","type":"list","min":1,"max":16,"fields":[{"name":"","type":"int","min":0,"max":255}]}]},{"name":"spoiled","type":"int","optional":true,"min":0,"max":128},{"name":"seed","type":"text","optional":true,"bytes_max":263,"empty":true}],
  "vote.decide": [{"name":"choice","type":"int","optional":true,"min":0,"max":15},{"name":"order","type":"list","optional":true,"min":1,"max":16,"fields":[{"name":"","type":"int","min":0,"max":255}]},{"name":"seed","type":"text","optional":true,"bytes_max":263}],
  "vote.show": [],
  "vote.accept": [{"name":"choice","type":"int","min":0,"max":15},{"name":"accepts","type":"bool"}],
  "workshop.show": [{"name":"on","type":"bool"}],
  "vote.annul": [{"name":"reason","type":"text","bytes_max":400}],
  "sitting.pause": [],
  "sitting.resume": [],
  "stage.enter": [{"name":"stage","type":"enum","values":["opening","news","earlier","praise","concerns","proposals","reports","closing"]}],
  "role.offer": [{"name":"seat","type":"int","min":0,"max":127},{"name":"role","type":"enum","values":["chair","secretary","timekeeper","floor-keeper","decision-keeper","teller","observer","own-1","own-2","own-3","own-4"]}],
  "role.answer": [{"name":"role","type":"enum","values":["chair","secretary","timekeeper","floor-keeper","decision-keeper","teller","observer","own-1","own-2","own-3","own-4"]},{"name":"accepts","type":"bool"}],
  "role.give": [{"name":"seat","type":"int","min":0,"max":127},{"name":"role","type":"enum","values":["chair","secretary","timekeeper","floor-keeper","decision-keeper","teller","observer","own-1","own-2","own-3","own-4"]}],
  "role.end": [{"name":"seat","type":"int","min":0,"max":127},{"name":"role","type":"enum","values":["chair","secretary","timekeeper","floor-keeper","decision-keeper","teller","observer","own-1","own-2","own-3","own-4"]}],
  "floor.ask": [{"name":"tag","type":"enum","optional":true,"values":["none","for","against","question","idea"]}],
  "floor.leave": [],
  "floor.put": [{"name":"seat","type":"int","min":0,"max":127},{"name":"asks","type":"bool"}],
  "floor.give": [{"name":"seat","type":"int","min":0,"max":127}],
  "floor.next": [],
  "floor.extend": [{"name":"seconds","type":"int","min":1,"max":600}],
  "floor.end": [],
  "ritual.say": [{"name":"ritual","type":"enum","values":["silence","listen","off-topic","louder","calm","time-short","time-up"]}],
  "item.describe": [{"name":"item","type":"int","min":1,"max":65535},{"name":"kind","type":"enum","values":["proposal","concern","praise","thanks","request","report","election","mood"]},{"name":"author","type":"int-or-null","optional":true,"min":0,"max":127},{"name":"minutes","type":"int","min":0,"max":120},{"name":"names_somebody","type":"bool"}],
  "item.time": [{"name":"item","type":"int","min":1,"max":65535},{"name":"minutes","type":"int","min":0,"max":120}],
  "item.extend": [{"name":"minutes","type":"int","min":1,"max":120}],
  "item.project": [{"name":"item","type":"int","min":1,"max":65535},{"name":"on","type":"bool"}],
  "item.close": [],
  "item.exclude": [{"name":"item","type":"int","min":1,"max":65535},{"name":"reason","type":"text","bytes_max":400}],
  "item.refer": [{"name":"task","type":"text","bytes_max":240},{"name":"who","type":"set","optional":true},{"name":"who_else","type":"text","optional":true,"bytes_max":90,"empty":true},{"name":"due_day","type":"int","optional":true,"min":0,"max":100000}],
  "concern.check": [{"name":"item","type":"int","min":1,"max":65535},{"name":"upheld","type":"bool"},{"name":"tried","type":"bool"},{"name":"current","type":"bool"}],
  "amendment.propose": [{"name":"text","type":"text","bytes_max":240},{"name":"author","type":"int-or-null","optional":true,"min":0,"max":127}],
  "amendment.settle": [{"name":"amendment","type":"int","min":1,"max":32},{"name":"state","type":"enum","values":["proposed","adopted","rejected","withdrawn"]}],
  "entry.add": [{"name":"text","type":"text","bytes_max":240},{"name":"item","type":"int","optional":true,"min":0,"max":65535},{"name":"trial","type":"int","optional":true,"min":0,"max":255},{"name":"who","type":"set","optional":true},{"name":"who_else","type":"text","optional":true,"bytes_max":90,"empty":true},{"name":"due_day","type":"int","optional":true,"min":0,"max":100000}],
  "entry.assign": [{"name":"entry","type":"int","min":1,"max":96},{"name":"who","type":"set","optional":true},{"name":"who_else","type":"text","optional":true,"bytes_max":90,"empty":true},{"name":"due_day","type":"int","optional":true,"min":0,"max":100000}],
  "entry.review": [{"name":"entry","type":"int","min":1,"max":96},{"name":"state","type":"enum","values":["todo","in-progress","done","not-done","abandoned"]},{"name":"word","type":"text","optional":true,"bytes_max":400,"empty":true},{"name":"due_day","type":"int","optional":true,"min":0,"max":100000}],
  "entry.show": [{"name":"entry","type":"int","min":0,"max":96}],
  "note.write": [{"name":"item","type":"int","min":0,"max":65535},{"name":"text","type":"text","bytes_max":1200}],
  "minutes.approve": [{"name":"sitting","type":"int","min":1,"max":9007199254740992}],
  "minutes.correct": [{"name":"sitting","type":"int","min":1,"max":9007199254740992},{"name":"item","type":"int","min":0,"max":65535},{"name":"text","type":"text","bytes_max":1200}],
  "mood.ask": [],
  "wish.open": [{"name":"on","type":"bool"}],
  "wish.make": [{"name":"items","type":"list","min":0,"max":3,"fields":[{"name":"","type":"int","min":0,"max":65535}]}],
  "wish.apply": [],
  "hello": [{"name":"token","type":"hex","optional":true,"bytes_max":64},{"name":"door","type":"door-code","optional":true,"bytes_max":6}],
  "login": [{"name":"name","type":"text","bytes_max":60},{"name":"password","type":"secret","bytes_max":128}],
  "logout": [],
  "home": [],
  "password.change": [{"name":"old","type":"secret","bytes_max":128},{"name":"new","type":"secret","bytes_max":128}],
  "class.add": [{"name":"name","type":"text","bytes_max":60},{"name":"mode","type":"enum","values":["images","reading"]}],
  "class.edit": [{"name":"class","type":"int","min":1,"max":9007199254740992},{"name":"name","type":"text","bytes_max":60},{"name":"mode","type":"enum","values":["images","reading"]}],
  "class.open": [{"name":"class","type":"int","min":1,"max":9007199254740992}],
  "list.read": [{"name":"data","type":"base64","bytes_max":524288}],
  "pupils.add": [{"name":"class","type":"int","min":1,"max":9007199254740992},{"name":"names","type":"list","min":1,"max":128,"fields":[{"name":"","type":"text","bytes_max":60}]}],
  "pupil.edit": [{"name":"pupil","type":"int","min":1,"max":9007199254740992},{"name":"name","type":"text","bytes_max":60},{"name":"picture","type":"picture","bytes_max":31}],
  "pupil.remove": [{"name":"pupil","type":"int","min":1,"max":9007199254740992}],
  "sitting.add": [{"name":"class","type":"int","min":1,"max":9007199254740992},{"name":"title","type":"text","bytes_max":240}],
  "sitting.enter": [{"name":"sitting","type":"int","min":1,"max":9007199254740992}],
  "sitting.leave": [],
  "seat.take": [{"name":"seat","type":"int","min":0,"max":127},{"name":"token","type":"hex","bytes_max":64}],
  "seat.leave": [],
  "seat.accept": [{"name":"seat","type":"int","min":0,"max":127}],
  "seat.accept-all": [],
  "seat.refuse": [{"name":"seat","type":"int","min":0,"max":127}],
  "seat.free": [{"name":"seat","type":"int","min":0,"max":127}],
  "link.add": [{"name":"kind","type":"enum","values":["projector","reader","box","booth","public"]},{"name":"target","type":"int","min":1,"max":9007199254740992},{"name":"names","type":"enum","optional":true,"values":["full","initials","none"]},{"name":"days","type":"int","optional":true,"min":1,"max":365}],
  "link.revoke": [{"name":"link","type":"int","min":1,"max":9007199254740992}],
  "archive.list": [{"name":"class","type":"int","min":0,"max":9007199254740992},{"name":"text","type":"text","bytes_max":120,"empty":true},{"name":"year","type":"int","optional":true,"min":0,"max":9999}],
  "archive.sitting": [{"name":"sitting","type":"int","min":1,"max":9007199254740992}],
  "teacher.add": [{"name":"name","type":"text","bytes_max":60},{"name":"password","type":"secret","bytes_max":128}],
  "class.share": [{"name":"class","type":"int","min":1,"max":9007199254740992},{"name":"name","type":"text","bytes_max":60},{"name":"on","type":"bool"}],
  "council.open": [{"name":"class","type":"int","min":1,"max":9007199254740992}],
  "council.set": [{"name":"class","type":"int","min":1,"max":9007199254740992},{"name":"council","type":"object","fields":[{"name":"template","type":"enum","values":["own","cp","ce","cm","college","lycee"]},{"name":"stages","type":"list","min":1,"max":8,"fields":[{"name":"","type":"enum","values":["opening","news","earlier","praise","concerns","proposals","reports","closing"]}]},{"name":"roles","type":"words"},{"name":"turn_seconds","type":"int","min":0,"max":600},{"name":"item_minutes","type":"int","min":0,"max":120},{"name":"totals","type":"bool"},{"name":"tags","type":"bool"},{"name":"support","type":"bool"},{"name":"box_open","type":"bool"},{"name":"public","type":"bool","optional":true},{"name":"limits","type":"list","min":0,"max":5,"fields":[{"name":"","type":"int","min":0,"max":20}]},{"name":"election_day","type":"int","min":0,"max":100000},{"name":"own","type":"list","min":0,"max":4,"fields":[{"name":"name","type":"text","bytes_max":60},{"name":"picture","type":"picture","bytes_max":31},{"name":"powers","type":"int-or-null","min":0,"max":6}]},{"name":"lines","type":"list","min":0,"max":24,"fields":[{"name":"stage","type":"enum","values":["opening","news","earlier","praise","concerns","proposals","reports","closing"]},{"name":"text","type":"text","bytes_max":160}]},{"name":"reports","type":"list","min":0,"max":8,"fields":[{"name":"","type":"text","bytes_max":90}]}]}],
  "agenda.gather": [],
  "box.open": [{"name":"class","type":"int","min":0,"max":9007199254740992}],
  "slip.add": [{"name":"class","type":"int","min":0,"max":9007199254740992},{"name":"pupil","type":"int","min":0,"max":9007199254740992},{"name":"kind","type":"enum","values":["proposal","concern","praise","thanks","request","report","election","mood"]},{"name":"text","type":"text","bytes_max":240}],
  "slip.withdraw": [{"name":"slip","type":"int","min":1,"max":9007199254740992}],
  "slip.support": [{"name":"slip","type":"int","min":1,"max":9007199254740992},{"name":"on","type":"bool"}],
  "slip.screen": [{"name":"slip","type":"int","min":1,"max":9007199254740992},{"name":"state","type":"enum","values":["waiting","accepted","again","elsewhere","on-agenda","treated","withdrawn"]},{"name":"names_somebody","type":"bool"},{"name":"reason","type":"text","bytes_max":400,"empty":true}],
  "card.make": [{"name":"class","type":"int","min":1,"max":9007199254740992},{"name":"pupil","type":"int","min":0,"max":9007199254740992}],
  "card.revoke": [{"name":"pupil","type":"int","min":1,"max":9007199254740992}],
  "card.sit": [{"name":"token","type":"hex","bytes_max":64}],
  "book.list": [{"name":"class","type":"int","min":0,"max":9007199254740992},{"name":"text","type":"text","bytes_max":120,"empty":true},{"name":"year","type":"int","optional":true,"min":0,"max":9999}],
  "figures": [{"name":"class","type":"int","min":0,"max":9007199254740992},{"name":"school","type":"int","optional":true,"min":0,"max":9007199254740992},{"name":"year","type":"int","optional":true,"min":0,"max":9999}],
  "search": [{"name":"class","type":"int","min":0,"max":9007199254740992},{"name":"school","type":"int","optional":true,"min":0,"max":9007199254740992},{"name":"text","type":"text","bytes_max":120,"empty":true},{"name":"year","type":"int","optional":true,"min":0,"max":9999},{"name":"kind","type":"enum","optional":true,"values":["any","motion","item","decision","minutes"]},{"name":"status","type":"enum","optional":true,"values":["any","open","adopted","rejected","chosen","postponed","todo","in-progress","done","not-done","abandoned"]},{"name":"person","type":"int","optional":true,"min":0,"max":9007199254740992},{"name":"from","type":"int","optional":true,"min":0,"max":1000}],
  "board": [{"name":"class","type":"int","min":0,"max":9007199254740992},{"name":"school","type":"int","optional":true,"min":0,"max":9007199254740992},{"name":"year","type":"int","optional":true,"min":0,"max":9999}],
  "paper.make": [{"name":"kind","type":"enum","values":["minutes","official","roll","book","poster","figures","poll","sitting","class"]},{"name":"format","type":"enum","values":["pdf","html","md","odt","csv","json","archive"]},{"name":"lang","type":"enum","values":["fr","en"]},{"name":"class","type":"int","optional":true,"min":0,"max":9007199254740992},{"name":"school","type":"int","optional":true,"min":1,"max":9007199254740992},{"name":"sitting","type":"int","optional":true,"min":1,"max":9007199254740992},{"name":"poll","type":"int","optional":true,"min":1,"max":9007199254740992},{"name":"item","type":"int","optional":true,"min":1,"max":65535},{"name":"year","type":"int","optional":true,"min":2000,"max":2999},{"name":"names","type":"enum","optional":true,"values":["full","initials","none"]}],
  "import.part": [{"name":"at","type":"int","min":0,"max":9007199254740992},{"name":"data","type":"base64","bytes_max":524288}],
  "import.run": [],
  "school.add": [{"name":"name","type":"text","bytes_max":60}],
  "school.open": [{"name":"school","type":"int","min":1,"max":9007199254740992}],
  "school.edit": [{"name":"school","type":"int","min":1,"max":9007199254740992},{"name":"name","type":"text","bytes_max":60},{"name":"public_page","type":"bool"}],
  "school.code": [{"name":"school","type":"int","min":1,"max":9007199254740992}],
  "school.admin": [{"name":"school","type":"int","min":1,"max":9007199254740992},{"name":"name","type":"text","bytes_max":60},{"name":"on","type":"bool"}],
  "school.council": [{"name":"school","type":"int","min":1,"max":9007199254740992},{"name":"class","type":"int","min":0,"max":9007199254740992}],
  "school.elected": [{"name":"school","type":"int","min":1,"max":9007199254740992}],
  "motion.send": [{"name":"sitting","type":"int","min":1,"max":9007199254740992},{"name":"item","type":"int","optional":true,"min":0,"max":65535},{"name":"entry","type":"int","optional":true,"min":0,"max":65535},{"name":"to","type":"int","optional":true,"min":0,"max":9007199254740992}],
  "poll.add": [{"name":"school","type":"int","min":1,"max":9007199254740992},{"name":"motion","type":"object","fields":[{"name":"title","type":"text","bytes_max":240},{"name":"picture","type":"picture","bytes_max":31},{"name":"ballot","type":"enum","values":["motion","choice","consent","fist","lots","several","ranked","grades","points","budget"]},{"name":"secrecy","type":"enum","values":["secret","roll-call"]},{"name":"base","type":"enum","values":["expressed","present","eligible"]},{"name":"threshold","type":"enum","values":["simple","absolute","two-thirds","three-quarters","unanimity"]},{"name":"quorum","type":"enum","values":["none","half","two-thirds","three-quarters"]},{"name":"tie_rule","type":"enum","values":["rejected","second-vote","casting-vote","postponed","youngest","lot"]},{"name":"changeable","type":"bool"},{"name":"close_on_time","type":"bool"},{"name":"close_on_all","type":"bool"},{"name":"seconds","type":"int","min":0,"max":3600},{"name":"method","type":"enum","optional":true,"values":["motion","plurality","two_round","approval","score","borda","irv","copeland","schulze","ranked_pairs","minimax","stv","majority_judgment","consent","fist_to_five","budget_greedy","equal_shares","sortition"]},{"name":"seats","type":"int","optional":true,"min":0,"max":16},{"name":"picks","type":"int","optional":true,"min":0,"max":16},{"name":"grade_count","type":"int","optional":true,"min":0,"max":7},{"name":"points_max","type":"int","optional":true,"min":0,"max":10},{"name":"fallback","type":"enum","optional":true,"values":["rejected","majority","postponed"]},{"name":"official","type":"bool","optional":true},{"name":"budget","type":"int","optional":true,"min":0,"max":100000000},{"name":"advisory","type":"bool","optional":true},{"name":"trial","type":"int","optional":true,"min":0,"max":255},{"name":"options","type":"list","optional":true,"min":0,"max":16,"fields":[{"name":"text","type":"text","bytes_max":90,"empty":true},{"name":"picture","type":"picture","bytes_max":31},{"name":"statement","type":"text","optional":true,"bytes_max":240,"empty":true},{"name":"cost","type":"int","optional":true,"min":0,"max":100000000},{"name":"candidate","type":"int-or-null","optional":true,"min":0,"max":127},{"name":"substitute","type":"int-or-null","optional":true,"min":0,"max":127},{"name":"substitute_name","type":"text","optional":true,"bytes_max":60,"empty":true},{"name":"drafted","type":"bool","optional":true}]}]},{"name":"classes","type":"list","optional":true,"min":0,"max":64,"fields":[{"name":"","type":"int","min":1,"max":9007199254740992}]}],
  "poll.open": [{"name":"poll","type":"int","min":1,"max":9007199254740992}],
  "poll.close": [{"name":"poll","type":"int","min":1,"max":9007199254740992}],
  "class.enrol": [{"name":"class","type":"int","min":1,"max":9007199254740992},{"name":"code","type":"text","bytes_max":24}],
  "class.leave-school": [{"name":"class","type":"int","min":1,"max":9007199254740992}],
  "replay.list": [{"name":"sitting","type":"int","min":1,"max":9007199254740992}],
  "replay.show": [{"name":"sitting","type":"int","min":1,"max":9007199254740992},{"name":"step","type":"int","min":1,"max":2147483647},{"name":"count","type":"int","optional":true,"min":1,"max":8}],
  "minutes.open": [{"name":"sitting","type":"int","min":1,"max":9007199254740992}],
  "minutes.write": [{"name":"sitting","type":"int","min":1,"max":9007199254740992},{"name":"item","type":"int","min":0,"max":65535},{"name":"edition","type":"int","min":0,"max":9007199254740992},{"name":"text","type":"text","bytes_max":3000,"empty":true}],
  "words.open": [{"name":"sitting","type":"int","min":1,"max":9007199254740992},{"name":"item","type":"int","min":0,"max":65535},{"name":"entry","type":"int","optional":true,"min":0,"max":65535}],
  "words.erase": [{"name":"sitting","type":"int","min":1,"max":9007199254740992},{"name":"text","type":"hex","bytes_max":64},{"name":"everywhere","type":"bool","optional":true},{"name":"sure","type":"bool","optional":true}]
}

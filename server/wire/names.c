/* SPDX-License-Identifier: EUPL-1.2 */
/* names.c - the words of the enums, on the wire and in the journal. */
#include "hemicycle/search.h"
#include "hemicycle/polls.h"
#include "hemicycle/tally.h"
#include "wire/answer.h"
#include "wire/answer_replay.h"
#include "wire/answer_words.h"
#include "wire/table.h"

#define NAMES(variable, type, ...)                                                                 \
	static const char *const variable##_list[] = {__VA_ARGS__};                                \
	const struct wire_names wire_##variable = {                                                \
	        type, variable##_list, sizeof variable##_list / sizeof variable##_list[0]}

#define EXACTLY(variable, wanted)                                                                  \
	_Static_assert(sizeof variable##_list / sizeof variable##_list[0] == (wanted), #variable)

NAMES(phases, "Phase", "preparing", "welcome", "presented", "debate", "voting", "closed", "counted",
      "shown", "sealed");
NAMES(ballots, "Ballot", "motion", "choice", "consent", "fist", "lots", "several", "ranked",
      "grades", "points", "budget");
NAMES(secrecies, "Secrecy", "secret", "roll-call");
NAMES(bases, "Base", "expressed", "present", "eligible");
NAMES(thresholds, "Threshold", "simple", "absolute", "two-thirds", "three-quarters", "unanimity");
NAMES(quorums, "Quorum", "none", "half", "two-thirds", "three-quarters");
NAMES(tie_rules, "TieRule", "rejected", "second-vote", "casting-vote", "postponed", "youngest",
      "lot");
NAMES(fallbacks, "Fallback", "rejected", "majority", "postponed");
NAMES(outcomes, "Outcome", "none", "adopted", "rejected", "chosen", "second-vote", "casting-vote",
      "postponed", "no-quorum", "blocked", "second-round", "who-is-younger", "lot", "drawn");
NAMES(reasons, "Reason", "none", "reached", "not-reached", "tie", "casting-vote", "no-quorum",
      "nothing-expressed", "method", "tie-settled", "objection", "refused");
#define X(name, word, source) word,
NAMES(methods, "Method", TALLY_METHODS(X));
#undef X
NAMES(tally_statuses, "TallyStatus", "decided", "tie", "second_round", "no_result", "no_quorum",
      "adopted", "rejected", "blocked");
NAMES(tally_actions, "TallyAction", "counted", "surplus", "excluded", "bought");
NAMES(item_states, "ItemState", "planned", "on-floor", "done", "postponed", "out-of-frame",
      "referred", "dropped");
NAMES(stages, "Stage", "opening", "news", "earlier", "praise", "concerns", "proposals", "reports",
      "closing");
NAMES(templates, "Template", "own", "cp", "ce", "cm", "college", "lycee");
NAMES(offices, "Office", "chair", "secretary", "timekeeper", "floor-keeper", "decision-keeper",
      "teller", "observer", "own-1", "own-2", "own-3", "own-4");
NAMES(item_kinds, "ItemKind", "proposal", "concern", "praise", "thanks", "request", "report",
      "election", "mood");
NAMES(posts, "Post", "none", "motion", "poll", "reply");
NAMES(replies, "Reply", "none", "adopted", "rejected", "chosen", "no-quorum", "blocked",
      "postponed", "done", "referred", "out-of-frame");
NAMES(rituals, "Ritual", "silence", "listen", "off-topic", "louder", "calm", "time-short",
      "time-up");
NAMES(tags, "AskTag", "none", "for", "against", "question", "idea");
NAMES(amendment_states, "AmendmentState", "proposed", "adopted", "rejected", "withdrawn");
NAMES(entry_states, "EntryState", "todo", "in-progress", "done", "not-done", "abandoned");
NAMES(find_kinds, "FindKind", "any", "motion", "item", "decision", "minutes");
NAMES(find_statuses, "FindStatus", "any", "open", "adopted", "rejected", "chosen", "postponed",
      "todo", "in-progress", "done", "not-done", "abandoned");
NAMES(slip_states, "SlipState", "waiting", "accepted", "again", "elsewhere", "on-agenda", "treated",
      "withdrawn");
NAMES(slip_sources, "SlipSource", "card", "computer", "teacher", "sitting", "sent");
NAMES(sent_states, "SentState", "waiting", "on-agenda", "aside", "answered");
NAMES(poll_states, "PollState", "running", "closed");
NAMES(part_states, "PartState", "waiting", "counted", "settled", "aside", "missed");
NAMES(vote_states, "VoteState", "open", "closed", "counted", "shown", "annulled");
NAMES(closers, "ClosedBy", "hand", "clock", "all");
NAMES(modes, "Mode", "images", "reading");
NAMES(screens, "SeatScreen", "none", "waiting", "here", "lost");
NAMES(links, "LinkKind", "projector", "reader", "box", "booth", "public");
NAMES(shown_names, "ShownNames", "full", "initials", "none");
NAMES(text_whats, "TextWhat", "title", "option", "statement", "amendment", "reason", "line", "who",
      "word", "note", "prose", "correction", "name");
NAMES(replay_whats, "ReplayWhat", "other", "agenda", "people", "role", "floor", "ritual", "book",
      "text", "item", "pause", "stage", "closed", "opened", "result", "begin", "end");
NAMES(scopes, "Scope", "whole", "decisions");
NAMES(roles, NULL, NULL, "visitor", "pupil", "teacher", "projector", "reader", NULL, "booth",
      "card", "box");
NAMES(me_states, NULL, "waiting", "seated");
NAMES(gones, NULL, "refused", "freed", "elsewhere", "revoked", "unshared");
NAMES(problems, "LineProblem", "no-name", "too-long", "bad-characters", "columns", "too-many");
NAMES(formats, NULL, "onde", "pronote", "siecle", "names");
NAMES(document_kinds, "DocumentKind", "minutes", "official", "roll", "book", "poster", "figures",
      "poll", "sitting", "class");
NAMES(document_formats, "DocumentFormat", "pdf", "html", "md", "odt", "csv", "json", "archive");
NAMES(languages, "Language", "fr", "en");

EXACTLY(document_kinds, DOCUMENT_KIND_COUNT);
EXACTLY(document_formats, DOCUMENT_FORMAT_COUNT);
EXACTLY(languages, DOCUMENT_LANGUAGE_COUNT);
EXACTLY(phases, PHASE_COUNT);
EXACTLY(ballots, BALLOT_COUNT);
EXACTLY(secrecies, SECRECY_COUNT);
EXACTLY(bases, BASE_COUNT);
EXACTLY(thresholds, THRESHOLD_COUNT);
EXACTLY(quorums, QUORUM_COUNT);
EXACTLY(tie_rules, TIE_COUNT);
EXACTLY(fallbacks, FALLBACK_COUNT);
EXACTLY(outcomes, OUTCOME_COUNT);
EXACTLY(reasons, REASON_COUNT);
EXACTLY(methods, TALLY_METHOD_COUNT);
EXACTLY(tally_statuses, TALLY_STATUS_COUNT);
EXACTLY(tally_actions, TALLY_BOUGHT + 1);
EXACTLY(item_states, ITEM_STATE_COUNT);
EXACTLY(vote_states, VOTE_STATE_COUNT);
EXACTLY(closers, CLOSED_BY_COUNT);
EXACTLY(modes, MODE_COUNT);
EXACTLY(screens, SCREEN_COUNT);
EXACTLY(links, LINK_KIND_COUNT);
EXACTLY(shown_names, NAMES_COUNT);
EXACTLY(scopes, SCOPE_COUNT);
EXACTLY(replay_whats, REPLAY_WHAT_COUNT);
EXACTLY(text_whats, TEXT_WHAT_COUNT);
EXACTLY(roles, ROLE_CHAIR); /* no session is more */
EXACTLY(stages, STAGE_COUNT);
EXACTLY(templates, TEMPLATE_COUNT);
EXACTLY(offices, OFFICE_COUNT);
EXACTLY(item_kinds, KIND_COUNT);
EXACTLY(posts, POST_COUNT);
EXACTLY(replies, REPLY_COUNT);
EXACTLY(rituals, RITUAL_COUNT);
EXACTLY(tags, TAG_COUNT);
EXACTLY(amendment_states, AMENDMENT_STATE_COUNT);
EXACTLY(entry_states, ENTRY_STATE_COUNT);
EXACTLY(find_kinds, FIND_KIND_COUNT);
EXACTLY(find_statuses, FIND_STATUS_COUNT);
EXACTLY(slip_states, SLIP_STATE_COUNT);
EXACTLY(slip_sources, SOURCE_COUNT);
EXACTLY(poll_states, POLL_STATE_COUNT);
EXACTLY(part_states, PART_STATE_COUNT);
EXACTLY(sent_states, SENT_STATE_COUNT);
EXACTLY(gones, GONE_UNSHARED + 1);

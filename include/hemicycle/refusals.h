/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * refusals.h - every "no" that the rules give to a person.
 *
 * A refusal is an answer, not an error: nothing changed, nothing is logged, and
 * the language catalogues hold a sentence for each code ("no.<code>") that says
 * what to do.
 */
#ifndef HEMICYCLE_REFUSALS_H
#define HEMICYCLE_REFUSALS_H

/* X(NAME, "code on the wire", "what it means, for the documentation") */
#define REFUSALS(X)                                                                                \
	X(NONE, "", "not refused")                                                                 \
	X(MALFORMED, "malformed", "the message is not well-formed JSON of this protocol")          \
	X(UNKNOWN_COMMAND, "unknown-command", "there is no command of that name")                  \
	X(BAD_FIELD, "bad-field",                                                                  \
	  "a field is missing, unknown, of the wrong type or out of bounds")                       \
	X(TOO_LARGE, "too-large", "the message is longer than allowed")                            \
	X(TOO_FAST, "too-fast", "too many messages in too little time")                            \
	X(HELLO_FIRST, "hello-first", "the first message must be hello")                           \
	X(NOT_ALLOWED, "not-allowed", "this role may not do this")                                 \
	X(WRONG_PHASE, "wrong-phase", "this cannot be done at this moment of the sitting")         \
	X(UNKNOWN_TOKEN, "unknown-token", "the token is unknown, expired or revoked")              \
	X(UNKNOWN_CODE, "unknown-code", "no open door has this code")                              \
	X(DOOR_CLOSED, "door-closed", "the door of this sitting is closed")                        \
	X(WRONG_PASSWORD, "wrong-password", "unknown name or wrong password")                      \
	X(WEAK_PASSWORD, "weak-password", "the new password is too short")                         \
	X(BUSY, "busy", "too many sign-ins at once; try again in a moment")                        \
	X(NO_SUCH_CLASS, "no-such-class", "this class does not exist or belongs to somebody else") \
	X(NO_SUCH_PUPIL, "no-such-pupil", "this pupil is not on the list")                         \
	X(NO_SUCH_SITTING, "no-such-sitting",                                                      \
	  "this sitting does not exist or belongs to somebody else")                               \
	X(NO_SUCH_ITEM, "no-such-item", "this item is not on the agenda")                          \
	X(NO_SUCH_VOTE, "no-such-vote", "this vote does not exist")                                \
	X(NO_SUCH_SEAT, "no-such-seat", "this seat does not exist in this sitting")                \
	X(NO_SUCH_LINK, "no-such-link", "this link does not exist")                                \
	X(SEAT_TAKEN, "seat-taken", "somebody already sits there")                                 \
	X(NOBODY_WAITS, "nobody-waits", "nobody asks for this seat any more")                      \
	X(EMPTY_CLASS, "empty-class", "the class has no pupils yet")                               \
	X(EMPTY_AGENDA, "empty-agenda", "there is nothing on the agenda")                          \
	X(EMPTY_TEXT, "empty-text", "a text is empty")                                             \
	X(TEXT_REFUSED, "text-refused", "a text has characters that are not allowed")              \
	X(TOO_FEW_OPTIONS, "too-few-options", "a choice needs at least two options")               \
	X(SAME_OPTIONS, "same-options", "two options read the same")                               \
	X(TOO_MANY, "too-many", "the limit for this list is reached")                              \
	X(ITEM_VOTED, "item-voted", "a vote was opened on this item; its text stays")              \
	X(TOO_FEW_FOR_SECRET, "too-few-for-secret", "a secret vote needs five present")            \
	X(NOBODY_PRESENT, "nobody-present", "nobody is present")                                   \
	X(NOT_ELIGIBLE, "not-eligible", "this seat is not on the electoral roll")                  \
	X(ALREADY_VOTED, "already-voted", "this seat has already signed the roll")                 \
	X(VOTE_CLOSED, "vote-closed", "the vote is closed")                                        \
	X(BAD_CHOICE, "bad-choice", "the ballot holds no such choice")                             \
	X(ON_PAPER, "on-paper", "this seat votes on paper")                                        \
	X(BAD_COUNT, "bad-count", "the typed figures are not one ballot for each paper voter")     \
	X(TOO_MANY_SEATS, "too-many-seats", "more places than candidates")                         \
	X(SAME_CANDIDATE, "same-candidate", "a pupil stands twice")                                \
	X(EMPTY_SEED, "empty-seed", "nobody has thrown a die")                                     \
	X(ANSWER_OPEN, "answer-open", "somebody elected has not said yes or no")                   \
	X(NOT_BLOCKED, "not-blocked", "nothing stands against this text")                          \
	X(NOTHING_TO_COMPARE, "nothing-to-compare", "these ballots fit no other method")           \
	X(NO_TIE, "no-tie", "there is no tie to break")                                            \
	X(TIE_OPEN, "tie-open", "the casting vote is still to be given")                           \
	X(NOT_SHOWN, "not-shown", "the result has not been shown yet")                             \
	X(STILL_RUNNING, "still-running", "an item is still on the floor")                         \
	X(ALREADY_SEALED, "already-sealed", "the sitting is over and its minutes are sealed")      \
	X(PAUSED, "paused", "the sitting is interrupted; it must go on first")                     \
	X(NOT_ADMISSIBLE, "not-admissible", "a concern that has not passed the gate")              \
	X(NAMES_SOMEBODY, "names-somebody", "what names somebody is never voted on")               \
	X(NOT_PROJECTED, "not-projected", "a concern is voted on only once everybody may read it") \
	X(NO_VOTE, "no-vote", "an item of this kind is not voted on")                              \
	X(AMENDMENT_VOTE, "amendment-vote",                                                        \
	  "this vote was about an amendment; the debate goes on")                                  \
	X(SETTLED, "settled", "this is settled already")                                           \
	X(NO_SUCH_ROLE, "no-such-role", "this class has no such role")                             \
	X(NOT_OFFERED, "not-offered", "this role was not offered to this pupil")                   \
	X(ROLE_HELD, "role-held", "somebody holds this role already")                              \
	X(NOT_PRESENT, "not-present", "this pupil is not present")                                 \
	X(NOT_ASKED, "not-asked", "nobody has asked for the floor")                                \
	X(FLOOR_TAKEN, "floor-taken", "this pupil has the floor already")                          \
	X(NO_SUCH_STAGE, "no-such-stage", "this council has no such part")                         \
	X(NO_SUCH_ENTRY, "no-such-entry", "this line is not in the book")                          \
	X(NO_SUCH_AMENDMENT, "no-such-amendment", "this amendment does not exist")                 \
	X(NOT_YOURS, "not-yours", "this is for somebody else to say")                              \
	X(BOX_CLOSED, "box-closed", "the idea box is closed")                                      \
	X(TOO_MANY_SLIPS, "too-many-slips", "as many slips of this kind wait as are allowed")      \
	X(NO_SUCH_SLIP, "no-such-slip", "this slip does not exist, or is over")                    \
	X(NO_SUCH_TEACHER, "no-such-teacher", "no teacher of this server has that name")           \
	X(NAME_TAKEN, "name-taken", "somebody has this name already")                              \
	X(NO_SITTING, "no-sitting", "no sitting of this class has its door open")                  \
	X(NO_PAPER, "no-paper", "the program that makes documents is not installed")               \
	X(PAPER_FAILED, "paper-failed", "the document could not be made")                          \
	X(FROZEN, "frozen", "a motion of the whole school; its text and settings stay")            \
	X(NO_SUCH_SCHOOL, "no-such-school", "this school does not exist or is somebody else's")    \
	X(WRONG_SCHOOL_CODE, "wrong-school-code", "no school has this joining code")               \
	X(NO_SUCH_POLL, "no-such-poll", "this vote of a school does not exist or is not yours")    \
	X(NOT_SUMMABLE, "not-summable",                                                            \
	  "a vote of a school is a motion or a choice, without candidates, whose tie settles it")  \
	X(POLL_RUNNING, "poll-running", "this vote of a school is not over yet")                   \
	X(NO_DELEGATES, "no-delegates", "the school has no delegates' council yet")                \
	X(NOT_SHARED, "not-shared", "what was not shown to everybody is not sent")                 \
	X(ALREADY_SENT, "already-sent", "this was sent there already")                             \
	X(IN_A_SCHOOL, "in-a-school", "this class is of a school already; it must leave it first") \
	X(NOT_SEALED, "not-sealed", "that sitting is not over yet")                                \
	X(SITTING_OPEN, "sitting-open", "a sitting of the class is open; it must end first")       \
	X(APPROVED, "approved",                                                                    \
	  "the class has approved these minutes; they can only be corrected")                      \
	X(NOT_APPROVED, "not-approved", "the class has not approved these minutes yet")            \
	X(CHANGED_MEANWHILE, "changed-meanwhile", "somebody else has changed this text meanwhile") \
	X(STORAGE_FULL, "storage-full", "the disk is full; nothing was changed")                   \
	X(STORAGE_FAILED, "storage-failed", "the disk does not answer; nothing was changed")       \
	X(SERVER_FULL, "server-full", "the server has no place left")

enum refusal {
#define X(name, code, meaning) REFUSAL_##name,
	REFUSALS(X)
#undef X
	        REFUSAL_COUNT
};

#endif

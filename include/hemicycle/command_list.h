/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * command_list.h - every command by its name; hemicycle/commands.h has what each carries.
 */
#ifndef HEMICYCLE_COMMAND_LIST_H
#define HEMICYCLE_COMMAND_LIST_H

/* X(NAME, "name on the wire", union member or `none`) */
#define ASSEMBLY_COMMANDS(X)                                                                       \
	X(PREPARE, "", prepare)                                                                    \
	X(ITEM_ADD, "item.add", item)                                                              \
	X(ITEM_EDIT, "item.edit", item)                                                            \
	X(ITEM_REMOVE, "item.remove", item_ref)                                                    \
	X(ITEM_MOVE, "item.move", item_move)                                                       \
	X(SITTING_OPEN, "sitting.open", none)                                                      \
	X(SITTING_END, "sitting.end", end)                                                         \
	X(DOOR_OPEN, "door.open", door_open)                                                       \
	X(DOOR_CLOSE, "door.close", none)                                                          \
	X(MEMBER_PRESENT, "member.present", member_present)                                        \
	X(MEMBERS_ALL_PRESENT, "members.all-present", none)                                        \
	X(ITEM_START, "item.start", item_ref)                                                      \
	X(ITEM_LEAVE, "item.leave", none)                                                          \
	X(DEBATE_OPEN, "debate.open", none)                                                        \
	X(ITEM_POSTPONE, "item.postpone", none)                                                    \
	X(ITEM_RECORD, "item.record", entry)                                                       \
	X(ITEM_AMEND, "item.amend", item_amend)                                                    \
	X(VOTE_OPEN, "vote.open", vote_open)                                                       \
	X(VOTE_CAST, "vote.cast", vote_cast)                                                       \
	X(VOTE_EXTEND, "vote.extend", vote_extend)                                                 \
	X(VOTE_UNTIME, "vote.untime", none)                                                        \
	X(VOTE_CLOSE, "vote.close", none)                                                          \
	X(VOTE_REOPEN, "vote.reopen", none)                                                        \
	X(PAPER_SIGN, "paper.sign", paper_sign)                                                    \
	X(PAPER_SIGN_ALL, "paper.sign-all", none)                                                  \
	X(VOTE_COUNT, "vote.count", vote_count)                                                    \
	X(VOTE_DECIDE, "vote.decide", vote_decide)                                                 \
	X(VOTE_SHOW, "vote.show", none)                                                            \
	X(VOTE_ACCEPT, "vote.accept", vote_accept)                                                 \
	X(WORKSHOP_SHOW, "workshop.show", workshop)                                                \
	X(VOTE_ANNUL, "vote.annul", vote_annul)                                                    \
	X(GATHER, "", gather)                                                                      \
	X(SITTING_PAUSE, "sitting.pause", none)                                                    \
	X(SITTING_RESUME, "sitting.resume", resume)                                                \
	X(STAGE_ENTER, "stage.enter", stage)                                                       \
	X(ROLE_OFFER, "role.offer", office)                                                        \
	X(ROLE_ANSWER, "role.answer", office_answer)                                               \
	X(ROLE_GIVE, "role.give", office)                                                          \
	X(ROLE_END, "role.end", office)                                                            \
	X(FLOOR_ASK, "floor.ask", floor_ask)                                                       \
	X(FLOOR_LEAVE, "floor.leave", none)                                                        \
	X(FLOOR_PUT, "floor.put", floor_put)                                                       \
	X(FLOOR_GIVE, "floor.give", seat_ref)                                                      \
	X(FLOOR_NEXT, "floor.next", none)                                                          \
	X(FLOOR_EXTEND, "floor.extend", vote_extend)                                               \
	X(FLOOR_END, "floor.end", none)                                                            \
	X(RITUAL_SAY, "ritual.say", ritual)                                                        \
	X(ITEM_DESCRIBE, "item.describe", item_about)                                              \
	X(ITEM_TIME, "item.time", item_time)                                                       \
	X(ITEM_EXTEND, "item.extend", item_time)                                                   \
	X(ITEM_PROJECT, "item.project", item_project)                                              \
	X(ITEM_CLOSE, "item.close", none)                                                          \
	X(ITEM_EXCLUDE, "item.exclude", item_exclude)                                              \
	X(ITEM_REFER, "item.refer", entry)                                                         \
	X(CONCERN_CHECK, "concern.check", concern)                                                 \
	X(AMENDMENT_PROPOSE, "amendment.propose", amendment)                                       \
	X(AMENDMENT_SETTLE, "amendment.settle", amendment_settle)                                  \
	X(ENTRY_ADD, "entry.add", entry)                                                           \
	X(ENTRY_ASSIGN, "entry.assign", entry)                                                     \
	X(ENTRY_REVIEW, "entry.review", entry_review)                                              \
	X(ENTRY_SHOW, "entry.show", entry_show)                                                    \
	X(NOTE_WRITE, "note.write", note)                                                          \
	X(MINUTES_APPROVE, "minutes.approve", minutes)                                             \
	X(MINUTES_CORRECT, "minutes.correct", minutes)                                             \
	X(MOOD_ASK, "mood.ask", none)                                                              \
	X(WISH_OPEN, "wish.open", workshop)                                                        \
	X(WISH_MAKE, "wish.make", wish)                                                            \
	X(WISH_APPLY, "wish.apply", none)                                                          \
	X(DEADLINE, "", none)

#define DESK_COMMANDS(X)                                                                           \
	X(HELLO, "hello", hello)                                                                   \
	X(LOGIN, "login", login)                                                                   \
	X(LOGOUT, "logout", none)                                                                  \
	X(HOME, "home", none)                                                                      \
	X(PASSWORD_CHANGE, "password.change", password)                                            \
	X(CLASS_ADD, "class.add", class_)                                                          \
	X(CLASS_EDIT, "class.edit", class_)                                                        \
	X(CLASS_OPEN, "class.open", class_ref)                                                     \
	X(LIST_READ, "list.read", list)                                                            \
	X(PUPILS_ADD, "pupils.add", pupils)                                                        \
	X(PUPIL_EDIT, "pupil.edit", pupil)                                                         \
	X(PUPIL_REMOVE, "pupil.remove", pupil_ref)                                                 \
	X(SITTING_ADD, "sitting.add", sitting)                                                     \
	X(SITTING_ENTER, "sitting.enter", sitting_ref)                                             \
	X(SITTING_LEAVE, "sitting.leave", none)                                                    \
	X(SEAT_TAKE, "seat.take", seat_take)                                                       \
	X(SEAT_LEAVE, "seat.leave", none)                                                          \
	X(SEAT_ACCEPT, "seat.accept", seat_ref)                                                    \
	X(SEAT_ACCEPT_ALL, "seat.accept-all", none)                                                \
	X(SEAT_REFUSE, "seat.refuse", seat_ref)                                                    \
	X(SEAT_FREE, "seat.free", seat_ref)                                                        \
	X(LINK_ADD, "link.add", link)                                                              \
	X(LINK_REVOKE, "link.revoke", link_ref)                                                    \
	X(ARCHIVE_LIST, "archive.list", archive)                                                   \
	X(ARCHIVE_SITTING, "archive.sitting", sitting_ref)                                         \
	X(TEACHER_ADD, "teacher.add", login)                                                       \
	X(CLASS_SHARE, "class.share", class_share)                                                 \
	X(COUNCIL_OPEN, "council.open", class_ref)                                                 \
	X(COUNCIL_SET, "council.set", council)                                                     \
	X(AGENDA_GATHER, "agenda.gather", none)                                                    \
	X(BOX_OPEN, "box.open", class_ref)                                                         \
	X(SLIP_ADD, "slip.add", slip)                                                              \
	X(SLIP_WITHDRAW, "slip.withdraw", slip_ref)                                                \
	X(SLIP_SUPPORT, "slip.support", slip_support)                                              \
	X(SLIP_SCREEN, "slip.screen", slip_screen)                                                 \
	X(CARD_MAKE, "card.make", card)                                                            \
	X(CARD_REVOKE, "card.revoke", pupil_ref)                                                   \
	X(CARD_SIT, "card.sit", card_sit)                                                          \
	X(BOOK_LIST, "book.list", archive)                                                         \
	X(FIGURES, "figures", figures)                                                             \
	X(SEARCH, "search", search)                                                                \
	X(BOARD, "board", figures)                                                                 \
	X(PAPER_MAKE, "paper.make", paper)                                                         \
	X(IMPORT_PART, "import.part", list)                                                        \
	X(IMPORT_RUN, "import.run", none)                                                          \
	X(SCHOOL_ADD, "school.add", school)                                                        \
	X(SCHOOL_OPEN, "school.open", school_ref)                                                  \
	X(SCHOOL_EDIT, "school.edit", school)                                                      \
	X(SCHOOL_CODE, "school.code", school_ref)                                                  \
	X(SCHOOL_ADMIN, "school.admin", school_admin)                                              \
	X(SCHOOL_COUNCIL, "school.council", school_council)                                        \
	X(SCHOOL_ELECTED, "school.elected", school_ref)                                            \
	X(MOTION_SEND, "motion.send", send)                                                        \
	X(POLL_ADD, "poll.add", poll_add)                                                          \
	X(POLL_OPEN, "poll.open", poll_ref)                                                        \
	X(POLL_CLOSE, "poll.close", poll_ref)                                                      \
	X(CLASS_ENROL, "class.enrol", enrol)                                                       \
	X(CLASS_LEAVE_SCHOOL, "class.leave-school", class_ref)                                     \
	X(REPLAY_LIST, "replay.list", sitting_ref)                                                 \
	X(REPLAY_SHOW, "replay.show", replay)                                                      \
	X(MINUTES_OPEN, "minutes.open", sitting_ref)                                               \
	X(MINUTES_WRITE, "minutes.write", minutes_write)                                           \
	X(WORDS_OPEN, "words.open", words)                                                         \
	X(WORDS_ERASE, "words.erase", words_erase)

#endif

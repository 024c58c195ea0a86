/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * limits.h - every ceiling of the system, in one place.
 *
 * A buffer, an array or a queue that can grow names its bound here. Names end
 * in what they count: _MAX in elements, _BYTES_MAX in bytes of UTF-8 without
 * the final NUL, _BYTES with it.
 */
#ifndef HEMICYCLE_LIMITS_H
#define HEMICYCLE_LIMITS_H

/* An assembly. */
#define MEMBERS_MAX       128 /* pupils on the class list of one sitting */
#define ITEMS_MAX         40 /* items on one agenda */
#define VOTES_MAX         64 /* votes in one sitting, annulled and second ones included */
#define OPTIONS_MAX       16 /* options of one vote: proposals, candidates, projects */
#define CHOICE_OPTIONS    8 /* of them, where a ballot names just one by its number */
#define CHOICES_MAX       (CHOICE_OPTIONS + 1) /* those options and the neutral choice */
#define GRADES_MAX        7 /* faces of a graded ballot: 3, 5 or 7 */
#define POINTS_MAX        10 /* points that a ballot may give to one option */
#define BUDGET_MAX        100000000 /* cents: a budget, a cost */
#define DIE_FACES         6 /* what a pupil throws for a draw */
#define SEED_BYTES        264 /* a public seed, with its NUL: a throw of each member and a sign */
#define PAPERS_BYTES_MAX  65536 /* marked ballots that one sitting keeps, for its recounts */
#define HISTORY_MAX       16 /* earlier votes on an item that screens are told of */
#define DECISIONS_MAX     8 /* winners of one vote that an agenda names */
#define EVENTS_MAX        5 /* events that one decision may give */
#define OWN_OFFICES_MAX   4 /* roles that a class names itself */
#define LINES_MAX         24 /* ritual words that a class words itself */
#define AMENDMENTS_MAX    32 /* proposed in one sitting */
#define BOOK_ENTRIES_MAX  96 /* of the decision book in one sitting */
#define ENTRIES_CARRIED   48 /* of them, open ones that come from before: the oldest first */
#define ENTRY_WHO_MAX     8 /* pupils responsible for one of them */
#define NOTES_MAX         64 /* for the minutes of one sitting */
#define MINUTES_CARRIED   8 /* earlier minutes that a sitting is told of: those that wait first */
#define APPROVALS_MAX     8 /* minutes of earlier sittings that one sitting approves */
#define CORRECTIONS_MAX   16 /* of approved minutes, in one sitting */
#define WISHES_MAX        3 /* items that a pupil would like first */
#define STANDING_MAX      8 /* standing reports of a class */
#define WAITED_MAX        255 /* sittings since a role was held; this: never, or longer ago */
#define DAY_MAX           100000 /* days since 1970-01-01 */
#define SECRET_VOTERS_MIN 5 /* fewer present cannot vote in secret: the tally would tell */

/* Texts, in bytes of UTF-8 in normal form C. */
#define NAME_BYTES_MAX     60 /* first name of a pupil, name of a class or a teacher */
#define TITLE_BYTES_MAX    240 /* a motion, a sitting */
#define OPTION_BYTES_MAX   90 /* an option's words */
#define REASON_BYTES_MAX   400 /* why a vote was annulled */
#define NOTE_BYTES_MAX     1200 /* what a secretary writes of one item */
#define PROSE_BYTES_MAX    3000 /* of the minutes on one item: fits a pupil's message */
#define UNFINISHED_MAX     4 /* minutes that wait, in what a card is told */
#define PROSE_MAX          (ITEMS_MAX + 1) /* texts of the minutes of one sitting */
#define PROSE_ALL_MAX      65536 /* bytes of the prose of one sitting, in its canonical form */
#define LINE_BYTES_MAX     160 /* ritual words of one line; what the chair says */
#define SLIP_BYTES_MAX     TITLE_BYTES_MAX /* a slip becomes an item's title */
#define PICTURE_BYTES      32 /* name of a pictogram, with its NUL */
#define PASSWORD_BYTES_MAX 128
#define PASSWORD_BYTES_MIN 8
#define SEARCH_BYTES_MAX   120
#define CODE_BYTES         7 /* a door code of six signs, with its NUL */
#define SCHOOL_CODE_BYTES  9 /* a joining code of eight, the same */
#define SCHOOL_TYPED_BYTES 25 /* as somebody types it, with blanks and dashes */

/* Prose as a class approves it: any sign may be written as two, and each text has a frame. */
#define PROSE_WRITTEN_MAX (2 * PROSE_ALL_MAX + 64 * PROSE_MAX)

/* Time. */
#define VOTE_SECONDS_MAX   3600
#define TURN_SECONDS_MAX   600 /* of one who speaks */
#define ITEM_MINUTES_MAX   120
#define BEAT_MS            5000 /* the server's sign of life on each socket */
#define HELLO_MS           5000 /* a socket that has not said hello is closed */
#define SILENCE_MS         30000 /* a socket that answers no ping is closed */
#define PUBLISH_MS         50 /* a room publishes at most this often */
#define SESSION_PUPIL_MS   (12LL * 3600 * 1000)
#define SESSION_TEACHER_MS (30LL * 24 * 3600 * 1000)
#define LINK_PROJECTOR_MS  (7LL * 24 * 3600 * 1000)
#define LINK_READER_MS     (365LL * 24 * 3600 * 1000)
#define LINK_DAYS_MAX      365
#define LINK_PUBLIC_MS     (1000LL * 365 * 24 * 3600 * 1000) /* until it is revoked */
#define LINK_BOOTH_MS      (2LL * 24 * 3600 * 1000)
#define LINK_BOX_MS        (365LL * 24 * 3600 * 1000)
#define CARD_MS            (400LL * 24 * 3600 * 1000) /* a school year and its holidays */

/* Secrets, in bytes. */
#define TOKEN_BYTES  32 /* a session, a link: 256 random bits, stored as their hash */
#define TICKET_BYTES 16 /* which fetches a document, once */
#define KEY_BYTES    16 /* the idempotency key that a tablet makes for its ballot */

/* The wire. */
#define MESSAGE_BYTES_MAX         4096 /* one message of a pupil, a projector, a stranger */
#define MESSAGE_TEACHER_BYTES_MAX 524288 /* a signed-in teacher may send a class list */
#define JSON_DEPTH_MAX            8
#define JSON_KEYS_MAX             32 /* members of one object */
#define FRAME_BYTES_MAX           (4u << 20) /* one message of the server: the longest minutes */
#define OUTBOX_MAX                8 /* unsent answers of one screen; who overflows is dropped */

/* Budgets: tokens a second, and how many may be saved up. */
#define SCREEN_MESSAGES_PER_S  10
#define SCREEN_MESSAGES_BURST  40
#define ADDRESS_MESSAGES_PER_S 400 /* a whole school may sit behind one address */
#define ADDRESS_MESSAGES_BURST 1600
#define ROOM_MESSAGES_PER_S    400
#define ROOM_MESSAGES_BURST    1200
#define DOOR_MESSAGES_PER_S    100 /* of all who have no seat yet in one room */
#define DOOR_MESSAGES_BURST    400
#define ADDRESS_SCREENS_MAX    2000
#define GUESSES_PER_MINUTE     20 /* wrong passwords, codes and tokens from one address */
#define LOGINS_WAITING_MAX     4 /* password checks that may wait for the worker */
#define LISTS_WAITING_MAX      4 /* class lists that may wait for the worker */

/* Documents to take home. */
#define PRINTINGS_MAX         8 /* under way or waiting for it */
#define PRINTINGS_READERS_MAX 6 /* of them, asked for by links: a teacher finds a place */
#define PRINTINGS_SESSION_MAX 2 /* of them, of one session */
#define PRINTING_MS           20000 /* the longest that one may take */
#define PRINTING_MEMORY_BYTES (1u << 30) /* of addresses, for who makes it */
#define DOCUMENT_BYTES_MAX    (32u << 20)
#define DOCUMENT_MS           60000 /* it waits so long to be fetched */
#define DOCUMENTS_MAX         256 /* that wait; the oldest goes */
#define DOCUMENTS_SESSION_MAX 16 /* of them, of one session */
#define DOCUMENTS_BYTES_MAX   (64u << 20) /* of all of them */
#define DOCUMENT_FILES_MAX    2 /* of all, those too long for memory */
#define ARCHIVE_BYTES_MAX     (1u << 30) /* of one of those: the archive of a class */
#define DOCUMENT_YEAR_MIN     2000 /* of school years */
#define DOCUMENT_YEAR_MAX     2999

/* The server. */
#define SCREENS_MAX              12288
#define ROOMS_MAX                1024
#define BATCH_ROWS_MAX           512 /* rows in one group commit */
#define CLASSES_PER_TEACHER_MAX  64
#define LIST_LINES_MAX           2000 /* lines of a class list file */
#define ARCHIVE_ROWS_MAX         200 /* sittings, and decisions, in one answer of the archive */
#define ARCHIVE_YEAR_ROWS_MAX    1000 /* decisions in one answer of one school year */
#define ADDRESSES_MAX            16384 /* addresses whose budgets are remembered */
#define FAULTS_MAX               5 /* malformed messages of one screen before it is closed */
#define HELD_MAX                 8 /* messages of one screen kept while it says hello */
#define WAITING_MAX              16384 /* accepted commands that wait for the disk */
#define JOBS_MAX                 1024 /* questions to the store under way */
#define TURNS_WAITING_MAX        512 /* of them, by links and cards: a teacher finds a place */
#define TEXTS_MAX                8192 /* texts of one sitting, old wordings included */
#define LINKS_PER_CLASS_MAX      64
#define REPLAY_STEPS_MAX         16384 /* of one sitting that is watched again */
#define REPLAY_FRAMES_MAX        8 /* of them in one answer */
#define HIDDEN_NAMES_MAX         8192 /* words by which the pupils of a class were ever called */
#define SLIPS_PER_KIND_MAX       20 /* that wait, of one pupil; a class sets less */
#define SLIPS_PER_CLASS_MAX      2000 /* that are not over */
#define SUPPORTS_MAX             128
#define TEACHERS_PER_CLASS_MAX   8
#define CLASSES_PER_SCHOOL_MAX   64
#define ADMINS_PER_SCHOOL_MAX    8
#define SCHOOLS_PER_TEACHER_MAX  8 /* that one administers */
#define POLLS_RUNNING_MAX        8 /* of one school */
#define POLL_ROWS_MAX            50 /* polls in one answer */
#define SENT_ROWS_MAX            200 /* motions that were sent, in one answer */
#define ELECTED_MAX              512 /* delegates of all classes of a school */
#define BOOK_ROWS_MAX            500 /* lines of the book in one answer */
#define BOOK_DOCUMENT_ROWS_MAX   8192 /* lines of the book in one document */
#define YEARS_MAX                32 /* school years that a class is told of */
#define YEAR_MAX                 9999
#define MONTHS_MAX               384 /* of as many school years */
#define FIGURES_ROWS_MAX         1000 /* sittings in one answer of figures, the newest */
#define FIGURES_AT_ONCE          40 /* sittings counted for one answer; the next goes on */
#define BOARD_ROWS_MAX           400 /* lines of a board: open ones first */
#define FINDS_MAX                1000 /* rows that one search looks at: the newest that match */
#define FINDS_AT_ONCE            20 /* in one answer */
#define FIND_WORDS_MAX           12 /* words of a search that are looked at; the rest is not */
#define FIND_NAMES_MAX           64 /* pupils whose names a word of it may be */
#define SITTINGS_PER_TEACHER_MAX 64 /* in progress */

#endif

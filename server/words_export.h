/* SPDX-License-Identifier: EUPL-1.2 */
/* words_export.h - what export and import say. */
#ifndef SERVER_WORDS_EXPORT_H
#define SERVER_WORDS_EXPORT_H

#include <inttypes.h>

/* X(NAME, English, French) */
#define WORDS_EXPORT(X)                                                                              \
	X(EXPORT_WANTS,                                                                              \
	  "export wants one new FILE, and --school ID, --class ID or --sitting ID if not all",       \
	  "export attend un nouveau FICHIER, et --school ID, --class ID ou --sitting ID si ce "      \
	  "n’est pas tout")                                                                          \
	X(EXPORT_DONE,                                                                               \
	  "schools %u, classes %u, sittings %u, left out because not sealed %u, bytes %" PRIu64      \
	  "\n",                                                                                      \
	  "écoles %u, classes %u, séances %u, laissées car non scellées %u, octets %" PRIu64 "\n")   \
	X(EXPORT_SITTING_DONE, "sitting %" PRId64 ", bytes %" PRIu64 "\n",                           \
	  "séance %" PRId64 ", octets %" PRIu64 "\n")                                                \
	X(EXPORT_FAILED, "nothing written to %s: %s", "rien n’est écrit dans %s\u00a0: %s")          \
	X(EXPORT_MISSING, "no such school, no such class, or no such sealed sitting",                \
	  "cette école ou cette classe n’existe pas, ou cette séance n’est pas scellée")             \
	X(IMPORT_WANTS, "import wants --teacher NAME and one FILE",                                  \
	  "import attend --teacher NOM et un FICHIER")                                               \
	X(IMPORT_NOBODY, "no teacher is called %s here",                                             \
	  "personne ne s’appelle %s parmi les enseignants d’ici")                                    \
	X(IMPORT_DONE,                                                                               \
	  "new here: schools %u, classes %u, pupils %u, sittings %u, entries %u, votes recounted "   \
	  "%u, "                                                                                     \
	  "motions sent %u, votes of a school %u, slips %u; here already: sittings %u\n",            \
	  "nouveau ici\u00a0: écoles %u, classes %u, élèves %u, séances %u, entrées %u, votes " \
	  "recomptés "                                                                              \
	  "%u, motions envoyées %u, votes d’une école %u, billets %u\u00a0; déjà ici\u00a0: "  \
	  "séances %u\n")                                                                            \
	X(IMPORT_ALREADY, "all of it is here already: sittings %u; nothing changed\n",               \
	  "tout est déjà ici\u00a0: séances %u\u00a0; rien n’a changé\n")                            \
	X(IMPORT_REFUSED,                                                                            \
	  "%s is not taken in; line %u, sitting %" PRId64 ", entry %" PRIu32                         \
	  ": %s; nothing changed",                                                                   \
	  "%s n’est pas repris\u00a0; ligne %u, séance %" PRId64 ", entrée %" PRIu32                 \
	  "\u00a0: %s\u00a0; rien n’a changé")                                                       \
	X(IMPORT_FAILED, "%s is not taken in: %s; nothing changed",                                  \
	  "%s n’est pas repris\u00a0: %s\u00a0; rien n’a changé")                                    \
	X(IMPORT_FAULT_NONE, "nothing is wrong", "rien n’est faux")                                  \
	X(IMPORT_FAULT_FORMAT, "this is no archive of hemicycle export",                             \
	  "ce n’est pas une archive de hemicycle export")                                            \
	X(IMPORT_FAULT_NEWER, "a newer version wrote it; update this server",                        \
	  "une version plus récente l’a écrit\u00a0; mettez ce serveur à jour")                      \
	X(IMPORT_FAULT_LARGE, "it is larger than any archive may be",                                \
	  "c’est plus grand qu’une archive ne peut l’être")                                          \
	X(IMPORT_FAULT_CUT, "the file is cut short, or has more than it says; fetch it again",       \
	  "le fichier est coupé, ou en a plus qu’il ne dit\u00a0; reprenez-le à la source")          \
	X(IMPORT_FAULT_DIGEST, "the bytes were changed; fetch the file again",                       \
	  "des octets ont changé\u00a0; reprenez le fichier à la source")                            \
	X(IMPORT_FAULT_CHAIN, "the chain is broken", "la chaîne est rompue")                         \
	X(IMPORT_FAULT_TEXT, "a text does not match its hash",                                       \
	  "un texte ne correspond pas à son empreinte")                                              \
	X(IMPORT_FAULT_EVENT, "an event that cannot be, or not there",                               \
	  "un événement impossible, ou impossible à cet endroit")                                    \
	X(IMPORT_FAULT_RECOUNT, "a recount gives another verdict",                                   \
	  "un nouveau décompte donne un autre résultat")                                             \
	X(IMPORT_FAULT_INDEX, "number, times or title are not those of its journal",                 \
	  "numéro, heures ou titre ne sont pas ceux de son journal")                                 \
	X(IMPORT_FAULT_PREVIOUS, "it goes on from a sitting that is not in the archive",             \
	  "elle fait suite à une séance qui n’est pas dans l’archive")                               \
	X(IMPORT_FAULT_TOLD, "minutes or votes are not what the journal says",                       \
	  "le compte rendu ou les votes ne sont pas ce que dit le journal")                          \
	X(IMPORT_FAULT_SCHOOL, "what a school sent or voted is not what its sittings say",           \
	  "ce qu’une école a envoyé ou voté n’est pas ce que disent ses séances")                    \
	X(IMPORT_FAULT_TAKEN, "its number is already something else's here",                         \
	  "son numéro est déjà pris ici par autre chose")

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * words_sentences.h - what serve, verify, backup, restore and the options say.
 */
#ifndef SERVER_WORDS_SENTENCES_H
#define SERVER_WORDS_SENTENCES_H

#include <inttypes.h>

/* X(NAME, English, French) */
#define WORDS_SENTENCES(X)                                                                         \
	X(ERR_NONE, "no error", "aucune erreur")                                                   \
	X(ERR_IO, "input/output error", "erreur d’entrée-sortie")                                  \
	X(ERR_FULL, "disk full", "disque plein")                                                   \
	X(ERR_CORRUPT, "damaged data", "données abîmées")                                          \
	X(ERR_NEWER, "written by a newer version", "écrit par une version plus récente")           \
	X(ERR_OLDER, "written by an older version", "écrit par une version plus ancienne")         \
	X(ERR_FOREIGN, "not made by this program", "pas fait par ce programme")                    \
	X(ERR_IN_USE, "in use by another process", "utilisé par un autre processus")               \
	X(ERR_CONFLICT, "somebody else wrote first", "quelqu’un d’autre a écrit avant")            \
	X(ERR_LIMIT, "limit reached", "limite atteinte")                                           \
	X(ERR_MISSING, "not found", "introuvable")                                                 \
	X(ERR_ACCESS, "permission denied", "permission refusée")                                   \
	X(ERR_INPUT, "unreadable input", "entrée illisible")                                       \
	X(COMMAND_UNKNOWN, "unknown command %s (hemicycle --help shows all)",                      \
	  "commande inconnue %s (hemicycle --help les montre toutes)")                             \
	X(COMMAND_TAKES_NO, "%s takes no %s", "%s ne prend pas %s")                                \
	X(COMMAND_WANTS_FILE, "%s wants one FILE", "%s attend un FICHIER")                         \
	X(OPTIONS_SHOWN, "(hemicycle --help shows all options)",                                   \
	  "(hemicycle --help montre toutes les options)")                                          \
	X(OPTION_UNKNOWN, "unknown option %s", "option inconnue %s")                               \
	X(OPTION_SWITCH, "say yes or no for %s", "dites yes ou no pour %s")                        \
	X(OPTION_NO_VALUE, "no value is wanted by %s", "aucune valeur n’est attendue par %s")      \
	X(OPTION_VALUE_MISSING, "a value is missing after %s", "il manque une valeur après %s")    \
	X(OPTION_HOSTS, "too many names for --allow-host", "trop de noms pour --allow-host")       \
	X(OPTION_WORDS, "too many arguments: %s", "trop d’arguments\u00a0: %s")                    \
	X(OPTION_LISTEN_FORM, "--listen wants HOST:PORT, not %s",                                  \
	  "--listen attend HÔTE:PORT, et non %s")                                                  \
	X(OPTION_TLS_PAIR, "--tls-cert and --tls-key belong together",                             \
	  "--tls-cert et --tls-key vont ensemble")                                                 \
	X(CONFIG_FORM, "no \"name = value\" in the file: %s",                                      \
	  "pas de «\u00a0nom = valeur\u00a0» dans le fichier\u00a0: %s")                           \
	X(CONFIG_UNKNOWN, "unknown option in the file: %s",                                        \
	  "option inconnue dans le fichier\u00a0: %s")                                             \
	X(CONFIG_UNREADABLE, "cannot read %s", "impossible de lire %s")                            \
	X(CONFIG_LARGE, "too large: %s", "trop grand\u00a0: %s")                                   \
	X(PORT_BUSY,                                                                               \
	  "port %d is busy; stop what listens there, or choose another: --listen %s:%d",           \
	  "le port %d est occupé\u00a0; arrêtez ce qui l’occupe, ou choisissez-en un "         \
	  "autre\u00a0: --listen %s:%d")                                                           \
	X(PORT_RIGHTS, "port %d needs more rights; choose one above 1023",                         \
	  "le port %d demande plus de droits\u00a0; choisissez-en un au-dessus de 1023")           \
	X(LISTEN_FOREIGN, "this machine has no address %s", "cette machine n’a pas d’adresse %s")  \
	X(LISTEN_NAME, "--listen wants an address, not %s",                                        \
	  "--listen attend une adresse, et non %s")                                                \
	X(LISTEN_FAILED, "cannot listen at %s: %s", "impossible d’écouter à %s\u00a0: %s")         \
	X(TLS_UNUSABLE, "cannot use --tls-cert %s with --tls-key %s",                              \
	  "impossible d’utiliser --tls-cert %s avec --tls-key %s")                                 \
	X(START_NO_UV,                                                                             \
	  "libwebsockets has no libuv event loop here; install the package "                       \
	  "libwebsockets-evlib-uv",                                                                \
	  "libwebsockets n’a pas ici de boucle libuv\u00a0; installez le paquet "                \
	  "libwebsockets-evlib-uv")                                                                \
	X(START_FEW_FILES, "too few open files are allowed (ulimit -n)",                           \
	  "trop peu de fichiers ouverts sont permis (ulimit -n)")                                  \
	X(FIRST_SIGN_IN, "first sign-in maitre, password %s",                                      \
	  "première connexion maitre, mot de passe %s")                                            \
	X(DATA_CLOSED, "cannot open the data directory %s: %s",                                    \
	  "impossible d’ouvrir le dossier de données %s\u00a0: %s")                                \
	X(DATA_CLOSED_SO, "cannot open the data directory %s: %s; %s",                             \
	  "impossible d’ouvrir le dossier de données %s\u00a0: %s\u00a0; %s")                      \
	X(HINT_ACCESS, "give this user the right to write there, or name another --data",          \
	  "donnez à cet utilisateur le droit d’y écrire, ou nommez un autre --data")               \
	X(HINT_FOREIGN, "it holds something else; name another --data",                            \
	  "il contient autre chose\u00a0; nommez un autre --data")                                 \
	X(HINT_NEWER, "use that version, or a backup from before",                                 \
	  "prenez cette version, ou une sauvegarde d’avant")                                       \
	X(HINT_OLDER, "serve it once: that brings it up to date",                                  \
	  "servez-le une fois\u00a0: cela le met à jour")                                          \
	X(HINT_IN_USE, "a hemicycle serves it already; stop that one first",                       \
	  "un hemicycle le sert déjà\u00a0; arrêtez d’abord celui-là")                             \
	X(HINT_FULL, "make room on the disk", "faites de la place sur le disque")                  \
	X(HINT_CORRUPT, "run hemicycle verify, or restore a backup into an empty directory",       \
	  "lancez hemicycle verify, ou restaurez une sauvegarde dans un dossier vide")             \
	X(HINT_MISSING, "there is no data yet; hemicycle serve makes it",                          \
	  "il n’y a pas encore de données\u00a0; hemicycle serve les crée")                        \
	X(BACKUP_DONE, "backup of %s written to %s\n", "sauvegarde de %s écrite dans %s\n")        \
	X(BACKUP_FAILED, "no backup in %s: %s", "pas de sauvegarde dans %s\u00a0: %s")             \
	X(BACKUP_EXISTS, "this file exists; name a new one",                                       \
	  "ce fichier existe\u00a0; nommez-en un nouveau")                                         \
	X(REINDEX_DONE, "%s: %d sittings can be searched, %d are damaged\n",                       \
	  "%s\u00a0: %d séances retrouvables, %d abîmées\n")                                       \
	X(RESTORE_DONE, "%s restored from %s\n", "%s restauré depuis %s\n")                        \
	X(RESTORE_FAILED, "not restored from %s: %s", "rien n’est restauré depuis %s\u00a0: %s")   \
	X(RESTORE_EMPTY, "--data must name an empty directory",                                    \
	  "--data doit nommer un dossier vide")                                                    \
	X(TALLY_WAITS, "waiting for a document on standard input: hemicycle tally < vote.json",    \
	  "en attente d’un document sur l’entrée standard\u00a0: hemicycle tally < vote.json")     \
	X(TALLY_UNREAD, "cannot read standard input: %s",                                          \
	  "impossible de lire l’entrée standard\u00a0: %s")                                        \
	X(TALLY_UNWRITTEN, "cannot write the answer: %s",                                          \
	  "impossible d’écrire la réponse\u00a0: %s")                                              \
	X(VERIFY_PROGRESS, "%zu of %zu sittings recomputed", "%zu séances recalculées sur %zu")    \
	X(VERIFY_FINE,                                                                             \
	  "fine: %zu sittings, %" PRIu64 " entries, %" PRIu64 " texts, %" PRIu64                   \
	  " votes recounted\n",                                                                    \
	  "tout est juste\u00a0: séances %zu, entrées %" PRIu64 ", textes %" PRIu64                \
	  ", votes recomptés %" PRIu64 "\n")                                                       \
	X(VERIFY_ERASED, "of texts erased only the hash is left: %" PRIu64 "\n",                   \
	  "textes effacés, dont il ne reste que l’empreinte\u00a0: %" PRIu64 "\n")                 \
	X(VERIFY_FAULT, "sitting %" PRId64 ", entry %" PRIu32 ": %s",                              \
	  "séance %" PRId64 ", entrée %" PRIu32 "\u00a0: %s")                                      \
	X(FAULT_APPROVED_HEAD, "it approved minutes of a sitting that is another one now",         \
	  "il approuve le compte rendu d’un conseil qui n’est plus le même")                       \
	X(FAULT_APPROVED_INDEX, "a row about approved minutes is not what a journal says",         \
	  "une ligne sur un compte rendu approuvé contredit le journal")                           \
	X(FAULT_APPROVED_PROSE, "minutes were changed after the class had approved them",          \
	  "un compte rendu a été changé après son approbation")                                    \
	X(FAULT_CHAIN, "the chain is broken", "la chaîne est rompue")                              \
	X(FAULT_UNREADABLE, "an event that cannot be read", "un événement illisible")              \
	X(FAULT_ORDER, "an event that cannot follow those before it",                              \
	  "un événement qui ne peut suivre ceux d’avant")                                          \
	X(FAULT_ROLL_CALL, "the choices of a roll-call do not add up to its tally",                \
	  "les choix d’un vote nominal ne donnent pas son décompte")                               \
	X(FAULT_RECOUNT, "a recount gives another verdict",                                        \
	  "un nouveau décompte donne un autre résultat")                                           \
	X(FAULT_POLL, "the part of a vote of the whole school is not what the class has counted",  \
	  "la part d’un vote de toute l’école n’est pas le décompte de la classe")                 \
	X(FAULT_POLL_TALLY,                                                                        \
	  "the result of a vote of the whole school is not what its parts add up to",              \
	  "le résultat d’un vote de toute l’école n’est pas ce que donnent ses parts")             \
	X(FAULT_CASTING, "a casting vote for a choice that was not tied",                          \
	  "une voix prépondérante pour un choix qui n’était pas à égalité")                        \
	X(FAULT_OTHER, "the journal of another sitting", "le journal d’une autre séance")          \
	X(FAULT_CUT, "sealed minutes whose end is missing",                                        \
	  "un compte rendu scellé dont la fin manque")                                             \
	X(FAULT_PREVIOUS, "it does not follow the sitting before it",                              \
	  "elle ne suit pas la séance d’avant")                                                    \
	X(FAULT_TEXT, "a text does not match its hash",                                            \
	  "un texte ne correspond pas à son empreinte")

#endif

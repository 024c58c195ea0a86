/* SPDX-License-Identifier: EUPL-1.2 */
/* words_print.h - what print says. */
#ifndef SERVER_WORDS_PRINT_H
#define SERVER_WORDS_PRINT_H

/* X(NAME, English, French) */
#define WORDS_PRINT(X)                                                                             \
	X(PRINT_WANTS, "print wants KIND FORMAT and one new FILE (kinds: %s; formats: %s)",        \
	  "print attend SORTE FORMAT et un nouveau FICHIER (sortes\u00a0: %s\u00a0; "              \
	  "formats\u00a0: %s)")                                                                    \
	X(PRINT_FITS,                                                                              \
	  "minutes want --sitting, official and roll --item too, book and poster --class, "        \
	  "figures --class or --school, poll --poll; csv is of minutes, book, figures and poll, "  \
	  "--year of book and figures",                                                            \
	  "minutes attend --sitting, official et roll aussi --item, book et poster --class, "      \
	  "figures --class ou --school, poll --poll\u00a0; csv est pour minutes, book, figures "   \
	  "et "                                                                                    \
	  "poll, --year pour book et figures")                                                     \
	X(PRINT_NUMBER, "--%s wants a number, not %s", "--%s attend un nombre, et non %s")         \
	X(PRINT_LANGUAGE, "--lang wants fr or en, not %s", "--lang attend fr ou en, et non %s")    \
	X(PRINT_NAMES, "--names wants full, initials or none, not %s",                             \
	  "--names attend full, initials ou none, et non %s")                                      \
	X(PRINT_DONE, "%s %s, bytes %zu\n", "%s %s, octets %zu\n")                                 \
	X(PRINT_FAILED, "nothing written to %s: %s", "rien n’est écrit dans %s\u00a0: %s")         \
	X(PRINT_NO_CLASS, "there is no such class in this data directory",                         \
	  "cette classe n’existe pas dans ce dossier de données")                                  \
	X(PRINT_NO_SCHOOL, "there is no such school in this data directory",                       \
	  "cette école n’existe pas dans ce dossier de données")                                   \
	X(PRINT_NO_POLL, "there is no such vote of a school in this data directory",               \
	  "ce vote d’une école n’existe pas dans ce dossier de données")                           \
	X(PRINT_POLL_RUNNING, "this vote of a school is not over yet",                             \
	  "ce vote d’une école n’est pas fini")                                                    \
	X(PRINT_NO_SITTING, "there is no such sitting in this data directory",                     \
	  "cette séance n’existe pas dans ce dossier de données")                                  \
	X(PRINT_UNSEALED, "this sitting is not sealed yet; its teacher prints it from the page",   \
	  "cette séance n’est pas scellée\u00a0; son enseignant l’imprime depuis la page")         \
	X(PRINT_NO_PRESS, "hemicycle-paper is missing beside this program (or --paper-program)",   \
	  "hemicycle-paper manque à côté de ce programme (ou --paper-program)")                    \
	X(PRINT_NOT_THERE, "it holds nothing of that kind", "il n’y a rien de cette sorte")        \
	X(PRINT_LARGE, "the document would be too large", "le document serait trop grand")         \
	X(PRINT_BROKEN, "hemicycle-paper did not finish", "hemicycle-paper n’a pas fini")

#endif

/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * words_rehearse.h - what a rehearsal complains about.
 */
#ifndef SERVER_WORDS_REHEARSE_H
#define SERVER_WORDS_REHEARSE_H

/* X(NAME, English, French) */
#define WORDS_REHEARSE(X)                                                                             \
	X(REHEARSE_NUMBER, "'%s' is not a number from %d to %d",                                      \
	  "«\u00a0%s\u00a0» n’est pas un nombre de %d à %d")                                          \
	X(REHEARSE_ADDRESS, "'%s' is not an address like http://127.0.0.1:8080",                      \
	  "«\u00a0%s\u00a0» n’est pas une adresse comme http://127.0.0.1:8080")                       \
	X(REHEARSE_OPTION, "'%s' is not an option; see --help",                                       \
	  "«\u00a0%s\u00a0» n’est pas une option\u00a0; voyez --help")                                \
	X(REHEARSE_WHO, "give --demo, or --teacher and --password",                                   \
	  "donnez --demo, ou --teacher et --password")                                                \
	X(REHEARSE_NO_UV, "libwebsockets cannot start; is libwebsockets-evlib-uv installed?",         \
	  "libwebsockets ne peut pas démarrer\u00a0; libwebsockets-evlib-uv est-il "                 \
	  "installé\u00a0?")                                                                          \
	X(REHEARSE_LATE, "not through after %d s (is the server there?)",                             \
	  "pas fini après %d s (le serveur est-il là\u00a0?)")                                        \
	X(REHEARSE_NO_DEMO, "the demonstration class is not there: start the server with --demo",     \
	  "la classe de démonstration n’est pas là\u00a0: démarrez le serveur avec --demo")           \
	X(REHEARSE_SIGN_IN, "the teacher cannot sign in: %s",                                         \
	  "l’enseignant·e ne peut pas se connecter\u00a0: %s")                                        \
	X(REHEARSE_FORGOTTEN, "the teacher's session was forgotten: %s",                              \
	  "la session de l’enseignant·e a été oubliée\u00a0: %s")                                     \
	X(REHEARSE_REFUSED, "%s was refused: %s", "%s a été refusé\u00a0: %s")                        \
	X(REHEARSE_STANDING,                                                                          \
	  "class %d: phase %s, teacher %s, waits for '%s'; pupils: %d connected, %d asked for a "     \
	  "seat, %d seated, %d ballots without answer\n",                                             \
	  "classe %d\u00a0: phase %s, enseignant·e %s, attend «\u00a0%s\u00a0»\u00a0; "            \
	  "élèves\u00a0: connectés %d, demandant une place %d, assis %d, bulletins sans réponse " \
	  "%d\n")                                                                                     \
	X(REHEARSE_UP, "up", "en ligne")                                                              \
	X(REHEARSE_LOST, "lost", "hors ligne")                                                        \
	X(CONTRADICTION, "contradiction: ", "contradiction\u00a0: ")                                  \
	X(THE_PUPIL, "the pupil", "l’élève")                                                          \
	X(THE_TEACHER, "the teacher", "l’enseignant·e")                                               \
	X(THE_CHAIR, "the chair", "la présidence")                                                    \
	X(LIFE_WALL, "the wall:", "le mur\u00a0:")                                                    \
	X(LIFE_FEW, "a council needs at least %d pupils", "un conseil demande au moins %d élèves")    \
	X(FOUND_HEARD, "%s got '%s' instead of '%s'",                                                 \
	  "%s a reçu «\u00a0%s\u00a0» au lieu de «\u00a0%s\u00a0»")                                   \
	X(FOUND_OTHERWISE, "%s: what is shown is not what was done",                                  \
	  "%s\u00a0: ce qui est montré n’est pas ce qui a été fait")                                  \
	X(FOUND_CONCERN, "the words of a concern were sent to another screen (%s)",                   \
	  "les mots d’un souci ont été envoyés à un autre écran (%s)")                                \
	X(FOUND_SLIP, "a card was told of the slip of somebody else",                                 \
	  "une carte a su ce qu’un·e autre a glissé dans la boîte")                                   \
	X(THE_PROJECTOR, "the projector", "le vidéoprojecteur")                                       \
	X(FOUND_TALLY, "vote %d of class %d: %s was shown another tally",                             \
	  "vote %d de la classe %d\u00a0: %s a vu un autre décompte")                                 \
	X(FOUND_EARLY, "%s saw a result in phase %s", "%s a vu un résultat pendant la phase %s")      \
	X(FOUND_CHOICE, "%s saw a choice in a secret vote", "%s a vu un choix d’un vote secret")      \
	X(FOUND_OTHERS, "a pupil was told of others or of the door code",                             \
	  "un·e élève a su ce qui concerne les autres, ou le code d’entrée")                          \
	X(FOUND_ALLOWED, "forbidden thing %d got '%s' instead of '%s'",                               \
	  "la chose interdite %d a reçu «\u00a0%s\u00a0» au lieu de «\u00a0%s\u00a0»")                \
	X(FOUND_BALLOT, "a ballot was refused: %s", "un bulletin a été refusé\u00a0: %s")             \
	X(FOUND_TOKEN, "a seated pupil's token was forgotten",                                        \
	  "le jeton d’un·e élève à sa place a été oublié")                                            \
	X(FOUND_NOT_SHOWN, "the projector never showed the result of vote %d",                        \
	  "le vidéoprojecteur n’a jamais montré le résultat du vote %d")                              \
	X(FOUND_PROJECTOR, "the projector was refused: %s",                                           \
	  "le vidéoprojecteur a été refusé\u00a0: %s")                                                \
	X(FOUND_VOTERS, "the projector saw more voters than pupils",                                  \
	  "le vidéoprojecteur a vu plus de votants que d’élèves")                                     \
	X(FOUND_MINUTES, "vote %d of class %d reads otherwise in the minutes",                        \
	  "le vote %d de la classe %d est autre dans le compte rendu")                                \
	X(FOUND_ROLL, "vote %d: roll and ballots differ",                                             \
	  "vote %d\u00a0: l’émargement et les bulletins diffèrent")                                   \
	X(FOUND_MISSING, "the minutes hold %d votes of %d",                                           \
	  "le compte rendu contient %d votes sur %d")                                                 \
	X(FOUND_UNSEALED, "the minutes are not numbered and sealed",                                  \
	  "le compte rendu n’est pas numéroté et scellé")                                             \
	X(FOUND_READER, "the reader was refused: %s", "le lecteur a été refusé\u00a0: %s")

#endif

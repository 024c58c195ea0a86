// SPDX-License-Identifier: EUPL-1.2
// The word for each value of a byte, as minutes print the head of a chain. The order never changes.
export const VOCABULARY = (
  'abri agneau aigle aile algue ami ananas ancre anneau arbre arc argile aurore auto avion avoine bague ' +
  'balai ballon banane barque bassin bateau berger biche bijou blanc bleu bobine bois bonbon bonnet ' +
  'botte boucle bougie boule bouton brebis brique brise brosse brume bulle bureau cabane cadeau cahier ' +
  'calme camion canard carte casque castor cerise chaise chat chemin cheval chien cigale citron classe ' +
  'clef cloche clown coffre compas conte copain corde coton cour crabe crayon cube cygne danse dessin ' +
  'dindon doigt domino dragon dune encre enfant espace fable farine faucon figue filet flamme fleur ' +
  'flocon foin fourmi fraise fruit galet gant garage gare gazon genou gilet girafe glace globe gomme ' +
  'goutte grain grotte hamac harpe herbe hibou hiver huile igloo image iris ivoire jardin jaune jeu ' +
  'jeudi joie jouet jungle jupe kayak kiwi koala lac lagune laine lait lampe lapin lettre levier lilas ' +
  'lion livre loup lune lutin maison malle mangue marron masque matin melon menthe merle miel minute ' +
  'miroir monde moto moulin mousse muguet mur nage natte navire neige nid nuage nuit oasis oiseau olive ' +
  'ombre oncle orage orange ours outil page panda panier papier parc patate pelote perle phare phoque ' +
  'piano pie plage pluie plume poire pomme poney pont port poule prune puits pull quai radis rame robe ' +
  'robot roche roi rond rose roue route ruban ruche sable sac sapin saule savon seau sel singe sirop ' +
  'sofa sucre sud table talus tapis tarte tasse taxi tente terre tigre tissu toit tour train tuyau ' +
  'usine vache vague vase vent verre veste voile wagon yoyo zeste zoo'
).split(' ');

// SPDX-License-Identifier: EUPL-1.2
// The export of a school's software as it comes: Latin-1, CRLF, and one line that cannot be read.

const HEAD =
  "Nom élève;Nom d'usage élève;Prénom élève;Date naissance;Sexe;INE;Adresse1;Cp1;Commune1;Pays1;Adresse2;Cp2;" +
  'Commune2;Pays2; Cycle;Niveau;Libellé classe;Identifiant classe;Attestation fournie;Autorisation associations;' +
  'Autorisation photo;Décision de passage';

const line = (family: string, first: string): string =>
  `${family};;${first};03/04/2015;F;000000000XX;1 rue des Essais;00000;Ville-Exemple;FRANCE;;;;;` +
  'CYCLE III;CM1;CM1-CM2 B;0001;Non;Oui;Oui;';

/** Eight made-up pupils; the fifth line of the file is broken. */
export function ondeFile(): { name: string; mimeType: string; buffer: Buffer } {
  const lines = [
    HEAD,
    line('BERNIQUE', 'Lila'),
    line('MARABOUT', 'Lila'),
    line('HIBOU', 'Inès'),
    'seul;deux',
    line('MERLE', 'Adam'),
    line('PIE', 'Zoé'),
    line('ROITELET', 'Hugo'),
    line('SARCELLE', 'Noémie'),
    line('TARIN', 'Malo'),
  ];
  return { name: 'onde.csv', mimeType: 'text/csv', buffer: Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1') };
}

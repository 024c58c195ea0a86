// SPDX-License-Identifier: EUPL-1.2
// A voice for browsers that have none: it keeps what it was asked to say in window.said.

export const withVoice = () => {
  const said: string[] = [];
  Object.assign(window, { said });
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      getVoices: () => [{ lang: 'fr-FR', localService: true, name: 'Voix' }],
      speak: (sentence: { text: string }) => said.push(sentence.text),
      cancel: () => undefined,
    },
  });
  Object.assign(window, {
    SpeechSynthesisUtterance: class {
      constructor(readonly text: string) {}
    },
  });
};

/* What somebody types, as the words and stems that plugins/credo/search/words.py has put into the index. */
"use strict";

window.credoWords = (() => {
  const ACCENTS = /[\u0300-\u036f]/g;
  const APOSTROPHES = /(?<=[\p{L}\p{N}])['’ʼ](?=[\p{L}\p{N}])/gu;
  const WORD = /[\p{L}\p{N}\p{M}]+/gu;
  const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+/g;

  const pairs = (word) =>
    word
      .replace(UNSPACED, (run) => {
        const found = [];
        for (let at = 0; at < Math.max(1, run.length - 1); at++) found.push(run.slice(at, at + 2));
        return ` ${found.join(" ")} `;
      })
      .split(" ")
      .filter(Boolean);

  /* The words of a text in lower case, without accents and apostrophes. */
  const words = (text) => {
    const plain = text.toLowerCase().normalize("NFKD").replace(ACCENTS, "").normalize("NFC").replace(APOSTROPHES, "");
    return (plain.match(WORD) ?? []).flatMap(pairs);
  };

  /* A function that brings a word to its stem; `algorithm` is Snowball's name of the language, if it has one. */
  const stemmer = (algorithm) => {
    if (!algorithm) return (word) => word;
    const made = new window[`${algorithm[0].toUpperCase()}${algorithm.slice(1)}Stemmer`]();
    return (word) => made.stemWord(word);
  };

  return { words, stemmer };
})();

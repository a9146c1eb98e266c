/* Finds pages: reads the index that was built ahead, as far as a question needs it, and lets MiniSearch rank.

   Scripts and not fetch(), since browsers let pages opened from a folder read nothing else. */
"use strict";

window.credoSearch = (() => {
  const site = new URL("../../../", document.currentScript.src);
  const vendor = new URL("../vendor/", document.currentScript.src);
  const FIELDS = ["title", "main", "names", "text"];
  const BOOST = { title: 5, main: 2, names: 1.5, text: 1 };
  const STANDARD = 1.3; // people come for standards
  const WORTH = 0.05; // what has less of the best hit's score is noise
  const COMMON = 0.15; // what a stem counts that stands in a good part of all pages

  const waiting = new Map();
  const parts = new Map();
  let ready;
  let head;
  let stem;

  const script = (url) =>
    new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = url;
      element.onload = resolve;
      element.onerror = () => reject(new Error(`${url} could not be read`));
      document.head.append(element);
    });

  /* Called by every file of the index. */
  const take = (part, number, data) => waiting.get(`${part}-${number}`)?.(data);

  const part = (name, number, url) => {
    const key = `${name}-${number}`;
    if (!parts.has(key)) {
      const given = new Promise((resolve) => waiting.set(key, resolve));
      const read = script(url ?? new URL(`search/${head.at}/${key}.js`, site)).then(() => given);
      read.catch(() => parts.delete(key));
      parts.set(key, read);
    }
    return parts.get(key);
  };

  const open = () => {
    ready ??= (async () => {
      const [found] = await Promise.all([
        part("head", 0, new URL("search/head.js", site)),
        window.MiniSearch ?? script(new URL("minisearch.min.js", vendor)),
        script(new URL("snowball/base-stemmer.js", vendor)),
      ]);
      if (found.stemmer) await script(new URL(`snowball/${found.stemmer}-stemmer.js`, vendor));
      stem = window.credoWords.stemmer(found.stemmer);
      const parts = new Set(found.parts);
      const page = [];
      for (const id of found.kind.keys()) page.push(parts.has(id) ? page[id - 1] : id);
      head = { ...found, page, common: new Set(found.common) };
    })();
    ready.catch(() => {
      ready = undefined;
    });
    return ready;
  };

  /* The numbers of the files that hold the stems from one to another. */
  const between = (from, to) => {
    const found = [];
    head.first.forEach((first, number) => {
      const next = head.first[number + 1];
      if (first <= to && (next === undefined || next > from)) found.push(number);
    });
    return found;
  };
  const beginning = (letters) => between(letters, `${letters}\uffff`);
  const read = async (numbers) => {
    const found = await Promise.all([...new Set(numbers)].sort((a, b) => a - b).map((number) => part("words", number)));
    return Object.assign({}, ...found);
  };

  /* A row of numbers as MiniSearch has it: below zero is how often beyond once, 0 ends a field. */
  const postings = (row) => {
    const fields = {};
    let field = 0;
    let document = -1;
    for (const number of row) {
      if (number === 0) {
        field += 1;
        document = -1;
      } else if (number < 0) {
        fields[field][document] = 1 - number;
      } else {
        document += number;
        (fields[field] ??= {})[document] = 1;
      }
    }
    return fields;
  };

  const ranking = (terms) => {
    const count = head.kind.length;
    const sum = (numbers) => numbers.reduce((all, number) => all + number, 0);
    const lengths = head.kind.map((_, document) => FIELDS.map((_, field) => head.lengths[field][document]));
    return window.MiniSearch.loadJS(
      {
        serializationVersion: 2,
        documentCount: count,
        nextId: count,
        documentIds: Object.fromEntries(head.kind.map((_, document) => [document, document])),
        fieldIds: Object.fromEntries(FIELDS.map((name, field) => [name, field])),
        fieldLength: lengths,
        averageFieldLength: head.lengths.map((all) => sum(all) / count),
        storedFields: {},
        dirtCount: 0,
        index: Object.entries(terms).map(([term, row]) => [term, postings(row)]),
      },
      { fields: FIELDS, tokenize: (text) => [text], processTerm: (term) => term },
    );
  };

  /* For each phrase of a group of synonyms that was typed, the group's other phrases. */
  const meant = (stems) =>
    head.synonyms.flatMap((group) => {
      const typed = group.filter((phrase) => ` ${stems.join(" ")} `.includes(` ${phrase.join(" ")} `));
      return typed.length ? group.filter((phrase) => !typed.includes(phrase)).flat() : [];
    });

  /* Everything a text finds, best first, a page once. */
  const find = async (text) => {
    await open();
    const stems = [...new Set(window.credoWords.words(text).map(stem))];
    if (!stems.length) return { stems, found: [] };
    const others = meant(stems).filter((other) => !stems.includes(other));
    let terms = await read([...stems, ...others].flatMap((one) => (one === stems.at(-1) ? beginning(one) : between(one, one))));
    const unknown = new Set(stems.filter((one) => !Object.hasOwn(terms, one)));
    if (unknown.size) terms = { ...terms, ...(await read([...unknown].flatMap((one) => beginning(one.slice(0, 2))))) };
    const whole = /[\s.?!]$/.test(text);
    const queries = stems.map((one, at) => ({
      queries: [one],
      prefix: unknown.has(one) || (at === stems.length - 1 && !whole && one.length > 1),
      fuzzy: unknown.has(one) && one.length > 3 ? (one.length > 7 ? 2 : 1) : false,
    }));
    const standard = head.kinds.findIndex(([kind]) => kind === "standard");
    const synonyms = others.map((one) => ({ queries: [one], boostTerm: () => 0.6 }));
    const found = ranking(terms).search(
      { combineWith: "OR", queries: [...queries, ...synonyms] },
      {
        boost: BOOST,
        boostTerm: (term) => (head.common.has(term) ? COMMON : 1),
        boostDocument: (document) => head.rank[document] * (head.kind[document] === standard ? STANDARD : 1),
      },
    );
    const least = (found[0]?.score ?? 0) * WORTH;
    const pages = new Set();
    const best = found.filter(({ id, score }) => {
      const page = head.page[id];
      return score >= least && !pages.has(page) && pages.add(page);
    });
    return { stems, found: best.map(({ id, score }) => ({ id, score, kind: head.kind[id] })) };
  };

  /* What a hit shows. */
  const hit = async ({ id, kind }) => {
    const rows = await part("hits", Math.floor(id / head.share));
    const [address, title, group, gist] = rows[id % head.share];
    return { address, url: new URL(address, site).href, title, group, gist, kind: head.kinds[kind][0] };
  };

  return { take, open, find, hit, kinds: () => head.kinds, stem: (word) => stem(word) };
})();

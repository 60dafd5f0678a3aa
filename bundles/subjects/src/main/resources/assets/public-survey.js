// A survey on a phone: what is entered stays in the phone's storage, an answer that cannot be sent
// waits there, and it is counted once however often it is sent. It is given up only when there is a
// receipt or the platform itself refuses it. Without this script the page works as a plain form.
(() => {
  'use strict';
  const form = document.getElementById('survey');
  if (!form || !window.fetch || !window.URLSearchParams) return;
  const data = form.dataset;
  const say = name => data['t' + name] || '';
  const place = placeOf();
  const status = document.querySelector('[data-status]');
  const cards = [...form.querySelectorAll('[data-question]')];
  const SHORTEST = 3000;
  const LONGEST = 60000;
  let wait = SHORTEST;
  let timer = 0;
  let busy = false;
  let signing = null;
  let shown = Date.now();
  // Whether the platform knows this browser as somebody who never showed a word.
  let stranger = false;
  let state = read();

  // FNV-1a: tells words from each other, and none can be had from it.
  function mark32(words) {
    let hash = 0x811c9dc5;
    for (const c of words) hash = Math.imul(hash ^ c.charCodeAt(0), 0x01000193) >>> 0;
    return hash.toString(36);
  }

  // What a word is, however it is spelled: the same rule as the server's.
  function plain(words) {
    return words.replace(/[\s-]/g, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  }

  // Each word has a place of its own, so that people who share a device do not see each other's
  // answers; a form that was sent and drawn anew keeps its place.
  function placeOf() {
    const base = 'baton.survey.' + data.link;
    const own = data.token ? base + '.' + mark32(plain(data.token)) : base;
    try {
      return data.refused ? sessionStorage.getItem(base) || own : own;
    } catch (e) {
      return own;
    }
  }

  function read() {
    try {
      return JSON.parse(localStorage.getItem(place) || 'null') || {};
    } catch (e) {
      return {};
    }
  }

  function keep() {
    try {
      localStorage.setItem(place, JSON.stringify(state));
      return true;
    } catch (e) {
      return false;
    }
  }

  const tell = words => { if (status) status.textContent = words; };
  const fieldsOf = name => [...form.elements].filter(e => e.name === name);
  const chosen = e => e.type !== 'radio' && e.type !== 'checkbox' || e.checked;
  const valueOf = name => {
    const none = fieldsOf('n' + name.slice(1))[0];
    if (name.startsWith('a.') && none && none.checked) return 'NA';
    const all = fieldsOf(name);
    if (all.length && all[0].type === 'radio') return (all.find(e => e.checked) || { value: '' }).value;
    return all.length ? all[0].value.trim() : '';
  };

  const word = () => data.token || (form.elements.token ? form.elements.token.value.trim() : '');

  // Another word typed in is another person's: it gets a key and a ballot of its own.
  function own() {
    const typed = data.token || !word() ? '' : mark32(plain(word()));
    if (typed && state.word !== typed) {
      for (const old of ['key', 'made', 'proof']) delete state[old];
      state.word = typed;
      keep();
    }
  }

  // Seconds before this form was shown. No more than the shortest time is told, which is all that
  // is asked: more would tell when the word was shown first.
  const spent = () => Math.max(0, Math.min(Number(data.fastest), Math.floor((shown - state.began) / 1000)));

  // The same key each time: it is what the server knows an answer by.
  function key() {
    if (!state.key) {
      const bytes = crypto.getRandomValues(new Uint8Array(16));
      state.key = [...bytes].map(b => b.toString(16).padStart(2, '0')).join('');
    }
    return state.key;
  }

  function entered() {
    const fields = {};
    for (const e of form.elements) {
      const skip = !e.name || ['csrf', 'key', 'proof', 'token', 'website', 'spent'].includes(e.name);
      if (!skip && chosen(e) && e.value) fields[e.name] = e.value;
    }
    return fields;
  }

  function restore() {
    for (const [name, value] of Object.entries(state.fields || {})) {
      for (const e of fieldsOf(name)) {
        if (e.type === 'radio' || e.type === 'checkbox') e.checked = e.value === value; else e.value = value;
      }
    }
  }

  // Which questions are asked: the same rule as the server's.
  function holds(rule, seen) {
    if (!rule) return true;
    const [other, how, value] = rule.split(' ');
    const card = cards.find(c => c.dataset.question === other);
    if (!card || seen.includes(other) || !holds(card.dataset.when, [...seen, other])) return false;
    const answer = valueOf('a.' + other);
    if (answer === '' || answer === 'NA' || isNaN(answer)) return false;
    const [a, b] = [Number(answer), Number(value)];
    return how === 'IS' ? a === b : how === 'IS_NOT' ? a !== b : how === 'AT_LEAST' ? a >= b : a <= b;
  }

  function needsWords(card) {
    const answer = valueOf('a.' + card.dataset.question);
    if (answer === '' || answer === 'NA') return false;
    const { low, high } = card.dataset;
    return (low && Number(answer) <= Number(low)) || (high && Number(answer) >= Number(high));
  }

  function arrange() {
    let open = 0;
    for (const card of cards) {
      card.hidden = !holds(card.dataset.when, [card.dataset.question]);
      const words = card.querySelector('[data-words]');
      if (words) words.open = words.open || needsWords(card);
      if (!card.hidden && valueOf('a.' + card.dataset.question) === '') open++;
    }
    const left = form.querySelector('[data-left]');
    if (left) left.textContent = open ? say('Left').replace('{0}', open) : say('NoneLeft');
  }

  function mark(card, words) {
    const line = card.querySelector('.error');
    line.textContent = words;
    line.hidden = !words;
    card.classList.toggle('wrong', !!words);
  }

  function mistakes() {
    let first = null;
    for (const card of cards) {
      let wrong = '';
      const name = card.dataset.question;
      const answer = valueOf('a.' + name);
      if (!card.hidden && card.dataset.required && answer === '') wrong = say('Required');
      if (!wrong && !card.hidden && needsWords(card) && valueOf('c.' + name) === '') wrong = say('Why');
      mark(card, wrong);
      if (wrong && !first) first = card;
    }
    if (first) {
      first.scrollIntoView({ block: 'center' });
      (first.querySelector('input, textarea') || first).focus();
      tell(say('Mend'));
    }
    return !!first;
  }

  async function ask(path, more) {
    const answer = await fetch(path, {
      credentials: 'same-origin',
      headers: { 'HX-Request': 'true', Accept: 'text/html' },
      cache: 'no-store',
      ...more,
    });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const problem = page.querySelector('[data-code]');
    return {
      status: answer.status,
      ok: answer.ok,
      page,
      code: problem ? problem.dataset.code : '',
      pause: Number(answer.headers.get('Retry-After') || 0) * 1000,
    };
  }

  const post = (path, fields) => ask(path, {
    method: 'POST',
    body: new URLSearchParams({ csrf: form.elements.csrf.value, ...fields }),
  });

  // A word that proves the form is good for some hours; a phone that was away longer asks for
  // another, at the address that holds nobody's one-time word.
  async function renew() {
    const answer = await ask(data.send);
    const fresh = answer.ok && answer.page.querySelector('#survey [name=csrf]');
    if (fresh) {
      form.elements.csrf.value = fresh.value;
      shown = Date.now();
    }
    return !!fresh;
  }

  async function kindly(path, fields) {
    const answer = await post(path, fields());
    const stale = ['web.public.word', 'web.csrf.missing'].includes(answer.code);
    return stale && await renew() ? post(path, fields()) : answer;
  }

  // The ballot of a one-time word, asked for long before the answer is sent; one at a time.
  function ballot() {
    signing = signing || sign(word()).finally(() => { signing = null; });
    return signing;
  }

  async function sign(typed) {
    own();
    if (!data.modulus || !window.BatonBallot || state.proof || !typed) return null;
    if (!state.made) {
      state.made = window.BatonBallot.blind(key(), data.modulus);
      if (!keep()) {
        delete state.made;
        return null;
      }
    }
    const { made } = state;
    const answer = await kindly(data.ballot, () => ({ token: typed, blinded: made.blinded }));
    const signed = answer.page.querySelector('[data-signature]');
    if (!signed) return answer;
    state.proof = window.BatonBallot.finish(signed.dataset.signature, made, data.modulus);
    if (!state.proof) throw new Error('no signature');
    delete state.made;
    stranger = false;
    keep();
    return null;
  }

  // The cookie and the form's own word were had with the one-time word; the answer must come with
  // others.
  async function leave() {
    if (stranger || !state.proof) return true;
    stranger = !!(await ask(data.leave)).page.querySelector('[data-left-behind]') && await renew();
    return stranger;
  }

  async function attempt() {
    // One that is under way may be of a word that stood there before.
    if (signing) await signing.catch(() => {});
    const refused = await ballot();
    if (refused) return refused;
    if (!await leave()) return null;
    return kindly(data.send, () => {
      const fields = { ...state.fields, key: key(), spent: spent() };
      if (state.proof) fields.proof = state.proof; else if (word()) fields.token = word();
      return fields;
    });
  }

  // What is no answer of the platform's own, or may be another one later, says nothing about ours:
  // it is kept and sent again.
  function verdict(answer) {
    if (!answer) return 'later';
    if (answer.ok && answer.page.querySelector('[data-receipt]')) return 'done';
    const ours = answer.code.startsWith('subjects.');
    if (answer.status === 422 && (ours || answer.page.getElementById('survey'))) return 'mend';
    if (!data.token && answer.code === 'subjects.survey.word') return 'mend';
    return ours && (answer.status === 403 || answer.status === 409) ? 'refused' : 'later';
  }

  async function send() {
    if (busy || !state.waiting) return;
    busy = true;
    tell(say('Sending'));
    try {
      const answer = await attempt();
      const what = verdict(answer);
      if (what === 'later') again(answer ? answer.pause : 0);
      else if (what === 'mend') mend();
      else show(answer.page);
    } catch (e) {
      again(0);
    } finally {
      busy = false;
    }
  }

  function again(least) {
    tell(say(navigator.onLine === false ? 'Offline' : 'Later'));
    clearTimeout(timer);
    timer = setTimeout(send, Math.max(least, wait) * (1 + Math.random()));
    wait = Math.min(LONGEST, wait * 2);
  }

  // What only the server can see: it draws the form once more with its mistakes.
  function mend() {
    state.waiting = false;
    keep();
    try {
      sessionStorage.setItem('baton.survey.' + data.link, place);
    } catch (e) {
      // Then the drawn form brings key and proof itself.
    }
    form.elements.key.value = key();
    form.elements.proof.value = state.proof || '';
    form.elements.spent.value = spent();
    if (state.proof && form.elements.token) form.elements.token.value = '';
    form.submit();
  }

  function show(page) {
    const done = page.querySelector('[data-receipt]');
    state = done ? { receipt: done.dataset.receipt } : { refused: true };
    keep();
    const content = document.getElementById('content');
    content.replaceChildren(...page.body.childNodes);
    content.focus();
    window.scrollTo(0, 0);
  }

  form.addEventListener('input', () => {
    state.fields = entered();
    delete state.refused;
    tell(say(keep() ? 'Kept' : 'Unkept'));
    arrange();
  });
  form.addEventListener('change', () => {
    if (!busy && navigator.onLine !== false) ballot().catch(() => {});
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    arrange();
    if (mistakes()) return;
    state.fields = entered();
    state.waiting = true;
    key();
    keep();
    wait = SHORTEST;
    send();
  });
  window.addEventListener('online', () => { wait = SHORTEST; send(); });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) send(); });

  if (state.receipt && !data.refused) {
    // Somebody answered on this phone. Another person may; they begin with nothing.
    tell(say('Before').replace('{0}', state.receipt));
    state = {};
  } else if (!data.refused) {
    restore();
  } else {
    state = { ...state, key: form.elements.key.value, proof: form.elements.proof.value };
  }
  state.began = state.began || Date.now();
  const unblind = document.querySelector('[data-plain]');
  if (unblind) unblind.hidden = !!window.BatonBallot;
  arrange();
  if (state.waiting) send();
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.register('/subjects/assets/public-survey-worker.js', { scope: '/subjects/public/' })
      .then(() => navigator.serviceWorker.ready)
      .then(ready => ready.active && ready.active.postMessage({
        keep: location.pathname + location.search,
        assets: [...document.querySelectorAll('link[rel=stylesheet], script[src]')].map(e => e.href || e.src),
      }))
      .catch(() => {});
  }
})();

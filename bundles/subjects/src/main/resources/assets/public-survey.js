// A survey on a phone: what is entered stays in the phone's storage, an answer that cannot be sent
// waits there, and it is counted once however often it is sent. Without this script the page works
// as a plain form.
(() => {
  'use strict';
  const form = document.getElementById('survey');
  if (!form || !window.fetch || !window.URLSearchParams) return;
  const data = form.dataset;
  const say = name => data['t' + name] || '';
  const place = 'baton.survey.' + data.link;
  const status = document.querySelector('[data-status]');
  const cards = [...form.querySelectorAll('[data-question]')];
  const SHORTEST = 3000;
  const LONGEST = 60000;
  let wait = SHORTEST;
  let timer = 0;
  let busy = false;
  let state = read();

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
      const skip = !e.name || ['csrf', 'key', 'proof', 'token', 'website'].includes(e.name);
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

  async function post(path, fields) {
    const body = new URLSearchParams({ csrf: form.elements.csrf.value, ...fields });
    return fetch(path, {
      method: 'POST',
      body,
      credentials: 'same-origin',
      headers: { 'HX-Request': 'true', Accept: 'text/html' },
    });
  }

  const parsed = words => new DOMParser().parseFromString(words, 'text/html');

  // A word that proves the form is good for some hours; a phone that was away longer asks for another.
  async function renew() {
    const answer = await fetch(location.href, {
      credentials: 'same-origin',
      headers: { 'HX-Request': 'true', Accept: 'text/html' },
      cache: 'no-store',
    });
    const fresh = answer.ok && parsed(await answer.text()).querySelector('#survey [name=csrf]');
    if (fresh) form.elements.csrf.value = fresh.value;
    return !!fresh;
  }

  async function kindly(path, fields) {
    let answer = await post(path, fields);
    if (answer.status === 403 && await renew()) answer = await post(path, fields);
    return answer;
  }

  const later = answer => answer.status === 429 || answer.status >= 500;

  // The ballot of a one-time word, asked for long before the answer is sent.
  async function ballot() {
    if (!data.modulus || !window.BatonBallot || state.proof) return null;
    if (!state.made) {
      state.made = window.BatonBallot.blind(key(), data.modulus);
      if (!keep()) {
        delete state.made;
        return null;
      }
    }
    const answer = await kindly(data.ballot, { token: data.token, blinded: state.made.blinded });
    if (!answer.ok) return answer;
    const signed = parsed(await answer.text()).querySelector('[data-signature]');
    state.proof = signed ? window.BatonBallot.finish(signed.dataset.signature, state.made, data.modulus) : '';
    if (!state.proof) throw new Error('no signature');
    delete state.made;
    keep();
    return null;
  }

  async function attempt() {
    const refused = await ballot();
    if (refused) return refused;
    const fields = { ...state.fields, key: key() };
    if (state.proof) fields.proof = state.proof;
    else if (form.elements.token && form.elements.token.value) fields.token = form.elements.token.value;
    return kindly(data.send, fields);
  }

  async function send() {
    if (busy || !state.waiting) return;
    busy = true;
    tell(say('Sending'));
    try {
      const answer = await attempt();
      if (later(answer)) {
        again(Number(answer.headers.get('Retry-After') || 0) * 1000);
      } else {
        await show(answer);
      }
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

  async function show(answer) {
    const page = parsed(await answer.text());
    const done = page.querySelector('[data-receipt]');
    if (answer.status === 422) {
      // What only the server can see: it draws the form once more with its mistakes.
      state.waiting = false;
      keep();
      form.elements.key.value = key();
      form.elements.proof.value = state.proof || '';
      if (state.proof && form.elements.token) form.elements.token.value = '';
      form.submit();
      return;
    }
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
    if (data.modulus && !state.proof && navigator.onLine !== false) ballot().catch(() => {});
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
  }
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

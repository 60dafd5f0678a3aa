// A sheet that saves each change, and keeps what it cannot send. Without this script the form works
// as a plain one. What is not sent yet lies in this browser's storage, by account and sheet, each
// entry with what the server had before: so two devices disagree only where both changed something.
(() => {
  'use strict';
  const form = document.getElementById('sheet');
  if (!form || !window.fetch) return;
  const data = form.dataset;
  const say = (name, ...words) => (data['t' + name] || '').replace(/\{(\d)\}/g, (m, i) => words[i]);
  const cards = [...form.querySelectorAll('.sheet-card')];
  const api = '/api/core/sheets/drafts/' + data.sheet;
  const prefix = 'baton.sheet.';
  const key = prefix + data.account + '.' + data.sheet;
  const status = form.querySelector('[data-status]');
  const conflictBox = document.getElementById('sheet-conflict');
  const QUIET = 700;
  const MOST_WAIT = 60000;

  let base = { version: Number(data.version), answers: {}, remarks: {} };
  let dirty = {};
  let conflicts = [];
  let theirs = null;
  let sending = null;
  let timer = 0;
  let wait = 2000;
  let stopped = false;
  let kept = true;
  let csrf = form.elements.csrf.value;

  // Places: an answer is a number, 'NA' or null; a remark is words.
  const code = card => card.dataset.code;
  const radios = card => [...card.querySelectorAll('input[type=radio]')];
  const exactOf = card => card.querySelector('.sheet-exact input');
  const remarkOf = card => card.querySelector('textarea');
  const plain = words => words.normalize('NFKC').trim().replace(',', '.');

  function mistake(words) {
    if (!/^-?\d{1,12}(\.\d+)?$/.test(words)) return say('Number');
    const value = Number(words);
    if (value < Number(data.min) || value > Number(data.max)) return say('Scale');
    const decimals = (words.split('.')[1] || '').replace(/0+$/, '').length;
    return decimals > Number(data.digits) ? say('Digits') : '';
  }

  function readAnswer(card) {
    const exact = exactOf(card);
    const words = exact ? plain(exact.value) : '';
    if (words) {
      const wrong = mistake(words);
      return wrong ? { wrong } : { value: Number(words) };
    }
    const chosen = radios(card).find(r => r.checked);
    if (!chosen || chosen.value === '') return { value: null };
    return { value: chosen.value === 'NA' ? 'NA' : Number(chosen.value) };
  }

  function stepOf(card, value) {
    return radios(card).find(r => typeof value === 'number' && r.dataset.from !== undefined &&
      value >= Number(r.dataset.from) && value <= Number(r.dataset.to));
  }

  function choose(card, value) {
    const wanted = typeof value === 'number' ? stepOf(card, value)
      : radios(card).find(r => r.value === (value === 'NA' ? 'NA' : ''));
    radios(card).forEach(r => { r.checked = r === wanted; });
  }

  function show(card, value) {
    choose(card, value);
    const exact = exactOf(card);
    if (exact) exact.value = typeof value === 'number' ? String(value) : '';
    mark(card, '');
  }

  function mark(card, words) {
    const line = card.querySelector('.error');
    line.textContent = words;
    line.hidden = !words;
    card.classList.toggle('wrong', !!words);
    const exact = exactOf(card);
    if (exact) exact.setAttribute('aria-invalid', words ? 'true' : 'false');
  }

  // What is known of the server, at first from what it drew.
  function drawn() {
    for (const card of cards) {
      const exact = exactOf(card);
      const chosen = radios(card).find(r => r.defaultChecked);
      const number = exact && exact.defaultValue ? Number(plain(exact.defaultValue)) : null;
      const value = !chosen || chosen.value === '' ? null
        : chosen.value === 'NA' ? 'NA' : number === null ? Number(chosen.value) : number;
      if (value !== null) base.answers[code(card)] = value;
      if (remarkOf(card).defaultValue) base.remarks[code(card)] = remarkOf(card).defaultValue;
    }
  }

  const known = (of, place) => {
    const [kind, name] = [place[0], place.slice(2)];
    const value = (kind === 'a' ? of.answers : of.remarks)[name];
    return value === undefined ? (kind === 'a' ? null : '') : value;
  };

  function changed(place, now) {
    const was = dirty[place] ? dirty[place].was : known(base, place);
    if (now === was) delete dirty[place]; else dirty[place] = { was, now };
    keep();
    count();
    if (Object.keys(dirty).length) plan(QUIET);
  }

  function keep() {
    try {
      if (Object.keys(dirty).length) {
        localStorage.setItem(key, JSON.stringify(dirty));
      } else {
        localStorage.removeItem(key);
      }
      kept = true;
    } catch (e) {
      kept = false;
    }
  }

  function found() {
    try {
      for (const name of Object.keys(localStorage)) {
        if (name.startsWith(prefix) && !name.startsWith(prefix + data.account + '.')) {
          localStorage.removeItem(name);
        }
      }
      return JSON.parse(localStorage.getItem(key) || '{}') || {};
    } catch (e) {
      return {};
    }
  }

  function count() {
    form.dispatchEvent(new Event('sheet-count'));
    const asked = cards.filter(c => !c.hidden);
    const blank = asked.filter(c => { const a = readAnswer(c); return !a.wrong && a.value === null; });
    const left = blank.length;
    form.querySelector('[data-left]').textContent =
      left === 0 ? say('NoneLeft') : left === 1 ? say('OneLeft') : say('Left', left);
    form.querySelector('progress').max = asked.length;
    form.querySelector('progress').value = asked.length - left;
    const next = form.querySelector('[data-next]');
    next.hidden = left === 0;
    if (left) next.hash = '#' + blank[0].id;
  }

  function tell(words, link) {
    status.textContent = words + (link ? ' ' : '');
    if (link) {
      const a = document.createElement('a');
      a.href = '/sign-in?to=' + encodeURIComponent(location.pathname);
      a.textContent = link;
      status.append(a);
    }
  }

  function plan(millis) {
    clearTimeout(timer);
    if (!stopped && !conflicts.length) timer = setTimeout(send, millis);
  }

  // One call at a time; whoever needs it to be over waits for it.
  function send() {
    if (!sending) sending = put().finally(() => { sending = null; });
    return sending;
  }

  async function put() {
    clearTimeout(timer);
    if (stopped || conflicts.length || !Object.keys(dirty).length) return;
    tell(say('Saving'));
    const sent = JSON.parse(JSON.stringify(dirty));
    const body = { answers: { ...base.answers }, remarks: { ...base.remarks } };
    for (const [place, change] of Object.entries(sent)) {
      const into = place[0] === 'a' ? body.answers : body.remarks;
      if (change.now === null || change.now === '') delete into[place.slice(2)];
      else into[place.slice(2)] = change.now;
    }
    let answer;
    try {
      answer = await call('PUT', body);
    } catch (e) {
      return later();
    }
    if (answer.status === 412) return elsewhere();
    if (!answer.ok) return refused(answer);
    wait = 2000;
    let view;
    try {
      view = await answer.json();
    } catch (e) {
      return later();
    }
    for (const [place, change] of Object.entries(sent)) {
      if (!dirty[place]) continue;
      if (dirty[place].now === change.now) delete dirty[place];
      else dirty[place].was = change.now;
    }
    adopt(view);
    keep();
    saved();
    if (Object.keys(dirty).length) plan(QUIET);
  }

  function call(method, body) {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20000);
    const headers = { Accept: 'application/json', 'X-CSRF-Token': csrf };
    if (body) {
      headers['Content-Type'] = 'application/json';
      headers['If-Match'] = '"' + base.version + '"';
    }
    return fetch(api, {
      method, headers, credentials: 'same-origin', cache: 'no-store', signal: stop.signal,
      body: body ? JSON.stringify(body) : undefined
    });
  }

  function saved() {
    const at = new Date().toLocaleTimeString(document.documentElement.lang,
      { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    tell(say('Saved', at));
  }

  function later() {
    tell(say(kept ? 'Kept' : 'Unkept'));
    plan(wait);
    wait = Math.min(wait * 2, MOST_WAIT);
  }

  async function refused(answer) {
    if (answer.status === 401) {
      stopped = true;
      return tell(say('SignedOut'), say('SignIn'));
    }
    if (answer.status === 403 && await again()) return plan(0);
    if (answer.status >= 500 || answer.status === 429 || answer.status === 403) return later();
    stopped = true;
    let problem = {};
    try { problem = await answer.json(); } catch (e) { /* No words then. */ }
    for (const v of problem.violations || []) {
      const card = cards.find(c => code(c) === String(v.field).split('/')[1]);
      if (card) mark(card, v.sentence || v.title || '');
    }
    tell([problem.title, problem.detail].filter(Boolean).join(' ') || say('Kept'));
  }

  // The page may be older than the session: somebody signed in anew in between.
  async function again() {
    try {
      const me = await (await fetch('/api/access/session', {
        headers: { Accept: 'application/json' }, credentials: 'same-origin', cache: 'no-store'
      })).json();
      if (me.account !== data.account) {
        stopped = true;
        tell(say('Other'));
        return false;
      }
      const other = me.csrf && me.csrf !== csrf;
      if (other) {
        csrf = me.csrf;
        document.querySelectorAll('input[name=csrf]').forEach(f => { f.value = csrf; });
      }
      return other;
    } catch (e) {
      return false;
    }
  }

  function adopt(view) {
    base = { version: view.version, answers: view.answers, remarks: view.remarks };
    form.elements.version.value = String(view.version);
    data.version = String(view.version);
    for (const card of cards) {
      if (!dirty['a.' + code(card)] && !card.classList.contains('wrong')) {
        const value = known(base, 'a.' + code(card));
        const now = readAnswer(card);
        if (now.wrong || now.value !== value) show(card, value);
      }
      const remark = remarkOf(card);
      if (!dirty['r.' + code(card)] && remark.value.trim() !== known(base, 'r.' + code(card))) {
        remark.value = known(base, 'r.' + code(card));
      }
    }
    count();
  }

  // Somebody saved in between. Where only one side changed something, nobody needs to be asked.
  function merge(view) {
    conflicts = [];
    for (const [place, change] of Object.entries(dirty)) {
      const there = known(view, place);
      if (there === change.now) delete dirty[place];
      else if (there !== change.was) conflicts.push(place);
      else change.was = there;
    }
    if (!conflicts.length) {
      adopt(view);
      keep();
      return;
    }
    theirs = view;
    const list = conflictBox.querySelector('ul');
    list.textContent = '';
    for (const place of conflicts) {
      const card = cards.find(c => code(c) === place.slice(2));
      const item = document.createElement('li');
      item.textContent = card ? card.querySelector('.sheet-title').textContent.trim() : place;
      list.append(item);
    }
    conflictBox.hidden = false;
    tell(say('Elsewhere'));
    conflictBox.scrollIntoView({ block: 'center' });
  }

  async function elsewhere() {
    try {
      const answer = await call('GET');
      if (!answer.ok) return refused(answer);
      merge(await answer.json());
      if (!conflicts.length) Object.keys(dirty).length ? plan(0) : saved();
    } catch (e) {
      later();
    }
  }

  conflictBox.addEventListener('click', event => {
    const act = event.target.dataset.do;
    if (!act) return;
    for (const place of conflicts) {
      if (act === 'theirs') delete dirty[place];
      else dirty[place].was = known(theirs, place);
    }
    conflicts = [];
    conflictBox.hidden = true;
    adopt(theirs);
    keep();
    if (Object.keys(dirty).length) plan(0); else saved();
  });

  // What people do.
  function answered(card) {
    const answer = readAnswer(card);
    mark(card, answer.wrong || '');
    if (answer.wrong) return count();
    stopped = false;
    changed('a.' + code(card), answer.value);
  }

  form.addEventListener('change', event => {
    const card = event.target.closest('.sheet-card');
    if (!card) return;
    if (event.target.type === 'radio') {
      const exact = exactOf(card);
      const value = event.target.value;
      if (exact) exact.value = value === 'NA' ? '' : value;
      answered(card);
    }
  });
  form.addEventListener('input', event => {
    const card = event.target.closest('.sheet-card');
    if (!card) return;
    if (event.target === exactOf(card)) {
      const answer = readAnswer(card);
      if (!answer.wrong) choose(card, answer.value);
      answered(card);
    } else if (event.target === remarkOf(card)) {
      stopped = false;
      changed('r.' + code(card), event.target.value.trim());
    }
  });
  form.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target.matches('input[type=text]')) event.preventDefault();
  });

  form.addEventListener('submit', async event => {
    event.preventDefault();
    const wrong = cards.find(c => c.classList.contains('wrong'));
    if (wrong) {
      wrong.scrollIntoView({ block: 'center' });
      wrong.focus({ preventScroll: true });
      return tell(say('Mend'));
    }
    const review = event.submitter && event.submitter.value === 'review';
    if (sending) await sending;
    await send();
    if (!review) return Object.keys(dirty).length || stopped ? undefined : saved();
    if (Object.keys(dirty).length) {
      if (!conflicts.length && !stopped) tell(say('FirstSave'));
      return;
    }
    location.href = form.getAttribute('action') + '/review';
  });

  window.addEventListener('online', () => { wait = 2000; if (Object.keys(dirty).length) send(); });
  document.addEventListener('visibilitychange', () => {
    if (Object.keys(dirty).length) send();
  });
  window.addEventListener('pageshow', event => { if (event.persisted) refresh(); });
  window.addEventListener('beforeunload', event => {
    if (!kept && Object.keys(dirty).length) event.preventDefault();
  });
  document.querySelectorAll('form[action="/sign-out"]').forEach(out =>
    out.addEventListener('submit', event => {
      if (Object.keys(dirty).length && !window.confirm(say('Leave'))) {
        event.preventDefault();
        setTimeout(keep);
        return;
      }
      dirty = {};
      keep();
      if (window.caches) {
        caches.keys().then(all => all.filter(n => n.startsWith('baton-sheets'))
          .forEach(n => caches.delete(n)));
      }
    }));

  // The page may come from the store of the worker, or from before a change elsewhere.
  async function refresh() {
    try {
      const answer = await call('GET');
      if (!answer.ok) {
        if (answer.status !== 401) return refused(answer);
        if (Object.keys(dirty).length) tell(say('SignedOut'), say('SignIn'));
        return;
      }
      const view = await answer.json();
      if (!view.takesAnswers) {
        if (!Object.keys(dirty).length && answer.headers.get('X-Kept') === null) location.reload();
        return;
      }
      if (view.version !== base.version || data.refused) merge(view);
    } catch (e) { /* Without a connection the page is what there is. */ }
    if (Object.keys(dirty).length && !conflicts.length) send();
  }

  drawn();
  if (!data.refused) {
    dirty = found();
    for (const place of Object.keys(dirty)) {
      const card = cards.find(c => code(c) === place.slice(2));
      if (!card) delete dirty[place];
      else if (place[0] === 'a') show(card, dirty[place].now);
      else { remarkOf(card).value = dirty[place].now; remarkOf(card).closest('details').open = true; }
    }
    if (Object.keys(dirty).length) tell(say('Kept'));
  }
  count();
  refresh();

  if ('serviceWorker' in navigator) {
    navigator.serviceWorker
      .register('/core/assets/sheet-worker.js', { scope: '/core/my-sheets/' })
      .then(() => navigator.serviceWorker.ready)
      .then(ready => {
        const assets = performance.getEntriesByType('resource').map(e => e.name)
          .filter(n => n.startsWith(location.origin) && new URL(n).pathname.includes('/assets/'));
        ready.active.postMessage({ keep: location.pathname, assets });
      })
      .catch(() => { /* No secure connection: the sheet works, it only cannot be opened offline. */ });
  }
})();

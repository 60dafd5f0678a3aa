// What pages do beyond plain HTML. Every page works without it.
import { openDrawer, ask, liftDialogs } from './overlays.js';
import { watchMenu } from './menu.js';

const root = document;

/** Fetches the content of a page without its frame; leaves when nobody is signed in any more. */
export async function part(address) {
  const answer = await fetch(address, { headers: { 'HX-Request': 'true', Accept: 'text/html' } });
  const elsewhere = answer.headers.get('HX-Redirect');
  if (elsewhere) {
    location.assign(elsewhere);
  }
  return { ok: answer.ok, status: answer.status, markup: await answer.text() };
}

root.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-drawer]');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    openDrawer(link.href, part, enliven);
  }
  for (const open of root.querySelectorAll('details.drop[open]')) {
    if (!open.contains(event.target)) {
      open.open = false;
    }
  }
});

root.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    const open = root.querySelector('details.drop[open]');
    if (open) {
      open.open = false;
      open.querySelector('summary').focus();
    }
  }
});

// A form that takes something away asks first; no form is sent twice by a double click.
root.addEventListener('submit', async (event) => {
  const form = event.target;
  if (form.method !== 'post') {
    return;
  }
  if (form.dataset.confirm && form.dataset.confirmed !== 'yes') {
    event.preventDefault();
    if (await ask(form.dataset.confirm)) {
      form.dataset.confirmed = 'yes';
      form.requestSubmit(event.submitter);
    }
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  event.submitter?.setAttribute('aria-disabled', 'true');
  setTimeout(() => free(form), 8000);
});
addEventListener('pageshow', () => root.querySelectorAll('form[data-sent]').forEach(free));

function free(form) {
  delete form.dataset.sent;
  delete form.dataset.confirmed;
  form.querySelectorAll('[aria-disabled]').forEach((b) => b.removeAttribute('aria-disabled'));
}

// Branches of a tree come when they are opened.
root.addEventListener('toggle', async (event) => {
  const branch = event.target;
  if (!branch.open || !branch.dataset?.fetch || branch.dataset.fetched) {
    return;
  }
  branch.dataset.fetched = 'yes';
  const place = branch.querySelector(':scope > .fetched');
  const answer = await part(branch.dataset.fetch).catch(() => ({ ok: false }));
  const list = answer.ok && new DOMParser().parseFromString(answer.markup, 'text/html').querySelector('ul.tree');
  if (list) {
    list.removeAttribute('id');
    place.replaceChildren(document.adoptNode(list));
  } else {
    delete branch.dataset.fetched;
  }
}, true);

// Sums beside the fields they add up: inputs with data-sum, an output with data-sum-of.
root.addEventListener('input', (event) => {
  const group = event.target.dataset?.sum;
  if (group) {
    sum(group);
  }
});

function sum(group) {
  const fields = [...root.querySelectorAll('[data-sum]')].filter((f) => f.dataset.sum === group);
  const total = fields.reduce((all, f) => all + (Number.parseFloat(f.value) || 0), 0);
  for (const output of root.querySelectorAll('output[data-sum-of]')) {
    if (output.dataset.sumOf === group) {
      output.value = String(Math.round(total * 1e6) / 1e6);
      const aim = output.dataset.sumAim;
      if (aim) {
        const right = Math.abs(total - Number(aim)) < 1e-9;
        output.classList.toggle('bad', !right);
        output.classList.toggle('good', right);
      }
    }
  }
}

/** Whatever a page or a freshly fetched piece of it needs. */
export function enliven(place) {
  liftDialogs(place);
  if (place.querySelector('[data-chart]')) {
    import('./charts.js').then((charts) => charts.draw(place));
  }
}

addEventListener('beforeprint', () => {
  root.querySelectorAll('details.figures, details.section').forEach((d) => { d.open = true; });
});
root.addEventListener('htmx:load', (event) => {
  if (event.target !== root.body) {
    enliven(event.target);
  }
});
root.addEventListener('htmx:sendError', () => tell(root.body.dataset.lost));
root.addEventListener('htmx:responseError', (event) => {
  if (event.detail.xhr.status === 404) {
    tell(root.body.dataset.gone);
  }
});

/** A sentence at the foot of the page, once. */
export function tell(words, link, label) {
  let banner = root.querySelector('.banner');
  if (!banner) {
    banner = document.createElement('div');
    banner.className = 'banner notice warn';
    banner.setAttribute('role', 'status');
    root.querySelector('main').append(banner);
  }
  banner.textContent = words;
  if (link) {
    const to = document.createElement('a');
    to.href = link;
    to.textContent = label;
    banner.append(' ', to);
  }
}

root.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => localStorage.clear());
root.querySelector('.summary')?.focus();
enliven(root);
watchMenu(part, tell);

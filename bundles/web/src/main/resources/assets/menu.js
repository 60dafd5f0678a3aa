// Modules come and go while a page is open: the menu follows, and a page that is gone says so.

const EVERY = 60_000;
const MOMENT = 1_500;
const TRIES = 5;

// A module on its way out answers 503 for a moment, and 404 when it has left.
async function isGone() {
  for (let i = 0; i < TRIES; i++) {
    await new Promise((go) => setTimeout(go, MOMENT));
    const here = await fetch(location.href, { method: 'HEAD', headers: { Accept: 'text/html' } }).catch(() => null);
    if (here?.status !== 503) {
      return here?.status === 404;
    }
  }
  return false;
}

export function watchMenu(part, tell) {
  const menu = document.getElementById('menu');
  const address = document.body.dataset.menu;
  if (!menu || !address) {
    return;
  }
  const look = async () => {
    if (document.visibilityState !== 'visible') {
      return;
    }
    const answer = await part(address).catch(() => null);
    if (!answer?.ok) {
      return;
    }
    const fresh = new DOMParser().parseFromString(answer.markup, 'text/html').body;
    if (fresh.textContent.replace(/\s+/g, '') === menu.textContent.replace(/\s+/g, '')) {
      return;
    }
    menu.replaceChildren(...[...fresh.childNodes].map((n) => document.adoptNode(n)));
    if (await isGone()) {
      tell(document.body.dataset.gone, '/', document.body.dataset.goneHome);
    }
  };
  document.addEventListener('visibilitychange', look);
  document.addEventListener('baton:look', look);
  setInterval(look, EVERY);
}

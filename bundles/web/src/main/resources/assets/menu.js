// Modules come and go while a page is open: the menu follows, and a page that is gone says so.

const EVERY = 60_000;

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
    const here = await fetch(location.href, { method: 'HEAD', headers: { Accept: 'text/html' } }).catch(() => null);
    if (here?.status === 404) {
      tell(document.body.dataset.gone, '/', document.body.dataset.goneHome);
    }
  };
  document.addEventListener('visibilitychange', look);
  document.addEventListener('baton:look', look);
  setInterval(look, EVERY);
}

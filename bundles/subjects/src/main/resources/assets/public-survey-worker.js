// Lets a survey that was opened before be opened again without a connection. It keeps the pages of
// surveys and what they are drawn with, nothing else, and no answer.
'use strict';
const STORE = 'baton-surveys-1';
const MOST = 10;
const PATIENCE = 5000;
const PAGE = /^\/subjects\/public\/surveys\/[A-Za-z0-9_/-]+$/;
const ASSET = /^(\/[a-z0-9-]+)?\/assets\/[a-z0-9.-]+$/;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('baton-surveys') && name !== STORE) await caches.delete(name);
  }
  await self.clients.claim();
})()));

self.addEventListener('message', event => {
  const { keep: path, assets } = event.data || {};
  if (!path || !PAGE.test(path.split('?')[0])) return;
  event.waitUntil((async () => {
    for (const one of [path, ...(assets || [])]) {
      const url = new URL(one, self.location.origin);
      if (url.origin !== self.location.origin || !(PAGE.test(url.pathname) || ASSET.test(url.pathname))) continue;
      try {
        const accept = PAGE.test(url.pathname) ? 'text/html' : '*/*';
        await keep(url, await fetch(url, { credentials: 'same-origin', headers: { Accept: accept } }));
      } catch (e) {
        return;
      }
    }
  })());
});

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin || request.method !== 'GET') return;
  const page = request.mode === 'navigate' && PAGE.test(url.pathname);
  if (page || ASSET.test(url.pathname)) event.respondWith(answer(request, url));
});

async function answer(request, url) {
  try {
    const fresh = fetch(request).then(async response => {
      await keep(url, response);
      return response;
    });
    fresh.catch(() => {});
    const first = await Promise.race([fresh, new Promise(done => setTimeout(() => done(null), PATIENCE))]);
    return first || (await stored(url)) || (await fresh);
  } catch (e) {
    const old = await stored(url);
    if (old) return old;
    throw e;
  }
}

const name = url => url.origin + url.pathname + (ASSET.test(url.pathname) ? url.search : '');
const stored = url => caches.match(name(url), { cacheName: STORE });

async function keep(url, response) {
  if (!response.ok || response.redirected) return;
  const store = await caches.open(STORE);
  await store.put(name(url), response.clone());
  const pages = (await store.keys()).filter(k => PAGE.test(new URL(k.url).pathname));
  for (const old of pages.slice(0, Math.max(0, pages.length - MOST))) await store.delete(old);
}

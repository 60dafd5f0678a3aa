// Lets a sheet that was opened before be opened again without a connection. It keeps the pages of
// sheets, what they are drawn with, and the last answer about each draft; nothing else. All of it
// goes when the person signs out, or when the server asks to sign in.
'use strict';
const STORE = 'baton-sheets-1';
const MOST = 60;
const PATIENCE = 6000;
const SHEET = /^\/core\/my-sheets\/\d+$/;
const DRAFT = /^\/api\/core\/sheets\/drafts\/\d+$/;
const ASSET = /^(\/[a-z0-9-]+)?\/assets\/[a-z0-9.-]+$/;

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith('baton-sheets') && name !== STORE) await caches.delete(name);
  }
  await self.clients.claim();
})()));

self.addEventListener('message', event => {
  if (!event.data || !SHEET.test(event.data.keep || '')) return;
  event.waitUntil((async () => {
    const wanted = [event.data.keep, event.data.keep.replace('/core/my-sheets', '/api/core/sheets/drafts')];
    for (const path of [...wanted, ...(event.data.assets || [])]) {
      try {
        const accept = SHEET.test(path) ? 'text/html' : '*/*';
        const answer = await fetch(path, { credentials: 'same-origin', headers: { Accept: accept } });
        await keep(new URL(path, self.location.origin), answer);
      } catch (e) {
        return;
      }
    }
  })());
});

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (url.origin !== self.location.origin) return;
  const read = event.request.method === 'GET';
  const page = read && event.request.mode === 'navigate' && SHEET.test(url.pathname);
  const draft = DRAFT.test(url.pathname) && (read || event.request.method === 'PUT');
  if (page || draft || (read && ASSET.test(url.pathname))) {
    event.respondWith(answer(event.request, url, read));
  }
});

async function answer(request, url, read) {
  const patient = read ? patience() : null;
  try {
    const fresh = fetch(request).then(async response => {
      await keep(url, response);
      return response;
    });
    if (!read) return await fresh;
    fresh.catch(() => {});
    const first = await Promise.race([fresh, patient]);
    if (first) return first;
    return (await stored(url)) || (await fresh);
  } catch (e) {
    const old = read ? await stored(url) : null;
    if (old) return old;
    throw e;
  }
}

function patience() {
  return new Promise(done => setTimeout(() => done(null), PATIENCE));
}

// A page is the same whatever its question says; an asset of another version is another one.
const name = url => url.origin + url.pathname + (ASSET.test(url.pathname) ? url.search : '');

async function stored(url) {
  const found = await caches.match(name(url), { cacheName: STORE });
  if (!found || !DRAFT.test(url.pathname)) return found;
  const headers = new Headers(found.headers);
  headers.set('X-Kept', 'yes');
  return new Response(await found.blob(), { status: 200, headers });
}

async function keep(url, response) {
  const signIn = response.type === 'opaqueredirect' ||
    (response.redirected && new URL(response.url).pathname === '/sign-in') || response.status === 401;
  if (signIn) {
    await caches.delete(STORE);
    return;
  }
  const store = await caches.open(STORE);
  if (response.status === 404 || response.status === 403) {
    if (response.status === 404) await store.delete(name(url));
    return;
  }
  if (!response.ok || response.redirected) return;
  await store.put(name(url), response.clone());
  const all = (await store.keys()).filter(k => SHEET.test(new URL(k.url).pathname));
  for (const old of all.slice(0, Math.max(0, all.length - MOST))) await store.delete(old);
}

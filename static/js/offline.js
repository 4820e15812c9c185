// Answers for the portal when there is no connection: with one page that keeps text, the same for
// everyone. It keeps that page and its styles, and nothing that anybody reads or writes.
const DOOS = "welzijn-signalen";
const BLAD = "/signalen/offline/";

async function neem(doos, adres) {
  const antwoord = await fetch(adres, { credentials: "omit", cache: "no-cache" });
  if (!antwoord.ok) return "";
  const tekst = await antwoord.clone().text();
  await doos.put(adres, antwoord);
  return tekst;
}

async function vullen() {
  await caches.delete(DOOS);
  const doos = await caches.open(DOOS);
  const blad = await neem(doos, BLAD);
  const vast = [...blad.matchAll(/(?:href|src)="(\/[^"#?]+\.(?:css|js|svg))/g)].map((m) => m[1]);
  for (const adres of new Set(vast)) {
    const tekst = await neem(doos, adres);
    if (!adres.endsWith(".css")) continue;
    const delen = [...tekst.matchAll(/@import url\("([^"]+)"\)/g)].map((m) => new URL(m[1], new URL(adres, location)).pathname);
    await Promise.all(delen.map((deel) => neem(doos, deel)));
  }
}

self.addEventListener("install", (event) => event.waitUntil(vullen().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const vraag = event.request;
  if (vraag.mode === "navigate") {
    event.respondWith(fetch(vraag).catch(() => caches.match(BLAD, { ignoreVary: true })));
  } else if (vraag.method === "GET" && ["style", "script", "image"].includes(vraag.destination)) {
    event.respondWith(fetch(vraag).catch(async () => (await caches.match(vraag.url, { ignoreVary: true })) ?? Response.error()));
  }
});

// Telling what one noticed: proposes a subject while one types, and keeps text on this device
// until it was sent. Kept is text alone, never what is confidential. Without this file the form
// and the server do the same, but for keeping. The texts stand in the page, to be translated.
const LADE = "signalen.bewaard";
const PLEK = "signalen.plek";
const VELDEN = ["tekst", "toon", "thema", "hoe_vaak", "hoeveel", "gebied", "plek", "sleutel", "bon"];

const lees = (naam, leeg) => {
  try {
    return JSON.parse(localStorage.getItem(naam)) ?? leeg;
  } catch {
    return leeg;
  }
};
const schrijf = (naam, waarde) => {
  try {
    localStorage.setItem(naam, JSON.stringify(waarde));
    return true;
  } catch {
    return false; // a device without room, or one that keeps nothing
  }
};
const alles = () => lees(LADE, []);
const wis = (sleutel) => schrijf(LADE, alles().filter((een) => een.velden.sleutel !== sleutel));
const bewaar = (een) => {
  wis(een.velden.sleutel);
  return schrijf(LADE, [...alles(), een]);
};

// --- What stands in the form -------------------------------------------------------------------
const form = document.querySelector("form[data-signaal]");

function ingevuld() {
  const velden = {};
  for (const [naam, waarde] of new FormData(form)) if (VELDEN.includes(naam) && waarde) velden[naam] = waarde;
  velden.sleutel ??= crypto.randomUUID();
  const hier = /^\/signalen\/[^/]+\/(melden|inzenden)\/$/.test(location.pathname);
  const plek = lees(PLEK, { pad: "/signalen/begin/", waar: "", van: "" });
  const bekend = form.dataset.van !== "?";
  return {
    velden,
    pad: hier ? location.pathname : plek.pad,
    waar: form.dataset.waar ?? plek.waar,
    van: bekend ? form.dataset.van : location.pathname.endsWith("/inzenden/") ? "" : plek.van,
  };
}

function vul(velden) {
  for (const [naam, waarde] of Object.entries(velden)) {
    const veld = form.elements[naam];
    if (veld) veld.value = waarde; // of chips it checks the one with this value
  }
}

const vertrouwelijk = () => form.elements.niveau?.value === "vertrouwelijk";

// --- The list of what was not sent ---------------------------------------------------------------
const lijst = document.querySelector("[data-bewaard]");
const zeg = (wat) => {
  lijst.hidden = false;
  for (const kop of lijst.querySelectorAll("[data-bewaard-kop]")) kop.hidden = !alles().length;
  lijst.querySelector("[data-bewaard-zegt]").textContent = lijst.dataset[wat] ?? "";
};

function rij(een) {
  const li = lijst.querySelector("template").content.cloneNode(true);
  const eigen = lijst.dataset.van === "?" || !een.van || een.van === lijst.dataset.van;
  const tekst = eigen ? een.velden.tekst : lijst.dataset.ander;
  li.querySelector("[data-tekst]").textContent = tekst;
  li.querySelector("[data-waar]").textContent = een.waar;
  for (const welk of li.querySelectorAll("[data-welk]")) welk.textContent = `: ${tekst.slice(0, 40)}`;
  const knop = li.querySelector("[data-verstuur]");
  knop.hidden = !eigen;
  knop.addEventListener("click", () => stuur(een));
  li.querySelector("[data-wis]").addEventListener("click", () => {
    wis(een.velden.sleutel);
    toon();
    (lijst.querySelector("button") ?? document.querySelector("textarea, main")).focus();
  });
  return li;
}

function toon() {
  if (!lijst) return;
  const rijen = alles();
  lijst.hidden = !rijen.length;
  for (const kop of lijst.querySelectorAll("[data-bewaard-kop]")) kop.hidden = false;
  lijst.querySelector("ul").replaceChildren(...rijen.map(rij));
  document.querySelector("[data-bewaard-leeg]")?.toggleAttribute("hidden", rijen.length > 0);
  for (const knop of document.querySelectorAll("[data-uit-verstuur], [data-uit-wis]")) knop.hidden = !rijen.length;
  document.querySelector("[data-uit-gewoon]")?.toggleAttribute("hidden", rijen.length > 0);
}

// --- Sending ---------------------------------------------------------------------------------------
// The form is asked anew: for its token, and to see that the same person sits behind this device.
async function verstuur(een) {
  const blad = await fetch(een.pad);
  const vers = new DOMParser().parseFromString(await blad.text(), "text/html").querySelector("form[data-signaal]");
  if (!vers || vers.dataset.van !== een.van) return "inloggen";
  const velden = new FormData();
  for (const [naam, waarde] of Object.entries(een.velden)) velden.set(naam, waarde);
  velden.set("csrfmiddlewaretoken", vers.elements.csrfmiddlewaretoken.value);
  if (!een.velden.gebied) velden.set("gebied", vers.elements.gebied.value);
  const antwoord = await fetch(blad.url, { method: "POST", body: velden });
  if (!antwoord.redirected || !/^\/signalen\/\d+\/$/.test(new URL(antwoord.url).pathname)) return "nakijken";
  wis(een.velden.sleutel);
  return "verstuurd";
}

const openen = (een) => location.assign(`${een.pad}#bewaard=${een.velden.sleutel}`);

async function stuur(een) {
  // Without an account the receipt is shown once: a person should see it.
  if (!een.van) return openen(een);
  let hoe = "geen";
  try {
    hoe = await verstuur(een);
  } catch {
    // no connection after all
  }
  if (hoe === "nakijken" && !document.querySelector("[data-uit]")) return openen(een);
  toon();
  zeg(hoe);
  return hoe;
}

let bezig = false;
async function stuurAlles() {
  if (bezig || !navigator.onLine) return;
  bezig = true;
  for (const een of alles().filter((een) => een.van && !een.nakijken && ["?", een.van].includes(lijst.dataset.van))) {
    const hoe = await verstuur(een).catch(() => "geen");
    if (hoe === "nakijken") bewaar({ ...een, nakijken: true });
    toon();
    zeg(hoe);
  }
  bezig = false;
}

// --- The page ----------------------------------------------------------------------------------------
function terug() {
  const sleutel = /^#bewaard=([\w-]+)$/.exec(location.hash)?.[1];
  const een = alles().find((ander) => ander.velden.sleutel === sleutel);
  if (een && een.van === form.dataset.van) vul(een.velden);
  return sleutel;
}

function bewaken() {
  const eerder = terug();
  // Sent, and back with a question of the server: the form holds the text now.
  if (form.elements.sleutel?.value !== eerder) wis(form.elements.sleutel?.value);
  if (form.dataset.van !== "?") schrijf(PLEK, { pad: location.pathname, waar: form.dataset.waar, van: form.dataset.van });
  form.addEventListener("submit", (event) => {
    const weg = !navigator.onLine || form.dataset.van === "?";
    if (vertrouwelijk() || !form.elements.tekst.value.trim()) {
      if (!weg) return;
      event.preventDefault();
      if (vertrouwelijk()) zeg("vertrouwelijk");
      return form.elements.tekst.focus();
    }
    if (bewaar(ingevuld()) && weg) {
      event.preventDefault();
      form.reset();
      if (form.elements.sleutel) form.elements.sleutel.value = crypto.randomUUID();
      toon();
      zeg("geen");
      lijst.scrollIntoView({ block: "start" });
    }
  });
  if (form.dataset.werker && "serviceWorker" in navigator) navigator.serviceWorker.register(form.dataset.werker).catch(() => {});
}

function uitloggen(uit) {
  uit.querySelector("[data-uit-wis]").addEventListener("click", () => {
    schrijf(LADE, []);
    uit.submit();
  });
  uit.querySelector("[data-uit-verstuur]").addEventListener("click", async () => {
    for (const een of alles()) if (een.van === lijst.dataset.van) await stuur(een);
    if (!alles().length) uit.submit();
  });
}

// --- A subject that fits the words: the same sum as buurten/gebieden/themawoorden.py ----------------
const kaal = (tekst) => tekst.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");

function punt(woord, getypt) {
  if (getypt.has(woord)) return 2;
  for (const ander of getypt)
    if ((woord.length >= 4 && ander.startsWith(woord)) || (woord.length >= 6 && ander.includes(woord))) return 1;
  return 0;
}

function raden(tekst, lijsten) {
  const getypt = new Set(kaal(tekst).match(/[a-z0-9]+/g) ?? []);
  const punten = lijsten.map(({ pk, woorden }) => [pk, woorden.reduce((som, woord) => som + punt(woord, getypt), 0)]);
  return punten.filter(([, som]) => som).sort((een, ander) => ander[1] - een[1]).slice(0, 3).map(([pk]) => String(pk));
}

function voorstellen(blok) {
  const lijsten = JSON.parse(document.getElementById("themawoorden").textContent);
  const keuzes = [...blok.querySelectorAll("input[type=radio]")];
  const meer = document.createElement("button");
  meer.type = "button";
  meer.className = "button button--quiet";
  meer.textContent = blok.dataset.meer;
  meer.hidden = true;
  blok.querySelector(".chips").after(meer);
  let open = false;
  const kijk = () => {
    const past = raden(form.elements.tekst.value, lijsten);
    const kort = past.length > 0 && !open;
    for (const keuze of keuzes) {
      const plaats = past.indexOf(keuze.value);
      const rijtje = keuze.closest("label").parentElement;
      rijtje.hidden = kort && plaats < 0 && !(keuze.checked && keuze.value);
    }
    meer.hidden = !kort;
  };
  meer.addEventListener("click", () => {
    open = true;
    kijk();
    keuzes.find((keuze) => !keuze.checked)?.focus();
  });
  form.elements.tekst.addEventListener("input", kijk);
  kijk();
}

for (const klaar of document.querySelectorAll("[data-bewaard-klaar]")) wis(klaar.dataset.bewaardKlaar);
if (form) bewaken();
const blok = document.querySelector("[data-voorstellen]");
if (blok) voorstellen(blok);
const waar = form?.elements.gebied;
waar?.addEventListener?.("change", () => {
  const kop = document.querySelector("[data-waar-kop]");
  kop.textContent = kop.textContent.replace(/:.*/s, `: ${waar.selectedOptions[0].textContent.trim()}`);
});
const uit = document.querySelector("[data-uit]");
if (uit) uitloggen(uit);
toon();
addEventListener("online", stuurAlles);
if (!uit && lijst) stuurAlles();

// Says in time that a session ends: <dialog data-sessie data-stil="1800" data-heel="43200" data-duur="1800" data-vooraf="120">.
// Its parts [data-sessie-deel] are for an end that can be put off (stil), that cannot (heel), and that came (voorbij).
// Focus comes back where it was when the dialog closes, so what was being typed goes on. Without this file
// forms say until when one stays signed in.
const raam = document.querySelector("dialog[data-sessie]");
const seconden = (naam) => Number(raam.dataset[naam]) * 1000;

function bewaak() {
  const heel = Date.now() + seconden("heel");
  const kanaal = "BroadcastChannel" in window ? new BroadcastChannel("sessie") : null;
  const uitstel = raam.querySelector("form[action]");
  const gelukt = document.querySelector("[data-sessie-gelukt]");
  let einde = Date.now() + Math.min(seconden("stil"), seconden("heel"));
  let gezien = "";
  let wekker;

  const uur = () =>
    new Date(einde).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

  const toon = (deel) => {
    for (const stuk of raam.querySelectorAll("[data-sessie-deel]")) {
      stuk.hidden = !stuk.dataset.sessieDeel.split(" ").includes(deel);
    }
    if (deel === gezien) return;
    gezien = deel;
    if (!raam.open) raam.showModal();
  };

  const kijk = () => {
    clearTimeout(wekker);
    const over = einde - Date.now();
    if (over <= 0) return toon("voorbij");
    const straks = over - seconden("vooraf");
    if (straks <= 0) toon(einde < heel ? "stil" : "heel");
    wekker = setTimeout(kijk, straks > 0 ? straks : over);
  };

  const later = (nieuw) => {
    if (nieuw <= einde) return;
    einde = Math.min(nieuw, heel);
    gezien = "";
    for (const plek of document.querySelectorAll("[data-sessie-tot]")) plek.textContent = uur();
    raam.close();
    kijk();
  };

  uitstel.addEventListener("submit", async (event) => {
    event.preventDefault();
    const vraag = { method: "POST", body: new FormData(uitstel), redirect: "manual" };
    const antwoord = await fetch(uitstel.action, vraag).catch(() => null);
    if (antwoord?.status !== 204) return toon("voorbij");
    later(Date.now() + seconden("duur"));
    gelukt.textContent = gelukt.dataset.sessieGelukt.replace("{tot}", uur());
    kanaal?.postMessage(einde);
  });

  // Another page of the same person was opened, or put the end off.
  kanaal?.addEventListener("message", (event) => later(event.data));
  if (seconden("duur")) kanaal?.postMessage(einde);
  document.addEventListener("visibilitychange", kijk); // a laptop that slept
  kijk();
}

if (raam) bewaak();

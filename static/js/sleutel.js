// A key on this device: <form data-sleutel="maken|gebruiken|binnen"> asks the browser for it and
// sends the answer. What to ask stands in #js_data; coming in with the key alone asks the server.
// The texts that tell what went wrong stand in the page, so that they can be translated.
const REDEN = { NotAllowedError: "sleutelGestopt", AbortError: "sleutelGestopt", InvalidStateError: "sleutelBestaat" };

function opties() {
  return JSON.parse(document.getElementById("js_data").textContent);
}

async function vers(adres) {
  const antwoord = await fetch(adres, { headers: { Accept: "application/json" } });
  if (!antwoord.ok) throw new Error(antwoord.status);
  return await antwoord.json();
}

// The key itself says who one is, and asks a finger, a face or a code: so it is a whole sign-in.
function alsSleutel(gevraagd) {
  gevraagd.publicKey.authenticatorSelection = {
    ...gevraagd.publicKey.authenticatorSelection,
    residentKey: "required",
    requireResidentKey: true,
    userVerification: "required",
  };
  return gevraagd;
}

const VRAGEN = {
  maken: () => window.webauthnJSON.create(alsSleutel(opties().creation_options)),
  gebruiken: () => window.webauthnJSON.get(opties().request_options),
  binnen: async (form) => window.webauthnJSON.get((await vers(form.action)).request_options),
};

for (const form of document.querySelectorAll("form[data-sleutel]")) {
  if (!window.PublicKeyCredential || !window.webauthnJSON) break;
  const fout = form.querySelector("[data-sleutel-fout]");
  form.querySelector("[data-sleutel-zonder]").hidden = true;
  form.querySelector("[data-sleutel-knop]").hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    fout.hidden = true;
    form.setAttribute("aria-busy", "true");
    try {
      form.elements.credential.value = JSON.stringify(await VRAGEN[form.dataset.sleutel](form));
      form.submit();
    } catch (reden) {
      fout.querySelector("p").textContent = fout.dataset[REDEN[reden.name] ?? "sleutelFout"];
      fout.hidden = false;
    }
    form.removeAttribute("aria-busy");
  });
}

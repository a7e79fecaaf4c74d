/** The register of gaps. */
export const gaps = {
  description: "Vad som saknas i arkivet, och hur man vet det.",
  none: "Ingenting saknas, så vitt man vet.",
  sendIn: (contact: string): string =>
    `Har du något av det som saknas? Skicka det till ${contact}. En sparad sida räcker, hur gammal den än är.`,
  noContact: "Under varje rubrik står vad som skulle fylla luckan. Arkivet anger ingen adress att skicka det till.",
};

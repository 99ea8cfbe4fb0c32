/** The TXT record that shows that the organization rules over the domain: where it stands and what it holds. */
export const proofRecord = (name: string, proof: string) => ({
  host: `_partner-hub.${name}`,
  value: `partner-hub-proof=${proof}`,
});

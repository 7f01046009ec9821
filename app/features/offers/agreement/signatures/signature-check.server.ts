export type SignedPair = {
  /** SHA-256 of the document as signed and of its detached signature */
  pdf: { fileId: string; sha256: string };
  sig: { fileId: string; sha256: string };
};

/** What a checking service found; `unchecked`: none was asked. */
export type SignatureFinding = { state: "unchecked" | "valid" | "invalid" };

/** A service that checks detached signatures cryptographically. */
export type SignatureCheck = { check(pair: SignedPair): Promise<SignatureFinding> };

/** No service is connected, so nothing is known of any signature. */
const notConnected: SignatureCheck = { check: async () => ({ state: "unchecked" }) };

/** The service that the portal asks. */
export const signatureCheck: SignatureCheck = notConnected;

package org.anju.account.ca;

import java.util.List;

/**
 * What the UKey software or the 电子营业执照 gives back for a challenge.
 *
 * @param certificates DER or PEM, the enterprise's own first, then those between it and the root as far as they were sent
 * @param algorithm a name of {@link SignatureKind}, or empty for the usual one of the key
 * @param signature over the UTF-8 bytes of the challenge; SM2 as DER or as r and s of 32 bytes each
 */
public record Proof(List<byte[]> certificates, String algorithm, byte[] signature) {}

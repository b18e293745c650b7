package org.anju.account.ca;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** How a challenge is signed. SM2 with the user id 1234567812345678 of GM/T 0009, which is the provider's own default. */
public enum SignatureKind {
    RSA("SHA256withRSA"),
    RSA_PSS("SHA256withRSAandMGF1"),
    SM2("SM3withSM2");

    private static final int RAW_SM2 = 64;
    private static final int SHORTEST_RSA = 2048;

    private final String algorithm;

    SignatureKind(String algorithm) {
        this.algorithm = algorithm;
    }

    /** The provider's name. */
    public String algorithm() {
        return algorithm;
    }

    /** The usual one of a key; null for a key that is not believed: short RSA, other curves, other kinds, one that could not be read. */
    static SignatureKind of(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= SHORTEST_RSA ? RSA : null;
        }
        return key != null && isSm2(key) ? SM2 : null;
    }

    private static boolean isSm2(PublicKey key) {
        ASN1Encodable curve = SubjectPublicKeyInfo.getInstance(key.getEncoded())
                .getAlgorithm()
                .getParameters();
        return GMObjectIdentifiers.sm2p256v1.equals(curve);
    }

    /** The one that was named, if the key can do it. */
    static SignatureKind named(String algorithm, PublicKey key) throws ProofRefused {
        SignatureKind usual = of(key);
        if (usual == null) {
            throw new ProofRefused(Fault.ALGORITHM);
        }
        if (algorithm == null || algorithm.isBlank() || algorithm.equalsIgnoreCase(usual.algorithm)) {
            return usual;
        }
        if (usual == RSA && algorithm.equalsIgnoreCase(RSA_PSS.algorithm)) {
            return RSA_PSS;
        }
        throw new ProofRefused(Fault.ALGORITHM);
    }

    boolean verifies(PublicKey key, String text, byte[] signature) {
        return verified(key, text, signature)
                || this == SM2 && signature.length == RAW_SM2 && verified(key, text, der(signature));
    }

    /** Providers say in many ways that they cannot make anything of a key or a signature: all of them mean that it does not verify. */
    private boolean verified(PublicKey key, String text, byte[] signature) {
        try {
            Signature check = Signature.getInstance(algorithm, Cryptography.PROVIDER);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /** As UKey interfaces (GM/T 0016) hand it out: r and s, 32 bytes each. */
    private static byte[] der(byte[] raw) {
        try {
            return new DERSequence(new ASN1Encodable[] {
                        new ASN1Integer(new BigInteger(1, Arrays.copyOf(raw, RAW_SM2 / 2))),
                        new ASN1Integer(new BigInteger(1, Arrays.copyOfRange(raw, RAW_SM2 / 2, RAW_SM2)))
                    })
                    .getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

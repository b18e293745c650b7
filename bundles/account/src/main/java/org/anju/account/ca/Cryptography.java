package org.anju.account.ca;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Bouncy Castle, loaded when it is first needed and never registered with the JDK: nothing else changes by it. */
final class Cryptography {
    static final Provider PROVIDER = new BouncyCastleProvider();

    private static final String PSS = "1.2.840.113549.1.1.10";
    /** SHA-256, 384, 512 with RSA, RSASSA-PSS, SM3 with SM2. */
    private static final Set<String> STRONG = Set.of(
            "1.2.840.113549.1.1.11", "1.2.840.113549.1.1.12", "1.2.840.113549.1.1.13", PSS, "1.2.156.10197.1.501");

    private Cryptography() {}

    /** A certificate, DER or PEM. */
    static X509Certificate certificate(byte[] bytes) throws GeneralSecurityException {
        Object read = factory().generateCertificate(new ByteArrayInputStream(bytes));
        if (read instanceof X509Certificate certificate) {
            return certificate;
        }
        throw new GeneralSecurityException("no certificate");
    }

    /** A revocation list, DER or PEM. */
    static X509CRL crl(byte[] bytes) throws GeneralSecurityException {
        Object read = factory().generateCRL(new ByteArrayInputStream(bytes));
        if (read instanceof X509CRL crl) {
            return crl;
        }
        throw new GeneralSecurityException("no revocation list");
    }

    private static CertificateFactory factory() throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509", PROVIDER);
    }

    /** Whether what an authority signed is beyond forging: MD5 and SHA-1 are not. */
    static boolean isStrong(String signatureOid) {
        return STRONG.contains(signatureOid);
    }

    static boolean areStrong(List<X509Certificate> certificates) {
        return certificates.stream()
                .allMatch(c -> isStrong(c.getSigAlgOID()) && SignatureKind.of(c.getPublicKey()) != null);
    }
}

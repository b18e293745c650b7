package org.anju.account.ca;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;

/**
 * Looks for the certificates of a chain in the revocation lists of their issuers (RFC 5280 §6.3, whole lists only: delta and indirect lists
 * are passed over). A list that is over still names who is revoked, but no longer says that somebody is not.
 */
final class Revocation {
    private static final int CRL_SIGN = 6;
    private static final String DELTA = "2.5.29.27";
    private static final String ISSUING_POINT = "2.5.29.28";
    private static final String POINTS = "2.5.29.31";

    private final Trust trust;
    private final Date now;

    Revocation(Trust trust, Date now) {
        this.trust = trust;
        this.now = now;
    }

    /** @param chain own certificate first, root last */
    void check(List<X509Certificate> chain) throws ProofRefused {
        for (int i = 0; i + 1 < chain.size(); i++) {
            check(chain.get(i), chain.get(i + 1));
        }
    }

    private void check(X509Certificate certificate, X509Certificate issuer) throws ProofRefused {
        List<X509CRL> lists = trust.crls().stream()
                .filter(crl -> isOf(crl, issuer) && covers(crl, certificate))
                .toList();
        if (lists.stream().anyMatch(crl -> crl.isRevoked(certificate))) {
            throw new ProofRefused(Fault.REVOKED);
        }
        if (trust.crlRequired() && lists.stream().noneMatch(this::isFresh)) {
            throw new ProofRefused(Fault.REVOCATION_UNKNOWN);
        }
    }

    private boolean isFresh(X509CRL crl) {
        return !crl.getThisUpdate().after(now)
                && crl.getNextUpdate() != null
                && crl.getNextUpdate().after(now);
    }

    private static boolean isOf(X509CRL crl, X509Certificate issuer) {
        boolean[] usage = issuer.getKeyUsage();
        if (!crl.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                || usage != null && !usage[CRL_SIGN]
                || !Cryptography.isStrong(crl.getSigAlgOID())) {
            return false;
        }
        try {
            crl.verify(issuer.getPublicKey(), Cryptography.PROVIDER);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Authorities cut their list into parts; a part speaks for the certificates that point to it. */
    private static boolean covers(X509CRL crl, X509Certificate certificate) {
        if (crl.getExtensionValue(DELTA) != null) {
            return false;
        }
        byte[] extension = crl.getExtensionValue(ISSUING_POINT);
        if (extension == null) {
            return true;
        }
        IssuingDistributionPoint part = IssuingDistributionPoint.getInstance(content(extension));
        boolean authority = certificate.getBasicConstraints() >= 0;
        if (part.isIndirectCRL()
                || part.onlyContainsAttributeCerts()
                || part.getOnlySomeReasons() != null
                || part.onlyContainsCACerts() && !authority
                || part.onlyContainsUserCerts() && authority) {
            return false;
        }
        return part.getDistributionPoint() == null || meets(part.getDistributionPoint(), certificate);
    }

    private static boolean meets(DistributionPointName part, X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(POINTS);
        if (extension == null) {
            return false;
        }
        Set<GeneralName> named = new HashSet<>();
        for (DistributionPoint point :
                CRLDistPoint.getInstance(content(extension)).getDistributionPoints()) {
            named.addAll(names(point.getDistributionPoint()));
        }
        return names(part).stream().anyMatch(named::contains);
    }

    private static List<GeneralName> names(DistributionPointName point) {
        return point == null || point.getType() != DistributionPointName.FULL_NAME
                ? List.of()
                : Arrays.asList(GeneralNames.getInstance(point.getName()).getNames());
    }

    private static byte[] content(byte[] extension) {
        return ASN1OctetString.getInstance(extension).getOctets();
    }
}

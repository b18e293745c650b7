package org.anju.account.ca;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a proof is believed (ACC-R03): signature over the challenge, validity, chain to a root, key usage, revocation, in this order; and
 * whom the certificate names.
 */
public final class ProofCheck {
    private static final int MOST_CERTIFICATES = 6;
    private static final int LONGEST_PATH = 4;
    private static final int DIGITAL_SIGNATURE = 0;

    private final Trust trust;
    private final NameMapping names;
    private final Date now;

    public ProofCheck(Trust trust, NameMapping names, Instant now) {
        this.trust = trust;
        this.names = names;
        this.now = Date.from(now);
    }

    /** The enterprise that signed the challenge. */
    public Enterprise check(String challenge, Proof proof) throws ProofRefused {
        List<X509Certificate> given = read(proof);
        X509Certificate own = given.get(0);
        if (given.stream().anyMatch(certificate -> certificate.getPublicKey() == null)) {
            throw new ProofRefused(Fault.ALGORITHM);
        }
        SignatureKind kind = SignatureKind.named(proof.algorithm(), own.getPublicKey());
        if (!kind.verifies(own.getPublicKey(), challenge, proof.signature())) {
            throw new ProofRefused(Fault.SIGNATURE);
        }
        refuseOutsideValidity(own);
        List<X509Certificate> chain = chain(own, given);
        refuseOtherUse(own);
        new Revocation(trust, now).check(chain);
        return names.enterprise(own);
    }

    private static List<X509Certificate> read(Proof proof) throws ProofRefused {
        List<X509Certificate> certificates = new ArrayList<>();
        if (proof.certificates().isEmpty() || proof.certificates().size() > MOST_CERTIFICATES) {
            throw new ProofRefused(Fault.UNREADABLE);
        }
        try {
            for (byte[] bytes : proof.certificates()) {
                certificates.add(Cryptography.certificate(bytes));
            }
            // The key is decoded here: a broken one is unreadable, too; one of a kind that the provider does not know
            // is null.
            certificates.forEach(X509Certificate::getPublicKey);
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new ProofRefused(Fault.UNREADABLE, e);
        }
        return certificates;
    }

    private void refuseOutsideValidity(X509Certificate own) throws ProofRefused {
        try {
            own.checkValidity(now);
        } catch (CertificateNotYetValidException e) {
            throw new ProofRefused(Fault.NOT_YET_VALID, e);
        } catch (CertificateExpiredException e) {
            throw new ProofRefused(Fault.EXPIRED, e);
        }
    }

    /** From the own certificate to the root, both included. */
    private List<X509Certificate> chain(X509Certificate own, List<X509Certificate> given) throws ProofRefused {
        if (trust.roots().isEmpty()) {
            throw new ProofRefused(Fault.CHAIN);
        }
        try {
            PKIXCertPathBuilderResult built = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX", Cryptography.PROVIDER).build(parameters(own, given));
            List<X509Certificate> chain = new ArrayList<>();
            built.getCertPath().getCertificates().forEach(c -> chain.add((X509Certificate) c));
            if (!Cryptography.areStrong(chain)) {
                throw new ProofRefused(Fault.ALGORITHM);
            }
            // PKIX looks at no dates of a trust anchor: an authority that is over would be believed for ever.
            X509Certificate root = built.getTrustAnchor().getTrustedCert();
            root.checkValidity(now);
            chain.add(root);
            return chain;
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new ProofRefused(Fault.CHAIN, e);
        }
    }

    private PKIXBuilderParameters parameters(X509Certificate own, List<X509Certificate> given)
            throws GeneralSecurityException {
        Set<TrustAnchor> anchors =
                trust.roots().stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
        List<X509Certificate> all = new ArrayList<>(given);
        all.addAll(trust.intermediates());
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(own);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
        parameters.addCertStore(
                CertStore.getInstance("Collection", new CollectionCertStoreParameters(all), Cryptography.PROVIDER));
        parameters.setDate(now);
        parameters.setMaxPathLength(LONGEST_PATH);
        // Revocation looks at the lists itself: what an old or missing one means is the city's decision.
        parameters.setRevocationEnabled(false);
        if (!trust.policies().isEmpty()) {
            parameters.setInitialPolicies(trust.policies());
            parameters.setExplicitPolicyRequired(true);
        }
        return parameters;
    }

    /** An encryption certificate of the same UKey, or an authority's own, proves no presence. */
    private static void refuseOtherUse(X509Certificate own) throws ProofRefused {
        boolean[] usage = own.getKeyUsage();
        if (usage == null || !usage[DIGITAL_SIGNATURE] || own.getBasicConstraints() >= 0) {
            throw new ProofRefused(Fault.USAGE);
        }
    }
}

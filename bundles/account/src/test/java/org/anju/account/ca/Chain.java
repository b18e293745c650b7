package org.anju.account.ca;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.anju.account.ca.Issuer.Content;

/** A root and an enterprise's UKey beneath it, for one kind of key. */
final class Chain {
    static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    static final Enterprise ENTERPRISE = new Enterprise("上海安居测试住房租赁有限公司", "91310101MA1FL0001D");
    static final String CHALLENGE = "ANJU-CA-LOGIN id nonce";
    static final NameMapping NAMES = new NameMapping(List.of("O", "CN"), List.of(Issuer.CREDIT_CODE));

    final SignatureKind kind;
    final Issuer root;
    final KeyPair pair;

    Chain(SignatureKind kind) {
        this.kind = kind;
        SignatureKind key = kind == SignatureKind.RSA_PSS ? SignatureKind.RSA : kind;
        this.root = Issuer.root(key, "测试根证书", NOW);
        this.pair = Issuer.keyPair(key);
    }

    Content content() {
        return Content.of(ENTERPRISE.name(), ENTERPRISE.creditCode(), pair.getPublic(), NOW);
    }

    X509Certificate own(UnaryOperator<Content> change) {
        return root.issue(change.apply(content()));
    }

    Proof proof(X509Certificate... certificates) {
        return signed(CHALLENGE, certificates);
    }

    Proof signed(String text, X509Certificate... certificates) {
        return new Proof(
                List.of(certificates).stream().map(RootFiles::encoded).toList(),
                kind.algorithm(),
                Issuer.signature(kind, pair.getPrivate(), text));
    }

    X509CRL crl(BigInteger... revoked) {
        return root.crl(List.of(revoked), NOW.minus(Duration.ofHours(1)), NOW.plus(Duration.ofDays(1)));
    }

    Trust trust(X509CRL... lists) {
        return trust(true, lists);
    }

    Trust trust(boolean required, X509CRL... lists) {
        return new Trust(Set.of(root.certificate()), List.of(), List.of(lists), required, Set.of());
    }

    static Enterprise check(Trust trust, Proof proof) throws ProofRefused {
        return new ProofCheck(trust, NAMES, NOW).check(CHALLENGE, proof);
    }
}

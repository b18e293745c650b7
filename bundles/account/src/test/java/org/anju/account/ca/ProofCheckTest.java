package org.anju.account.ca;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.anju.account.ca.Issuer.Content;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** What is believed of a proof and what is not, for each kind of signature (ACC-R03). */
@RunWith(Parameterized.class)
public class ProofCheckTest {
    private static final Duration DAY = Duration.ofDays(1);

    @Parameters(name = "{0}")
    public static List<SignatureKind> kinds() {
        return List.of(SignatureKind.values());
    }

    @Parameter
    public SignatureKind kind;

    private Chain chain;
    private X509Certificate own;

    @org.junit.Before
    public void make() {
        chain = new Chain(kind);
        own = chain.own(content -> content);
    }

    @Test
    public void aGoodProofNamesTheEnterprise() throws Exception {
        assertEquals(Chain.ENTERPRISE, Chain.check(chain.trust(chain.crl()), chain.proof(own)));
    }

    @Test
    public void theSignatureIsOverThisChallengeAndWhole() {
        refuses(Fault.SIGNATURE, chain.signed("another challenge", own));
        Proof proof = chain.proof(own);
        byte[] tampered = proof.signature().clone();
        tampered[tampered.length - 1] ^= 1;
        refuses(Fault.SIGNATURE, new Proof(proof.certificates(), proof.algorithm(), tampered));
        refuses(Fault.SIGNATURE, new Proof(proof.certificates(), proof.algorithm(), new byte[0]));
        refuses(Fault.SIGNATURE, new Proof(proof.certificates(), proof.algorithm(), new byte[64]));
    }

    @Test
    public void aCertificateThatSomebodyElseHoldsTheKeyOfProvesNothing() {
        Chain other = new Chain(kind);
        Proof stolen = new Proof(
                List.of(RootFiles.encoded(own)),
                kind.algorithm(),
                other.signed(Chain.CHALLENGE, own).signature());
        refuses(Fault.SIGNATURE, stolen);
    }

    @Test
    public void validityIsLookedAt() {
        refuses(Fault.EXPIRED, with(c -> c.valid(Chain.NOW.minus(DAY.multipliedBy(9)), Chain.NOW.minus(DAY))));
        refuses(Fault.NOT_YET_VALID, with(c -> c.valid(Chain.NOW.plus(DAY), Chain.NOW.plus(DAY.multipliedBy(9)))));
    }

    @Test
    public void theChainLeadsToARootOfOurs() throws Exception {
        Chain foreign = new Chain(kind);
        refuses(Fault.CHAIN, foreign.proof(foreign.own(content -> content)));
        Trust nobody = new Trust(Set.of(), List.of(), List.of(chain.crl()), true, Set.of());
        assertEquals(Fault.CHAIN, faultOf(nobody, chain.proof(own)));
    }

    @Test
    public void anAuthorityInBetweenIsFollowedButMustBeOne() throws Exception {
        SignatureKind key = kind == SignatureKind.RSA_PSS ? SignatureKind.RSA : kind;
        var pair = Issuer.keyPair(key);
        Content content = Content.of("中间CA", null, pair.getPublic(), Chain.NOW);
        Issuer between = new Issuer(key, pair.getPrivate(), chain.root.issue(content.uses(Issuer.AUTHORITY)));
        X509Certificate beneath = between.issue(chain.content());
        var lists = new java.security.cert.X509CRL[] {
            chain.crl(), between.crl(List.of(), Chain.NOW.minus(DAY), Chain.NOW.plus(DAY))
        };
        assertEquals(Chain.ENTERPRISE, Chain.check(chain.trust(lists), chain.proof(beneath, between.certificate())));
        assertEquals(Fault.CHAIN, faultOf(chain.trust(lists), chain.proof(beneath)));
        assertEquals(
                "the list of the one in between is needed, too",
                Fault.REVOCATION_UNKNOWN,
                faultOf(chain.trust(chain.crl()), chain.proof(beneath, between.certificate())));
        X509Certificate revoked = between.certificate();
        assertEquals(
                Fault.REVOKED,
                faultOf(chain.trust(chain.crl(revoked.getSerialNumber()), lists[1]), chain.proof(beneath, revoked)));
        Issuer enterprise = new Issuer(key, pair.getPrivate(), chain.root.issue(content));
        assertEquals(
                "an enterprise signs no certificates",
                Fault.CHAIN,
                faultOf(chain.trust(lists), chain.proof(enterprise.issue(chain.content()), enterprise.certificate())));
    }

    @Test
    public void aRootThatIsOverIsBelievedNoMore() {
        Trust trust = chain.trust(false, chain.crl());
        java.time.Instant later = Chain.NOW.plus(Duration.ofDays(4000));
        X509Certificate late = chain.own(c -> c.valid(later.minus(DAY), later.plus(DAY)));
        ProofCheck check = new ProofCheck(trust, Chain.NAMES, later);
        ProofRefused refused = assertThrows(ProofRefused.class, () -> check.check(Chain.CHALLENGE, chain.proof(late)));
        assertEquals(Fault.CHAIN, refused.fault());
    }

    @Test
    public void theCertificateIsForSigning() {
        refuses(Fault.USAGE, with(c -> c.uses(KeyUsage.keyEncipherment)));
        refuses(Fault.USAGE, with(c -> c.uses(Issuer.AUTHORITY | KeyUsage.digitalSignature)));
    }

    @Test
    public void theRevocationListDecides() throws Exception {
        Proof proof = chain.proof(own);
        BigInteger serial = own.getSerialNumber();
        assertEquals(Fault.REVOKED, faultOf(chain.trust(chain.crl(serial)), proof));
        assertEquals(Fault.REVOCATION_UNKNOWN, faultOf(chain.trust(), proof));
        var old = chain.root.crl(List.of(), Chain.NOW.minus(DAY.multipliedBy(9)), Chain.NOW.minus(DAY));
        assertEquals(Fault.REVOCATION_UNKNOWN, faultOf(chain.trust(old), proof));
        assertEquals(Chain.ENTERPRISE, Chain.check(chain.trust(false, old), proof));
        var oldButNaming = chain.root.crl(List.of(serial), Chain.NOW.minus(DAY.multipliedBy(9)), Chain.NOW.minus(DAY));
        assertEquals(Fault.REVOKED, faultOf(chain.trust(false, oldButNaming), proof));
        var foreign = new Chain(kind).crl(serial);
        assertEquals(
                "of the same name, but not signed by it",
                Fault.REVOCATION_UNKNOWN,
                faultOf(chain.trust(foreign), proof));
    }

    @Test
    public void theCreditCodeMustBeThereAndRight() {
        refuses(Fault.NO_CREDIT_CODE, chain.proof(issue(null)));
        refuses(Fault.NO_CREDIT_CODE, chain.proof(issue("91310101MA1FL0001X")));
    }

    @Test
    public void whatIsNoCertificateIsRefused() {
        Proof proof = chain.proof(own);
        refuses(Fault.UNREADABLE, new Proof(List.of(), proof.algorithm(), proof.signature()));
        refuses(Fault.UNREADABLE, new Proof(List.of(new byte[] {1, 2, 3}), proof.algorithm(), proof.signature()));
        byte[] half = Arrays.copyOf(RootFiles.encoded(own), 200);
        refuses(Fault.UNREADABLE, new Proof(List.of(half), proof.algorithm(), proof.signature()));
        refuses(Fault.ALGORITHM, new Proof(proof.certificates(), "SHA1withRSA", proof.signature()));
    }

    /** As of the next generation of UKeys: an algorithm that is not known here. */
    @Test
    public void aKeyOfUnknownKindIsRefused() throws Exception {
        byte[] key = new SubjectPublicKeyInfo(
                        new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.2.156.10197.1.999")), new byte[] {1, 2, 3})
                .getEncoded();
        X509Certificate strange = chain.own(content -> new Content(
                content.subject(),
                new EncodedKey(key),
                content.from(),
                content.to(),
                content.usage(),
                content.creditCode(),
                content.serial()));
        assertNull(strange.getPublicKey());
        refuses(Fault.ALGORITHM, chain.proof(strange));
        refuses(Fault.ALGORITHM, chain.proof(own, strange));
        assertFalse(Cryptography.areStrong(List.of(strange)));
    }

    private record EncodedKey(byte[] encoded) implements PublicKey {
        @Override
        public String getAlgorithm() {
            return "unknown";
        }

        @Override
        public String getFormat() {
            return "X.509";
        }

        @Override
        public byte[] getEncoded() {
            return encoded;
        }
    }

    private X509Certificate issue(String creditCode) {
        return chain.root.issue(Content.of(Chain.ENTERPRISE.name(), creditCode, chain.pair.getPublic(), Chain.NOW));
    }

    private Proof with(java.util.function.UnaryOperator<Content> change) {
        return chain.proof(chain.own(change));
    }

    private void refuses(Fault fault, Proof proof) {
        assertEquals(fault, faultOf(chain.trust(chain.crl()), proof));
    }

    private static Fault faultOf(Trust trust, Proof proof) {
        return assertThrows(ProofRefused.class, () -> Chain.check(trust, proof)).fault();
    }
}

package org.anju.account.ca;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V2TBSCertListGenerator;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

/** Signs certificates and revocation lists, as an authority does. The simulator and the tests have theirs made by it. */
final class Issuer {
    static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    static final int AUTHORITY = KeyUsage.keyCertSign | KeyUsage.cRLSign;
    /** 组织机构代码 in GM/T 0015, where authorities put the 统一社会信用代码 now. */
    static final String CREDIT_CODE = "1.2.156.10260.4.1.4";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SignatureKind kind;
    private final PrivateKey key;
    private final X509Certificate own;

    Issuer(SignatureKind kind, PrivateKey key, X509Certificate own) {
        this.kind = kind;
        this.key = key;
        this.own = own;
    }

    X509Certificate certificate() {
        return own;
    }

    PrivateKey key() {
        return key;
    }

    /** What a certificate says. */
    record Content(
            X500Name subject,
            PublicKey key,
            Instant from,
            Instant to,
            int usage,
            String creditCode,
            BigInteger serial) {
        static Content of(String name, String creditCode, PublicKey key, Instant now) {
            return new Content(
                    named(name),
                    key,
                    now.minus(Duration.ofDays(30)),
                    now.plus(Duration.ofDays(365)),
                    SIGNING,
                    creditCode,
                    new BigInteger(64, RANDOM).add(BigInteger.TWO.pow(64)));
        }

        Content valid(Instant notBefore, Instant notAfter) {
            return new Content(subject, key, notBefore, notAfter, usage, creditCode, serial);
        }

        Content uses(int bits) {
            return new Content(subject, key, from, to, bits, creditCode, serial);
        }

        Content numbered(BigInteger number) {
            return new Content(subject, key, from, to, usage, creditCode, number);
        }
    }

    static X500Name named(String name) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CN")
                .addRDN(BCStyle.O, name)
                .addRDN(BCStyle.CN, name)
                .build();
    }

    /** A new authority that vouches for itself. */
    static Issuer root(SignatureKind kind, String name, Instant now) {
        KeyPair pair = keyPair(kind);
        Content content = Content.of(name, null, pair.getPublic(), now)
                .uses(AUTHORITY)
                .valid(now.minus(Duration.ofDays(365)), now.plus(Duration.ofDays(3650)));
        return new Issuer(kind, pair.getPrivate(), sign(kind, pair.getPrivate(), named(name), content));
    }

    static KeyPair keyPair(SignatureKind kind) {
        try {
            KeyPairGenerator generator =
                    KeyPairGenerator.getInstance(kind == SignatureKind.SM2 ? "EC" : "RSA", Cryptography.PROVIDER);
            if (kind == SignatureKind.SM2) {
                generator.initialize(new ECGenParameterSpec("sm2p256v1"), RANDOM);
            } else {
                generator.initialize(2048, RANDOM);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    X509Certificate issue(Content content) {
        X500Name issuer = X500Name.getInstance(own.getSubjectX500Principal().getEncoded());
        return sign(kind, key, issuer, content);
    }

    X509CRL crl(Collection<BigInteger> revoked, Instant from, Instant to) {
        V2TBSCertListGenerator list = new V2TBSCertListGenerator();
        list.setIssuer(X500Name.getInstance(own.getSubjectX500Principal().getEncoded()));
        list.setSignature(algorithm(kind));
        list.setThisUpdate(time(from));
        list.setNextUpdate(time(to));
        revoked.forEach(serial -> list.addCRLEntry(new ASN1Integer(serial), time(from), CRLReason.keyCompromise));
        try {
            return Cryptography.crl(signed(kind, key, list.generateTBSCertList()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate sign(SignatureKind kind, PrivateKey key, X500Name issuer, Content content) {
        V3TBSCertificateGenerator certificate = new V3TBSCertificateGenerator();
        certificate.setSerialNumber(new ASN1Integer(content.serial()));
        certificate.setSignature(algorithm(kind));
        certificate.setIssuer(issuer);
        certificate.setStartDate(time(content.from()));
        certificate.setEndDate(time(content.to()));
        certificate.setSubject(content.subject());
        certificate.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(content.key().getEncoded()));
        try {
            ExtensionsGenerator extensions = new ExtensionsGenerator();
            boolean authority = (content.usage() & KeyUsage.keyCertSign) != 0;
            extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            extensions.addExtension(Extension.keyUsage, true, new KeyUsage(content.usage()));
            if (content.creditCode() != null) {
                extensions.addExtension(
                        new ASN1ObjectIdentifier(CREDIT_CODE), false, new DERUTF8String(content.creditCode()));
            }
            certificate.setExtensions(extensions.generate());
            return Cryptography.certificate(signed(kind, key, certificate.generateTBSCertificate()));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] signed(SignatureKind kind, PrivateKey key, ASN1Object content) throws IOException {
        ASN1EncodableVector parts = new ASN1EncodableVector();
        parts.add(content);
        parts.add(algorithm(kind));
        parts.add(new DERBitString(signature(kind, key, content.getEncoded("DER"))));
        return new DERSequence(parts).getEncoded("DER");
    }

    /** As the key on a UKey signs a challenge. */
    static byte[] signature(SignatureKind kind, PrivateKey key, String text) {
        return signature(kind, key, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] signature(SignatureKind kind, PrivateKey key, byte[] content) {
        try {
            Signature signature = Signature.getInstance(kind.algorithm(), Cryptography.PROVIDER);
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AlgorithmIdentifier algorithm(SignatureKind kind) {
        return kind == SignatureKind.SM2
                ? new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3)
                : new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
    }

    private static Time time(Instant moment) {
        return new Time(Date.from(moment));
    }
}

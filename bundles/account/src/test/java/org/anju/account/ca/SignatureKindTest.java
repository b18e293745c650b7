package org.anju.account.ca;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.junit.Test;

public class SignatureKindTest {
    private static final HexFormat HEX = HexFormat.of();

    /** The example of GB/T 32918.5 for the recommended curve: "message digest", user id 1234567812345678. */
    @Test
    public void theExampleOfTheSm2StandardVerifies() throws Exception {
        X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
        ECNamedCurveParameterSpec named = ECNamedCurveTable.getParameterSpec("sm2p256v1");
        PublicKey key = KeyFactory.getInstance("EC", Cryptography.PROVIDER)
                .generatePublic(new ECPublicKeySpec(
                        curve.getCurve()
                                .createPoint(
                                        new BigInteger(
                                                "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020", 16),
                                        new BigInteger(
                                                "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13",
                                                16)),
                        named));
        byte[] raw = HEX.parseHex("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
                + "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");
        assertEquals(SignatureKind.SM2, SignatureKind.of(key));
        assertTrue(SignatureKind.SM2.verifies(key, "message digest", raw));
        assertFalse(SignatureKind.SM2.verifies(key, "message digesT", raw));
        raw[63] ^= 1;
        assertFalse(SignatureKind.SM2.verifies(key, "message digest", raw));
    }

    @Test
    public void shortRsaKeysAndOtherCurvesAreNotBelieved() throws Exception {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(1024);
        assertNull(SignatureKind.of(rsa.generateKeyPair().getPublic()));
        KeyPairGenerator ec = KeyPairGenerator.getInstance("EC", Cryptography.PROVIDER);
        ec.initialize(new ECGenParameterSpec("P-256"));
        assertNull(SignatureKind.of(ec.generateKeyPair().getPublic()));
    }

    @Test
    public void aKeyThatTheProviderStumblesOverVerifiesNothing() throws Exception {
        PublicKey even = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(BigInteger.TWO.pow(2047), BigInteger.valueOf(65537)));
        assertFalse(SignatureKind.RSA.verifies(even, "challenge", new byte[256]));
        assertFalse(SignatureKind.RSA_PSS.verifies(even, "challenge", new byte[256]));
    }
}

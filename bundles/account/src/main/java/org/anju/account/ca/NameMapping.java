package org.anju.account.ca;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.anju.api.value.CreditCode;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Where in a certificate the enterprise's name and 统一社会信用代码 stand: authorities differ. Each place is a subject attribute by its short
 * name ({@code CN}, {@code O}, {@code SERIALNUMBER}) or an OID, of an attribute or an extension; the first that holds a value counts.
 */
public record NameMapping(List<String> nameFrom, List<String> creditCodeFrom) {
    /** Inside a longer text, as in {@code NTRCN-91310101MA1FL0001D}; it must hold its check character. */
    private static final Pattern CREDIT_CODE = Pattern.compile("(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Z])");

    Enterprise enterprise(X509Certificate certificate) throws ProofRefused {
        String code = first(creditCodeFrom, certificate, NameMapping::creditCode);
        if (code == null) {
            throw new ProofRefused(Fault.NO_CREDIT_CODE);
        }
        String name = first(nameFrom, certificate, text -> text.isBlank() ? null : text.strip());
        if (name == null) {
            throw new ProofRefused(Fault.NO_NAME);
        }
        return new Enterprise(name, code);
    }

    private static String first(List<String> places, X509Certificate certificate, Function<String, String> value) {
        return places.stream()
                .flatMap(place -> texts(place, certificate).stream())
                .map(value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String creditCode(String text) {
        Matcher found = CREDIT_CODE.matcher(text.toUpperCase(Locale.ROOT));
        while (found.find()) {
            if (CreditCode.fault(found.group()) == null) {
                return found.group();
            }
        }
        return null;
    }

    private static List<String> texts(String place, X509Certificate certificate) {
        List<String> texts = new ArrayList<>();
        ASN1ObjectIdentifier oid = oid(place);
        if (oid == null) {
            return texts;
        }
        Arrays.stream(X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded())
                        .getRDNs(oid))
                .flatMap(rdn -> Arrays.stream(rdn.getTypesAndValues()))
                .filter(pair -> pair.getType().equals(oid))
                .forEach(pair -> collect(pair.getValue(), texts));
        byte[] extension = certificate.getExtensionValue(oid.getId());
        if (extension != null) {
            extension(ASN1OctetString.getInstance(extension).getOctets(), texts);
        }
        return texts;
    }

    private static ASN1ObjectIdentifier oid(String place) {
        try {
            return BCStyle.INSTANCE.attrNameToOID(place);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Some authorities write the bare characters where a string type belongs. */
    private static void extension(byte[] content, List<String> texts) {
        try {
            collect(ASN1Primitive.fromByteArray(content), texts);
        } catch (IOException e) {
            texts.add(new String(content, StandardCharsets.UTF_8));
        }
    }

    private static void collect(ASN1Encodable value, List<String> texts) {
        if (value instanceof ASN1String text) {
            texts.add(text.getString());
        } else if (value instanceof ASN1OctetString octets) {
            texts.add(new String(octets.getOctets(), StandardCharsets.UTF_8));
        } else if (value instanceof ASN1Sequence sequence) {
            sequence.forEach(part -> collect(part, texts));
        } else if (value instanceof ASN1Set set) {
            set.forEach(part -> collect(part, texts));
        } else if (value instanceof ASN1TaggedObject tagged) {
            collect(tagged.getBaseObject().toASN1Primitive(), texts);
        }
    }
}

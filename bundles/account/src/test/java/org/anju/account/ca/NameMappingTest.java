package org.anju.account.ca;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;

public class NameMappingTest {
    private final Chain chain = new Chain(SignatureKind.SM2);

    @Test
    public void theCodeIsFoundInsideALongerText() throws Exception {
        var own =
                chain.own(c -> Issuer.Content.of("甲公司", "NTRCN-91310101MA1FL0001D", chain.pair.getPublic(), Chain.NOW));
        assertEquals("91310101MA1FL0001D", Chain.NAMES.enterprise(own).creditCode());
    }

    @Test
    public void placesAreLookedAtInTheirOrder() throws Exception {
        var own = chain.own(c -> Issuer.Content.of("91310101MA1FL0001D", null, chain.pair.getPublic(), Chain.NOW));
        NameMapping subject = new NameMapping(List.of("1.2.3.4", "CN"), List.of("SERIALNUMBER", "no such place", "O"));
        assertEquals(new Enterprise("91310101MA1FL0001D", "91310101MA1FL0001D"), subject.enterprise(own));
        NameMapping nameless = new NameMapping(List.of("GIVENNAME"), List.of("CN"));
        assertEquals(
                Fault.NO_NAME,
                assertThrows(ProofRefused.class, () -> nameless.enterprise(own)).fault());
    }
}

package org.anju.institution;

import static org.anju.institution.Desk.refused;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anju.api.code.Codes;
import org.anju.api.problem.Problem;
import org.junit.Test;

/** What the public learns behind a QR code (PUB-R04, PUB-R05). */
public class PublicCheckTest {
    private final Desk desk = new Desk();
    private final List<String> counted = new ArrayList<>();
    private final PublicCheck check = new PublicCheck(
            desk.institutionRows,
            desk.facts,
            new Codes() {
                @Override
                public Optional<String> name(String type, String code) {
                    return Optional.of("房地产经纪机构");
                }

                @Override
                public boolean selectable(String type, String code) {
                    return true;
                }
            },
            desk.divisions,
            desk.privacy,
            limit -> counted.add(limit.key()));

    @Test
    public void warnsOfATokenThatBelongsToNobody() {
        Problem problem = refused(() -> check.of("abc"));
        assertEquals(404, problem.status());
        assertEquals("未查询到相关信息，请谨防假冒", problem.getMessage());
        assertEquals(List.of("public.rate_per_minute"), counted);
    }

    @Test
    public void tellsWhatIsPublicOnly() {
        long id = desk.filed(Samples.agency());
        PublicCheck.Filing shown = check.of(desk.institution(id).token());
        assertEquals("上海安居房地产经纪有限公司", shown.name());
        assertEquals("137****1111", shown.phone());
        assertTrue(shown.valid());
    }
}

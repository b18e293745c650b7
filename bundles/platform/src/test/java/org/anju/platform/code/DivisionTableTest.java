package org.anju.platform.code;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.api.code.Divisions.Division;
import org.junit.Test;

public class DivisionTableTest {
    private static final DivisionTable TABLE = DivisionTable.of(DivisionFile.shipped(), DivisionFile.successors());

    @Test
    public void holdsEveryCodeThatEverWas() {
        assertEquals(6576, TABLE.size());
        assertEquals(Optional.of(new Division("310101", "黄浦区", true)), TABLE.find("310101"));
        assertEquals(Optional.of(new Division("310102", "南市区", false)), TABLE.find("310102"));
        assertEquals(Optional.of(new Division("370205", "四方区", false)), TABLE.find("370205"));
        assertTrue(TABLE.find("310199").isEmpty());
        assertTrue(TABLE.find(null).isEmpty());
        assertTrue(TABLE.find("").isEmpty());
        for (String special : List.of("810000", "820000", "710000")) {
            assertTrue(special, TABLE.find(special).isPresent());
        }
    }

    @Test
    public void aRenamedDivisionHasItsLatestNameAndIsCurrent() {
        assertEquals(new Division("120110", "东丽区", true), TABLE.find("120110").orElseThrow());
        assertEquals(new Division("130204", "古冶区", true), TABLE.find("130204").orElseThrow());
        assertEquals("青龙满族自治县", TABLE.find("130321").orElseThrow().name());
    }

    @Test
    public void theDistrictsOfTheSpecificationAreCurrent() {
        assertEquals(
                List.of(
                        "310101", "310104", "310105", "310106", "310107", "310109", "310110", "310112", "310113",
                        "310114", "310115", "310116", "310117", "310118", "310120", "310151"),
                codes("310000"));
        assertEquals(List.of("371002", "371003", "371082", "371083"), codes("371000"));
        assertEquals(
                List.of(
                        "370202", "370203", "370211", "370212", "370213", "370214", "370215", "370281", "370283",
                        "370285"),
                codes("370200"));
    }

    private static List<String> codes(String parent) {
        return TABLE.below(parent).stream().map(Division::code).toList();
    }

    @Test
    public void belowAProvinceAreItsCitiesAndWhatHasNoCity() {
        assertTrue(codes("370000").contains("370200"));
        assertFalse("districts belong to their city", codes("370000").contains("370202"));
        assertTrue("仙桃 belongs to the province itself", codes("420000").contains("429004"));
        assertTrue(codes("310101").isEmpty());
    }

    @Test
    public void showsFullNames() {
        assertEquals("上海市黄浦区", TABLE.display("310101"));
        assertEquals("上海市", TABLE.display("310000"));
        assertEquals("山东省青岛市市南区", TABLE.display("370202"));
        assertEquals("山东省威海市文登市", TABLE.display("371081"));
        assertEquals("湖北省仙桃市", TABLE.display("429004"));
        assertEquals("999999", TABLE.display("999999"));
    }

    @Test
    public void retiredCodesNameTheirSuccessors() {
        DivisionFile.successors().forEach((retired, successor) -> {
            assertFalse(retired, TABLE.find(retired).orElseThrow().current());
            assertTrue(successor, TABLE.find(successor).orElseThrow().current());
            assertEquals(successor, TABLE.successor(retired));
        });
        assertEquals("310101", TABLE.successor("310102"));
    }

    @Test
    public void aFileWithAWrongLineIsRefusedWhole() throws IOException {
        String header = "code,name,first_listed,last_listed\n";
        assertEquals(
                1,
                DivisionFile.read(new StringReader("\uFEFF" + header + "310199,新区,2026-01,\n\n"))
                        .size());
        for (String wrong : List.of(
                "31019,新区,2026-01,",
                "310199,,2026-01,",
                "310199,新区,2026-13,",
                "310199,新区,2026-01,2025-01",
                "310199,新区")) {
            IllegalArgumentException fault = assertThrows(
                    wrong, IllegalArgumentException.class, () -> DivisionFile.read(new StringReader(header + wrong)));
            assertTrue(fault.getMessage().startsWith("第2行"));
        }
        assertThrows(IllegalArgumentException.class, () -> DivisionFile.read(new StringReader("code;name")));
        assertEquals(0, DivisionTable.of(List.of(), Map.of()).size());
    }
}

package org.anju.platform.code;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.platform.Fixed;
import org.anju.platform.PlatformDomain;
import org.anju.platform.code.DictionaryDesk.Change;
import org.anju.platform.db.Database;
import org.anju.platform.db.TestDatabase;
import org.junit.Before;
import org.junit.Test;

public class DictionariesTest {
    private static final String SEX = "sex";

    private final Database database = TestDatabase.derby();
    private final Fixed.Parameters parameters = new Fixed.Parameters();
    private final TableDivisions divisions = new TableDivisions(database, parameters);
    private final Dictionaries dictionaries = new Dictionaries(database, divisions, Clock.systemDefaultZone());
    private final List<String> audited = new ArrayList<>();
    private final DictionaryDesk desk = new DictionaryDesk(
            dictionaries,
            Fixed.only(Audit.class, "record", arguments -> audited.add(arguments[0] + " " + arguments[1])));

    @Before
    public void platformIsHere() {
        dictionaries.addDomain(new PlatformDomain());
    }

    private static Change item(String code, String name) {
        return new Change(code, name, null, null, null, null, null);
    }

    @Test
    public void aCityAddsAndDisables() {
        desk.add(SEX, item("7", "其他"));
        assertEquals(Optional.of("其他"), dictionaries.name(SEX, "7"));
        assertTrue(dictionaries.selectable(SEX, "7"));
        assertEquals("at the end", "7", dictionaries.items(SEX).get(4).code());

        desk.change(SEX, "9", new Change(null, null, null, false, null, null, null));
        assertFalse(dictionaries.selectable(SEX, "9"));
        assertEquals("still known for what is there", Optional.of("未说明"), dictionaries.name(SEX, "9"));
        assertEquals(List.of("system.dict.add dict/sex/7", "system.dict.change dict/sex/9"), audited);
    }

    @Test
    public void aDomainThatGoesTakesItsDictionariesAlong() {
        PlatformDomain domain = new PlatformDomain();
        dictionaries.addDomain(domain);
        assertEquals(Optional.of("未说明"), dictionaries.name(SEX, "9"));
        dictionaries.removeDomain(domain);
        assertEquals(Optional.empty(), dictionaries.name(SEX, "9"));
        dictionaries.addDomain(domain);
        assertEquals(Optional.of("未说明"), dictionaries.name(SEX, "9"));
    }

    @Test
    public void refusesWhatDoesNotFit() {
        assertEquals(409, refused(() -> desk.add(SEX, item("1", "男性"))));
        assertEquals(400, refused(() -> desk.add(SEX, item("", ""))));
        assertEquals(400, refused(() -> desk.add(SEX, item("a b", "名"))));
        assertEquals(404, refused(() -> desk.add("unknown", item("1", "一"))));
        assertEquals(404, refused(() -> desk.change(SEX, "8", item("8", "八"))));
        assertEquals(422, refused(() -> desk.change(SEX, "1", item("1", "男性"))));
        assertEquals(400, refused(() -> desk.add(SEX, item("8", "\u202E女"))));
        assertTrue(audited.isEmpty());
    }

    @Test
    public void aSuccessorIsAnotherItemOfTheSame() {
        for (String successor : List.of("8", "nosuch", " ", "310101")) {
            Change wrong = new Change("8", "旧", null, null, null, null, successor);
            Problem refused = assertThrows(Problem.class, () -> desk.add(SEX, wrong));
            assertEquals("successor", refused.fields().get(0).field());
        }
        desk.add(SEX, new Change("8", "旧", null, null, null, null, "1"));
        Change itself = new Change(null, null, null, null, null, null, "8");
        Problem refused = assertThrows(Problem.class, () -> desk.change(SEX, "8", itself));
        assertEquals("后继编码不能是本项的编码", refused.getMessage());
    }

    private static int refused(Runnable work) {
        return assertThrows(Problem.class, work::run).status();
    }

    @Test
    public void validityHasDays() {
        LocalDate today = LocalDate.now();
        desk.add(SEX, new Change("a", "未到", null, null, today.plusDays(1), null, null));
        desk.add(SEX, new Change("b", "已过", null, null, null, today.minusDays(1), "a"));
        desk.add(SEX, new Change("c", "今日", null, null, today, today, null));
        assertFalse(dictionaries.selectable(SEX, "a"));
        assertFalse(dictionaries.selectable(SEX, "b"));
        assertTrue(dictionaries.selectable(SEX, "c"));
    }

    @Test
    public void importsAllOrNothing() {
        assertEquals(400, refused(() -> desk.importItems(SEX, List.of(item("x", "某"), item("", "无")))));
        assertTrue(dictionaries.name(SEX, "x").isEmpty());
        assertEquals(2, desk.importItems(SEX, List.of(item("x", "某"), item("1", "男"))));
        assertTrue(dictionaries.selectable(SEX, "x"));
        assertEquals(6 - 1, dictionaries.items(SEX).size());
    }

    @Test
    public void aDomainThatGoesTakesItsDictionariesAndBringsThemBack() {
        desk.add(SEX, item("7", "其他"));
        PlatformDomain domain = new PlatformDomain();
        dictionaries.addDomain(domain);
        dictionaries.removeDomain(domain);
        assertFalse(dictionaries.known(SEX));
        dictionaries.addDomain(domain);
        assertEquals(5, dictionaries.items(SEX).size());
    }

    @Test
    public void anotherNodeSeesTheChange() {
        Dictionaries other = new Dictionaries(database, divisions, Clock.systemDefaultZone());
        desk.add(SEX, item("7", "其他"));
        assertEquals(Optional.of("其他"), other.name(SEX, "7"));
    }

    @Test
    public void divisionsAreACodeTableTooAndKeepToTheDeployment() {
        assertTrue(dictionaries.selectable("division", "310101"));
        assertFalse("retired", dictionaries.selectable("division", "310102"));
        assertEquals(Optional.of("南市区"), dictionaries.name("division", "310102"));
        assertFalse("of another city", dictionaries.selectable("division", "370202"));
        assertEquals(16, divisions.below(null).size());

        parameters.set("deployment.division", "370200");
        assertTrue(divisions.selectable("370202"));
        assertFalse(divisions.selectable("371002"));
        parameters.set("deployment.division", "370202");
        assertEquals("370202", divisions.below(null).get(0).code());
    }

    @Test
    public void anImportRetiresAndAddsDivisions() throws IOException {
        String file = "code,name,first_listed,last_listed\n310110,杨浦区,1980-12,2026-01\n310199,新城区,2026-02,\n";
        int known = divisions.importLines(DivisionFile.read(new StringReader(file)));
        assertEquals(6577, known);
        assertFalse(divisions.selectable("310110"));
        assertEquals("上海市新城区", divisions.display("310199"));
        assertTrue(new TableDivisions(database, parameters).selectable("310199"));
    }
}

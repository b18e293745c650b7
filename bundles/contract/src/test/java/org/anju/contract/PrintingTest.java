package org.anju.contract;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.anju.api.problem.Problem;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContractAction;
import org.anju.contract.model.Party;
import org.anju.contract.model.PartyRole;
import org.anju.contract.model.TermField;
import org.junit.Before;
import org.junit.Test;

/** The paper of a contract, and the check of a file (CON-R09, CON-R21). */
public class PrintingTest {
    private final Counter counter = new Counter();
    private final NotedPapers papers = new NotedPapers();
    private final Map<String, Object> shown = papers.shown;
    private final Printing printing = new Printing(
            counter.sight,
            counter.contents,
            counter.prints,
            counter.store,
            new LeaseText(counter.codes, counter.divisions),
            papers,
            counter.settings,
            counter.audit,
            counter.clock);
    private final PublicCheck check = new PublicCheck(
            counter.contracts, counter.contents, counter.prints, counter.divisions, counter.settings, perMinute -> {});

    @Before
    public void atTheInstitution() {
        counter.as(1);
    }

    /** An unknown placeholder would fail only when somebody prints. */
    @Test
    public void allThatTheTextAsksForIsThere() {
        long id = counter.previewed("101", "A", "2026-04-01", "2027-03-31");
        printing.preview(id, "https://anju.example/");
        TreeSet<String> asked = papers.missing();
        // Those of the rows of its tables.
        asked.removeAll(java.util.Set.of("role", "name", "paper", "contact", "nth", "quantity", "note"));
        assertEquals(new TreeSet<>(), asked);
        assertEquals("预览", shown.get("watermark"));
    }

    /** Who signs knows that a rare name, or a sign in what was agreed, stands on paper as 〓. */
    @Test
    public void whatThePrintCannotShowIsSaidBeforeItIsSigned() {
        Content content = new Content(
                Counter.with(Counter.terms("2026-04-01", "2027-03-31"), TermField.CLAUSES, "禁止吸烟\uD83D\uDEAD"),
                List.of(
                        Counter.party(PartyRole.LESSOR, "张三丰", Register.OWNER, "01"),
                        Counter.party(PartyRole.LESSEE, "王\uD842\uDFB7", Counter.LESSEE, null)));
        long id = counter.previewed("101", null, content);
        assertEquals(
                List.of("以下字符无法打印，合同上显示为〓：\uD83D\uDEAD、\uD842\uDFB7"),
                counter.service.detail(id, false).warnings().stream()
                        .map(Warning::message)
                        .toList());
        long plain = counter.previewed("102", null, "2026-04-01", "2027-03-31");
        assertEquals(List.of(), counter.service.detail(plain, false).warnings());
    }

    @Test
    public void aRoomsUseIsPrintedInWords() {
        long id = counter.previewed("101", "A", "2026-04-01", "2027-03-31");
        printing.preview(id, "https://anju.example/");
        assertEquals(counter.codes.name("listing.room_use", "01").orElseThrow(), shown.get("roomUse"));
    }

    @Test
    public void aPrintIsFoundAgainByItsHashAndAChangedOneIsNot() {
        long id = counter.signed("101", null, "2026-04-01", "2027-03-31");
        byte[] file = printing.print(id, "https://anju.example/").pdf();
        assertEquals(null, shown.get("watermark"));
        String token = counter.row(id).token();
        assertEquals("https://anju.example/v/contract/" + token, shown.get("url"));
        assertTrue(check.compare(token, new ByteArrayInputStream(file)).unchanged());
        file[3] ^= 1;
        assertFalse(check.compare(token, new ByteArrayInputStream(file)).unchanged());
        assertEquals(1, printing.of(id).size());
        assertTrue(counter.audited.contains("contract.print contract/" + id));
        file[3] ^= 1;
        saysThatTheLeaseIsOver(id, token, file);
        assertEquals(
                400,
                Counter.refused(() -> check.compare(token, new ByteArrayInputStream(new byte[0])))
                        .status());
        assertEquals(
                413,
                Counter.refused(() -> check.compare(token, new ByteArrayInputStream(new byte[11 * 1024 * 1024])))
                        .status());
    }

    /** The paper is genuine and its lease is over: both are said. */
    private void saysThatTheLeaseIsOver(long id, String token, byte[] file) {
        assertTrue(check.compare(token, new ByteArrayInputStream(file)).inEffect());
        String today = counter.settings.today().toString();
        counter.service.revoke(id, counter.version(id), new Revocation("双方协商一致", today, "own-agreement"));
        var compared = check.compare(token, new ByteArrayInputStream(file));
        assertTrue(compared.unchanged());
        assertFalse(compared.inEffect());
        assertEquals("文件与系统留存的一致；但该合同已于" + today + "解约，不再有效", compared.message());
        assertEquals(today, check.of(token).revokedOn().toString());
    }

    /** A draft may still lack the name; 提交 asks for it. */
    @Test
    public void anOccupantWithoutANameIsNotShown() {
        Content content = Counter.content(Counter.terms("2026-04-01", "2027-03-31"));
        List<Party> parties = new ArrayList<>(content.parties());
        parties.add(occupant(null));
        parties.add(occupant("李小光"));
        long id = counter.filled("101", null, new Content(content.terms(), parties));
        printing.preview(id, "https://anju.example/");
        assertEquals("李小光（子）", shown.get("occupants"));
        Problem refused = Counter.refused(() -> counter.service.take(id, ContractAction.SUBMIT, counter.version(id)));
        assertEquals("occupants[0].name", refused.fields().get(0).field());
    }

    private static Party occupant(String name) {
        return new Party(
                null, PartyRole.OCCUPANT, name, null, null, null, null, null, null, null, null, null, "子", false);
    }

    @Test
    public void theSignedTextKeepsItsEdition() {
        long id = counter.signed("101", null, "2026-04-01", "2027-03-31");
        counter.settingsInForce.put("contract.template", "later");
        printing.print(id, "https://anju.example/");
        assertEquals("2025", shown.get("edition"));
    }

    @Test
    public void whatWasRevokedSaysSoAndWhatWasCancelledIsNotPrinted() {
        long id = counter.signed("101", null, "2026-04-01", "2027-03-31");
        counter.service.revoke(id, counter.version(id), new Revocation("双方协商一致", "2026-03-10", "own-agreement"));
        printing.print(id, "https://anju.example/");
        assertEquals("已撤销", shown.get("watermark"));
        long cancelled = counter.previewed("102", null, "2026-04-01", "2027-03-31");
        counter.service.take(cancelled, ContractAction.CANCEL, counter.version(cancelled));
        Problem refused = Counter.refused(() -> printing.print(cancelled, "https://anju.example/"));
        assertEquals("STATE_CONFLICT", refused.code());
    }

    @Test
    public void thePublicSeesNoMoreThanThePaperSays() {
        long id = counter.signed("101", null, "2026-04-01", "2026-04-30");
        PublicCheck.Shown found = check.of(counter.row(id).token());
        assertEquals("张**", found.lessors());
        assertEquals("黄浦区测试路1号", found.address());
        assertEquals("SIGNED", found.state());
        counter.now = java.time.Instant.parse("2026-05-01T02:00:00Z");
        assertEquals("EXPIRED", check.of(counter.row(id).token()).state());
        assertEquals(404, Counter.refused(() -> check.of("nosuch")).status());
    }
}

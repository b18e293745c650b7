package org.anju.platform.audit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Items;
import org.anju.api.rest.PageQuery;
import org.anju.api.secret.Secrets;
import org.anju.platform.Fixed;
import org.anju.platform.db.Database;
import org.anju.platform.db.Sql;
import org.anju.platform.db.TestDatabase;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class AuditChainTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Fixed.Callers callers = new Fixed.Callers();
    private Database database = TestDatabase.derby();
    private AuditChain chain = chain("key");

    private AuditChain chain(String key) {
        Secrets secrets = Fixed.only(Secrets.class, "hash", arguments -> sha256(key + arguments[0]));
        return new AuditChain(database, secrets);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private AuditLog log() {
        return new AuditLog(database, callers, Clock.systemDefaultZone());
    }

    private void write(int lines) {
        for (int i = 0; i < lines; i++) {
            log().record("account.user.change", "user/" + i, "改动");
        }
    }

    /** Derby's statistics may be of a moment in which nearly all waited: left to itself, it would read the whole log then, every 400 ms. */
    @Test
    public void whatWaitsIsFoundByItsIndex() {
        write(450);
        String plan = database.alone(connection -> {
            Sql.update(connection, "CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS(CURRENT SCHEMA, 'PLT_AUDIT', NULL)");
            Sql.update(connection, "CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
            assertTrue(chain.waiting());
            return Sql.query(connection, row -> row.getString(1), "VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")
                    .get(0);
        });
        assertTrue(plan, plan.contains("using index PLT_AUDIT_SEAL"));
    }

    /** Who asks a long address that is closed to him is refused, and that is recorded. */
    @Test
    public void whatIsLongerThanALineIsCut() {
        log().record("access.refused", "filings/" + "x".repeat(2_000), Audit.Result.REFUSED, "y".repeat(2_000));
        List<Integer> lengths = database.query(
                row -> row.getString(1).length() + row.getString(2).length(), "SELECT object, detail FROM plt_audit");
        assertEquals(List.of(300 + 500), lengths);
    }

    @Test
    public void aSealedLogVerifies() {
        write(450);
        assertTrue(chain.waiting());
        assertEquals(450, chain.seal());
        assertFalse(chain.waiting());
        AuditChain.Finding finding = chain.verify();
        assertNull(finding.fault());
        assertEquals(450, finding.checked());
    }

    @Test
    public void everyTamperingIsFound() {
        for (String tampering : List.of(
                "UPDATE plt_audit SET detail = '没有改' WHERE seal = 3",
                "UPDATE plt_audit SET login = NULL WHERE seal = 3",
                "DELETE FROM plt_audit WHERE seal = 3",
                "DELETE FROM plt_audit WHERE seal >= 9",
                "UPDATE plt_audit SET seal = 11 WHERE seal = 3",
                "UPDATE plt_audit_head SET hash = 'x'")) {
            database = TestDatabase.derby();
            chain = chain("key");
            callers.user(7);
            write(10);
            chain.seal();
            assertNull(chain.verify().fault());
            database.update(tampering);
            assertNotNull(tampering, chain.verify().fault());
        }
    }

    @Test
    public void aChainMadeWithoutTheKeyDoesNotFit() {
        write(5);
        chain("a guess").seal();
        assertNotNull(chain.verify().fault());
    }

    @Test
    public void aCutOffEndShowsInTheAnchor() throws Exception {
        Fixed.Parameters parameters = new Fixed.Parameters();
        Path file = folder.getRoot().toPath().resolve("anchor");
        parameters.set("audit.anchor_file", file.toString());
        AuditAnchor anchor = new AuditAnchor(chain, parameters, Clock.systemUTC());
        write(10);
        chain.seal();
        anchor.drop();
        write(5);
        chain.seal();
        anchor.drop();
        assertNull(anchor.fault());

        String earlier = chain.hashAt(10);
        database.update("DELETE FROM plt_audit WHERE seal > 10");
        database.update("UPDATE plt_audit_head SET seal = 10, hash = ?", earlier);
        assertNull("the chain itself cannot know", chain.verify().fault());
        assertNotNull(anchor.fault());
    }

    @Test
    public void aFileOfOthersIsNoAnchor() throws Exception {
        Fixed.Parameters parameters = new Fixed.Parameters();
        Path keys = folder.newFile("anju.keys").toPath();
        Files.writeString(keys, "1 = secret\n");
        parameters.set("audit.anchor_file", keys.toString());
        AuditAnchor anchor = new AuditAnchor(chain, parameters, Clock.systemUTC());
        assertThrows(Problem.class, anchor::drop);
        assertThrows(Problem.class, anchor::fault);
        assertEquals("1 = secret\n", Files.readString(keys));
    }

    @Test
    public void linesJoinTheTransactionAndGoWithIt() {
        assertThrows(
                IllegalStateException.class,
                () -> TestDatabase.transaction(database, () -> {
                    write(1);
                    throw new IllegalStateException("rolled back");
                }));
        TestDatabase.transaction(database, () -> {
            write(2);
            return null;
        });
        assertEquals(2, chain.seal());
    }

    @Test
    public void severalNodesSealOneChain() throws Exception {
        for (Database each : TestDatabase.all()) {
            database = each;
            chain = chain("key");
            ExecutorService pool = Executors.newFixedThreadPool(6);
            try {
                List<Callable<Integer>> work = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    work.add(() -> {
                        write(150);
                        return 0;
                    });
                    AuditChain node = chain("key");
                    work.add(() -> {
                        int sealed = 0;
                        for (int round = 0; round < 30; round++) {
                            sealed += node.seal();
                        }
                        return sealed;
                    });
                }
                int sealed = 0;
                for (Future<Integer> future : pool.invokeAll(work)) {
                    sealed += future.get();
                }
                sealed += chain.seal();
                assertEquals(450, sealed);
                AuditChain.Finding finding = chain.verify();
                assertNull(finding.fault());
                assertEquals(450, finding.checked());
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @Test
    public void retentionMovesTheBeginningAndTheRestStillVerifies() {
        write(300);
        chain.seal();
        database.update(
                "UPDATE plt_audit SET happened_at = ? WHERE seal > 250",
                java.sql.Timestamp.valueOf("2099-01-01 00:00:00"));
        int gone = 0;
        for (int some = 1; some > 0; gone += some) {
            some = chain.forget(LocalDateTime.now().plusDays(1));
        }
        assertEquals(250, gone);
        assertEquals(250, chain.head().baseSeal());
        assertEquals(
                50,
                new AuditSearch(database, Clock.systemUTC())
                        .newest(new AuditQuery(), 1000)
                        .size());
    }

    @Test
    public void forgettingKeepsTheChainWhole() {
        write(30);
        chain.seal();
        assertEquals(30, chain.forget(LocalDateTime.now().plusDays(1)));
        write(5);
        chain.seal();
        assertNull(chain.verify().fault());
        assertEquals(5, chain.verify().checked());
    }

    @Test
    public void searchesByUserTimeObjectAndResult() {
        callers.user(7);
        write(12);
        callers.user(8);
        log().record("account.login", "user/8", Audit.Result.REFUSED, null);
        AuditSearch search = new AuditSearch(database, Clock.systemUTC());
        PageQuery page = new PageQuery(1, 10);

        Items<AuditLine> all = search.page(new AuditQuery(), page);
        assertEquals(13, all.total());
        assertEquals(10, all.items().size());
        assertEquals("newest first", "account.login", all.items().get(0).action());
        assertEquals("10.0.0.1", all.items().get(0).address());
        assertEquals(
                3, search.page(new AuditQuery(), new PageQuery(2, 10)).items().size());

        assertEquals(12, search.page(new AuditQuery().user("user7"), page).total());
        assertEquals(1, search.page(new AuditQuery().result("REFUSED"), page).total());
        assertEquals(
                3,
                search.page(new AuditQuery().user("user7").object("user/1"), page)
                        .total());
        assertEquals(0, search.page(new AuditQuery().object("user_1"), page).total());
        assertEquals(
                12, search.page(new AuditQuery().action("account.user"), page).total());
        String today = LocalDate.now().toString();
        assertEquals(
                13, search.page(new AuditQuery().from(today).to(today), page).total());
        assertEquals(
                0, search.page(new AuditQuery().to("2020-01-01 00:00:00"), page).total());
        assertEquals(
                400,
                assertThrows(Problem.class, () -> search.page(new AuditQuery().from("gestern"), page))
                        .status());
        String time = "2026-03-05 10:00:00";
        search.page(new AuditQuery().from(time).to(time), page);
        search.page(new AuditQuery().from(time).to("2026-03-05"), page);
        AuditQuery reversed = new AuditQuery().from("2026-03-06").to("2026-03-05");
        assertEquals(
                "结束日期不能早于开始日期",
                assertThrows(Problem.class, () -> search.page(reversed, page)).getMessage());
        assertEquals(
                400,
                assertThrows(Problem.class, () -> search.page(new AuditQuery().result("x"), page))
                        .status());
    }
}

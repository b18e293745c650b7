package org.anju.practitioner;

import static org.anju.practitioner.Office.person;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anju.api.code.Codes;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.Sheets;
import org.anju.practitioner.intake.CardExport;
import org.anju.practitioner.intake.CardLines;
import org.anju.practitioner.intake.IntakeService;
import org.anju.practitioner.model.CardAction;
import org.anju.practitioner.model.CardState;
import org.anju.practitioner.store.CardFilter;
import org.anju.practitioner.store.FailureTable;
import org.anju.practitioner.store.FailureTable.Fault;
import org.anju.practitioner.store.ImportRow;
import org.anju.practitioner.store.ImportRows;
import org.anju.practitioner.store.PractitionerIds;
import org.junit.Test;

public class CardExportsTest {
    private static final CardFilter ALL = new CardFilter(CardState.IN_EFFECT, null, null, null, null, null, null, null);

    private final Office office = new Office();
    private final CardExport export = new CardExport(office.cards, null, office.sight, null, office.jobs, office.audit);

    @Test
    public void picturesAreMadeOfActiveCardsOnly() {
        long active = office.active(1, person("陈明", "310101199003070019"));
        long suspended = office.active(1, person("王芳", "310101199003070035"));
        office.people.now(People.CITY);
        office.cardService.step(
                suspended, CardAction.SUSPEND, office.card(suspended).version(), "核实");
        office.as(1);
        export.pictures(ALL, "https://anju.example");
        export.pictures(List.of(active, suspended), "https://anju.example");
        assertEquals(
                List.of("https://anju.example\n" + active, "https://anju.example\n" + active),
                office.jobs.open("practitioner.pictures"));
    }

    /** The one who reads ahead must not keep a node from ending. */
    @Test
    public void theReaderOfLinesIsADaemon() {
        Set<Boolean> daemons = ConcurrentHashMap.newKeySet();
        Codes codes = new Codes() {
            @Override
            public Optional<String> name(String type, String code) {
                daemons.add(Thread.currentThread().isDaemon());
                return Optional.of(code);
            }

            @Override
            public boolean selectable(String type, String code) {
                throw new UnsupportedOperationException();
            }
        };
        office.active(1, person("陈明", "310101199003070019"));
        CardLines lines = new CardLines(office.cards, codes, office.divisions, office.secrets, office.settings);
        new CardExport(office.cards, lines, office.sight, sheets(), office.jobs, office.audit)
                .workbook(ALL)
                .write(OutputStream.nullOutputStream());
        assertEquals(Set.of(true), daemons);
    }

    @Test
    public void failuresAreAuditedAlsoWhenTheirDeliveryBreaksOff() {
        ImportRows imports = new ImportRows(office.store);
        FailureTable failures = new FailureTable(office.database, new PractitionerIds(office.database), office.secrets);
        office.as(1);
        ImportRow row = ImportRow.of(1, People.adminOf(1), office.now);
        office.store.write(() -> imports.add(row, office.settings.today()));
        IntakeService intake = new IntakeService(
                office.store,
                imports,
                failures,
                office.sight,
                office.settings,
                sheets(),
                null,
                office.jobs,
                office.audit,
                office.clock);
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("reset");
            }
        };
        office.audited.clear();
        assertThrows(Problem.class, () -> intake.failuresWorkbook(row.id(), gone));
        assertEquals("there is nothing to deliver", List.of(), office.audited);
        Fault fault = new Fault(2, "陈明", "310101199003070019", "身份证号重复（与草稿箱重复）");
        office.store.write(() -> failures.add(row, List.of(fault), office.now));
        assertThrows(UncheckedIOException.class, () -> intake.failuresWorkbook(row.id(), gone));
        assertEquals(List.of("practitioner.import.failures import/" + row.id()), office.audited);
    }

    /** Writes the rows as text. */
    private static Sheets sheets() {
        return (Sheets) Proxy.newProxyInstance(
                Sheets.class.getClassLoader(), new Class<?>[] {Sheets.class}, (proxy, method, arguments) -> {
                    Iterator<?> rows = (Iterator<?>) arguments[2];
                    if (!rows.hasNext()) {
                        throw Problem.invalid("filter", "没有可导出的数据");
                    }
                    try {
                        while (rows.hasNext()) {
                            ((OutputStream) arguments[3])
                                    .write(rows.next().toString().getBytes(StandardCharsets.UTF_8));
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return 1;
                });
    }
}

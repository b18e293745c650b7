package org.anju.practitioner.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.secret.Secrets;
import org.anju.api.sheet.Column;
import org.anju.api.value.Masking;
import org.anju.practitioner.Settings;
import org.anju.practitioner.model.CodeTables;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CardRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cards as lines of a workbook: what 从业人员查看 lists, and the card itself (PRA-R23, PRA-R50). Identity numbers are masked. */
@Component(service = CardLines.class)
public final class CardLines {
    static final List<Column> COLUMNS = List.of(
            Column.number("no", "序号", 8),
            Column.text("division", "行政区", 18),
            Column.text("institution", "申请单位", 40),
            Column.text("name", "姓名", 14),
            Column.text("sex", "性别", 8),
            Column.text("idNo", "身份证号码", 22),
            Column.text("phone", "联系电话", 16),
            Column.text("category", "人员类别", 16),
            Column.text("store", "门店名称", 26),
            Column.text("number", "信息卡编号", 22),
            Column.number("edition", "版次", 8),
            Column.text("state", "状态", 12),
            Column.time("appliedAt", "申请时间"),
            Column.date("firstAppliedOn", "首次申请日期"),
            Column.date("issuedOn", "生效日期"),
            Column.date("validTo", "有效期至"));

    private final CardRows cards;
    private final Codes codes;
    private final Divisions divisions;
    private final Secrets secrets;
    private final Settings settings;

    @Activate
    public CardLines(
            @Reference CardRows cards,
            @Reference Codes codes,
            @Reference Divisions divisions,
            @Reference Secrets secrets,
            @Reference Settings settings) {
        this.cards = cards;
        this.codes = codes;
        this.divisions = divisions;
        this.secrets = secrets;
        this.settings = settings;
    }

    /** The lines of some cards, a few of them in memory. */
    Iterator<List<?>> of(List<Long> ids) {
        return new Lines(ids, words());
    }

    /** How numbers are masked and codes are called, for the lines of one workbook. */
    Words words() {
        return new Words(settings.masking());
    }

    /** Each name is looked up once. */
    final class Words {
        private final Masking masking;
        private final Map<String, String> names = new HashMap<>();

        private Words(Masking masking) {
            this.masking = masking;
        }

        private String division(String code) {
            return names.computeIfAbsent(code, divisions::display);
        }

        private String name(String table, String code) {
            return code == null
                    ? null
                    : names.computeIfAbsent(
                            table + code, key -> codes.name(table, code).orElse(code));
        }
    }

    /** Reads the next cards while the present ones are written: a workbook takes as long as the dearer of both, not as long as both. */
    private final class Lines implements Iterator<List<?>> {
        private final List<Long> ids;
        private final Words words;
        private Iterator<List<Object>> present = Collections.emptyIterator();
        private FutureTask<List<List<Object>>> ahead;
        private int read;
        private int written;

        Lines(List<Long> ids, Words words) {
            this.ids = ids;
            this.words = words;
            readAhead();
        }

        private void readAhead() {
            List<Long> some = ids.subList(read, Math.min(read + CardRows.LISTED_AT_ONCE, ids.size()));
            read += some.size();
            ahead = some.isEmpty() ? null : new FutureTask<>(() -> lines(some));
            if (ahead != null) {
                Thread reader = new Thread(ahead, "anju-export");
                reader.setDaemon(true);
                reader.start();
            }
        }

        private List<List<Object>> lines(List<Long> some) {
            return cards.listed(some).stream().map(card -> line(0, card, words)).toList();
        }

        @Override
        public boolean hasNext() {
            while (!present.hasNext() && ahead != null) {
                present = arrived(ahead).iterator();
                readAhead();
            }
            return present.hasNext();
        }

        @Override
        public List<?> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            List<Object> line = present.next();
            line.set(0, ++written);
            return line;
        }
    }

    private static List<List<Object>> arrived(FutureTask<List<List<Object>>> ahead) {
        try {
            return ahead.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        }
    }

    /** What stands in the columns. */
    List<Object> line(int number, CardRow row, Words words) {
        return new ArrayList<>(Arrays.asList(
                number,
                words.division(row.division()),
                row.institutionName(),
                row.name(),
                words.name(CodeTables.SEX, row.sex()),
                words.masking.idNo(row.idNo(secrets)),
                row.phone(secrets),
                words.name(CodeTables.CATEGORY, row.category()),
                row.storeName(),
                row.number(),
                row.edition(),
                row.state().label(),
                row.appliedAt(),
                row.firstAppliedOn(),
                row.issuedOn(),
                row.validTo()));
    }
}

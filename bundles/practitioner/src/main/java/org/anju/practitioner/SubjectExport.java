package org.anju.practitioner;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Items;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.Sheets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 从业主体 as workbooks (§2.5): what the list shows, at most 10,000 rows, audited. */
@Component(service = SubjectExport.class)
public final class SubjectExport {
    private static final int AT_ONCE = 100;

    private final Sheets sheets;
    private final Audit audit;

    @Activate
    public SubjectExport(@Reference Sheets sheets, @Reference Audit audit) {
        this.sheets = sheets;
        this.audit = audit;
    }

    /** Reads a page of what is exported. */
    public interface Pager<T> {
        Items<T> page(int page, int size);
    }

    /** A workbook to write; all that can be refused was refused. */
    public interface Workbook {
        void write(OutputStream out);
    }

    /**
     * @param rows the cells of an item, in the order of the columns
     * @throws Problem 400 when there is nothing, or too much
     */
    public <T> Workbook of(String title, List<Column> columns, Pager<T> pager, Function<T, List<?>> rows) {
        long total = pager.page(1, AT_ONCE).total();
        if (total == 0) {
            throw Problem.invalid("filter", "没有可导出的数据");
        }
        if (total > Sheets.MAX_EXPORT_ROWS) {
            throw Problem.invalid("filter", "导出不能超过" + Sheets.MAX_EXPORT_ROWS + "条，请缩小查询范围");
        }
        audit.record("practitioner.subject.export", title, "导出" + total + "条");
        return out -> sheets.write(title, columns, new Paged<>(pager, rows), out);
    }

    /** Item by item, a page in memory. */
    private static final class Paged<T> implements Iterator<List<?>> {
        private final Pager<T> pager;
        private final Function<T, List<?>> rows;
        private Iterator<T> present = List.<T>of().iterator();
        private int next = 1;
        private boolean last;

        Paged(Pager<T> pager, Function<T, List<?>> rows) {
            this.pager = pager;
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            if (!present.hasNext() && !last && next <= Sheets.MAX_EXPORT_ROWS / AT_ONCE) {
                List<T> items = pager.page(next++, AT_ONCE).items();
                last = items.size() < AT_ONCE;
                present = items.iterator();
            }
            return present.hasNext();
        }

        @Override
        public List<?> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return rows.apply(present.next());
        }
    }
}

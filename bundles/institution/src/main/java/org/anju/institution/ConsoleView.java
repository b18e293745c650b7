package org.anju.institution;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.audit.Audit;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.problem.Problem;
import org.anju.api.rest.ListFilter;
import org.anju.institution.model.CodeTables;
import org.anju.institution.model.FactField;
import org.anju.institution.store.InstitutionFilter;
import org.anju.institution.store.InstitutionRow;
import org.anju.institution.store.InstitutionRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an operator at the console sees of institutions (§16.3): everything but personal data. Each look is audited, as his who looked. */
@Component(service = ConsoleView.class)
public final class ConsoleView {
    private static final int SHOWN = 20;

    private final Callers callers;
    private final InstitutionService institutions;
    private final InstitutionRows rows;
    private final Divisions divisions;
    private final Codes codes;
    private final Audit audit;

    @Activate
    public ConsoleView(
            @Reference Callers callers,
            @Reference InstitutionService institutions,
            @Reference InstitutionRows rows,
            @Reference Divisions divisions,
            @Reference Codes codes,
            @Reference Audit audit) {
        this.callers = callers;
        this.institutions = institutions;
        this.rows = rows;
        this.divisions = divisions;
        this.codes = codes;
        this.audit = audit;
    }

    /** The newest institutions, by a part of the name (two characters or more), or of all. */
    public List<InstitutionRow> newest(String operator, String part) {
        return as(operator, () -> {
            audit.record("institution.console.list", "institution", "控制台查看机构列表");
            InstitutionFilter filter = new InstitutionFilter(ListFilter.namePart(part), null, null, null, null, null);
            return institutions.list(filter, 1, SHOWN).items();
        });
    }

    /** An institution by 备案证号 or licence number, personal data masked. */
    public InstitutionDetail find(String operator, String number) {
        return as(operator, () -> {
            InstitutionRow row = rows.byFilingNo(number)
                    .or(() -> rows.holderOfLicense(number))
                    .orElseThrow(() -> new Problem(404, "NOT_FOUND", "没有备案证号或营业执照号码为 " + number + " 的机构"));
            audit.record("institution.console.view", "institution/" + row.id(), "控制台查看机构");
            return institutions.detail(row.id(), false);
        });
    }

    public String division(String code) {
        return code == null ? "" : divisions.display(code);
    }

    /** A value of a filing in words. */
    public String words(FactField field, String value) {
        return switch (field) {
            case INST_TYPE -> name(CodeTables.TYPE, value);
            case BIZ_MODE -> name(CodeTables.BIZ_MODE, value);
            case PREMISES -> name(CodeTables.PREMISES, value);
            case BRANCH -> Boolean.parseBoolean(value) ? "是" : "否";
            default -> value;
        };
    }

    private String name(String table, String code) {
        return codes.name(table, code).orElse(code);
    }

    private <T> T as(String operator, Supplier<T> work) {
        return callers.as(Caller.operator(operator, Set.of()), work);
    }
}

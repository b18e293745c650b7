package org.anju.contract;

import org.anju.api.access.Caller;
import org.anju.api.access.Callers;
import org.anju.api.access.DataScope;
import org.anju.api.problem.Problem;
import org.anju.contract.model.ContractList;
import org.anju.contract.model.House;
import org.anju.contract.store.ContractFilter;
import org.anju.contract.store.ContractRow;
import org.anju.contract.store.ContractRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What the caller may see (§2.4): what lies outside his data scope is answered like what does not exist. What was never signed is seen by the institution
 * or the counter that enters it, and by whose scope is 全部 (§1.2: the administrator's is the whole deployment), but by no authority.
 */
@Component(service = Sight.class)
public final class Sight {
    private static final long NOWHERE = -1;

    private final Callers callers;
    private final ContractRows contracts;

    @Activate
    public Sight(@Reference Callers callers, @Reference ContractRows contracts) {
        this.callers = callers;
        this.contracts = contracts;
    }

    public Caller caller() {
        return callers.current();
    }

    public ContractRow row(long id) {
        return contracts
                .find(id)
                .filter(row -> caller().scope().covers(row.division(), row.institutionId()))
                .filter(row -> row.state().list() == ContractList.CONTRACTS || enteredHere(row))
                .orElseThrow(Problem::notFound);
    }

    /** The same, for a step: who sees it and does not handle it is told so (§7.1). */
    public ContractRow own(long id) {
        ContractRow row = row(id);
        if (!handles(row)) {
            throw Problem.forbidden();
        }
        return row;
    }

    /** Whether the caller handles it: his counter entered it, or his institution. */
    boolean handles(ContractRow row) {
        Caller caller = caller();
        if (row.departmentId() != null) {
            return row.departmentId().equals(caller.departmentId());
        }
        return row.institutionId() == null
                ? row.handlerId() == caller.userId()
                : row.institutionId().equals(caller.institutionId());
    }

    /**
     * Nobody begins what he could not see afterwards.
     *
     * @throws Problem 400 for a house outside the caller's scope
     */
    public void requireWithin(House house) {
        if (!caller().scope().covers(house.division(), caller().institutionId())) {
            throw Problem.invalid(house.verified() ? "verificationCode" : "house.division", "房屋区域不在您的管辖范围内");
        }
    }

    private boolean enteredHere(ContractRow row) {
        return seesAll() || row.departmentId() != null && row.departmentId().equals(caller().departmentId());
    }

    /** Institutions see what is theirs, the scope 全部 everything; authorities must have entered it themselves. */
    private boolean seesAll() {
        DataScope.Kind kind = caller().scope().kind();
        return kind == DataScope.Kind.INSTITUTION || kind == DataScope.Kind.ALL;
    }

    /** A list bounded to what the caller may see of it. */
    ContractFilter bounded(ContractFilter filter) {
        if (filter.list() == ContractList.CONTRACTS || seesAll()) {
            return filter;
        }
        Long department = caller().departmentId();
        return filter.of(department == null ? Long.valueOf(NOWHERE) : department);
    }
}

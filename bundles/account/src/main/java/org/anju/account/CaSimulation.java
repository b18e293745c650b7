package org.anju.account;

import java.util.List;
import org.anju.account.ca.Authorities;
import org.anju.account.ca.CaUnavailable;
import org.anju.account.ca.Enterprise;
import org.anju.account.ca.Flaw;
import org.anju.account.ca.Proof;
import org.anju.account.ca.SignatureKind;
import org.anju.account.ca.SimulatedAuthority;
import org.anju.account.store.AccountStore;
import org.anju.account.store.CaEnterpriseRow;
import org.anju.account.store.RegistrationQueries;
import org.anju.account.store.RegistrationRow;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.value.CreditCode;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The simulated authority at work (模拟CA, ACC-R03): the enterprises of its table, and their UKeys. There is none of it where a real one is. */
@Component(service = CaSimulation.class)
public final class CaSimulation {
    private final AccountStore store;
    private final RegistrationQueries registrations;
    private final Authorities authorities;
    private final CaLogin login;
    private final Audit audit;

    @Activate
    public CaSimulation(
            @Reference AccountStore store,
            @Reference RegistrationQueries registrations,
            @Reference Authorities authorities,
            @Reference CaLogin login,
            @Reference Audit audit) {
        this.store = store;
        this.registrations = registrations;
        this.authorities = authorities;
        this.login = login;
        this.audit = audit;
    }

    /** Whether it stands in for the authority now. */
    public boolean on() {
        return authorities.simulates();
    }

    public List<Enterprise> enterprises() {
        simulator();
        return store.read(() -> registrations.enterprises().stream()
                .map(row -> new Enterprise(row.name(), row.creditCode()))
                .toList());
    }

    /** Registers an enterprise in the simulator's table, or renames it. */
    public Enterprise put(String creditCode, String name) {
        simulator();
        Check check = new Check().required("creditCode", "统一社会信用代码", creditCode).name("name", "企业名称", name, 2, 100);
        String fault = creditCode == null || creditCode.isBlank() ? null : CreditCode.fault(creditCode);
        check.that(fault == null, "creditCode", fault).done();
        String code = CreditCode.normalise(creditCode);
        store.upsert(() -> {
            registrations
                    .enterprise(code)
                    .ifPresentOrElse(
                            row -> row.name(name.strip()),
                            () -> registrations.add(new CaEnterpriseRow(code, name.strip())));
            audit.record("account.ca.simulator", "enterprise/" + code, "登记模拟CA企业");
            return null;
        });
        return new Enterprise(name.strip(), code);
    }

    public void remove(String creditCode) {
        simulator();
        store.write(() -> {
            registrations.drop(
                    registrations.enterprise(CreditCode.normalise(creditCode)).orElseThrow(Problem::notFound));
            audit.record("account.ca.simulator", "enterprise/" + creditCode, "移除模拟CA企业");
            return null;
        });
    }

    /** What the enterprise's UKey answers to the challenge of a registration. */
    public Proof sign(String id, String creditCode, SignatureKind kind, Flaw flaw) {
        SimulatedAuthority simulator = simulator();
        RegistrationRow row = store.read(() -> login.waiting(id)).orElseThrow(CaLogin::over);
        Enterprise enterprise = store.read(() -> registrations.enterprise(CreditCode.normalise(creditCode)))
                .map(known -> new Enterprise(known.name(), known.creditCode()))
                .orElseThrow(() -> Problem.invalid("creditCode", "模拟CA中没有该企业"));
        return simulator.sign(row.medium(), kind, enterprise, flaw, row.challenge());
    }

    private SimulatedAuthority simulator() {
        try {
            return authorities.simulator();
        } catch (CaUnavailable e) {
            throw Problem.notFound();
        }
    }
}

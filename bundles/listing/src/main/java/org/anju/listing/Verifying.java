package org.anju.listing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.anju.api.access.Caller;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.listing.HouseNames;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.listing.RegisterFailure;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.anju.listing.model.Channel;
import org.anju.listing.model.Refusal;
import org.anju.listing.model.Request;
import org.anju.listing.model.RequestCheck;
import org.anju.listing.register.RegisterChanges;
import org.anju.listing.register.Registers;
import org.anju.listing.store.PropertyTable.Entry;
import org.anju.listing.store.VerificationRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** 确定: checks what was typed and who asks, asks the register, and keeps how it ended (LST-R01, LST-T01 … LST-T04). */
@Component(service = Verifying.class)
public final class Verifying {
    private static final int BAD_GATEWAY = 502;
    private static final int GATEWAY_TIMEOUT = 504;

    private final Settings settings;
    private final Requesters requesters;
    private final Institutions institutions;
    private final BlackLists blackLists;
    private final Grades grades;
    private final Attempts attempts;
    private final Registers registers;
    private final RegisterChanges changes;
    private final Leases leases;
    private final Results results;
    private final Secrets secrets;

    @Activate
    public Verifying(
            @Reference Settings settings,
            @Reference Requesters requesters,
            @Reference Institutions institutions,
            @Reference BlackLists blackLists,
            @Reference Grades grades,
            @Reference Attempts attempts,
            @Reference Registers registers,
            @Reference RegisterChanges changes,
            @Reference Leases leases,
            @Reference Results results,
            @Reference Secrets secrets) {
        this.settings = settings;
        this.requesters = requesters;
        this.institutions = institutions;
        this.blackLists = blackLists;
        this.grades = grades;
        this.attempts = attempts;
        this.registers = registers;
        this.changes = changes;
        this.leases = leases;
        this.results = results;
        this.secrets = secrets;
    }

    /**
     * Verifies for the present caller.
     *
     * @param channel which one, for an API client with several; else null
     * @return the kept result: PASSED, FAILED or MANUAL; a code that is valid already is given again (LST-R07)
     * @throws Problem 400, 403, 422, 429; 502 and 504 with M-LST-07 when the register fails, kept as ERROR (LST-R14)
     */
    public VerificationRow verify(Request request, String channel) {
        Channel by = requesters.channel(channel);
        new RequestCheck(settings.rules(requesters.places())).refuse(request);
        requesters.refuseOthersHouse(by, request);
        Caller caller = requesters.caller();
        attempts.refuse(caller.userId());
        Institution institution = institutions.activeOf(caller);
        refuseListed(institution, request);
        Asked asked = new Asked(request, caller, institution, by, Trace.current());
        try {
            return answered(asked);
        } catch (RegisterFailure failure) {
            results.error(asked, registers.inUse(), failure);
            throw unavailable(failure, asked.trace());
        }
    }

    /** Something that the present caller guesses: what is empty counts among his failed attempts (LST-R06). */
    <T> Optional<T> attempt(Supplier<Optional<T>> guess) {
        long user = requesters.caller().userId();
        attempts.refuse(user);
        Optional<T> found = guess.get();
        if (found.isEmpty()) {
            results.countFailure(user);
        }
        return found;
    }

    private void refuseListed(Institution institution, Request request) {
        if (institution != null) {
            String license = secrets.hash(institution.licenseNo());
            blackLists.refuse(license, "机构");
            grades.refuse(license);
        }
        blackLists.refuse(secrets.hash(request.ownerIdNo()), "产权人");
    }

    private VerificationRow answered(Asked asked) throws RegisterFailure {
        Request request = asked.request();
        if (!registers.holds(request.certType()) && settings.get(Settings.MANUAL)) {
            return results.manual(asked);
        }
        Optional<Property> property = registers.holds(request.certType())
                ? registers.find(request.division(), request.certType(), request.certNo())
                : Optional.empty();
        property.ifPresent(found -> changes.afterwards(
                List.of(new Entry(request.division(), request.certType(), request.certNo(), found))));
        HouseNames house = HouseNames.of(
                property.map(Property::unitNo).orElse(null),
                request.division(),
                request.certType(),
                request.certNo(),
                property.map(Property::address).orElse(null));
        var letUntil = leases.letUntil(house, request.roomNo());
        Optional<Refusal> refusal = settings.judgement().of(request, property.orElse(null), letUntil.isPresent());
        return refusal.isPresent()
                ? results.failed(asked, refusal.get())
                : results.passed(asked, property.orElseThrow(), letUntil.orElse(null));
    }

    /** M-LST-07: one message for whatever went wrong, with the number by which it is found. */
    private static Problem unavailable(RegisterFailure failure, String trace) {
        int status = failure.kind() == RegisterFailure.Kind.UNREADABLE ? BAD_GATEWAY : GATEWAY_TIMEOUT;
        return new Problem(status, "UPSTREAM", "房源核验返回报文解析错误，请联系技术人员排查线路；如接口及线路无问题，请填写问题单反馈（流水号" + trace + "）");
    }
}

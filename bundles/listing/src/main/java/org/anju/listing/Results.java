package org.anju.listing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.listing.RegisterFailure;
import org.anju.api.secret.Secrets;
import org.anju.api.value.RoomNo;
import org.anju.listing.model.ListingAction;
import org.anju.listing.model.Refusal;
import org.anju.listing.store.AnswerTable;
import org.anju.listing.store.HouseTable;
import org.anju.listing.store.ListingStore;
import org.anju.listing.store.VerificationRow;
import org.anju.listing.store.VerificationRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps how a verification ended (LST-R15), each in one transaction: it was asked, and the first step of the procedure. */
@Component(service = Results.class)
public final class Results {
    private final ListingStore store;
    private final VerificationRows rows;
    private final HouseTable houses;
    private final AnswerTable answers;
    private final ListingSteps steps;
    private final Settings settings;
    private final Secrets secrets;
    private final Clock clock;

    @Activate
    public Results(
            @Reference ListingStore store,
            @Reference VerificationRows rows,
            @Reference HouseTable houses,
            @Reference AnswerTable answers,
            @Reference ListingSteps steps,
            @Reference Settings settings,
            @Reference Secrets secrets,
            @Reference Clock clock) {
        this.store = store;
        this.rows = rows;
        this.houses = houses;
        this.answers = answers;
        this.steps = steps;
        this.settings = settings;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** LST-T01, unless a code that is valid already stands for it (LST-R07), or against it (LST-R09). */
    VerificationRow passed(Asked asked, Property property, LocalDate letUntil) {
        return store.writeAgain(() -> decide(asked, property, letUntil));
    }

    private VerificationRow decide(Asked asked, Property property, LocalDate letUntil) {
        VerificationRow row = row(asked);
        row.shows(property, letUntil);
        List<String> names = row.names().ofRegister();
        names.forEach(houses::take);
        List<VerificationRow> valid = rows.passedOf(names, settings.today());
        for (VerificationRow before : valid) {
            if (sameRequester(before, row) && sameOwner(before, row) && samePart(before, row)) {
                before.again(asked.request(), property, letUntil, clock.instant());
                return before;
            }
        }
        if (settings.get(Settings.EXCLUSIVE) && valid.stream().anyMatch(before -> excludes(before, row))) {
            return failed(asked, Refusal.OPERATED);
        }
        rows.add(row);
        steps.take(row, ListingAction.CONFIRM_PASSED, row.version(), null);
        return row;
    }

    private static boolean sameRequester(VerificationRow one, VerificationRow other) {
        return one.institutionId() == null
                ? other.institutionId() == null && one.requesterId() == other.requesterId()
                : one.institutionId().equals(other.institutionId());
    }

    /** A code stands for the right holder who was verified; another one of the same house gets his own. */
    private static boolean sameOwner(VerificationRow one, VerificationRow other) {
        return one.ownerIdHash().equals(other.ownerIdHash());
    }

    private static boolean samePart(VerificationRow one, VerificationRow other) {
        return one.rentPart().equals(other.rentPart()) && RoomNo.same(one.roomNo(), other.roomNo());
    }

    /** LST-R09: a rental enterprise that verified a house shuts out its owner and other rental enterprises, brokers not. */
    private static boolean excludes(VerificationRow before, VerificationRow row) {
        boolean owner = row.institutionId() == null && !Requesters.isClient(row.channel());
        boolean otherRental = Institutions.RENTAL.equals(row.institutionType())
                && !row.institutionId().equals(before.institutionId());
        return Institutions.RENTAL.equals(before.institutionType()) && (owner || otherRental);
    }

    /** A guess that was no verification and failed. */
    void countFailure(long requesterId) {
        store.writeAgain(() -> {
            steps.countFailure(requesterId);
            return null;
        });
    }

    /** LST-T02 */
    VerificationRow failed(Asked asked, Refusal refusal) {
        return kept(asked, ListingAction.CONFIRM_FAILED, row -> row.because(refusal.message()));
    }

    /** LST-T04 */
    VerificationRow manual(Asked asked) {
        return kept(asked, ListingAction.CONFIRM_MANUAL, row -> {});
    }

    /** LST-T03, with what the register answered. */
    void error(Asked asked, String register, RegisterFailure failure) {
        store.write(() -> {
            VerificationRow row = kept(asked, ListingAction.CONFIRM_ERROR, kept -> kept.because("产权库接口异常"));
            answers.add(row.id(), register, failure);
        });
    }

    private VerificationRow kept(Asked asked, ListingAction action, Consumer<VerificationRow> result) {
        return store.writeAgain(() -> {
            VerificationRow row = row(asked);
            result.accept(row);
            rows.add(row);
            steps.take(row, action, row.version(), null);
            return row;
        });
    }

    private VerificationRow row(Asked asked) {
        VerificationRow row = VerificationRow.asked(asked.request(), secrets, clock.instant());
        row.by(asked.caller(), asked.institution(), asked.channel(), asked.trace());
        return row;
    }
}

package org.anju.listing;

import java.util.Optional;
import org.anju.api.listing.Listing;
import org.anju.api.listing.ListingVerifier;
import org.anju.api.secret.Secrets;
import org.anju.listing.model.ListingState;
import org.anju.listing.model.Request;
import org.anju.listing.store.VerificationRow;
import org.anju.listing.store.VerificationRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What other domains ask about verified houses (XDE-02). */
@Component(service = ListingVerifier.class)
public final class VerifierService implements ListingVerifier {
    /** M-LST-08 */
    static final String NOT_VALID = "房源核验码无效或已过期";

    private final Verifying verifying;
    private final Requesters requesters;
    private final Attempts attempts;
    private final VerificationRows rows;
    private final Settings settings;
    private final Addresses addresses;
    private final Secrets secrets;

    @Activate
    public VerifierService(
            @Reference Verifying verifying,
            @Reference Requesters requesters,
            @Reference Attempts attempts,
            @Reference VerificationRows rows,
            @Reference Settings settings,
            @Reference Addresses addresses,
            @Reference Secrets secrets) {
        this.verifying = verifying;
        this.requesters = requesters;
        this.attempts = attempts;
        this.rows = rows;
        this.settings = settings;
        this.addresses = addresses;
        this.secrets = secrets;
    }

    @Override
    public Optional<Listing> find(String code) {
        return code == null || code.isBlank()
                ? Optional.empty()
                : rows.byCode(code.strip()).map(this::listing);
    }

    @Override
    public Optional<Listing> typed(String code) {
        return verifying.attempt(() -> find(code));
    }

    @Override
    public Outcome verify(Order order) {
        VerificationRow row = verifying.verify(request(order), null);
        return new Outcome(
                row.id(), row.state().name(), row.reason(), row.state() == ListingState.PASSED ? listing(row) : null);
    }

    @Override
    public void refuseUsedUp() {
        attempts.refuse(requesters.caller().userId());
    }

    @Override
    public void failed(int owners) {
        attempts.count(requesters.caller().userId(), owners);
    }

    private static Request request(Order order) {
        return new Request(
                order.division(),
                order.certType(),
                order.certNo(),
                order.ownerName(),
                order.ownerIdType(),
                order.ownerIdNo(),
                order.rentPart(),
                order.roomNo(),
                order.roomUse(),
                order.roomArea(),
                order.maxPersons(),
                order.fuzzyAddress(),
                order.entrustNo());
    }

    private Listing listing(VerificationRow row) {
        boolean valid = row.state() == ListingState.PASSED && !row.validUntil().isBefore(settings.today());
        return new Listing(
                row.code(),
                valid ? Optional.empty() : Optional.of(NOT_VALID),
                row.house(),
                row.division(),
                row.certType(),
                row.certNo(),
                row.unitNo(),
                row.address() == null ? addresses.shown(row) : row.address(),
                addresses.shown(row),
                row.area(),
                row.plannedUse(),
                new Listing.Owner(row.ownerName(secrets), row.ownerIdType(), row.ownerIdHash()),
                row.rentPart(),
                row.roomNo() == null
                        ? null
                        : new Listing.Room(row.roomNo(), row.roomUse(), row.roomArea(), row.maxPersons()),
                row.validUntil(),
                row.institutionId(),
                row.requesterId());
    }
}

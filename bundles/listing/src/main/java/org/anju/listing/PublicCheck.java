package org.anju.listing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.anju.api.access.Callers;
import org.anju.api.access.RateLimits;
import org.anju.api.problem.Problem;
import org.anju.listing.model.ListingState;
import org.anju.listing.model.Permissions;
import org.anju.listing.store.VerificationRow;
import org.anju.listing.store.VerificationRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What anybody learns behind a code or the QR code of a notice (LST-R13), and publishers before they show a listing (LST-R04): nothing of the owner. */
@Component(service = PublicCheck.class)
public final class PublicCheck {
    private final VerificationRows rows;
    private final Settings settings;
    private final Addresses addresses;
    private final RateLimits limits;
    private final Callers callers;

    @Activate
    public PublicCheck(
            @Reference VerificationRows rows,
            @Reference Settings settings,
            @Reference Addresses addresses,
            @Reference RateLimits limits,
            @Reference Callers callers) {
        this.rows = rows;
        this.settings = settings;
        this.addresses = addresses;
        this.limits = limits;
        this.callers = callers;
    }

    /**
     * @param valid whether a listing may be published and a contract signed with it
     * @param required P:listing.verify_before_publish: whether a publisher must have a valid code
     * @param reason M-LST-08 when it is not valid
     * @param fuzzyAddress 模糊坐落; null when it is not valid, as are area and room
     */
    public record Shown(
            boolean valid,
            boolean required,
            String code,
            String state,
            String stateLabel,
            String stateTone,
            String reason,
            String fuzzyAddress,
            BigDecimal area,
            String rentPart,
            String roomNo,
            LocalDate validUntil,
            String institutionName) {}

    /**
     * @param codeOrToken 核验码, or the token of a QR code
     * @throws Problem 404 M-LST-08 for what was never given; 429 for who tries many (PUB-R04)
     */
    public Shown of(String codeOrToken) {
        if (!callers.current().may(Permissions.CHECK)) {
            limits.check(RateLimits.PUBLIC);
        }
        VerificationRow row = rows.byToken(codeOrToken)
                .or(() -> rows.byCode(codeOrToken.strip()))
                .orElseThrow(() -> new Problem(404, "NOT_FOUND", VerifierService.NOT_VALID));
        boolean past = row.state() == ListingState.PASSED && row.validUntil().isBefore(settings.today());
        ListingState state = past ? ListingState.EXPIRED : row.state();
        boolean valid = state == ListingState.PASSED;
        return new Shown(
                valid,
                settings.get(Settings.BEFORE_PUBLISH),
                row.code(),
                state.name(),
                state.label(),
                state.tone().name(),
                valid ? null : VerifierService.NOT_VALID,
                valid ? addresses.shown(row) : null,
                valid ? partArea(row) : null,
                valid ? row.rentPart() : null,
                valid ? row.roomNo() : null,
                row.validUntil(),
                row.institutionName());
    }

    private static BigDecimal partArea(VerificationRow row) {
        return row.roomArea() == null ? row.area() : row.roomArea();
    }
}

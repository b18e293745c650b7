package org.anju.contract;

import org.anju.api.listing.Listing;
import org.anju.api.listing.ListingVerifier;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.contract.model.House;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** ① 房源核验, the first step of 受理网签 (CON-R01): by the five fields, or by a code that was given before. */
@Component(service = Verification.class)
public final class Verification {
    private static final String PASSED = "PASSED";

    private final Listings listings;

    @Activate
    public Verification(@Reference Listings listings) {
        this.listings = listings;
    }

    /**
     * @param id of the kept verification; null for a typed code
     * @param state PASSED, FAILED or MANUAL
     * @param house null unless passed
     */
    public record Result(Long id, String state, String reason, House house) {}

    /** Asks the register, as the caller would himself; outside any transaction. */
    public Result verify(ListingVerifier.Order order) {
        require(order);
        ListingVerifier.Outcome outcome = listings.required().verify(order);
        House house = outcome.listing() == null ? null : House.of(outcome.listing());
        return new Result(outcome.verificationId(), outcome.state(), outcome.reason(), house);
    }

    /** The five fields (001:L75); what they mean the register says. */
    private static void require(ListingVerifier.Order order) {
        new Check()
                .required("division", "房屋区域", order.division())
                .matches("division", "房屋区域", order.division(), code -> code.matches("\\d{6}"))
                .required("certType", "证件类型", order.certType())
                .text("certNo", "产权证号", order.certNo(), 2, 60)
                .text("ownerName", "产权人姓名", order.ownerName(), 2, 100)
                .text("ownerIdNo", "产权人证件号", order.ownerIdNo(), 1, 30)
                .done();
    }

    public Result of(String code) {
        return new Result(null, PASSED, null, house(code));
    }

    /** @throws Problem 422 M-LST-08 for a code that may not be used; 503 when the feature is away */
    House house(String code) {
        if (code.chars().noneMatch(Character::isDigit)) {
            // Every number counts something: what has no digit is none.
            throw refused("房源核验码无效或已过期");
        }
        Listing listing = listings.required().find(code).orElseThrow(() -> refused("房源核验码无效或已过期"));
        listing.refusal().ifPresent(reason -> {
            throw refused(reason);
        });
        return House.of(listing);
    }

    private static Problem refused(String reason) {
        return Problem.rule("LST-R12", reason);
    }
}

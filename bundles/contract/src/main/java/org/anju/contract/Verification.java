package org.anju.contract;

import org.anju.api.access.Caller;
import org.anju.api.listing.Listing;
import org.anju.api.listing.ListingVerifier;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.contract.model.House;
import org.anju.contract.model.TypedHouse;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** ① 房源核验, the first step of 受理网签 (CON-R01): by the five fields, or by a code that was given before. */
@Component(service = Verification.class)
public final class Verification {
    private static final String PASSED = "PASSED";

    private final Listings listings;
    private final Sight sight;
    private final Settings settings;

    @Activate
    public Verification(@Reference Listings listings, @Reference Sight sight, @Reference Settings settings) {
        this.listings = listings;
        this.sight = sight;
        this.settings = settings;
    }

    /**
     * @param id of the kept verification; null for a typed code
     * @param state PASSED, FAILED or MANUAL
     * @param house null unless passed
     */
    public record Result(Long id, String state, String reason, House house) {}

    /** Whether the city asks for a verification at all (P:contract.listing_verification.required). */
    public boolean required() {
        return settings.get(Settings.LISTING_REQUIRED);
    }

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

    /** A typed code. Of another's, what the public check tells: the rest comes with the draft that is made with it (CON-T01). */
    public Result of(String code) {
        Listing listing = valid(code);
        House house = House.of(listing);
        return new Result(null, PASSED, null, isOwn(listing) ? house : house.asChecked());
    }

    /** Who asked for it, his institution, and the authorities of the division. */
    private boolean isOwn(Listing listing) {
        Caller caller = sight.caller();
        return caller.userId() == listing.requesterId()
                || caller.institutionId() != null && caller.institutionId().equals(listing.institutionId())
                || caller.scope().covers(listing.division(), listing.institutionId());
    }

    /**
     * The house of a code; or, where the city asks for no verification, one that was typed.
     *
     * @param code 房源核验码, or null
     * @param typed or null
     */
    public House house(String code, TypedHouse typed) {
        if (code != null && typed != null) {
            throw Problem.invalid("house", "房源核验码和未核验的房屋只能填写一项");
        }
        if (code != null) {
            return house(code);
        }
        if (typed == null || required()) {
            throw Problem.rule("CON-R01", "请先通过房源核验");
        }
        return typed.checked(settings.houseRules());
    }

    /** @throws Problem 422 M-LST-08 for a code that may not be used; 503 when the feature is away */
    House house(String code) {
        return House.of(valid(code));
    }

    private Listing valid(String code) {
        if (code.chars().noneMatch(Character::isDigit)) {
            // Every number counts something: what has no digit is none.
            throw refused("房源核验码无效或已过期");
        }
        Listing listing = listings.required().typed(code).orElseThrow(() -> refused("房源核验码无效或已过期"));
        listing.refusal().ifPresent(reason -> {
            throw refused(reason);
        });
        return listing;
    }

    private static Problem refused(String reason) {
        return Problem.rule("LST-R12", reason);
    }
}

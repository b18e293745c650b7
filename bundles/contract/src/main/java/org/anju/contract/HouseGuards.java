package org.anju.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anju.api.contract.LeaseDirectory.Lease;
import org.anju.api.listing.Listing;
import org.anju.api.listing.ListingVerifier;
import org.anju.api.secret.Secrets;
import org.anju.contract.model.Attachment;
import org.anju.contract.model.AttachmentKind;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContractRule;
import org.anju.contract.model.House;
import org.anju.contract.model.LessorNature;
import org.anju.contract.model.Party;
import org.anju.contract.model.PartyRole;
import org.anju.contract.model.TermField;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.LeaseRow;
import org.anju.contract.store.LeaseTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The guards of 签约 about the house: verified, free, let by who may let it (CON-R01, CON-R05, CON-R06, LST-R08). */
@Component(service = HouseGuards.class)
public final class HouseGuards {
    private final Settings settings;
    private final Listings listings;
    private final LeaseTable leases;
    private final ContentTable contents;
    private final Secrets secrets;

    @Activate
    public HouseGuards(
            @Reference Settings settings,
            @Reference Listings listings,
            @Reference LeaseTable leases,
            @Reference ContentTable contents,
            @Reference Secrets secrets) {
        this.settings = settings;
        this.listings = listings;
        this.leases = leases;
        this.contents = contents;
        this.secrets = secrets;
    }

    /** @throws org.anju.api.problem.Problem 503 when the feature is absent and the city asks for verification (§1.5) */
    public void listing(House house, Findings findings) {
        boolean required = settings.get(Settings.LISTING_REQUIRED);
        if (house.code() == null) {
            if (required) {
                findings.add(ContractRule.LISTING_VALID, "请先通过房源核验");
            }
            return;
        }
        Optional<ListingVerifier> verifier = required ? Optional.of(listings.required()) : listings.present();
        verifier.ifPresent(present -> valid(present.find(house.code()), house, findings));
    }

    private static void valid(Optional<Listing> listing, House house, Findings findings) {
        String refusal = listing.map(found -> found.refusal().orElse(null)).orElse("房源核验码无效或已过期");
        if (listing.isEmpty() || listing.get().refusal().isPresent()) {
            findings.add("LST-R12", refusal);
        } else if (!House.of(listing.get()).same(house)) {
            findings.add("LST-R12", "房源核验码不是该房屋的");
        }
    }

    /**
     * CON-R06: no other lease in effect on these days, but for the head lease of who lets on what he rents.
     *
     * @param own id of its own lease, which is in nobody's way
     */
    public void free(LeaseRow row, long own, Content content, Findings findings) {
        LocalDate from = content.terms().day(TermField.START_DATE);
        LocalDate to = content.terms().day(TermField.END_DATE);
        List<Lease> others = leases.overlaps(row.house().names(), row.roomNo(), from, to).stream()
                .filter(lease -> lease.id() != own)
                .toList();
        Set<String> sublessors = content.of(PartyRole.LESSOR).stream()
                .filter(lessor -> lessor.lessorNature() == LessorNature.SUBLESSOR)
                .map(lessor -> secrets.hash(lessor.idNo()))
                .collect(Collectors.toSet());
        List<Lease> heads = others.stream()
                .filter(lease -> sublessors.stream().anyMatch(hash -> contents.rents(lease.id(), hash)))
                .toList();
        if (heads.size() < others.size()) {
            findings.conflict(ContractRule.HOUSE_FREE, "该房屋在此租赁期间内已有生效合同");
        }
        boolean inside = heads.stream().allMatch(head -> !from.isBefore(head.from()) && !to.isAfter(head.to()));
        if (!inside) {
            findings.add(ContractRule.HOUSE_FREE, "转租期限应在原租赁期限内");
        }
        if (row.roomNo() == null && heads.stream().anyMatch(head -> head.room() != null)) {
            findings.add(ContractRule.HOUSE_FREE, "转租的部位应在原租赁的部位内");
        }
    }

    /** CON-F1: somebody of record lets, or somebody with the papers for it. */
    public void rightHolder(House house, Content content, List<Attachment> attachments, Findings findings) {
        if (content.has(LessorNature.SUBLESSOR) && !has(attachments, AttachmentKind.SUBLET_CONSENT)) {
            findings.add(ContractRule.HOUSE_FREE, "转租须上传转租同意书");
        }
        if (content.has(LessorNature.TRUSTEE) && !has(attachments, AttachmentKind.ENTRUSTMENT)) {
            findings.add(ContractRule.RIGHT_HOLDER, "受托出租须上传委托书");
        }
        if (!content.has(LessorNature.SUBLESSOR) && !content.has(LessorNature.TRUSTEE)) {
            owner(house, content.of(PartyRole.LESSOR), findings);
        }
    }

    /** Who was told too often that they are not the right holder is not told again (LST-R06). */
    private void owner(House house, List<Party> lessors, Findings findings) {
        if (house.ownerHash() != null) {
            listings.present().ifPresent(ListingVerifier::refuseUsedUp);
        }
        if (lessors.stream().noneMatch(lessor -> holds(house, lessor))) {
            lessors.forEach(stranger -> findings.add(ContractRule.RIGHT_HOLDER, Listings.NO_OWNER));
        }
    }

    private boolean holds(House house, Party lessor) {
        LessorNature nature = lessor.lessorNature();
        return nature != null && nature.holdsTheRight() && house.ownedBy(lessor.name(), secrets.hash(lessor.idNo()));
    }

    private static boolean has(List<Attachment> attachments, AttachmentKind kind) {
        return attachments.stream().anyMatch(file -> file.kind() == kind);
    }

    /** LST-R08 */
    public void room(House house, Content content, Findings findings) {
        Integer most = house.maxPersons();
        if (most != null && content.people() > most) {
            findings.add(ContractRule.ROOM_ALLOWED, "承租和实际居住人数不得超过" + most + "人");
        }
    }
}

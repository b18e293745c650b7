package org.anju.api.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anju.api.listing.HouseNames;
import org.anju.api.value.RoomNo;

/** The leases in effect (生效合同), as other domains see them. */
public interface LeaseDirectory {
    /**
     * Leases in effect of a house whose days overlap; the last day is included (CON-R06).
     *
     * @param house it is one house by whichever of its names a lease was signed
     * @param room null for the whole house, which overlaps every room; a room overlaps itself, however it is spelled, and the whole
     */
    List<Lease> overlaps(HouseNames house, String room, LocalDate from, LocalDate to);

    /** The lease that uses a 房源核验码, while it is in effect. */
    Optional<Lease> ofCode(String listingCode);

    /**
     * Does something while no lease of a house is signed: what was signed before is seen inside, and whoever signs afterwards sees what was done. A
     * transaction begun inside commits before the house is free again; never call it inside one, which would hold what a signing waits for.
     */
    void whileNoneIsSigned(HouseNames house, Runnable work);

    /**
     * @param contractNo 租赁合同编号
     * @param room null for the whole house
     * @param code 房源核验码, null where none was used
     */
    record Lease(long id, String contractNo, HouseNames house, String room, String code, LocalDate from, LocalDate to) {
        /** Whether it lets a house or room, or what overlaps it; {@code of} null is the whole house. */
        public boolean lets(HouseNames one, String of) {
            return one.same(house) && RoomNo.overlap(room, of);
        }
    }
}

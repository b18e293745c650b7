package org.anju.api.listing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.anju.api.upstream.Upstream;

/**
 * 房屋产权库, the register of property that verification asks (LST-R10). A city's interface to the department is one of these, registered as an OSGi
 * service; which one is asked, its {@link #id()} says in the parameter {@code listing.register}.
 */
public interface PropertyRegister extends Upstream {
    /**
     * Looks a certificate up.
     *
     * @param certNo 产权证号 in its normalised form
     * @return empty when the register answers that it has no such certificate in the division
     * @throws RegisterFailure when no usable answer came (LST-R14)
     */
    Optional<Property> find(String division, String certType, String certNo) throws RegisterFailure;

    /** Whether it holds certificates of this type at all (LST-T04). */
    boolean holds(String certType);

    /**
     * @param unitNo 不动产单元号, or null
     * @param ownership 共有方式: 01 单独占有, 02 共同共有, 03 按份共有
     * @param unlettable 违法建筑 or 不得出租
     */
    record Property(
            String unitNo,
            String address,
            BigDecimal area,
            String use,
            boolean residential,
            List<Holder> holders,
            String ownership,
            boolean mortgaged,
            boolean sealed,
            boolean disputed,
            boolean unlettable) {}

    /** 权利人 of record. */
    record Holder(String name, String idType, String idNo) {}
}

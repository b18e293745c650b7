package org.anju.api.institution;

import java.util.List;
import java.util.Optional;

/** The filed institutions (机构), as other domains see them. */
public interface InstitutionDirectory {
    Optional<Institution> find(long id);

    /** By 统一社会信用代码 among those not cancelled. */
    Optional<Institution> findByLicense(String licenseNo);

    /** The stores (门店) of an institution that are not disabled, by name. */
    List<Store> stores(long institutionId);

    /** @param division 所在区域 */
    record Store(long id, String name, String division) {}

    /**
     * @param filingNo 备案证号, null before the filing passed
     * @param division 所在区域
     * @param status name of its state: DRAFT … FILED, SUSPENDED, CANCELLED, EXPIRED
     * @param active whether it may start new business: FILED
     */
    record Institution(
            long id,
            String name,
            String licenseNo,
            String type,
            String filingNo,
            String division,
            String status,
            boolean active) {}
}

package org.anju.api.institution;

import java.util.List;
import java.util.Optional;
import org.anju.api.access.DataScope;
import org.anju.api.rest.Items;

/** The filed institutions (机构), as other domains see them. */
public interface InstitutionDirectory {
    Optional<Institution> find(long id);

    /** 资金监管账号 of the filing in force; empty where none was filed. */
    Optional<String> supervisedAccount(long id);

    /** By 统一社会信用代码 among those not cancelled. */
    Optional<Institution> findByLicense(String licenseNo);

    /** The list of filed institutions (机构备案列表) that a scope may see, newest first. */
    Items<Listed> search(Search search, DataScope scope, int page, int size);

    /** One of that list; empty when the scope may not see it. */
    Optional<Listed> listed(long id, DataScope scope);

    /** The list of stores (门店) that a scope may see, newest first. */
    Items<ListedStore> searchStores(Search search, DataScope scope, int page, int size);

    /**
     * What a list is filtered by; null means any.
     *
     * @param name a part, as {@link org.anju.api.value.NameGrams#key} writes it
     * @param number licence or filing number
     * @param type 机构类型; of institutions only
     * @param status name of a state
     * @param division with all below it
     * @param institutionId of stores only
     */
    record Search(String name, String number, String type, String status, String division, Long institutionId) {}

    /** @param statusTone name of a {@link org.anju.api.procedure.State.Tone} */
    record Listed(Institution institution, String statusLabel, String statusTone) {}

    /** A store in a list. */
    record ListedStore(
            long id,
            String name,
            String licenseNo,
            String division,
            long institutionId,
            String institutionName,
            String status,
            String statusLabel,
            String statusTone) {}

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

package org.anju.institution.model;

import org.anju.api.problem.Check;
import org.anju.api.value.CreditCode;
import org.anju.api.value.Masking;
import org.anju.api.value.Names;
import org.anju.api.value.ResidentId;

/**
 * The facts of a store (门店, INS-F2).
 *
 * @param name 公司门店名称
 * @param licenseNo 营业执照号码
 * @param division 所在区域
 * @param address 经营地址
 * @param principal 负责人姓名
 */
public record StoreFacts(
        String name,
        String licenseNo,
        String division,
        String address,
        String principal,
        String principalIdNo,
        String contactName,
        String contactPhone,
        String lng,
        String lat) {
    public StoreFacts {
        name = Names.normalise(Facts.clean(name));
        licenseNo = CreditCode.normalise(Facts.clean(licenseNo));
        division = Facts.clean(division);
        address = Facts.clean(address);
        principal = Facts.clean(principal);
        principalIdNo = ResidentId.normalise(Facts.clean(principalIdNo));
        contactName = Facts.clean(contactName);
        contactPhone = Facts.clean(contactPhone);
        lng = Facts.clean(lng);
        lat = Facts.clean(lat);
    }

    /** Refuses with all field errors at once. */
    public void check(FilingRules rules) {
        FormCheck forms = new FormCheck(rules);
        Check check = new Check()
                .name("name", "公司门店名称", name, 2, 100)
                .required("licenseNo", "营业执照号码", licenseNo)
                .required("divisionCode", "所在区域", division)
                .required("contactName", "经办人姓名", contactName)
                .required("contactPhone", "经办人电话", contactPhone);
        FormCheck.line(check, "address", "经营地址", address, 2, 200);
        if (principal != null) {
            check.person("principal", "负责人姓名", principal);
        }
        forms.check(check, FactField.LICENSE_NO, licenseNo);
        forms.check(check, FactField.DIVISION, division);
        String idFault = principalIdNo == null ? null : forms.idFault(principalIdNo);
        check.that(idFault == null, "principalIdNo", idFault);
        forms.check(check, FactField.CONTACT_NAME, contactName);
        forms.check(check, FactField.CONTACT_PHONE, contactPhone);
        forms.check(check, FactField.LNG, lng);
        forms.check(check, FactField.LAT, lat);
        forms.place(check, lng, lat);
        check.done();
    }

    /** The same with personal data masked. */
    public StoreFacts masked(Masking mask) {
        return withSecrets(mask.idNo(principalIdNo), mask.mobile(contactPhone));
    }

    /** The same with each masked value replaced by the stored one. */
    public StoreFacts unmasked(StoreFacts stored, Masking mask) {
        StoreFacts shown = stored.masked(mask);
        return withSecrets(
                principalIdNo != null && principalIdNo.equals(shown.principalIdNo)
                        ? stored.principalIdNo
                        : principalIdNo,
                contactPhone != null && contactPhone.equals(shown.contactPhone) ? stored.contactPhone : contactPhone);
    }

    private StoreFacts withSecrets(String idNo, String phone) {
        return new StoreFacts(name, licenseNo, division, address, principal, idNo, contactName, phone, lng, lat);
    }
}

package org.anju.institution.model;

import org.anju.api.value.ResidentId;

/**
 * A qualified person that an institution names in its filing (专业人员, INS-R08).
 *
 * @param certType dictionary {@link CodeTables#BROKER_CERTIFICATE}
 */
public record Broker(String name, String idNo, String certType, String certNo) {
    public Broker {
        name = Facts.clean(name);
        idNo = ResidentId.normalise(Facts.clean(idNo));
        certType = Facts.clean(certType);
        certNo = Facts.clean(certNo);
    }

    Broker withIdNo(String number) {
        return new Broker(name, number, certType, certNo);
    }
}

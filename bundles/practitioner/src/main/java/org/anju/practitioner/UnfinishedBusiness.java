package org.anju.practitioner;

import java.util.ArrayList;
import java.util.List;
import org.anju.api.institution.CancellationBlocker;
import org.anju.practitioner.store.CardRows;
import org.anju.practitioner.store.CaseRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What speaks against cancelling an institution's filing (INS-R10): cases under verification and cards in effect. */
@Component(service = CancellationBlocker.class)
public final class UnfinishedBusiness implements CancellationBlocker {
    private final CaseRows cases;
    private final CardRows cards;

    @Activate
    public UnfinishedBusiness(@Reference CaseRows cases, @Reference CardRows cards) {
        this.cases = cases;
        this.cards = cards;
    }

    @Override
    public List<String> blockers(long institutionId) {
        List<String> blockers = new ArrayList<>();
        long verifying = cases.underVerification(institutionId);
        if (verifying > 0) {
            blockers.add("核验中的从业人员案件" + verifying + "件");
        }
        long inEffect = cards.inEffect(institutionId);
        if (inEffect > 0) {
            blockers.add("生效的从业人员信息卡" + inEffect + "张");
        }
        return blockers;
    }
}

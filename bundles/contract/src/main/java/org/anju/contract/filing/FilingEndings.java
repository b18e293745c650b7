package org.anju.contract.filing;

import java.util.List;
import java.util.Optional;
import org.anju.contract.Settings;
import org.anju.contract.model.ContractState;
import org.anju.contract.model.FilingAction;
import org.anju.contract.model.FilingState;
import org.anju.contract.store.ContractRow;
import org.anju.contract.store.ContractStore;
import org.anju.contract.store.FilingRow;
import org.anju.contract.store.FilingRows;
import org.anju.contract.store.LeaseTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What ends without anybody's doing: filings whose last day is over (CON-T27) or whose contract ended (XDE-13), applications of institutions that are gone (XDE-10). */
@Component(service = FilingEndings.class)
public final class FilingEndings {
    private static final int AT_ONCE = 1000;
    private static final int SOON_DAYS = 30;

    private final ContractStore store;
    private final FilingRows filings;
    private final LeaseTable leases;
    private final FilingSteps steps;
    private final FilingMessages messages;
    private final Settings settings;

    @Activate
    public FilingEndings(
            @Reference ContractStore store,
            @Reference FilingRows filings,
            @Reference LeaseTable leases,
            @Reference FilingSteps steps,
            @Reference FilingMessages messages,
            @Reference Settings settings) {
        this.store = store;
        this.filings = filings;
        this.leases = leases;
        this.steps = steps;
        this.messages = messages;
        this.settings = settings;
    }

    /** A contract was revoked or is over: so are its filing and what is applied for; inside the unit that ends it. */
    public void contractEnded(ContractRow contract) {
        boolean over = contract.state() == ContractState.EXPIRED;
        for (FilingRow row : filings.ofContract(contract.id())) {
            boolean expires = over && row.state() == FilingState.FILED;
            steps.step(
                    row,
                    expires ? FilingAction.EXPIRE : FilingAction.END,
                    row.version(),
                    over ? "租赁期限届满，到期自动注销" : "租赁合同已撤销");
        }
    }

    /** Some of the filings in force whose last day is over; ask again until there are none. */
    public List<Long> over() {
        return filings.endedBefore(settings.today(), AT_ONCE);
    }

    /** 到期自动注销, in a transaction of its own. */
    public void expire(long id) {
        store.write(() -> locked(id)
                .filter(row -> row.state() == FilingState.FILED && row.validTo().isBefore(settings.today()))
                .ifPresent(row -> steps.step(row, FilingAction.EXPIRE, row.version(), "备案期限届满，到期自动注销")));
    }

    /** Some of the filings that are over within 30 days and whose people were not told yet. */
    public List<Long> soonOver() {
        return filings.unremindedUntil(settings.today().plusDays(SOON_DAYS), AT_ONCE);
    }

    /** NTF-08, once. */
    public void remind(long id) {
        store.write(
                () -> locked(id).filter(row -> row.state() == FilingState.FILED).ifPresent(row -> {
                    messages.soonOver(row);
                    row.reminded();
                }));
    }

    /** XDE-10: what an institution was entering ends with its filing; what was submitted and what is in force stays. */
    public void institutionGone(long institutionId) {
        for (FilingRow found : filings.unfinishedOf(institutionId)) {
            store.write(() -> locked(found.id())
                    .filter(row -> row.state().editable())
                    .ifPresent(row -> steps.step(row, FilingAction.END, row.version(), "机构备案注销")));
        }
    }

    /** Under the lock of the house: nobody files, changes or extends meanwhile what ends. */
    private Optional<FilingRow> locked(long id) {
        filings.houseOf(id).ifPresent(leases::lock);
        return filings.find(id);
    }
}

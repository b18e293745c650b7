package org.anju.contract.filing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import org.anju.api.store.ChinaDay;
import org.anju.contract.model.FilingState;
import org.anju.contract.model.Permissions;
import org.anju.contract.store.ContractRow;
import org.anju.contract.store.FilingRow;
import org.anju.contract.store.FilingRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where a contract stands with its filing, and whether the caller may apply for it (CON-R11, CON-R17). */
@Component(service = ContractFilings.class)
public final class ContractFilings {
    /** What is going on counts before what is only prepared, and that before what is over. */
    private static final Comparator<FilingRow> TELLING = Comparator.<FilingRow, Boolean>comparing(
                    row -> !row.state().isOver())
            .thenComparing(row -> row.state() != FilingState.DRAFT)
            .thenComparing(FilingRow::id);

    private final FilingRows filings;
    private final FilingSight sight;
    private final Eligibility eligibility;
    private final FilingSettings settings;

    @Activate
    public ContractFilings(
            @Reference FilingRows filings,
            @Reference FilingSight sight,
            @Reference Eligibility eligibility,
            @Reference FilingSettings settings) {
        this.filings = filings;
        this.sight = sight;
        this.eligibility = eligibility;
        this.settings = settings;
    }

    /**
     * @param row the filing or the application for it that the caller sees; null when there is none
     * @param applicable whether the caller may apply for it now
     * @param due last day on which an application is in time; null once one is under way, and where none is late
     */
    public record Standing(FilingRow row, boolean applicable, LocalDate due) {}

    public Standing of(ContractRow contract) {
        return standing(contract, telling(contract, sight::sees).orElse(null));
    }

    /** The filing or the application that tells where a contract stands, of those that may be seen. */
    public Optional<FilingRow> telling(ContractRow contract, Predicate<FilingRow> seen) {
        return filings.everOfContract(contract.id()).stream().filter(seen).max(TELLING);
    }

    /** Of one that was signed just now. */
    public Standing fresh(ContractRow contract) {
        return standing(contract, null);
    }

    private Standing standing(ContractRow contract, FilingRow row) {
        boolean wanted =
                eligibility.running(contract) && (row == null || row.state().isOver());
        return new Standing(
                row,
                wanted && sight.caller().may(Permissions.FILING_CREATE),
                wanted ? settings.due(ChinaDay.of(contract.signedAt())) : null);
    }
}

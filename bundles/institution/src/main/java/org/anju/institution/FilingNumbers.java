package org.anju.institution;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anju.api.number.Numbering;
import org.anju.api.problem.Problem;
import org.anju.api.value.CheckToken;
import org.anju.institution.model.FilingNo;
import org.anju.institution.model.FilingRules;
import org.anju.institution.store.TakeoverTable;
import org.anju.institution.store.TakeoverTable.UniqueColumn;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a filing is given when it is in force: 备案证号 and the token of its certificate; and the rules that it must fulfil. */
@Component(service = FilingNumbers.class)
public final class FilingNumbers {
    private final Settings settings;
    /** A take-over brings at most so many numbers; more in a row are no accident of numbering. */
    private static final int MOST_TAKEN = 50_000;

    private final Numbering numbering;
    private final TakeoverTable institutions;

    @Activate
    public FilingNumbers(
            @Reference Settings settings, @Reference Numbering numbering, @Reference TakeoverTable institutions) {
        this.settings = settings;
        this.numbering = numbering;
        this.institutions = institutions;
    }

    /** The next 备案证号 of a division that no institution has, as one that was taken over with the number of an older system (§2.7). */
    public String next(String division) {
        return next(division, Set.of());
    }

    /** @param spoken numbers that are about to be stored, as {@link FilingNo} writes them */
    public String next(String division, Set<String> spoken) {
        for (int drawn = 0; drawn < MOST_TAKEN; drawn++) {
            String number = numbering.next(Settings.FILING_NUMBER, Numbering.ofDivision(division));
            if (!spoken.contains(FilingNo.normalised(number)) && free(number)) {
                return number;
            }
        }
        throw Problem.rule("NUMBERING", "备案证号已用完，请联系系统管理员（" + Settings.FILING_NUMBER.key() + "）");
    }

    private boolean free(String number) {
        List<String> written = List.of(number, FilingNo.normalised(number));
        return institutions.taken(Map.of(UniqueColumn.FILING_NO, written)).values().stream()
                .allMatch(Set::isEmpty);
    }

    /** The next 案件编号. */
    public String nextCase(String division) {
        return numbering.next(Numbering.CASE, Numbering.ofDivision(division));
    }

    public String token() {
        return CheckToken.fresh();
    }

    public FilingRules rules() {
        return settings.rules();
    }
}

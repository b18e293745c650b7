package org.anju.institution;

import java.util.List;
import java.util.Map;
import org.anju.api.number.Numbering;
import org.anju.institution.model.FilingRules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a filing is given when it is in force: 备案证号 and the token of its certificate; and the rules that it must fulfil. */
@Component(service = FilingNumbers.class)
public final class FilingNumbers {
    /** What the templates may name besides day and sequence. */
    static final List<String> VALUES = List.of("区划6", "区划4", "省码2");

    private final Settings settings;
    private final Numbering numbering;

    @Activate
    public FilingNumbers(@Reference Settings settings, @Reference Numbering numbering) {
        this.settings = settings;
        this.numbering = numbering;
    }

    /** The next 备案证号 of a division. */
    public String next(String division) {
        return numbering.next(Settings.FILING_NUMBER, values(division));
    }

    /** The next 案件编号. */
    public String nextCase(String division) {
        return numbering.next(Settings.CASE_NUMBER, values(division));
    }

    public String token() {
        return CheckToken.fresh();
    }

    public FilingRules rules() {
        return settings.rules();
    }

    private static Map<String, String> values(String division) {
        return Map.of("区划6", division, "区划4", division.substring(0, 4), "省码2", division.substring(0, 2));
    }
}

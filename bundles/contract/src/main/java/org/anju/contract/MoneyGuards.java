package org.anju.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContractRule;
import org.anju.contract.model.Party;
import org.anju.contract.model.TermField;
import org.anju.contract.model.Terms;
import org.anju.contract.store.ContractRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Term, deposit and rent: what is refused and what is only warned of (CON-R07, CON-R22). */
@Component(service = MoneyGuards.class)
public final class MoneyGuards {
    /** Months that one payment covers, by 支付方式. */
    private static final Map<String, Integer> MONTHS = Map.of("M", 1, "Q", 3, "H", 6, "Y", 12);

    private final Settings settings;
    private final Institutions institutions;

    @Activate
    public MoneyGuards(@Reference Settings settings, @Reference Institutions institutions) {
        this.settings = settings;
        this.institutions = institutions;
    }

    void check(Content content, Findings findings) {
        Terms terms = content.terms();
        if (settings.rules().tooLong(terms)) {
            findings.add(ContractRule.TERM_ALLOWED, settings.rules().tooLongMessage());
        }
        if (terms.day(TermField.END_DATE).isBefore(settings.today())) {
            findings.add(ContractRule.TERM_ALLOWED, "租赁期限已届满，不能签约");
        }
        Optional<Party> firm = content.subletFirm();
        if (firm.isPresent() && settings.get(Settings.FUND_CHECK) && !supervised(firm.get(), terms)) {
            findings.add(ContractRule.TERM_ALLOWED, "收租账户应为备案的资金监管账户");
        }
    }

    private boolean supervised(Party firm, Terms terms) {
        return institutions
                .supervisedAccount(firm.idNo())
                .filter(account -> digits(account).equals(digits(terms.get(TermField.RENT_ACCOUNT))))
                .isPresent();
    }

    /** Account numbers are compared without the blanks that people put between their digits. */
    private static String digits(String account) {
        return account == null ? "" : account.replaceAll("[\\s-]", "");
    }

    List<Warning> warnings(ContractRow row, Content content) {
        List<Warning> warnings = new ArrayList<>();
        Terms terms = content.terms();
        if (content.subletFirm().isPresent()) {
            prepaid(terms, warnings);
        }
        if (terms.throughBroker() && ofBroker(row, terms)) {
            warnings.add(new Warning("CON-R22", "经纪机构不得代收租金、押金，收租账户不应为经纪机构的账户"));
        }
        return warnings;
    }

    private void prepaid(Terms terms, List<Warning> warnings) {
        BigDecimal rent = terms.money(TermField.MONTHLY_RENT);
        BigDecimal deposit = terms.money(TermField.DEPOSIT);
        int depositMonths = settings.get(Settings.DEPOSIT_MONTHS);
        if (rent != null
                && deposit != null
                && deposit.compareTo(rent.multiply(BigDecimal.valueOf(depositMonths))) > 0) {
            warnings.add(new Warning("CON-R07", "押金超过" + depositMonths + "个月租金，应存入资金监管账户"));
        }
        int prepayMonths = settings.get(Settings.PREPAY_MONTHS);
        String cycle = terms.get(TermField.PAY_CYCLE);
        if (cycle != null && (cycle.equals("O") || MONTHS.getOrDefault(cycle, 0) > prepayMonths)) {
            warnings.add(new Warning("CON-R07", "一次性收取租金超过" + prepayMonths + "个月，应存入资金监管账户"));
        }
    }

    /** The account names the broker's institution. */
    private static boolean ofBroker(ContractRow row, Terms terms) {
        String account = terms.get(TermField.RENT_ACCOUNT);
        String broker = row.brokerInstitution() == null ? row.institutionName() : row.brokerInstitution();
        return account != null && broker != null && account.contains(broker);
    }
}

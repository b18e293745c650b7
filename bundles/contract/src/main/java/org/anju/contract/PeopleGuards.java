package org.anju.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.anju.api.credit.CreditGrades;
import org.anju.api.institution.InstitutionDirectory.Institution;
import org.anju.api.practitioner.CardDirectory.Card;
import org.anju.api.problem.Problem;
import org.anju.api.redblack.BlackList;
import org.anju.api.secret.Secrets;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContractRule;
import org.anju.contract.model.Party;
import org.anju.contract.store.ContractRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The guards of 签约 about institutions and people (CON-R05, CON-R10, XDE-03, XDE-05, XDE-11). */
@Component(service = PeopleGuards.class)
public final class PeopleGuards {
    private static final Logger LOG = LoggerFactory.getLogger(PeopleGuards.class);

    private final Settings settings;
    private final Institutions institutions;
    private final Broker broker;
    private final Grades grades;
    private final BlackLists blackLists;
    private final Secrets secrets;

    @Activate
    public PeopleGuards(
            @Reference Settings settings,
            @Reference Institutions institutions,
            @Reference Broker broker,
            @Reference Grades grades,
            @Reference BlackLists blackLists,
            @Reference Secrets secrets) {
        this.settings = settings;
        this.institutions = institutions;
        this.broker = broker;
        this.grades = grades;
        this.blackLists = blackLists;
        this.secrets = secrets;
    }

    /**
     * Who has a hand in a contract besides its parties, looked up once for all guards.
     *
     * @param institutions the handler's and the broker's; none at a counter without a broker
     * @param unknown whether one of them is not there any more
     */
    record Involved(List<Institution> institutions, boolean unknown, Optional<Card> broker) {}

    Involved involved(ContractRow row, Content content) {
        Optional<Card> card = broker.card(content);
        TreeSet<Long> ids = new TreeSet<>();
        if (row.institutionId() != null) {
            ids.add(row.institutionId());
        }
        card.map(Card::institutionId).ifPresent(ids::add);
        List<Institution> found =
                ids.stream().map(institutions::find).flatMap(Optional::stream).toList();
        return new Involved(found, found.size() < ids.size(), card);
    }

    void institutions(Involved involved, Findings findings) {
        if (involved.unknown() || !involved.institutions().stream().allMatch(Institution::active)) {
            findings.add(ContractRule.INSTITUTION_ACTIVE, "机构未备案或已暂停，不能办理合同网签");
        }
    }

    /** The grade is an addition and no legal precondition: without the feature it is not asked (§1.5). */
    void grades(ContractRow row, Involved involved, Findings findings) {
        Optional<CreditGrades> present = grades.present();
        if (present.isEmpty()) {
            LOG.debug("Contract {} is signed without a look at credit grades: the feature is away", row.id());
            return;
        }
        List<String> blocked = settings.get(CreditGrades.BLOCKED);
        involved.institutions().stream()
                .flatMap(found -> present.get().grade(secrets.hash(found.licenseNo())).stream())
                .filter(blocked::contains)
                .findFirst()
                .ifPresent(grade -> findings.add(ContractRule.GRADE_ALLOWED, "机构信用等级为" + grade + "，不能办理合同网签"));
    }

    /** @throws Problem 503 when the feature is absent and P:contract.sign.check_blacklist is on */
    void blackList(Involved involved, Content content, Findings findings) {
        if (!settings.get(Settings.CHECK_BLACKLIST)) {
            return;
        }
        BlackList list = blackLists.present().orElseThrow(() -> Problem.featureUnavailable("红黑名单"));
        subjects(involved, content).forEach((hash, name) -> {
            if (list.refusal(hash).isPresent()) {
                findings.add(ContractRule.NOT_BLACKLISTED, "当事人" + name + "已被列入黑名单，不能办理合同网签");
            }
        });
    }

    /** Everybody who is asked about, by keyed hash. */
    private Map<String, String> subjects(Involved involved, Content content) {
        Map<String, String> subjects = new LinkedHashMap<>();
        for (Party party : content.contractors()) {
            subjects.put(secrets.hash(party.idNo()), party.name());
            if (party.agentIdNo() != null) {
                subjects.put(secrets.hash(party.agentIdNo()), party.agentName());
            }
        }
        involved.institutions().forEach(found -> subjects.put(secrets.hash(found.licenseNo()), found.name()));
        involved.broker().ifPresent(card -> subjects.put(card.personHash(), card.name()));
        return subjects;
    }

    public void realNames(Content content, Findings findings) {
        content.contractors().stream()
                .filter(party -> !party.idChecked())
                .forEach(party -> findings.add(ContractRule.REAL_NAMES, "当事人" + party.name() + "的身份证件尚未核对"));
    }
}

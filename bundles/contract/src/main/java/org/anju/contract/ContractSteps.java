package org.anju.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anju.api.file.StoredFile;
import org.anju.api.listing.HouseNames;
import org.anju.api.number.Numbering;
import org.anju.api.problem.Check;
import org.anju.api.problem.Problem;
import org.anju.api.procedure.CaseHandler;
import org.anju.api.procedure.Effect;
import org.anju.api.procedure.Procedures;
import org.anju.api.procedure.Procedures.AllowedAction;
import org.anju.api.procedure.Rule;
import org.anju.api.procedure.StepRequest;
import org.anju.api.store.ChinaDay;
import org.anju.api.value.CheckToken;
import org.anju.api.value.Days;
import org.anju.contract.filing.FilingEndings;
import org.anju.contract.model.Attachment;
import org.anju.contract.model.AttachmentKind;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContractAction;
import org.anju.contract.model.ContractEffect;
import org.anju.contract.model.ContractRule;
import org.anju.contract.model.SigningProcedure;
import org.anju.contract.model.WizardStep;
import org.anju.contract.store.AttachmentTable;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.ContractRow;
import org.anju.contract.store.ContractRows;
import org.anju.contract.store.ContractStore;
import org.anju.contract.store.LeaseTable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes the steps of contracts through the engine, each in one transaction. */
@Component(service = ContractSteps.class)
public final class ContractSteps {
    private final ContractStore store;
    private final ContractRows contracts;
    private final ContentTable contents;
    private final AttachmentTable attachments;
    private final LeaseTable leases;
    private final Sight sight;
    private final Procedures procedures;
    private final Completeness completeness;
    private final Listings listings;
    private final HouseGuards house;
    private final Subleases subleases;
    private final PeopleGuards people;
    private final MoneyGuards money;
    private final Broker broker;
    private final Uploads uploads;
    private final Settings settings;
    private final Numbering numbering;
    private final Announcements announcements;
    private final FilingEndings filings;
    private final Clock clock;

    @Activate
    public ContractSteps(
            @Reference ContractStore store,
            @Reference ContractRows contracts,
            @Reference ContentTable contents,
            @Reference AttachmentTable attachments,
            @Reference LeaseTable leases,
            @Reference Sight sight,
            @Reference Procedures procedures,
            @Reference Completeness completeness,
            @Reference Listings listings,
            @Reference HouseGuards house,
            @Reference Subleases subleases,
            @Reference PeopleGuards people,
            @Reference MoneyGuards money,
            @Reference Broker broker,
            @Reference Uploads uploads,
            @Reference Settings settings,
            @Reference Numbering numbering,
            @Reference Announcements announcements,
            @Reference FilingEndings filings,
            @Reference Clock clock) {
        this.store = store;
        this.contracts = contracts;
        this.contents = contents;
        this.attachments = attachments;
        this.leases = leases;
        this.sight = sight;
        this.procedures = procedures;
        this.completeness = completeness;
        this.listings = listings;
        this.house = house;
        this.subleases = subleases;
        this.people = people;
        this.money = money;
        this.broker = broker;
        this.uploads = uploads;
        this.settings = settings;
        this.numbering = numbering;
        this.announcements = announcements;
        this.filings = filings;
        this.clock = clock;
    }

    /** 签约 (CON-T04): takes the lock of the house before the contract is read, so that what is read is what is signed. */
    Signed sign(long id, Integer version) {
        return listings.counted(() -> locked(id, version).orElseGet(() -> {
            contracts.houseOf(id).ifPresent(leases::known);
            return locked(id, version).orElseThrow(() -> new IllegalStateException("a house without its lock"));
        }));
    }

    /** Empty when the house got a name, after the draft was begun, by which nobody locked it before. */
    private Optional<Signed> locked(long id, Integer version) {
        return store.write(() -> {
            Optional<HouseNames> house = contracts.houseOf(id);
            if (house.isPresent() && !leases.lockWhole(house.get())) {
                return Optional.empty();
            }
            ContractRow row = sight.own(id);
            Handler handler = new Handler(row, null, null);
            procedures.step(
                    SigningProcedure.TABLE, row, new StepRequest<>(ContractAction.SIGN, version, null), handler);
            return Optional.of(new Signed(row, handler.content(), handler.files()));
        });
    }

    /** What was signed, as the transaction that signed it read it. */
    record Signed(ContractRow row, Content content, List<Attachment> files) {}

    /** 撤销 (CON-T06): under the lock of the house as well, so that nobody files meanwhile what is revoked. */
    void revoke(long id, Integer version, Revocation revocation) {
        store.write(() -> {
            contracts.houseOf(id).ifPresent(leases::lock);
            ContractRow row = sight.own(id);
            // Too long for the history it is wrong by the name that the form gives it.
            new Check()
                    .optionalText("reason", "撤销原因", revocation.reason(), 1, 500)
                    .done();
            step(row, ContractAction.REVOKE, version, revocation.reason(), revocation);
        });
    }

    /** Any other step. */
    void take(long id, ContractAction action, Integer version, String opinion) {
        store.write(() -> step(sight.own(id), action, version, opinion, null));
    }

    /** A step inside the running unit. */
    void step(ContractRow row, ContractAction action, Integer version, String opinion, Revocation revocation) {
        procedures.step(
                SigningProcedure.TABLE,
                row,
                new StepRequest<>(action, version, opinion),
                new Handler(row, opinion, revocation));
    }

    /** The buttons of the handler: what the engine allows at this step of the wizard; nobody else has any. */
    List<AllowedAction> allowed(ContractRow row) {
        if (!sight.handles(row)) {
            return List.of();
        }
        boolean preview = row.step() == WizardStep.PREVIEW;
        return procedures.allowed(SigningProcedure.TABLE, row).stream()
                .filter(action -> switch (ContractAction.valueOf(action.action())) {
                    case SIGN, BACK -> preview;
                    case SUBMIT -> !preview;
                    default -> true;
                })
                .toList();
    }

    /** What one step looks at, read once. */
    private final class Handler implements CaseHandler<ContractRow> {
        private final Findings findings = new Findings();
        private final String opinion;
        private final Revocation revocation;
        private final long id;
        private Content content;
        private PeopleGuards.Involved involved;
        private List<Attachment> files;

        Handler(ContractRow row, String opinion, Revocation revocation) {
            this.id = row.id();
            this.opinion = opinion;
            this.revocation = revocation;
        }

        private Content content() {
            content = content == null ? contents.read(id) : content;
            return content;
        }

        private PeopleGuards.Involved involved(ContractRow row) {
            involved = involved == null ? people.involved(row, content()) : involved;
            return involved;
        }

        private List<Attachment> files() {
            files = files == null ? attachments.of(id) : files;
            return files;
        }

        @Override
        public void check(Rule rule, ContractRow row) {
            switch ((ContractRule) rule) {
                case PREVIEWED -> requirePreview(row);
                case CONTENT_COMPLETE -> completeness.require(content(), files());
                case LISTING_VALID -> house.listing(row.house(), findings);
                case HOUSE_FREE -> house.free(row, id, content(), findings);
                case RIGHT_HOLDER -> house.rightHolder(row.house(), content(), files(), findings);
                case ROOM_ALLOWED -> house.room(row.house(), content(), findings);
                case INSTITUTION_ACTIVE -> people.institutions(involved(row), findings);
                case GRADE_ALLOWED -> people.grades(row, involved(row), findings);
                case CARD_ACTIVE -> broker.check(row, content(), involved(row).broker(), findings);
                case NOT_BLACKLISTED -> people.blackList(involved(row), content(), findings);
                case REAL_NAMES -> people.realNames(content(), findings);
                case TERM_ALLOWED -> money.check(content(), findings);
                case NOTHING_AGAINST -> findings.refuse();
                case TERM_RUNNING -> requireRunning(row);
                case NO_SUBLEASE -> subleases.refuse(row);
                case AGREED -> agreed(row);
            }
        }

        private void requirePreview(ContractRow row) {
            if (row.step() != WizardStep.PREVIEW) {
                throw Problem.wrongState();
            }
        }

        private void requireRunning(ContractRow row) {
            if (settings.today().isAfter(row.endDate())) {
                throw Problem.wrongState();
            }
        }

        /** The agreement is kept with the contract, the day with its row (CON-R08). */
        private void agreed(ContractRow row) {
            Check check = new Check().text("reason", "撤销原因", revocation.reason(), 1, 500);
            check.required("revokedOn", "解约日期", revocation.on())
                    .matches("revokedOn", "解约日期", revocation.on(), day -> Days.parse(day) != null);
            LocalDate day = Days.parse(revocation.on());
            check.that(allowed(row, day), "revokedOn", "解约日期应在签约日期之后，不晚于今天");
            Optional<StoredFile> agreement = Optional.empty();
            if (revocation.agreementFileId() == null
                    || revocation.agreementFileId().isBlank()) {
                check.add("agreementFileId", "请上传双方签署的解约协议");
            } else {
                agreement = uploads.paper(check, "agreementFileId", "解约协议", revocation.agreementFileId());
            }
            check.done();
            attachments.add(id, AttachmentKind.TERMINATION, agreement.orElseThrow(), clock.instant());
            row.revoked(day);
        }

        private boolean allowed(ContractRow row, LocalDate day) {
            LocalDate signed = ChinaDay.of(row.signedAt());
            return day == null || !day.isBefore(signed) && !day.isAfter(settings.today());
        }

        @Override
        public void apply(Effect effect, ContractRow row) {
            switch ((ContractEffect) effect) {
                case SHOW_PREVIEW -> {
                    row.step(WizardStep.PREVIEW);
                    row.edited(clock.instant());
                }
                case REOPEN -> {
                    row.step(WizardStep.EDIT);
                    row.edited(clock.instant());
                }
                case GIVE_NUMBER -> number(row);
                case OCCUPY_HOUSE -> leases.add(row);
                case FREE_HOUSE -> leases.remove(row.id());
                case END_FILING -> filings.contractEnded(row);
                case CLOSE -> row.ended(clock.instant(), opinion);
                case TELL_DOMAINS -> announcements.say(row);
                case TELL_PEOPLE -> announcements.tell(row);
            }
        }

        private void number(ContractRow row) {
            involved(row).broker().ifPresent(card -> row.brokered(card.number(), card.name(), card.institutionName()));
            row.signed(
                    numbering.next(Settings.NUMBER, Numbering.ofDivision(row.division())),
                    CheckToken.fresh(),
                    settings.get(Settings.TEMPLATE),
                    clock.instant());
        }
    }
}

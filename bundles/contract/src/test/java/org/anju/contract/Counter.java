package org.anju.contract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.anju.api.event.Event;
import org.anju.api.number.Numbering;
import org.anju.api.problem.Problem;
import org.anju.api.value.ResidentId;
import org.anju.contract.model.Content;
import org.anju.contract.model.ContractAction;
import org.anju.contract.model.Party;
import org.anju.contract.model.PartyRole;
import org.anju.contract.model.TermField;
import org.anju.contract.model.Terms;
import org.anju.contract.store.AttachmentTable;
import org.anju.contract.store.ContentTable;
import org.anju.contract.store.ContractIds;
import org.anju.contract.store.ContractNames;
import org.anju.contract.store.ContractPages;
import org.anju.contract.store.ContractRow;
import org.anju.contract.store.ContractRows;
import org.anju.contract.store.ContractStore;
import org.anju.contract.store.LeaseTable;
import org.anju.contract.store.PrintTable;
import org.anju.contract.store.TestStore;
import org.anju.testing.OwnFiles;
import org.anju.testing.TableEngine;
import org.anju.testing.TestDatabase;
import org.junit.Assert;

/** The domain put together by hand on Derby in memory; what other bundles offer is in memory. */
final class Counter extends Neighbours {
    static final String LESSEE = "310101199003070027";
    static final String OTHER_LESSEE = idNo("31010119880229101");

    final TestDatabase database = TestStore.emptied();
    final ContractStore store = new ContractStore(database);
    final TableEngine engine = new TableEngine(people, clock);
    final ContractIds ids = new ContractIds(database);
    final ContractNames names = new ContractNames(database, clock);
    final ContractPages pages = new ContractPages(database, names, clock);
    final ContractRows contracts = new ContractRows(store, pages);
    final ContentTable contents = new ContentTable(store, secrets, ids);
    final AttachmentTable attachments = new AttachmentTable(store, ids);
    final LeaseTable leases = new LeaseTable(store);
    final PrintTable prints = new PrintTable(store, ids);
    final Settings settings = new Settings(parameters, codes, divisions, clock);
    final Sight sight = new Sight(people, contracts);
    final Listings listings = new Listings();
    final Institutions institutions = new Institutions();
    final Cards cards = new Cards();
    final BlackLists blackLists = new BlackLists();
    final Grades grades = new Grades();
    final Uploads uploads = new Uploads(new OwnFiles());
    final Announcements announcements = new Announcements(outbox, settings);
    final Entering entering = new Entering(contents, attachments, names, uploads, settings, clock);
    final Broker broker = new Broker(cards, settings);
    final Completeness completeness = new Completeness(settings);
    final MoneyGuards money = new MoneyGuards(settings, institutions);
    final Legibility legibility = new Legibility(new NotedPapers());
    private final AtomicInteger number = new AtomicInteger();
    final Numbering numbering = (template, values) ->
            (template == Settings.NUMBER ? "ZL" : "BA") + values.get("区划6") + number.incrementAndGet();
    final HouseGuards houseGuards = new HouseGuards(settings, listings, leases, contents, secrets);
    final Subleases subleases = new Subleases(leases, contents, contracts, settings, audit);
    final PeopleGuards peopleGuards = new PeopleGuards(settings, institutions, broker, grades, blackLists, secrets);
    final Verification verification = new Verification(listings, sight, settings);
    final FilingDesk filing = new FilingDesk(this);
    final ContractSteps steps = new ContractSteps(
            store,
            contracts,
            contents,
            attachments,
            leases,
            sight,
            engine,
            completeness,
            listings,
            houseGuards,
            subleases,
            peopleGuards,
            money,
            broker,
            uploads,
            settings,
            numbering,
            announcements,
            filing.endings,
            clock);
    final Drafting drafting = new Drafting(
            store, contracts, contents, leases, steps, sight, verification, institutions, entering, engine, clock);
    final ContractService service = new ContractService(
            sight,
            contracts,
            contents,
            attachments,
            steps,
            completeness,
            filing.standing,
            money,
            legibility,
            engine,
            settings,
            secrets,
            uploads,
            audit);
    final Endings endings = new Endings(store, contracts, leases, steps, settings, clock);
    final Statistics statistics = new Statistics(contracts, leases, sight, settings);
    final LeaseDirectoryService directory = new LeaseDirectoryService(store, leases);
    final UnfinishedBusiness unfinished = new UnfinishedBusiness(contracts);
    final ListingFollower listingFollower = new ListingFollower(store, contracts, audit, people);
    final InstitutionFollower institutionFollower = new InstitutionFollower(contracts, endings, filing.endings, people);
    final Register register = new Register();

    Counter() {
        institution(1, "测试住房租赁有限公司", "FILED");
        institution(2, "冀北房地交易中心", "FILED");
        bind(listings, register);
        bind(institutions, new Directory());
    }

    void as(long institution) {
        people.now(People.adminOf(institution));
    }

    static Party party(PartyRole role, String name, String idNo, String nature) {
        return new Party(null, role, name, "01", idNo, "13701111111", null, nature, null, null, null, null, null, true);
    }

    static Terms terms(String from, String to) {
        Map<TermField, String> values = new EnumMap<>(TermField.class);
        values.put(TermField.SIGN_MODE, "01");
        values.put(TermField.START_DATE, from);
        values.put(TermField.END_DATE, to);
        values.put(TermField.MONTHLY_RENT, "3500");
        values.put(TermField.PAY_CYCLE, "M");
        return new Terms(values, List.of());
    }

    static Terms with(Terms terms, TermField field, String value) {
        Map<TermField, String> values = new EnumMap<>(terms.values());
        values.put(field, value);
        return new Terms(values, terms.facilities());
    }

    private static String idNo(String body) {
        return body + ResidentId.checkCharacter(body + "0");
    }

    /** The owner lets to one lessee. */
    static Content content(Terms terms) {
        return new Content(
                terms,
                List.of(
                        party(PartyRole.LESSOR, "张三丰", Register.OWNER, "01"),
                        party(PartyRole.LESSEE, "李四光", LESSEE, null)));
    }

    ContractRow row(long id) {
        return contracts.find(id).orElseThrow();
    }

    int version(long id) {
        return row(id).version();
    }

    /** A draft of a house (and room) with all that 提交 needs. */
    long filled(String house, String room, Content content) {
        long id = drafting.begin(register.give(house, room), null);
        fill(id, content);
        return id;
    }

    void fill(long id, Content content) {
        drafting.edit(id, version(id), content);
        for (String kind : List.of("01", "02", "03")) {
            drafting.attach(id, version(id), kind, "own-" + kind);
        }
    }

    /** The same, at the preview. */
    long previewed(String house, String room, Content content) {
        long id = filled(house, room, content);
        service.take(id, ContractAction.SUBMIT, version(id));
        return id;
    }

    long previewed(String house, String room, String from, String to) {
        return previewed(house, room, content(terms(from, to)));
    }

    long signed(String house, String room, String from, String to) {
        long id = previewed(house, room, from, to);
        sign(id);
        return id;
    }

    void sign(long id) {
        service.sign(id, version(id));
    }

    static Problem refused(Runnable work) {
        return Assert.assertThrows(Problem.class, work::run);
    }

    void told(String type, String subject, Map<String, Object> data) {
        Event event = new Event(1, type, subject, now, data);
        List.of(listingFollower, institutionFollower).stream()
                .filter(follower -> follower.types().contains(type))
                .forEach(follower -> follower.on(event));
    }

    List<String> eventTypes() {
        return new ArrayList<>(events.stream().map(Map.Entry::getKey).toList());
    }
}

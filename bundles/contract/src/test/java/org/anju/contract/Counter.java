package org.anju.contract;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.anju.api.access.DataScope;
import org.anju.api.account.InstitutionAccounts;
import org.anju.api.audit.Audit;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.credit.CreditGrades;
import org.anju.api.event.Event;
import org.anju.api.event.Events;
import org.anju.api.file.FileKind;
import org.anju.api.file.Files;
import org.anju.api.file.StoredFile;
import org.anju.api.institution.InstitutionDirectory;
import org.anju.api.number.Numbering;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.practitioner.CardDirectory;
import org.anju.api.problem.Problem;
import org.anju.api.redblack.BlackList;
import org.anju.api.rest.Items;
import org.anju.api.secret.Secrets;
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
import org.anju.testing.PlainSecrets;
import org.anju.testing.TableEngine;
import org.anju.testing.TestDatabase;
import org.junit.Assert;

/** The domain put together by hand on Derby in memory; what other bundles offer is in memory. */
final class Counter {
    static final String LESSEE = "310101199003070027";
    static final String OTHER_LESSEE = idNo("31010119880229101");

    final People people = new People();
    final Map<String, Object> settingsInForce = new HashMap<>(Map.of("contract.sign.check_blacklist", false));
    final List<Map.Entry<String, Map<String, Object>>> events = new CopyOnWriteArrayList<>();
    final List<String> audited = new CopyOnWriteArrayList<>();
    final Set<String> blacklisted = new HashSet<>();
    final Map<String, String> grade = new HashMap<>();
    final Map<String, CardDirectory.Card> cardsThere = new HashMap<>();
    final Map<Long, InstitutionDirectory.Institution> institutionsThere = new HashMap<>();
    String supervised;
    Instant now = Instant.parse("2026-03-10T02:00:00Z");

    final Clock clock = new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    final TestDatabase database = TestStore.emptied();
    final ContractStore store = new ContractStore(database);
    final Secrets secrets = new PlainSecrets();
    final Parameters parameters = new Parameters() {
        @Override
        @SuppressWarnings("unchecked")
        public <T> T get(Parameter<T> parameter) {
            return (T) settingsInForce.getOrDefault(parameter.key(), parameter.fallback());
        }
    };
    final Codes codes = new Codes() {
        @Override
        public Optional<String> name(String type, String code) {
            return Optional.of(type + code);
        }

        @Override
        public boolean selectable(String type, String code) {
            return code.matches("0[0-9]|1[0-3]|99|[MQHYOX]");
        }
    };
    final Divisions divisions = new FewDivisions();
    final Audit audit = (action, object, result, detail) -> audited.add(action + " " + object);
    final Events outbox = (type, subject, data) -> events.add(Map.entry(type, data));
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
    final Accounts accounts = new Accounts();
    final Uploads uploads = new Uploads(new OwnFiles());
    final Announcements announcements = new Announcements(outbox, accounts);
    final Entering entering = new Entering(contents, attachments, names, uploads, settings, clock);
    final Broker broker = new Broker(cards, settings);
    final Completeness completeness = new Completeness(settings);
    final MoneyGuards money = new MoneyGuards(settings, institutions);
    private final AtomicInteger number = new AtomicInteger();
    final Numbering numbering = (template, values) -> "ZL" + values.get("区划6") + number.incrementAndGet();
    final ContractSteps steps = new ContractSteps(
            store,
            contracts,
            contents,
            attachments,
            leases,
            sight,
            engine,
            completeness,
            new HouseGuards(settings, listings, leases, contents, secrets),
            new PeopleGuards(settings, institutions, broker, grades, blackLists, secrets),
            money,
            broker,
            uploads,
            settings,
            numbering,
            announcements,
            clock);
    final Drafting drafting = new Drafting(
            store,
            contracts,
            contents,
            leases,
            steps,
            sight,
            new Verification(listings, settings),
            institutions,
            entering,
            engine,
            clock);
    final ContractService service = new ContractService(
            sight,
            contracts,
            contents,
            attachments,
            steps,
            completeness,
            money,
            engine,
            settings,
            secrets,
            uploads,
            audit);
    final Endings endings = new Endings(store, contracts, leases, steps, settings, clock);
    final Statistics statistics = new Statistics(contracts, leases, sight, settings);
    final LeaseDirectoryService directory = new LeaseDirectoryService(leases);
    final UnfinishedBusiness unfinished = new UnfinishedBusiness(contracts);
    final ListingFollower listingFollower = new ListingFollower(store, contracts, audit, people);
    final InstitutionFollower institutionFollower = new InstitutionFollower(contracts, endings, people);
    final Register register = new Register();

    /** A list that refuses whom the test put on it. */
    final BlackList prepared = hash -> blacklisted.contains(hash) ? Optional.of("列入黑名单") : Optional.empty();

    final CreditGrades graded = hash -> Optional.ofNullable(grade.get(hash));
    final CardDirectory cardDirectory = new CardDirectory() {
        @Override
        public Optional<Card> activeCard(String idNoHash) {
            return Optional.empty();
        }

        @Override
        public Optional<Card> activeCardOf(String cardNo) {
            return Optional.ofNullable(cardsThere.get(cardNo));
        }
    };

    Counter() {
        institution(1, "测试住房租赁有限公司", "FILED");
        institution(2, "冀北房地交易中心", "FILED");
        bind(listings, register);
        bind(institutions, new Directory());
        bind(accounts, new PreparedAccounts());
    }

    void institution(long id, String name, String state) {
        institutionsThere.put(
                id,
                new InstitutionDirectory.Institution(
                        id, name, "91310101MA1FL0001D", "01", "JG" + id, "310101", state, state.equals("FILED")));
    }

    /** Binds a dynamic reference, as SCR does; null takes it away. */
    static void bind(Object component, Object service) {
        try {
            Field reference = component.getClass().getDeclaredField("present");
            reference.setAccessible(true);
            reference.set(component, service);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
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
        drafting.edit(id, version(id), content);
        for (String kind : List.of("01", "02", "03")) {
            drafting.attach(id, version(id), kind, "own-" + kind);
        }
        return id;
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

    private final class Directory implements InstitutionDirectory {
        @Override
        public Optional<Institution> find(long id) {
            return Optional.ofNullable(institutionsThere.get(id));
        }

        @Override
        public Optional<String> supervisedAccount(long id) {
            return Optional.ofNullable(supervised);
        }

        @Override
        public Optional<Listed> listed(long id, DataScope scope) {
            return Optional.empty();
        }

        @Override
        public Optional<Institution> findByLicense(String licenseNo) {
            return institutionsThere.values().stream()
                    .filter(i -> i.licenseNo().equals(licenseNo))
                    .findFirst();
        }

        @Override
        public Items<Listed> search(Search search, DataScope scope, int page, int size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Items<ListedStore> searchStores(Search search, DataScope scope, int page, int size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Store> stores(long institutionId) {
            return List.of();
        }
    }

    private static final class PreparedAccounts implements InstitutionAccounts {
        @Override
        public Credentials generateAdmin(AdminRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Admin> admin(long institutionId) {
            return Optional.empty();
        }

        @Override
        public List<String> openOperators(long institutionId) {
            return List.of();
        }

        @Override
        public boolean openOperator(long institutionId, String idNoHash) {
            return false;
        }

        @Override
        public List<Long> users(long institutionId) {
            return List.of(40 + institutionId);
        }

        @Override
        public List<Long> authorities(String permission, String division) {
            return List.of();
        }
    }

    private static final class OwnFiles implements Files {
        @Override
        public StoredFile put(String name, FileKind kind, InputStream content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<StoredFile> find(String id) {
            return Optional.of(file(id));
        }

        @Override
        public Optional<StoredFile> own(String id) {
            return id.startsWith("own") ? Optional.of(file(id)) : Optional.empty();
        }

        @Override
        public InputStream open(String id) {
            return new ByteArrayInputStream(id.getBytes());
        }

        @Override
        public Path path(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void discard(String id) {
            throw new UnsupportedOperationException();
        }

        private static StoredFile file(String id) {
            return new StoredFile(id, id + ".jpg", "image/jpeg", 1234, "00", 11, Instant.EPOCH);
        }
    }
}

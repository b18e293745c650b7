package org.anju.listing;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.anju.api.access.RateLimits;
import org.anju.api.audit.Audit;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.contract.LeaseDirectory.Lease;
import org.anju.api.event.Events;
import org.anju.api.listing.HouseNames;
import org.anju.api.listing.PropertyRegister;
import org.anju.api.listing.PropertyRegister.Holder;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.number.Numbering;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.anju.listing.model.Request;
import org.anju.listing.register.LocalRegister;
import org.anju.listing.register.Registers;
import org.anju.listing.store.AnswerTable;
import org.anju.listing.store.AttemptTable;
import org.anju.listing.store.HouseTable;
import org.anju.listing.store.LeaseTable;
import org.anju.listing.store.ListingIds;
import org.anju.listing.store.ListingPages;
import org.anju.listing.store.ListingStore;
import org.anju.listing.store.PropertyTable;
import org.anju.listing.store.TestStore;
import org.anju.listing.store.VerificationRow;
import org.anju.listing.store.VerificationRows;
import org.anju.testing.MovedClock;
import org.anju.testing.PlainSecrets;
import org.anju.testing.SetParameters;
import org.anju.testing.TableEngine;
import org.anju.testing.TestDatabase;
import org.junit.Assert;

/** The domain put together by hand on Derby in memory; what other bundles offer is in memory. */
final class Counter {
    static final String NUMBER = "鲁（2019）滨州市不动产权第0007157号";
    static final String OWNER_ID = "371002198802291019";
    static final String DIVISION = "371602";
    static final Holder OWNER = new Holder("张三", "01", OWNER_ID);

    final People people = new People();
    final Map<String, Object> settingsInForce = new HashMap<>(Map.of("listing.check_blacklist", false));
    final List<Map.Entry<String, Map<String, Object>>> events = Collections.synchronizedList(new ArrayList<>());
    final List<String> audited = new ArrayList<>();
    /** Type by id of the institutions that are filed. */
    final Map<Long, String> institutions = new HashMap<>(Map.of(1L, "01", 2L, "02", 3L, "02", 4L, "01"));

    Instant now = Instant.parse("2026-03-10T02:00:00Z");
    final Clock clock = new MovedClock(() -> now);
    final TestDatabase database = TestStore.emptied();
    final Secrets secrets = new PlainSecrets();
    final Parameters parameters = new SetParameters(settingsInForce);
    final Codes codes = new Codes() {
        @Override
        public Optional<String> name(String type, String code) {
            return Optional.of(code);
        }

        @Override
        public boolean selectable(String type, String code) {
            return code.matches("\\d{1,2}");
        }
    };
    final Divisions divisions = new FewDivisions();
    final Settings settings = new Settings(parameters, codes, divisions, clock);
    final Audit audit = (action, object, result, detail) -> audited.add(action + " " + object);
    final Events outbox = (type, subject, data) -> events.add(Map.entry(type, data));
    final TableEngine engine = new TableEngine(people, clock);
    final ListingStore store = new ListingStore(database);
    final VerificationRows rows = new VerificationRows(store, new ListingPages(database, clock));
    final PropertyTable properties = new PropertyTable(store, secrets, new ListingIds(database), clock);
    final LeaseTable leaseTable = new LeaseTable(store);
    final Leases leases = new Leases(leaseTable, settings);
    final Attempts attempts = new Attempts(store, new AttemptTable(store), settings, clock);
    private final AtomicInteger number = new AtomicInteger();
    final Numbering numbering = (template, values) -> "HY" + number.incrementAndGet();
    final ListingSteps steps = new ListingSteps(
            people,
            engine,
            numbering,
            settings,
            attempts,
            leases,
            new Announcements(outbox),
            new Messages(outbox, settings),
            clock);
    final AnswerTable answers = new AnswerTable(store, secrets);
    final Results results =
            new Results(store, rows, new HouseTable(store, clock), answers, steps, settings, secrets, clock);
    final Registers registers = new Registers(parameters, clock);
    final Institutions directory = new Institutions();
    final BlackLists blackLists = new BlackLists(settings);
    final Grades grades = new Grades(settings);
    final Requesters requesters = new Requesters(people, settings);
    final Verifying verifying = new Verifying(
            settings,
            requesters,
            directory,
            blackLists,
            grades,
            attempts,
            registers,
            new RegisterFollower(people, store, rows, steps, secrets),
            leases,
            results,
            secrets);
    final Sight sight = new Sight(people, rows);
    final ListingService listings = new ListingService(store, sight, rows, steps, leases, engine);
    final Addresses addresses = new Addresses(divisions);
    final VerifierService verifier =
            new VerifierService(verifying, requesters, attempts, rows, settings, addresses, secrets);
    final PublicCheck check = new PublicCheck(
            rows,
            settings,
            addresses,
            new RateLimits() {
                @Override
                public void check(Parameter<Integer> perMinute) {
                    // Nobody tries many here.
                }
            },
            people);
    final Privacy privacy = new Privacy(people, audit, settings, secrets);
    final ProblemSheets sheets = new ProblemSheets(sight, rows, answers);
    final Expiry expiry = new Expiry(store, settings, rows, new AttemptTable(store), steps);
    final InstitutionFollower institutionFollower = new InstitutionFollower(store, rows, steps, people);
    final LeaseFollower leaseFollower = new LeaseFollower(leaseTable);

    Counter() {
        bind(registers, "known", List.of((PropertyRegister) new LocalRegister(properties, parameters)));
        bind(directory, "present", new FiledInstitutions(institutions));
    }

    /** Binds a dynamic reference, as SCR does. */
    static void bind(Object component, String field, Object service) {
        try {
            Field reference = component.getClass().getDeclaredField(field);
            reference.setAccessible(true);
            reference.set(component, service);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The house of the specification, mortgaged, owned by 张三. */
    static Property house() {
        return house(List.of(OWNER), "抵押");
    }

    /** @param facts 抵押, 查封, 争议, 不得出租, 商业 */
    static Property house(List<Holder> holders, String... facts) {
        Set<String> said = Set.of(facts);
        boolean residential = !said.contains("商业");
        return new Property(
                "371602111013GB00002F00310033",
                "滨州市滨城区黄河五路338号3号楼2单元501室",
                new BigDecimal("89.50"),
                residential ? "成套住宅" : "商业",
                residential,
                holders,
                holders.size() == 1 ? "01" : "02",
                said.contains("抵押"),
                said.contains("查封"),
                said.contains("争议"),
                said.contains("不得出租"));
    }

    void register(Property property) {
        database.write(em -> {
            properties.put(List.of(new PropertyTable.Entry(DIVISION, "01", NUMBER, property)));
            return null;
        });
    }

    static Request request() {
        return request("张三", OWNER_ID);
    }

    static Request request(String owner, String idNo) {
        return new Request(DIVISION, "01", NUMBER, owner, null, idNo, null, null, null, null, null, null, null);
    }

    /** A certificate of 张三. */
    static Request certificate(String type, String number) {
        return new Request(DIVISION, type, number, "张三", null, OWNER_ID, null, null, null, null, null, null, null);
    }

    static Request room(String no, String use, String area, int persons) {
        return new Request(
                DIVISION, "01", NUMBER, "张三", null, OWNER_ID, "2", no, use, new BigDecimal(area), persons, null, null);
    }

    /** Contract 7, from the first of 2026. */
    static Lease lease(String house, String room, LocalDate end) {
        return new Lease(7, "ZL7", HouseNames.of(house, null, null), room, "HY0", LocalDate.of(2026, 1, 1), end);
    }

    VerificationRow verified() {
        return verifying.verify(request(), null);
    }

    VerificationRow row(long id) {
        return rows.find(id).orElseThrow();
    }

    List<String> eventTypes() {
        return events.stream().map(Map.Entry::getKey).toList();
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    static Problem refused(Runnable work) {
        return Assert.assertThrows(Problem.class, work::run);
    }
}

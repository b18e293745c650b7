package org.anju.practitioner;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
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
import org.anju.api.document.Pictures;
import org.anju.api.event.Event;
import org.anju.api.event.Events;
import org.anju.api.file.FileKind;
import org.anju.api.file.Files;
import org.anju.api.file.StoredFile;
import org.anju.api.institution.InstitutionDirectory;
import org.anju.api.job.Jobs;
import org.anju.api.number.Numbering;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.redblack.BlackList;
import org.anju.api.rest.Items;
import org.anju.api.secret.Secrets;
import org.anju.practitioner.model.CaseAction;
import org.anju.practitioner.model.PersonFacts;
import org.anju.practitioner.model.PersonField;
import org.anju.practitioner.store.BrandRows;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CardRows;
import org.anju.practitioner.store.CaseRow;
import org.anju.practitioner.store.CaseRows;
import org.anju.practitioner.store.Claims;
import org.anju.practitioner.store.PractitionerNames;
import org.anju.practitioner.store.PractitionerPages;
import org.anju.practitioner.store.PractitionerStore;
import org.anju.practitioner.store.TestStore;
import org.anju.testing.PlainSecrets;
import org.anju.testing.TableEngine;
import org.anju.testing.TestDatabase;
import org.junit.Assert;

/** The domain put together by hand on Derby in memory; what other bundles offer is in memory. */
final class Office {
    final People people = new People();
    final Map<String, Object> settingsInForce = new HashMap<>(Map.of("practitioner.check_blacklist", false));
    final List<Map.Entry<String, Map<String, Object>>> events = new CopyOnWriteArrayList<>();
    final List<String> audited = new CopyOnWriteArrayList<>();
    final Set<String> operators = new HashSet<>();
    final Set<String> blacklisted = new HashSet<>();
    final Map<Long, InstitutionDirectory.Institution> institutionsThere = new HashMap<>();
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
    final PractitionerStore store = new PractitionerStore(database);
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
            return code.matches("0[0-5]|99");
        }
    };
    final Divisions divisions = new FewDivisions();
    final Audit audit = (action, object, result, detail) -> audited.add(action + " " + object);
    final Events outbox = (type, subject, data) -> events.add(Map.entry(type, data));
    final TableEngine engine = new TableEngine(people, clock);
    final PractitionerNames names = new PractitionerNames(database, clock);
    final PractitionerPages pages = new PractitionerPages(database, names, clock);
    final CaseRows cases = new CaseRows(store, pages);
    final CardRows cards = new CardRows(store, pages);
    final Claims claims = new Claims(store, clock);
    final BrandRows brandRows = new BrandRows(store);
    final Institutions institutions = new Institutions();
    final Accounts accounts = new Accounts();
    final BlackLists blackLists = new BlackLists(parameters);
    final Settings settings = new Settings(parameters, codes, divisions, institutions, clock);
    final Sight sight = new Sight(people, cases, cards);
    final Privacy privacy = new Privacy(people, audit, settings);
    final Uploads uploads = new Uploads(new OwnFiles(), new GoodPictures());
    final Duplicates duplicates = new Duplicates(claims, cases, settings);
    final Announcements announcements = new Announcements(outbox);
    final Messages messages = new Messages(outbox, accounts);
    final Redrawing redrawing = new Redrawing(store, cards, brandRows, announcements);
    final Brands brands = new Brands(store, brandRows, sight, settings, uploads, redrawing, audit, clock);
    private final AtomicInteger number = new AtomicInteger();
    final Numbering numbering = (template, values) -> values.get("区划6") + "-" + number.incrementAndGet();
    final OpenCases openCases = new OpenCases(cases, claims, engine, messages, cards, clock);
    final CardLife life = new CardLife(
            cards, claims, names, brands, numbering, settings, openCases, engine, announcements, messages, clock);
    final CaseChecks checks =
            new CaseChecks(settings, sight, institutions, accounts, blackLists, brands, duplicates, cards, secrets);
    final CaseEffects effects =
            new CaseEffects(settings, cases, cards, claims, names, numbering, life, messages, clock);
    final CaseSteps steps = new CaseSteps(store, engine, settings, sight, people, checks, effects);
    final Drafting drafting = new Drafting(
            store, sight, settings, institutions, duplicates, uploads, cases, names, engine, secrets, clock);
    final CaseService caseService = new CaseService(sight, privacy, cases, cards, steps, engine, uploads, secrets);
    final Applications applications =
            new Applications(store, sight, settings, drafting, cases, names, steps, secrets, clock);
    final CardService cardService =
            new CardService(store, sight, privacy, settings, cards, cases, life, engine, uploads, secrets);
    final Jobs jobs = new Jobs() {
        @Override
        public long submit(String type, String title, String input) {
            events.add(Map.entry(type, Map.of("input", input)));
            return 7;
        }

        @Override
        public Optional<Status> status(long id) {
            return Optional.empty();
        }
    };
    final Batches batches = new Batches(steps, cases, store, messages, sight, jobs);
    final Expiry expiry = new Expiry(store, settings, cards, life);
    final PublicCheck publicCheck = new PublicCheck(cards, codes, divisions, settings, perMinute -> {});
    final UnfinishedBusiness unfinished = new UnfinishedBusiness(cases, cards);
    final Subjects subjects = new Subjects(sight, institutions, cards, cases);
    final DirectoryService directory = new DirectoryService(cards, settings);
    final InstitutionFollower follower =
            new InstitutionFollower(store, institutions, cases, names, openCases, life, redrawing, people);

    Office() {
        institution(1, "测试房地产经纪中心测试", "310101", "FILED");
        institution(2, "冀北房地交易中心商试", "310101", "FILED");
        bind(institutions, new Directory());
        bind(accounts, new PreparedAccounts());
        brand(1);
        brand(2);
    }

    void institution(long id, String name, String division, String state) {
        institutionsThere.put(
                id,
                new InstitutionDirectory.Institution(
                        id, name, "91310101MA1FL0001D", "01", "JG" + id, division, state, state.equals("FILED")));
    }

    private void brand(long institution) {
        as(institution);
        brands.save(0, "安居", "own-logo");
    }

    /** Binds a dynamic reference, as SCR does. */
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

    static PersonFacts person(String name, String idNo) {
        Map<PersonField, String> values = new EnumMap<>(PersonField.class);
        values.put(PersonField.NAME, name);
        values.put(PersonField.ID_NO, idNo);
        values.put(PersonField.PHONE, "13701111111");
        values.put(PersonField.PHOTO, "own-photo");
        values.put(PersonField.CATEGORY, "03");
        return new PersonFacts(values);
    }

    CaseRow row(long id) {
        return cases.find(id).orElseThrow();
    }

    CardRow card(long id) {
        return cards.find(id).orElseThrow();
    }

    long draft(long institution, PersonFacts facts) {
        as(institution);
        return drafting.begin(facts);
    }

    long submitted(long institution, PersonFacts facts) {
        long id = draft(institution, facts);
        caseService.submit(id, row(id).version());
        return id;
    }

    void verify(long id, CaseAction action, String opinion) {
        people.now(People.DISTRICT);
        caseService.verify(id, action, row(id).version(), opinion);
    }

    long passed(long institution, PersonFacts facts) {
        long id = submitted(institution, facts);
        verify(id, CaseAction.PASS, null);
        return id;
    }

    /** The card in effect of a new person; its id. */
    long active(long institution, PersonFacts facts) {
        long id = passed(institution, facts);
        as(institution);
        caseService.activate(id, row(id).version());
        return row(id).cardId();
    }

    void told(String type, long institution) {
        people.now(People.OTHER_DISTRICT);
        follower.on(new Event(1, type, "institution/" + institution, now, Map.of("institutionId", institution)));
    }

    static Problem refused(Runnable work) {
        return Assert.assertThrows(Problem.class, work::run);
    }

    List<String> eventTypes() {
        return events.stream().map(Map.Entry::getKey).toList();
    }

    private final class Directory implements InstitutionDirectory {
        @Override
        public Optional<Institution> find(long id) {
            return Optional.ofNullable(institutionsThere.get(id));
        }

        @Override
        public Optional<Institution> findByLicense(String licenseNo) {
            return Optional.empty();
        }

        @Override
        public Items<Listed> search(Search search, DataScope scope, int page, int size) {
            List<Listed> found = institutionsThere.keySet().stream()
                    .flatMap(id -> listed(id, scope).stream())
                    .toList();
            return new Items<>(found, found.size(), page, size);
        }

        @Override
        public Optional<Listed> listed(long id, DataScope scope) {
            return find(id).filter(i -> scope.covers(i.division(), i.id())).map(i -> new Listed(i, "已备案", "EFFECTIVE"));
        }

        @Override
        public Items<ListedStore> searchStores(Search search, DataScope scope, int page, int size) {
            return new Items<>(List.of(), 0, page, size);
        }

        @Override
        public List<Store> stores(long institutionId) {
            return List.of();
        }
    }

    private final class PreparedAccounts implements InstitutionAccounts {
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
            return operators.contains(institutionId + idNoHash);
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

    /** A list that refuses whom the test put on it. */
    final BlackList prepared = hash -> blacklisted.contains(hash) ? Optional.of("列入黑名单") : Optional.empty();

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

    /** Pictures are as large as their name says: {@code own-flat} lies, everything else stands. */
    private static final class GoodPictures implements Pictures {
        @Override
        public Optional<String> type(byte[] head) {
            return Optional.of("image/jpeg");
        }

        @Override
        public Picture measure(Path picture) {
            try {
                boolean flat = java.nio.file.Files.readString(picture).contains("flat");
                return new Picture("image/jpeg", flat ? 579 : 413, flat ? 413 : 579);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Override
        public Picture clean(Path picture, OutputStream out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Picture clean(Path picture, int side, OutputStream out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] thumbnail(Path picture, int side) {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] captcha(String text) {
            throw new UnsupportedOperationException();
        }
    }

    /** Ids of what a list shows. */
    static List<Long> ids(List<? extends org.anju.practitioner.store.PersonRow> rows) {
        return new ArrayList<>(
                rows.stream().map(org.anju.practitioner.store.PersonRow::id).toList());
    }
}

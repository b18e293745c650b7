package org.anju.institution;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.api.account.InstitutionAccounts;
import org.anju.api.audit.Audit;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.event.Events;
import org.anju.api.file.FileKind;
import org.anju.api.file.Files;
import org.anju.api.file.StoredFile;
import org.anju.api.institution.CancellationBlocker;
import org.anju.api.number.Numbering;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FilingAction;
import org.anju.institution.store.FactsTable;
import org.anju.institution.store.FilingRow;
import org.anju.institution.store.FilingRows;
import org.anju.institution.store.Ids;
import org.anju.institution.store.InstitutionRow;
import org.anju.institution.store.InstitutionRows;
import org.anju.institution.store.NameIndex;
import org.anju.institution.store.Pages;
import org.anju.institution.store.StoreRows;
import org.anju.institution.store.TestStore;
import org.anju.testing.TestDatabase;
import org.junit.Assert;

/** The domain put together by hand on Derby in memory; what other bundles offer is in memory. */
final class Desk {
    /** Who calls. */
    final People people = new People();

    final Map<String, Object> settingsInForce = new HashMap<>();
    final List<Map.Entry<String, Map<String, Object>>> events = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    final List<String> openOperators = new ArrayList<>();
    final Clock clock = Clock.fixed(Instant.parse("2026-03-10T02:00:00Z"), ZoneOffset.UTC);
    final TestDatabase store = TestStore.emptied();
    final Secrets secrets = new PlainSecrets();
    final Divisions divisions = new FewDivisions();
    final Parameters parameters = new Parameters() {
        @Override
        @SuppressWarnings("unchecked")
        public <T> T get(Parameter<T> parameter) {
            return (T) settingsInForce.getOrDefault(parameter.key(), parameter.fallback());
        }
    };
    final Settings settings = new Settings(
            parameters,
            new Codes() {
                @Override
                public Optional<String> name(String type, String code) {
                    return Optional.of(code);
                }

                @Override
                public boolean selectable(String type, String code) {
                    return code.matches("0[1-5]|99");
                }
            },
            divisions,
            clock);
    final Audit audit = (action, object, result, detail) -> audited.add(action + " " + object);
    final Events outbox = (type, subject, data) -> events.add(Map.entry(type, data));
    final TableEngine engine = new TableEngine(people, clock);
    final Accounts accounts = new Accounts();
    final Blockers blockers = new Blockers(accounts);
    final Ids ids = new Ids(store);
    final NameIndex names = new NameIndex(store, clock);
    final Pages pages = new Pages(store, names, clock);
    final InstitutionRows institutionRows = new InstitutionRows(store, pages);
    final FilingRows filingRows = new FilingRows(store, pages);
    final StoreRows storeRows = new StoreRows(store, pages);
    final FactsTable facts = new FactsTable(store, secrets, ids);
    final Sight sight = new Sight(people, filingRows, institutionRows, storeRows);
    final ApplicationRight right = new ApplicationRight(settings, sight);
    final Licenses licenses = new Licenses(institutionRows, divisions);
    final Privacy privacy = new Privacy(people, audit, parameters);
    final Files files = new OwnFiles();
    final Announcements announcements = new Announcements(outbox);
    final Messages messages = new Messages(outbox, accounts);
    final Lifecycle lifecycle = new Lifecycle(engine, settings, blockers, announcements, messages);
    final FilingChecks checks = new FilingChecks(settings, sight, right, licenses, blockers, facts, institutionRows);
    private int number;
    final Numbering numbering = (template, values) -> values.get("区划6") + "-" + ++number;
    final FilingNumbers numbers = new FilingNumbers(settings, numbering);
    final FilingEffects effects = new FilingEffects(
            store, clock, settings, checks, facts, names, numbers, lifecycle, announcements, messages);
    final FilingSteps steps = new FilingSteps(store, engine, settings, sight, checks, effects, licenses, facts);
    final Drafting drafting = new Drafting(
            store, clock, settings, sight, right, licenses, new Papers(files), facts, names, engine, privacy);
    final FilingService filings =
            new FilingService(settings, sight, privacy, accounts, facts, filingRows, steps, engine, files);
    final FollowUps followUps = new FollowUps(store, clock, settings, sight, right, facts, drafting);
    final InstitutionService institutions = new InstitutionService(
            store, sight, privacy, accounts, facts, institutionRows, filingRows, lifecycle, engine, secrets);
    final AdminAccounts admins = new AdminAccounts(sight, settings, accounts, facts, audit);

    final StoresService stores = new StoresService(
            store, clock, settings, sight, privacy, storeRows, names, engine, secrets, announcements, audit);
    final SelfService self = new SelfService(
            store, settings, sight, privacy, new Papers(files), facts, filingRows, announcements, audit);
    final Expiry expiry = new Expiry(store, settings, institutionRows, lifecycle, messages);

    Desk() {
        bind(accounts, "present", new PreparedAccounts());
        bind(blockers, "others", new ArrayList<CancellationBlocker>());
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

    FilingRow filing(long id) {
        return filingRows.find(id).orElseThrow();
    }

    InstitutionRow institution(long id) {
        return institutionRows.find(id).orElseThrow();
    }

    /** Files an institution; returns its id. */
    long filed(Facts filed) {
        people.now(People.CLERK);
        long id = drafting.begin(filed);
        filings.submit(id, filing(id).version());
        review(id, FilingAction.PASS, null);
        return filing(id).about();
    }

    void review(long id, FilingAction action, String opinion) {
        people.now(People.REVIEWER);
        filings.review(id, action, filing(id).version(), opinion);
    }

    static Problem refused(Runnable work) {
        return Assert.assertThrows(Problem.class, work::run);
    }

    List<String> eventTypes() {
        return events.stream().map(Map.Entry::getKey).toList();
    }

    /** Reversible without keys; what it wrote is told from clear text. */
    private static final class PlainSecrets implements Secrets {
        @Override
        public String encrypt(String clear) {
            return clear == null ? null : "sealed:" + new StringBuilder(clear).reverse();
        }

        @Override
        public String decrypt(String sealed) {
            return new StringBuilder(sealed.substring(7)).reverse().toString();
        }

        @Override
        public String hash(String clear) {
            return clear == null ? null : "hash:" + Integer.toHexString(clear.hashCode());
        }

        @Override
        public String hashPassword(String password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean verifyPassword(String password, String hash) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String generatePassword() {
            throw new UnsupportedOperationException();
        }
    }

    /** 黄浦 and 徐汇 are current, 南市 is retired. */
    private static final class FewDivisions implements Divisions {
        private static final Map<String, String> NAMES =
                Map.of("310000", "上海市", "310101", "黄浦区", "310104", "徐汇区", "310102", "南市区");

        @Override
        public Optional<Division> find(String code) {
            return Optional.ofNullable(NAMES.get(code)).map(n -> new Division(code, n, selectable(code)));
        }

        @Override
        public boolean selectable(String code) {
            return code.equals("310101") || code.equals("310104");
        }

        @Override
        public List<Division> below(String parent) {
            return parent == null
                    ? List.of(new Division("310101", "黄浦区", true), new Division("310104", "徐汇区", true))
                    : List.of();
        }

        @Override
        public String display(String code) {
            return "上海市" + NAMES.getOrDefault(code, code);
        }
    }

    /** Whatever begins with {@code own} was uploaded by the caller. */
    private static final class OwnFiles implements Files {
        @Override
        public StoredFile put(String name, FileKind kind, InputStream content) {
            return file("own-" + name);
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
            return new ByteArrayInputStream(new byte[0]);
        }

        private static StoredFile file(String id) {
            return new StoredFile(id, id + ".jpg", "image/jpeg", 1234, "00", 11, Instant.EPOCH);
        }
    }

    private final class PreparedAccounts implements InstitutionAccounts {
        @Override
        public Credentials generateAdmin(AdminRequest request) {
            return new Credentials("jg" + request.institutionId(), request.active() ? "active" : "pending");
        }

        @Override
        public Optional<Admin> admin(long institutionId) {
            return Optional.empty();
        }

        @Override
        public List<String> openOperators(long institutionId) {
            return openOperators;
        }

        @Override
        public List<Long> users(long institutionId) {
            return List.of();
        }

        @Override
        public List<Long> authorities(String permission, String division) {
            return List.of();
        }
    }
}

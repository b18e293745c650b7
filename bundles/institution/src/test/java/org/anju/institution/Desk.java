package org.anju.institution;

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
import org.anju.api.file.Files;
import org.anju.api.institution.CancellationBlocker;
import org.anju.api.number.Numbering;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.anju.institution.model.Facts;
import org.anju.institution.model.FilingAction;
import org.anju.institution.store.FactsTable;
import org.anju.institution.store.FilingRow;
import org.anju.institution.store.FilingRows;
import org.anju.institution.store.InstitutionIds;
import org.anju.institution.store.InstitutionNames;
import org.anju.institution.store.InstitutionPages;
import org.anju.institution.store.InstitutionRow;
import org.anju.institution.store.InstitutionRows;
import org.anju.institution.store.StoreRows;
import org.anju.institution.store.TakeoverTable;
import org.anju.institution.store.TestStore;
import org.anju.testing.FewDivisions;
import org.anju.testing.OwnFiles;
import org.anju.testing.PlainSecrets;
import org.anju.testing.SetParameters;
import org.anju.testing.TableEngine;
import org.anju.testing.TestDatabase;
import org.junit.Assert;

/** The domain put together by hand on Derby in memory; what other bundles offer is in memory. */
final class Desk {
    /** Who calls. */
    final People people = new People();

    final Map<String, Object> settingsInForce = new HashMap<>();
    final List<Map.Entry<String, Map<String, Object>>> events = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    /** The institutions that have an admin. */
    final List<Long> generated = new ArrayList<>();

    final List<String> openOperators = new ArrayList<>();
    final Clock clock = Clock.fixed(Instant.parse("2026-03-10T02:00:00Z"), ZoneOffset.UTC);
    final TestDatabase store = TestStore.emptied();
    final Secrets secrets = new PlainSecrets();
    final Divisions divisions = new FewDivisions();
    final Parameters parameters = new SetParameters(settingsInForce);
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
    final InstitutionIds ids = new InstitutionIds(store);
    final InstitutionNames names = new InstitutionNames(store, clock);
    final InstitutionPages pages = new InstitutionPages(store, names, clock);
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
    final Messages messages = new Messages(outbox, privacy);
    final OpenApplications applications = new OpenApplications(engine, filingRows, messages, clock);
    final Blockers blockers = new Blockers(accounts, applications);
    final Lifecycle lifecycle = new Lifecycle(engine, settings, blockers, applications, announcements, messages);
    final FilingChecks checks = new FilingChecks(settings, sight, right, licenses, blockers, facts, institutionRows);
    private int number;
    final Numbering numbering = (template, values) -> values.get("区划6") + "-" + ++number;
    final TakeoverTable existing = new TakeoverTable(store, secrets, ids, names, clock);
    final FilingNumbers numbers = new FilingNumbers(settings, numbering, existing);
    final FilingEffects effects = new FilingEffects(
            store, clock, settings, checks, facts, names, numbers, lifecycle, announcements, messages);
    final FilingSteps steps = new FilingSteps(store, engine, settings, sight, checks, effects, licenses, facts);
    final Drafting drafting = new Drafting(
            store, clock, settings, sight, right, licenses, new Papers(files), facts, names, engine, privacy);
    final FilingService filings =
            new FilingService(settings, sight, privacy, accounts, facts, filingRows, steps, engine, files);
    final FollowUps followUps = new FollowUps(store, clock, settings, sight, right, facts, drafting);
    final AdminAccounts admins = new AdminAccounts(sight, settings, accounts, facts, audit);
    final InstitutionService institutions = new InstitutionService(
            store, sight, privacy, accounts, admins, facts, institutionRows, filingRows, lifecycle, engine, secrets);

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

    /** The institution that an application is about. */
    InstitutionRow institutionOf(long filingId) {
        return institution(filing(filingId).about());
    }

    /** Applies as the clerk; returns the application's id. */
    long submitted(Facts filed) {
        people.now(People.CLERK);
        long id = drafting.begin(filed);
        filings.submit(id, filing(id).version());
        return id;
    }

    /** Files an institution; returns its id. */
    long filed(Facts filed) {
        long id = submitted(filed);
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

    private final class PreparedAccounts implements InstitutionAccounts {
        @Override
        public Credentials generateAdmin(AdminRequest request) {
            if (admin(request.institutionId()).isPresent()) {
                throw Problem.duplicate("该机构已注册管理用户，管理用户唯一，注册后暂无法变更");
            }
            generated.add(request.institutionId());
            return new Credentials("jg" + request.institutionId(), request.active() ? "active" : "pending");
        }

        @Override
        public Optional<Admin> admin(long institutionId) {
            return generated.contains(institutionId)
                    ? Optional.of(new Admin(institutionId, "jg" + institutionId, "ACTIVE", "正常"))
                    : Optional.empty();
        }

        @Override
        public List<String> openOperators(long institutionId) {
            return openOperators;
        }

        @Override
        public boolean openOperator(long institutionId, String idNoHash) {
            return false;
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

package org.anju.practitioner;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
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
import org.anju.api.audit.Audit;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.event.Event;
import org.anju.api.event.Events;
import org.anju.api.job.Jobs;
import org.anju.api.number.Numbering;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.redblack.BlackList;
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
import org.anju.testing.CodesByForm;
import org.anju.testing.FewDivisions;
import org.anju.testing.MovedClock;
import org.anju.testing.OwnFiles;
import org.anju.testing.PlainSecrets;
import org.anju.testing.SetParameters;
import org.anju.testing.TableEngine;
import org.anju.testing.TestDatabase;
import org.junit.Assert;

/** The domain put together by hand on Derby in memory; what other bundles offer is in memory. */
final class Office {
    final People people = new People();
    final Map<String, Object> settingsInForce = new HashMap<>(Map.of("practitioner.check_blacklist", false));
    final List<Map.Entry<String, Map<String, Object>>> events = new CopyOnWriteArrayList<>();
    final List<String> audited = new CopyOnWriteArrayList<>();
    final PreparedAccounts accountsThere = new PreparedAccounts();
    final Set<String> operators = accountsThere.operators;
    final Set<String> blacklisted = new HashSet<>();
    final FewInstitutions there = new FewInstitutions();
    Instant now = Instant.parse("2026-03-10T02:00:00Z");

    final Clock clock = new MovedClock(() -> now);
    final TestDatabase database = TestStore.emptied();
    final PractitionerStore store = new PractitionerStore(database);
    final Secrets secrets = new PlainSecrets();
    final Parameters parameters = new SetParameters(settingsInForce);
    final Codes codes = new CodesByForm("0[0-5]|99");
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
    final Messages messages = new Messages(outbox, settings);
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

        @Override
        public List<String> open(String type) {
            return events.stream()
                    .filter(event -> event.getKey().equals(type))
                    .map(event -> (String) event.getValue().get("input"))
                    .toList();
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
        bind(institutions, there);
        bind(accounts, accountsThere);
        brand(1);
        brand(2);
    }

    void institution(long id, String name, String division, String state) {
        there.put(id, name, division, state);
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

    /** The institution asks for the cancellation of its card; returns the case. */
    long cancel(long card) {
        as(1);
        return applications.cancel(card, card(card).version(), "已离职");
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

    /** A list that refuses whom the test put on it. */
    final BlackList prepared = hash -> blacklisted.contains(hash) ? Optional.of("列入黑名单") : Optional.empty();

    /** Ids of what a list shows. */
    static List<Long> ids(List<? extends org.anju.practitioner.store.PersonRow> rows) {
        return new ArrayList<>(
                rows.stream().map(org.anju.practitioner.store.PersonRow::id).toList());
    }
}

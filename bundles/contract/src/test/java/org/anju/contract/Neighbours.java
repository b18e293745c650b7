package org.anju.contract;

import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.anju.api.access.DataScope;
import org.anju.api.audit.Audit;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.credit.CreditGrades;
import org.anju.api.document.QrCodes;
import org.anju.api.event.Events;
import org.anju.api.institution.InstitutionDirectory;
import org.anju.api.parameter.Parameters;
import org.anju.api.practitioner.CardDirectory;
import org.anju.api.redblack.BlackList;
import org.anju.api.rest.Items;
import org.anju.api.secret.Secrets;
import org.anju.testing.CodesByForm;
import org.anju.testing.FewDivisions;
import org.anju.testing.MovedClock;
import org.anju.testing.PlainSecrets;
import org.anju.testing.SetParameters;

/** What other bundles offer the domain, in memory: people, clock, parameters, institutions, files, and whatever a test prepares of them. */
class Neighbours {
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

    final Clock clock = new MovedClock(() -> now);
    final Secrets secrets = new PlainSecrets();

    final Parameters parameters = new SetParameters(settingsInForce);
    final Codes codes = new CodesByForm("0[0-9]|1[0-3]|99|[MQHYOX]");
    final Divisions divisions = new FewDivisions();
    final Audit audit = (action, object, result, detail) -> audited.add(action + " " + object);
    final Events outbox = (type, subject, data) -> events.add(Map.entry(type, data));
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

    final class Directory implements InstitutionDirectory {
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

    /** QR codes that say what they hold. */
    static final class WrittenCodes implements QrCodes {
        @Override
        public byte[] png(String text, int side) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String svg(String text) {
            return "<svg>" + text + "</svg>";
        }
    }
}

package org.anju.listing.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anju.api.listing.PropertyRegister.Holder;
import org.anju.api.listing.PropertyRegister.Property;
import org.anju.api.secret.Secrets;
import org.anju.api.store.Columns;
import org.anju.api.store.Statements;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The local register (本地产权库). */
@Component(service = PropertyTable.class)
public final class PropertyTable {
    private static final String FACTS =
            "unit_no, address, area, planned_use, residential, holders, ownership, mortgaged, seized, disputed, unlettable";
    private static final String CERTIFICATE = " WHERE cert_no = ? AND division = ? AND cert_type = ?";
    private static final String UPDATE =
            "UPDATE lst_property SET " + FACTS.replace(",", " = ?,") + " = ?, changed_at = ?" + CERTIFICATE;
    private static final String LOCK = "UPDATE lst_property SET changed_at = changed_at" + CERTIFICATE;
    private static final String INSERT = "INSERT INTO lst_property (" + FACTS
            + ", changed_at, cert_no, division, cert_type, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String BETWEEN = "\u001f";

    private final Statements statements;
    private final Secrets secrets;
    private final ListingIds ids;
    private final Clock clock;

    /** What an entry may say nothing of. */
    public enum Kept {
        UNIT_NO,
        OWNERSHIP,
        MORTGAGED,
        SEIZED,
        DISPUTED,
        UNLETTABLE
    }

    /**
     * A certificate and what it is about.
     *
     * @param kept what it says nothing of: a certificate that is there keeps it
     */
    public record Entry(String division, String certType, String certNo, Property property, Set<Kept> kept) {
        public Entry(String division, String certType, String certNo, Property property) {
            this(division, certType, certNo, property, Set.of());
        }

        /** The same where it speaks, an earlier one of the same certificate where it does not. */
        public Entry over(Entry earlier) {
            Property told = property;
            Property before = earlier.property();
            Property whole = new Property(
                    kept.contains(Kept.UNIT_NO) ? before.unitNo() : told.unitNo(),
                    told.address(),
                    told.area(),
                    told.use(),
                    told.residential(),
                    told.holders(),
                    kept.contains(Kept.OWNERSHIP) ? before.ownership() : told.ownership(),
                    kept.contains(Kept.MORTGAGED) ? before.mortgaged() : told.mortgaged(),
                    kept.contains(Kept.SEIZED) ? before.sealed() : told.sealed(),
                    kept.contains(Kept.DISPUTED) ? before.disputed() : told.disputed(),
                    kept.contains(Kept.UNLETTABLE) ? before.unlettable() : told.unlettable());
            return new Entry(
                    division,
                    certType,
                    certNo,
                    whole,
                    kept.stream().filter(earlier.kept()::contains).collect(Collectors.toUnmodifiableSet()));
        }
    }

    @Activate
    public PropertyTable(
            @Reference ListingStore store,
            @Reference Secrets secrets,
            @Reference ListingIds ids,
            @Reference Clock clock) {
        this.statements = new Statements(store);
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<Property> find(String division, String certType, String certNo) {
        return statements
                .query(this::read, "SELECT " + FACTS + " FROM lst_property" + CERTIFICATE, certNo, division, certType)
                .stream()
                .findFirst();
    }

    public boolean none() {
        return statements
                .query(Columns::number, "SELECT id FROM lst_property FETCH FIRST 1 ROWS ONLY")
                .isEmpty();
    }

    /**
     * Adds certificates, or changes those that are there, inside {@code Store.write}.
     *
     * @return what they are now, with what was kept
     */
    public List<Entry> put(List<Entry> told) {
        List<Entry> entries = told.stream().map(this::whole).toList();
        write(entries);
        return entries;
    }

    private Entry whole(Entry entry) {
        if (entry.kept().isEmpty() || !lock(entry)) {
            return entry;
        }
        return find(entry.division(), entry.certType(), entry.certNo())
                .map(there -> entry.over(new Entry(entry.division(), entry.certType(), entry.certNo(), there)))
                .orElse(entry);
    }

    /** What is kept must not change before it is written: who changes the certificate at this moment comes first or waits. */
    private boolean lock(Entry entry) {
        return statements.update(LOCK, entry.certNo(), entry.division(), entry.certType()) > 0;
    }

    private void write(List<Entry> entries) {
        int[] updated = statements.updateAll(
                UPDATE, entries.stream().map(entry -> values(entry).toArray()).toList());
        List<Object[]> added = new ArrayList<>();
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                List<Object> values = values(entries.get(i));
                values.add(ids.next());
                added.add(values.toArray());
            }
        }
        statements.updateAll(INSERT, added);
    }

    private List<Object> values(Entry entry) {
        Property property = entry.property();
        List<Object> values = new ArrayList<>();
        values.add(property.unitNo());
        values.add(property.address());
        values.add(property.area());
        values.add(property.use());
        values.add(property.residential());
        values.add(secrets.encrypt(packed(property.holders())));
        values.add(property.ownership());
        values.add(property.mortgaged());
        values.add(property.sealed());
        values.add(property.disputed());
        values.add(property.unlettable());
        values.add(Timestamp.from(clock.instant()));
        values.add(entry.certNo());
        values.add(entry.division());
        values.add(entry.certType());
        return values;
    }

    private Property read(Columns row) {
        return new Property(
                row.text(),
                row.text(),
                row.amount(),
                row.text(),
                row.flag(),
                unpacked(secrets.decrypt(row.text())),
                row.text(),
                row.flag(),
                row.flag(),
                row.flag(),
                row.flag());
    }

    private static String packed(List<Holder> holders) {
        return String.join(
                "\n",
                holders.stream()
                        .map(h -> String.join(BETWEEN, h.name(), h.idType(), h.idNo()))
                        .toList());
    }

    private static List<Holder> unpacked(String text) {
        return text.lines()
                .map(line -> line.split(BETWEEN, -1))
                .map(parts -> new Holder(parts[0], parts[1], parts[2]))
                .toList();
    }
}

package org.anju.api.listing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * By what a house is known. A lease may have been signed by one of its names and looked for by another: the register learns a 不动产单元号 after the
 * signing, and co-owners hold a certificate each. Whoever asks whether two are one house asks here.
 *
 * @param unit 不动产单元号, or null
 * @param certificate {@link Listing#houseOf} of the certificate; null where only the unit was kept
 * @param site 坐落 that leads to a door, in the form in which it is compared, with its division; null where it does not
 */
public record HouseNames(String unit, String certificate, String site) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    /** A room, not a street, a building or a village, where many houses have the same 坐落. */
    private static final Pattern DOOR = Pattern.compile(".*([0-9]|[0-9A-Z一二三四五六七八九十][室户房])");

    private static final Pattern WORD_AFTER = Pattern.compile("[室户房]+$");

    /**
     * @param unitNo 不动产单元号, or null
     * @param certNo in its normalised form
     * @param address 坐落, or null
     */
    public static HouseNames of(String unitNo, String division, String certType, String certNo, String address) {
        String certificate = Listing.houseOf(null, division, certType, certNo);
        return of(Listing.houseOf(unitNo, division, certType, certNo), certificate, siteOf(division, address));
    }

    /**
     * Of names as they were kept.
     *
     * @param house {@link Listing#house}: the one by which it was known first
     */
    public static HouseNames of(String house, String certificate, String site) {
        boolean byUnit = house.indexOf(':') < 0;
        return new HouseNames(byUnit ? house : null, certificate == null && !byUnit ? house : certificate, site);
    }

    /** Null for a 坐落 that ends before the door. */
    public static String siteOf(String division, String address) {
        if (address == null) {
            return null;
        }
        String wide = Normalizer.normalize(address, Normalizer.Form.NFKC);
        String plain = BLANKS.matcher(wide).replaceAll("").toUpperCase(Locale.ROOT);
        return DOOR.matcher(plain).matches()
                ? division + "@" + WORD_AFTER.matcher(plain).replaceAll("")
                : null;
    }

    /** {@link Listing#house}: the one that tells it best. */
    public String key() {
        return unit == null ? certificate : unit;
    }

    /** Those that the register gives, in the order in which locks are taken. */
    public List<String> ofRegister() {
        return Stream.of(unit, certificate).filter(Objects::nonNull).sorted().toList();
    }

    /** All of them, in the order in which locks are taken. */
    public List<String> all() {
        return Stream.of(unit, certificate, site)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** A column of a table of leases ({@code house} as {@link #key}, {@code certificate}, {@code site}) and the name that it may hold of this house. */
    public record Kept(String column, String name) {}

    /** By what its leases are looked for: all that {@link #same} may find are among them. */
    public List<Kept> kept() {
        return Stream.of(
                        new Kept("house", unit),
                        new Kept("house", certificate),
                        new Kept("certificate", certificate),
                        new Kept("site", site))
                .filter(kept -> kept.name() != null)
                .toList();
    }

    /** Whether it is one house: by the certificate, else by the unit where both are known, else by the door. */
    public boolean same(HouseNames other) {
        if (equal(certificate, other.certificate)) {
            return true;
        }
        return unit != null && other.unit != null ? unit.equals(other.unit) : equal(site, other.site);
    }

    private static boolean equal(String one, String other) {
        return one != null && one.equals(other);
    }
}

package org.anju.account;

import java.time.Clock;
import org.anju.account.store.UserRow;
import org.anju.api.code.Divisions;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Check;
import org.anju.api.secret.Secrets;
import org.anju.api.store.ChinaDay;
import org.anju.api.value.Masking;
import org.anju.api.value.Phone;
import org.anju.api.value.ResidentId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks, seals and shows what identifies a person: name, mobile, identity number (§2.1, §2.2). */
@Component(service = PersonalData.class)
public final class PersonalData {
    private final Secrets secrets;
    private final Divisions divisions;
    private final Parameters parameters;
    private final Clock clock;

    @Activate
    public PersonalData(
            @Reference Secrets secrets,
            @Reference Divisions divisions,
            @Reference Parameters parameters,
            @Reference Clock clock) {
        this.secrets = secrets;
        this.divisions = divisions;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * Adds what is wrong with name, mobile and identity number.
     *
     * @param known the account that is changed: its own values may come back masked, as they were shown; null for a new one
     */
    public Check check(Check check, String realName, String mobile, String idNo, UserRow known) {
        check.person("realName", "姓名", realName);
        if (filled(mobile) && !(known != null && mobile.equals(mobile(known, false)))) {
            check.matches("mobile", "手机号", mobile.strip(), this::mayBeMobile);
        }
        if (filled(idNo) && !(known != null && idNo.equals(idNo(known, false)))) {
            String fault = ResidentId.fault(idNo, divisions::known, ChinaDay.of(clock.instant()));
            check.that(fault == null, "idNo", fault);
        }
        return check;
    }

    private boolean mayBeMobile(String number) {
        return Phone.lenient(parameters) ? Phone.isLenient(number) : Phone.isMobile(number);
    }

    /** Puts mobile and identity number into the row; a masked value means unchanged, an empty one takes it away. */
    public void seal(UserRow user, String mobile, String idNo) {
        if (!masked(mobile)) {
            String number = blankToNull(mobile);
            user.mobile(secrets.encrypt(number), secrets.hash(number));
        }
        if (!masked(idNo)) {
            String number = ResidentId.normalise(blankToNull(idNo));
            user.idNo(secrets.encrypt(number), secrets.hash(number));
        }
    }

    /** The keyed hash that a mobile will be found by; null when it is masked or empty. */
    public String mobileHash(String mobile) {
        return filled(mobile) && !masked(mobile) ? secrets.hash(mobile.strip()) : null;
    }

    public String mobile(UserRow user, boolean full) {
        String clear = secrets.decrypt(user.mobileSealed());
        return full ? clear : Masking.of(parameters).mobile(clear);
    }

    public String idNo(UserRow user, boolean full) {
        String clear = secrets.decrypt(user.idNoSealed());
        return full ? clear : Masking.of(parameters).idNo(clear);
    }

    /** Whether a form brings back what was shown, masked or in full. */
    public boolean isShown(String given, String masked, String full) {
        return filled(given) ? given.strip().equals(masked) || given.strip().equals(full) : full == null;
    }

    private static boolean filled(String value) {
        return value != null && !value.isBlank();
    }

    private static boolean masked(String value) {
        return value != null && value.indexOf('*') >= 0;
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}

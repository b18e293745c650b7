package org.anju.account;

import org.anju.api.access.RateLimits;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * How often one address may try to get in, whatever accounts it names. The lock of ACC-R06 belongs to the account and tells nothing of
 * who tries; this keeps one address from trying, or locking, many accounts.
 */
@Component(service = Attempts.class)
public final class Attempts {
    private final RateLimits limits;

    @Activate
    public Attempts(@Reference RateLimits limits) {
        this.limits = limits;
    }

    /** A password, a second factor or a recovery code is tried; 429 when it is too often. */
    public void tried() {
        limits.check(AccountParameters.LOGIN_RATE);
    }

    /** A captcha is asked for; 429 when it is too often. */
    public void captcha() {
        limits.check(AccountParameters.CAPTCHA_RATE);
    }
}

package org.anju.account;

import java.time.Clock;
import java.util.Base64;
import java.util.Locale;
import org.anju.account.model.RandomCodes;
import org.anju.account.store.AccountStore;
import org.anju.account.store.CodeQueries;
import org.anju.api.document.Pictures;
import org.anju.api.parameter.Parameters;
import org.anju.api.problem.Problem;
import org.anju.api.secret.Secrets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Captchas (图形验证码, ACC-F4): four characters, either case, used once, for two minutes. */
@Component(service = Captchas.class)
public final class Captchas {
    private static final int LENGTH = 4;

    private final AccountStore store;
    private final CodeQueries codes;
    private final Secrets secrets;
    private final Parameters parameters;
    private final Clock clock;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Pictures pictures;

    @Activate
    public Captchas(
            @Reference AccountStore store,
            @Reference CodeQueries codes,
            @Reference Secrets secrets,
            @Reference Parameters parameters,
            @Reference Clock clock) {
        this.store = store;
        this.codes = codes;
        this.secrets = secrets;
        this.parameters = parameters;
        this.clock = clock;
    }

    /** Draws one; null where captchas are switched off. */
    public Captcha draw() {
        if (!parameters.get(AccountParameters.CAPTCHA)) {
            return null;
        }
        Pictures painter = pictures;
        if (painter == null) {
            throw Problem.featureUnavailable("图形验证码");
        }
        String id = RandomCodes.token();
        String text = RandomCodes.readable(LENGTH);
        int seconds = parameters.get(AccountParameters.CAPTCHA_SECONDS);
        store.write(() -> codes.addCaptcha(id, hash(id, text), clock.instant().plusSeconds(seconds)));
        String image = Base64.getEncoder().encodeToString(painter.captcha(text));
        return new Captcha(id, "data:image/png;base64," + image, seconds);
    }

    /** Uses one up; wrong, used or expired: 400 M-ACC-10. Nothing is asked where captchas are switched off. */
    public void use(String id, String typed) {
        if (!parameters.get(AccountParameters.CAPTCHA)) {
            return;
        }
        boolean right = id != null
                && typed != null
                && store.write(() -> codes.useCaptcha(id, hash(id, typed.strip()), clock.instant()));
        if (!right) {
            throw Problem.invalid("captcha", "验证码错误或已失效");
        }
    }

    private String hash(String id, String text) {
        return secrets.hash("captcha:" + id + ":" + text.toUpperCase(Locale.ROOT));
    }

    /**
     * @param image the picture as a data address
     * @param seconds how long it may be used
     */
    public record Captcha(String captchaId, String image, int seconds) {}
}

package org.anju.itests.browser;

import static org.junit.Assert.assertEquals;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.anju.itests.harness.CaptchaReader;
import org.anju.itests.harness.Outside;
import org.junit.rules.ExternalResource;
import org.junit.rules.TestWatcher;
import org.junit.runner.Description;

/** Who takes part in a tour: each at a browser of his own, which stays open from step to step. In the end nobody has seen an error. */
final class People extends ExternalResource {
    private final Chromium chromium;
    private final Outside outside;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private CaptchaReader captchas;
    private final boolean withCaptchas;
    private boolean failed;

    People(Chromium chromium, Outside outside) {
        this(chromium, outside, true);
    }

    /** @param withCaptchas whether the deployment asks for captchas, which are read then */
    People(Chromium chromium, Outside outside, boolean withCaptchas) {
        this.chromium = chromium;
        this.outside = outside;
        this.withCaptchas = withCaptchas;
    }

    @Override
    protected void before() {
        captchas = withCaptchas ? CaptchaReader.install(outside) : null;
    }

    @Override
    protected void after() {
        List<String> complaints = new ArrayList<>();
        people.forEach((name, person) -> person.complaints().forEach(c -> complaints.add(name + ": " + c)));
        assertEquals(List.of(), complaints);
    }

    /** Takes pictures of what everybody had before him when a step failed. */
    TestWatcher watcher() {
        return new TestWatcher() {
            @Override
            protected void failed(Throwable error, Description step) {
                failed = true;
                people.forEach((name, person) -> person.shoot("failed-" + step.getMethodName() + "-" + name));
            }
        };
    }

    /** Whether a step failed. */
    boolean failed() {
        return failed;
    }

    /** The text of the captcha drawn last. */
    CaptchaText captcha() {
        return captchas::last;
    }

    /** Somebody at a desk. */
    Person person(String name) {
        return person(name, chromium::desk);
    }

    /** Somebody with a phone. */
    Person withPhone(String name) {
        return person(name, chromium::phone);
    }

    private Person person(String name, Supplier<BrowserContext> browser) {
        return people.computeIfAbsent(name, n -> new Person(outside.url(), browser.get()));
    }

    /** Somebody of the authority who has his own password; logged in when he is first needed. */
    Person official(String login) {
        boolean there = people.containsKey(login);
        Person person = person(login);
        if (!there) {
            person.logIn("/gov", login, Town.PASSWORD, captcha());
            person.page().waitForURL("**/home");
        }
        return person;
    }
}

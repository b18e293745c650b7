package org.anju.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 机构管理用户 who registered in a city, and the institutions that they registered for. */
public final class Registrants {
    private final City city;
    private final Filings filings;

    public Registrants(City city, Filings filings) {
        this.city = city;
        this.filings = filings;
    }

    /**
     * Who registered.
     *
     * @param shown the mobile as the answer masks it
     * @param password the initial one, as the text told it
     */
    public record Admin(String mobile, String shown, String password, String creditCode) {}

    /** The admin of a newly filed institution. */
    public Admin registered() {
        return registered(filed());
    }

    public Admin registered(String code) {
        Registration registration = new Registration(city.anybody());
        String mobile = Samples.mobile();
        JsonNode answer = registration
                .register(registration.caLogin(code).expect(200).json(), mobile)
                .expect(201)
                .json();
        return new Admin(mobile, answer.get("mobile").asText(), password(mobile), code);
    }

    /** Logged in, with a password of his own. */
    public Client entered(Admin admin) {
        Client client = city.anybody();
        client.login("ORG", admin.mobile(), admin.password()).expect(200);
        client.changePassword(admin.password(), City.PASSWORD).expect(200);
        return client;
    }

    /** His account, as operators see it. */
    public JsonNode user(Admin admin) {
        return city.admin()
                .get("/api/v1/account/users?text=" + admin.mobile())
                .expect(200)
                .json()
                .at("/items/0");
    }

    /** A filed institution whose admin nobody generated, known to the simulator. */
    public String filed() {
        JsonNode waiting = filings.waiting();
        Filings.review(filings.reviewer(), waiting, "PASS").expect(200);
        Registration.known(city.admin(), license(waiting), name(waiting));
        return license(waiting);
    }

    public static String license(JsonNode filing) {
        return filing.at("/facts/licenseNo").asText();
    }

    public static String name(JsonNode filing) {
        return filing.at("/facts/name").asText();
    }

    private String password(String mobile) {
        Pattern secret = Pattern.compile("密码为(\\S+?)，");
        String[] found = new String[1];
        Waiting.until("the password is in the outbox", Duration.ofSeconds(30), () -> {
            for (String text : messages(mobile)) {
                Matcher matcher = secret.matcher(text);
                found[0] = matcher.find() ? matcher.group(1) : null;
            }
            return found[0] != null;
        });
        return found[0];
    }

    /** The texts that went to a mobile. */
    public List<String> messages(String mobile) {
        List<String> texts = new ArrayList<>();
        JsonNode list = city.admin()
                .get("/api/v1/notify/outbox?template=NTF-01&size=20")
                .expect(200)
                .json()
                .get("items");
        for (JsonNode line : list) {
            JsonNode full = city.admin()
                    .get("/api/v1/notify/outbox/" + line.get("id").asLong())
                    .expect(200)
                    .json();
            if (mobile.equals(full.get("mobile").asText())) {
                texts.add(full.get("text").asText());
            }
        }
        return texts;
    }
}

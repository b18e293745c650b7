package org.anju.itests.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** The steps of 从业人员信息卡 of one filed institution, for tests that need what comes out of them. */
public final class Practitioners {
    public static final String BASE = "/api/v1/practitioner";
    public static final String CASES = BASE + "/card-cases";
    private static final String OPERATORS = "/api/v1/account/operators";
    public static final String CARDS = BASE + "/cards";

    private final Filings.Filed institution;
    private final Client district;
    private String photo;

    /** An institution without LOGO. */
    public Practitioners(Filings filings) {
        this(filings.filed(), filings.reviewer());
    }

    public Practitioners(Filings.Filed institution, Client district) {
        this.institution = institution;
        this.district = district;
    }

    /** The same with LOGO and short name. */
    public static Practitioners branded(Filings filings) {
        Practitioners made = new Practitioners(filings);
        made.brand().expect(200);
        return made;
    }

    public Client admin() {
        return institution.admin();
    }

    public Client district() {
        return district;
    }

    public long institutionId() {
        return institution.institution();
    }

    public String institutionName() {
        return institution.filing().at("/summary/name").asText();
    }

    public Client.Answer brand() {
        return admin().put(BASE + "/institutions/me/logo", brand(0, upload("logo", picture(400, 300))));
    }

    public static Map<String, Object> brand(int version, String logo) {
        Map<String, Object> body = new HashMap<>();
        body.put("version", version);
        body.put("shortName", "安居示范");
        body.put("logoFileId", logo);
        return body;
    }

    public String upload(String kind, byte[] content) {
        return admin().upload(kind, kind + ".jpg", "image/jpeg", content)
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    /** A picture of a size. */
    public static byte[] picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x2F6FB0));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.WHITE);
        graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A person whom nobody knows yet, complete with photo. */
    public Map<String, Object> person(String name) {
        return person(name, Samples.residentId());
    }

    public Map<String, Object> person(String name, String idNo) {
        if (photo == null) {
            photo = upload("portrait", picture(413, 579));
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", name);
        facts.put("idNo", idNo);
        facts.put("phone", Samples.mobile());
        facts.put("photoFileId", photo);
        facts.put("category", "03");
        facts.put("certType", "01");
        facts.put("certNo", "6666a1a5");
        facts.put("position", "店长");
        facts.put("storeName", "大场店");
        return facts;
    }

    public Client.Answer save(Map<String, Object> facts) {
        return admin().post(CASES, Map.of("facts", facts));
    }

    public JsonNode draft(String name) {
        return save(person(name)).expect(201).json();
    }

    /** Ids of drafts of as many new people of one name. */
    public List<Long> drafts(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> draft(name).get("id").asLong())
                .toList();
    }

    public Client.Answer submit(JsonNode draft) {
        return admin().post(path(draft) + "/submit", version(draft));
    }

    /** A case under verification. */
    public JsonNode waiting(String name) {
        return submit(draft(name)).expect(200).json();
    }

    public Client.Answer pass(JsonNode waiting) {
        return verify(district, waiting, "PASS", null);
    }

    public Client.Answer sendBack(JsonNode waiting, String reason) {
        return verify(district, waiting, "RETURN", reason);
    }

    public static Client.Answer verify(Client who, JsonNode waiting, String action, String opinion) {
        Map<String, Object> body = new HashMap<>();
        body.put("action", action);
        body.put("version", waiting.get("version").asInt());
        body.put("opinion", opinion);
        return who.post(path(waiting) + "/verify", body);
    }

    public Client.Answer activate(JsonNode passed) {
        return admin().post(path(passed) + "/activate", version(passed));
    }

    /** The card in effect of a new person. */
    public JsonNode card(String name) {
        JsonNode active =
                activate(pass(waiting(name)).expect(200).json()).expect(200).json();
        return card(active.at("/card/id").asLong());
    }

    public JsonNode card(long id) {
        return admin().get(CARDS + "/" + id).expect(200).json();
    }

    /** The identity number of a card, in full. */
    public String idNo(JsonNode card) {
        return admin().get(cardPath(card) + "?full=true")
                .expect(200)
                .json()
                .at("/facts/idNo")
                .asText();
    }

    /** Makes the holder of a card a 业务操作用户 of the institution. */
    public JsonNode operator(JsonNode card) {
        Map<String, Object> user = new HashMap<>();
        user.put("realName", card.at("/facts/name").asText());
        user.put("mobile", Samples.mobile());
        user.put("idNo", idNo(card));
        user.put("functions", List.of());
        return admin().post(OPERATORS, user).expect(201).json().get("user");
    }

    /** 关闭业务操作权限. */
    public void close(JsonNode operator) {
        admin().post(OPERATORS + "/" + operator.get("id").asLong() + "/close", version(operator))
                .expect(200);
    }

    /** 申请变更 with the facts of a card, some of them changed. */
    public Client.Answer change(JsonNode card, Map<String, Object> changes) {
        Map<String, Object> facts = Client.map(card.get("facts"));
        facts.putAll(changes);
        return admin().post(
                        cardPath(card) + "/change",
                        Map.of("version", card.get("version").asInt(), "facts", facts));
    }

    public Client.Answer cancel(JsonNode card) {
        return admin().post(
                        cardPath(card) + "/cancel",
                        Map.of("version", card.get("version").asInt(), "reason", "已离职"));
    }

    public static Map<String, Object> version(JsonNode seen) {
        return Map.of("version", seen.get("version").asInt());
    }

    public static String path(JsonNode one) {
        return CASES + "/" + one.get("id").asLong();
    }

    public static String cardPath(JsonNode card) {
        return CARDS + "/" + card.get("id").asLong();
    }

    /** Whether a list holds one on its first page. */
    public static boolean lists(Client who, String list, JsonNode one) {
        return ids(who.get(list)).contains(one.get("id").asLong());
    }

    /** The ids that a list holds on its first page. */
    public static List<Long> ids(Client.Answer list) {
        return list.expect(200).json().get("items").findValues("id").stream()
                .map(JsonNode::asLong)
                .toList();
    }
}

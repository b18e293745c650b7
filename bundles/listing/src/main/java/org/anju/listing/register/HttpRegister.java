package org.anju.listing.register;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.api.listing.PropertyRegister;
import org.anju.api.listing.RegisterFailure;
import org.anju.api.listing.RegisterFailure.Kind;
import org.anju.api.parameter.Parameters;
import org.anju.api.upstream.Line;
import org.anju.api.upstream.Upstream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The department's interface over HTTP: a JSON question by POST, a JSON answer; address and names of the fields are parameters. What gets no
 * answer is asked again (P:listing.register.retries): looking up changes nothing there.
 */
@Component(service = {PropertyRegister.class, Upstream.class})
public final class HttpRegister implements PropertyRegister {
    static final String ID = "http";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Parameters parameters;
    private final Exchange exchange = new Exchange();

    @Activate
    public HttpRegister(@Reference Parameters parameters) {
        this.parameters = parameters;
    }

    @Deactivate
    void close() {
        exchange.close();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "主管部门产权接口";
    }

    @Override
    public boolean holds(String certType) {
        return typeThere(certType).isPresent();
    }

    /** The other side's code of a certificate type. */
    private Optional<String> typeThere(String certType) {
        return parameters.get(RegisterSettings.CERT_TYPES).stream()
                .map(entry -> entry.split("=", 2))
                .filter(sides -> sides[0].strip().equals(certType))
                .map(sides -> sides[sides.length - 1].strip())
                .findFirst();
    }

    @Override
    public Optional<Property> find(String division, String certType, String certNo) throws RegisterFailure {
        HttpRequest request = request(
                Map.of("division", division, "certType", typeThere(certType).orElse(certType), "certNo", certNo));
        String body = patient(request);
        try {
            return new AnswerReader(parameters).read(body);
        } catch (IllegalArgumentException unreadable) {
            throw new RegisterFailure(Kind.UNREADABLE, "应答无法解析：" + unreadable.getMessage(), body, null);
        }
    }

    private HttpRequest request(Map<String, String> question) throws RegisterFailure {
        Map<String, String> body = new LinkedHashMap<>();
        FieldMapping.of(parameters.get(RegisterSettings.REQUEST))
                .forEach((there, here) -> body.put(there, question.get(here)));
        HttpRequest.Builder request = HttpRequest.newBuilder(address())
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(Json.object(body), StandardCharsets.UTF_8));
        String token = token();
        return token.isEmpty()
                ? request.build()
                : request.header("Authorization", "Bearer " + token).build();
    }

    private URI address() throws RegisterFailure {
        String address = parameters.get(RegisterSettings.ADDRESS).strip();
        if (address.isEmpty()) {
            throw new RegisterFailure(Kind.UNREACHABLE, "未设置接口网址listing.register.http.address", null, null);
        }
        return URI.create(address);
    }

    /** Read anew each time: it is changed on the server without a restart. */
    private String token() throws RegisterFailure {
        String file = parameters.get(RegisterSettings.TOKEN_FILE);
        if (file.isEmpty()) {
            return "";
        }
        try {
            return Files.readString(Path.of(System.getProperty("karaf.etc", "etc"), file))
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
        } catch (IOException e) {
            throw new RegisterFailure(Kind.UNREACHABLE, "接口令牌文件无法读取", null, e);
        }
    }

    private String patient(HttpRequest request) throws RegisterFailure {
        Duration most = Duration.ofMillis(parameters.get(RegisterSettings.TIMEOUT_MS));
        int retries = parameters.get(RegisterSettings.RETRIES);
        for (int attempt = 0; ; attempt++) {
            try {
                return exchange.send(request, most);
            } catch (RegisterFailure failure) {
                if (failure.kind() == Kind.UNREADABLE || attempt == retries) {
                    throw failure;
                }
            }
        }
    }

    @Override
    public List<Step> check() {
        List<Step> steps = new ArrayList<>();
        String address = parameters.get(RegisterSettings.ADDRESS).strip();
        steps.add(
                new Step("接口网址", !address.isEmpty(), address.isEmpty() ? "未设置listing.register.http.address" : address));
        if (address.isEmpty()) {
            return steps;
        }
        steps.addAll(Line.check(URI.create(address), PATIENCE));
        if (steps.stream().allMatch(Step::ok)) {
            steps.add(probe());
        }
        return steps;
    }

    /** Asks for a certificate that no register has: that it is unknown is the right answer. */
    private Step probe() {
        try {
            boolean found = find("000000", "01", "线路检查").isPresent();
            return new Step("接口应答", !found, found ? "对不存在的产权证给出了房屋" : "应答正常");
        } catch (RegisterFailure failure) {
            return new Step("接口应答", false, failure.getMessage());
        }
    }
}

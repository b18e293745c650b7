package org.anju.platform.ui;

import java.util.List;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.value.Phone;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the city's platform calls itself. */
@Component(service = Site.class)
public final class Site {
    public static final Parameter<String> TITLE = Parameter.text("site.title", "住房租赁监管服务平台", "平台名称，显示在首页和页头");
    public static final Parameter<String> SHORT_TITLE =
            Parameter.text("site.short_title", "", "平台简称，显示在手机端首页；为空时显示平台名称");
    public static final Parameter<String> ICP = Parameter.text("site.icp", "", "ICP备案号，显示在页脚");
    public static final Parameter<String> POLICE = Parameter.text("site.police", "", "公安备案号，显示在页脚");

    private final Parameters parameters;

    @Activate
    public Site(@Reference Parameters parameters) {
        this.parameters = parameters;
    }

    /** A port of entry (§1.1). */
    public record Port(String id, String name) {}

    /** @param lenientPhone P:identity.phone.mode: forms accept 5–20 digits as well */
    public record View(
            String title, String shortTitle, String icp, String police, boolean lenientPhone, List<Port> ports) {}

    View view() {
        return new View(
                parameters.get(TITLE),
                parameters.get(SHORT_TITLE),
                parameters.get(ICP),
                parameters.get(POLICE),
                Phone.lenient(parameters),
                List.of(new Port("GOV", "政府人员登录"), new Port("ORG", "机构登录"), new Port("WEB", "公众登录")));
    }
}

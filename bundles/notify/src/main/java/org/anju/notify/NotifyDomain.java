package org.anju.notify;

import java.util.List;
import org.anju.api.domain.Domain;
import org.anju.api.domain.Permission;
import org.anju.api.parameter.Parameter;
import org.osgi.service.component.annotations.Component;

/** The manifest of notify (消息通知): in-app messages, SMS, their templates and the outbox. */
@Component
public final class NotifyDomain implements Domain {
    /** Templates, outbox, resend (§13). */
    public static final String MANAGE = "notify.manage";

    @Override
    public String id() {
        return "notify";
    }

    @Override
    public String name() {
        return "消息通知";
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.of(MANAGE, "消息模板与短信发送管理", "SYS_ADMIN"));
    }

    @Override
    public List<Parameter<?>> parameters() {
        return NotifyParameters.ALL;
    }
}

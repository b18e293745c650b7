package org.anju.platform.domain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.anju.api.domain.Domain;

/** Chinese names of domains, remembered when a domain stops, so that the answer 503 can name it. */
final class Names {
    private final Map<String, String> names = new ConcurrentHashMap<>(Map.of(
            "account", "账号管理",
            "notify", "消息通知",
            "institution", "机构备案",
            "practitioner", "从业人员管理",
            "listing", "房源核验",
            "contract", "合同网签备案",
            "credit", "信用管理",
            "redblack", "红黑名单",
            "certificate", "岗位证书",
            "disclosure", "信息公示"));

    void remember(Domain domain) {
        names.put(domain.id(), domain.name());
    }

    String of(String id) {
        return names.getOrDefault(id, id);
    }
}

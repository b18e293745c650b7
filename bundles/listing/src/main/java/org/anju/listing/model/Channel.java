package org.anju.listing.model;

import java.util.List;
import java.util.stream.Stream;

/** By which way a verification was asked for (核验渠道, LST-C2). */
public enum Channel {
    /** The platform's own pages. */
    PLATFORM("监管平台"),
    SHARED("共享平台"),
    ENTERPRISE("企业平台"),
    MARKET("市场化平台"),
    PUBLIC_WEB("公众网页端"),
    PUBLIC_WX("公众微信端");

    /** Those of API clients, each with a right of its own. */
    public static final List<Channel> OF_CLIENTS = List.of(SHARED, ENTERPRISE, MARKET);

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The right that an API client needs for it. */
    public String permission() {
        return Permissions.VERIFY + ":" + name();
    }

    static String[] codesAndNames() {
        return Stream.of(values())
                .flatMap(channel -> Stream.of(channel.name(), channel.label))
                .toArray(String[]::new);
    }
}

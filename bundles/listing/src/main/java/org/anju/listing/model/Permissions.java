package org.anju.listing.model;

import java.util.List;
import org.anju.api.domain.Permission;

/** The rights of this domain (§6.1) and the roles that hold them from the start. */
public final class Permissions {
    public static final String VERIFY = "listing.verify";
    /** Of API clients, one for each channel (LST-R03); nobody holds them but whom they are granted. */
    public static final String VERIFY_SHARED = "listing.verify:SHARED";

    public static final String VERIFY_ENTERPRISE = "listing.verify:ENTERPRISE";
    public static final String VERIFY_MARKET = "listing.verify:MARKET";
    /** An owner verifies his own house (P:listing.public.enabled). */
    public static final String VERIFY_OWN_HOUSE = "listing.verify.public";

    public static final String VIEW_OWN = "listing.view.own";
    public static final String VIEW = "listing.view.scope";
    public static final String REVIEW = "listing.review";
    public static final String INVALIDATE = "listing.invalidate";
    /** Publishers check codes without the bound that the public has (LST-R04). */
    public static final String CHECK = "listing.check";
    /** Import of the local property register (SYS-R14). */
    public static final String REGISTER = "listing.register.import";

    private Permissions() {}

    public static List<Permission> all() {
        return List.of(
                Permission.of(
                        VERIFY,
                        "房源核验",
                        "INS_ADMIN",
                        "INS_OPERATOR",
                        "STORE",
                        "PRACT",
                        "GOV_CITY",
                        "GOV_DIST",
                        "GOV_CLERK",
                        "GOV_REVIEWER"),
                Permission.of(VERIFY_SHARED, "房源核验（共享平台接口）"),
                Permission.of(VERIFY_ENTERPRISE, "房源核验（企业平台接口）"),
                Permission.of(VERIFY_MARKET, "房源核验（市场化平台接口）"),
                Permission.of(VERIFY_OWN_HOUSE, "公众核验本人房屋", "PUBLIC"),
                Permission.of(VIEW_OWN, "核验结果查看（本人、本机构）", "INS_ADMIN", "INS_OPERATOR", "STORE", "PRACT", "PUBLIC"),
                Permission.of(
                        VIEW,
                        "核验结果查看（辖区）",
                        "GOV_PROV",
                        "GOV_CITY",
                        "GOV_DIST",
                        "GOV_CLERK",
                        "GOV_REVIEWER",
                        "SYS_ADMIN"),
                Permission.of(REVIEW, "房源人工核验", "GOV_DIST", "GOV_REVIEWER"),
                Permission.of(INVALIDATE, "房源核验依职权失效", "GOV_CITY"),
                Permission.of(CHECK, "房源核验码查验（发布平台接口）"),
                Permission.of(REGISTER, "房屋产权库导入", "SYS_ADMIN", "GOV_CITY"));
    }
}

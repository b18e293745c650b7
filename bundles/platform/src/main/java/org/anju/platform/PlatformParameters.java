package org.anju.platform;

import java.util.List;
import java.util.Set;
import org.anju.api.access.RateLimits;
import org.anju.api.document.PhotoPackages.Limits;
import org.anju.api.file.FileKind;
import org.anju.api.number.NumberTemplate;
import org.anju.api.number.Numbering;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.parameter.UnfitValue;
import org.anju.api.value.Masking;
import org.anju.api.value.Phone;
import org.anju.api.value.ResidentId;
import org.anju.platform.router.OwnAddress;
import org.anju.platform.router.RateLimit;
import org.anju.platform.swap.SwapWatch;
import org.anju.platform.ui.Site;

/** The settings of the platform itself (§15). */
public final class PlatformParameters {
    /** What this deployment is for; its subtree is what may be chosen for new data. */
    public static final Parameter<String> DIVISION = new Parameter<>(
            "deployment.division",
            Parameter.Type.TEXT,
            "310000",
            Set.of(),
            "本平台管辖的行政区划代码（六位）",
            true,
            PlatformParameters::division,
            null);

    public static final Parameter<Integer> RETENTION = Parameter.number(
                    "audit.retention_days", 1095, 183, 36_500, "审计日志保存天数，不少于183天")
            .guarded();
    public static final Parameter<String> ANCHOR = Parameter.text(
                    "audit.anchor_file", "", "审计日志链头的外部存证文件（建议放在只追加的存储上）；为空时不存证")
            .guarded();
    public static final Parameter<Integer> LOGO_SIDE =
            Parameter.number("file.logo.max_side", 2000, 100, 20_000, "企业LOGO边长上限（像素）");

    public static final Parameter<String> TICKET_NUMBER =
            NumberTemplate.parameter("number.ticket", "WT{yyyyMMdd}{seq4}", "问题单编号规则", 40, List.of());

    /** Always so (DESIGN §5, {@code docs/adr/0005}); {@code Secrets} knows no other way. */
    public static final Parameter<Boolean> ENCRYPTED = Parameter.fixed("pii.encrypt", true, "身份证号、电话号码加密存储；固定开启，不能关闭");

    static final List<Parameter<?>> ALL = List.of(
            DIVISION,
            Parameters.PROFILE,
            RETENTION,
            ANCHOR,
            FileKind.PAPER.megabytes(),
            FileKind.PORTRAIT.megabytes(),
            FileKind.LOGO.megabytes(),
            FileKind.WORKBOOK.megabytes(),
            FileKind.PHOTOS.megabytes(),
            FileKind.ARCHIVE.megabytes(),
            Limits.UNPACKED,
            Limits.ENTRIES,
            LOGO_SIDE,
            Phone.MODE,
            ResidentId.CONSISTENCY,
            ENCRYPTED,
            Masking.ID_NO_HEAD,
            Masking.ID_NO_TAIL,
            Masking.MOBILE_HEAD,
            Masking.MOBILE_TAIL,
            RateLimit.PER_MINUTE,
            SwapWatch.DRAIN,
            TICKET_NUMBER,
            Numbering.CASE,
            RateLimits.PUBLIC,
            OwnAddress.BASE_URL,
            Site.TITLE,
            Site.SHORT_TITLE,
            Site.ICP,
            Site.POLICE);

    private PlatformParameters() {}

    private static String division(String text) {
        if (!text.matches("\\d{6}")) {
            throw new UnfitValue("应为六位行政区划代码");
        }
        return text;
    }
}

package org.anju.listing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.anju.api.code.Codes;
import org.anju.api.code.Divisions;
import org.anju.api.listing.RoomRules;
import org.anju.api.number.NumberTemplate;
import org.anju.api.number.Numbering;
import org.anju.api.parameter.Parameter;
import org.anju.api.parameter.Parameters;
import org.anju.api.store.ChinaDay;
import org.anju.api.value.Masking;
import org.anju.listing.model.CodeTables;
import org.anju.listing.model.Judgement;
import org.anju.listing.model.RequestRules;
import org.anju.listing.register.RegisterSettings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The parameters of listing verification (§15) and the rules that they make, read at use time. */
@Component(service = Settings.class)
public final class Settings {
    static final Parameter<Boolean> BEFORE_PUBLISH =
            Parameter.bool("listing.verify_before_publish", true, "房源发布前必须核验，没有有效核验码的不得发布");
    static final Parameter<Integer> VALID_DAYS = Parameter.number("listing.valid_days", 90, 1, 3650, "核验码有效天数");
    static final Parameter<Boolean> BLOCK_MORTGAGE = Parameter.bool("listing.block.mortgage", false, "已抵押的房屋核验不通过");
    static final Parameter<Boolean> BLOCK_LET = Parameter.bool("listing.block.leased", false, "已出租的房屋核验不通过");
    static final Parameter<Boolean> CHECK_BLACKLIST =
            Parameter.bool("listing.check_blacklist", true, "黑名单机构和产权人不能办理房源核验；开启后须启用红黑名单功能，未启用时不能核验");
    static final Parameter<Boolean> EXCLUSIVE =
            Parameter.bool("listing.exclusive_for_operator", false, "住房租赁企业核验的房源，产权人和其他住房租赁企业不能重复核验");
    static final Parameter<Boolean> MANUAL = Parameter.bool("listing.manual.enabled", false, "产权库没有的证件类型转区级房管部门人工核验");
    static final Parameter<Boolean> PUBLIC = Parameter.bool("listing.public.enabled", false, "公众可以核验本人的房屋");
    static final Parameter<Integer> MOST_FAILED =
            Parameter.number("listing.max_failed_per_day", 10, 1, 100_000, "每个用户每天核验不通过的最多次数");
    static final Parameter<String> NOTICE_URL =
            Parameter.address("listing.notice.base_url", "", "告知单二维码中的平台网址，空为访问时的网址");
    static final Parameter<String> NUMBER = NumberTemplate.parameter(
            "number.verification", "HY{yyyyMMdd}{seq6}{check1}", "房源核验码格式", 40, Numbering.DIVISION_VALUES);

    private final Parameters parameters;
    private final Codes codes;
    private final Divisions divisions;
    private final Clock clock;

    @Activate
    public Settings(
            @Reference Parameters parameters,
            @Reference Codes codes,
            @Reference Divisions divisions,
            @Reference Clock clock) {
        this.parameters = parameters;
        this.codes = codes;
        this.divisions = divisions;
        this.clock = clock;
    }

    static List<Parameter<?>> all() {
        List<Parameter<?>> all = new ArrayList<>(List.of(
                BEFORE_PUBLISH,
                VALID_DAYS,
                BLOCK_MORTGAGE,
                BLOCK_LET,
                CHECK_BLACKLIST,
                EXCLUSIVE,
                MANUAL,
                PUBLIC,
                MOST_FAILED,
                RoomRules.MAX_PERSONS,
                RoomRules.MIN_AREA,
                NOTICE_URL,
                NUMBER));
        all.addAll(RegisterSettings.all());
        return all;
    }

    public <T> T get(Parameter<T> parameter) {
        return parameters.get(parameter);
    }

    /** Today in China. */
    public LocalDate today() {
        return ChinaDay.of(clock.instant());
    }

    public Masking masking() {
        return Masking.of(parameters);
    }

    /** The pass conditions as the city sets them. */
    Judgement judgement() {
        return new Judgement(get(BLOCK_MORTGAGE), get(BLOCK_LET));
    }

    /** @param inScope where the caller may verify */
    RequestRules rules(Predicate<String> inScope) {
        return new RequestRules(
                today(),
                divisions::known,
                divisions::selectable,
                inScope,
                codes::selectable,
                RoomRules.of(parameters, use -> codes.selectable(CodeTables.ROOM_USE, use)));
    }
}

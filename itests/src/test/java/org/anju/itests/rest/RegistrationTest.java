package org.anju.itests.rest;

import org.anju.itests.harness.City;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Registrants;
import org.anju.itests.harness.Registration;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.runner.RunWith;
import org.junit.runners.Suite;

/** The city of Shanghai: an institution's admin registers by CA login (SPEC §3, Shanghai). One deployment serves all of it. */
@RunWith(Suite.class)
@Suite.SuiteClasses({RegistrationByCa.class, RegisteredAdmins.class})
public class RegistrationTest {
    static final String OPERATORS = "/api/v1/account/operators";
    static final String NOT_FILED = "未办理企业主体备案证书，无法注册租赁平台的企业管理用户";

    @ClassRule
    public static final Outside SHANGHAI =
            Registration.shanghai("registration").with("account", "account.captcha.enabled", "false");

    static City city;
    static Filings filings;
    static Registrants registrants;

    @BeforeClass
    public static void people() {
        city = City.of(SHANGHAI);
        filings = new Filings(city, City.HUANGPU);
        registrants = new Registrants(city, filings);
    }
}

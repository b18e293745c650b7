package org.anju.platform.parameter;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.util.Hashtable;
import java.util.Map;
import org.anju.api.audit.Audit;
import org.anju.api.problem.Problem;
import org.anju.platform.Fixed;
import org.anju.platform.PlatformDomain;
import org.anju.platform.PlatformParameters;
import org.anju.platform.code.TableDivisions;
import org.anju.platform.db.Database;
import org.anju.platform.db.TestDatabase;
import org.anju.platform.health.ParametersHealth;
import org.apache.felix.hc.api.Result;
import org.junit.Test;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

public class ParameterSettingsTest {
    private static final String TICKET = PlatformParameters.TICKET_NUMBER.key();

    private final Database database = TestDatabase.derby();
    private final Hashtable<String, Object> file = new Hashtable<>();
    private final Fixed.Callers callers = new Fixed.Callers();
    private final ParameterStore store = new ParameterStore(database, callers, Clock.systemUTC());
    private final ParameterCatalogue catalogue = new ParameterCatalogue();
    private final LayeredParameters parameters = new LayeredParameters(store, city(), catalogue);
    private final ParameterSettings settings = new ParameterSettings(
            catalogue,
            store,
            parameters,
            new ParameterFaults(new TableDivisions(database, parameters)),
            callers,
            Fixed.only(Audit.class, "record", arguments -> null));

    public ParameterSettingsTest() {
        catalogue.addDomain(new PlatformDomain());
    }

    private CityConfiguration city() {
        Configuration configuration = Fixed.only(Configuration.class, "getProperties", arguments -> file);
        return new CityConfiguration(Fixed.only(
                ConfigurationAdmin.class, "listConfigurations", arguments -> new Configuration[] {configuration}));
    }

    private String refused(String key, String value) {
        Problem problem = assertThrows(value, Problem.class, () -> settings.set(key, value));
        assertEquals(400, problem.status());
        return problem.getMessage();
    }

    @Test
    public void aTemplateOfNumbersIsCheckedWhenItIsSet() {
        assertEquals("参数值格式不正确：应有且只有一个流水号，例如{seq5}", refused(TICKET, "FIX"));
        assertEquals("参数值格式不正确：花括号不成对", refused(TICKET, "{seq"));
        assertEquals("参数值格式不正确：不能含控制字符", refused(TICKET, "WT\u0000{seq4}"));
        assertEquals("WT{seq4}", settings.set(TICKET, "WT{seq4}").value());
    }

    @Test
    public void aValueHasItsBounds() {
        assertEquals("参数值格式不正确：最多2000个字符", refused("site.title", "安".repeat(2001)));
        assertEquals("参数值格式不正确：不能含控制字符", refused("site.title", "安\uD83D居"));
        assertEquals("参数值格式不正确：应为183到36500的整数", refused("audit.retention_days", "abc"));
        assertEquals("参数值格式不正确：应为mlps3、standard之一", refused("security.profile", "none"));
        settings.set("site.title", "安".repeat(2000));
    }

    @Test
    public void thePlaceIsADivisionOfToday() {
        assertEquals("参数值格式不正确：应为六位行政区划代码", refused("deployment.division", "31"));
        assertEquals("参数值格式不正确：行政区划代码不存在或已撤销", refused("deployment.division", "999999"));
        assertEquals("retired", "参数值格式不正确：行政区划代码不存在或已撤销", refused("deployment.division", "310102"));
        assertEquals("371000", settings.set("deployment.division", "371000").value());
    }

    @Test
    public void aWrongValueOfTheCityIsPassedOverAndSeenInTheHealth() {
        ParametersHealth health = new ParametersHealth(settings);
        file.put(TICKET, "FIX");
        file.put("site.title", "威海市住房租赁");
        assertEquals("WT{yyyyMMdd}{seq4}", parameters.get(PlatformParameters.TICKET_NUMBER));
        assertEquals("default", settings.list(TICKET).get(0).source());
        assertEquals("cfg", settings.list("site.title").get(0).source());
        assertEquals(Map.of(TICKET, "参数值格式不正确：应有且只有一个流水号，例如{seq5}"), settings.unfit());
        assertTrue(health.execute().toString(), health.execute().toString().contains(TICKET));
        assertEquals(Result.Status.WARN, health.execute().getStatus());
        settings.set(TICKET, "WT{seq4}");
        assertEquals(Result.Status.OK, health.execute().getStatus());
    }
}

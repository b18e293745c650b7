package org.anju.itests.operations;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Outside;
import org.junit.Test;

/** The console as an operator meets it (SPEC §16.3): tables, and one Chinese line for what is wrong. */
public class ConsoleTest {
    private static final Pattern TRACE = Pattern.compile("Exception|\\bat [a-z]+\\.");

    @Test
    public void whatIsWrongIsOneChineseLine() {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("anju:param-set", "失败：请给出参数名");
        expected.put("anju:param-set account.lock.minutes", "失败：请给出参数值");
        expected.put("anju:param-set account.lock.minutes abc", "失败：参数值格式不正确：应为1到1440的整数");
        expected.put("anju:param-set number.filing FIX", "失败：参数值格式不正确：应有且只有一个流水号，例如{seq5}");
        expected.put("anju:param-set pii.encrypt false", "失败：该参数固定不变，不能修改");
        expected.put("anju:dict-import institution.type /nosuch/file", "失败：找不到/nosuch/file");
        expected.put("anju:divisions-import", "失败：请给出文件");
        expected.put("anju:audit-tail -n abc", "失败：数字格式不正确");
        expected.put("anju:outbox --show abc", "失败：短信编号应为数字");
        expected.put("anju:param-set no.such true", "失败：没有参数 no.such");
        expected.put("anju:user-unlock admin", "失败：用户 admin 没有锁定，状态：正常");
        expected.put("anju:user-reset", "失败：请给出登录用户名");
        expected.put("anju:user-unlock nosuch", "失败：没有登录名为 nosuch 的用户");
        expected.put("anju:institution", "失败：请给出备案证号或营业执照号码");
        expected.put("anju:upstream-check nosuch", "失败：没有接口nosuch");
        expected.put("anju:variant apply nosuch", "失败：没有这个城市：nosuch");
        List<String> wrong = new ArrayList<>();
        expected.forEach((command, line) -> {
            String printed = Outside.shared().oneShot(command).strip();
            if (!printed.equals(line)) {
                wrong.add(command + " printed: " + printed);
            }
        });
        assertEquals(List.of(), wrong);
    }

    /** Rules of the specification have numbers for who writes code; an operator reads words. */
    @Test
    public void parametersAndDomainsAreDescribedInWords() {
        String parameters = Outside.shared().oneShot("anju:params");
        assertTrue(parameters, parameters.contains("备案前是否必须进行合同网签"));
        assertFalse(
                parameters,
                Pattern.compile("\\b[A-Z]{3}-[RTC]\\d|§").matcher(parameters).find());
        String domains = Outside.shared().oneShot("anju:domains");
        assertTrue(domains, domains.contains("运行中"));
        assertTrue(Outside.shared().oneShot("*:help").contains("anju:domain-update"));
    }

    /** Every command, the platform's or a domain's, is audited as his who typed it. */
    @Test
    public void theAuditLogNamesTheOperator() {
        for (String command : List.of("anju:stats", "anju:users", "anju:outbox", "anju:institutions")) {
            Outside.shared().oneShot(command);
        }
        Client auditor = City.of(Outside.shared()).official(City.HUANGPU, "AUDITOR");
        Set<String> operators = new HashSet<>();
        for (String action : List.of(
                "console.stats", "account.console.users", "notify.console.outbox", "institution.console.list")) {
            JsonNode lines = auditor.get("/api/v1/platform/audit-logs?action=" + action)
                    .expect(200)
                    .json();
            assertTrue(action, lines.at("/items/0").has("login"));
            operators.add(lines.at("/items/0/login").asText());
            assertTrue(action, lines.at("/items/0/detail").asText().startsWith("控制台"));
        }
        assertEquals(operators.toString(), 1, operators.size());
        assertTrue(operators.toString(), !operators.contains("console") && !operators.contains("null"));
    }

    @Test
    public void theLineToTheSmsSimulatorIsChecked() {
        String printed = Outside.shared().oneShot("anju:upstream-check");
        assertTrue(printed, printed.contains("模拟通道（只记录，不发送）"));
        assertTrue(printed, printed.strip().endsWith("短信通道正常"));
        assertTrue(printed, !TRACE.matcher(printed).find());
    }
}

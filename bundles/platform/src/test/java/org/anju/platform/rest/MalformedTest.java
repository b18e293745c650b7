package org.anju.platform.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.anju.api.rest.Field;
import org.anju.platform.json.Json;
import org.junit.Test;

public class MalformedTest {
    /** As the bodies of the domains are. */
    public record Body(
            @Field(value = "读到的版本号", required = true) Integer version,
            @Field("部门的id，政府人员和协会人员必填") Long departmentId,
            @Field("岗位的id，政府人员和协会人员必填") List<Long> postIds,
            @Field("登录端口：GOV 政府人员，ORG 机构") String port,
            @Field("是否启用") Boolean enabled,
            @Field("有效期自") LocalDate validFrom,
            @Field("专业人员：姓名、证书编号") List<Person> people,
            @Field("可用路径前缀") Set<String> paths,
            Map<String, String> values) {}

    /** Inside of another. */
    public record Person(@Field("姓名") String name) {}

    private static Problem refused(String json) {
        JsonProcessingException fault =
                assertThrows(json, JsonProcessingException.class, () -> Json.MAPPER.readValue(json, Body.class));
        Problem problem = ProblemBody.problem(new IllegalStateException(fault));
        assertEquals(400, problem.status());
        return problem;
    }

    private static void refused(String json, String field, String message) {
        assertEquals(
                json, List.of(new FieldProblem(field, message)), refused(json).fields());
    }

    @Test
    public void aWrongFieldIsCalledByItsChineseName() {
        refused("{\"version\":\"x\"}", "version", "版本号格式不正确");
        refused("{\"departmentId\":[]}", "departmentId", "部门格式不正确");
        refused("{\"postIds\":[\"x\"]}", "postIds", "岗位格式不正确");
        refused("{\"postIds\":[1,{}]}", "postIds", "岗位格式不正确");
        refused("{\"port\":{}}", "port", "登录端口格式不正确");
        refused("{\"enabled\":\"maybe\"}", "enabled", "是否启用格式不正确");
        refused("{\"enabled\":5}", "enabled", "是否启用格式不正确");
        refused("{\"people\":[{\"name\":\"安\"},{\"name\":[]}]}", "people[1].name", "姓名格式不正确");
    }

    @Test
    public void noItemIsNothing() throws JsonProcessingException {
        refused("{\"postIds\":[null]}", "postIds", "岗位格式不正确");
        refused("{\"paths\":[\"/api\",null]}", "paths", "可用路径前缀格式不正确");
        refused("{\"people\":[null]}", "people", "专业人员格式不正确");
        Body body = Json.MAPPER.readValue("{\"postIds\":null,\"values\":{\"a\":null}}", Body.class);
        assertEquals(null, body.postIds());
        assertEquals(Collections.singletonMap("a", null), body.values());
    }

    @Test
    public void aNumberIsWholeAndFits() {
        refused("{\"version\":3.7}", "version", "版本号格式不正确");
        refused("{\"version\":99999999999}", "version", "版本号格式不正确");
        refused("{\"departmentId\":99999999999999999999}", "departmentId", "部门格式不正确");
        refused("{\"postIds\":[99999999999999999999]}", "postIds", "岗位格式不正确");
        refused("{\"postIds\":[1.5]}", "postIds", "岗位格式不正确");
    }

    @Test
    public void aDayIsWrittenAsOne() throws JsonProcessingException {
        for (String day :
                List.of("20260101", "0", "[2026,1,1]", "\"+12026-01-01\"", "\"9999-12-31\"", "\"2026-02-30\"")) {
            refused("{\"validFrom\":" + day + "}", "validFrom", "有效期自格式不正确");
        }
        Body body = Json.MAPPER.readValue("{\"validFrom\":\"2026-01-31\"}", Body.class);
        assertEquals(LocalDate.of(2026, 1, 31), body.validFrom());
    }

    @Test
    public void aTextCanBeKept() throws JsonProcessingException {
        refused("{\"port\":\"a\\u0000\"}", "port", "登录端口格式不正确");
        refused("{\"port\":\"\\ud83d\"}", "port", "登录端口格式不正确");
        refused("{\"values\":{\"a\":\"\\udc00\"}}", "values.a", "a格式不正确");
        String text = "安居\n😀";
        assertEquals(
                text,
                Json.MAPPER
                        .readValue(Json.write(Map.of("port", text)), Body.class)
                        .port());
    }

    @Test
    public void whatIsNoJsonIsSaidSo() {
        assertEquals("请求内容不是有效的JSON", refused("{\"version\":").getMessage());
        assertEquals("请求内容不是有效的JSON", refused("{\"people\":[{\"name\":安}]}").getMessage());
    }
}

package org.anju.contract.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.anju.api.listing.Listing;
import org.anju.api.listing.RoomRules;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.junit.Test;

/** Where no verification is asked for, a house is typed in the forms of one (LST-F1, LST-R08). */
public class TypedHouseTest {
    private static final String CERT_NO = "沪（2024）黄字不动产权第101号";
    private static final HouseRules RULES = new HouseRules(
            "310101"::equals, "01"::equals, new RoomRules(use -> use.equals("01") || use.equals("11"), 2, 5));
    private static final Map<String, Object> WHOLE = Map.of(
            "division", "310101",
            "certType", "01",
            "certNo", CERT_NO,
            "address", "上海市黄浦区人民路1号301室",
            "area", new BigDecimal("88.50"),
            "use", "成套住宅");

    private static TypedHouse typed(Map<String, Object> values) {
        return new TypedHouse(
                (String) values.get("division"),
                (String) values.get("certType"),
                (String) values.get("certNo"),
                (String) values.get("unitNo"),
                (String) values.get("address"),
                (BigDecimal) values.get("area"),
                (String) values.get("use"),
                (String) values.get("rentPart"),
                (String) values.get("roomNo"),
                (String) values.get("roomUse"),
                (BigDecimal) values.get("roomArea"),
                (Integer) values.get("maxPersons"));
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        Map<String, Object> changed = new java.util.HashMap<>(values);
        changed.put(key, value);
        return changed;
    }

    private static Map<String, Object> room() {
        Map<String, Object> room = with(WHOLE, "rentPart", "2");
        room.putAll(Map.of("roomNo", "A", "roomUse", "01", "roomArea", BigDecimal.valueOf(15), "maxPersons", 2));
        return room;
    }

    private static Problem refused(Map<String, Object> values) {
        return assertThrows(Problem.class, () -> typed(values).checked(RULES));
    }

    private static List<String> messages(Map<String, Object> values) {
        return refused(values).fields().stream().map(FieldProblem::message).toList();
    }

    @Test
    public void itIsNamedAsItsVerificationWouldNameIt() {
        House house = typed(with(WHOLE, "certNo", " 沪(2024)黄字\u3000不动产权第101号")).checked(RULES);
        assertEquals(CERT_NO, house.certNo());
        assertEquals(Listing.houseOf(null, "310101", "01", CERT_NO), house.key());
        assertEquals(House.WHOLE, house.rentPart());
        assertEquals("A", typed(room()).checked(RULES).roomNo());
    }

    @Test
    public void whatTheRegisterWouldRefuseIsRefused() {
        assertEquals(List.of("房屋区域取值不在字典范围内"), messages(with(WHOLE, "division", "310102")));
        assertEquals(List.of("权属证明类型取值不在字典范围内"), messages(with(WHOLE, "certType", "77")));
        assertEquals(List.of("产权证号格式不正确"), messages(with(WHOLE, "certNo", "第101号")));
        assertEquals(List.of("不动产单元号格式不正确"), messages(with(WHOLE, "unitNo", "310101")));
        assertEquals(List.of("坐落格式不正确"), messages(with(WHOLE, "address", "人民路\u202E1号")));
        assertEquals(List.of("坐落长度应为2-200个字符"), messages(with(WHOLE, "address", "路".repeat(201))));
        assertEquals(List.of("建筑面积不能为空"), messages(with(WHOLE, "area", null)));
        assertEquals(List.of("建筑面积格式不正确"), messages(with(WHOLE, "area", BigDecimal.ZERO)));
        assertEquals(List.of("建筑面积格式不正确"), messages(with(WHOLE, "area", new BigDecimal("88.125"))));
        assertEquals(List.of("规划用途格式不正确"), messages(with(WHOLE, "use", "成套\n住宅")));
        assertEquals(List.of("出租部位取值不在字典范围内"), messages(with(WHOLE, "rentPart", "3")));
    }

    @Test
    public void aRoomHasAllThatAVerifiedOneHas() {
        assertEquals(List.of("房间号不能为空", "房间用途不能为空", "房间面积不能为空", "居住人数不能为空"), messages(with(WHOLE, "rentPart", "2")));
        assertEquals(List.of("房间用途取值不在字典范围内"), messages(with(room(), "roomUse", "卧室")));
        assertEquals(List.of("房间面积大于该房屋的建筑面积"), messages(with(room(), "roomArea", new BigDecimal("88.51"))));
    }

    @Test
    public void aRoomThatMayNotBeLetSoIsRefused() {
        for (Map<String, Object> room : List.of(
                with(room(), "roomUse", "11"),
                with(room(), "maxPersons", 3),
                with(room(), "roomArea", new BigDecimal("9.99")))) {
            assertEquals("RULE LST-R08", refused(room).code());
        }
    }
}

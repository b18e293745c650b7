package org.anju.notify.model;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.util.Map;
import org.anju.api.problem.Problem;
import org.junit.Test;

public class TemplateTextTest {
    @Test
    public void acceptsTheTextsOfTheRelease() {
        for (Template template : Template.values()) {
            template.text().check(template);
            assertEquals(template, Template.find(template.id()).orElseThrow());
        }
        assertEquals("NTF-01", Template.NTF_01.id());
    }

    /** A filing that ends is no lease that ends. */
    @Test
    public void namesWhatHappenedToALeaseOrToItsFiling() {
        Map<String, String> filing = Map.of("matter", "合同备案", "number", "BA1", "result", "已注销", "opinion", "");
        assertEquals("合同备案：已注销", Template.NTF_08.text().title(filing));
        assertEquals("合同备案（BA1）：已注销。", Template.NTF_08.text().body(filing));
    }

    @Test
    public void refusesAnUnknownPlaceholder() {
        TemplateText text = new TemplateText("标题", "{idNo}已处理", "");
        Problem problem = assertThrows(Problem.class, () -> text.check(Template.NTF_04));
        assertEquals(400, problem.status());
        assertEquals("模板变量不存在：idNo", problem.getMessage());
        assertEquals("body", problem.fields().get(0).field());
    }

    @Test
    public void refusesSecretsInAMessageThatStays() {
        TemplateText text = new TemplateText("密码{password}", "正文", "{password}");
        Problem problem = assertThrows(Problem.class, () -> text.check(Template.NTF_01));
        assertEquals("站内消息不能包含保密变量：password", problem.getMessage());
    }

    @Test
    public void refusesAllFaultsAtOnce() {
        TemplateText text = new TemplateText(" ", "{a}{b}", "短".repeat(501));
        Problem problem = assertThrows(Problem.class, () -> text.check(Template.NTF_04));
        assertEquals(4, problem.fields().size());
    }

    @Test
    public void fillsAndCuts() {
        TemplateText text = new TemplateText("{name}", "{name}$1\\{x", "{name}");
        assertEquals("甲{matter}$1\\{x", text.body(Map.of("name", "甲{matter}")));
        assertEquals(100, text.title(Map.of("name", "长".repeat(300))).length());
        assertEquals("【签】", text.sms("签", Map.of()));
        assertFalse(text.sms("签", Map.of("name", "身份证11010119900307001X")).contains("19900307"));
    }
}

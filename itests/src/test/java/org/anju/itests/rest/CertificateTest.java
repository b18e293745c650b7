package org.anju.itests.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.anju.itests.harness.City;
import org.anju.itests.harness.Client;
import org.anju.itests.harness.Filings;
import org.anju.itests.harness.Outside;
import org.anju.itests.harness.Samples;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Test;

/** 备案证明 as PDF (INS-T04, §2.5): on one page, however long the institution's name and addresses are. */
public class CertificateTest {
    private final Filings filings = new Filings(City.of(Outside.shared()), City.HUANGPU);

    private Client.Answer certificate(Map<String, Object> facts) {
        JsonNode waiting = filings.submit(filings.draft(facts)).expect(200).json();
        long id = Filings.review(filings.reviewer(), waiting, "PASS")
                .expect(200)
                .json()
                .at("/summary/institutionId")
                .asLong();
        return filings.clerk()
                .get(Filings.INSTITUTIONS + "/" + id + "/certificate.pdf")
                .expect(200);
    }

    private static String onOnePage(Client.Answer answer) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(answer.response().body())) {
            assertEquals(1, pdf.getNumberOfPages());
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    private static String lengthened(String text, int characters) {
        return text.repeat(characters).substring(0, characters);
    }

    @Test
    public void anOrdinaryOneHasTheWordsOfTheForm() throws IOException {
        Map<String, Object> facts = Samples.facts(City.HUANGPU, filings.clerk());
        String text = onOnePage(certificate(facts));
        for (String word : List.of("备案证号", "公司名称", "营业执照号码", "机构类型", "所在区域", "注册地址", "经营地址", "法人姓名", "经营范围")) {
            assertTrue(word + " in " + text, text.contains(word));
        }
        assertTrue(text, text.contains(facts.get("name").toString()));
        assertTrue(text, text.contains(facts.get("bizAddress").toString()));
    }

    @Test
    public void theLongestStaysOnOnePage() throws IOException {
        Map<String, Object> facts = Samples.facts(City.HUANGPU, filings.clerk());
        String serial = facts.get("licenseNo").toString().substring(10);
        facts.put("name", lengthened("上海安居乐业住房租赁经营管理", 92) + serial);
        facts.put("legalPerson", lengthened("欧阳", 50));
        facts.put("regAddress", lengthened("上海市黄浦区人民大道二百号", 200));
        facts.put("bizAddress", lengthened("上海市黄浦区福州路三百号楼", 200));
        facts.put("bizScope", lengthened("住房租赁；房地产经纪；物业管理；", 1000));
        String text = onOnePage(certificate(facts));
        for (String field : List.of("name", "legalPerson", "regAddress", "bizAddress", "bizScope")) {
            assertTrue(field, text.contains(facts.get(field).toString()));
        }
    }
}

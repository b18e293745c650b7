package org.anju.itests.harness;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.anju.api.value.CreditCode;
import org.anju.api.value.ResidentId;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Data that passes every rule, made anew each time so that tests do not meet. */
public final class Samples {
    private static final AtomicLong SERIAL = new AtomicLong(new Random().nextInt(1_000_000));

    private Samples() {}

    /** A valid 统一社会信用代码 that nobody has yet. */
    public static String creditCode() {
        String body = "91310101MA" + String.format("%07d", SERIAL.incrementAndGet() % 10_000_000);
        return body + CreditCode.checkCharacter(body + "0");
    }

    /** A valid 身份证号 that nobody has yet. */
    public static String residentId() {
        long serial = SERIAL.incrementAndGet();
        String body = "310101" + (1960 + serial % 40) + String.format("%02d", 1 + serial / 40 % 12)
                + String.format("%02d", 1 + serial / 480 % 28) + String.format("%03d", serial / 13_440 % 1000);
        return body + ResidentId.checkCharacter(body + "0");
    }

    /** A mobile number that nobody has yet: an account is made for it. */
    public static String mobile() {
        return "139" + String.format("%08d", SERIAL.incrementAndGet() % 100_000_000);
    }

    /** A scan: a JPEG with something on it. */
    public static byte[] scan() {
        BufferedImage image = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        Random random = new Random(SERIAL.incrementAndGet());
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 900, 1200);
        for (int i = 0; i < 60; i++) {
            graphics.setColor(new Color(random.nextInt(0x1000000)));
            graphics.fillRect(random.nextInt(800), random.nextInt(1100), random.nextInt(200), 6);
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The facts of a rental enterprise in a division, complete but for its papers. */
    public static Map<String, Object> facts(String division) {
        Map<String, Object> facts = new HashMap<>();
        String code = creditCode();
        facts.put("name", "上海安居测试住房租赁有限公司" + code.substring(10));
        facts.put("licenseNo", code);
        facts.put("instType", "02");
        facts.put("divisionCode", division);
        facts.put("regAddress", "人民大道100号");
        facts.put("bizAddress", "福州路200号3楼");
        facts.put("legalPerson", "张三");
        facts.put("legalPersonIdNo", residentId());
        facts.put("legalPersonPhone", mobile());
        facts.put("contactName", "李四");
        facts.put("contactPhone", mobile());
        facts.put("bizScope", "住房租赁；房地产经纪");
        facts.put("bizMode", "02");
        facts.put("establishedOn", "2020-05-01");
        facts.put("licenseIssuedOn", "2020-05-06");
        return facts;
    }

    /** The same with the licence scan, uploaded by the client. */
    public static Map<String, Object> facts(String division, Client uploader) {
        Map<String, Object> facts = facts(division);
        String file = uploader.upload("paper", "营业执照.jpg", "image/jpeg", scan())
                .expect(201)
                .json()
                .get("id")
                .asText();
        facts.put("attachments", List.of(Map.of("kind", "licensePhoto", "fileId", file)));
        return facts;
    }

    /** A workbook that weighs so much, by a picture of noise in it. */
    public static byte[] workbook(int weight) {
        byte[] noise = new byte[weight];
        new Random(weight).nextBytes(noise);
        ByteArrayOutputStream out = new ByteArrayOutputStream(weight + 100_000);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("列");
            workbook.addPicture(noise, Workbook.PICTURE_TYPE_PNG);
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

package org.anju.sheet;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.Reading;
import org.anju.api.sheet.SheetRows;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Writes 10,000 rows of 15 columns and reads 50,000, each in a JVM of its own with a heap of 40 MB. */
public class MemoryTest {
    private static final List<Column> COLUMNS = IntStream.range(0, 15)
            .mapToObj(i -> Column.text("c" + i, "第" + i + "列", 20))
            .toList();

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void writesTenThousandRowsInASmallHeap() throws Exception {
        Path file = folder.newFile().toPath();
        run("write", file);
        assertTrue(Files.size(file) > 500_000);
    }

    @Test
    public void readsFiftyThousandRowsInASmallHeap() throws Exception {
        Path file = folder.newFile().toPath();
        save(file, 50_000);
        assertTrue(run("read", file).contains("rows 50000"));
    }

    /** As Excel saves it: every text once in the shared table, cells point to it. */
    private static void save(Path file, int rows) throws IOException {
        StringBuilder texts = new StringBuilder();
        IntStream.range(0, 15).forEach(i -> texts.append("<si><t>第").append(i).append("列</t></si>"));
        for (int i = 0; i < rows * 15; i++) {
            texts.append("<si><t>租赁机构资料").append(i).append("</t></si>");
        }
        new RawWorkbook().texts(texts.toString()).save(file, out -> {
            for (int row = 0, text = 0; row <= rows; row++) {
                StringBuilder xml = new StringBuilder("<row>");
                for (int i = 0; i < 15; i++) {
                    xml.append("<c t='s'><v>").append(text++).append("</v></c>");
                }
                out.write(xml.append("</row>").toString().getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private String run(String what, Path file) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryTest.class.getName(),
                        what,
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(output, 0, process.waitFor());
        System.out.println(output.strip());
        return output;
    }

    /** Runs in the small JVM. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[1]);
        long start = System.nanoTime();
        int rows = args[0].equals("write") ? write(file) : read(file);
        long millis = (System.nanoTime() - start) / 1_000_000;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.println(
                args[0] + " rows " + rows + " in " + millis + " ms, heap pools peaked at " + (peak >> 20) + " MB");
    }

    private static int write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            return new PoiSheets()
                    .write(
                            "名单",
                            COLUMNS,
                            IntStream.range(0, 10_000)
                                    .mapToObj(row -> IntStream.range(0, 15)
                                            .mapToObj(i -> "租赁机构资料" + row * 15 + i)
                                            .toList())
                                    .iterator(),
                            out);
        }
    }

    private static int read(Path file) {
        int count = 0;
        try (SheetRows rows = new PoiSheets().read(file, Reading.of(COLUMNS, 50_000))) {
            for (; rows.hasNext(); rows.next()) {
                count++;
            }
        }
        return count;
    }
}

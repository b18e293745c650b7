package org.anju.platform.console;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Whatever goes wrong, an operator reads one Chinese line. */
public class FaultsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private static String said(Callable<?> work) {
        try {
            work.call();
            return "nothing went wrong";
        } catch (Exception e) {
            return Faults.sentence(e);
        }
    }

    private static String reading(Path file) {
        return said(() -> Files.readAllLines(file, StandardCharsets.UTF_8));
    }

    @Test
    public void saysWhatIsWrongWithAFile() throws IOException {
        Path missing = folder.getRoot().toPath().resolve("missing.csv");
        assertEquals("找不到" + missing, reading(missing));
        Path binary = folder.newFile().toPath();
        Files.write(binary, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertEquals("文件不是UTF-8编码的文本", reading(binary));
        assertTrue(reading(folder.getRoot().toPath()).contains("不能读写"));
        assertTrue(said(() -> Files.createDirectory(binary.resolve("below"))).startsWith("不能读写"));
        assertEquals("路径格式不正确：a\0b", said(() -> Path.of("a\0b")));
    }

    @Test
    public void namesEachFieldOnce() {
        FieldProblem code = new FieldProblem("code", "编码不能为空");
        Problem problem = Problem.validation(List.of(code, code, new FieldProblem("name", "名称不能为空")));
        assertEquals("编码不能为空；名称不能为空", Faults.sentence(problem));
        assertEquals("数据不存在", Faults.sentence(Problem.notFound()));
    }

    @Test
    public void isNeverEnglishAndNeverMoreThanALine() {
        assertEquals("数字格式不正确", said(() -> Integer.valueOf("abc")));
        assertEquals("系统内部错误（NullPointerException），详情见日志", Faults.sentence(new NullPointerException("x is null")));
        assertEquals("第一行 第二行", Faults.sentence(new IllegalStateException("第一行\n  第二行")));
    }
}

package org.anju.platform.console;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Collectors;
import org.anju.api.problem.FieldProblem;
import org.anju.api.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in one Chinese line why a command failed; what has no words of its own is written to the log with its trace. */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int MOST = 20;

    private Faults() {}

    static String sentence(Exception fault) {
        String words = words(fault);
        if (words == null) {
            LOG.warn("A command failed", fault);
            return "系统内部错误（" + fault.getClass().getSimpleName() + "），详情见日志";
        }
        return words.replaceAll("\\s*\\R\\s*", " ");
    }

    private static String words(Exception fault) {
        if (fault instanceof Problem problem) {
            String fields = problem.fields().stream()
                    .map(FieldProblem::message)
                    .distinct()
                    .limit(MOST)
                    .collect(Collectors.joining("；"));
            return fields.isEmpty() ? problem.getMessage() : fields;
        }
        if (fault instanceof NumberFormatException) {
            return "数字格式不正确";
        }
        if (fault instanceof InvalidPathException path) {
            return "路径格式不正确：" + path.getInput();
        }
        if (fault instanceof IOException broken) {
            return words(broken);
        }
        return isChinese(fault.getMessage()) ? fault.getMessage() : null;
    }

    private static String words(IOException broken) {
        if (broken instanceof CharacterCodingException) {
            return "文件不是UTF-8编码的文本";
        }
        if (broken instanceof NoSuchFileException missing) {
            return "找不到" + missing.getFile();
        }
        if (broken instanceof AccessDeniedException denied) {
            return "没有权限读写" + denied.getFile();
        }
        if (broken instanceof FileSystemException file && file.getFile() != null) {
            return "不能读写" + file.getFile() + "，请检查它是不是文件或目录、磁盘是否可写";
        }
        return isChinese(broken.getMessage()) ? broken.getMessage() : "文件不能读写，请检查它是不是文件、磁盘是否可写";
    }

    private static boolean isChinese(String text) {
        return text != null && text.codePoints().anyMatch(Character::isIdeographic);
    }
}

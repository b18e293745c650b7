package org.anju.practitioner.intake;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.anju.api.document.CardPictures.Format;
import org.anju.api.file.FileKind;
import org.anju.api.file.Files;
import org.anju.api.job.JobRun;
import org.anju.api.job.JobType;
import org.anju.api.problem.Problem;
import org.anju.api.sheet.Column;
import org.anju.api.sheet.Sheets;
import org.anju.practitioner.CardImages;
import org.anju.practitioner.store.CardRow;
import org.anju.practitioner.store.CardRows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * 批量下载信息卡 (PRA-R23): a ZIP of the pictures and 索引.xlsx. Pictures go to the disk one after another. A run that was stopped begins anew:
 * what it made is a file that nobody has seen.
 */
@Component(service = JobType.class)
public final class PicturesJob implements JobType {
    private static final int REPORTED_MILLIS = 300;

    private final CardImages images;
    private final CardRows cards;
    private final CardLines lines;
    private final Sheets sheets;
    private final Files files;

    @Activate
    public PicturesJob(
            @Reference CardImages images,
            @Reference CardRows cards,
            @Reference CardLines lines,
            @Reference Sheets sheets,
            @Reference Files files) {
        this.images = images;
        this.cards = cards;
        this.lines = lines;
        this.sheets = sheets;
        this.files = files;
    }

    @Override
    public String id() {
        return CardExport.PICTURES;
    }

    @Override
    public String name() {
        return "下载从业人员信息卡";
    }

    @Override
    public void run(JobRun run) throws IOException {
        PictureOrder order = PictureOrder.parse(run.input());
        run.total(order.ids().size());
        Path zip = java.nio.file.Files.createTempFile("anju-cards", ".zip");
        try {
            Packed packed = new Packed(order, run);
            if (!packed.into(zip)) {
                return;
            }
            try (InputStream in = java.nio.file.Files.newInputStream(zip)) {
                String message = "成功" + packed.good + "张，失败" + packed.bad + "张";
                run.result(message, files.put("信息卡.zip", FileKind.ARCHIVE, in).id());
            }
        } finally {
            java.nio.file.Files.deleteIfExists(zip);
        }
    }

    /** A package while it is made. */
    private final class Packed {
        private final PictureOrder order;
        private final JobRun run;
        private final CardLines.Words words = lines.words();
        private final List<List<?>> index = new ArrayList<>();
        private int good;
        private int bad;
        private long reported;

        Packed(PictureOrder order, JobRun run) {
            this.order = order;
            this.run = run;
        }

        /** Whether it is whole; false when the job was asked to pause. */
        boolean into(Path file) throws IOException {
            try (OutputStream out = new BufferedOutputStream(java.nio.file.Files.newOutputStream(file));
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                // Pictures are packed already.
                zip.setLevel(Deflater.NO_COMPRESSION);
                for (long id : order.ids()) {
                    if (run.pausing()) {
                        return false;
                    }
                    CardRow card = cards.find(id).orElse(null);
                    if (card != null) {
                        add(zip, card);
                    }
                    report();
                }
                run.progress(good + bad, bad, "");
                zip.putNextEntry(new ZipEntry("索引.xlsx"));
                sheets.write("信息卡", columns(), index.iterator(), zip);
                zip.closeEntry();
                return true;
            }
        }

        private void add(ZipOutputStream zip, CardRow card) throws IOException {
            List<Object> line = lines.line(index.size() + 1, card, words);
            try {
                CardImages.Image image = images.of(card, Format.JPEG, order.site());
                String name = card.number() + "_" + plain(card.name()) + ".jpg";
                zip.putNextEntry(new ZipEntry(name));
                zip.write(image.content());
                zip.closeEntry();
                line.add(name);
                line.add(image.note());
                good++;
            } catch (Problem refused) {
                line.add(null);
                line.add(refused.getMessage());
                bad++;
            }
            index.add(line);
        }

        private void report() {
            long now = System.nanoTime() / 1_000_000;
            if (now - reported > REPORTED_MILLIS) {
                reported = now;
                run.progress(good + bad, bad, "");
            }
        }
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(CardLines.COLUMNS);
        columns.add(Column.text("file", "文件名", 32));
        columns.add(Column.text("note", "说明", 40));
        return columns;
    }

    /** A name that every system takes for a file. */
    private static String plain(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    }
}

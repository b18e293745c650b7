package org.anju.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes JPEGs that note how large they are on paper. */
final class PrintJpeg {
    private PrintJpeg() {}

    static void write(BufferedImage image, int dpi, float quality, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType(MediaTypes.JPEG).next();
        try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), settings);
            metadata.mergeTree(metadata.getNativeMetadataFormatName(), resolution(metadata, String.valueOf(dpi)));
            writer.setOutput(target);
            writer.write(null, new IIOImage(image, null, metadata), settings);
        } finally {
            writer.dispose();
        }
    }

    private static IIOMetadataNode resolution(IIOMetadata metadata, String dpi) {
        IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
        IIOMetadataNode variety = new IIOMetadataNode("JPEGvariety");
        IIOMetadataNode jfif = new IIOMetadataNode("app0JFIF");
        jfif.setAttribute("majorVersion", "1");
        jfif.setAttribute("minorVersion", "2");
        jfif.setAttribute("resUnits", "1");
        jfif.setAttribute("Xdensity", dpi);
        jfif.setAttribute("Ydensity", dpi);
        jfif.setAttribute("thumbWidth", "0");
        jfif.setAttribute("thumbHeight", "0");
        variety.appendChild(jfif);
        root.appendChild(variety);
        root.appendChild(new IIOMetadataNode("markerSequence"));
        return root;
    }
}

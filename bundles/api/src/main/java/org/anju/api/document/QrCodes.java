package org.anju.api.document;

/** QR codes (二维码), error correction level M, with the quiet zone of four modules. */
public interface QrCodes {
    /** A black and white PNG of at least {@code side} × {@code side} pixels; every module has the same whole number of pixels. */
    byte[] png(String text, int side);

    /** The same as SVG, one path, without a fixed size. */
    String svg(String text);
}

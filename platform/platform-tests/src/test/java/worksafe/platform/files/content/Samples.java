package worksafe.platform.files.content;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Files as people send them, made here. */
public final class Samples {

    public static final String SECRET = "SECRET-DEVICE-4711";

    private Samples() {}

    /** A landscape whose left half is red and whose right half is blue. */
    private static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        return picture;
    }

    private static byte[] written(String format, int width, int height) {
        try {
            var out = new ByteArrayOutputStream();
            var unused = ImageIO.write(picture(width, height), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg(int width, int height) {
        return written("jpeg", width, height);
    }

    public static byte[] png(int width, int height) {
        return written("png", width, height);
    }

    /** A photo taken at 2026-03-28 15:30 in China, at 31.5 north and 120.25 east, on its side. */
    public static byte[] photo() {
        var plain = jpeg(800, 600);
        var exif = exif();
        var out = ByteBuffer.allocate(plain.length + exif.length + 10 + 4 + SECRET.length());
        out.put(plain, 0, 2);
        out.putShort((short) 0xffe1).putShort((short) (exif.length + 8));
        out.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(exif);
        out.putShort((short) 0xfffe).putShort((short) (2 + SECRET.length()));
        out.put(SECRET.getBytes(StandardCharsets.ISO_8859_1));
        out.put(plain, 2, plain.length - 2);
        return out.array();
    }

    /** A photograph that comes clear by and by. */
    static byte[] progressive(int width, int height) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(picture(width, height), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The same photograph with its last scan again and again. */
    static byte[] scannedOver(int times) {
        var jpeg = progressive(60, 60);
        var last = jpeg.length - 3;
        while (jpeg[last] != (byte) 0xff || jpeg[last + 1] != (byte) 0xda) {
            last--;
        }
        var scan = Arrays.copyOfRange(jpeg, last, jpeg.length - 2);
        var out = ByteBuffer.allocate(jpeg.length + times * scan.length);
        out.put(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < times; i++) {
            out.put(scan);
        }
        return out.put(jpeg, jpeg.length - 2, 2).array();
    }

    private static byte[] exif() {
        var tiff = ByteBuffer.allocate(400);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8);
        tiff.putShort((short) 4);
        entry(tiff, 0x010f, 2, SECRET.length() + 1, 300);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        entry(tiff, 0x8769, 4, 1, 100);
        entry(tiff, 0x8825, 4, 1, 130);
        tiff.putInt(0);
        tiff.position(100).putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 250);
        tiff.putInt(0);
        tiff.position(130).putShort((short) 4);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[] {'N', 0, 0, 0});
        entry(tiff, 2, 5, 3, 200);
        tiff.putShort((short) 3).putShort((short) 2).putInt(2).put(new byte[] {'E', 0, 0, 0});
        entry(tiff, 4, 5, 3, 224);
        tiff.putInt(0);
        tiff.position(200);
        for (int number : new int[] {31, 1, 30, 1, 0, 1, 120, 1, 15, 1, 0, 1}) {
            tiff.putInt(number);
        }
        tiff.position(250).put("2026:03:28 15:30:00\0".getBytes(StandardCharsets.ISO_8859_1));
        tiff.position(300).put(SECRET.getBytes(StandardCharsets.ISO_8859_1));
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int at) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(at);
    }

    public static byte[] pdf() {
        return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] docx() {
        return zip(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + FileType.DOCX.mediaType()
                        + ".main+xml\"/></Types>");
    }

    public static byte[] zip(String name, String text) {
        return zip(Map.of(name, text));
    }

    static byte[] zip(Map<String, String> entries) {
        try {
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                for (var entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] both(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A picture of few bytes that says it has very many points. */
    public static byte[] bomb() {
        return bomb(60_000, 60_000);
    }

    static byte[] bomb(int width, int height) {
        var png = png(10, 10);
        var said = ByteBuffer.wrap(png);
        said.putInt(16, width).putInt(20, height);
        said.putInt(29, PhotoFacts.crc("IHDR", Arrays.copyOfRange(png, 16, 29)));
        return png;
    }
}

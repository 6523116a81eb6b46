package worksafe.platform.files.content;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pieces that a JPEG or a PNG consists of: read for what they say of the picture before anything is decoded, and
 * written anew without those that say more than the picture shows (position, device, comments, previews), and without
 * what follows its end. The picture itself is copied bit by bit.
 */
final class PictureBytes {

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> PNG_KEPT =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "pHYs", "bKGD");
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ICC = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.ISO_8859_1);
    private static final int JFIF_WITHOUT_PREVIEW = 12;
    private static final int LONGEST_EXIF = 1_048_576;

    /** A photograph has one scan, one that comes clear by and by some ten; each is decoded over the whole picture. */
    private static final int MOST_SCANS = 64;

    /** How much more memory a picture takes whose scans refine each other, since all are held until the last. */
    private static final int PROGRESSIVE_COST = 4;

    private PictureBytes() {}

    /**
     * What a picture says before it is decoded.
     *
     * @param width in pixels, as stored
     * @param height in pixels, as stored
     * @param isProgressive whether it comes clear by and by, for which all of it is held
     * @param exif the TIFF structure that cameras add; absent where there is none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Said(int width, int height, boolean isProgressive, byte @Nullable [] exif) {

        /** What it takes to decode it, in pixels of a plain picture. */
        long cost() {
            return (long) width * height * (isProgressive ? PROGRESSIVE_COST : 1);
        }
    }

    /** @throws IOException when it is no proper picture of that type */
    static Said read(Path file, FileType type) throws IOException {
        return walk(file, type, OutputStream.nullOutputStream(), 1);
    }

    /**
     * Writes the picture anew.
     *
     * @param orientation how it is to be turned, 1 to 8 as EXIF counts, which stays with it
     */
    static void write(Path file, FileType type, Path to, int orientation) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(to))) {
            var unused = walk(file, type, out, orientation);
        }
    }

    private static Said walk(Path file, FileType type, OutputStream out, int orientation) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 65_536))) {
            var to = new DataOutputStream(out);
            var said = type == FileType.JPEG ? jpeg(in, to, orientation) : png(in, to, orientation);
            to.flush();
            return said;
        }
    }

    private static Said png(DataInputStream in, DataOutputStream out, int orientation) throws IOException {
        require(Arrays.equals(in.readNBytes(PNG_SIGNATURE.length), PNG_SIGNATURE));
        out.write(PNG_SIGNATURE);
        int width = 0;
        int height = 0;
        byte[] exif = null;
        while (true) {
            var length = in.readInt();
            var name = new String(exactly(in, 4), StandardCharsets.ISO_8859_1);
            require(length >= 0 && (width > 0) != name.equals("IHDR"));
            if (name.equals("IHDR")) {
                require(length == 13);
                var header = exactly(in, length);
                width = number(header, 0);
                height = number(header, 4);
                require(width > 0 && height > 0);
                chunk(out, name, header, in.readInt());
                if (orientation != 1) {
                    var turned = PhotoFacts.orientation(orientation);
                    chunk(out, "eXIf", turned, PhotoFacts.crc("eXIf", turned));
                }
            } else if (name.equals("eXIf") && length <= LONGEST_EXIF) {
                exif = exactly(in, length);
                in.skipNBytes(4);
            } else if (PNG_KEPT.contains(name)) {
                out.writeInt(length);
                out.writeBytes(name);
                copy(in, out, length + 4L);
                if (name.equals("IEND")) {
                    return new Said(width, height, false, exif);
                }
            } else {
                in.skipNBytes(length + 4L);
            }
        }
    }

    private static void chunk(DataOutputStream out, String name, byte[] data, int crc) throws IOException {
        out.writeInt(data.length);
        out.writeBytes(name);
        out.write(data);
        out.writeInt(crc);
    }

    private static Said jpeg(DataInputStream in, DataOutputStream out, int orientation) throws IOException {
        require(in.readUnsignedShort() == 0xffd8);
        out.writeShort(0xffd8);
        int width = 0;
        int height = 0;
        int scans = 0;
        var isProgressive = false;
        byte[] exif = null;
        var turned = orientation == 1;
        var code = marker(in);
        while (code != 0xd9) {
            require(code >= 0xc0 && !(code >= 0xd0 && code <= 0xd8));
            var length = in.readUnsignedShort();
            require(length >= 2);
            var data = exactly(in, length - 2);
            if (!turned && code != 0xe0) {
                var own = PhotoFacts.orientation(orientation);
                out.writeShort(0xffe1);
                out.writeShort(2 + EXIF.length + own.length);
                out.write(EXIF);
                out.write(own);
                turned = true;
            }
            if (isFrame(code)) {
                require(width == 0 && data.length >= 6);
                height = (data[1] & 0xff) << 8 | data[2] & 0xff;
                width = (data[3] & 0xff) << 8 | data[4] & 0xff;
                require(width > 0 && height > 0);
                isProgressive = isProgressive(code);
            } else if (code == 0xda) {
                scans++;
                require(scans <= MOST_SCANS);
            } else if (code == 0xe1 && exif == null && startsWith(data, EXIF)) {
                exif = Arrays.copyOfRange(data, EXIF.length, data.length);
            }
            var kept = kept(code, data);
            if (kept != null) {
                out.writeShort(0xff00 | code);
                out.writeShort(kept.length + 2);
                out.write(kept);
            }
            code = code == 0xda ? scan(in, out) : marker(in);
        }
        require(width > 0);
        out.writeShort(0xffd9);
        return new Said(width, height, isProgressive, exif);
    }

    private static boolean isFrame(int code) {
        return code >= 0xc0 && code <= 0xcf && code != 0xc4 && code != 0xc8 && code != 0xcc;
    }

    private static boolean isProgressive(int code) {
        return (code & 0x03) == 0x02;
    }

    /** Of what applications add: how colours are meant, nothing else. */
    private static byte @Nullable [] kept(int code, byte[] data) {
        if (code == 0xe0) {
            if (!startsWith(data, JFIF) || data.length < JFIF_WITHOUT_PREVIEW) {
                return null;
            }
            return Arrays.copyOf(Arrays.copyOf(data, JFIF_WITHOUT_PREVIEW), JFIF_WITHOUT_PREVIEW + 2);
        }
        var isOfApplications = code > 0xe0 && code <= 0xef || code == 0xfe;
        var isColour = code == 0xe2 && startsWith(data, ICC) || code == 0xee && startsWith(data, ADOBE);
        return isOfApplications && !isColour ? null : data;
    }

    /** Copies what is drawn up to the next marker that is none of its own. */
    private static int scan(InputStream in, DataOutputStream out) throws IOException {
        while (true) {
            var b = in.read();
            if (b == 0xff) {
                var next = in.read();
                while (next == 0xff) {
                    next = in.read();
                }
                if (next != 0 && !(next >= 0xd0 && next <= 0xd7)) {
                    require(next > 0);
                    return next;
                }
                out.writeShort(0xff00 | next);
            } else if (b < 0) {
                throw new EOFException();
            } else {
                out.write(b);
            }
        }
    }

    private static int marker(InputStream in) throws IOException {
        require(in.read() == 0xff);
        var code = in.read();
        while (code == 0xff) {
            code = in.read();
        }
        return code;
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        var data = in.readNBytes(length);
        require(data.length == length);
        return data;
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        var buffer = new byte[8_192];
        for (var left = length; left > 0; ) {
            var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            require(read > 0);
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static int number(byte[] data, int at) {
        return data[at] << 24 | (data[at + 1] & 0xff) << 16 | (data[at + 2] & 0xff) << 8 | data[at + 3] & 0xff;
    }

    private static boolean startsWith(byte[] data, byte[] mark) {
        return data.length >= mark.length && Arrays.equals(Arrays.copyOf(data, mark.length), mark);
    }

    private static void require(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("not a proper picture");
        }
    }
}

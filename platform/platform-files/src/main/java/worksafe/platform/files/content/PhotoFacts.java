package worksafe.platform.files.content;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.TimeZone;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;

/**
 * What a camera wrote beside its picture. It is what the device claims, and nobody has checked it.
 *
 * @param orientation how the picture is to be turned, 1 (not at all) to 8, as EXIF counts
 * @param takenAt when it was taken; a camera that names no zone is taken to stand in China
 * @param position where, absent where the camera did not know
 */
record PhotoFacts(
        int orientation,
        @Nullable Instant takenAt,
        @Nullable Position position) {

    static final PhotoFacts NONE = new PhotoFacts(1, null, null);

    /**
     * A point on the earth.
     *
     * @param latitude in degrees of WGS 84, north positive
     * @param longitude in degrees of WGS 84, east positive
     */
    record Position(double latitude, double longitude) {}

    /** Reads what is there; what cannot be read is not there. */
    static PhotoFacts of(byte @Nullable [] exif) {
        if (exif == null) {
            return NONE;
        }
        try {
            var metadata = new Metadata();
            new ExifReader().extract(new ByteArrayReader(exif), metadata);
            return new PhotoFacts(turned(metadata), taken(metadata), place(metadata));
        } catch (RuntimeException unreadable) {
            return NONE;
        }
    }

    private static int turned(Metadata metadata) {
        var image = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var turned = image == null ? null : image.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return turned == null || turned < 1 || turned > 8 ? 1 : turned;
    }

    private static @Nullable Instant taken(Metadata metadata) {
        var photo = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var taken = photo == null ? null : photo.getDateOriginal(TimeZone.getTimeZone(ChinaTime.ZONE));
        return taken == null ? null : Instant.ofEpochMilli(taken.getTime());
    }

    private static @Nullable Position place(Metadata metadata) {
        var gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        var place = gps == null ? null : gps.getGeoLocation();
        if (place == null
                || place.isZero()
                || !(Math.abs(place.getLatitude()) <= 90)
                || !(Math.abs(place.getLongitude()) <= 180)) {
            return null;
        }
        return new Position(place.getLatitude(), place.getLongitude());
    }

    /** A TIFF structure that says how a picture is turned, and nothing else. */
    static byte[] orientation(int turned) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turned)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    static int crc(String name, byte[] data) {
        var crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.ISO_8859_1));
        crc.update(data);
        return (int) crc.getValue();
    }
}

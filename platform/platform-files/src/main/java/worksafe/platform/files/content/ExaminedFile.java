package worksafe.platform.files.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that may be kept. Its bytes and its thumbnail lie in a folder for what is under way until it is closed.
 *
 * @param name as it was sent, with the ending of its type
 * @param type its media type
 * @param bytes the file as it is kept and served; of a picture not what came
 * @param size of these, in bytes
 * @param sha256 of these, in hexadecimal
 * @param width of a picture, in pixels as stored
 * @param height of a picture, in pixels as stored
 * @param takenAt when a photo was taken, as its camera says
 * @param latitude where, in degrees of WGS 84
 * @param longitude where, in degrees of WGS 84
 * @param thumbnail a small JPEG of a picture
 */
public record ExaminedFile(
        String name,
        String type,
        Path bytes,
        long size,
        String sha256,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Instant takenAt,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Path thumbnail)
        implements AutoCloseable {

    /** Removes the bytes, unless a store has them. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(bytes);
        if (thumbnail != null) {
            Files.deleteIfExists(thumbnail);
        }
    }
}

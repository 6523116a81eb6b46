package worksafe.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sha256;
import worksafe.platform.files.content.FileProblem;
import worksafe.platform.files.upload.Upload;
import worksafe.platform.http.RequestProblem;

/** What is under way: files that arrive whole, and what has arrived of those that come in pieces. */
@ApplicationScoped
class FileArrivals {

    private static final Logger LOG = Logger.getLogger(FileArrivals.class);
    private static final String PART = ".part";
    private static final String PIECES = ".upload";

    private final Path folder;
    private final long most;

    FileArrivals(FileSettings settings) {
        this.folder = settings.folder().resolve("arriving");
        this.most = settings.maxSize().asLongValue();
    }

    /**
     * Bytes that have arrived.
     *
     * @param name as a form calls the file
     * @param sha256 in hexadecimal
     * @param failure why no more came, where the sender broke off
     */
    record Arrived(
            Path file,
            long bytes,
            String sha256,
            @Nullable String name,
            @Nullable IOException failure) implements AutoCloseable {

        @Override
        public void close() {
            discard(file);
        }
    }

    Path folder() throws IOException {
        return Files.createDirectories(folder);
    }

    /** @throws RequestProblem 413 when a file may not be so long */
    void requireAllowed(long bytes) {
        if (bytes > most) {
            throw new RequestProblem(FileProblem.FILE_TOO_LARGE, most / 1_048_576);
        }
    }

    /**
     * Takes a whole file down; of what breaks off nothing is left.
     *
     * @throws RequestProblem 413 as soon as it proves too long
     */
    Arrived take(Upload upload) throws IOException {
        var arrived = take(upload, most);
        if (arrived.failure() != null) {
            arrived.close();
            throw arrived.failure();
        }
        return arrived;
    }

    /** Takes down as much as comes: also what came before the sender broke off. */
    Arrived take(Upload upload, long limit) throws IOException {
        var file = Files.createTempFile(folder(), "came-", PART);
        var digest = Sha256.digest();
        var bytes = new long[1];
        String name = null;
        IOException failure = null;
        try (var out = Files.newOutputStream(file)) {
            try {
                name = upload.writeNamed((buffer, length) -> {
                    bytes[0] += length;
                    if (bytes[0] > limit) {
                        throw new RequestProblem(FileProblem.FILE_TOO_LARGE, most / 1_048_576);
                    }
                    digest.update(buffer, 0, length);
                    out.write(buffer, 0, length);
                });
            } catch (IOException broken) {
                failure = broken;
            }
        } catch (IOException | RuntimeException refused) {
            discard(file);
            throw refused;
        }
        return new Arrived(file, bytes[0], Sha256.hex(digest), name, failure);
    }

    /** What has arrived of an upload in pieces. */
    Path pieces(UUID upload) {
        return folder.resolve(upload + PIECES);
    }

    /** How much of an upload is here in fact. */
    long length(UUID upload) throws IOException {
        var pieces = pieces(upload);
        return Files.exists(pieces) ? Files.size(pieces) : 0;
    }

    /** Writes a piece behind what has arrived, for good. What was written there before and never acknowledged gives way. */
    void append(UUID upload, long from, Path piece) throws IOException {
        try (var out = FileChannel.open(
                        Files.createDirectories(folder).resolve(upload + PIECES),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var in = Files.newInputStream(piece)) {
            out.truncate(from).position(from);
            var buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                var bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    var unused = out.write(bytes);
                }
            }
            out.force(true);
        }
    }

    void forget(UUID upload) {
        discard(pieces(upload));
    }

    /** What time it is by the clock of the disk. */
    Instant now() throws IOException {
        var probe = Files.createTempFile(folder(), "now-", PART);
        try {
            return Files.getLastModifiedTime(probe).toInstant();
        } finally {
            discard(probe);
        }
    }

    /**
     * Removes what nobody came back for.
     *
     * @param isOpen whether an upload in pieces still goes on
     */
    void removeOlderThan(Instant limit, Predicate<UUID> isOpen) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder, "*{" + PART + "," + PIECES + "}")) {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)
                        && (name.endsWith(PART)
                                || !isOpen.test(UUID.fromString(name.substring(0, name.length() - PIECES.length()))))) {
                    discard(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It costs space, not correctness; the sweep comes by again.
            LOG.warnf("%s could not be removed: %s", file, e.toString());
        }
    }
}

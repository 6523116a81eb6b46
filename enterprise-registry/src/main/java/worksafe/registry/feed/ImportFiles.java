package worksafe.registry.feed;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sha256;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;

/**
 * Where files wait between their receipt and their staging: a local folder ({@code worksafe.imports.folder}). Replicas that
 * should take over each other's imports share it. Memory never holds more than a buffer of a file.
 */
@ApplicationScoped
class ImportFiles {

    private static final Logger LOG = Logger.getLogger(ImportFiles.class);
    private static final int HEAD = 4_096;
    private static final String PART = ".part";
    private static final String WHOLE = ".csv";

    private final Path folder;
    private final long most;
    private final InstantSource clock;

    ImportFiles(
            @ConfigProperty(name = "worksafe.imports.folder", defaultValue = "${java.io.tmpdir}/worksafe-imports")
                    Path folder,
            @ConfigProperty(name = "worksafe.imports.max-file", defaultValue = "1G") MemorySize most,
            InstantSource clock) {
        this.folder = folder;
        this.most = most.asLongValue();
        this.clock = clock;
    }

    /**
     * Takes a body down to disk, counting and digesting it on the way; whatever fails leaves nothing behind.
     *
     * @param announced how long it will be, if the sender said so
     * @throws RequestProblem 413 as soon as it proves longer than {@code worksafe.imports.max-file}
     */
    Spooled spool(InputStream body, @Nullable Long announced) throws IOException {
        requireAllowed(announced == null ? 0 : announced);
        Files.createDirectories(folder);
        var file = Files.createTempFile(folder, "import-", PART);
        try (var out = Files.newOutputStream(file)) {
            var digest = Sha256.digest();
            var head = new byte[HEAD];
            var buffer = new byte[65_536];
            var bytes = 0L;
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                if (bytes < HEAD) {
                    System.arraycopy(buffer, 0, head, (int) bytes, (int) Math.min(read, HEAD - bytes));
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
                bytes += read;
                requireAllowed(bytes);
            }
            return new Spooled(file, bytes, Sha256.hex(digest), Arrays.copyOf(head, (int) Math.min(bytes, HEAD)));
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    /** Gives a spooled file to an import. */
    void keep(Spooled spooled, UUID job) {
        try {
            Files.move(spooled.file(), of(job), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws java.nio.file.NoSuchFileException when it is gone, or was taken down by another machine */
    InputStream open(UUID job) throws IOException {
        return new BufferedInputStream(Files.newInputStream(of(job)), 65_536);
    }

    /** Removes the file of an import that has been read. */
    void remove(UUID job) {
        discard(of(job));
    }

    /** Removes a spooled file, unless an import has it. */
    void discard(Spooled spooled) {
        discard(spooled.file());
    }

    /** Removes what nobody came back for: receipts that broke off with their process, files of imports long gone. */
    int removeOlderThan(Duration age) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        var removed = 0;
        var limit = FileTime.from(Instant.ofEpochMilli(clock.millis()).minus(age));
        try (var files = Files.newDirectoryStream(folder, "*{" + PART + "," + WHOLE + "}")) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).compareTo(limit) < 0 && Files.deleteIfExists(file)) {
                    removed++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return removed;
    }

    private void requireAllowed(long bytes) {
        if (bytes > most) {
            throw new RequestProblem(HttpProblem.BODY_TOO_LARGE);
        }
    }

    private Path of(UUID job) {
        return folder.resolve(job + WHOLE);
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // It costs space, not correctness; removeOlderThan comes by again.
            LOG.warnf("%s could not be removed: %s", file, e.toString());
        }
    }

    /**
     * A file that has arrived.
     *
     * @param sha256 in hexadecimal
     * @param head its first bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Spooled(Path file, long bytes, String sha256, byte[] head) {

        /** Whether nothing but line ends follows the first line. */
        boolean isHeaderOnly() {
            var at = 0;
            while (at < head.length && head[at] != '\n' && head[at] != '\r') {
                at++;
            }
            while (at < head.length && (head[at] == '\n' || head[at] == '\r')) {
                at++;
            }
            return bytes == head.length && at == head.length;
        }
    }
}

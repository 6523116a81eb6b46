package worksafe.registry.feed;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sha256;
import worksafe.platform.files.upload.Upload;
import worksafe.platform.http.HttpProblem;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.registers.sheet.HeaderSearch;
import worksafe.platform.registers.sheet.SheetLayout;
import worksafe.platform.registers.sheet.SheetProblem;
import worksafe.platform.registers.sheet.SheetReader;
import worksafe.platform.registers.sheet.WorkbookRows;
import worksafe.platform.registers.sheet.WorkbookText;

/**
 * Where files wait between their receipt and their staging: a local folder ({@code worksafe.imports.folder}). Replicas that
 * should take over each other's imports share it. Memory never holds more than a buffer of a file.
 */
@ApplicationScoped
class ImportFiles {

    private static final Logger LOG = Logger.getLogger(ImportFiles.class);
    private static final String PART = ".part";
    private static final String WHOLE = ".csv";

    private final Path folder;
    private final long most;
    private final long mostWorkbook;
    private final InstantSource clock;

    /** One at a time, because the texts of a workbook are in memory together. */
    private final Semaphore workbooks = new Semaphore(1);

    ImportFiles(
            @ConfigProperty(name = "worksafe.imports.folder", defaultValue = "${java.io.tmpdir}/worksafe-imports")
                    Path folder,
            @ConfigProperty(name = "worksafe.imports.max-file", defaultValue = "1G") MemorySize most,
            @ConfigProperty(name = "worksafe.imports.max-workbook", defaultValue = "512M") MemorySize mostWorkbook,
            InstantSource clock) {
        this.folder = folder;
        this.most = most.asLongValue();
        this.mostWorkbook = mostWorkbook.asLongValue();
        this.clock = clock;
    }

    /**
     * Takes a file down to disk, counting and digesting it on the way; whatever fails leaves nothing behind. A workbook is
     * written down as text there.
     *
     * @param announced how long the body will be, if the sender said so
     * @throws RequestProblem 413 as soon as it proves longer than {@code worksafe.imports.max-file}, or a workbook larger
     *     than {@code worksafe.imports.max-workbook}; 400 for a workbook that cannot be read or is of the old kind; 503
     *     while another one is being written down
     */
    Spooled spool(Upload upload, @Nullable Long announced) throws IOException {
        requireAllowed(announced == null ? 0 : announced);
        Files.createDirectories(folder);
        var file = Files.createTempFile(folder, "import-", PART);
        try (var receipt = new Receipt(file)) {
            upload.writeTo(receipt);
            var spooled = receipt.spooled();
            return WorkbookRows.isWorkbook(spooled.head()) ? written(spooled) : spooled;
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private Spooled written(Spooled workbook) throws IOException {
        if (!workbooks.tryAcquire()) {
            throw new RequestProblem(HttpProblem.UNAVAILABLE);
        }
        try {
            return writtenAlone(workbook);
        } finally {
            workbooks.release();
        }
    }

    private Spooled writtenAlone(Spooled workbook) throws IOException {
        var text = Files.createTempFile(folder, "import-", PART);
        try {
            WorkbookText.write(workbook.file(), text, mostWorkbook);
            Files.delete(workbook.file());
            try (var lines = Files.newInputStream(text)) {
                return new Spooled(
                        text,
                        workbook.bytes(),
                        workbook.sha256(),
                        lines.readNBytes(HeaderSearch.HEAD),
                        true,
                        Files.size(text));
            }
        } catch (IOException unreadable) {
            Files.deleteIfExists(text);
            LOG.debugf(unreadable, "a workbook could not be read");
            throw new RequestProblem(SheetProblem.IMPORT_WORKBOOK_UNREADABLE);
        } catch (RuntimeException failure) {
            Files.deleteIfExists(text);
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

    /** A file that is arriving. */
    private final class Receipt implements Upload.Sink, AutoCloseable {

        private final Path file;
        private final OutputStream out;
        private final MessageDigest digest = Sha256.digest();
        private final byte[] head = new byte[HeaderSearch.HEAD];
        private long bytes;

        Receipt(Path file) throws IOException {
            this.file = file;
            this.out = Files.newOutputStream(file);
        }

        @Override
        public void take(byte[] buffer, int length) throws IOException {
            if (bytes < head.length) {
                System.arraycopy(buffer, 0, head, (int) bytes, (int) Math.min(length, head.length - bytes));
            }
            digest.update(buffer, 0, length);
            out.write(buffer, 0, length);
            bytes += length;
            requireAllowed(bytes);
        }

        Spooled spooled() throws IOException {
            out.flush();
            var first = Arrays.copyOf(head, (int) Math.min(bytes, head.length));
            return new Spooled(file, bytes, Sha256.hex(digest), first, false, bytes);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /**
     * A file that has arrived.
     *
     * @param bytes as it came
     * @param sha256 in hexadecimal, as it came
     * @param head the first bytes of its text
     * @param fromWorkbook whether the text was written down from a workbook
     * @param textBytes how long the text is
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Spooled(Path file, long bytes, String sha256, byte[] head, boolean fromWorkbook, long textBytes) {

        /** Whether it has no line of data behind its header, as far as can be seen at once. */
        boolean isWithoutData(SheetLayout layout) throws IOException {
            return textBytes == head.length
                    && new SheetReader(new ByteArrayInputStream(head), layout)
                            .next()
                            .isEmpty();
        }
    }
}

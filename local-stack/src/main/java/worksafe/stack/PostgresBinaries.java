package worksafe.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs of the class path, unpacked once per user and version into a cache folder. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    /** Unpacks what is not unpacked yet; safe when several processes do so at once. */
    static Path unpacked(Path cache) {
        var archive = archive();
        try {
            var home = cache.resolve(fingerprint(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, home);
            }
            return home;
        } catch (IOException e) {
            throw new StackException(Speech.of("postgres.no-unpack", cache, e), e);
        }
    }

    /**
     * The folder for unpacked programs: the user's cache, or {@code otherwise} for a user who has no home that can be
     * written to.
     */
    static Path cache(Path otherwise) {
        var configured = System.getenv("XDG_CACHE_HOME");
        var caches = configured == null || configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(configured);
        return caches.isAbsolute() && isUsable(caches) ? caches.resolve("worksafe/postgresql") : otherwise;
    }

    private static boolean isUsable(Path folder) {
        var existing = folder;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing != null && Files.isWritable(existing);
    }

    private static URL archive() {
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var name = "/postgres-%s-%s.txz"
                .formatted(
                        System.getProperty("os.name").toLowerCase(Locale.ROOT),
                        switch (machine) {
                            case "amd64", "x86_64" -> "x86_64";
                            case "aarch64", "arm64" -> "arm_64";
                            default -> machine;
                        });
        var found = PostgresBinaries.class.getResource(name);
        if (found == null) {
            throw new StackException(Speech.of("postgres.no-programs", name.substring(1)));
        }
        return found;
    }

    private static String fingerprint(URL archive) throws IOException {
        var connection = archive.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            try (var file = jar.getJarFile()) {
                var entry = jar.getJarEntry();
                return "%08x-%d".formatted(entry.getCrc(), entry.getSize());
            }
        }
        return "%08x-%d".formatted(connection.getLastModified(), connection.getContentLengthLong());
    }

    private static void unpack(URL archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        var work = Files.createTempDirectory(home.getParent(), ".unpacking-");
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream(), 1 << 16)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, work);
            }
            Files.move(work, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            // Another process was faster; its copy is as good as ours.
            Folders.delete(work);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive holds a path outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}

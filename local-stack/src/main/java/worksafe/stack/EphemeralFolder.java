package worksafe.stack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Folders of servers that live no longer than their JVM. Each carries the JVM's identity, so that the next JVM can tell
 * which belong to nobody any more, end what still runs in them and delete them.
 */
final class EphemeralFolder {

    private static final String PREFIX = "worksafe-postgres-";
    private static final String OWNER = "owner";

    private EphemeralFolder() {}

    /** In the temporary folder, or in the machine's own where that of this JVM is closed to whom PostgreSQL runs as. */
    static Path create(Unprivileged way) {
        var own = Path.of(System.getProperty("java.io.tmpdir"));
        var temporary = way.reaches(own.resolve(PREFIX)) ? own : Path.of("/tmp");
        removeAbandoned(temporary);
        try {
            var folder = Files.createTempDirectory(temporary, PREFIX);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            var self = ProcessIdentity.self();
            Folders.writePrivate(folder.resolve(OWNER), self.pid() + " " + self.started());
            return folder;
        } catch (IOException e) {
            throw new StackException(Speech.of("folder.no-create", temporary, e), e);
        }
    }

    static void removeAbandoned(Path temporary) {
        DirectoryStream.Filter<Path> ours =
                folder -> folder.getFileName().toString().startsWith(PREFIX)
                        && Files.isDirectory(folder)
                        && Files.isWritable(folder)
                        && Files.isReadable(folder.resolve(OWNER));
        try (var folders = Files.newDirectoryStream(temporary, ours)) {
            for (var folder : folders) {
                if (isAbandoned(folder)) {
                    PostgresServer.stopLeftover(folder.resolve("data"));
                    Folders.delete(folder);
                }
            }
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-read", temporary, e), e);
        }
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        try {
            var words = Files.readString(folder.resolve(OWNER)).split(" ", 2);
            return words.length == 2 && !new ProcessIdentity(Long.parseLong(words[0]), words[1]).isAlive();
        } catch (NoSuchFileException e) {
            // Another JVM is just removing it.
            return false;
        }
    }
}

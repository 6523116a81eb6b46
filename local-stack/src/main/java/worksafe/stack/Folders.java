package worksafe.stack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the stack does to folders and files beyond what the JDK offers in one call. */
final class Folders {

    private Folders() {}

    static Path parent(Path file) {
        var parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new StackException(Speech.of("folder.no-place", file));
        }
        return parent;
    }

    /** Creates a folder that nobody but its owner may enter, with its parents; one that is there stays as it is. */
    static void createPrivate(Path folder) {
        create(folder, "rwx------");
    }

    /** Creates a folder that others may pass through but not look into; one that is there stays as it is. */
    static void createPassable(Path folder) {
        create(folder, "rwx--x--x");
    }

    private static void create(Path folder, String permissions) {
        try {
            Files.createDirectories(parent(folder));
            Files.createDirectory(folder);
            // Not as an attribute of the creation, of which the process's umask would take something off.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw new StackException(Speech.of("folder.in-way", folder), e);
            }
        } catch (IOException e) {
            throw new StackException(Speech.of("folder.no-create", folder, e), e);
        }
    }

    /** Writes a file that nobody but its owner may read, whole or not at all. */
    static void writePrivate(Path file, String content) {
        writePrivate(file, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file that nobody but its owner may read, whole or not at all. */
    static void writePrivate(Path file, byte[] content) {
        try {
            Files.createDirectories(parent(file));
            var work = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(work);
            var attributes = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            try (var channel = Files.newByteChannel(
                    work, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            Files.move(work, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-write", file, e), e);
        }
    }

    /** Deletes a file, if it is there. */
    static void deleteFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-delete", file, e), e);
        }
    }

    /** Deletes a folder with all in it; links are deleted, not followed. */
    static void delete(Path folder) {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                        throws IOException {
                    if (failure != null && !(failure instanceof NoSuchFileException)) {
                        throw failure;
                    }
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new StackException(Speech.of("file.no-delete", folder, e), e);
        }
    }
}

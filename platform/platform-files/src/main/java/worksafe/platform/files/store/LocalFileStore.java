package worksafe.platform.files.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * A folder, with folders below it by the first digits of each digest. Bytes are written under another name, forced to the
 * disk and moved in one step, so that under its key a file is whole or not there. Replicas share the folder.
 */
final class LocalFileStore implements FileStore {

    private static final String PART = ".part";
    private static final int AT_ONCE = 500;

    private final Path folder;

    LocalFileStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(String key, Path file) throws IOException {
        var place = of(key);
        var shelf = Files.createDirectories(shelf(key));
        var part = Files.createTempFile(shelf, "put-", PART);
        try {
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            force(part);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            force(shelf);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Stretch stretch(String key, long from, long length) throws IOException {
        var place = of(key);
        if (!Files.isRegularFile(place)) {
            throw new NoSuchFileException(place.toString());
        }
        return new Stretch(place, from, length < 0 ? Files.size(place) - from : length, false);
    }

    @Override
    public List<String> missing(Collection<String> keys) {
        return keys.stream().filter(key -> !Files.isRegularFile(of(key))).toList();
    }

    @Override
    public void remove(Collection<String> keys) throws IOException {
        for (var key : keys) {
            Files.deleteIfExists(of(key));
        }
    }

    @Override
    public void each(Instant before, Consumer<List<String>> some) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var found = new ArrayList<String>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.lastModifiedTime().toInstant().isBefore(before)) {
                    var name = file.getFileName().toString();
                    if (KEY.matcher(name).matches()) {
                        found.add(name);
                    } else if (name.endsWith(PART)) {
                        Files.deleteIfExists(file);
                    }
                }
                if (found.size() == AT_ONCE) {
                    some.accept(List.copyOf(found));
                    found.clear();
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        if (!found.isEmpty()) {
            some.accept(List.copyOf(found));
        }
    }

    private Path shelf(String key) {
        return folder.resolve(key.substring(0, 2)).resolve(key.substring(2, 4));
    }

    private Path of(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key");
        }
        return shelf(key).resolve(key);
    }
}

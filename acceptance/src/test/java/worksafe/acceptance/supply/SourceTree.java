package worksafe.acceptance.supply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import worksafe.acceptance.house.Repository;

/** The files that are kept under version control, as far as they are text. */
final class SourceTree {

    /** What .gitignore names, and what Git keeps for itself. */
    private static final Set<String> NOT_KEPT =
            Set.of(".git", "target", "node_modules", ".worksafe", ".worksafe-bench", ".idea", ".vscode", ".env");

    private static final Set<String> NO_TEXT = Set.of("ttf", "png", "jar", "class", "ico", "pdf", "gz", "zip");

    private SourceTree() {}

    /**
     * Asks of each file of a kind: by its path from the root and its bytes as characters, which is enough to look for ASCII. Several are
     * read at a time; the answers come in the order of the paths.
     */
    static <T> List<T> ask(Predicate<String> which, BiFunction<String, String, List<T>> question) {
        return files().entrySet().parallelStream()
                .filter(file -> which.test(file.getKey()))
                .flatMap(file -> question.apply(file.getKey(), read(file.getValue())).stream())
                .toList();
    }

    private static TreeMap<String, Path> files() {
        var files = new TreeMap<String, Path>();
        try {
            Files.walkFileTree(Repository.ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return isKept(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && isKept(file) && isText(file)) {
                        files.put(Repository.ROOT.relativize(file).toString().replace('\\', '/'), file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKept(Path path) {
        return !NOT_KEPT.contains(path.getFileName().toString());
    }

    private static boolean isText(Path file) {
        var name = file.getFileName().toString();
        return !NO_TEXT.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}

package worksafe.gateway.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import worksafe.gateway.answer.PublishedDocument;

/**
 * The files of the console by their path. The build writes a list of them; what is not on it is not served, so that no path
 * can lead anywhere else.
 *
 * @param byPath below {@code /console/}; none where the console was not built
 */
record ConsoleFiles(Map<String, PublishedDocument> byPath) {

    private static final String FOLDER = "META-INF/console/";
    private static final String INDEX = "index.html";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=UTF-8",
            "js", "text/javascript; charset=UTF-8",
            "css", "text/css; charset=UTF-8",
            "md", "text/plain; charset=UTF-8",
            "svg", "image/svg+xml",
            "webmanifest", "application/manifest+json");

    ConsoleFiles {
        byPath = Map.copyOf(byPath);
    }

    static ConsoleFiles load(ClassLoader loader) {
        var files = new HashMap<String, PublishedDocument>();
        read(loader, "files")
                .ifPresent(list -> new String(list, StandardCharsets.UTF_8)
                        .lines()
                        .forEach(file -> files.put(
                                file,
                                PublishedDocument.of(
                                        type(file),
                                        read(loader, file)
                                                .orElseThrow(() ->
                                                        new IllegalStateException("missing " + FOLDER + file))))));
        return new ConsoleFiles(files);
    }

    boolean isBuilt() {
        return byPath.containsKey(INDEX);
    }

    /** The file of that path, or the page that leads to a page of the console; none where there can be no page. */
    Optional<PublishedDocument> find(String path) {
        var file = byPath.get(path);
        if (file != null) {
            return Optional.of(file);
        }
        var isPage = path.indexOf('.', path.lastIndexOf('/') + 1) < 0 && !isNamedByContent(path);
        return isPage ? Optional.ofNullable(byPath.get(INDEX)) : Optional.empty();
    }

    /** Whether the name of a file changes with what is in it. */
    static boolean isNamedByContent(String path) {
        return path.startsWith("assets/");
    }

    private static String type(String file) {
        return Optional.ofNullable(TYPES.get(file.substring(file.lastIndexOf('.') + 1)))
                .orElseThrow(() -> new IllegalStateException("of no known type: " + file));
    }

    private static Optional<byte[]> read(ClassLoader loader, String file) {
        try (var stream = loader.getResourceAsStream(FOLDER + file)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

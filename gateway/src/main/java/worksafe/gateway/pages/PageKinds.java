package worksafe.gateway.pages;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The lines of {@code public-pages.csv}, in their order. */
@Singleton
class PageKinds {

    private static final String TABLE = "public-pages.csv";

    private final List<PageKind> kinds = read();

    /** All of them. */
    List<PageKind> all() {
        return kinds;
    }

    /** The list of that name; none for those that only an item opens. */
    Optional<PageKind> list(String name) {
        return find(name).filter(kind -> !kind.isOfItem());
    }

    /** Whatever bears that name. */
    Optional<PageKind> find(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    private static List<PageKind> read() {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(loader.getResourceAsStream(TABLE), TABLE), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(PageKind::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

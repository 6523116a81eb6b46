package worksafe.platform.papers.template;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The templates that ship, in every version that papers were written in. Every jar names its own in {@code
 * META-INF/worksafe/papers}, one path a line; an old version stays there beside the new one.
 */
@ApplicationScoped
public class PaperTemplates {

    private static final String INDEX = "META-INF/worksafe/papers";
    // What is required is said by the records; anything else may be left out.
    private static final ObjectMapper JSON = new JsonMapper();

    private record Edition(String code, int version) {}

    private final Map<Edition, PaperTemplate> templates = new HashMap<>();

    public PaperTemplates() {
        read(Thread.currentThread().getContextClassLoader());
    }

    /** @throws IllegalArgumentException when nothing of that kind ships */
    public PaperTemplate latest(String code) {
        return templates.values().stream()
                .filter(template -> template.code().equals(code))
                .max(Comparator.comparingInt(PaperTemplate::version))
                .orElseThrow(() -> new IllegalArgumentException("no template of " + code));
    }

    /** @throws IllegalArgumentException when that version does not ship any more */
    public PaperTemplate of(String code, int version) {
        var template = templates.get(new Edition(code, version));
        if (template == null) {
            throw new IllegalArgumentException("no template of " + code + " in version " + version);
        }
        return template;
    }

    private void read(ClassLoader loader) {
        try {
            for (var index : Collections.list(loader.getResources(INDEX))) {
                try (var lines = index.openStream()) {
                    for (var path : new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                            .strip()
                            .split("\\s+")) {
                        add(loader, path);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(ClassLoader loader, String path) throws IOException {
        try (var document = Objects.requireNonNull(loader.getResourceAsStream(path), path)) {
            var template = JSON.readValue(document, PaperTemplate.class);
            if (templates.put(new Edition(template.code(), template.version()), template) != null) {
                throw new IllegalStateException("twice: " + path);
            }
        }
    }
}

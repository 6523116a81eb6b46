package worksafe.gateway.pages;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The templates of the pages. Whatever they write is escaped; a name that they use and are not given is an error. One that cannot
 * be read stops the start.
 */
final class Templates {

    private static final String FOLDER = "public-pages/";
    private static final List<String> NAMES = List.of(
            "layout", "fields", "summary", "index", "list", "item", "form", "places", "message", "errors", "error");

    private final Map<String, Template> templates = new HashMap<>();

    Templates() {
        var engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addLocator(Templates::locate)
                .build();
        NAMES.forEach(name -> templates.put(name, Objects.requireNonNull(engine.getTemplate(name), name)));
    }

    /** @param data by the names that the template uses */
    String render(String name, Map<String, ?> data) {
        var page = Objects.requireNonNull(templates.get(name), name).instance();
        data.forEach((key, value) -> {
            var unused = page.data(key, value);
        });
        return page.render();
    }

    private static Optional<TemplateLocation> locate(String name) {
        var loader = Thread.currentThread().getContextClassLoader();
        return Optional.ofNullable(loader.getResource(FOLDER + name + ".html")).map(_ -> new TemplateLocation() {
            @Override
            public Reader read() {
                return new InputStreamReader(
                        Objects.requireNonNull(loader.getResourceAsStream(FOLDER + name + ".html")),
                        StandardCharsets.UTF_8);
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
            }
        });
    }
}

package worksafe.gateway.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.ChinaTime;

/** Writes the values of an answer as people read them. */
@ApplicationScoped
class Cells {

    private static final String NOTHING = "—";
    private static final Set<String> WEB = Set.of("http", "https");
    private static final String NAME_OF_PLACE = "Name";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ChinaTime.ZONE);

    private final ServiceWords words;

    Cells(ServiceWords words) {
        this.words = words;
    }

    /** What an item of a context says under that name. */
    PageFact shown(PageRequest page, String context, PageField field, JsonObject item) {
        var value = value(item, field.name());
        var label = page.text("field." + field.name());
        if (value == null) {
            return PageFact.fact(label, NOTHING);
        }
        return switch (field.form()) {
            case TEXT -> PageFact.fact(label, text(value));
            case TEXTS -> PageFact.fact(label, joined(value, page));
            case TRUTH -> PageFact.fact(label, page.text(Boolean.TRUE.equals(value) ? "yes" : "no"));
            case PLACE -> PageFact.fact(label, item.getString(field.name() + NAME_OF_PLACE, text(value)));
            case LINKS -> new PageFact(label, joined(value, page), "", "", false, links(value));
            case ROWS -> rows(page, label, field, value);
            case WORD -> PageFact.fact(label, word(page, field.name(), text(value)));
            case CODE -> PageFact.fact(label, words.title(context, field.table(), text(value), page.language()));
            case DAY -> day(label, text(value));
            case TIME -> time(label, text(value));
        };
    }

    /** What stands under a name, or under a name within a name: {@code data.headline}. */
    private static @Nullable Object value(JsonObject item, String name) {
        var dot = name.indexOf('.');
        if (dot < 0) {
            return item.getValue(name);
        }
        return item.getValue(name.substring(0, dot)) instanceof JsonObject inner
                ? value(inner, name.substring(dot + 1))
                : null;
    }

    /** All that an item says under these names, in their order. */
    List<PageFact> shown(PageRequest page, String context, List<PageField> fields, JsonObject item) {
        return fields.stream().map(field -> shown(page, context, field, item)).toList();
    }

    /** All that an item has something to say of under these names, in their order. */
    List<PageFact> present(PageRequest page, String context, List<PageField> fields, JsonObject item) {
        return shown(page, context, fields, item).stream()
                .filter(fact -> !fact.text().equals(NOTHING))
                .toList();
    }

    private static PageFact rows(PageRequest page, String label, PageField field, Object value) {
        var heads = field.parts().stream()
                .map(part -> page.text("field." + field.name() + "." + part))
                .toList();
        var lines = value instanceof JsonArray several
                ? several.stream()
                        .map(JsonObject.class::cast)
                        .map(one -> field.parts().stream()
                                .map(part -> text(one.getValue(part)))
                                .toList())
                        .toList()
                : List.<List<String>>of();
        return lines.isEmpty()
                ? PageFact.fact(label, NOTHING)
                : new PageFact(label, "", "", "", false, List.of(), new PageRows(heads, lines));
    }

    /** What a choice is called; the choice itself where it is newer than the texts. */
    private static String word(PageRequest page, String name, String choice) {
        return page.texts().find(page.language(), "word." + name + "." + choice).orElse(choice);
    }

    private static List<PageLink> links(Object value) {
        return value instanceof JsonArray several
                ? several.stream()
                        .map(Cells::text)
                        .map(text -> new PageLink(isOfTheWeb(text) ? text : "", text, ""))
                        .toList()
                : List.of();
    }

    private static boolean isOfTheWeb(String text) {
        try {
            var address = new URI(text);
            return address.getHost() != null && WEB.contains(String.valueOf(address.getScheme()));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    private static PageFact day(String label, String text) {
        var day = instant(text).map(time -> ChinaTime.dayOf(time).toString()).orElse(text);
        return new PageFact(label, day, day, "", false);
    }

    private static PageFact time(String label, String text) {
        return instant(text)
                .map(time -> new PageFact(label, MINUTE.format(time), time.toString(), "", false))
                .orElseGet(() -> PageFact.fact(label, text));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }

    private static String joined(Object value, PageRequest page) {
        if (!(value instanceof JsonArray several)) {
            return text(value);
        }
        return several.isEmpty()
                ? NOTHING
                : several.stream().map(Cells::text).collect(Collectors.joining(page.text("between")));
    }

    private static String text(@Nullable Object value) {
        return value == null || value.toString().isBlank() ? NOTHING : value.toString();
    }
}

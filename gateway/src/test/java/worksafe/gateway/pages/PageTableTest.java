package worksafe.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import worksafe.platform.http.Messages;
import worksafe.platform.testing.OpenApiDocument;

class PageTableTest {

    private static final Map<String, String> MODULES = Map.of(
            "registry", "enterprise-registry",
            "hazards", "hazard-service",
            "inspections", "inspection-service",
            "training", "training-service");

    private static final String DATA = "data.";
    private static final Pattern KEY = Pattern.compile("public\\.[a-z]");

    private final Messages messages = Messages.load(getClass().getClassLoader());

    static Stream<PageKind> kinds() {
        return new PageKinds().all().stream();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,hazards,/public/x,,,title",
                "name,hazards,/dangers,,,title,",
                "name,hazards,/public/x,,,,",
                "name,hazards,/public/x,,,title:colour,",
                "name,hazards,/public/x,,,title:code:table,"
            })
    void linesThatAreNotUnderstoodStopTheStart(String line) {
        assertThatThrownBy(() -> PageKind.parse(line)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void lineSaysAllThatAPageIs() {
        var kind = PageKind.parse(
                "bulletins,hazards,/public/bulletins,kind=month,authority;year,title;month:day,title;text;state:code.bulletin-state");

        assertThat(kind.fixed()).containsEntry("kind", "month");
        assertThat(kind.filters()).containsExactly("authority", "year");
        assertThat(kind.columns().get(1).form()).isEqualTo(PageField.Form.DAY);
        assertThat(kind.details().getLast()).isEqualTo(new PageField("state", PageField.Form.CODE, "bulletin-state"));
        assertThat(PageField.parse("data.items:rows.matter.body"))
                .isEqualTo(new PageField("data.items", PageField.Form.ROWS, "", List.of("matter", "body")));
        assertThat(kind.itemTarget("7")).isEqualTo("/public/bulletins/7");
        assertThat(kind.isOpened()).isTrue();
        assertThat(kind.isOfItem()).isFalse();
    }

    /** Every sentence that a line needs is there in both languages. */
    @ParameterizedTest
    @MethodSource("kinds")
    void pageHasItsTextsInBothLanguages(PageKind kind) {
        var needed = new ArrayList<>(List.of(kind.name() + ".title", kind.name() + ".about"));
        Stream.concat(kind.columns().stream(), kind.details().stream()).forEach(field -> {
            needed.add("field." + field.name());
            field.parts().forEach(part -> needed.add("field." + field.name() + "." + part));
        });
        kind.filters()
                .forEach(filter -> needed.addAll(
                        List.of("field." + filter, PlaceChoice.isFilter(filter) ? "hint.place" : "hint." + filter)));

        for (var language : PageTexts.LANGUAGES) {
            assertThat(messages.keys(language))
                    .containsAll(needed.stream().map(key -> "public." + key).toList());
        }
    }

    /** What a register lets choose is called in both languages. */
    @ParameterizedTest
    @MethodSource("kinds")
    void choicesOfARegisterHaveTheirWords(PageKind kind) throws IOException {
        for (var field : kind.details()) {
            if (field.form() == PageField.Form.WORD) {
                var choices = register(kind)
                        .path("fields")
                        .path(field.name().substring(DATA.length()))
                        .path("choices");
                assertThat(choices.size()).as(field.name()).isPositive();
                for (var language : PageTexts.LANGUAGES) {
                    choices.fieldNames()
                            .forEachRemaining(choice -> assertThat(messages.keys(language))
                                    .contains("public.word." + field.name() + "." + choice));
                }
            }
        }
    }

    /** What a page shows of the rows of a list the register has. */
    @ParameterizedTest
    @MethodSource("kinds")
    void partsOfRowsStandInTheRegister(PageKind kind) throws IOException {
        for (var field : kind.details()) {
            if (field.form() == PageField.Form.ROWS) {
                var rows = register(kind)
                        .path("fields")
                        .path(field.name().substring(DATA.length()))
                        .path("fields");
                assertThat(field.parts()).as(field.name()).isNotEmpty().allMatch(rows::has);
            }
        }
    }

    /** A page asks a public operation, by filters that it has, and shows what it answers. */
    @ParameterizedTest
    @MethodSource("kinds")
    void operationOfAPageIsOpenAndAnswersWhatThePageShows(PageKind kind) {
        var document = OpenApiDocument.committed(Path.of(".."), MODULES.getOrDefault(kind.context(), ""));
        var operation = document.path("paths")
                .path("/api/v1/" + kind.context() + kind.path())
                .path("get");

        assertThat(operation.path("security").isArray()).as(kind.name()).isTrue();
        assertThat(operation.path("security")).as(kind.name()).isEmpty();
        var asked = new ArrayList<>(kind.filters());
        asked.addAll(kind.fixed().keySet());
        asked.add("cursor");
        assertThat(operation.path("parameters").findValuesAsText("name"))
                .as(kind.name())
                .containsAll(asked);
    }

    /** What a page shows its answer has; of an entry of a register, what its kind makes public. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everyFieldOfAPageStandsInTheAnswer(PageKind kind) throws IOException {
        var document = OpenApiDocument.committed(Path.of(".."), MODULES.getOrDefault(kind.context(), ""));
        var published = published(kind);

        var list = answer(document, kind, kind.path());
        var item = property(document, list, "items").path("items");
        assertThat(kind.columns()).as(kind.name()).allMatch(field -> stands(document, item, published, field.name()));
        if (!kind.details().isEmpty()) {
            var detail = answer(document, kind, kind.path() + "/{id}");
            assertThat(kind.details())
                    .as(kind.name())
                    .allMatch(field -> stands(document, detail, published, field.name()));
        }
    }

    private static JsonNode answer(JsonNode document, PageKind kind, String path) {
        var schema = document.path("paths")
                .path("/api/v1/" + kind.context() + path)
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema");
        assertThat(schema.isMissingNode()).as(kind.name() + " " + path).isFalse();
        return schema;
    }

    private static boolean stands(JsonNode document, JsonNode schema, Set<String> published, String name) {
        return name.startsWith(DATA)
                ? published.contains(name.substring(DATA.length()))
                : !property(document, schema, name).isMissingNode();
    }

    /** A property of a schema, which may refer to others and be made of several. */
    private static JsonNode property(JsonNode document, JsonNode schema, String name) {
        var reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            return property(document, document.at(reference.substring(1)), name);
        }
        var found = schema.path("properties").path(name);
        for (var part : schema.path("allOf")) {
            found = found.isMissingNode() ? property(document, part, name) : found;
        }
        return found;
    }

    /** The fields that the register of a page makes public; none where it shows no register. */
    private static Set<String> published(PageKind kind) throws IOException {
        if (!kind.path().equals("/public/register-entries")) {
            return Set.of();
        }
        var published = new HashSet<String>();
        register(kind).path("public").forEach(name -> published.add(name.asText()));
        return published;
    }

    private static JsonNode register(PageKind kind) throws IOException {
        var file = Path.of("..", MODULES.getOrDefault(kind.context(), ""))
                .resolve("src/main/resources/registers/" + kind.context() + "/"
                        + kind.fixed().get("kind") + ".json");
        return new ObjectMapper().readTree(Files.readString(file));
    }

    /** What everybody may read of registers has its page. */
    @Test
    void everyPublicRegisterHasItsPage() throws IOException {
        var paged = kinds().map(kind -> kind.fixed().getOrDefault("kind", "")).collect(Collectors.toSet());
        for (var context : MODULES.entrySet()) {
            var folder = Path.of("..", context.getValue()).resolve("src/main/resources/registers/" + context.getKey());
            try (var files = Files.list(folder)) {
                assertThat(files.filter(file -> file.toString().endsWith(".json"))
                                .filter(PageTableTest::isPublic)
                                .map(file -> file.getFileName().toString().replace(".json", "")))
                        .isSubsetOf(paged);
            }
        }
    }

    private static boolean isPublic(Path file) {
        try {
            return new ObjectMapper().readTree(Files.readString(file)).has("public");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void bothLanguagesSayTheSame() {
        var chinese = keys(Locale.SIMPLIFIED_CHINESE);

        assertThat(chinese).isNotEmpty().containsExactlyInAnyOrderElementsOf(keys(Locale.ENGLISH));
    }

    private List<String> keys(Locale language) {
        return messages.keys(language).stream()
                .filter(key -> KEY.matcher(key).lookingAt())
                .toList();
    }

    @Test
    void placesAreChosenFromOneLevelToTheNext() {
        var places = new PlaceChoice();
        var county = places.find("320281000000").orElseThrow();

        assertThat(places.within(places.find("").orElseThrow())).containsEntry("320000000000", "江苏省");
        assertThat(places.within(places.find("320200000000").orElseThrow())).containsEntry("320281000000", "江阴市");
        assertThat(places.within(county)).isNotEmpty();
        assertThat(PlaceChoice.isSmall(county)).isTrue();
        assertThat(PlaceChoice.isSmall(places.find("320200000000").orElseThrow()))
                .isFalse();
        assertThat(places.find("999999999999")).isEmpty();
        assertThat(places.find("<b>")).isEmpty();
        assertThat(places.around("320200000000"))
                .containsEntry("320000000000", "江苏省")
                .containsEntry("320200000000", "无锡市")
                .containsEntry("320281000000", "江阴市");
        assertThat(places.around("<b>")).isEqualTo(places.within(places.find("").orElseThrow()));
    }
}

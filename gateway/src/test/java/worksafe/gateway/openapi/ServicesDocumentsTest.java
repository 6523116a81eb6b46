package worksafe.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.contract.BothLanguages;
import worksafe.platform.testing.DescribedExamples;
import worksafe.platform.testing.OpenApiDocument;

/** The documents that the services have committed, put together as they will be. */
class ServicesDocumentsTest {

    private static final Map<String, String> MODULES = Map.of(
            "registry", "enterprise-registry",
            "hazards", "hazard-service",
            "inspections", "inspection-service",
            "training", "training-service");

    private final SequencedMap<String, ObjectNode> documents = new LinkedHashMap<>();

    @BeforeEach
    void readWhatIsCommitted() {
        for (var context : List.of("registry", "hazards", "inspections", "training")) {
            documents.put(context, OpenApiDocument.committed(Path.of(".."), MODULES.get(context)));
        }
    }

    private Stream<ObjectNode> withTheGatewaysOwn() {
        return Stream.concat(documents.values().stream(), Stream.of(new DocumentPublisher().own()));
    }

    @Test
    void theyMakeOneValidDocumentInBothLanguages() {
        var served = new DocumentPublisher().print(documents, List.of()).served();

        for (var path : List.of("/openapi.json", "/openapi-3.0.json")) {
            var text = served.get(path).text().toString(StandardCharsets.UTF_8);
            var parsed = new OpenAPIV3Parser().readContents(text, null, new ParseOptions());

            assertThat(parsed.getMessages()).as(path).isEmpty();
            assertThat(parsed.getOpenAPI().getPaths()).as(path).isNotEmpty();
        }
    }

    @Test
    void everyOperationSpeaksBothLanguages() {
        var operations = withTheGatewaysOwn()
                .flatMap(document -> document.path("paths").valueStream())
                .flatMap(JsonNode::valueStream)
                .filter(operation -> operation.has("operationId"))
                .toList();

        assertThat(operations)
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(List.of("summary", "description"))
                        .as(operation.path("operationId").asText())
                        .allSatisfy(words -> assertThat(
                                        BothLanguages.of(operation.path(words).asText()))
                                .as(words)
                                .isPresent()));
    }

    @Test
    void everySuccessInJsonIsShown() {
        var answers = withTheGatewaysOwn()
                .flatMap(document -> document.path("paths").valueStream())
                .flatMap(JsonNode::valueStream)
                .flatMap(operation -> operation.path("responses").propertyStream())
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> answer.getValue().path("content").path("application/json"))
                .filter(JsonNode::isObject)
                .toList();

        assertThat(answers).isNotEmpty().allMatch(answer -> answer.has("example") || answer.has("examples"));
    }

    @Test
    void whatTheyShowIsWhatTheyDescribe() {
        assertThat(withTheGatewaysOwn().map(DescribedExamples::of)).isNotEmpty().allSatisfy(trial -> {
            assertThat(trial.tried()).isPositive();
            assertThat(trial.wrong()).isEmpty();
        });
    }

    @Test
    void nothingIsLostAndEveryReferenceLeadsSomewhere() throws IOException {
        var print = new DocumentPublisher().print(documents, List.of());
        var whole = new ObjectMapper()
                .readTree(print.served().get("/openapi.json").text().getBytes());

        assertThat(print.remarks()).isEmpty();
        assertThat(whole.path("paths").size())
                .isEqualTo(withTheGatewaysOwn()
                        .mapToInt(document -> document.path("paths").size())
                        .sum());
        assertThat(whole.findValuesAsText("operationId")).doesNotHaveDuplicates();
        assertThat(references(whole))
                .allSatisfy(
                        reference -> assertThat(whole.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse());
    }

    /** What is read by others is what is served; {@code -Pclients} makes clients of these files. */
    @Test
    void theyAreLaidOutForReaders() throws IOException {
        var served = new DocumentPublisher().print(documents, List.of()).served();
        var folder = Files.createDirectories(Path.of("target/openapi"));

        for (var context : Stream.concat(documents.keySet().stream(), Stream.of(DocumentMerge.GATEWAY))
                .toList()) {
            Files.write(
                    folder.resolve(context + ".json"),
                    served.get("/openapi/" + context + ".json").text().getBytes());
        }
        Files.write(
                folder.resolve("all.json"), served.get("/openapi.json").text().getBytes());

        assertThat(folder.resolve("all.json")).isNotEmptyFile();
    }

    @Test
    void aNameMeansOneThingInAllOfThem() throws IOException {
        var whole = new ObjectMapper()
                .readTree(new DocumentPublisher()
                        .print(documents, List.of())
                        .served()
                        .get("/openapi.json")
                        .text()
                        .getBytes());
        var own = withTheGatewaysOwn()
                .flatMap(document -> document.at("/components/schemas").propertyStream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(whole.at("/components/schemas").propertyStream().map(Map.Entry::getKey))
                .as("schemas that got another name because two services mean different things by it")
                .containsExactlyInAnyOrderElementsOf(own);
    }

    @Test
    void theOlderLanguageHoldsNothingOfTheNewer() throws IOException {
        var print = new DocumentPublisher().print(documents, List.of());
        var older = new ObjectMapper()
                .readTree(print.served().get("/openapi-3.0.json").text().getBytes());

        var schemas = new ArrayList<JsonNode>();
        older.findValues("schema").forEach(schemas::add);
        older.at("/components/schemas").forEach(schemas::add);
        assertThat(schemas).isNotEmpty().allSatisfy(schema -> {
            assertThat(schema.path("type").isArray()).isFalse();
            assertThat(schema.has("const")).isFalse();
            assertThat(schema.path("examples").isArray()).isFalse();
            assertThat(schema.path("exclusiveMinimum").isNumber()).isFalse();
            if (schema.has("$ref")) {
                assertThat(schema.size()).isEqualTo(1);
            }
        });
    }

    private static List<String> references(JsonNode node) {
        return node.findValues("$ref").stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .toList();
    }
}

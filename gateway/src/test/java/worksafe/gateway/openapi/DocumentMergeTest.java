package worksafe.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import worksafe.gateway.Documents;

class DocumentMergeTest {

    private final ObjectNode registry = new DocumentPublisher().read(Buffer.buffer(Documents.REGISTRY));
    private final ObjectNode hazards = new DocumentPublisher().read(Buffer.buffer(Documents.HAZARDS));
    private final DocumentMerge.Result merged = merge();
    private final JsonNode schemas = merged.document().path("components").path("schemas");

    private DocumentMerge.Result merge() {
        var documents = new LinkedHashMap<String, ObjectNode>();
        documents.put("registry", registry);
        documents.put("hazards", hazards);
        return DocumentMerge.of(documents, List.of("training"));
    }

    @Test
    void whatBothDescribeAlikeStandsThereOnce() {
        assertThat(schemas.has("Problem")).isTrue();
        assertThat(schemas.has("RegistryProblem")).isFalse();
        assertThat(schemas.path("Problem")).isEqualTo(registry.at("/components/schemas/Problem"));
        assertThat(merged.document().at("/components/securitySchemes").size()).isEqualTo(1);
        assertThat(merged.document().at("/components/responses").size()).isEqualTo(1);
    }

    @Test
    void whatTheyDescribeDifferentlyIsNamedAfterItsContext() {
        assertThat(schemas.has("Place")).isFalse();
        assertThat(schemas.path("RegistryPlace").path("type").asText()).isEqualTo("string");
        assertThat(schemas.path("HazardsPlace").path("type").asText()).isEqualTo("object");
        assertThat(schemas.at("/Danger/properties/place/$ref").asText()).isEqualTo("#/components/schemas/HazardsPlace");
        assertThat(schemas.at("/Enterprise/properties/place/$ref").asText())
                .isEqualTo("#/components/schemas/RegistryPlace");
    }

    @Test
    void whatRefersToADifferentThingIsADifferentThing() {
        assertThat(registry.at("/components/schemas/Job")).isEqualTo(hazards.at("/components/schemas/Job"));
        assertThat(schemas.has("Job")).isFalse();
        assertThat(schemas.at("/RegistryJob/properties/place/$ref").asText())
                .isEqualTo("#/components/schemas/RegistryPlace");
        assertThat(schemas.at("/Enterprise/properties/kind/discriminator/mapping/job")
                        .asText())
                .isEqualTo("#/components/schemas/RegistryJob");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = merged.document().findValuesAsText("$ref");

        assertThat(references).isNotEmpty();
        assertThat(references)
                .allSatisfy(reference -> assertThat(
                                merged.document().at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void operationsKeepTheirNamesWhoeverElseIsThere() {
        var alone = new LinkedHashMap<String, ObjectNode>();
        alone.put("hazards", hazards);

        assertThat(merged.document().findValuesAsText("operationId"))
                .doesNotHaveDuplicates()
                .contains("getRegistryJob", "getHazardsJob", "listDangers");
        assertThat(DocumentMerge.of(alone, List.of("registry", "training"))
                        .document()
                        .findValuesAsText("operationId"))
                .containsExactlyInAnyOrder("getHazardsJob", "listDangers");
    }

    @Test
    void anOperationIdThatIsGivenTwiceIsRemarkedUpon() {
        var one =
                new DocumentPublisher().read(Buffer.buffer(Documents.HAZARDS.replace("listDangers", "getHazardsJob")));
        var other = new DocumentPublisher()
                .read(Buffer.buffer(Documents.REGISTRY.replace("getRegistryJob", "getHazardsJob")));
        var documents = new LinkedHashMap<String, ObjectNode>();
        documents.put("registry", other);
        documents.put("hazards", one);

        assertThat(DocumentMerge.of(documents, List.of()).remarks())
                .contains("operationId getHazardsJob is given more than once, by registry, hazards, hazards");
    }

    @Test
    void tagsAreKeptApartOnlyWhereTheyDiffer() {
        var tags = StreamSupport.stream(merged.document().path("tags").spliterator(), false)
                .map(tag -> tag.path("name").asText())
                .toList();

        assertThat(tags).containsExactlyInAnyOrder("jobs", "registry: codes", "hazards: codes");
        assertThat(merged.document()
                        .path("paths")
                        .path("/api/v1/hazards/dangers")
                        .at("/get/tags/0")
                        .asText())
                .isEqualTo("hazards: codes");
    }

    @Test
    void onlyRoutedPathsAreDescribed() {
        var paths = new ArrayList<String>();
        merged.document().path("paths").fieldNames().forEachRemaining(paths::add);

        assertThat(paths).hasSize(4).allMatch(path -> path.startsWith("/api/v1/"));
        assertThat(merged.remarks()).contains("registry describes /q/secret, which is not routed");
    }

    @Test
    void securityOfOneDocumentDoesNotSpreadToAnother() {
        var paths = merged.document().path("paths");

        assertThat(merged.document().has("security")).isFalse();
        assertThat(paths.path("/api/v1/registry/jobs/{id}")
                        .at("/get/security/0")
                        .has("token"))
                .isTrue();
        assertThat(paths.path("/api/v1/registry/enterprises")
                        .at("/post/security")
                        .isEmpty())
                .isTrue();
        assertThat(paths.path("/api/v1/hazards/jobs/{id}").path("get").has("security"))
                .isFalse();
    }

    @Test
    void theDoorIsTheServerAndWhoIsAwayIsNamed() {
        assertThat(merged.document().at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(merged.document().path("servers").size()).isEqualTo(1);
        assertThat(merged.document().at("/x-unavailable/0").asText()).isEqualTo("training");
        assertThat(merged.document().path("openapi").asText()).isEqualTo("3.1.0");
    }

    @Test
    void theServicesDocumentsStayAsTheyAre() {
        assertThat(registry).isEqualTo(new DocumentPublisher().read(Buffer.buffer(Documents.REGISTRY)));
    }
}

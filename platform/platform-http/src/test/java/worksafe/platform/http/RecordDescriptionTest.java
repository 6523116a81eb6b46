package worksafe.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordDescriptionTest {

    @Schema(name = "Thing")
    record ThingView(
            @JsonUnwrapped Core core,
            @JsonUnwrapped @Nullable Extra extra,
            long revision,
            List<Part> parts,
            @Nullable String note,
            @JsonIgnore String inner) {

        boolean isMeaningful() {
            return true;
        }
    }

    /** Of the domain, with another name in the document. */
    record Thing(@Nullable String name) {}

    record Core(String name, @PlaceCode String region) {}

    record Extra(String colour) {}

    record Part(String code) {}

    record AskThing(String name, int count, boolean urgent) {}

    private final OpenAPI document = OASFactory.createOpenAPI();

    @BeforeEach
    void describe() throws IOException {
        var components = OASFactory.createComponents()
                .addSchema(
                        "Thing",
                        object("revision", "parts", "note", "name", "region", "regionName", "colour", "meaningful"))
                .addSchema("Part", object("code"))
                .addSchema("AskThing", object("name", "count", "urgent").addRequired("name"))
                .addSchema("SliceThing", object("items", "nextCursor", "total"));
        components.getSchemas().get("Thing").getProperties().get("parts").setItems(ref("Part"));
        components.getSchemas().get("SliceThing").getProperties().get("items").setItems(ref("Thing"));
        document.setComponents(components);
        var content = OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(ref("SliceThing")));
        var asked = OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(ref("AskThing")));
        var operation = OASFactory.createOperation()
                .requestBody(OASFactory.createRequestBody().content(asked))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("200", OASFactory.createAPIResponse().content(content)));
        document.setPaths(OASFactory.createPaths()
                .addPathItem("/things", OASFactory.createPathItem().POST(operation)));

        new RecordDescription(Index.of(
                        ThingView.class, Thing.class, Core.class, Extra.class, Part.class, AskThing.class, Slice.class))
                .filterOpenAPI(document);
    }

    @Test
    void answerHasWhatItsRecordCannotLack() {
        assertThat(required("Thing")).containsExactly("revision", "parts", "name", "region");
        assertThat(required("Part")).containsExactly("code");
        assertThat(required("SliceThing")).containsExactly("items");
    }

    @Test
    void requestNeedsWhatValidationDemandsAndItsPrimitives() {
        assertThat(required("AskThing")).containsExactly("name", "count", "urgent");
    }

    @Test
    void whatIsNoComponentIsNoProperty() {
        assertThat(document.getComponents().getSchemas().get("Thing").getProperties())
                .containsOnlyKeys("revision", "parts", "note", "name", "region", "regionName", "colour");
    }

    private List<String> required(String name) {
        return document.getComponents().getSchemas().get(name).getRequired();
    }

    private static org.eclipse.microprofile.openapi.models.media.Schema object(String... properties) {
        var schema = OASFactory.createSchema();
        for (var property : properties) {
            schema.addProperty(property, OASFactory.createSchema());
        }
        return schema;
    }

    private static org.eclipse.microprofile.openapi.models.media.Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}

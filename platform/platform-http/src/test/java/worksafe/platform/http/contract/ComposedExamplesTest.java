package worksafe.platform.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class ComposedExamplesTest {

    private static Schema text(String example) {
        return OASFactory.createSchema().addType(SchemaType.STRING).examples(List.of(example));
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static OpenAPI document(MediaType media) {
        var colour = OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.of("RED", "BLUE"));
        var part = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("colour", ref("Colour"))
                .addProperty("urgent", OASFactory.createSchema().addType(SchemaType.BOOLEAN));
        var ask = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of("name", "parts"))
                .addProperty("name", text("阀门"))
                .addProperty("note", text("尽快"))
                .addProperty(
                        "parts",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(ref("Part")));
        return OASFactory.createOpenAPI()
                .components(OASFactory.createComponents()
                        .addSchema("Colour", colour)
                        .addSchema("Part", part)
                        .addSchema("Ask", ask))
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/things",
                                OASFactory.createPathItem()
                                        .POST(OASFactory.createOperation()
                                                .requestBody(OASFactory.createRequestBody()
                                                        .content(OASFactory.createContent()
                                                                .addMediaType("application/json", media))))));
    }

    @Test
    void requestShowsWhatItMustHave() {
        var media = OASFactory.createMediaType().schema(ref("Ask"));

        ComposedExamples.show(document(media));

        assertThat(media.getExample())
                .isEqualTo(Map.of("name", "阀门", "parts", List.of(Map.of("colour", "RED", "urgent", true))));
    }

    @Test
    void whatIsShownAlreadyStands() {
        var media = OASFactory.createMediaType().schema(ref("Ask")).example("own");

        ComposedExamples.show(document(media));

        assertThat(media.getExample()).isEqualTo("own");
    }
}

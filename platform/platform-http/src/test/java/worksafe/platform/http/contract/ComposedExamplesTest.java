package worksafe.platform.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;
import worksafe.platform.http.contract.ComposedExamples.NamedExamples;

class ComposedExamplesTest {

    private static final NamedExamples NONE = (property, meant) -> Optional.empty();

    private static Schema text(String example) {
        return OASFactory.createSchema().addType(SchemaType.STRING).examples(List.of(example));
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static Schema list(Schema items) {
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(items);
    }

    private static OpenAPI document(MediaType request, MediaType... answers) {
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
                .addProperty("parts", list(ref("Part")));
        var place = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of("name"))
                .addProperty("name", text("江阴市"))
                .addProperty("foundOn", ref("Day"))
                .addProperty("within", ref("Place"));
        var responses = OASFactory.createAPIResponses();
        for (int i = 0; i < answers.length; i++) {
            responses.addAPIResponse(
                    String.valueOf(200 + i), OASFactory.createAPIResponse().content(json(answers[i])));
        }
        return OASFactory.createOpenAPI()
                .components(OASFactory.createComponents()
                        .addSchema("Colour", colour)
                        .addSchema("Part", part)
                        .addSchema("Ask", ask)
                        .addSchema("Day", text("2026-03-12").format("date"))
                        .addSchema("Place", place))
                .paths(OASFactory.createPaths()
                        .addPathItem(
                                "/things",
                                OASFactory.createPathItem()
                                        .POST(OASFactory.createOperation()
                                                .responses(responses)
                                                .requestBody(OASFactory.createRequestBody()
                                                        .content(json(request))))));
    }

    private static Content json(MediaType media) {
        return OASFactory.createContent().addMediaType("application/json", media);
    }

    @Test
    void requestShowsWhatItMustHave() {
        var media = OASFactory.createMediaType().schema(ref("Ask"));

        ComposedExamples.show(document(media), NONE);

        assertThat(media.getExample())
                .isEqualTo(Map.of("name", "阀门", "parts", List.of(Map.of("colour", "RED", "urgent", true))));
    }

    @Test
    void whatIsShownAlreadyStands() {
        var media = OASFactory.createMediaType().schema(ref("Ask")).example("own");
        var answer = OASFactory.createMediaType().schema(ref("Ask")).example("own");

        ComposedExamples.show(document(media, answer), NONE);

        assertThat(media.getExample()).isEqualTo("own");
        assertThat(answer.getExample()).isEqualTo("own");
        assertThat(answer.getExamples()).isNull();
    }

    @Test
    void answersOfOneSchemaShowEverythingAtOnePlace() {
        var made = OASFactory.createMediaType().schema(ref("Ask"));
        var again = OASFactory.createMediaType().schema(ref("Ask"));
        var document = document(OASFactory.createMediaType(), made, again);

        ComposedExamples.show(document, NONE);

        assertThat(made.getExamples().get("whole").getRef())
                .isEqualTo(again.getExamples().get("whole").getRef())
                .isEqualTo("#/components/examples/Ask");
        assertThat(document.getComponents().getExamples().get("Ask").getValue())
                .isEqualTo(
                        Map.of("name", "阀门", "note", "尽快", "parts", List.of(Map.of("colour", "RED", "urgent", true))));
    }

    @Test
    void bareListShowsItsOwn() {
        var answer = OASFactory.createMediaType().schema(list(ref("Part")));

        ComposedExamples.show(document(OASFactory.createMediaType(), answer), NONE);

        assertThat(answer.getExample()).isEqualTo(List.of(Map.of("colour", "RED", "urgent", true)));
    }

    @Test
    void whatHoldsItselfEndsThereAndNamesSayWhichDay() {
        var document = document(
                OASFactory.createMediaType(), OASFactory.createMediaType().schema(ref("Place")));

        ComposedExamples.show(
                document,
                (property, meant) -> property.equals("foundOn") ? Optional.of("1987-04-23") : Optional.empty());

        assertThat(document.getComponents().getExamples().get("Place").getValue())
                .isEqualTo(Map.of("name", "江阴市", "foundOn", "1987-04-23"));
    }
}

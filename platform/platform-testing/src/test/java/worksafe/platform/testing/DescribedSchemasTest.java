package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescribedSchemasTest {

    @Test
    void answerThatSaysWhatIsAlwaysThereIsDescribed() {
        assertThat(missing("getThing", """
                {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}""", """
                {"Thing": {"type": "object", "required": ["id"], "properties": {
                   "id": {"type": "string", "examples": ["1"]}, "isNew": {"type": "boolean"},
                   "data": {"type": "object", "additionalProperties": true, "examples": [{}]}}}}""")).isEmpty();
    }

    @Test
    void successWithoutASchemaIsMissing() {
        assertThat(missing("getThing", "{}", "{}")).containsExactly("getThing 200: a success without a schema");
        assertThat(missing("getThing", """
                {"application/json": {}}""", "{}")).containsExactly("getThing 200: a success without a schema");
    }

    @Test
    void answerOfWhichNothingIsRequiredIsMissingAtEveryDepth() {
        assertThat(missing("getThing", """
                {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}""", """
                {"Thing": {"type": "object", "required": ["parts"], "properties": {
                   "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Part"}},
                   "place": {"type": "object", "properties": {"code": {"type": "string", "enum": ["A"]}}}}},
                 "Part": {"type": "object", "properties": {"name": {"type": "string", "examples": ["n"]}}},
                 "AskThing": {"type": "object", "properties": {"name": {"type": "string"}}}}"""))
                .containsExactlyInAnyOrder(
                        "Part: nothing is required of an answer", "Thing.place: nothing is required of an answer");
    }

    @Test
    void valueThatNobodyCanImagineIsMissing() {
        assertThat(missing("getThing", """
                {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}""", """
                {"Thing": {"type": "object", "required": ["id"], "properties": {
                   "id": {"type": "string"},
                   "days": {"type": "array", "items": {"type": "string", "format": "date"}}}}}""")).containsExactly("Thing.id: no example", "Thing.days[]: no example");
    }

    @Test
    void namesThatNobodyCanReadAreMissing() {
        assertThat(missing("get-thing", """
                {"application/json": {"schema": {"type": "string"}}}""", """
                {"Kind": {"type": "string"}, "ThingKind1": {"type": "string"},
                 "worksafe.kernel.Thing": {"type": "string"}, "ThingKind": {"type": "string"}}"""))
                .containsExactly(
                        "get-thing: no name for an operation",
                        "Kind: no name that says what it is",
                        "ThingKind1: no name that says what it is",
                        "worksafe.kernel.Thing: no name that says what it is");
    }

    @Test
    void codesThatNobodyExplainsAreMissing() {
        assertThat(missing("getThing", """
                {"application/json": {"schema": {"type": "string"}}}""", """
                {"Colour": {"type": "string", "enum": ["RED", "BLUE"]},
                 "Tint": {"type": "string", "enum": ["LIGHT", "DARK"], "x-code-table": "tint"},
                 "Form": {"type": "object", "properties": {
                   "mode": {"type": "string", "enum": ["csv", "xlsx"]},
                   "hue": {"type": "array", "items": {"type": "string", "enum": ["WARM", "COLD"]}}}}}"""))
                .contains(
                        "/components/schemas/Colour: codes without x-code-table",
                        "/components/schemas/Form/properties/hue/items: codes without x-code-table")
                .noneMatch(missing -> missing.contains("Tint") || missing.contains("mode"));
    }

    @Test
    void objectOfWhichNothingIsKnownIsMissing() {
        assertThat(missing("getThing", """
                {"application/json": {"schema": {"type": "string"}}}""", """
                {"Thing": {"type": "object", "properties": {
                   "data": {"type": "object"},
                   "day": {"$ref": "#/components/schemas/Day", "type": "string"}}},
                 "Day": {"type": "string"}}"""))
                .containsExactly(
                        "Thing.data: an object of which nothing is known",
                        "Thing.day: a reference with a type of its own");
    }

    private static List<String> missing(String operation, String content, String schemas) {
        try {
            return DescribedSchemas.missing(new ObjectMapper().readTree("""
                    {"paths": {"/things": {"get": {"operationId": "%s",
                       "responses": {"200": {"content": %s}, "default": {"content": {}}}}}},
                     "components": {"schemas": %s}}""".formatted(operation, content, schemas)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

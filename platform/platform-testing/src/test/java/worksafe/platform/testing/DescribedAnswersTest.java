package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescribedAnswersTest {

    private static final String ANSWERS = """
            "200": {"description": "it", "headers": {"Vary": {}}},
            "400": {"$ref": "#/components/responses/Refused"},
            "429": {"$ref": "#/components/responses/Refused"},
            "503": {"$ref": "#/components/responses/Refused"},
            "default": {"$ref": "#/components/responses/Refused"}""";
    private static final String EXAMPLE = """
            {"type": "/errors/no", "title": "不行", "status": STATUS, "detail": "不可以。", "code": "no"}""";

    @Test
    void operationThatSaysEverythingLacksNothing() throws JsonProcessingException {
        assertThat(missing("/things", "\"security\": [], \"responses\": {" + ANSWERS + "}"))
                // The one component of this document has the status of none of them.
                .containsExactly(
                        "get /things 400: no example, or one that no service answers",
                        "get /things 429: no example, or one that no service answers",
                        "get /things 503: no example, or one that no service answers");
    }

    @Test
    void statusesFollowFromWhatTheOperationTakes() throws JsonProcessingException {
        var parameters = """
                "security": [{"token": []}], "requestBody": {}, "parameters": [
                  {"name": "If-Match", "in": "header", "required": true, "example": "x"}],""";

        assertThat(missing("/things/{id}", parameters + "\"responses\": {" + ANSWERS + "}"))
                .contains(
                        "get /things/{id}: no 401",
                        "get /things/{id}: no 403",
                        "get /things/{id}: no 404",
                        "get /things/{id}: no 409",
                        "get /things/{id}: no 412",
                        "get /things/{id}: no 415",
                        "get /things/{id}: no 422",
                        "get /things/{id}: no 428");
    }

    @Test
    void secrecyAndHeadersAreSaid() throws JsonProcessingException {
        assertThat(missing("/things", "\"responses\": {" + ANSWERS + "}"))
                .contains("get /things: says neither that it is public nor what it needs");
        assertThat(missing("/things", """
                "security": [], "parameters": [{"name": "Idempotency-Key", "in": "header"}],
                "responses": {"200": {"description": "it"}, "401": {"description": ""}}"""))
                .contains(
                        "get /things: Idempotency-Key is not required, or without example",
                        "get /things: public, and yet refused for want of a token",
                        "get /things 200: no Vary",
                        "get /things 401: no description",
                        "get /things 401: no problem",
                        "get /things: no 409",
                        "get /things: no 422");
    }

    @Test
    void wordsInOneLanguageAreMissing() throws JsonProcessingException {
        assertThat(DescribedAnswers.missing(new ObjectMapper().readTree("""
                {"paths": {"/things": {"get": {"summary": "查看", "description": "Looks at one / all."}}}}""")))
                .contains("get /things: no summary in both languages", "get /things: no description in both languages");
    }

    @Test
    void schemaThatNothingRefersToIsLeftOut() throws JsonProcessingException {
        assertThat(DescribedAnswers.missing(new ObjectMapper().readTree("""
                {"components": {"schemas": {"Lone": {"type": "object"}, "Held": {"$ref": "#/components/schemas/Held"}}}}""")))
                .containsExactly("schema Lone: nothing refers to it");
    }

    @Test
    void successInJsonShowsOneAndNoExampleStandsAlone() throws JsonProcessingException {
        assertThat(missing("/things", """
                "responses": {
                  "200": {"content": {"application/json": {"schema": {}}}},
                  "201": {"content": {"application/json": {"schema": {}, "example": {}}}},
                  "202": {"content": {"application/json": {"schema": {}, "examples": {"whole": {"$ref": "#/x"}}}}},
                  "203": {"content": {"text/csv": {"schema": {}}}}}"""))
                .filteredOn(line -> line.endsWith("no example of the answer"))
                .containsExactly("get /things 200: no example of the answer");
        assertThat(DescribedAnswers.missing(new ObjectMapper().readTree("""
                {"components": {"examples": {"Lone": {"value": 1}}}}""")))
                .containsExactly("example Lone: nothing refers to it");
    }

    private static List<String> missing(String path, String operation) throws JsonProcessingException {
        return DescribedAnswers.missing(new ObjectMapper().readTree("""
                {"paths": {"PATH": {"get": {"summary": "查看 / Look", "description": "查看。 / Looks at it.", OPERATION}}},
                 "components": {"responses": {"Refused": {"description": "why", "headers": {"Vary": {}}, "content": {
                   "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"},
                     "examples": {"no": {"value": EXAMPLE}}}}}}}}""".replace("PATH", path)
                .replace("OPERATION", operation)
                .replace("EXAMPLE", EXAMPLE.replace("STATUS", "418"))));
    }
}

package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import worksafe.platform.testing.ServedDocument.Answer;

class ServedDocumentTest {

    private static final String PROBLEM = """
            {"type": "/errors/not-found", "title": "没有", "status": 404}""";

    private static final ServedDocument DOCUMENT = new ServedDocument("""
            {"openapi": "3.1.0",
             "paths": {
               "/things/{id}": {
                 "get": {"responses": {
                   "200": {"description": "it",
                           "headers": {"ETag": {"required": true, "schema": {"type": "string"}}},
                           "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                   "304": {"description": "not changed"},
                   "default": {"$ref": "#/components/responses/Refusal"}}}},
               "/things/whole": {
                 "get": {"responses": {
                   "200": {"description": "all of it",
                           "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Whole"}}}}}}},
               "/things/free": {
                 "get": {"responses": {
                   "200": {"description": "any",
                           "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Free"}}}}}}}},
             "components": {
               "responses": {
                 "Refusal": {"description": "why",
                             "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
               "schemas": {
                 "Problem": {"type": "object", "properties": {
                   "type": {"type": "string"}, "title": {"type": "string"}, "status": {"type": "integer"}}},
                 "Free": {"type": "object", "additionalProperties": true},
                 "Named": {"type": "object", "properties": {"name": {"type": "string"}}},
                 "Whole": {"type": "object", "required": ["id"], "properties": {
                    "id": {"type": "string"},
                    "part": {"type": "object", "required": ["day"], "properties": {"day": {"type": "string"}}}}},
                 "Thing": {"allOf": [{"$ref": "#/components/schemas/Named"},
                                     {"type": "object", "properties": {
                                        "day": {"type": "string", "format": "date"},
                                        "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Named"}}}}]}}}}
            """);

    @Test
    void whatIsDeclaredIsNoLie() {
        assertThat(thing("""
                {"name": "n", "day": "2026-03-10", "parts": [{"name": "p"}]}""")).isEmpty();
        assertThat(DOCUMENT.lies(answer("GET", "/things/free", 200, "application/json", """
                {"whatever": {"it": "is"}}""")))
                .isEmpty();
        assertThat(DOCUMENT.lies(answer("GET", "/things/1", 304, null, ""))).isEmpty();
        assertThat(DOCUMENT.lies(answer("HEAD", "/things/1", 200, "application/json", "")))
                .isEmpty();
        assertThat(DOCUMENT.lies(answer("GET", "/things/1", 404, "application/problem+json", PROBLEM)))
                .isEmpty();
    }

    @Test
    void propertyThatIsNotDeclaredIsALieAtEveryDepth() {
        assertThat(thing("""
                {"name": "n", "colour": "red"}""")).anyMatch(lie -> lie.contains("colour"));
        assertThat(thing("""
                {"parts": [{"name": "p", "weight": 1}]}""")).anyMatch(lie -> lie.startsWith("/parts/0") && lie.contains("weight"));
    }

    @Test
    void requiredMemberThatIsLackingIsALieAtEveryDepth() {
        assertThat(whole("""
                {"part": {"day": "2026-03-10"}}""")).anyMatch(lie -> lie.contains("id"));
        assertThat(whole("""
                {"id": "1", "part": {}}""")).anyMatch(lie -> lie.startsWith("/part") && lie.contains("day"));
        assertThat(whole("""
                {"id": "1"}""")).isEmpty();
    }

    @Test
    void valueOfAnotherTypeOrFormIsALie() {
        assertThat(thing("""
                {"name": 1}""")).anyMatch(lie -> lie.startsWith("/name"));
        assertThat(thing("""
                {"day": "today"}""")).anyMatch(lie -> lie.startsWith("/day"));
    }

    @Test
    void statusMediaTypeAndHeaderMustBeDeclared() {
        assertThat(DOCUMENT.lies(answer("GET", "/things/1", 202, "application/json", "{}")))
                .contains("the status is not declared; default stands for refusals");
        assertThat(DOCUMENT.lies(answer("GET", "/things/free", 404, "application/problem+json", PROBLEM)))
                .containsExactly("the status is not declared, only [200]");
        assertThat(DOCUMENT.lies(answer("GET", "/things/1", 200, "text/plain", "{}")))
                .containsExactly("media type text/plain is not declared, only [application/json]");
        assertThat(DOCUMENT.lies(answer("GET", "/things/1", 200, null, "")))
                .containsExactly("no body is answered; declared are [application/json]");
        assertThat(DOCUMENT.lies(answer("GET", "/things/1", 304, "application/json", "{}")))
                .containsExactly("a body is answered, and none is declared");
        assertThat(DOCUMENT.lies(new Answer("GET", "/things/1", 200, "application/json", Set.of("Date"), bytes("{}"))))
                .containsExactly("the declared header ETag is missing");
    }

    @Test
    void refusalIsAProblemThatSaysItsStatus() {
        assertThat(DOCUMENT.lies(answer("GET", "/things/1", 409, "application/problem+json", PROBLEM)))
                .containsExactly("the problem says status 404");
        assertThat(DOCUMENT.lies(answer("GET", "/things/1", 404, "text/html", "<p>")))
                .containsExactly("media type text/html is not declared, only [application/problem+json]");
    }

    @Test
    void whatIsNoOperationCanOnlyBeRefused() {
        assertThat(DOCUMENT.lies(answer("GET", "/elsewhere", 404, "application/problem+json", PROBLEM)))
                .isEmpty();
        assertThat(DOCUMENT.lies(answer("DELETE", "/things/1", 200, "application/json", "{}")))
                .containsExactly("the operation is not in the document");
        assertThat(DOCUMENT.lies(answer("GET", "/elsewhere", 404, "text/plain", "no")))
                .containsExactly("a refusal is answered as text/plain");
    }

    private static List<String> whole(String json) {
        return DOCUMENT.lies(answer("GET", "/things/whole", 200, "application/json", json));
    }

    private static List<String> thing(String json) {
        return DOCUMENT.lies(answer("GET", "/things/1", 200, "application/json", json));
    }

    private static Answer answer(String method, String path, int status, @Nullable String type, String body) {
        var headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        headers.add("etag");
        return new Answer(method, path, status, type, headers, bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package worksafe.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class DescribedExamplesTest {

    @Test
    void examplesAreTriedWhereverTheyStand() throws JsonProcessingException {
        var trial = DescribedExamples.of(new ObjectMapper().readTree("""
                {"paths": {"/things": {"post": {"requestBody": {"content": {"application/json": {
                   "schema": {"$ref": "#/components/schemas/Thing"}, "example": {"count": "two"}}}},
                   "responses": {"400": {"content": {"application/problem+json": {
                     "schema": {"type": "object", "required": ["code"]},
                     "examples": {"good": {"value": {"code": "no"}}, "bad": {"value": {}}}}}}}}}},
                 "components": {"schemas": {"Thing": {"type": "object", "properties": {
                   "count": {"type": "integer", "examples": [2]},
                   "day": {"type": "string", "format": "date", "examples": ["yesterday"]}}}}}}"""));

        assertThat(trial.tried()).isEqualTo(5);
        assertThat(trial.wrong())
                .hasSize(3)
                .anyMatch(
                        wrong -> wrong.startsWith("/paths/~1things/post/requestBody/content/application~1json/schema"))
                .anyMatch(wrong -> wrong.startsWith("/paths/~1things/post/responses/400"))
                .anyMatch(wrong -> wrong.startsWith("/components/schemas/Thing/properties/day"));
    }

    @Test
    void referredExamplesAreTriedWhereTheyAreReferredTo() throws JsonProcessingException {
        var trial = DescribedExamples.of(new ObjectMapper().readTree("""
                {"paths": {"/things": {"get": {"responses": {
                   "200": {"content": {"application/json": {"schema": {"type": "object", "required": ["count"]},
                     "examples": {"whole": {"$ref": "#/components/examples/Thing"}}}}},
                   "201": {"content": {"application/json": {"schema": {"type": "object", "required": ["name"]},
                     "examples": {"whole": {"$ref": "#/components/examples/Thing"}}}}},
                   "202": {"content": {"application/json": {"schema": {"type": "object"},
                     "examples": {"whole": {"$ref": "#/components/examples/Nothing"}}}}}}}}},
                 "components": {"examples": {"Thing": {"value": {"count": 2}}}}}"""));

        assertThat(trial.tried()).isEqualTo(3);
        assertThat(trial.wrong())
                .hasSize(2)
                .anyMatch(wrong -> wrong.startsWith("/paths/~1things/get/responses/201"))
                .anyMatch(wrong -> wrong.startsWith("/paths/~1things/get/responses/202"));
    }
}

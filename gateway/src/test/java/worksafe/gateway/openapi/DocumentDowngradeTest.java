package worksafe.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import worksafe.gateway.Documents;

class DocumentDowngradeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode registry = new DocumentPublisher().read(Buffer.buffer(Documents.REGISTRY));
    private final ObjectNode older = DocumentDowngrade.of(registry);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':['string','null']} | {'nullable':true,'type':'string'}",
                "{'type':['integer','null'],'minimum':1} | {'minimum':1,'nullable':true,'type':'integer'}",
                "{'type':['string','integer']} | {'anyOf':[{'type':'string'},{'type':'integer'}]}",
                "{'type':'null'} | {'nullable':true,'enum':[null]}",
                "{'anyOf':[{'$ref':'#/x'},{'type':'null'}]} | {'nullable':true,'allOf':[{'$ref':'#/x'}]}",
                "{'oneOf':[{'type':'string'},{'type':'integer'},{'type':'null'}]} "
                        + "| {'nullable':true,'oneOf':[{'type':'string'},{'type':'integer'}]}",
                "{'$ref':'#/x'} | {'$ref':'#/x'}",
                "{'$ref':'#/x','description':'d'} | {'description':'d','allOf':[{'$ref':'#/x'}]}",
                "{'type':'string','examples':['a','b']} | {'type':'string','example':'a'}",
                "{'type':'string','example':'c','examples':['a']} | {'type':'string','example':'c'}",
                "{'const':'A'} | {'enum':['A']}",
                "{'type':'integer','exclusiveMinimum':0} | {'type':'integer','exclusiveMinimum':true,'minimum':0}",
                "{'exclusiveMinimum':0,'minimum':3} | {'minimum':3}",
                "{'exclusiveMinimum':3,'minimum':3} | {'exclusiveMinimum':true,'minimum':3}",
                "{'exclusiveMaximum':1,'maximum':5} | {'exclusiveMaximum':true,'maximum':1}",
                "{'exclusiveMaximum':9,'maximum':5} | {'maximum':5}",
                "{'type':'string','contentEncoding':'base64'} | {'type':'string','format':'byte'}",
                "{'type':'string','contentMediaType':'text/csv'} | {'type':'string','format':'binary'}",
                "{'type':'array'} | {'type':'array','items':{}}",
                "{'type':'array','items':true} | {'type':'array','items':{}}",
                "{'type':'array','prefixItems':[{'type':'string'}]} | {'type':'array','items':{}}",
                "{'not':false} | {'not':{'not':{}}}",
                "{'patternProperties':{'^x':{'type':['string','null']}},'additionalProperties':false} "
                        + "| {'additionalProperties':{'nullable':true,'type':'string'}}",
                "{'patternProperties':{'^x':{},'^y':{}}} | {'additionalProperties':true}",
                "{'properties':{'type':{'type':['string','null']},'examples':{'type':'string'}}} "
                        + "| {'properties':{'type':{'nullable':true,'type':'string'},'examples':{'type':'string'}}}",
                "{'if':{},'then':{},'else':{},'$comment':'c','unevaluatedProperties':false,'type':'object'} "
                        + "| {'type':'object'}",
                "{'enum':['A',null],'type':['string','null']} | {'enum':['A',null],'nullable':true,'type':'string'}"
            })
    void schemasAreSaidInTheOlderLanguage(String newer, String expected) throws Exception {
        var document = document(newer);

        var downgraded = DocumentDowngrade.of(document);

        assertThat(downgraded.at("/components/schemas/X")).isEqualTo(json(expected));
    }

    @Test
    void whatOnlyTheNewerLanguageHasIsGone() {
        assertThat(older.path("openapi").asText()).isEqualTo("3.0.3");
        assertThat(older.has("jsonSchemaDialect")).isFalse();
        assertThat(older.path("info").has("summary")).isFalse();
        assertThat(older.at("/info/license").has("identifier")).isFalse();
        assertThat(older.at("/info/license/url").asText()).isEqualTo("https://spdx.org/licenses/Apache-2.0.html");
    }

    @Test
    void schemasAreFoundWhereverTheyStand() {
        var list = older.path("paths").path("/api/v1/registry/enterprises").path("get");

        assertThat(list.at("/parameters/0/schema"))
                .isEqualTo(parsed("{'nullable':true,'type':'string','example':'江阴'}"));
        assertThat(list.at("/parameters/0/examples/jiangyin/value").asText()).isEqualTo("江阴");
        assertThat(list.at("/parameters/1/schema/minimum").asInt()).isZero();
        assertThat(list.at("/parameters/1/schema/exclusiveMinimum").asBoolean()).isTrue();
        assertThat(older.path("paths")
                        .path("/api/v1/registry/enterprises")
                        .at("/post/requestBody/content")
                        .path("text/csv")
                        .at("/schema/format")
                        .asText())
                .isEqualTo("binary");
    }

    @Test
    void theNewerDocumentStaysAsItIs() {
        assertThat(registry).isEqualTo(new DocumentPublisher().read(Buffer.buffer(Documents.REGISTRY)));
    }

    @Test
    void onlyDocumentsOfTheNewerLanguageAreRead() {
        assertThatThrownBy(() -> new DocumentPublisher().read(Buffer.buffer("{\"openapi\":\"3.0.3\"}")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentPublisher().read(Buffer.buffer("<html>")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DocumentPublisher().read(Buffer.buffer("[]")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ObjectNode document(String schema) throws JsonProcessingException {
        var document = (ObjectNode) json("{'openapi':'3.1.0','info':{},'paths':{},'components':{'schemas':{}}}");
        ((ObjectNode) document.at("/components/schemas")).set("X", json(schema));
        return document;
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static JsonNode parsed(String text) {
        try {
            return json(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}

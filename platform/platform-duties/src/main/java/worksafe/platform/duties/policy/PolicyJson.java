package worksafe.platform.duties.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.PolicyValue;

/** Parameters of policies as JSON text, numbers exact. */
final class PolicyJson {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private PolicyJson() {}

    static String write(Map<String, PolicyValue> parameters) {
        try {
            return MAPPER.writeValueAsString(plain(parameters));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, PolicyValue> read(String code, String text) {
        try {
            return PolicyRow.parameters(code, MAPPER.readValue(text, MAP));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the parameters of a policy " + code + " are not JSON", e);
        }
    }

    /** @throws worksafe.kernel.InvalidValue {@code policy-parameter-kind} for what no parameter can hold */
    static Map<String, PolicyValue> of(String code, JsonNode object) {
        return PolicyRow.parameters(code, MAPPER.convertValue(object, MAP));
    }

    /** As numbers, texts, booleans and lists of texts, in order of name. */
    static Map<String, Object> plain(Map<String, PolicyValue> parameters) {
        var plain = new TreeMap<String, Object>();
        parameters.forEach((name, value) -> plain.put(name, plain(value)));
        return new LinkedHashMap<>(plain);
    }

    private static Object plain(PolicyValue value) {
        return value.raw() instanceof BigDecimal number ? number.setScale(Math.max(0, number.scale())) : value.raw();
    }
}

package worksafe.registry.bureau.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts by the names of fields, as tables keep them. */
public final class FieldTexts {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private FieldTexts() {}

    public static String written(Map<String, String> cells) {
        try {
            return JSON.writeValueAsString(cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param kept absent where nothing is kept */
    public static Map<String, String> read(@Nullable String kept) {
        if (kept == null) {
            return new LinkedHashMap<>();
        }
        try {
            return JSON.readValue(kept, TEXTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

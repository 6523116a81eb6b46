package worksafe.registry.trade;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Trade;

/** The corrections of an enterprise as JSON, as the database reads them too; absent where there are none. */
@Converter
public class TradeCorrections implements AttributeConverter<List<TradeCorrection>, String> {

    private static final TypeReference<List<Map<String, String>>> ITEMS = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable List<TradeCorrection> corrections) {
        if (corrections == null || corrections.isEmpty()) {
            return null;
        }
        try {
            return JSON.writeValueAsString(
                    corrections.stream().map(TradeCorrections::written).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<TradeCorrection> convertToEntityAttribute(@Nullable String column) {
        if (column == null) {
            return List.of();
        }
        try {
            return JSON.readValue(column, ITEMS).stream()
                    .map(TradeCorrections::read)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> written(TradeCorrection correction) {
        return Map.of(
                "trade", correction.trade().name(),
                "applies", Boolean.toString(correction.applies()),
                "reason", correction.reason(),
                "by", correction.by(),
                "at", correction.at().toString());
    }

    private static TradeCorrection read(Map<String, String> item) {
        return new TradeCorrection(
                Trade.valueOf(item.getOrDefault("trade", "")),
                Boolean.parseBoolean(item.get("applies")),
                item.getOrDefault("reason", ""),
                item.getOrDefault("by", ""),
                Instant.parse(item.getOrDefault("at", "")));
    }
}

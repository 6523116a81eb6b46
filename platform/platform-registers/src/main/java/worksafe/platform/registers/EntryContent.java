package worksafe.platform.registers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sha256;
import worksafe.platform.registers.kind.Field;
import worksafe.platform.registers.kind.RegisterJson;
import worksafe.platform.registers.kind.RegisterKind;
import worksafe.platform.registers.kind.Slots;

/**
 * What an entry holds, as it is kept.
 *
 * @param data the fields; personal ones masked
 * @param sealed the personal ones, sealed, with their blind index: {@code {"phone": {"sealed": "v1…", "index": "…"}}}
 */
record EntryContent(ObjectNode data, ObjectNode sealed) {

    /** The last day for which it holds, if the kind has such a field. */
    @Nullable
    LocalDate until(RegisterKind kind) {
        return kind.dated(Field.Dated.UNTIL).flatMap(this::day).orElse(null);
    }

    Optional<LocalDate> from(RegisterKind kind) {
        return kind.dated(Field.Dated.FROM).flatMap(this::day);
    }

    private Optional<LocalDate> day(Field field) {
        return Optional.ofNullable(data.path(field.name()).textValue()).map(LocalDate::parse);
    }

    /**
     * The natural key as a hash, so that one index serves all kinds; absent where nothing forbids two alike. A document
     * without key fields is one for each holder.
     */
    @Nullable
    String keyHash(RegisterKind kind, Holder holder) {
        if (kind.key().isEmpty() && kind.isMany()) {
            return null;
        }
        var key = new StringBuilder(kind.keyWithinHolder() ? holder.type() + "/" + holder.key() : "");
        for (var name : kind.key()) {
            var value = sealed.has(name) ? sealed.get(name).path("index") : data.path(name);
            key.append('\n').append(value.asText().strip());
        }
        return Sha256.hex(key.toString());
    }

    /** What stands in the columns by which lists are filtered and sorted; blind indexes for what is personal. */
    Map<String, JsonNode> slots(RegisterKind kind, Slots slots) {
        var values = new LinkedHashMap<String, JsonNode>();
        kind.fields()
                .values()
                .forEach(field -> slots.of(field).ifPresent(column -> {
                    var value = field.personal() ? sealed.path(field.name()).get("index") : data.get(field.name());
                    if (value != null) {
                        values.put(column, value);
                    }
                }));
        return values;
    }

    /** The texts that can be searched by a part of them, by field. */
    Map<String, String> searched(RegisterKind kind) {
        var texts = new LinkedHashMap<String, String>();
        kind.fields().values().stream()
                .filter(field -> field.filter() == Field.Filter.CONTAINS && data.has(field.name()))
                .forEach(field -> texts.put(field.name(), data.get(field.name()).asText()));
        return texts;
    }

    /** The values that events carry. */
    ObjectNode announced(RegisterKind kind) {
        var values = RegisterJson.object();
        kind.announced().stream().filter(field -> data.has(field.name())).forEach(field -> {
            var unused = values.set(field.name(), data.get(field.name()));
        });
        return values;
    }

    /** Of everything, masks included, so that a later look can tell that nothing was changed. */
    String sha256() {
        return Sha256.hex(data.toString());
    }
}

package worksafe.platform.registers.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import worksafe.kernel.CertificateNumber;
import worksafe.kernel.CreditCode;
import worksafe.kernel.InvalidValue;
import worksafe.kernel.Text;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/**
 * Content of declared fields, for what else than a register asks for such: the fields are declared and judged as those of
 * a kind of register. None of them is sealed, so none may be personal.
 */
public final class FieldContent {

    private final RegisterKind kind;
    private final JsonShape shape;

    private FieldContent(RegisterKind kind) {
        this.kind = kind;
        this.shape = new JsonShape(EntrySchema.of(kind).toString());
    }

    /**
     * What these fields ask for.
     *
     * @param named a document with {@code code}, {@code context}, {@code title} and {@code fields}, as kinds of registers
     *     have them; whatever else it says is not read
     * @throws RequestProblem 400 with a pointer for each thing that is wrong
     */
    public static FieldContent of(JsonNode named) {
        var document = RegisterJson.object();
        for (var part : List.of("code", "context", "title", "fields")) {
            if (named.has(part)) {
                document.set(part, named.get(part).deepCopy());
            }
        }
        document.put("version", 1).put("form", "ENTRIES").put("life", "RECORD");
        document.putArray("holder").add("ENTERPRISE");
        document.putArray("writers").add("enterprise");
        document.putObject("source").put("document", "-").put("clause", "-").put("force", "DOCUMENT");
        var kind = KindRules.read(document);
        if (!kind.personal().isEmpty()) {
            throw RequestProblem.invalid(
                    new Violation("/fields/" + kind.personal().iterator().next().name(), "register-personal-type"));
        }
        return new FieldContent(kind);
    }

    public Title title() {
        return kind.title();
    }

    public Map<String, Field> fields() {
        return kind.fields();
    }

    /** The JSON Schema (2020-12) of the content; descriptions in both languages. */
    public ObjectNode schema() {
        return EntrySchema.of(kind);
    }

    /**
     * The content as it is kept: lines as they look, codes in their one spelling.
     *
     * @param base where it stands in the request, put before each pointer
     * @throws RequestProblem 400 with the places that are wrong
     */
    public ObjectNode checked(JsonNode written, String base) {
        JsonNode data = written.deepCopy();
        var violations = new ArrayList<>(shape.violations(data, base));
        if (data instanceof ObjectNode object) {
            kind.fields().values().forEach(field -> judge(field, object, base, violations));
        }
        if (!violations.isEmpty()) {
            throw RequestProblem.invalid(violations.toArray(Violation[]::new));
        }
        return (ObjectNode) data;
    }

    /**
     * What types ask for that a schema cannot say, wherever the field stands. Lines are kept as they look, codes in
     * their one spelling.
     */
    public static void judge(Field field, ObjectNode holder, String base, List<Violation> violations) {
        var value = holder.path(field.name());
        var pointer = base + "/" + field.name();
        if (value.isTextual()) {
            holder.put(field.name(), judged(field, value.textValue(), pointer, violations));
        }
        if (value instanceof ArrayNode items) {
            for (int i = 0; i < items.size(); i++) {
                var place = pointer + "/" + i;
                if (items.get(i).isTextual()) {
                    items.set(i, judged(field, items.get(i).textValue(), place, violations));
                } else if (items.get(i) instanceof ObjectNode row) {
                    field.fields().values().forEach(inner -> judge(inner, row, place, violations));
                }
            }
        }
    }

    private static String judged(Field field, String text, String pointer, List<Violation> violations) {
        // What is blank the schema refuses.
        if (!text.isBlank() && Text.isUnseen(text)) {
            violations.add(new Violation(pointer, "empty"));
        }
        if (field.type() == FieldType.CREDIT_CODE) {
            try {
                return CreditCode.of(text).value();
            } catch (InvalidValue invalid) {
                violations.add(new Violation(pointer, invalid.code(), invalid.arguments()));
            }
        } else if (field.type() == FieldType.STRING) {
            if (!Text.isOneLine(text)) {
                violations.add(new Violation(pointer, "one-line"));
            }
            // Only what is sealed may say who somebody is: the rest stands in events, lists and addresses.
            if (!field.personal() && CertificateNumber.holdsResidentNumber(text)) {
                violations.add(new Violation(pointer, "register-resident-number"));
            }
            return Text.line(text);
        }
        return text;
    }
}

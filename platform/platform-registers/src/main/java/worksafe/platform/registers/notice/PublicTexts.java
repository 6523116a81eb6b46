package worksafe.platform.registers.notice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import worksafe.kernel.PersonalNumbers;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.registers.kind.Field;
import worksafe.platform.registers.kind.FieldType;
import worksafe.platform.registers.kind.RegisterKind;

/** Looks at what everybody will read, before it is kept: whoever reviews it sees names, and this sees numbers. */
public final class PublicTexts {

    /** The digits of an address are nobody's number. */
    private static final Pattern ADDRESS = Pattern.compile("https?://[!-~]+");

    private PublicTexts() {}

    /** Adds a violation for each public line or text, also within lists, that holds the number of a person. */
    public static void judge(RegisterKind kind, ObjectNode data, String base, List<Violation> violations) {
        for (var name : kind.published()) {
            var field = kind.fields().get(name);
            if (field != null) {
                judge(field, data.path(name), base + "/" + name, violations);
            }
        }
    }

    private static void judge(Field field, JsonNode value, String pointer, List<Violation> violations) {
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                judge(field, value.get(i), pointer + "/" + i, violations);
            }
        } else if (field.type() == FieldType.LIST) {
            field.fields()
                    .values()
                    .forEach(inner -> judge(inner, value.path(inner.name()), pointer + "/" + inner.name(), violations));
        } else if (field.type() == FieldType.STRING || field.type() == FieldType.TEXT) {
            judge(value, pointer, violations);
        }
    }

    private static void judge(JsonNode value, String pointer, List<Violation> violations) {
        if (value.isTextual()
                && PersonalNumbers.areIn(ADDRESS.matcher(value.textValue()).replaceAll("、"))) {
            violations.add(new Violation(pointer, "register-public-number"));
        }
    }
}

package worksafe.gateway.pages;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with what somebody filled in.
 *
 * @param field the name of the field; empty where it is none of them
 */
record Fault(String field, String text) {

    /**
     * What a service found, by its pointers.
     *
     * @param names the fields of the form by the pointers of the operation
     */
    static List<Fault> of(ServiceAnswer.Refusal refused, Map<String, String> names) {
        var faults =
                refused.violations().stream().map(found -> of(found, names)).toList();
        return faults.isEmpty() ? List.of(new Fault("", refused.detail())) : faults;
    }

    private static Fault of(JsonObject found, Map<String, String> names) {
        return new Fault(names.getOrDefault(found.getString("pointer", ""), ""), found.getString("message", ""));
    }

    /** Each field with what is wrong with it. */
    static List<FormField> marked(List<FormField> fields, List<Fault> faults) {
        return fields.stream()
                .map(field -> faults.stream()
                        .filter(fault -> fault.field().equals(field.name()))
                        .findFirst()
                        .map(fault -> field.wrong(fault.text()))
                        .orElse(field))
                .toList();
    }
}

package worksafe.gateway.pages;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with what somebody filled in.
 *
 * @param field the name of the field; empty where it is none of them
 * @param text what is wrong with it
 * @param label what the form calls the field; empty where it is none of them, or not said yet
 */
record Fault(String field, String text, String label) {

    Fault(String field, String text) {
        this(field, text, "");
    }

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

    /** Each with the label of its field, for whoever reads it away from the field. */
    static List<Fault> labelled(List<FormField> fields, List<Fault> faults) {
        return faults.stream()
                .map(fault -> fields.stream()
                        .filter(field -> field.name().equals(fault.field()))
                        .findFirst()
                        .map(field -> new Fault(fault.field(), fault.text(), field.label()))
                        .orElse(fault))
                .toList();
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
